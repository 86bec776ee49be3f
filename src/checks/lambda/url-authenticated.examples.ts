import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'signed requests only',
      cloudformation: `
Resources:
  Address:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: arn:aws:lambda:eu-central-1:111122223333:function:orders
      AuthType: AWS_IAM
`,
      terraform: `
resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"
}
`,
    },
  ],
  bad: [
    {
      title: 'open to everyone',
      cloudformation: `
Resources:
  Address:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: arn:aws:lambda:eu-central-1:111122223333:function:orders
      AuthType: NONE
`,
      terraform: `
resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
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
  Address:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: arn:aws:lambda:eu-central-1:111122223333:function:orders
      AuthType: !Ref Auth
`,
      terraform: `
variable "auth" {
  type = string
}

resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = var.auth
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter opens it',
      expect: 'failed',
      cloudformation: `
Parameters:
  Auth: { Type: String, Default: NONE }
Resources:
  Address:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: arn:aws:lambda:eu-central-1:111122223333:function:orders
      AuthType: !Ref Auth
`,
      terraform: `
variable "auth" {
  type    = string
  default = "NONE"
}

resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
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
  Address:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: arn:aws:lambda:eu-central-1:111122223333:function:orders
      AuthType: !If [Production, AWS_IAM, NONE]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = var.stage == "production" ? "AWS_IAM" : "NONE"
}
`,
    },
  ],
};
