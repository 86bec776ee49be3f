import { permissionIsPublic } from '../../analysis/policies/function-permissions.ts';
import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { analysed } from '../reads.ts';

export const permissionNotPublic = defineCheck('AWS::Lambda::Permission', {
  id: 'lambda-permission-not-public',
  title: 'Permission does not let everyone call the function',
  severity: 'critical',
  duty: 'resource-policy',
  aliases: { securityHub: ['Lambda.1'], config: ['lambda-function-public-access-prohibited'] },
  why: 'Anyone can run the function with its permissions, and at your cost.',
  fix: 'Name the account or service in Principal, or hold it with PrincipalOrgID or SourceAccount.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  reads: {
    exposed: analysed(
      'lets everyone in',
      ['Principal', 'PrincipalOrgID', 'SourceAccount', 'SourceArn', 'EventSourceToken'],
      permissionIsPublic,
    ),
  },
  passes: ({ exposed }) => negate(exposed),
});
