import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const accessKeyInactive = defineCheck('AWS::IAM::AccessKey', {
  id: 'iam-access-key-inactive',
  title: 'No long-lived access key is in use',
  severity: 'medium',
  duty: 'workload-identity',
  why: 'A key that never expires works for whoever finds it, for as long as nobody notices.',
  fix: 'Use roles: for workloads the one of the instance, task or function, for people single sign-on, for pipelines OIDC.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  reads: { status: 'Status' },
  passes: ({ status }) => is(status, 'Inactive'),
});
