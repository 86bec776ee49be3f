import { exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const httpStageAccessLogged = defineCheck('AWS::ApiGatewayV2::Stage', {
  id: 'apigateway-http-stage-access-logged',
  title: 'HTTP or WebSocket API stage records its requests',
  severity: 'medium',
  duty: 'service-logging',
  aliases: { securityHub: ['APIGateway.9'] },
  why: 'Nobody can see who called the interface, or who tried to.',
  fix: 'Set AccessLogSettings.DestinationArn to a log group.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',
  reads: { destination: 'AccessLogSettings.DestinationArn' },
  passes: ({ destination }) => exists(destination),
});
