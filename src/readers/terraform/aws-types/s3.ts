import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const bucket = 'AWS::S3::Bucket';
const parent = 'bucket';

const cannedAcls = {
  private: 'Private',
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
  'authenticated-read': 'AuthenticatedRead',
  'log-delivery-write': 'LogDeliveryWrite',
  'bucket-owner-read': 'BucketOwnerRead',
  'bucket-owner-full-control': 'BucketOwnerFullControl',
  'aws-exec-read': 'AwsExecRead',
};

/** Buckets. Since version 4 of the provider most settings are resources of their own: parts of the bucket. */
export const s3: TypeTables = [
  defineType('aws_s3_bucket', bucket, {
    fields: ({ choose, elements, ignored, inside, pairs }) => ({
      bucket: 'BucketName',
      bucket_prefix: ignored,
      force_destroy: ignored,
      object_lock_enabled: 'ObjectLockEnabled',
      tags: pairs('Tags'),
      // Version 3 of the provider, still accepted.
      acl: choose('AccessControl', cannedAcls),
      versioning: inside({
        enabled: choose('VersioningConfiguration.Status', { true: 'Enabled', false: 'Suspended' }),
        mfa_delete: ignored,
      }),
      logging: inside({
        target_bucket: 'LoggingConfiguration.DestinationBucketName',
        target_prefix: 'LoggingConfiguration.LogFilePrefix',
      }),
      server_side_encryption_configuration: inside({
        rule: elements('BucketEncryption.ServerSideEncryptionConfiguration', kit => ({
          bucket_key_enabled: 'BucketKeyEnabled',
          apply_server_side_encryption_by_default: kit.inside({
            sse_algorithm: 'ServerSideEncryptionByDefault.SSEAlgorithm',
            kms_master_key_id: 'ServerSideEncryptionByDefault.KMSMasterKeyID',
          }),
        })),
      }),
    }),
  }),
  definePart(
    'aws_s3_bucket_versioning',
    bucket,
    { parent, path: 'VersioningConfiguration' },
    {
      fields: ({ ignored, inside }) => ({
        versioning_configuration: inside({
          status: 'VersioningConfiguration.Status',
          mfa_delete: ignored,
        }),
        mfa: ignored,
        expected_bucket_owner: ignored,
      }),
    },
  ),
];
