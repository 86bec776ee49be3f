import type { CheckExamples } from '../examples.ts';
import { networkInCloudFormation, networkInTerraform } from '../public-network.fixture.ts';

export const examples: CheckExamples = {
  good: [
    {
      title: 'no public address',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      PubliclyAccessible: false
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  publicly_accessible = false
}
`,
    },
    {
      title: 'without the flag, in a VPC without an internet gateway',
      only: {
        language: 'cloudformation',
        why: 'the provider of Terraform sends false where the flag is omitted',
      },
      cloudformation: `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Hidden:
    Type: AWS::RDS::DBSubnetGroup
    Properties: { DBSubnetGroupDescription: hidden, SubnetIds: [!Ref Subnet] }
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      DBSubnetGroupName: !Ref Hidden
`,
    },
    {
      title: 'without the flag, in a VPC with an internet gateway: the provider says no',
      only: {
        language: 'terraform',
        why: 'AWS decides by the internet gateway where CloudFormation omits the flag',
      },
      terraform: `
${networkInTerraform('true')}

resource "aws_db_subnet_group" "shop" {
  subnet_ids = [aws_subnet.public.id]
}

resource "aws_db_instance" "orders" {
  engine               = "postgres"
  instance_class       = "db.t4g.medium"
  db_subnet_group_name = aws_db_subnet_group.shop.name
}
`,
    },
  ],
  bad: [
    {
      title: 'a public address',
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      PubliclyAccessible: true
`,
      terraform: `
resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  publicly_accessible = true
}
`,
    },
    {
      title: 'without the flag, in a VPC with an internet gateway',
      only: {
        language: 'cloudformation',
        why: 'the provider of Terraform sends false where the flag is omitted',
      },
      cloudformation: `
${networkInCloudFormation('true')}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: shop
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }
  Subnets:
    Type: AWS::RDS::DBSubnetGroup
    Properties: { DBSubnetGroupDescription: shop, SubnetIds: [!Ref PublicSubnet] }
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
      title: 'without the flag it depends on the default VPC',
      only: {
        language: 'cloudformation',
        why: 'the provider of Terraform sends false where the flag is omitted',
      },
      cloudformation: `
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
`,
    },
    {
      title: 'the flag is a parameter without a default',
      cloudformation: `
Parameters:
  Public: { Type: String }
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      PubliclyAccessible: !Ref Public
`,
      terraform: `
variable "public" {
  type = bool
}

resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  publicly_accessible = var.public
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
Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      PubliclyAccessible: !Ref Public
`,
      terraform: `
variable "public" {
  type    = bool
  default = true
}

resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  publicly_accessible = var.public
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

Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.medium
      PubliclyAccessible: !If [Production, false, true]
`,
      terraform: `
variable "stage" {
  type = string
}

resource "aws_db_instance" "orders" {
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  publicly_accessible = var.stage != "production"
}
`,
    },
  ],
};
