import { allowsEverything } from '../../analysis/policies/broad-permissions.ts';
import { holdsIdentityPolicy, someIdentityPolicy } from '../../analysis/policies/identity-documents.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const policyNoFullAdmin = defineCheck(
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
    id: 'iam-policy-no-full-admin',
    title: 'Identity policy does not allow every action on every resource',
    severity: 'high',
    duty: 'least-privilege',
    aliases: { securityHub: ['IAM.1'], config: ['iam-policy-no-statements-with-admin-access'] },
    why: 'Whoever gets hold of this identity owns the account: data, keys, logs and backups.',
    fix: 'List the actions and resources that are needed, service by service.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    reads: {
      present: analysed('holds an identity policy', ['PolicyDocument', 'Policies'], holdsIdentityPolicy),
      everything: analysed('allows everything', ['PolicyDocument', 'Policies'], (resource, estate) =>
        someIdentityPolicy(resource, estate, allowsEverything),
      ),
    },
    applies: ({ present }) => present,
    passes: ({ everything }) => negate(everything),
  },
);
