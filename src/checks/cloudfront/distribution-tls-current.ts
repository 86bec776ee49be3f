import { exists, startsWith } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const distributionTlsCurrent = defineCheck('AWS::CloudFront::Distribution', {
  id: 'cloudfront-distribution-tls-current',
  title: 'CloudFront accepts TLS 1.2 and later only',
  severity: 'medium',
  duty: 'tls-policy',
  aliases: { securityHub: ['CloudFront.15'] },
  why: 'Old protocol versions have flaws that let others read the traffic.',
  fix: 'Set ViewerCertificate.MinimumProtocolVersion to TLSv1.2_2021 or later.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  reads: {
    version: 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    acm: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
    iam: 'DistributionConfig.ViewerCertificate.IamCertificateId',
  },
  applies: ({ acm, iam }) => any(exists(acm), exists(iam)),
  passes: ({ version }) => any(startsWith(version, 'TLSv1.2'), startsWith(version, 'TLSv1.3')),
});
