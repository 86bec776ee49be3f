import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'tokens of the own sign-in',
      cloudformation: `
Resources:
  ListOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1b2c3d4
      RouteKey: GET /orders
      AuthorizationType: JWT
      AuthorizerId: auth1
`,
      terraform: `
resource "aws_apigatewayv2_route" "list_orders" {
  api_id             = "a1b2c3d4"
  route_key          = "GET /orders"
  authorization_type = "JWT"
  authorizer_id      = "auth1"
}
`,
    },
  ],
  bad: [
    {
      title: 'nobody is asked',
      cloudformation: `
Resources:
  ListOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1b2c3d4
      RouteKey: GET /orders
`,
      terraform: `
resource "aws_apigatewayv2_route" "list_orders" {
  api_id    = "a1b2c3d4"
  route_key = "GET /orders"
}
`,
    },
    {
      title: 'switched off',
      cloudformation: `
Resources:
  ListOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1b2c3d4
      RouteKey: GET /orders
      AuthorizationType: NONE
`,
      terraform: `
resource "aws_apigatewayv2_route" "list_orders" {
  api_id             = "a1b2c3d4"
  route_key          = "GET /orders"
  authorization_type = "NONE"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default',
      cloudformation: `
Parameters:
  Auth: { Type: String }
Resources:
  ListOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1b2c3d4
      RouteKey: GET /orders
      AuthorizationType: !Ref Auth
`,
      terraform: `
variable "auth" {
  type = string
}

resource "aws_apigatewayv2_route" "list_orders" {
  api_id             = "a1b2c3d4"
  route_key          = "GET /orders"
  authorization_type = var.auth
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter switches it off',
      expect: 'failed',
      cloudformation: `
Parameters:
  Auth: { Type: String, Default: NONE }
Resources:
  ListOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1b2c3d4
      RouteKey: GET /orders
      AuthorizationType: !Ref Auth
`,
      terraform: `
variable "auth" {
  type    = string
  default = "NONE"
}

resource "aws_apigatewayv2_route" "list_orders" {
  api_id             = "a1b2c3d4"
  route_key          = "GET /orders"
  authorization_type = var.auth
}
`,
    },
  ],
  conditional: [
    {
      title: 'open outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  ListOrders:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1b2c3d4
      RouteKey: GET /orders
      AuthorizationType: !If [Production, AWS_IAM, NONE]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_apigatewayv2_route" "list_orders" {
  api_id             = "a1b2c3d4"
  route_key          = "GET /orders"
  authorization_type = var.stage == "production" ? "AWS_IAM" : "NONE"
}
`,
    },
  ],
};
