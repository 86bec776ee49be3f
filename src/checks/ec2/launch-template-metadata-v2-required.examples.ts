import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        MetadataOptions:
          HttpTokens: required
`,
      terraform: `
resource "aws_launch_template" "orders" {
  instance_type = "m7i.large"
  metadata_options {
    http_tokens = "required"
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
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        MetadataOptions:
          HttpTokens: optional
`,
      terraform: `
resource "aws_launch_template" "orders" {
  instance_type = "m7i.large"
  metadata_options {
    http_tokens = "optional"
  }
}
`,
    },
  ],
  notVisible: [
    {
      title: 'not mentioned: the image and the account decide',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m7i.large
`,
      terraform: `
resource "aws_launch_template" "orders" {
  instance_type = "m7i.large"
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
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        MetadataOptions:
          HttpTokens: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_launch_template" "orders" {
  instance_type = "m7i.large"
  metadata_options {
    http_tokens = var.setting
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
    Default: required
Resources:
  BackOffice:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        MetadataOptions:
          HttpTokens: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = "required"
}

resource "aws_launch_template" "orders" {
  instance_type = "m7i.large"
  metadata_options {
    http_tokens = var.setting
  }
}
`,
    },
  ],
};
