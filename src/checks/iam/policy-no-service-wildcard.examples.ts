import type { CheckExamples } from '../examples.ts';

/** The role of the worker, in Terraform. */
const worker = `resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}`;

export const examples: CheckExamples = {
  good: [
    {
      title: 'the actions that are needed',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: [s3:GetObject, s3:ListBucket]
            Resource: "*"
`,
      terraform: `
data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
`,
    },
    {
      title: 'every action, on one table',
      cloudformation: `
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: dynamodb:*
                Resource: !Sub "arn:aws:dynamodb:*:\${AWS::AccountId}:table/orders"
`,
      terraform: `
data "aws_caller_identity" "current" {}

${worker}

resource "aws_iam_role_policy" "orders" {
  name = "orders"
  role = aws_iam_role.worker.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = "arn:aws:dynamodb:*:\${data.aws_caller_identity.current.account_id}:table/orders" }]
  })
}
`,
    },
  ],
  bad: [
    {
      title: 'every action on every queue',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: sqs:*
            Resource: "*"
`,
      terraform: `
data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
`,
    },
    {
      title: 'everything but identities',
      cloudformation: `
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                NotAction: iam:*
                Resource: "*"
`,
      terraform: `
resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
  inline_policy {
    name = "orders"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", NotAction = "iam:*", Resource = "*" }]
    })
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the action is a parameter without a default',
      cloudformation: `
Parameters:
  Actions: { Type: String }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Ref Actions
            Resource: "*"
`,
      terraform: `
variable "actions" {
  type = string
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = [var.actions]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter is a whole service',
      expect: 'failed',
      cloudformation: `
Parameters:
  Actions: { Type: String, Default: "s3:*" }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Ref Actions
            Resource: "*"
`,
      terraform: `
variable "actions" {
  type    = string
  default = "s3:*"
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = [var.actions]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
`,
    },
  ],
  conditional: [
    {
      title: 'the inline policy exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
      Policies:
        - !If
          - Production
          - PolicyName: orders
            PolicyDocument:
              Statement: { Effect: Allow, Action: "kms:*", Resource: "*" }
          - !Ref AWS::NoValue
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
  dynamic "inline_policy" {
    for_each = var.stage == "production" ? ["orders"] : []
    content {
      name   = inline_policy.value
      policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "*" }] })
    }
  }
}
`,
    },
  ],
  partialText: [
    {
      title: 'all actions of a service that is a parameter',
      expect: 'failed',
      cloudformation: `
Parameters:
  Actions: { Type: String }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Sub "\${Actions}:*"
            Resource: "*"
`,
      terraform: `
variable "service" {
  type = string
}

resource "aws_iam_policy" "orders" {
  name = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "\${var.service}:*", Resource = "*" }]
  })
}
`,
    },
    {
      title: 'some action of a known service',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Actions: { Type: String }
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: !Sub "s3:\${Actions}"
            Resource: "*"
`,
      terraform: `
variable "actions" {
  type = string
}

resource "aws_iam_policy" "orders" {
  name = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:\${var.actions}", Resource = "*" }]
  })
}
`,
    },
  ],
  notApplicable: [
    {
      title: 'a role without policies of its own',
      cloudformation: `
Resources:
  Worker:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: ecs-tasks.amazonaws.com }
            Action: sts:AssumeRole
`,
      terraform: `
resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}
`,
    },
  ],
};
