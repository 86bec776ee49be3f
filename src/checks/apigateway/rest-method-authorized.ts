import { is, isOneOf } from '../../model/predicates.ts';
import { any, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const restMethodAuthorized = defineCheck('AWS::ApiGateway::Method', {
  id: 'apigateway-rest-method-authorized',
  title: 'Method of the REST API asks who is calling',
  severity: 'medium',
  duty: 'end-user-authentication',
  why: 'Everyone on the internet can call the method, unless the code behind it checks for itself.',
  fix: 'Set AuthorizationType to AWS_IAM, COGNITO_USER_POOLS or CUSTOM, or at least ask for an API key.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  reads: { type: 'AuthorizationType', key: 'ApiKeyRequired', method: 'HttpMethod' },
  // Browsers ask what is allowed before they sign in.
  applies: ({ method }) => negate(is(method, 'OPTIONS')),
  passes: ({ type, key }) => any(isOneOf(type, ['AWS_IAM', 'COGNITO_USER_POOLS', 'CUSTOM']), is(key, true)),
});
