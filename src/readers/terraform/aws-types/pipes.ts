import { defineType, type TypeTables } from '../mapping/define-type.ts';
import { source } from './pipes/sources.ts';
import { http, target } from './pipes/targets.ts';

/** Pipes of EventBridge. */
export const pipes: TypeTables = [
  defineType('aws_pipes_pipe', 'AWS::Pipes::Pipe', {
    fields: ({ ignored, inside, nested }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      desired_state: 'DesiredState',
      enrichment: 'Enrichment',
      enrichment_parameters: inside({
        http_parameters: nested('EnrichmentParameters.HttpParameters', () => http),
        input_template: 'EnrichmentParameters.InputTemplate',
      }),
      kms_key_identifier: 'KmsKeyIdentifier',
      log_configuration: inside({
        cloudwatch_logs_log_destination: inside({
          log_group_arn: 'LogConfiguration.CloudwatchLogsLogDestination.LogGroupArn',
        }),
        firehose_log_destination: inside({
          delivery_stream_arn: 'LogConfiguration.FirehoseLogDestination.DeliveryStreamArn',
        }),
        include_execution_data: 'LogConfiguration.IncludeExecutionData',
        level: 'LogConfiguration.Level',
        s3_log_destination: inside({
          bucket_name: 'LogConfiguration.S3LogDestination.BucketName',
          bucket_owner: 'LogConfiguration.S3LogDestination.BucketOwner',
          output_format: 'LogConfiguration.S3LogDestination.OutputFormat',
          prefix: 'LogConfiguration.S3LogDestination.Prefix',
        }),
      }),
      role_arn: 'RoleArn',
      source: 'Source',
      source_parameters: nested('SourceParameters', () => source),
      tags: 'Tags',
      target: 'Target',
      target_parameters: nested('TargetParameters', () => target),
    }),
  }),
];
