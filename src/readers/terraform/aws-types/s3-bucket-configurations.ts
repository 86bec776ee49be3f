import { defineElement, definePart, type TypeTables } from '../mapping/define-type.ts';

const bucket = 'AWS::S3::Bucket';
const parent = 'bucket';

/** What a bucket does with its objects by itself: keeps, moves, copies, announces, counts and lists them. */
export const s3BucketConfigurations: TypeTables = [
  definePart(
    'aws_s3_bucket_lifecycle_configuration',
    bucket,
    { parent, path: 'LifecycleConfiguration' },
    {
      fields: ({ elements, ignored }) => ({
        rule: elements('LifecycleConfiguration.Rules', kit => ({
          id: 'Id',
          status: 'Status',
          prefix: 'Prefix',
          filter: kit.inside({
            prefix: 'Prefix',
            object_size_greater_than: 'ObjectSizeGreaterThan',
            object_size_less_than: 'ObjectSizeLessThan',
            tag: kit.elements('TagFilters', () => ({ key: 'Key', value: 'Value' })),
            and: kit.inside({
              prefix: 'Prefix',
              object_size_greater_than: 'ObjectSizeGreaterThan',
              object_size_less_than: 'ObjectSizeLessThan',
              tags: kit.pairs('TagFilters'),
            }),
          }),
          abort_incomplete_multipart_upload: kit.inside({
            days_after_initiation: 'AbortIncompleteMultipartUpload.DaysAfterInitiation',
          }),
          expiration: kit.inside({
            date: 'ExpirationDate',
            days: 'ExpirationInDays',
            expired_object_delete_marker: 'ExpiredObjectDeleteMarker',
          }),
          transition: kit.elements('Transitions', () => ({
            date: 'TransitionDate',
            days: 'TransitionInDays',
            storage_class: 'StorageClass',
          })),
          noncurrent_version_expiration: kit.inside({
            newer_noncurrent_versions: 'NoncurrentVersionExpiration.NewerNoncurrentVersions',
            noncurrent_days: 'NoncurrentVersionExpiration.NoncurrentDays',
          }),
          noncurrent_version_transition: kit.elements('NoncurrentVersionTransitions', () => ({
            newer_noncurrent_versions: 'NewerNoncurrentVersions',
            noncurrent_days: 'TransitionInDays',
            storage_class: 'StorageClass',
          })),
        })),
        transition_default_minimum_object_size: 'LifecycleConfiguration.TransitionDefaultMinimumObjectSize',
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_replication_configuration',
    bucket,
    { parent, path: 'ReplicationConfiguration' },
    {
      fields: ({ elements, ignored }) => ({
        role: 'ReplicationConfiguration.Role',
        token: ignored,
        rule: elements('ReplicationConfiguration.Rules', kit => ({
          id: 'Id',
          prefix: 'Prefix',
          priority: 'Priority',
          status: 'Status',
          delete_marker_replication: kit.inside({ status: 'DeleteMarkerReplication.Status' }),
          existing_object_replication: ignored,
          filter: kit.inside({
            prefix: 'Filter.Prefix',
            tag: kit.inside({ key: 'Filter.TagFilter.Key', value: 'Filter.TagFilter.Value' }),
            and: kit.inside({ prefix: 'Filter.And.Prefix', tags: kit.pairs('Filter.And.TagFilters') }),
          }),
          source_selection_criteria: kit.inside({
            replica_modifications: kit.inside({
              status: 'SourceSelectionCriteria.ReplicaModifications.Status',
            }),
            sse_kms_encrypted_objects: kit.inside({
              status: 'SourceSelectionCriteria.SseKmsEncryptedObjects.Status',
            }),
          }),
          destination: kit.inside({
            account: 'Destination.Account',
            bucket: 'Destination.Bucket',
            storage_class: 'Destination.StorageClass',
            access_control_translation: kit.inside({ owner: 'Destination.AccessControlTranslation.Owner' }),
            encryption_configuration: kit.inside({
              replica_kms_key_id: 'Destination.EncryptionConfiguration.ReplicaKmsKeyID',
            }),
            metrics: kit.inside({
              status: 'Destination.Metrics.Status',
              event_threshold: kit.inside({ minutes: 'Destination.Metrics.EventThreshold.Minutes' }),
            }),
            replication_time: kit.inside({
              status: 'Destination.ReplicationTime.Status',
              time: kit.inside({ minutes: 'Destination.ReplicationTime.Time.Minutes' }),
            }),
          }),
        })),
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_notification',
    bucket,
    { parent, path: 'NotificationConfiguration' },
    {
      fields: ({ spread }) => ({
        eventbridge: 'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
        lambda_function: spread(
          'NotificationConfiguration.LambdaConfigurations',
          { events: 'Event' },
          kit => ({
            id: kit.ignored,
            events: 'Event',
            lambda_function_arn: 'Function',
            filter_prefix: kit.pair('Filter.S3Key.Rules', 'prefix', 'Name', 'Value'),
            filter_suffix: kit.pair('Filter.S3Key.Rules', 'suffix', 'Name', 'Value'),
          }),
        ),
        queue: spread('NotificationConfiguration.QueueConfigurations', { events: 'Event' }, kit => ({
          id: kit.ignored,
          events: 'Event',
          queue_arn: 'Queue',
          filter_prefix: kit.pair('Filter.S3Key.Rules', 'prefix', 'Name', 'Value'),
          filter_suffix: kit.pair('Filter.S3Key.Rules', 'suffix', 'Name', 'Value'),
        })),
        topic: spread('NotificationConfiguration.TopicConfigurations', { events: 'Event' }, kit => ({
          id: kit.ignored,
          events: 'Event',
          topic_arn: 'Topic',
          filter_prefix: kit.pair('Filter.S3Key.Rules', 'prefix', 'Name', 'Value'),
          filter_suffix: kit.pair('Filter.S3Key.Rules', 'suffix', 'Name', 'Value'),
        })),
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_metadata_configuration',
    bucket,
    { parent, path: 'MetadataConfiguration' },
    {
      fields: ({ ignored, inside }) => ({
        expected_bucket_owner: ignored,
        metadata_configuration: inside({
          destination: ignored,
          inventory_table_configuration: inside({
            configuration_state: 'MetadataConfiguration.InventoryTableConfiguration.ConfigurationState',
            encryption_configuration: inside({
              kms_key_arn:
                'MetadataConfiguration.InventoryTableConfiguration.EncryptionConfiguration.KmsKeyArn',
              sse_algorithm:
                'MetadataConfiguration.InventoryTableConfiguration.EncryptionConfiguration.SseAlgorithm',
            }),
            table_arn: ignored,
            table_name: ignored,
          }),
          journal_table_configuration: inside({
            encryption_configuration: inside({
              kms_key_arn:
                'MetadataConfiguration.JournalTableConfiguration.EncryptionConfiguration.KmsKeyArn',
              sse_algorithm:
                'MetadataConfiguration.JournalTableConfiguration.EncryptionConfiguration.SseAlgorithm',
            }),
            record_expiration: inside({
              days: 'MetadataConfiguration.JournalTableConfiguration.RecordExpiration.Days',
              expiration: 'MetadataConfiguration.JournalTableConfiguration.RecordExpiration.Expiration',
            }),
            table_arn: ignored,
            table_name: ignored,
          }),
        }),
      }),
    },
  ),
  defineElement(
    'aws_s3_bucket_intelligent_tiering_configuration',
    bucket,
    { parent, path: 'IntelligentTieringConfigurations' },
    {
      fields: ({ elements, inside, pairs }) => ({
        name: 'Id',
        status: 'Status',
        filter: inside({ prefix: 'Prefix', tags: pairs('TagFilters') }),
        tiering: elements('Tierings', () => ({ access_tier: 'AccessTier', days: 'Days' })),
      }),
      providerDefaults: { Status: 'Enabled' },
    },
  ),
  defineElement(
    'aws_s3_bucket_metric',
    bucket,
    { parent, path: 'MetricsConfigurations' },
    {
      fields: ({ inside, pairs }) => ({
        name: 'Id',
        filter: inside({ access_point: 'AccessPointArn', prefix: 'Prefix', tags: pairs('TagFilters') }),
      }),
    },
  ),
  defineElement(
    'aws_s3_bucket_analytics_configuration',
    bucket,
    { parent, path: 'AnalyticsConfigurations' },
    {
      fields: ({ inside, pairs }) => ({
        name: 'Id',
        filter: inside({ prefix: 'Prefix', tags: pairs('TagFilters') }),
        storage_class_analysis: inside({
          data_export: inside({
            output_schema_version: 'StorageClassAnalysis.DataExport.OutputSchemaVersion',
            destination: inside({
              s3_bucket_destination: inside({
                bucket_arn: 'StorageClassAnalysis.DataExport.Destination.BucketArn',
                bucket_account_id: 'StorageClassAnalysis.DataExport.Destination.BucketAccountId',
                format: 'StorageClassAnalysis.DataExport.Destination.Format',
                prefix: 'StorageClassAnalysis.DataExport.Destination.Prefix',
              }),
            }),
          }),
        }),
      }),
    },
  ),
  defineElement(
    'aws_s3_bucket_inventory',
    bucket,
    { parent, path: 'InventoryConfigurations' },
    {
      fields: ({ ignored, inside }) => ({
        name: 'Id',
        enabled: 'Enabled',
        included_object_versions: 'IncludedObjectVersions',
        optional_fields: 'OptionalFields',
        filter: inside({ prefix: 'Prefix' }),
        schedule: inside({ frequency: 'ScheduleFrequency' }),
        destination: inside({
          bucket: inside({
            account_id: 'Destination.BucketAccountId',
            bucket_arn: 'Destination.BucketArn',
            format: 'Destination.Format',
            prefix: 'Destination.Prefix',
            encryption: ignored,
          }),
        }),
      }),
      providerDefaults: { Enabled: true },
    },
  ),
];
