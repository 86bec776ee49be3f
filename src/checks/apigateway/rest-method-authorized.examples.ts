import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'users of the pool',
      cloudformation: `
Resources:
  ListOrders:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: GET
      AuthorizationType: COGNITO_USER_POOLS
      AuthorizerId: auth1
`,
      terraform: `
resource "aws_api_gateway_method" "list_orders" {
  rest_api_id   = "a1b2c3d4"
  resource_id   = "r1"
  http_method   = "GET"
  authorization = "COGNITO_USER_POOLS"
  authorizer_id = "auth1"
}
`,
    },
    {
      title: 'an API key at least',
      cloudformation: `
Resources:
  ListOrders:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: GET
      AuthorizationType: NONE
      ApiKeyRequired: true
`,
      terraform: `
resource "aws_api_gateway_method" "list_orders" {
  rest_api_id      = "a1b2c3d4"
  resource_id      = "r1"
  http_method      = "GET"
  authorization    = "NONE"
  api_key_required = true
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
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: GET
      AuthorizationType: NONE
`,
      terraform: `
resource "aws_api_gateway_method" "list_orders" {
  rest_api_id   = "a1b2c3d4"
  resource_id   = "r1"
  http_method   = "GET"
  authorization = "NONE"
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
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: GET
      AuthorizationType: !Ref Auth
`,
      terraform: `
variable "auth" {
  type = string
}

resource "aws_api_gateway_method" "list_orders" {
  rest_api_id   = "a1b2c3d4"
  resource_id   = "r1"
  http_method   = "GET"
  authorization = var.auth
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
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: GET
      AuthorizationType: !Ref Auth
`,
      terraform: `
variable "auth" {
  type    = string
  default = "NONE"
}

resource "aws_api_gateway_method" "list_orders" {
  rest_api_id   = "a1b2c3d4"
  resource_id   = "r1"
  http_method   = "GET"
  authorization = var.auth
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
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: GET
      AuthorizationType: !If [Production, AWS_IAM, NONE]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_api_gateway_method" "list_orders" {
  rest_api_id   = "a1b2c3d4"
  resource_id   = "r1"
  http_method   = "GET"
  authorization = var.stage == "production" ? "AWS_IAM" : "NONE"
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'what browsers ask first',
      cloudformation: `
Resources:
  ListOrders:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: a1b2c3d4
      ResourceId: r1
      HttpMethod: OPTIONS
      AuthorizationType: NONE
`,
      terraform: `
resource "aws_api_gateway_method" "list_orders" {
  rest_api_id   = "a1b2c3d4"
  resource_id   = "r1"
  http_method   = "OPTIONS"
  authorization = "NONE"
}
`,
    },
  ],
};
