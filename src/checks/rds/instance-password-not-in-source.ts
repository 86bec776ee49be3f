import { exists, is } from '../../model/predicates.ts';
import { any, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { isPlainText } from '../plain-text-secrets.ts';

export const instancePasswordNotInSource = defineCheck(['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'], {
  id: 'rds-instance-password-not-in-source',
  title: 'Master password of the database does not stand in the source',
  severity: 'critical',
  duty: 'secrets-management',
  why: 'Everyone who can read the repository, or the history of it, can sign in to the database as its owner.',
  fix: 'Set ManageMasterUserPassword to true, or refer to a secret; change the password that was committed.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
  reads: { password: 'MasterUserPassword', managed: 'ManageMasterUserPassword' },
  applies: ({ password, managed }) => any(exists(password), is(managed, true)),
  passes: ({ password, managed }) => any(is(managed, true), negate(isPlainText(password))),
});
