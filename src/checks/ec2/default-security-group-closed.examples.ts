import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'its rules are taken away',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Closing:
    Type: Custom::VpcRestrictDefaultSG
    Properties:
      ServiceToken: arn:aws:lambda:eu-central-1:111122223333:function:close-default-group
      DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "shop" {
  vpc_id = aws_vpc.shop.id
}
`,
    },
  ],
  bad: [
    {
      title: 'AWS makes it with rules',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}
`,
    },
    {
      title: 'a rule is added to it',
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Opened:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !GetAtt Vpc.DefaultSecurityGroup
      IpProtocol: tcp
      FromPort: 443
      ToPort: 443
      CidrIp: 0.0.0.0/0
`,
      terraform: `
resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_security_group_ingress_rule" "opened" {
  security_group_id = aws_vpc.shop.default_security_group_id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'another custom resource is given the group',
      only: { language: 'cloudformation', why: 'Terraform has a resource for this and needs no code for it' },
      cloudformation: `
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Closing:
    Type: Custom::DefaultGroup
    Properties:
      ServiceToken: arn:aws:lambda:eu-central-1:111122223333:function:close-default-group
      DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup
`,
    },
    {
      title: 'which rules it is given is a variable',
      only: { language: 'terraform', why: 'CloudFormation cannot set the rules of the group' },
      terraform: `
variable "ports" {
  type = set(number)
}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "shop" {
  vpc_id = aws_vpc.shop.id
  dynamic "ingress" {
    for_each = var.ports
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["10.0.0.0/16"]
    }
  }
}
`,
    },
  ],
  conditional: [
    {
      title: 'its rules are taken away only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Closing:
    Type: Custom::VpcRestrictDefaultSG
    Condition: Production
    Properties:
      ServiceToken: arn:aws:lambda:eu-central-1:111122223333:function:close-default-group
      DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_vpc" "shop" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "shop" {
  count  = var.stage == "production" ? 1 : 0
  vpc_id = aws_vpc.shop.id
}
`,
    },
  ],
};
