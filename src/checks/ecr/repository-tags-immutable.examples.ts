import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      ImageTagMutability: IMMUTABLE
`,
      terraform: `
resource "aws_ecr_repository" "orders" {
  name                 = "orders"
  image_tag_mutability = "IMMUTABLE"
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      ImageTagMutability: MUTABLE
`,
      terraform: `
resource "aws_ecr_repository" "orders" {
  name                 = "orders"
  image_tag_mutability = "MUTABLE"
}
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  Images:
    Type: AWS::ECR::Repository
`,
      terraform: `
resource "aws_ecr_repository" "orders" {
  name = "orders"
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
  Images:
    Type: AWS::ECR::Repository
    Properties:
      ImageTagMutability: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_ecr_repository" "orders" {
  name                 = "orders"
  image_tag_mutability = var.setting
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
    Default: IMMUTABLE
Resources:
  Images:
    Type: AWS::ECR::Repository
    Properties:
      ImageTagMutability: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = "IMMUTABLE"
}

resource "aws_ecr_repository" "orders" {
  name                 = "orders"
  image_tag_mutability = var.setting
}
`,
    },
  ],
};
