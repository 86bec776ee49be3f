import type { CheckExamples } from '../examples.ts';

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
    },
    {
      title: 'without the flag, in a VPC without an internet gateway',
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
    },
    {
      title: 'without the flag, in a VPC with an internet gateway',
      cloudformation: `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Route:
    Type: AWS::EC2::Route
    Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
  PublicSubnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, MapPublicIpOnLaunch: true }
  Routing:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref PublicSubnet, RouteTableId: !Ref Table }
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
    },
  ],
};
