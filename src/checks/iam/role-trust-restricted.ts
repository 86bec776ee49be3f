import { roleTrustsEveryone } from '../../analysis/policies/role-trust.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const roleTrustRestricted = defineCheck('AWS::IAM::Role', {
  id: 'iam-role-trust-restricted',
  title: 'Role is not open to every AWS account or every user of a sign-in service',
  severity: 'critical',
  duty: 'workload-identity',
  why: 'Anyone with an AWS account, or an account at the sign-in service, can take the role and all its permissions.',
  fix: 'Name the accounts, roles or services that may take it; hold sign-in services to your application with a condition on the audience.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  reads: { open: analysed('trusts everyone', ['AssumeRolePolicyDocument'], roleTrustsEveryone) },
  passes: ({ open }) => negate(open),
});
