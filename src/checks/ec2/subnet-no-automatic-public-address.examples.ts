import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'AWS gives none by default',
      cloudformation: `
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
`,
      terraform: `
resource "aws_subnet" "orders" {
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.0.0/24"
}
`,
    },
    {
      title: 'switched off',
      cloudformation: `
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: false
`,
      terraform: `
resource "aws_subnet" "orders" {
  vpc_id                  = "vpc-0123456789abcdef0"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = false
}
`,
    },
  ],
  bad: [
    {
      title: 'every machine gets an address',
      cloudformation: `
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: true
`,
      terraform: `
resource "aws_subnet" "orders" {
  vpc_id                  = "vpc-0123456789abcdef0"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = true
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'a parameter without a default',
      cloudformation: `
Parameters:
  Public: { Type: String }
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: !Ref Public
`,
      terraform: `
variable "public" {
  type = bool
}

resource "aws_subnet" "orders" {
  vpc_id                  = "vpc-0123456789abcdef0"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = var.public
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
  Public: { Type: String, Default: "true" }
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: !Ref Public
`,
      terraform: `
variable "public" {
  type    = bool
  default = true
}

resource "aws_subnet" "orders" {
  vpc_id                  = "vpc-0123456789abcdef0"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = var.public
}
`,
    },
  ],
  conditional: [
    {
      title: 'on outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: vpc-0123456789abcdef0
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: !If [Production, false, true]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_subnet" "orders" {
  vpc_id                  = "vpc-0123456789abcdef0"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = var.stage != "production"
}
`,
    },
  ],
};
