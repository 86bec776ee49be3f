import type { CheckExamples } from '../examples.ts';
import { networkInCloudFormation, networkInTerraform } from '../public-network.fixture.ts';

/** A group that opens the port of PostgreSQL to everyone. */
const openPort = {
  cloudformation: `  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }`,
  terraform: `resource "aws_security_group" "shop" {
  description = "shop"
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}`,
};

/** The public subnet, for databases. */
const publicSubnets = {
  cloudformation: `  Subnets:
    Type: AWS::RDS::DBSubnetGroup
    Properties: { DBSubnetGroupDescription: shop, SubnetIds: [!Ref PublicSubnet] }`,
  terraform: `resource "aws_db_subnet_group" "shop" {
  subnet_ids = [aws_subnet.public.id]
}`,
};

export const examples: CheckExamples = {
  good: [
    {
      title: 'no public address',
      cloudformation: `
${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: false
`,
      terraform: `
${networkInTerraform('true')}

${openPort.terraform}

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = false
}
`,
    },
    {
      title: 'a public address, but private subnets',
      cloudformation: `
${networkInCloudFormation('true')}
  PrivateSubnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
${openPort.cloudformation}
  Subnets:
    Type: AWS::RDS::DBSubnetGroup
    Properties: { DBSubnetGroupDescription: shop, SubnetIds: [!Ref PrivateSubnet] }
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: true
`,
      terraform: `
${networkInTerraform('true')}

${openPort.terraform}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.shop.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_db_subnet_group" "shop" {
  subnet_ids = [aws_subnet.private.id]
}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = true
}
`,
    },
    {
      title: 'a public address, but another port is open',
      cloudformation: `
${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: true
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

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = true
}
`,
    },
  ],
  bad: [
    {
      title: 'address, route and rule lead to the database',
      cloudformation: `
${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: true
`,
      terraform: `
${networkInTerraform('true')}

${openPort.terraform}

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = true
}
`,
    },
    {
      title: 'without the flag AWS decides by the internet gateway of the VPC',
      only: {
        language: 'cloudformation',
        why: 'the provider of Terraform sends false where the flag is omitted',
      },
      cloudformation: `
${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
`,
    },
  ],
  cannotTell: [
    {
      title: 'the flag is a parameter without a default',
      cloudformation: `
Parameters:
  Public: { Type: String }
${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: !Ref Public
`,
      terraform: `
variable "public" {
  type = bool
}

${networkInTerraform('true')}

${openPort.terraform}

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = var.public
}
`,
    },
    {
      title: 'the security group is a parameter',
      cloudformation: `
Parameters:
  Web: { Type: String }
${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Web]
      PubliclyAccessible: true
`,
      terraform: `
variable "web" {
  type = string
}

${networkInTerraform('true')}

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [var.web]
  publicly_accessible    = true
}
`,
    },
  ],
  assumed: [
    {
      title: 'the default of the parameter makes it public',
      expect: 'failed',
      cloudformation: `
Parameters:
  Public: { Type: String, Default: "true" }
${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: !Ref Public
`,
      terraform: `
variable "public" {
  type    = bool
  default = true
}

${networkInTerraform('true')}

${openPort.terraform}

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = var.public
}
`,
    },
  ],
  conditional: [
    {
      title: 'public only outside of production',
      expect: 'unknown',
      cloudformation: `
Parameters:
  Stage: { Type: String }
Conditions:
  Production: !Equals [!Ref Stage, production]

${networkInCloudFormation('true')}
${openPort.cloudformation}
${publicSubnets.cloudformation}
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBSubnetGroupName: !Ref Subnets
      VPCSecurityGroups: [!Ref Group]
      PubliclyAccessible: !If [Production, false, true]
`,
      terraform: `
variable "stage" {
  type = string
}

${networkInTerraform('true')}

${openPort.terraform}

${publicSubnets.terraform}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  db_subnet_group_name   = aws_db_subnet_group.shop.name
  vpc_security_group_ids = [aws_security_group.shop.id]
  publicly_accessible    = var.stage != "production"
}
`,
    },
  ],
};
