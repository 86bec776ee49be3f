import { absent, exists } from '../../model/predicates.ts';
import { all } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { none } from '../quantifiers.ts';
import { each } from '../reads.ts';

export const userNoOwnPolicies = defineCheck('AWS::IAM::User', {
  id: 'iam-user-no-own-policies',
  title: 'IAM user has its permissions from groups, not from policies of its own',
  severity: 'low',
  duty: 'least-privilege',
  aliases: { securityHub: ['IAM.2'], config: ['iam-user-no-policies-check'] },
  why: 'Permissions that hang on single people are forgotten when the people change their work.',
  fix: 'Attach policies to a group or, better, to a role that people take by single sign-on.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  reads: { inline: each('Policies', { name: 'PolicyName' }), managed: 'ManagedPolicyArns' },
  passes: ({ inline, managed }) =>
    all(
      none(inline, policy => exists(policy.name)),
      absent(managed),
    ),
});
