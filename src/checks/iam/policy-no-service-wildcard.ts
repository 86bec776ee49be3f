import { allowsServiceWildcard } from '../../analysis/policies/broad-permissions.ts';
import { holdsIdentityPolicy, someIdentityPolicy } from '../../analysis/policies/identity-documents.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const policyNoServiceWildcard = defineCheck(
  [
    'AWS::IAM::Policy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::UserPolicy',
    'AWS::IAM::GroupPolicy',
    'AWS::IAM::Role',
    'AWS::IAM::User',
    'AWS::IAM::Group',
  ],
  {
    id: 'iam-policy-no-service-wildcard',
    title: 'Identity policy does not allow all actions of a service on all its resources',
    severity: 'low',
    duty: 'least-privilege',
    aliases: { securityHub: ['IAM.21'], config: ['iam-policy-no-statements-with-full-access'] },
    why: 'A mistake or an intruder can delete, share or reconfigure everything that the service holds.',
    fix: 'Name the actions that are used, or the resources that they may be used on.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    reads: {
      present: analysed('holds an identity policy', ['PolicyDocument', 'Policies'], holdsIdentityPolicy),
      whole: analysed('allows a whole service', ['PolicyDocument', 'Policies'], (resource, estate) =>
        someIdentityPolicy(resource, estate, allowsServiceWildcard),
      ),
    },
    applies: ({ present }) => present,
    passes: ({ whole }) => negate(whole),
  },
);
