import type { Truth } from '../../foundation/three-valued.ts';
import { estateOf, resourceOf } from '../template.fixture.ts';
import { reachableFromInternet } from './reachability.ts';

/** A VPC with a public and a private subnet, and a security group that opens SSH. Parts are replaced by the tests. */
export function network(parts: {
  readonly route?: string;
  readonly rule?: string;
  readonly subnet?: string;
  readonly more?: string;
  readonly parameters?: string;
}): string {
  return `
Parameters:
  Unset: { Type: String }
${parts.parameters ?? ''}
Conditions:
  Undecided: !Equals [!Ref Unset, "yes"]
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
  PublicTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PublicRoute:
    Type: AWS::EC2::Route
    Properties:
      RouteTableId: !Ref PublicTable
      ${parts.route ?? 'DestinationCidrBlock: 0.0.0.0/0\n      GatewayId: !Ref Gateway'}
  PublicSubnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.0.0/24
      ${parts.subnet ?? 'MapPublicIpOnLaunch: true'}
  PublicAssociation:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref PublicSubnet, RouteTableId: !Ref PublicTable }
  PrivateSubnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      VpcId: !Ref Vpc
      GroupDescription: administrators
      SecurityGroupIngress:
        - ${parts.rule ?? '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }'}
  Bastion:
    Type: AWS::EC2::Instance
    Properties: { SubnetId: !Ref PublicSubnet, SecurityGroupIds: [!Ref Group] }
${parts.more ?? ''}
`;
}

/** Whether the internet reaches the resource, by default the bastion on its SSH port. */
export function reach(
  template: string,
  address = 'Bastion',
  ports: readonly number[] | undefined = [22],
): Truth {
  const estate = estateOf(template);
  return reachableFromInternet(resourceOf(estate, address), estate, ports).truth;
}
