import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const urlAuthenticated = defineCheck('AWS::Lambda::Url', {
  id: 'lambda-url-authenticated',
  title: 'Function URL asks for AWS credentials',
  severity: 'high',
  duty: 'internet-exposure',
  why: 'Everyone who knows or guesses the address can run the function.',
  fix: 'Set AuthType to AWS_IAM, or put an API with an authorizer in front of the function.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  reads: { auth: 'AuthType' },
  passes: ({ auth }) => is(auth, 'AWS_IAM'),
});
