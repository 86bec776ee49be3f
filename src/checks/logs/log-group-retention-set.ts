import { exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const logGroupRetentionSet = defineCheck('AWS::Logs::LogGroup', {
  id: 'logs-log-group-retention-set',
  title: 'Log group says how long its entries are kept',
  severity: 'low',
  duty: 'data-retention-deletion',
  aliases: { securityHub: ['CloudWatch.16'], config: ['cw-loggroup-retention-period-check'] },
  why: 'Entries are kept for ever, with the personal data in them.',
  fix: 'Set RetentionInDays to what your retention rules ask for.',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  reads: { retentionInDays: 'RetentionInDays' },
  passes: ({ retentionInDays }) => exists(retentionInDays),
});
