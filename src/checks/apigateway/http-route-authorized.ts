import { isOneOf } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const httpRouteAuthorized = defineCheck('AWS::ApiGatewayV2::Route', {
  id: 'apigateway-http-route-authorized',
  title: 'Route of the HTTP or WebSocket API asks who is calling',
  severity: 'medium',
  duty: 'end-user-authentication',
  aliases: { securityHub: ['APIGateway.8'], config: ['api-gwv2-authorization-type-configured'] },
  why: 'Everyone on the internet can call the route, unless the code behind it checks for itself.',
  fix: 'Set AuthorizationType to JWT, AWS_IAM or CUSTOM.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html',
  reads: { type: 'AuthorizationType' },
  passes: ({ type }) => isOneOf(type, ['JWT', 'AWS_IAM', 'CUSTOM']),
});
