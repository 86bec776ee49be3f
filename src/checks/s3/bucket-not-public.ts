import { bucketIsPublic } from '../../analysis/s3-exposure.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const bucketNotPublic = defineCheck('AWS::S3::Bucket', {
  id: 's3-bucket-not-public',
  title: 'S3 bucket is not open to everyone by its policy or ACL',
  severity: 'critical',
  duty: 'internet-exposure',
  aliases: {
    securityHub: ['S3.2', 'S3.3'],
    config: ['s3-bucket-public-read-prohibited', 's3-bucket-public-write-prohibited'],
  },
  why: 'Anyone on the internet can read or change the objects.',
  fix: 'Set RestrictPublicBuckets and IgnorePublicAcls to true, and name the callers in the bucket policy. To publish files, put CloudFront in front.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  reads: {
    exposed: analysed(
      'effectively public',
      ['PublicAccessBlockConfiguration', 'BucketPolicy.PolicyDocument', 'AccessControl', 'OwnershipControls'],
      bucketIsPublic,
    ),
  },
  passes: ({ exposed }) => negate(exposed),
});
