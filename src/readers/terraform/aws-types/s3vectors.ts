import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Vector buckets of S3 and their indexes. */
export const s3vectors: TypeTables = [
  defineType('aws_s3vectors_vector_bucket', 'AWS::S3Vectors::VectorBucket', {
    attributes: { vector_bucket_arn: 'VectorBucketArn' },
    fields: ({ ignored, inside, pairs }) => ({
      encryption_configuration: inside({
        kms_key_arn: 'EncryptionConfiguration.KmsKeyArn',
        sse_type: 'EncryptionConfiguration.SseType',
      }),
      force_destroy: ignored,
      tags: pairs('Tags'),
      vector_bucket_name: 'VectorBucketName',
    }),
    computed: ['creation_time', 'vector_bucket_arn'],
  }),
  defineType('aws_s3vectors_vector_bucket_policy', 'AWS::S3Vectors::VectorBucketPolicy', {
    fields: () => ({ policy: 'Policy', vector_bucket_arn: 'VectorBucketArn' }),
  }),
  defineType('aws_s3vectors_index', 'AWS::S3Vectors::Index', {
    attributes: { index_arn: 'IndexArn' },
    fields: ({ inside, pairs }) => ({
      data_type: 'DataType',
      dimension: 'Dimension',
      distance_metric: 'DistanceMetric',
      encryption_configuration: inside({
        kms_key_arn: 'EncryptionConfiguration.KmsKeyArn',
        sse_type: 'EncryptionConfiguration.SseType',
      }),
      index_name: 'IndexName',
      metadata_configuration: inside({
        non_filterable_metadata_keys: 'MetadataConfiguration.NonFilterableMetadataKeys',
      }),
      tags: pairs('Tags'),
      vector_bucket_name: 'VectorBucketName',
    }),
    computed: ['creation_time', 'index_arn'],
  }),
];
