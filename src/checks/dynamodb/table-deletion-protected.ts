import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const tableDeletionProtected = defineCheck('AWS::DynamoDB::Table', {
  id: 'dynamodb-table-deletion-protected',
  title: 'DynamoDB table is protected against deletion',
  severity: 'low',
  duty: 'backup-configuration',
  aliases: { securityHub: ['DynamoDB.6'] },
  why: 'One wrong command or stack update deletes the table.',
  fix: 'Set DeletionProtectionEnabled to true.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
  reads: { deletionProtectionEnabled: 'DeletionProtectionEnabled' },
  passes: ({ deletionProtectionEnabled }) => is(deletionProtectionEnabled, true),
});
