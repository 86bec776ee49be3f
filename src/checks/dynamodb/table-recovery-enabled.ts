import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const tableRecoveryEnabled = defineCheck('AWS::DynamoDB::Table', {
  id: 'dynamodb-table-recovery-enabled',
  title: 'DynamoDB table can be restored to any moment of the last weeks',
  severity: 'medium',
  duty: 'backup-configuration',
  aliases: { securityHub: ['DynamoDB.2'], config: ['dynamodb-pitr-enabled'] },
  why: 'A faulty release that overwrites items cannot be undone.',
  fix: 'Set PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled to true.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html',
  reads: { pointInTimeRecoveryEnabled: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled' },
  passes: ({ pointInTimeRecoveryEnabled }) => is(pointInTimeRecoveryEnabled, true),
});
