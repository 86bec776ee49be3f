import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  BackOffice:
    Type: AWS::EC2::Instance
    Properties:
      InstanceType: m7i.large
      ImageId: ami-0abc1234def567890
      MetadataOptions:
        HttpTokens: required
`,
      terraform: `
resource "aws_instance" "orders" {
  instance_type = "m7i.large"
  ami           = "ami-0abc1234def567890"
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
    Type: AWS::EC2::Instance
    Properties:
      InstanceType: m7i.large
      ImageId: ami-0abc1234def567890
      MetadataOptions:
        HttpTokens: optional
`,
      terraform: `
resource "aws_instance" "orders" {
  instance_type = "m7i.large"
  ami           = "ami-0abc1234def567890"
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
    Type: AWS::EC2::Instance
    Properties:
      InstanceType: m7i.large
      ImageId: ami-0abc1234def567890
`,
      terraform: `
resource "aws_instance" "orders" {
  instance_type = "m7i.large"
  ami           = "ami-0abc1234def567890"
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
    Type: AWS::EC2::Instance
    Properties:
      InstanceType: m7i.large
      ImageId: ami-0abc1234def567890
      MetadataOptions:
        HttpTokens: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_instance" "orders" {
  instance_type = "m7i.large"
  ami           = "ami-0abc1234def567890"
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
    Type: AWS::EC2::Instance
    Properties:
      InstanceType: m7i.large
      ImageId: ami-0abc1234def567890
      MetadataOptions:
        HttpTokens: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = "required"
}

resource "aws_instance" "orders" {
  instance_type = "m7i.large"
  ami           = "ami-0abc1234def567890"
  metadata_options {
    http_tokens = var.setting
  }
}
`,
    },
  ],
};
