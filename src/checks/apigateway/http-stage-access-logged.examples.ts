import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'to a log group',
      cloudformation: `
Resources:
  Live:
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: shopapi
      StageName: live
      AccessLogSettings:
        DestinationArn: arn:aws:logs:eu-central-1:111122223333:log-group:shop-api
`,
      terraform: `
resource "aws_apigatewayv2_stage" "live" {
  api_id = "shopapi"
  name   = "live"
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
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: shopapi
      StageName: live
`,
      terraform: `
resource "aws_apigatewayv2_stage" "live" {
  api_id = "shopapi"
  name   = "live"
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
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: shopapi
      StageName: live
      AccessLogSettings: !If [IsProduction, { DestinationArn: "arn:aws:logs:eu-central-1:111122223333:log-group:shop-api" }, !Ref AWS::NoValue]
`,
      terraform: `
variable "production" {
  type = bool
}

resource "aws_apigatewayv2_stage" "live" {
  api_id = "shopapi"
  name   = "live"
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
