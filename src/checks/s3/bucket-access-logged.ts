import { exists } from '../../model/predicates.ts';
import { any, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { notEmpty } from '../quantifiers.ts';
import { referrers } from '../reads.ts';

export const bucketAccessLogged = defineCheck('AWS::S3::Bucket', {
  id: 's3-bucket-access-logged',
  title: 'S3 bucket records who reads and changes its objects',
  severity: 'low',
  duty: 'service-logging',
  aliases: { securityHub: ['S3.9'], config: ['s3-bucket-logging-enabled'] },
  why: 'After a leak nobody can say which objects were read, or by whom.',
  fix: 'Set LoggingConfiguration, or record object-level events in a trail.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
  reads: {
    destination: 'LoggingConfiguration.DestinationBucketName',
    prefix: 'LoggingConfiguration.LogFilePrefix',
    logsOfOthers: referrers('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName', {}),
  },
  applies: ({ logsOfOthers }) => negate(notEmpty(logsOfOthers)),
  passes: ({ destination, prefix }) => any(exists(destination), exists(prefix)),
});
