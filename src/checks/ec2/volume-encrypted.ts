import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const volumeEncrypted = defineCheck('AWS::EC2::Volume', {
  id: 'ec2-volume-encrypted',
  title: 'EBS volume is encrypted',
  severity: 'high',
  duty: 'at-rest-enablement',
  aliases: { securityHub: ['EC2.3'], config: ['encrypted-volumes'] },
  why: 'Data on an unencrypted volume can be read from its snapshots by everyone who may copy them.',
  fix: 'Set Encrypted to true, with KmsKeyId where you must hold the key; or switch on encryption by default for the account.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  reads: { encrypted: 'Encrypted' },
  passes: ({ encrypted }) => is(encrypted, true),
});
