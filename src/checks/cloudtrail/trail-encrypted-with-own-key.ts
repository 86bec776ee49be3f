import { exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const trailEncryptedWithOwnKey = defineCheck('AWS::CloudTrail::Trail', {
  id: 'cloudtrail-trail-encrypted-with-own-key',
  title: 'CloudTrail trail encrypts its files with a key of the customer',
  severity: 'medium',
  duty: 'log-integrity',
  aliases: { securityHub: ['CloudTrail.2'], config: ['cloud-trail-encryption-enabled'] },
  why: 'Whoever can read the bucket can read the record; a key of your own is a second lock with a log of its use.',
  fix: 'Set KMSKeyId to a key whose policy lets CloudTrail encrypt.',
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  reads: { kmsKeyId: 'KMSKeyId' },
  passes: ({ kmsKeyId }) => exists(kmsKeyId),
});
