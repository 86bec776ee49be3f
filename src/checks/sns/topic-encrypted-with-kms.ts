import { exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const topicEncryptedWithKms = defineCheck('AWS::SNS::Topic', {
  id: 'sns-topic-encrypted-with-kms',
  title: 'SNS topic encrypts its messages with a KMS key',
  severity: 'low',
  duty: 'at-rest-enablement',
  aliases: { securityHub: ['SNS.1'], config: ['sns-encrypted-kms'] },
  why: 'Messages with customer data lie in the topic without the encryption that can be controlled.',
  fix: 'Set KmsMasterKeyId.',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
  reads: { key: 'KmsMasterKeyId' },
  passes: ({ key }) => exists(key),
});
