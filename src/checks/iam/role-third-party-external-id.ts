import { roleTrustsAnotherAccount, roleTrustsWithoutExternalId } from '../../analysis/policies/role-trust.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const roleThirdPartyExternalId = defineCheck('AWS::IAM::Role', {
  id: 'iam-role-third-party-external-id',
  title: 'Role for another account asks for an external id or names the organisation',
  severity: 'medium',
  duty: 'least-privilege',
  why: 'Another customer of the same supplier can have the supplier act on your account with your role.',
  fix: 'Add a condition on sts:ExternalId for a supplier, or on aws:PrincipalOrgID for accounts of your own organisation.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  reads: {
    foreign: analysed('trusts another account', ['AssumeRolePolicyDocument'], roleTrustsAnotherAccount),
    unasked: analysed('asks for no external id', ['AssumeRolePolicyDocument'], roleTrustsWithoutExternalId),
  },
  applies: ({ foreign }) => foreign,
  passes: ({ unasked }) => negate(unasked),
});
