import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Schedules of EventBridge Scheduler. */
export const scheduler: TypeTables = [
  defineType('aws_scheduler_schedule', 'AWS::Scheduler::Schedule', {
    fields: ({ choose, elements, ignored, inside }) => ({
      name: 'Name',
      name_prefix: ignored,
      action_after_completion: ignored,
      description: 'Description',
      end_date: 'EndDate',
      flexible_time_window: inside({
        maximum_window_in_minutes: 'FlexibleTimeWindow.MaximumWindowInMinutes',
        mode: 'FlexibleTimeWindow.Mode',
      }),
      group_name: 'GroupName',
      kms_key_arn: 'KmsKeyArn',
      schedule_expression: 'ScheduleExpression',
      schedule_expression_timezone: 'ScheduleExpressionTimezone',
      start_date: 'StartDate',
      state: 'State',
      target: inside({
        arn: 'Target.Arn',
        dead_letter_config: inside({ arn: 'Target.DeadLetterConfig.Arn' }),
        ecs_parameters: inside({
          capacity_provider_strategy: elements('Target.EcsParameters.CapacityProviderStrategy', () => ({
            base: 'Base',
            capacity_provider: 'CapacityProvider',
            weight: 'Weight',
          })),
          enable_ecs_managed_tags: 'Target.EcsParameters.EnableECSManagedTags',
          enable_execute_command: 'Target.EcsParameters.EnableExecuteCommand',
          group: 'Target.EcsParameters.Group',
          launch_type: 'Target.EcsParameters.LaunchType',
          network_configuration: inside({
            assign_public_ip: choose(
              'Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
              { true: 'ENABLED', false: 'DISABLED' },
            ),
            security_groups: 'Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
            subnets: 'Target.EcsParameters.NetworkConfiguration.AwsvpcConfiguration.Subnets',
          }),
          placement_constraints: elements('Target.EcsParameters.PlacementConstraints', () => ({
            expression: 'Expression',
            type: 'Type',
          })),
          placement_strategy: elements('Target.EcsParameters.PlacementStrategy', () => ({
            field: 'Field',
            type: 'Type',
          })),
          platform_version: 'Target.EcsParameters.PlatformVersion',
          propagate_tags: 'Target.EcsParameters.PropagateTags',
          reference_id: 'Target.EcsParameters.ReferenceId',
          tags: ignored,
          task_count: 'Target.EcsParameters.TaskCount',
          task_definition_arn: 'Target.EcsParameters.TaskDefinitionArn',
        }),
        eventbridge_parameters: inside({
          detail_type: 'Target.EventBridgeParameters.DetailType',
          source: 'Target.EventBridgeParameters.Source',
        }),
        input: 'Target.Input',
        kinesis_parameters: inside({ partition_key: 'Target.KinesisParameters.PartitionKey' }),
        retry_policy: inside({
          maximum_event_age_in_seconds: 'Target.RetryPolicy.MaximumEventAgeInSeconds',
          maximum_retry_attempts: 'Target.RetryPolicy.MaximumRetryAttempts',
        }),
        role_arn: 'Target.RoleArn',
        sagemaker_pipeline_parameters: inside({
          pipeline_parameter: elements('Target.SageMakerPipelineParameters.PipelineParameterList', () => ({
            name: 'Name',
            value: 'Value',
          })),
        }),
        sqs_parameters: inside({ message_group_id: 'Target.SqsParameters.MessageGroupId' }),
      }),
    }),
  }),
  defineType('aws_scheduler_schedule_group', 'AWS::Scheduler::ScheduleGroup', {
    fields: ({ ignored, pairs }) => ({ name: 'Name', name_prefix: ignored, tags: pairs('Tags') }),
    computed: ['creation_date', 'last_modification_date', 'state'],
  }),
];
