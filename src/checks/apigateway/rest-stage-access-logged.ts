import { exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const restStageAccessLogged = defineCheck('AWS::ApiGateway::Stage', {
  id: 'apigateway-rest-stage-access-logged',
  title: 'REST API stage records its requests',
  severity: 'medium',
  duty: 'service-logging',
  aliases: { securityHub: ['APIGateway.1'] },
  why: 'Nobody can see who called the interface, or who tried to.',
  fix: 'Set AccessLogSetting.DestinationArn to a log group.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  reads: { destination: 'AccessLogSetting.DestinationArn' },
  passes: ({ destination }) => exists(destination),
});
