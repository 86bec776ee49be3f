import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Buckets on Outposts, which the provider files under the control plane of S3. */
export const s3Outposts: TypeTables = [
  defineType('aws_s3control_bucket', 'AWS::S3Outposts::Bucket', {
    fields: ({ pairs }) => ({ bucket: 'BucketName', outpost_id: 'OutpostId', tags: pairs('Tags') }),
    computed: ['creation_date', 'public_access_block_enabled'],
  }),
  defineType('aws_s3control_bucket_policy', 'AWS::S3Outposts::BucketPolicy', {
    fields: () => ({ bucket: 'Bucket', policy: 'PolicyDocument' }),
  }),
  definePart(
    'aws_s3control_bucket_lifecycle_configuration',
    'AWS::S3Outposts::Bucket',
    { parent: 'bucket', path: 'LifecycleConfiguration' },
    {
      fields: ({ elements }) => ({
        rule: elements('LifecycleConfiguration.Rules', kit => ({
          id: 'Id',
          status: 'Status',
          abort_incomplete_multipart_upload: kit.inside({
            days_after_initiation: 'AbortIncompleteMultipartUpload.DaysAfterInitiation',
          }),
          expiration: kit.inside({
            date: 'ExpirationDate',
            days: 'ExpirationInDays',
            expired_object_delete_marker: kit.ignored,
          }),
          filter: kit.inside({ prefix: 'Filter.Prefix', tags: kit.pairs('Filter.AndOperator.Tags') }),
        })),
      }),
    },
  ),
];
