import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const trailInAllRegions = defineCheck('AWS::CloudTrail::Trail', {
  id: 'cloudtrail-trail-in-all-regions',
  title: 'CloudTrail trail records every Region',
  severity: 'high',
  duty: 'api-logging',
  aliases: { securityHub: ['CloudTrail.1'], config: ['multi-region-cloudtrail-enabled'] },
  why: 'Calls in a Region that nobody uses are recorded nowhere: that is where an intruder works.',
  fix: 'Set IsMultiRegionTrail to true.',
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html',
  reads: { isMultiRegionTrail: 'IsMultiRegionTrail' },
  passes: ({ isMultiRegionTrail }) => is(isMultiRegionTrail, true),
});
