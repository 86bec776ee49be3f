import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'PostgreSQL only from the office network',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 203.0.113.0/24 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["203.0.113.0/24"]
  }
}
`,
    },
    {
      title: 'the web port is open to everyone',
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
      title: 'only members of another group',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: sg-0123456789abcdef0 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = ["sg-0123456789abcdef0"]
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'PostgreSQL for everyone',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
    {
      title: 'a range of ports for everyone, over IPv6',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 1024, ToPort: 65535, CidrIpv6: "::/0" }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol         = "tcp"
    from_port        = 1024
    to_port          = 65535
    ipv6_cidr_blocks = ["::/0"]
  }
}
`,
    },
    {
      title: 'the whole internet in two halves',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/1 }
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 128.0.0.0/1 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"]
  }
}
`,
    },
    {
      title: 'a rule of its own opens it',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
  Opened:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !GetAtt Shop.GroupId
      IpProtocol: "-1"
      CidrIp: 0.0.0.0/0
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
}

resource "aws_vpc_security_group_ingress_rule" "web" {
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "opened" {
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
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
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Ref Office }
`,
      terraform: `
variable "office" {
  type = string
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [var.office]
  }
}
`,
    },
    {
      title: 'a prefix list that is not in the template',
      cloudformation: `
Resources:
  Shop:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourcePrefixListId: pl-0123456789abcdef0 }
`,
      terraform: `
resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    prefix_list_ids = ["pl-0123456789abcdef0"]
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
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Ref Office }
`,
      terraform: `
variable "office" {
  type    = string
  default = "0.0.0.0/0"
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [var.office]
  }
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
        - !If [Production, { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  dynamic "ingress" {
    for_each = var.stage == "production" ? [5432] : []
    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
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
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Sub "\${Network}/24" }
`,
      terraform: `
variable "network" {
  type = string
}

resource "aws_security_group" "shop" {
  name        = "shop"
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["\${var.network}/24"]
  }
}
`,
    },
  ],
};
