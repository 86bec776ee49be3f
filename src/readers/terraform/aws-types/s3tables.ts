import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

const status = { enabled: 'Enabled', disabled: 'Disabled' };
const computed = [
  'created_at',
  'created_by',
  'metadata_location',
  'modified_at',
  'modified_by',
  'owner_account_id',
  'type',
  'version_token',
  'warehouse_location',
];

/** Table buckets of S3 and their tables. Encryption and maintenance of a bucket or table are attributes, not blocks. */
export const s3tables: TypeTables = [
  defineType('aws_s3tables_table_bucket', 'AWS::S3Tables::TableBucket', {
    attributes: { arn: 'TableBucketARN' },
    fields: ({ choose, ignored, inside, pairs }) => ({
      encryption_configuration: inside({
        kms_key_arn: 'EncryptionConfiguration.KMSKeyArn',
        sse_algorithm: 'EncryptionConfiguration.SSEAlgorithm',
      }),
      force_destroy: ignored,
      maintenance_configuration: inside({
        iceberg_unreferenced_file_removal: inside({
          settings: inside({
            non_current_days: 'UnreferencedFileRemoval.NoncurrentDays',
            unreferenced_days: 'UnreferencedFileRemoval.UnreferencedDays',
          }),
          status: choose('UnreferencedFileRemoval.Status', status),
        }),
      }),
      name: 'TableBucketName',
      storage_class_configuration: inside({ storage_class: 'StorageClassConfiguration.StorageClass' }),
      tags: pairs('Tags'),
    }),
    computed: ['created_at', 'owner_account_id'],
  }),
  defineType('aws_s3tables_table_bucket_policy', 'AWS::S3Tables::TableBucketPolicy', {
    fields: () => ({ resource_policy: 'ResourcePolicy', table_bucket_arn: 'TableBucketARN' }),
  }),
  defineOwn('aws_s3tables_table_bucket_replication', 'Demarc::S3Tables::TableBucketReplication', {
    fields: ({ ignored }) => ({ role: 'Role', rule: ignored, table_bucket_arn: 'TableBucketARN' }),
    computed: ['version_token'],
  }),
  defineType('aws_s3tables_namespace', 'AWS::S3Tables::Namespace', {
    fields: () => ({ namespace: 'Namespace', table_bucket_arn: 'TableBucketARN' }),
    computed: ['created_at', 'created_by', 'owner_account_id'],
  }),
  defineType('aws_s3tables_table', 'AWS::S3Tables::Table', {
    attributes: { arn: 'TableARN' },
    fields: ({ choose, ignored, inside, pairs }) => ({
      // The registry has it of the bucket only.
      encryption_configuration: ignored,
      format: 'OpenTableFormat',
      maintenance_configuration: inside({
        iceberg_compaction: inside({
          settings: inside({ target_file_size_mb: 'Compaction.TargetFileSizeMB' }),
          status: choose('Compaction.Status', status),
        }),
        iceberg_snapshot_management: inside({
          settings: inside({
            max_snapshot_age_hours: 'SnapshotManagement.MaxSnapshotAgeHours',
            min_snapshots_to_keep: 'SnapshotManagement.MinSnapshotsToKeep',
          }),
          status: choose('SnapshotManagement.Status', status),
        }),
      }),
      metadata: ignored,
      name: 'TableName',
      namespace: 'Namespace',
      storage_class_configuration: inside({ storage_class: 'StorageClassConfiguration.StorageClass' }),
      table_bucket_arn: 'TableBucketARN',
      tags: pairs('Tags'),
    }),
    computed,
  }),
  // The registry names the table by its ARN, Terraform by bucket, namespace and name.
  defineOwn('aws_s3tables_table_policy', 'Demarc::S3Tables::TablePolicy', {
    fields: () => ({
      name: 'TableName',
      namespace: 'Namespace',
      resource_policy: 'ResourcePolicy',
      table_bucket_arn: 'TableBucketARN',
    }),
  }),
  defineOwn('aws_s3tables_table_replication', 'Demarc::S3Tables::TableReplication', {
    fields: ({ ignored }) => ({ role: 'Role', rule: ignored, table_arn: 'TableARN' }),
    computed: ['version_token'],
  }),
];
