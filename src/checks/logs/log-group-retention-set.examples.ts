import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  OrdersLog:
    Type: AWS::Logs::LogGroup
    Properties:
      RetentionInDays: 400
`,
      terraform: `
resource "aws_cloudwatch_log_group" "orders" {
  name              = "orders"
  retention_in_days = 400
}
`,
    },
  ],
  bad: [
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  OrdersLog:
    Type: AWS::Logs::LogGroup
`,
      terraform: `
resource "aws_cloudwatch_log_group" "orders" {
  name = "orders"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the value is a parameter without a default',
      cloudformation: `
Parameters:
  Setting:
    Type: String
Resources:
  OrdersLog:
    Type: AWS::Logs::LogGroup
    Properties:
      RetentionInDays: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "orders"
  retention_in_days = var.setting
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of a parameter decides',
      expect: 'passed',
      cloudformation: `
Parameters:
  Setting:
    Type: String
    Default: 400
Resources:
  OrdersLog:
    Type: AWS::Logs::LogGroup
    Properties:
      RetentionInDays: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = 400
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "orders"
  retention_in_days = var.setting
}
`,
    },
  ],
};
