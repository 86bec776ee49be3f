import { bucketAllowsWithoutTls } from '../../analysis/policies/requires-tls.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const bucketPolicyRequiresTls = defineCheck('AWS::S3::Bucket', {
  id: 's3-bucket-policy-requires-tls',
  title: 'S3 bucket policy refuses requests without TLS',
  severity: 'medium',
  duty: 'tls-policy',
  aliases: { securityHub: ['S3.5'], config: ['s3-bucket-ssl-requests-only'] },
  why: 'Whoever sits on the network path can read and change objects that are sent over plain HTTP.',
  fix: 'Deny s3:* to everyone on the bucket and its objects where aws:SecureTransport is false, without a further condition.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  reads: {
    plain: analysed('allows requests without TLS', ['BucketPolicy.PolicyDocument'], bucketAllowsWithoutTls),
  },
  passes: ({ plain }) => negate(plain),
});
