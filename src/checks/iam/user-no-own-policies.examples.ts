import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'permissions come from a group',
      cloudformation: `
Resources:
  Operators: { Type: AWS::IAM::Group }
  Reporter:
    Type: AWS::IAM::User
    Properties:
      Groups: [!Ref Operators]
`,
      terraform: `
resource "aws_iam_group" "operators" {
  name = "operators"
}

resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_user_group_membership" "reporter" {
  user   = aws_iam_user.reporter.name
  groups = [aws_iam_group.operators.name]
}
`,
    },
  ],
  bad: [
    {
      title: 'a managed policy on the user',
      cloudformation: `
Resources:
  Reporter:
    Type: AWS::IAM::User
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
`,
      terraform: `
resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_user_policy_attachment" "reporter" {
  user       = aws_iam_user.reporter.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
`,
    },
    {
      title: 'a policy of its own that names the user',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  Reports:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: reports
      Users: [!Ref Reporter]
      PolicyDocument:
        Statement: { Effect: Allow, Action: s3:GetObject, Resource: "*" }
`,
      terraform: `
resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_user_policy" "reports" {
  name   = "reports"
  user   = aws_iam_user.reporter.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the policies are a parameter without a default',
      cloudformation: `
Parameters:
  Policies: { Type: CommaDelimitedList }
Resources:
  Reporter:
    Type: AWS::IAM::User
    Properties:
      ManagedPolicyArns: !Ref Policies
`,
      terraform: `
variable "policies" {
  type = set(string)
}

resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_user_policy_attachment" "reporter" {
  for_each   = var.policies
  user       = aws_iam_user.reporter.name
  policy_arn = each.value
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
  Reporter:
    Type: AWS::IAM::User
    Properties:
      Policies:
        - !If
          - Production
          - PolicyName: reports
            PolicyDocument:
              Statement: { Effect: Allow, Action: s3:GetObject, Resource: "*" }
          - !Ref AWS::NoValue
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_user_policy" "reports" {
  count  = var.stage == "production" ? 1 : 0
  name   = "reports"
  user   = aws_iam_user.reporter.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })
}
`,
    },
  ],
};
