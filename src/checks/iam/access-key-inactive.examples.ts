import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the key is switched off',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: Inactive
`,
      terraform: `
resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_access_key" "reporter" {
  user   = aws_iam_user.reporter.name
  status = "Inactive"
}
`,
    },
  ],
  bad: [
    {
      title: 'a key that works from the start',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
`,
      terraform: `
resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_access_key" "reporter" {
  user = aws_iam_user.reporter.name
}
`,
    },
    {
      title: 'a key that is switched on',
      cloudformation: `
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: Active
`,
      terraform: `
resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_access_key" "reporter" {
  user   = aws_iam_user.reporter.name
  status = "Active"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the status is a parameter without a default',
      cloudformation: `
Parameters:
  KeyStatus: { Type: String }
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: !Ref KeyStatus
`,
      terraform: `
variable "key_status" {
  type = string
}

resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_access_key" "reporter" {
  user   = aws_iam_user.reporter.name
  status = var.key_status
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter switches it on',
      expect: 'failed',
      cloudformation: `
Parameters:
  KeyStatus: { Type: String, Default: Active }
Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Properties:
      UserName: !Ref Reporter
      Status: !Ref KeyStatus
`,
      terraform: `
variable "key_status" {
  type    = string
  default = "Active"
}

resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_access_key" "reporter" {
  user   = aws_iam_user.reporter.name
  status = var.key_status
}
`,
    },
  ],
  conditional: [
    {
      title: 'the key is made only in production: it fails, if it is created',
      expect: 'failed',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Reporter: { Type: AWS::IAM::User }
  ReporterKey:
    Type: AWS::IAM::AccessKey
    Condition: Production
    Properties:
      UserName: !Ref Reporter
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_iam_user" "reporter" {
  name = "reporter"
}

resource "aws_iam_access_key" "reporter" {
  count = var.stage == "production" ? 1 : 0
  user  = aws_iam_user.reporter.name
}
`,
    },
  ],
};
