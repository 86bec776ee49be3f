import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Databases of Timestream and their tables. */
export const timestream: TypeTables = [
  defineType('aws_timestreamwrite_database', 'AWS::Timestream::Database', {
    computed: ['table_count'],
    fields: ({ pairs }) => ({ database_name: 'DatabaseName', kms_key_id: 'KmsKeyId', tags: pairs('Tags') }),
  }),
  defineType('aws_timestreamwrite_table', 'AWS::Timestream::Table', {
    fields: ({ elements, inside, pairs }) => ({
      database_name: 'DatabaseName',
      table_name: 'TableName',
      magnetic_store_write_properties: inside({
        enable_magnetic_store_writes: 'MagneticStoreWriteProperties.EnableMagneticStoreWrites',
        magnetic_store_rejected_data_location: inside({
          s3_configuration: inside({
            bucket_name:
              'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.BucketName',
            encryption_option:
              'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.EncryptionOption',
            kms_key_id:
              'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.KmsKeyId',
            object_key_prefix:
              'MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.ObjectKeyPrefix',
          }),
        }),
      }),
      retention_properties: inside({
        magnetic_store_retention_period_in_days: 'RetentionProperties.MagneticStoreRetentionPeriodInDays',
        memory_store_retention_period_in_hours: 'RetentionProperties.MemoryStoreRetentionPeriodInHours',
      }),
      schema: inside({
        composite_partition_key: elements('Schema.CompositePartitionKey', () => ({
          enforcement_in_record: 'EnforcementInRecord',
          name: 'Name',
          type: 'Type',
        })),
      }),
      tags: pairs('Tags'),
    }),
  }),
];
