import { isJudgedAlone, resourcePolicyIsPublic } from '../../analysis/policies/resource-policies.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const secretPolicyNotPublic = defineCheck(
  ['AWS::SecretsManager::Secret', 'AWS::SecretsManager::ResourcePolicy'],
  {
    id: 'secretsmanager-secret-policy-not-public',
    title: 'Policy of the secret does not let everyone in',
    severity: 'critical',
    duty: 'resource-policy',
    why: 'Anyone with an AWS account can read the secret.',
    fix: 'Name the roles that use the secret, and set BlockPublicPolicy to true.',
    source:
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    reads: {
      alone: analysed('judged at the secret where that is in the input', ['SecretId'], isJudgedAlone),
      exposed: analysed('lets everyone in', ['ResourcePolicy'], resourcePolicyIsPublic),
    },
    applies: ({ alone }) => alone,
    passes: ({ exposed }) => negate(exposed),
  },
);
