import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'one topic',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: sns.amazonaws.com
      SourceArn: arn:aws:sns:eu-central-1:111122223333:orders
`,
      terraform: `
resource "aws_sns_topic" "orders" {}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.orders.arn
}
`,
    },
    {
      title: 'every rule of the own account',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: events.amazonaws.com
      SourceArn: !Sub "arn:aws:events:*:\${AWS::AccountId}:rule/*"
`,
      terraform: `
data "aws_caller_identity" "current" {}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:aws:events:*:\${data.aws_caller_identity.current.account_id}:rule/*"
}
`,
    },
    {
      title: 'buckets of the own account',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: s3.amazonaws.com
      SourceAccount: !Ref AWS::AccountId
`,
      terraform: `
data "aws_caller_identity" "current" {}

resource "aws_lambda_permission" "calling" {
  action         = "lambda:InvokeFunction"
  function_name  = "orders"
  principal      = "s3.amazonaws.com"
  source_account = data.aws_caller_identity.current.account_id
}
`,
    },
  ],
  bad: [
    {
      title: 'any API of anyone',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: apigateway.amazonaws.com
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "apigateway.amazonaws.com"
}
`,
    },
    {
      title: 'any topic of anyone',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: sns.amazonaws.com
      SourceArn: "arn:aws:sns:*:*:orders"
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = "arn:aws:sns:*:*:orders"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the account in the source is a parameter that could be a wildcard',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: sns.amazonaws.com
      SourceArn: !Sub "arn:aws:sns:*:\${Partner}:orders"
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = "arn:aws:sns:*:\${var.partner}:orders"
}
`,
    },
  ],
  assumed: [
    {
      title: 'the account in the source is the default of a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Partner: { Type: String, Default: "111122223333" }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: sns.amazonaws.com
      SourceArn: !Sub "arn:aws:sns:*:\${Partner}:orders"
`,
      terraform: `
variable "partner" {
  type    = string
  default = "111122223333"
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = "arn:aws:sns:*:\${var.partner}:orders"
}
`,
    },
  ],
  conditional: [
    {
      title: 'the source is left out outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: sns.amazonaws.com
      SourceArn: !If [Production, "arn:aws:sns:eu-central-1:111122223333:orders", !Ref AWS::NoValue]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = var.stage == "production" ? "arn:aws:sns:eu-central-1:111122223333:orders" : null
}
`,
    },
  ],
  partialText: [
    {
      title: 'the topic is a parameter, its account is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Topic: { Type: String }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: sns.amazonaws.com
      SourceArn: !Sub "arn:aws:sns:eu-central-1:111122223333:\${Topic}"
`,
      terraform: `
variable "topic" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "sns.amazonaws.com"
  source_arn    = "arn:aws:sns:eu-central-1:111122223333:\${var.topic}"
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'a permission for an account',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "111122223333"
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "111122223333"
}
`,
    },
  ],
};
