import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const trailSwitchedOn = defineCheck('AWS::CloudTrail::Trail', {
  id: 'cloudtrail-trail-switched-on',
  title: 'CloudTrail trail is recording',
  severity: 'high',
  duty: 'api-logging',
  aliases: { securityHub: ['CloudTrail.3'], config: ['cloudtrail-enabled'] },
  why: 'A trail that is switched off records nothing.',
  fix: 'Set IsLogging to true.',
  source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html',
  reads: { isLogging: 'IsLogging' },
  passes: ({ isLogging }) => is(isLogging, true),
});
