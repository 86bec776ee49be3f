import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const action: Fields = defineFields(({ keyed }) => ({
  action_id: 'ActionId',
  description: 'Description',
  parameter: keyed('Parameters', 'key', 'value'),
  start_after: 'StartAfter',
  target: keyed('Targets', 'key', 'value'),
}));

const target: Fields = defineFields(({ elements, keyed }) => ({
  filter: elements('Filters', () => ({ path: 'Path', values: 'Values' })),
  parameters: 'Parameters',
  resource_arns: 'ResourceArns',
  resource_tag: keyed('ResourceTags', 'key', 'value'),
  resource_type: 'ResourceType',
  selection_mode: 'SelectionMode',
}));

/** Experiments that break things on purpose. */
export const fis: TypeTables = [
  defineType('aws_fis_experiment_template', 'AWS::FIS::ExperimentTemplate', {
    fields: ({ elements, inside, named }) => ({
      action: named('Actions', 'name', action),
      description: 'Description',
      experiment_options: inside({
        account_targeting: 'ExperimentOptions.AccountTargeting',
        empty_target_resolution_mode: 'ExperimentOptions.EmptyTargetResolutionMode',
      }),
      experiment_report_configuration: inside({
        data_sources: inside({
          cloudwatch_dashboard: elements(
            'ExperimentReportConfiguration.DataSources.CloudWatchDashboards',
            () => ({ dashboard_arn: 'DashboardIdentifier' }),
          ),
        }),
        outputs: inside({
          s3_configuration: inside({
            bucket_name: 'ExperimentReportConfiguration.Outputs.ExperimentReportS3Configuration.BucketName',
            prefix: 'ExperimentReportConfiguration.Outputs.ExperimentReportS3Configuration.Prefix',
          }),
        }),
        post_experiment_duration: 'ExperimentReportConfiguration.PostExperimentDuration',
        pre_experiment_duration: 'ExperimentReportConfiguration.PreExperimentDuration',
      }),
      log_configuration: inside({
        cloudwatch_logs_configuration: inside({
          log_group_arn: 'LogConfiguration.CloudWatchLogsConfiguration.LogGroupArn',
        }),
        log_schema_version: 'LogConfiguration.LogSchemaVersion',
        s3_configuration: inside({
          bucket_name: 'LogConfiguration.S3Configuration.BucketName',
          prefix: 'LogConfiguration.S3Configuration.Prefix',
        }),
      }),
      role_arn: 'RoleArn',
      stop_condition: elements('StopConditions', () => ({ source: 'Source', value: 'Value' })),
      target: named('Targets', 'name', target),
      tags: 'Tags',
    }),
  }),
  defineType('aws_fis_target_account_configuration', 'AWS::FIS::TargetAccountConfiguration', {
    fields: () => ({
      account_id: 'AccountId',
      description: 'Description',
      experiment_template_id: 'ExperimentTemplateId',
      role_arn: 'RoleArn',
    }),
  }),
];
