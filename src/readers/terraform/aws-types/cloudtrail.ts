import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const advancedSelector: Fields = defineFields(({ elements }) => ({
  name: 'Name',
  field_selector: elements('FieldSelectors', () => ({
    field: 'Field',
    equals: 'Equals',
    not_equals: 'NotEquals',
    starts_with: 'StartsWith',
    not_starts_with: 'NotStartsWith',
    ends_with: 'EndsWith',
    not_ends_with: 'NotEndsWith',
  })),
}));

/** Trails and stores of events. */
export const cloudtrail: TypeTables = [
  defineType('aws_cloudtrail', 'AWS::CloudTrail::Trail', {
    computed: ['home_region', 'sns_topic_arn'],
    fields: ({ elements, nestedList, pairs }) => ({
      name: 'TrailName',
      advanced_event_selector: nestedList('AdvancedEventSelectors', () => advancedSelector),
      cloud_watch_logs_group_arn: 'CloudWatchLogsLogGroupArn',
      cloud_watch_logs_role_arn: 'CloudWatchLogsRoleArn',
      enable_log_file_validation: 'EnableLogFileValidation',
      enable_logging: 'IsLogging',
      event_selector: elements('EventSelectors', kit => ({
        data_resource: kit.elements('DataResources', () => ({ type: 'Type', values: 'Values' })),
        exclude_management_event_sources: 'ExcludeManagementEventSources',
        include_management_events: 'IncludeManagementEvents',
        read_write_type: 'ReadWriteType',
      })),
      include_global_service_events: 'IncludeGlobalServiceEvents',
      insight_selector: elements('InsightSelectors', () => ({
        insight_type: 'InsightType',
        event_categories: 'EventCategories',
      })),
      is_multi_region_trail: 'IsMultiRegionTrail',
      is_organization_trail: 'IsOrganizationTrail',
      kms_key_id: 'KMSKeyId',
      s3_bucket_name: 'S3BucketName',
      s3_key_prefix: 'S3KeyPrefix',
      sns_topic_name: 'SnsTopicName',
      tags: pairs('Tags'),
    }),
    providerDefaults: { IsLogging: true },
  }),
  defineType('aws_cloudtrail_event_data_store', 'AWS::CloudTrail::EventDataStore', {
    fields: ({ choose, nestedList, pairs }) => ({
      name: 'Name',
      advanced_event_selector: nestedList('AdvancedEventSelectors', () => advancedSelector),
      billing_mode: 'BillingMode',
      kms_key_id: 'KmsKeyId',
      multi_region_enabled: 'MultiRegionEnabled',
      organization_enabled: 'OrganizationEnabled',
      retention_period: 'RetentionPeriod',
      suspend: choose('IngestionEnabled', { true: false, false: true }),
      termination_protection_enabled: 'TerminationProtectionEnabled',
      tags: pairs('Tags'),
    }),
  }),
];
