import { roleTrustsForeignPipeline, roleTrustsPipeline } from '../../analysis/policies/role-trust.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const oidcDeployRoleSubjectRestricted = defineCheck('AWS::IAM::Role', {
  id: 'iam-oidc-deploy-role-subject-restricted',
  title: 'Deploy role is held to the pipelines of named repositories',
  severity: 'critical',
  duty: 'deployment-pipeline',
  why: 'The provider signs tokens for all its customers: anyone with a repository there can deploy into the account.',
  fix: 'Add a condition on the sub claim that names owner and repository, and best also the branch or environment.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  reads: {
    shared: analysed('trusts a shared pipeline service', ['AssumeRolePolicyDocument'], roleTrustsPipeline),
    foreign: analysed('trusts pipelines of others', ['AssumeRolePolicyDocument'], roleTrustsForeignPipeline),
  },
  applies: ({ shared }) => shared,
  passes: ({ foreign }) => negate(foreign),
});
