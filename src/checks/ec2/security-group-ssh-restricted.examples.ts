import type { CheckExamples } from '../examples.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'SSH only from the office network',
      cloudformation: `
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 203.0.113.0/24 }
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
      terraform: `
resource "aws_security_group" "bastion" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["203.0.113.0/24"]
  }
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
  ],
  bad: [
    {
      title: 'a range of ports that holds 22 is open to everyone',
      cloudformation: `
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: "20", ToPort: "25", CidrIp: 0.0.0.0/0 }
`,
      terraform: `
resource "aws_security_group" "bastion" {
  ingress {
    protocol    = "tcp"
    from_port   = "20"
    to_port     = "25"
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]
  }
}
`,
    },
    {
      title: 'a rule of its own opens all protocols over IPv6',
      cloudformation: `
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
  Everything:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !GetAtt Bastion.GroupId
      IpProtocol: "-1"
      CidrIpv6: ::/0
`,
      terraform: `
resource "aws_security_group" "bastion" {}

resource "aws_vpc_security_group_ingress_rule" "everything" {
  security_group_id = aws_security_group.bastion.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}
`,
    },
    {
      title: 'one rule of a loop opens it',
      only: { language: 'terraform', why: 'CloudFormation repeats resources with a macro only' },
      terraform: `
variable "offices" {
  type = map(string)
  default = {
    hamburg = "203.0.113.0/24"
    travel  = "0.0.0.0/0"
  }
}

resource "aws_security_group" "bastion" {}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  for_each          = var.offices
  security_group_id = aws_security_group.bastion.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = each.value
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the source range is a parameter without a default',
      cloudformation: `
Parameters:
  Office:
    Type: String
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Office }
`,
      terraform: `
variable "office" {}

resource "aws_security_group" "bastion" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [var.office]
  }
}
`,
    },
    {
      title: 'rules for a list of networks that the deployment gives',
      only: { language: 'terraform', why: 'CloudFormation repeats resources with a macro only' },
      terraform: `
variable "offices" {
  type = set(string)
}

resource "aws_security_group" "bastion" {}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  for_each          = var.offices
  security_group_id = aws_security_group.bastion.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = each.value
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
  Office:
    Type: String
    Default: 0.0.0.0/0
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Office }
`,
      terraform: `
variable "office" {
  default = "0.0.0.0/0"
}

resource "aws_security_group" "bastion" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [var.office]
  }
}
`,
    },
  ],
  conditional: [
    {
      title: 'the open rule exists only where debugging is switched on at deployment',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Debug:
    Type: String
Conditions:
  Debugging: !Equals [!Ref Debug, "yes"]
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - !If
          - Debugging
          - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
          - !Ref AWS::NoValue
`,
      terraform: `
variable "debug" {
  type = bool
}

resource "aws_security_group" "bastion" {
  dynamic "ingress" {
    for_each = var.debug ? [22] : []
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
    {
      title: 'the whole group exists only where debugging is switched on: it fails, if it is created',
      expect: 'failed',
      cloudformation: `
Parameters:
  Debug:
    Type: String
Conditions:
  Debugging: !Equals [!Ref Debug, "yes"]
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Condition: Debugging
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
`,
      terraform: `
variable "debug" {
  type = bool
}

resource "aws_security_group" "bastion" {
  count = var.debug ? 1 : 0
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
  ],
  partialText: [
    {
      title: 'the network is a parameter, the prefix length shows that it is not the whole internet',
      expect: 'passed',
      cloudformation: `
Parameters:
  Network:
    Type: String
Resources:
  Bastion:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: administrators
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Sub "\${Network}/24" }
`,
      terraform: `
variable "network" {}

resource "aws_security_group" "bastion" {
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["\${var.network}/24"]
  }
}
`,
    },
  ],
};
