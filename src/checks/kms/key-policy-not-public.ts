import { resourcePolicyIsPublic } from '../../analysis/policies/resource-policies.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const keyPolicyNotPublic = defineCheck('AWS::KMS::Key', {
  id: 'kms-key-policy-not-public',
  title: 'Key policy does not let everyone use the key',
  severity: 'critical',
  duty: 'key-policy',
  aliases: { securityHub: ['KMS.5'], config: ['kms-key-policy-no-public-access'] },
  why: 'Anyone with an AWS account can decrypt what the key protects, or schedule its deletion.',
  fix: 'Name the accounts and roles, or hold the statement to your account with kms:CallerAccount.',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  reads: { exposed: analysed('lets everyone in', ['KeyPolicy'], resourcePolicyIsPublic) },
  passes: ({ exposed }) => negate(exposed),
});
