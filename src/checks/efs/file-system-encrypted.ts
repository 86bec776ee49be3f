import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const fileSystemEncrypted = defineCheck('AWS::EFS::FileSystem', {
  id: 'efs-file-system-encrypted',
  title: 'EFS file system is encrypted',
  severity: 'high',
  duty: 'at-rest-enablement',
  aliases: { securityHub: ['EFS.1'], config: ['efs-encrypted-check'] },
  why: 'Files lie unencrypted, and encryption cannot be switched on later: the file system must be made anew.',
  fix: 'Set Encrypted to true, with KmsKeyId where you must hold the key.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
  reads: { encrypted: 'Encrypted' },
  passes: ({ encrypted }) => is(encrypted, true),
});
