import { isJudgedAlone, resourcePolicyIsPublic } from '../../analysis/policies/resource-policies.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const queuePolicyNotPublic = defineCheck(['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'], {
  id: 'sqs-queue-policy-not-public',
  title: 'Queue policy does not let everyone in',
  severity: 'critical',
  duty: 'resource-policy',
  aliases: { securityHub: ['SQS.3'], config: ['sqs-queue-no-public-access'] },
  why: 'Strangers can read messages, delete them, or send their own for your workers to process.',
  fix: 'Name the accounts, or hold the service that sends to one source with aws:SourceArn or aws:SourceAccount.',
  source:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  reads: {
    alone: analysed('judged at the queue where that is in the input', ['Queues'], isJudgedAlone),
    exposed: analysed('lets everyone in', ['QueuePolicy.PolicyDocument'], resourcePolicyIsPublic),
  },
  applies: ({ alone }) => alone,
  passes: ({ exposed }) => negate(exposed),
});
