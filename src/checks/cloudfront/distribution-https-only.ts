import { isOneOf } from '../../model/predicates.ts';
import { all } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { every } from '../quantifiers.ts';
import { each } from '../reads.ts';

const encrypted = ['redirect-to-https', 'https-only'];

export const distributionHttpsOnly = defineCheck('AWS::CloudFront::Distribution', {
  id: 'cloudfront-distribution-https-only',
  title: 'CloudFront sends visitors to the encrypted address',
  severity: 'medium',
  duty: 'tls-policy',
  aliases: { securityHub: ['CloudFront.3'], config: ['cloudfront-viewer-policy-https'] },
  why: 'Anyone between the visitor and the edge can read and change pages and sign-in data.',
  fix: 'Set ViewerProtocolPolicy to redirect-to-https or https-only in every behaviour.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
  reads: {
    standard: 'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
    others: each('DistributionConfig.CacheBehaviors', { policy: 'ViewerProtocolPolicy' }),
  },
  passes: ({ standard, others }) =>
    all(
      isOneOf(standard, encrypted),
      every(others, one => isOneOf(one.policy, encrypted)),
    ),
});
