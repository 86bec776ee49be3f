import { resourcePolicyIsPublic } from '../../analysis/policies/resource-policies.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const repositoryPolicyNotPublic = defineCheck('AWS::ECR::Repository', {
  id: 'ecr-repository-policy-not-public',
  title: 'Repository policy does not let everyone in',
  severity: 'high',
  duty: 'resource-policy',
  why: 'Anyone with an AWS account can pull your images with the code in them, or push their own for you to run.',
  fix: 'Name the accounts that pull, or hold the statement to your organisation with aws:PrincipalOrgID.',
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  reads: { exposed: analysed('lets everyone in', ['RepositoryPolicyText'], resourcePolicyIsPublic) },
  passes: ({ exposed }) => negate(exposed),
});
