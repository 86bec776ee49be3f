import { atLeast } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const clusterBackupsKeptAWeek = defineCheck('AWS::RDS::DBCluster', {
  id: 'rds-cluster-backups-kept-a-week',
  title: 'Aurora or Multi-AZ cluster keeps automatic backups for a week or longer',
  severity: 'medium',
  duty: 'backup-configuration',
  why: 'Damage found after the retention period can no longer be undone.',
  fix: 'Set BackupRetentionPeriod to 7 or more days.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html',
  reads: { backupRetentionPeriod: 'BackupRetentionPeriod' },
  passes: ({ backupRetentionPeriod }) => atLeast(backupRetentionPeriod, 7),
});
