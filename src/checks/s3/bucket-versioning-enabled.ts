import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const bucketVersioningEnabled = defineCheck('AWS::S3::Bucket', {
  id: 's3-bucket-versioning-enabled',
  title: 'S3 bucket keeps earlier versions of its objects',
  severity: 'medium',
  duty: 'backup-configuration',
  aliases: { securityHub: ['S3.14'], config: ['s3-bucket-versioning-enabled'] },
  why: 'An overwritten or deleted object cannot be brought back.',
  fix: 'Set VersioningConfiguration.Status to Enabled.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  reads: { status: 'VersioningConfiguration.Status' },
  passes: ({ status }) => is(status, 'Enabled'),
});
