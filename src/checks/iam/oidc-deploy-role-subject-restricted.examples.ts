import type { CheckExamples } from '../examples.ts';

/** The beginning of a template: GitHub signs people in, and a role trusts it for the audience of AWS. */
const deploy = `Resources:
  GitHub:
    Type: AWS::IAM::OIDCProvider
    Properties:
      Url: https://token.actions.githubusercontent.com
      ClientIdList: [sts.amazonaws.com]
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: !Ref GitHub }
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com }`;

/** The same provider in Terraform. */
const gitHub = `resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}`;

export const examples: CheckExamples = {
  good: [
    {
      title: 'one branch of one repository',
      cloudformation: `
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": repo:shop/orders:ref:refs/heads/main }
`,
      terraform: `
${gitHub}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:shop/orders:ref:refs/heads/main"]
    }
  }
}

resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
    },
    {
      title: 'any branch of one repository',
      cloudformation: `
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/orders:*" }
`,
      terraform: `
${gitHub}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:shop/orders:*" }
      }
    }]
  })
}
`,
    },
  ],
  bad: [
    {
      title: 'the audience alone, which every customer of the service has',
      cloudformation: `
${deploy}
`,
      terraform: `
${gitHub}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
    }]
  })
}
`,
    },
    {
      title: 'every repository of every owner',
      cloudformation: `
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": "repo:*" }
`,
      terraform: `
${gitHub}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:*" }
      }
    }]
  })
}
`,
    },
    {
      title: 'every repository of the owner',
      cloudformation: `
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/*" }
`,
      terraform: `
${gitHub}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:shop/*" }
      }
    }]
  })
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the repository is a parameter that could be a wildcard',
      cloudformation: `
Parameters:
  Repository: { Type: String }
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": !Sub "repo:\${Repository}:*" }
`,
      terraform: `
${gitHub}

variable "repository" {
  type = string
}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:\${var.repository}:*" }
      }
    }]
  })
}
`,
    },
  ],
  assumed: [
    {
      title: 'the repository is the default of a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Repository: { Type: String, Default: shop/orders }
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": !Sub "repo:\${Repository}:*" }
`,
      terraform: `
${gitHub}

variable "repository" {
  type    = string
  default = "shop/orders"
}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:\${var.repository}:*" }
      }
    }]
  })
}
`,
    },
  ],
  conditional: [
    {
      title: 'the subject is open outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": !If [Production, "repo:shop/orders:*", "repo:*"] }
`,
      terraform: `
${gitHub}

variable "stage" {
  type = string
}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = var.stage == "production" ? "repo:shop/orders:*" : "repo:*" }
      }
    }]
  })
}
`,
    },
  ],
  partialText: [
    {
      title: 'owner and repository are known, the branch is a parameter',
      expect: 'passed',
      cloudformation: `
Parameters:
  Repository: { Type: String }
${deploy}
              StringLike: { "token.actions.githubusercontent.com:sub": !Sub "repo:shop/orders:ref:refs/heads/\${Repository}" }
`,
      terraform: `
${gitHub}

variable "branch" {
  type = string
}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "token.actions.githubusercontent.com:sub" = "repo:shop/orders:ref:refs/heads/\${var.branch}" }
      }
    }]
  })
}
`,
    },
  ],
  notApplicable: [
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
            Principal: { Service: codebuild.amazonaws.com }
            Action: sts:AssumeRole
`,
      terraform: `
resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "codebuild.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}
`,
    },
    {
      title: 'a provider of the own company',
      cloudformation: `
Resources:
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Federated: !Sub "arn:aws:iam::\${AWS::AccountId}:oidc-provider/login.shop.example" }
            Action: sts:AssumeRoleWithWebIdentity
`,
      terraform: `
data "aws_caller_identity" "current" {}

resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/login.shop.example" }
      Action    = "sts:AssumeRoleWithWebIdentity"
    }]
  })
}
`,
    },
  ],
};
