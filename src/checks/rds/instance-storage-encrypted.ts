import { absent, is, startsWith } from '../../model/predicates.ts';
import { all, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const instanceStorageEncrypted = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-storage-encrypted',
  title: 'RDS instance encrypts its storage',
  severity: 'high',
  duty: 'at-rest-enablement',
  aliases: { securityHub: ['RDS.3'], config: ['rds-storage-encrypted'] },
  why: 'The database, its backups and replicas lie unencrypted, and that cannot be changed in place.',
  fix: 'Set StorageEncrypted to true, with KmsKeyId where you must hold the key; an existing instance is restored from an encrypted copy of a snapshot.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  reads: { storageEncrypted: 'StorageEncrypted', cluster: 'DBClusterIdentifier', engine: 'Engine' },
  applies: ({ cluster, engine }) => all(absent(cluster), negate(startsWith(engine, 'aurora'))),
  passes: ({ storageEncrypted }) => is(storageEncrypted, true),
});
