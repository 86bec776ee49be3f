import type { CheckExamples } from '../examples.ts';
import { networkInCloudFormation, networkInTerraform } from '../public-network.fixture.ts';

/** A group that opens SSH to everyone. */
const ssh = {
  cloudformation: `  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }`,
  terraform: `resource "aws_security_group" "shop" {
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}`,
};

/** An instance of that group in the public subnet. */
const bastion = {
  cloudformation: `  Bastion:
    Type: AWS::EC2::Instance
    Properties:
      SubnetId: !Ref PublicSubnet
      SecurityGroupIds: [!Ref Group]`,
  terraform: `resource "aws_instance" "bastion" {
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.shop.id]
}`,
};

export const examples: CheckExamples = {
  good: [
    {
      title: 'SSH is open, but the subnet has no way to the internet',
      cloudformation: `
${networkInCloudFormation('true')}
  PrivateSubnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
${ssh.cloudformation}
  Bastion:
    Type: AWS::EC2::Instance
    Properties:
      SubnetId: !Ref PrivateSubnet
      SecurityGroupIds: [!Ref Group]
`,
      terraform: `
${networkInTerraform('true')}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.shop.id
  cidr_block = "10.0.1.0/24"
}

${ssh.terraform}

resource "aws_instance" "bastion" {
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = [aws_security_group.shop.id]
}
`,
    },
    {
      title: 'the machine is on the internet, only its web port is open',
      cloudformation: `
${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
${bastion.cloudformation}
`,
      terraform: `
${networkInTerraform('true')}

resource "aws_security_group" "shop" {
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

${bastion.terraform}
`,
    },
    {
      title: 'SSH from the office only',
      cloudformation: `
${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 203.0.113.0/24 }
${bastion.cloudformation}
`,
      terraform: `
${networkInTerraform('true')}

resource "aws_security_group" "shop" {
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["203.0.113.0/24"]
  }
}

${bastion.terraform}
`,
    },
  ],
  bad: [
    {
      title: 'address, route and rule lead to SSH',
      cloudformation: `
${networkInCloudFormation('true')}
${ssh.cloudformation}
${bastion.cloudformation}
`,
      terraform: `
${networkInTerraform('true')}

${ssh.terraform}

${bastion.terraform}
`,
    },
    {
      title: 'an Elastic IP address in a subnet that gives none',
      cloudformation: `
${networkInCloudFormation('false')}
${ssh.cloudformation}
${bastion.cloudformation}
  Address:
    Type: AWS::EC2::EIP
    Properties: { InstanceId: !Ref Bastion }
`,
      terraform: `
${networkInTerraform('false')}

${ssh.terraform}

${bastion.terraform}

resource "aws_eip" "bastion" {
  instance = aws_instance.bastion.id
}
`,
    },
    {
      title: 'a group of machines that takes public addresses from its template',
      cloudformation: `
${networkInCloudFormation('false')}
${ssh.cloudformation}
  Template:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        NetworkInterfaces:
          - { DeviceIndex: 0, AssociatePublicIpAddress: true, Groups: [!Ref Group] }
  Servers:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: "1"
      MaxSize: "4"
      VPCZoneIdentifier: [!Ref PublicSubnet]
      LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber }
`,
      terraform: `
${networkInTerraform('false')}

${ssh.terraform}

resource "aws_launch_template" "servers" {
  network_interfaces {
    device_index                = 0
    associate_public_ip_address = true
    security_groups             = [aws_security_group.shop.id]
  }
}

resource "aws_autoscaling_group" "servers" {
  min_size            = 1
  max_size            = 4
  vpc_zone_identifier = [aws_subnet.public.id]
  launch_template {
    id      = aws_launch_template.servers.id
    version = aws_launch_template.servers.latest_version
  }
}
`,
    },
  ],
  cannotTell: [
    {
      title: 'the subnet is a parameter without a default',
      cloudformation: `
Parameters:
  Subnet: { Type: "AWS::EC2::Subnet::Id" }
Resources:
  Bastion:
    Type: AWS::EC2::Instance
    Properties:
      SubnetId: !Ref Subnet
      SecurityGroupIds: [!Ref Group]
${ssh.cloudformation}
`,
      terraform: `
variable "subnet" {
  type = string
}

${ssh.terraform}

resource "aws_instance" "bastion" {
  subnet_id              = var.subnet
  vpc_security_group_ids = [aws_security_group.shop.id]
}
`,
    },
    {
      title: 'whether the subnet gives addresses is a parameter',
      cloudformation: `
Parameters:
  Public: { Type: String }
${networkInCloudFormation('!Ref Public')}
${ssh.cloudformation}
${bastion.cloudformation}
`,
      terraform: `
variable "public" {
  type = bool
}

${networkInTerraform('var.public')}

${ssh.terraform}

${bastion.terraform}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter opens SSH',
      expect: 'failed',
      cloudformation: `
Parameters:
  Office: { Type: String, Default: 0.0.0.0/0 }
${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Office }
${bastion.cloudformation}
`,
      terraform: `
variable "office" {
  type    = string
  default = "0.0.0.0/0"
}

${networkInTerraform('true')}

resource "aws_security_group" "shop" {
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [var.office]
  }
}

${bastion.terraform}
`,
    },
  ],
  conditional: [
    {
      title: 'the rule exists only in production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - !If [Production, { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]
${bastion.cloudformation}
`,
      terraform: `
variable "stage" {
  type = string
}

${networkInTerraform('true')}

resource "aws_security_group" "shop" {
  description = "shop"
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  count             = var.stage == "production" ? 1 : 0
  security_group_id = aws_security_group.shop.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
}

${bastion.terraform}
`,
    },
  ],
  partialText: [
    {
      title: 'the office is a parameter, the size of its network is not',
      expect: 'passed',
      cloudformation: `
Parameters:
  Office: { Type: String }
${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Sub "\${Office}/28" }
${bastion.cloudformation}
`,
      terraform: `
variable "office" {
  type = string
}

${networkInTerraform('true')}

resource "aws_security_group" "shop" {
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["\${var.office}/28"]
  }
}

${bastion.terraform}
`,
    },
  ],
};
