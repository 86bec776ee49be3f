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
      ImageScanningConfiguration:
        ScanOnPush: true
`,
      terraform: `
resource "aws_ecr_repository" "orders" {
  name = "orders"
  image_scanning_configuration {
    scan_on_push = true
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
  Images:
    Type: AWS::ECR::Repository
    Properties:
      ImageScanningConfiguration:
        ScanOnPush: false
`,
      terraform: `
resource "aws_ecr_repository" "orders" {
  name = "orders"
  image_scanning_configuration {
    scan_on_push = false
  }
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
      ImageScanningConfiguration:
        ScanOnPush: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_ecr_repository" "orders" {
  name = "orders"
  image_scanning_configuration {
    scan_on_push = var.setting
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
  Images:
    Type: AWS::ECR::Repository
    Properties:
      ImageScanningConfiguration:
        ScanOnPush: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_ecr_repository" "orders" {
  name = "orders"
  image_scanning_configuration {
    scan_on_push = var.setting
  }
}
`,
    },
  ],
};
