import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a supplier that must name its external id',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "999988887777" }
            Action: sts:AssumeRole
            Condition:
              StringEquals: { sts:ExternalId: shop-4711 }
`,
      terraform: `
resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "999988887777" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:ExternalId" = "shop-4711" } }
    }]
  })
}
`,
    },
    {
      title: 'an account of the own organisation',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "999988887777" }
            Action: sts:AssumeRole
            Condition:
              StringEquals: { aws:PrincipalOrgID: o-shop }
`,
      terraform: `
resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "999988887777" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-shop" } }
    }]
  })
}
`,
    },
  ],
  bad: [
    {
      title: 'a supplier without an external id',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::999988887777:root" }
            Action: sts:AssumeRole
`,
      terraform: `
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::999988887777:root"]
    }
  }
}

resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
}
`,
    },
    {
      title: 'any external id will do',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "999988887777" }
            Action: sts:AssumeRole
            Condition:
              StringLike: { sts:ExternalId: "*" }
`,
      terraform: `
resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "999988887777" }
      Action    = "sts:AssumeRole"
      Condition = { StringLike = { "sts:ExternalId" = "*" } }
    }]
  })
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'whose account the number is cannot be told',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "999988887777" }
            Action: sts:AssumeRole
`,
      terraform: `
resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "999988887777" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`,
    },
    {
      title: 'the account is a parameter',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Partner}:root" }
            Action: sts:AssumeRole
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::\${var.partner}:root" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`,
    },
  ],
  assumed: [
    {
      title: 'the account is the default of a parameter',
      expect: 'failed',
      cloudformation: `
Parameters:
  Partner: { Type: String, Default: "999988887777" }
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: sts:AssumeRole
`,
      terraform: `
variable "partner" {
  type    = string
  default = "999988887777"
}

resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.partner }
      Action    = "sts:AssumeRole"
    }]
  })
}
`,
    },
  ],
  conditional: [
    {
      title: 'the condition is left out outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "999988887777" }
            Action: sts:AssumeRole
            Condition: !If [Production, { StringEquals: { sts:ExternalId: shop-4711 } }, !Ref AWS::NoValue]
`,
      terraform: `
variable "stage" {
  type = string
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["999988887777"]
    }
    dynamic "condition" {
      for_each = var.stage == "production" ? ["shop-4711"] : []
      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = [condition.value]
      }
    }
  }
}

resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy   = data.aws_iam_policy_document.trust.json
}
`,
    },
  ],
  partialText: [
    {
      title: 'an external id of which only the beginning is known',
      expect: 'passed',
      cloudformation: `
Parameters:
  Partner: { Type: String }
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      PermissionsBoundary: arn:aws:iam::111122223333:policy/suppliers
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "999988887777" }
            Action: sts:AssumeRole
            Condition:
              StringEquals: { sts:ExternalId: !Sub "shop-\${Partner}" }
`,
      terraform: `
variable "customer" {
  type = string
}

resource "aws_iam_role" "deploy" {
  name                 = "deploy"
  permissions_boundary = "arn:aws:iam::111122223333:policy/suppliers"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "999988887777" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:ExternalId" = "shop-\${var.customer}" } }
    }]
  })
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'the own account',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${AWS::AccountId}:root" }
            Action: sts:AssumeRole
`,
      terraform: `
data "aws_caller_identity" "current" {}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:root" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`,
    },
    {
      title: 'a service',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: lambda.amazonaws.com }
            Action: sts:AssumeRole
`,
      terraform: `
resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`,
    },
  ],
};
