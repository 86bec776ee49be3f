import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** The recorder of AWS Config, where it delivers, and who gathers from several accounts. */
export const config: TypeTables = [
  defineType('aws_config_configuration_recorder', 'AWS::Config::ConfigurationRecorder', {
    fields: ({ elements, inside }) => ({
      name: 'Name',
      role_arn: 'RoleARN',
      recording_group: inside({
        all_supported: 'RecordingGroup.AllSupported',
        exclusion_by_resource_types: inside({
          resource_types: 'RecordingGroup.ExclusionByResourceTypes.ResourceTypes',
        }),
        include_global_resource_types: 'RecordingGroup.IncludeGlobalResourceTypes',
        recording_strategy: inside({ use_only: 'RecordingGroup.RecordingStrategy.UseOnly' }),
        resource_types: 'RecordingGroup.ResourceTypes',
      }),
      recording_mode: inside({
        recording_frequency: 'RecordingMode.RecordingFrequency',
        recording_mode_override: elements('RecordingMode.RecordingModeOverrides', () => ({
          description: 'Description',
          recording_frequency: 'RecordingFrequency',
          resource_types: 'ResourceTypes',
        })),
      }),
    }),
    providerDefaults: { Name: 'default', 'RecordingGroup.AllSupported': true },
  }),
  definePart(
    'aws_config_configuration_recorder_status',
    'AWS::Config::ConfigurationRecorder',
    { parent: 'name', path: '' },
    { fields: () => ({ is_enabled: 'StartedOnCreate' }) },
  ),
  defineType('aws_config_delivery_channel', 'AWS::Config::DeliveryChannel', {
    fields: ({ inside }) => ({
      name: 'Name',
      s3_bucket_name: 'S3BucketName',
      s3_key_prefix: 'S3KeyPrefix',
      s3_kms_key_arn: 'S3KmsKeyArn',
      snapshot_delivery_properties: inside({
        delivery_frequency: 'ConfigSnapshotDeliveryProperties.DeliveryFrequency',
      }),
      sns_topic_arn: 'SnsTopicARN',
    }),
    providerDefaults: { Name: 'default' },
  }),
  defineType('aws_config_configuration_aggregator', 'AWS::Config::ConfigurationAggregator', {
    fields: ({ elements, inside, pairs }) => ({
      name: 'ConfigurationAggregatorName',
      account_aggregation_source: elements('AccountAggregationSources', () => ({
        account_ids: 'AccountIds',
        all_regions: 'AllAwsRegions',
        regions: 'AwsRegions',
      })),
      organization_aggregation_source: inside({
        all_regions: 'OrganizationAggregationSource.AllAwsRegions',
        regions: 'OrganizationAggregationSource.AwsRegions',
        role_arn: 'OrganizationAggregationSource.RoleArn',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_config_aggregate_authorization', 'AWS::Config::AggregationAuthorization', {
    fields: ({ pairs }) => ({
      account_id: 'AuthorizedAccountId',
      // Version 5 of the provider: the authorised Region, not that of the resource.
      region: 'AuthorizedAwsRegion',
      authorized_aws_region: 'AuthorizedAwsRegion',
      tags: pairs('Tags'),
    }),
  }),
];
