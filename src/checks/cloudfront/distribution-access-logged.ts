import { exists, is } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { some } from '../quantifiers.ts';
import { referrers } from '../reads.ts';

export const distributionAccessLogged = defineCheck('AWS::CloudFront::Distribution', {
  id: 'cloudfront-distribution-access-logged',
  title: 'CloudFront records the requests that it answers',
  severity: 'medium',
  duty: 'service-logging',
  aliases: { securityHub: ['CloudFront.5'], config: ['cloudfront-accesslogs-enabled'] },
  why: 'Nobody can see who attacks the shop, or with what.',
  fix: 'Set Logging.Bucket, or deliver logs with a delivery source for the distribution.',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html',
  reads: {
    bucket: 'DistributionConfig.Logging.Bucket',
    deliveries: referrers('AWS::Logs::DeliverySource', 'ResourceArn', { kind: 'LogType' }),
  },
  passes: ({ bucket, deliveries }) =>
    any(
      exists(bucket),
      some(deliveries, one => is(one.kind, 'ACCESS_LOGS')),
    ),
});
