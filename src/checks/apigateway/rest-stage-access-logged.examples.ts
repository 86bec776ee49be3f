import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'to a log group',
      cloudformation: `
Resources:
  Live:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: shopapi
      StageName: live
      AccessLogSetting:
        DestinationArn: arn:aws:logs:eu-central-1:111122223333:log-group:shop-api
`,
      terraform: `
resource "aws_api_gateway_stage" "live" {
  rest_api_id   = "shopapi"
  stage_name    = "live"
  deployment_id = "first"
  access_log_settings {
    destination_arn = "arn:aws:logs:eu-central-1:111122223333:log-group:shop-api"
    format          = "$context.requestId"
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Live:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: shopapi
      StageName: live
`,
      terraform: `
resource "aws_api_gateway_stage" "live" {
  rest_api_id   = "shopapi"
  stage_name    = "live"
  deployment_id = "first"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'logged only where the deployment says so',
      cloudformation: `
Parameters:
  Stage:
    Type: String
Conditions:
  IsProduction: !Equals [!Ref Stage, production]
Resources:
  Live:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: shopapi
      StageName: live
      AccessLogSetting: !If [IsProduction, { DestinationArn: "arn:aws:logs:eu-central-1:111122223333:log-group:shop-api" }, !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = "shopapi"
  stage_name    = "live"
  deployment_id = "first"
  dynamic "access_log_settings" {
    for_each = var.production ? [1] : []
    content {
      destination_arn = "arn:aws:logs:eu-central-1:111122223333:log-group:shop-api"
      format          = "$context.requestId"
    }
  }
}
`,
    },
  ],
};
