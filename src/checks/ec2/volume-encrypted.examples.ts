import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'as it should be',
      cloudformation: `
Resources:
  Reports:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: eu-central-1a
      Size: 50
      Encrypted: true
`,
      terraform: `
resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-central-1a"
  size              = 50
  encrypted         = true
}
`,
    },
  ],
  bad: [
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Reports:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: eu-central-1a
      Size: 50
      Encrypted: false
`,
      terraform: `
resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-central-1a"
  size              = 50
  encrypted         = false
}
`,
    },
  ],
  notVisible: [
    {
      title: 'not mentioned: the default of the account decides',
      cloudformation: `
Resources:
  Reports:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: eu-central-1a
      Size: 50
`,
      terraform: `
resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-central-1a"
  size              = 50
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
  Reports:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: eu-central-1a
      Size: 50
      Encrypted: !Ref Setting
`,
      terraform: `
variable "setting" {}

resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-central-1a"
  size              = 50
  encrypted         = var.setting
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
  Reports:
    Type: AWS::EC2::Volume
    Properties:
      AvailabilityZone: eu-central-1a
      Size: 50
      Encrypted: !Ref Setting
`,
      terraform: `
variable "setting" {
  default = true
}

resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-central-1a"
  size              = 50
  encrypted         = var.setting
}
`,
    },
  ],
};
