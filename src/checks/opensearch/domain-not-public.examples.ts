import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a role of the shop',
      cloudformation: `
Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::111122223333:role/orders" }
            Action: es:*
            Resource: "*"
`,
      terraform: `
resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/orders" }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
}
`,
    },
    {
      title: 'everyone, inside the VPC',
      cloudformation: `
Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      VPCOptions: { SubnetIds: [subnet-0123456789abcdef0] }
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: es:*
            Resource: "*"
`,
      terraform: `
resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  vpc_options {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "es:*"
      Resource  = "*"
    }]
  })
}
`,
    },
    {
      title: 'everyone, from the office',
      cloudformation: `
Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: es:*
            Resource: "*"
            Condition: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } }
`,
      terraform: `
data "aws_iam_policy_document" "search" {
  statement {
    actions   = ["es:*"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["203.0.113.0/24"]
    }
  }
}

resource "aws_opensearch_domain" "search" {
  domain_name = "search"
}

resource "aws_opensearch_domain_policy" "search" {
  domain_name     = aws_opensearch_domain.search.domain_name
  access_policies = data.aws_iam_policy_document.search.json
}
`,
    },
  ],
  bad: [
    {
      title: 'everyone',
      cloudformation: `
Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: es:*
            Resource: "*"
`,
      terraform: `
resource "aws_opensearch_domain" "search" {
  domain_name = "search"
}

resource "aws_opensearch_domain_policy" "search" {
  domain_name = aws_opensearch_domain.search.domain_name
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "es:*"
      Resource  = "*"
    }]
  })
}
`,
    },
    {
      title: 'every AWS account',
      cloudformation: `
Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: ["111122223333", "*"] }
            Action: es:*
            Resource: "*"
`,
      terraform: `
resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["111122223333", "*"] }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
}
`,
    },
    {
      title: 'everyone who sends a source from any account',
      cloudformation: `
Resources:
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: es:*
            Resource: "*"
            Condition: { ArnLike: { aws:SourceArn: "arn:aws:sns:*:*:*" } }
`,
      terraform: `
data "aws_iam_policy_document" "search" {
  statement {
    actions   = ["es:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:sns:*:*:*"]
    }
  }
}

resource "aws_opensearch_domain" "search" {
  domain_name     = "search"
  access_policies = data.aws_iam_policy_document.search.json
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
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: es:*
            Resource: "*"
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.partner }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
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
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: es:*
            Resource: "*"
`,
      terraform: `
variable "partner" {
  type    = string
  default = "*"
}

resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.partner }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
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
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: !If [Production, { AWS: "111122223333" }, "*"]
            Action: es:*
            Resource: "*"
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.stage == "production" ? "111122223333" : "*" }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
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
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      AccessPolicies:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Partner}:root" }
            Action: es:*
            Resource: "*"
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_opensearch_domain" "search" {
  domain_name = "search"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::\${var.partner}:root" }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
}
`,
    },
  ],
};
