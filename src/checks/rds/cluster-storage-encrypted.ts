import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const clusterStorageEncrypted = defineCheck('AWS::RDS::DBCluster', {
  id: 'rds-cluster-storage-encrypted',
  title: 'Aurora or Multi-AZ cluster encrypts its storage',
  severity: 'high',
  duty: 'at-rest-enablement',
  aliases: { securityHub: ['RDS.27'], config: ['rds-cluster-encrypted-at-rest'] },
  why: 'The database, its backups and replicas lie unencrypted, and that cannot be changed in place.',
  fix: 'Set StorageEncrypted to true, with KmsKeyId where you must hold the key.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
  reads: { storageEncrypted: 'StorageEncrypted' },
  passes: ({ storageEncrypted }) => is(storageEncrypted, true),
});
