import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const repositoryScannedOnPush = defineCheck('AWS::ECR::Repository', {
  id: 'ecr-repository-scanned-on-push',
  title: 'ECR repository scans images when they are pushed',
  severity: 'medium',
  duty: 'vulnerability-scanning',
  aliases: { securityHub: ['ECR.1'], config: ['ecr-private-image-scanning-enabled'] },
  why: 'Images with known flaws go into service unnoticed.',
  fix: 'Set ImageScanningConfiguration.ScanOnPush to true, or configure scanning for the whole registry.',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
  reads: { scanOnPush: 'ImageScanningConfiguration.ScanOnPush' },
  passes: ({ scanOnPush }) => is(scanOnPush, true),
});
