import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Applications that analyse streams. */
export const kinesisanalyticsv2: TypeTables = [
  defineType('aws_kinesisanalyticsv2_application', 'AWS::KinesisAnalyticsV2::Application', {
    computed: ['create_timestamp', 'last_update_timestamp', 'status', 'version_id'],
    fields: ({ elements, ignored, inside, pairs, satellites }) => ({
      name: 'ApplicationName',
      runtime_environment: 'RuntimeEnvironment',
      service_execution_role: 'ServiceExecutionRole',
      application_mode: 'ApplicationMode',
      cloudwatch_logging_options: satellites(
        'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption',
        'ApplicationName',
        kit => ({
          cloudwatch_logging_option_id: kit.ignored,
          log_stream_arn: 'CloudWatchLoggingOption.LogStreamARN',
        }),
      ),
      description: 'ApplicationDescription',
      force_stop: ignored,
      start_application: ignored,
      tags: pairs('Tags'),
      application_configuration: inside({
        application_code_configuration: inside({
          code_content: inside({
            s3_content_location: inside({
              bucket_arn:
                'ApplicationConfiguration.ApplicationCodeConfiguration.CodeContent.S3ContentLocation.BucketARN',
              file_key:
                'ApplicationConfiguration.ApplicationCodeConfiguration.CodeContent.S3ContentLocation.FileKey',
              object_version:
                'ApplicationConfiguration.ApplicationCodeConfiguration.CodeContent.S3ContentLocation.ObjectVersion',
            }),
            text_content: 'ApplicationConfiguration.ApplicationCodeConfiguration.CodeContent.TextContent',
          }),
          code_content_type: 'ApplicationConfiguration.ApplicationCodeConfiguration.CodeContentType',
        }),
        application_snapshot_configuration: inside({
          snapshots_enabled: 'ApplicationConfiguration.ApplicationSnapshotConfiguration.SnapshotsEnabled',
        }),
        environment_properties: inside({
          property_group: elements('ApplicationConfiguration.EnvironmentProperties.PropertyGroups', () => ({
            property_group_id: 'PropertyGroupId',
            property_map: 'PropertyMap',
          })),
        }),
        flink_application_configuration: inside({
          checkpoint_configuration: inside({
            checkpoint_interval:
              'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration.CheckpointInterval',
            checkpointing_enabled:
              'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration.CheckpointingEnabled',
            configuration_type:
              'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration.ConfigurationType',
            min_pause_between_checkpoints:
              'ApplicationConfiguration.FlinkApplicationConfiguration.CheckpointConfiguration.MinPauseBetweenCheckpoints',
          }),
          monitoring_configuration: inside({
            configuration_type:
              'ApplicationConfiguration.FlinkApplicationConfiguration.MonitoringConfiguration.ConfigurationType',
            log_level:
              'ApplicationConfiguration.FlinkApplicationConfiguration.MonitoringConfiguration.LogLevel',
            metrics_level:
              'ApplicationConfiguration.FlinkApplicationConfiguration.MonitoringConfiguration.MetricsLevel',
          }),
          parallelism_configuration: inside({
            auto_scaling_enabled:
              'ApplicationConfiguration.FlinkApplicationConfiguration.ParallelismConfiguration.AutoScalingEnabled',
            configuration_type:
              'ApplicationConfiguration.FlinkApplicationConfiguration.ParallelismConfiguration.ConfigurationType',
            parallelism:
              'ApplicationConfiguration.FlinkApplicationConfiguration.ParallelismConfiguration.Parallelism',
            parallelism_per_kpu:
              'ApplicationConfiguration.FlinkApplicationConfiguration.ParallelismConfiguration.ParallelismPerKPU',
          }),
        }),
        run_configuration: ignored,
        vpc_configuration: elements('ApplicationConfiguration.VpcConfigurations', kit => ({
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
          vpc_configuration_id: kit.ignored,
          vpc_id: kit.ignored,
        })),
      }),
    }),
  }),
];
