import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'another account',
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
    {
      title: 'everyone of the organisation',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      PrincipalOrgID: o-shop
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action           = "lambda:InvokeFunction"
  function_name    = "orders"
  principal        = "*"
  principal_org_id = "o-shop"
}
`,
    },
    {
      title: 'everyone of an account that is a parameter',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      SourceAccount: !Ref Partner
`,
      terraform: `
variable "partner" {
  type     = string
  nullable = false
}

resource "aws_lambda_permission" "calling" {
  action         = "lambda:InvokeFunction"
  function_name  = "orders"
  principal      = "*"
  source_account = var.partner
}
`,
    },
  ],
  bad: [
    {
      title: 'everyone',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "*"
}
`,
    },
    {
      title: 'everyone, without signing in',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      FunctionUrlAuthType: NONE
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action                 = "lambda:InvokeFunctionUrl"
  function_name          = "orders"
  principal              = "*"
  function_url_auth_type = "NONE"
}
`,
    },
    {
      title: 'everyone, on behalf of any bucket',
      cloudformation: `
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: "*"
      SourceArn: arn:aws:s3:::*
`,
      terraform: `
resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "*"
  source_arn    = "arn:aws:s3:::*"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the principal is a parameter without a default',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !Ref Partner
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = var.partner
}
`,
    },
    {
      title: 'everyone, of an account that may be left out',
      only: {
        language: 'terraform',
        why: 'a parameter of CloudFormation always has a value, a variable may be null',
      },
      terraform: `
variable "partner" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action         = "lambda:InvokeFunction"
  function_name  = "orders"
  principal      = "*"
  source_account = var.partner
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter is everyone',
      expect: 'failed',
      cloudformation: `
Parameters:
  Partner: { Type: String, Default: "*" }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !Ref Partner
`,
      terraform: `
variable "partner" {
  type    = string
  default = "*"
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = var.partner
}
`,
    },
  ],
  conditional: [
    {
      title: 'everyone only outside of production',
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
      Principal: !If [Production, "111122223333", "*"]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = var.stage == "production" ? "111122223333" : "*"
}
`,
    },
  ],
  partialText: [
    {
      title: 'an account that is a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Calling:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: orders
      Principal: !Sub "arn:aws:iam::\${Partner}:root"
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_lambda_permission" "calling" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "arn:aws:iam::\${var.partner}:root"
}
`,
    },
  ],
};
