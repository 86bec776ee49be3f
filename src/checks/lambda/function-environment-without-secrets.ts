import { negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';
import { holdsPlainSecret } from '../plain-text-secrets.ts';

export const functionEnvironmentWithoutSecrets = defineCheck('AWS::Lambda::Function', {
  id: 'lambda-function-environment-without-secrets',
  title: "Lambda function's environment holds no secret in plain text",
  severity: 'high',
  duty: 'secrets-management',
  why: "Everyone who may look at the function's configuration reads the secret.",
  fix: 'Keep the secret in Secrets Manager, give the function its ARN and let it fetch the value.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  reads: { variables: 'Environment.Variables' },
  passes: ({ variables }) => negate(holdsPlainSecret(variables)),
});
