import { is } from '../../model/predicates.ts';
import { all } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const bucketPublicAccessBlocked = defineCheck('AWS::S3::Bucket', {
  id: 's3-bucket-public-access-blocked',
  title: 'S3 bucket blocks public access in all four ways',
  severity: 'high',
  duty: 'internet-exposure',
  aliases: { securityHub: ['S3.8'], config: ['s3-bucket-level-public-access-prohibited'] },
  why: 'The next policy or object permission that someone writes can put the data on the internet.',
  fix: 'Set all four settings of PublicAccessBlockConfiguration to true, or leave them out on a new bucket.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  reads: {
    acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
    policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
    ignore: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
    restrict: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
  },
  passes: ({ acls, policy, ignore, restrict }) =>
    all(is(acls, true), is(policy, true), is(ignore, true), is(restrict, true)),
});
