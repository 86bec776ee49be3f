import { isJudgedAlone, resourcePolicyIsPublic } from '../../analysis/policies/resource-policies.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const topicPolicyNotPublic = defineCheck(['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy'], {
  id: 'sns-topic-policy-not-public',
  title: 'Topic policy does not let everyone in',
  severity: 'critical',
  duty: 'resource-policy',
  aliases: { securityHub: ['SNS.4'], config: ['sns-topic-no-public-access'] },
  why: 'Strangers can subscribe and read what is published, or publish to everyone who listens.',
  fix: 'Name the accounts, or hold the service that publishes to one source with aws:SourceArn or aws:SourceAccount.',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  reads: {
    alone: analysed('judged at the topic where that is in the input', ['Topics'], isJudgedAlone),
    exposed: analysed('lets everyone in', ['TopicPolicy.PolicyDocument'], resourcePolicyIsPublic),
  },
  applies: ({ alone }) => alone,
  passes: ({ exposed }) => negate(exposed),
});
