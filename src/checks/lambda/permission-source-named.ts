import { isForService, namesSource } from '../../analysis/policies/function-permissions.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const permissionSourceNamed = defineCheck('AWS::Lambda::Permission', {
  id: 'lambda-permission-source-named',
  title: 'Permission for a service names the account or resource that it may call for',
  severity: 'medium',
  duty: 'resource-policy',
  why: 'The service calls on behalf of any customer: somebody else can point a topic, bucket or API of theirs at the function.',
  fix: 'Set SourceArn to the resource that calls, or SourceAccount to your account. A bucket needs SourceAccount as well.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
  reads: {
    service: analysed('is for a service', ['Principal'], isForService),
    named: analysed('names its source', ['SourceArn', 'SourceAccount'], namesSource),
  },
  applies: ({ service }) => service,
  passes: ({ named }) => named,
});
