import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const target: Fields = { key: 'Key', values: 'Values' };

const runCommand: Fields = defineFields(({ inside, keyed }) => ({
  cloudwatch_config: inside({
    cloudwatch_log_group_name: 'CloudWatchOutputConfig.CloudWatchLogGroupName',
    cloudwatch_output_enabled: 'CloudWatchOutputConfig.CloudWatchOutputEnabled',
  }),
  comment: 'Comment',
  document_hash: 'DocumentHash',
  document_hash_type: 'DocumentHashType',
  document_version: 'DocumentVersion',
  notification_config: inside({
    notification_arn: 'NotificationConfig.NotificationArn',
    notification_events: 'NotificationConfig.NotificationEvents',
    notification_type: 'NotificationConfig.NotificationType',
  }),
  output_s3_bucket: 'OutputS3BucketName',
  output_s3_key_prefix: 'OutputS3KeyPrefix',
  parameter: keyed('Parameters', 'name', 'values'),
  service_role_arn: 'ServiceRoleArn',
  timeout_seconds: 'TimeoutSeconds',
}));

const invocation: Fields = defineFields(({ inside, keyed, nested }) => ({
  automation_parameters: inside({
    document_version: 'MaintenanceWindowAutomationParameters.DocumentVersion',
    parameter: keyed('MaintenanceWindowAutomationParameters.Parameters', 'name', 'values'),
  }),
  lambda_parameters: inside({
    client_context: 'MaintenanceWindowLambdaParameters.ClientContext',
    payload: 'MaintenanceWindowLambdaParameters.Payload',
    qualifier: 'MaintenanceWindowLambdaParameters.Qualifier',
  }),
  run_command_parameters: nested('MaintenanceWindowRunCommandParameters', () => runCommand),
  step_functions_parameters: inside({
    input: 'MaintenanceWindowStepFunctionsParameters.Input',
    name: 'MaintenanceWindowStepFunctionsParameters.Name',
  }),
}));

/** When instances are worked on, which, and how. */
export const ssmMaintenanceWindows: TypeTables = [
  defineType('aws_ssm_maintenance_window', 'AWS::SSM::MaintenanceWindow', {
    fields: ({ ignored, pairs }) => ({
      name: 'Name',
      allow_unassociated_targets: 'AllowUnassociatedTargets',
      cutoff: 'Cutoff',
      description: 'Description',
      duration: 'Duration',
      // Not in the registry's type.
      enabled: ignored,
      end_date: 'EndDate',
      schedule: 'Schedule',
      schedule_offset: 'ScheduleOffset',
      schedule_timezone: 'ScheduleTimezone',
      start_date: 'StartDate',
      tags: pairs('Tags'),
    }),
    providerDefaults: { AllowUnassociatedTargets: false },
  }),
  defineType('aws_ssm_maintenance_window_target', 'AWS::SSM::MaintenanceWindowTarget', {
    fields: ({ nestedList }) => ({
      name: 'Name',
      description: 'Description',
      owner_information: 'OwnerInformation',
      resource_type: 'ResourceType',
      targets: nestedList('Targets', () => target),
      window_id: 'WindowId',
    }),
  }),
  defineType('aws_ssm_maintenance_window_task', 'AWS::SSM::MaintenanceWindowTask', {
    computed: ['window_task_id'],
    fields: ({ nested, nestedList }) => ({
      name: 'Name',
      cutoff_behavior: 'CutoffBehavior',
      description: 'Description',
      max_concurrency: 'MaxConcurrency',
      max_errors: 'MaxErrors',
      priority: 'Priority',
      service_role_arn: 'ServiceRoleArn',
      targets: nestedList('Targets', () => target),
      task_arn: 'TaskArn',
      task_invocation_parameters: nested('TaskInvocationParameters', () => invocation),
      task_type: 'TaskType',
      window_id: 'WindowId',
    }),
  }),
];
