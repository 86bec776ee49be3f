import { absent, atLeast, startsWith } from '../../model/predicates.ts';
import { all, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const instanceBackupsKeptAWeek = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-backups-kept-a-week',
  title: 'RDS instance keeps automatic backups for a week or longer',
  severity: 'medium',
  duty: 'backup-configuration',
  aliases: { securityHub: ['RDS.11'], config: ['db-instance-backup-enabled'] },
  why: 'Damage found after the retention period can no longer be undone.',
  fix: 'Set BackupRetentionPeriod to 7 or more days.',
  source:
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html',
  reads: { backupRetentionPeriod: 'BackupRetentionPeriod', cluster: 'DBClusterIdentifier', engine: 'Engine' },
  applies: ({ cluster, engine }) => all(absent(cluster), negate(startsWith(engine, 'aurora'))),
  passes: ({ backupRetentionPeriod }) => atLeast(backupRetentionPeriod, 7),
});
