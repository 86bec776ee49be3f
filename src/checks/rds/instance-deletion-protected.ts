import { absent, is, startsWith } from '../../model/predicates.ts';
import { all, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const instanceDeletionProtected = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-deletion-protected',
  title: 'RDS instance is protected against deletion',
  severity: 'medium',
  duty: 'backup-configuration',
  aliases: { securityHub: ['RDS.8'], config: ['rds-instance-deletion-protection-enabled'] },
  why: 'One wrong command or stack update deletes the database.',
  fix: 'Set DeletionProtection to true.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  reads: { deletionProtection: 'DeletionProtection', cluster: 'DBClusterIdentifier', engine: 'Engine' },
  applies: ({ cluster, engine }) => all(absent(cluster), negate(startsWith(engine, 'aurora'))),
  passes: ({ deletionProtection }) => is(deletionProtection, true),
});
