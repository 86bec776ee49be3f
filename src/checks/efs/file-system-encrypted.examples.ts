import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: true
`,
      terraform: `
resource "aws_efs_file_system" "orders" {
  encrypted = true
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: false
`,
      terraform: `
resource "aws_efs_file_system" "orders" {
  encrypted = false
}
`,
    },
    {
      title: 'not mentioned',
      cloudformation: `
Resources:
  SharedFiles:
    Type: AWS::EFS::FileSystem
`,
      terraform: `
resource "aws_efs_file_system" "orders" {
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
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_efs_file_system" "orders" {
  encrypted = var.setting
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
  SharedFiles:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_efs_file_system" "orders" {
  encrypted = var.setting
}
`,
    },
  ],
};
