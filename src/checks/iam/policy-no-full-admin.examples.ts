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
            Action: [dynamodb:GetItem, dynamodb:PutItem]
            Resource: !Sub "arn:aws:dynamodb:*:\${AWS::AccountId}:table/orders"
`,
      terraform: `
data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = ["arn:aws:dynamodb:*:\${data.aws_caller_identity.current.account_id}:table/orders"]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
`,
    },
    {
      title: 'everything, on one bucket',
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
                Action: "*"
                Resource: arn:aws:s3:::shop-orders/*
`,
      terraform: `
${worker}

resource "aws_iam_role_policy" "orders" {
  name = "orders"
  role = aws_iam_role.worker.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "arn:aws:s3:::shop-orders/*" }]
  })
}
`,
    },
  ],
  bad: [
    {
      title: 'a managed policy for everything',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: "*"
            Resource: "*"
`,
      terraform: `
data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["*"]
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
      title: 'a role with everything written into it',
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
                Action: ["s3:GetObject", "*"]
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
      Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "*"], Resource = "*" }]
    })
  }
}
`,
    },
    {
      title: 'a policy of its own, attached to a role',
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
  Everything:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: everything
      Roles: [!Ref Worker]
      PolicyDocument:
        Statement: { Effect: Allow, Action: "*", Resource: "*" }
`,
      terraform: `
${worker}

resource "aws_iam_role_policy" "everything" {
  name = "everything"
  role = aws_iam_role.worker.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
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
      title: 'the default of the parameter allows everything',
      expect: 'failed',
      cloudformation: `
Parameters:
  Actions: { Type: String, Default: "*" }
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
  default = "*"
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
              Statement: { Effect: Allow, Action: "*", Resource: "*" }
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
      policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
    }
  }
}
`,
    },
  ],
  partialText: [
    {
      title: 'the service is known, the action is not',
      expect: 'passed',
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
