import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'a role of the shop',
      cloudformation: `
Resources:
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::111122223333:role/orders" }
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/orders" }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}
`,
    },
    {
      title: 'no policy at all',
      cloudformation: `
Resources:
  Password: { Type: AWS::SecretsManager::Secret }
`,
      terraform: `
resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}
`,
    },
    {
      title: 'everyone of the organisation',
      cloudformation: `
Resources:
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: secretsmanager:GetSecretValue
            Resource: "*"
            Condition: { StringEquals: { aws:PrincipalOrgID: o-shop } }
`,
      terraform: `
data "aws_iam_policy_document" "password" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-shop"]
    }
  }
}

resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy     = data.aws_iam_policy_document.password.json
}
`,
    },
  ],
  bad: [
    {
      title: 'everyone',
      cloudformation: `
Resources:
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: "*"
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "secretsmanager:GetSecretValue"
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
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: ["111122223333", "*"] }
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["111122223333", "*"] }
      Action    = "secretsmanager:GetSecretValue"
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
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "*" }
            Action: secretsmanager:GetSecretValue
            Resource: "*"
            Condition: { ArnLike: { aws:SourceArn: "arn:aws:sns:*:*:*" } }
`,
      terraform: `
data "aws_iam_policy_document" "password" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
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

resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy     = data.aws_iam_policy_document.password.json
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
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.partner }
      Action    = "secretsmanager:GetSecretValue"
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
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Ref Partner }
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
variable "partner" {
  type    = string
  default = "*"
}

resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.partner }
      Action    = "secretsmanager:GetSecretValue"
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
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: !If [Production, { AWS: "111122223333" }, "*"]
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.stage == "production" ? "111122223333" : "*" }
      Action    = "secretsmanager:GetSecretValue"
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
  Password: { Type: AWS::SecretsManager::Secret }
  PasswordPolicy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties:
      SecretId: !Ref Password
      ResourcePolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Partner}:root" }
            Action: secretsmanager:GetSecretValue
            Resource: "*"
`,
      terraform: `
variable "partner" {
  type = string
}

resource "aws_secretsmanager_secret" "password" {
  name = "orders-database"
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::\${var.partner}:root" }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}
`,
    },
  ],
};
