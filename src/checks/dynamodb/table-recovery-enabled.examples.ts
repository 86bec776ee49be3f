import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  Carts:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions:
        - { AttributeName: customer, AttributeType: S }
      KeySchema:
        - { AttributeName: customer, KeyType: HASH }
      BillingMode: PAY_PER_REQUEST
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: true
`,
      terraform: `
resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "customer"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "customer"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Carts:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions:
        - { AttributeName: customer, AttributeType: S }
      KeySchema:
        - { AttributeName: customer, KeyType: HASH }
      BillingMode: PAY_PER_REQUEST
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: false
`,
      terraform: `
resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "customer"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "customer"
    type = "S"
  }
  point_in_time_recovery {
    enabled = false
  }
}
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Carts:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions:
        - { AttributeName: customer, AttributeType: S }
      KeySchema:
        - { AttributeName: customer, KeyType: HASH }
      BillingMode: PAY_PER_REQUEST
`,
      terraform: `
resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "customer"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "customer"
    type = "S"
  }
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
  Carts:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions:
        - { AttributeName: customer, AttributeType: S }
      KeySchema:
        - { AttributeName: customer, KeyType: HASH }
      BillingMode: PAY_PER_REQUEST
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "customer"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "customer"
    type = "S"
  }
  point_in_time_recovery {
    enabled = var.setting
  }
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
    Default: true
Resources:
  Carts:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions:
        - { AttributeName: customer, AttributeType: S }
      KeySchema:
        - { AttributeName: customer, KeyType: HASH }
      BillingMode: PAY_PER_REQUEST
      PointInTimeRecoverySpecification:
        PointInTimeRecoveryEnabled: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_dynamodb_table" "carts" {
  name         = "carts"
  hash_key     = "customer"
  billing_mode = "PAY_PER_REQUEST"
  attribute {
    name = "customer"
    type = "S"
  }
  point_in_time_recovery {
    enabled = var.setting
  }
}
`,
    },
  ],
};
