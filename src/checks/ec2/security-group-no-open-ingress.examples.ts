import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'the web ports are open to everyone',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
    {
      title: 'every port, inside the network',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: 10.0.0.0/8 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["10.0.0.0/8"]
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'every protocol from everywhere',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: 0.0.0.0/0 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
    {
      title: 'every TCP port from everywhere',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIpv6: "::/0" }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol         = "tcp"
    from_port        = 0
    to_port          = 65535
    ipv6_cidr_blocks = ["::/0"]
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the source range is a parameter without a default',
      cloudformation: `
Parameters:
  Office: { Type: String }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: !Ref Office }
`,
      terraform: `
variable "office" {
  type = string
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
}

resource "aws_vpc_security_group_ingress_rule" "everything" {
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "-1"
  cidr_ipv4         = var.office
}
`,
    },
    {
      title: 'the ports are parameters',
      cloudformation: `
Parameters:
  Last: { Type: String }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 1, ToPort: !Ref Last, CidrIp: 0.0.0.0/0 }
`,
      terraform: `
variable "last" {
  type = number
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 1
    to_port     = var.last
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter opens it',
      expect: 'failed',
      cloudformation: `
Parameters:
  Office: { Type: String, Default: 0.0.0.0/0 }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: !Ref Office }
`,
      terraform: `
variable "office" {
  type    = string
  default = "0.0.0.0/0"
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
}

resource "aws_vpc_security_group_ingress_rule" "everything" {
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "-1"
  cidr_ipv4         = var.office
}
`,
    },
  ],
  conditional: [
    {
      title: 'the open rule exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - !If [Production, { IpProtocol: "-1", CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
}

resource "aws_vpc_security_group_ingress_rule" "everything" {
  count             = var.stage == "production" ? 1 : 0
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
`,
    },
  ],
  partialText: [
    {
      title: 'the network is a parameter, its size is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Network: { Type: String }
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: "-1", CidrIp: !Sub "\${Network}/16" }
`,
      terraform: `
variable "network" {
  type = string
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["\${var.network}/16"]
  }
}
`,
    },
  ],
};
