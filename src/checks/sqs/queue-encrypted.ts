import { exists, is } from '../../model/predicates.ts';
import { any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const queueEncrypted = defineCheck('AWS::SQS::Queue', {
  id: 'sqs-queue-encrypted',
  title: 'SQS queue is encrypted',
  severity: 'medium',
  duty: 'at-rest-enablement',
  aliases: { securityHub: ['SQS.1'] },
  why: 'Messages with customer data lie unencrypted.',
  fix: 'Leave SqsManagedSseEnabled at its default, true, or set KmsMasterKeyId.',
  source:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  reads: { key: 'KmsMasterKeyId', managed: 'SqsManagedSseEnabled' },
  passes: ({ key, managed }) => any(exists(key), is(managed, true)),
});
