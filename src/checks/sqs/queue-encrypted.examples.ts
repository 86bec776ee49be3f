import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'with a key of the customer',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      KmsMasterKeyId: alias/online-shop
`,
      terraform: `
resource "aws_sqs_queue" "orders" {
  kms_master_key_id = "alias/online-shop"
}
`,
    },
    {
      title: 'not mentioned: SQS encrypts by itself',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
`,
      terraform: `
resource "aws_sqs_queue" "orders" {
  name = "orders"
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      SqsManagedSseEnabled: false
`,
      terraform: `
resource "aws_sqs_queue" "orders" {
  sqs_managed_sse_enabled = false
}
`,
    },
    {
      title: 'one queue for each name of a list',
      only: { language: 'terraform', why: 'CloudFormation repeats resources with a macro only' },
      terraform: `
locals {
  queues = { orders = false, payments = false }
}

resource "aws_sqs_queue" "shop" {
  for_each                = local.queues
  name                    = each.key
  sqs_managed_sse_enabled = each.value
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default decides',
      cloudformation: `
Parameters:
  Managed:
    Type: String
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      SqsManagedSseEnabled: !Ref Managed
`,
      terraform: `
variable "managed" {}

resource "aws_sqs_queue" "orders" {
  sqs_managed_sse_enabled = var.managed
}
`,
    },
  ],
};
