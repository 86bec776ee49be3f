import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const fileSystemBackedUp = defineCheck('AWS::EFS::FileSystem', {
  id: 'efs-file-system-backed-up',
  title: 'EFS file system is backed up every day',
  severity: 'medium',
  duty: 'backup-configuration',
  aliases: { securityHub: ['EFS.2'], config: ['efs-in-backup-plan'] },
  why: 'Deleted or encrypted files cannot be brought back.',
  fix: 'Set BackupPolicy.Status to ENABLED, or name the file system in a backup plan.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html',
  reads: { status: 'BackupPolicy.Status' },
  passes: ({ status }) => is(status, 'ENABLED'),
});
