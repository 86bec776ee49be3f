import { defineElement, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const table = 'AWS::DynamoDB::Table';
const parent = 'table_name';

/** Tables of DynamoDB and what is set on them from outside. */
export const dynamodb: TypeTables = [
  defineType('aws_dynamodb_table', table, {
    fields: ({ elements, ignored, inside, pair, pairs }) => ({
      name: 'TableName',
      attribute: elements('AttributeDefinitions', () => ({ name: 'AttributeName', type: 'AttributeType' })),
      billing_mode: 'BillingMode',
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      hash_key: pair('KeySchema', 'HASH', 'KeyType', 'AttributeName'),
      range_key: pair('KeySchema', 'RANGE', 'KeyType', 'AttributeName'),
      read_capacity: 'ProvisionedThroughput.ReadCapacityUnits',
      write_capacity: 'ProvisionedThroughput.WriteCapacityUnits',
      global_secondary_index: elements('GlobalSecondaryIndexes', kit => ({
        name: 'IndexName',
        hash_key: kit.pair('KeySchema', 'HASH', 'KeyType', 'AttributeName'),
        range_key: kit.pair('KeySchema', 'RANGE', 'KeyType', 'AttributeName'),
        key_schema: kit.elements('KeySchema', () => ({
          attribute_name: 'AttributeName',
          key_type: 'KeyType',
        })),
        projection_type: 'Projection.ProjectionType',
        non_key_attributes: 'Projection.NonKeyAttributes',
        read_capacity: 'ProvisionedThroughput.ReadCapacityUnits',
        write_capacity: 'ProvisionedThroughput.WriteCapacityUnits',
        on_demand_throughput: kit.inside({
          max_read_request_units: 'OnDemandThroughput.MaxReadRequestUnits',
          max_write_request_units: 'OnDemandThroughput.MaxWriteRequestUnits',
        }),
        warm_throughput: kit.inside({
          read_units_per_second: 'WarmThroughput.ReadUnitsPerSecond',
          write_units_per_second: 'WarmThroughput.WriteUnitsPerSecond',
        }),
      })),
      // The key of the table is the index's own hash key.
      local_secondary_index: elements('LocalSecondaryIndexes', kit => ({
        name: 'IndexName',
        range_key: kit.pair('KeySchema', 'RANGE', 'KeyType', 'AttributeName'),
        projection_type: 'Projection.ProjectionType',
        non_key_attributes: 'Projection.NonKeyAttributes',
      })),
      // Copies in other Regions have no place in the registry's type of a table.
      replica: ignored,
      global_table_witness: ignored,
      import_table: inside({
        input_compression_type: 'ImportSourceSpecification.InputCompressionType',
        input_format: 'ImportSourceSpecification.InputFormat',
        input_format_options: inside({
          csv: inside({
            delimiter: 'ImportSourceSpecification.InputFormatOptions.Csv.Delimiter',
            header_list: 'ImportSourceSpecification.InputFormatOptions.Csv.HeaderList',
          }),
        }),
        s3_bucket_source: inside({
          bucket: 'ImportSourceSpecification.S3BucketSource.S3Bucket',
          bucket_owner: 'ImportSourceSpecification.S3BucketSource.S3BucketOwner',
          key_prefix: 'ImportSourceSpecification.S3BucketSource.S3KeyPrefix',
        }),
      }),
      on_demand_throughput: inside({
        max_read_request_units: 'OnDemandThroughput.MaxReadRequestUnits',
        max_write_request_units: 'OnDemandThroughput.MaxWriteRequestUnits',
      }),
      warm_throughput: inside({
        read_units_per_second: 'WarmThroughput.ReadUnitsPerSecond',
        write_units_per_second: 'WarmThroughput.WriteUnitsPerSecond',
      }),
      point_in_time_recovery: inside({
        enabled: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
        recovery_period_in_days: 'PointInTimeRecoverySpecification.RecoveryPeriodInDays',
      }),
      restore_backup_arn: ignored,
      restore_date_time: ignored,
      restore_source_name: ignored,
      restore_source_table_arn: ignored,
      restore_to_latest_time: ignored,
      server_side_encryption: inside({
        enabled: 'SSESpecification.SSEEnabled',
        kms_key_arn: 'SSESpecification.KMSMasterKeyId',
      }),
      stream_enabled: ignored,
      stream_view_type: 'StreamSpecification.StreamViewType',
      table_class: 'TableClass',
      tags: pairs('Tags'),
      ttl: inside({
        attribute_name: 'TimeToLiveSpecification.AttributeName',
        enabled: 'TimeToLiveSpecification.Enabled',
      }),
    }),
    computed: ['stream_arn', 'stream_label'],
  }),
  definePart(
    'aws_dynamodb_contributor_insights',
    table,
    { parent, path: 'ContributorInsightsSpecification' },
    {
      fields: ({ ignored }) => ({
        index_name: ignored,
        mode: 'ContributorInsightsSpecification.Mode',
      }),
      providerDefaults: {
        'ContributorInsightsSpecification.Enabled': { value: true, unless: ['index_name'] },
      },
    },
  ),
  definePart(
    'aws_dynamodb_kinesis_streaming_destination',
    table,
    { parent, path: 'KinesisStreamSpecification' },
    {
      fields: () => ({
        stream_arn: 'KinesisStreamSpecification.StreamArn',
        approximate_creation_date_time_precision:
          'KinesisStreamSpecification.ApproximateCreationDateTimePrecision',
      }),
    },
  ),
  definePart(
    'aws_dynamodb_resource_policy',
    table,
    { parent: 'resource_arn', path: 'ResourcePolicy' },
    {
      fields: ({ ignored }) => ({
        policy: 'ResourcePolicy.PolicyDocument',
        confirm_remove_self_resource_access: ignored,
      }),
      computed: ['revision_id'],
    },
  ),
  defineElement(
    'aws_dynamodb_tag',
    table,
    { parent: 'resource_arn', path: 'Tags' },
    { fields: () => ({ key: 'Key', value: 'Value' }) },
  ),
  // A row of the table: content, no setting.
  definePart(
    'aws_dynamodb_table_item',
    table,
    { parent, path: '' },
    { fields: ({ ignored }) => ({ hash_key: ignored, range_key: ignored, item: ignored }) },
  ),
  defineType('aws_dynamodb_global_table', 'AWS::DynamoDB::GlobalTable', {
    fields: ({ elements }) => ({
      name: 'TableName',
      replica: elements('Replicas', () => ({ region_name: 'Region' })),
    }),
  }),
];
