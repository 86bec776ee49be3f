import { describe, expect, it } from 'vitest';
import type { Truth } from '../../foundation/three-valued.ts';
import { estateOf, resourceOf } from '../template.fixture.ts';
import { network, reach } from './network.fixture.ts';
import { reachableFromInternet } from './reachability.ts';

describe('an instance', () => {
  it('is reached by its address, a route and a rule, and the answer names all three', () => {
    const estate = estateOf(network({}));
    const answer = reachableFromInternet(resourceOf(estate, 'Bastion'), estate, [22]);
    expect(answer.truth).toBe('yes');
    expect(answer.because.map(setting => setting.path)).toEqual([
      'MapPublicIpOnLaunch',
      'Routes[0].DestinationCidrBlock',
      'Routes[0].GatewayId',
      'SubnetNetworkAclAssociation.NetworkAclId',
      'SecurityGroupIngress[0].CidrIp',
    ]);
    expect(answer.because.every(setting => setting.place?.source.path === 'shop.yaml')).toBe(true);
  });

  it.each<[string, Parameters<typeof network>[0], Truth]>([
    ['no address', { subnet: 'MapPublicIpOnLaunch: false' }, 'no'],
    ['an address that depends on a parameter', { subnet: 'MapPublicIpOnLaunch: !Ref Unset' }, 'unknown'],
    [
      'a route to a NAT gateway',
      { route: 'DestinationCidrBlock: 0.0.0.0/0\n      NatGatewayId: nat-1' },
      'no',
    ],
    [
      'a route to a part of the internet',
      { route: 'DestinationCidrBlock: 203.0.113.0/24\n      GatewayId: !Ref Gateway' },
      'no',
    ],
    [
      'a route to a gateway from a parameter',
      { route: 'DestinationCidrBlock: 0.0.0.0/0\n      GatewayId: !Ref Unset' },
      'unknown',
    ],
    [
      'a route to a named internet gateway',
      { route: 'DestinationCidrBlock: 0.0.0.0/0\n      GatewayId: igw-0123' },
      'yes',
    ],
    [
      'a route through a firewall',
      { route: 'DestinationCidrBlock: 0.0.0.0/0\n      VpcEndpointId: vpce-1' },
      'unknown',
    ],
    ['another port', { rule: '{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }' }, 'no'],
    ['every protocol', { rule: '{ IpProtocol: "-1", CidrIp: 0.0.0.0/0 }' }, 'yes'],
    [
      'the same port of UDP',
      { rule: '{ IpProtocol: udp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }' },
      'no',
    ],
    [
      'a port from a parameter',
      { rule: '{ IpProtocol: tcp, FromPort: !Ref Unset, ToPort: 22, CidrIp: 0.0.0.0/0 }' },
      'unknown',
    ],
    [
      'a range from a parameter',
      { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Unset }' },
      'unknown',
    ],
    [
      'a small range with an unknown address',
      { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Sub "${Unset}/24" }' },
      'no',
    ],
    ['an office', { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 203.0.113.0/24 }' }, 'no'],
    [
      'half of the internet',
      { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 128.0.0.0/1 }' },
      'yes',
    ],
    [
      'another group',
      { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, SourceSecurityGroupId: !Ref Unset }' },
      'no',
    ],
    [
      'a prefix list elsewhere',
      { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, SourcePrefixListId: pl-1 }' },
      'unknown',
    ],
    [
      'IPv6 without an address of that family',
      { rule: '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIpv6: ::/0 }' },
      'no',
    ],
    [
      'a rule that may not exist',
      {
        rule: '!If [Undecided, { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]',
      },
      'unknown',
    ],
  ])('behind %s', (_, parts, expected) => {
    expect(reach(network(parts))).toBe(expected);
  });

  it('is reached where two rules of separate halves make up the internet', () => {
    const ninths = '{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 8.0.0.0/8 }';
    const more = `
  OtherHalf:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 20, ToPort: 30, CidrIp: 9.0.0.0/8 }`;
    expect(reach(network({ rule: ninths }))).toBe('no');
    expect(reach(network({ rule: ninths, more }))).toBe('yes');
    expect(reach(network({ rule: ninths, more: more.replace('FromPort: 20', 'FromPort: 23') }))).toBe('no');
  });

  it('is reached by an Elastic IP address in a subnet that gives none', () => {
    const parts = { subnet: 'Tags: []' };
    const address = `
  Address: { Type: AWS::EC2::EIP, Properties: { Domain: vpc, InstanceId: !Ref Bastion } }`;
    const association = `
  Address: { Type: AWS::EC2::EIP }
  Association:
    Type: AWS::EC2::EIPAssociation
    Properties: { InstanceId: !Ref Bastion, AllocationId: !GetAtt Address.AllocationId }`;
    expect(reach(network(parts))).toBe('no');
    expect(reach(network({ ...parts, more: address }))).toBe('yes');
    expect(reach(network({ ...parts, more: association }))).toBe('yes');
  });

  it.each<[string, string, Truth]>([
    [
      'opens an interface',
      'SubnetId: !Ref PublicSubnet, GroupSet: [!Ref Group], AssociatePublicIpAddress: true',
      'yes',
    ],
    [
      'closes an interface',
      'SubnetId: !Ref PublicSubnet, GroupSet: [!Ref Group], AssociatePublicIpAddress: false',
      'no',
    ],
    ['leaves the groups out', 'SubnetId: !Ref PublicSubnet, AssociatePublicIpAddress: true', 'no'],
    [
      'stands in the private subnet',
      'SubnetId: !Ref PrivateSubnet, GroupSet: [!Ref Group], AssociatePublicIpAddress: true',
      'no',
    ],
    [
      'names a subnet elsewhere',
      'SubnetId: subnet-1, GroupSet: [!Ref Group], AssociatePublicIpAddress: true',
      'unknown',
    ],
  ])('%s', (_, settings, expected) => {
    const more = `
  Server:
    Type: AWS::EC2::Instance
    Properties:
      NetworkInterfaces:
        - { DeviceIndex: "0", ${settings} }`;
    expect(reach(network({ more }), 'Server')).toBe(expected);
  });

  it('without a subnet stands in a default VPC that is not in the input', () => {
    const more = `
  Server: { Type: AWS::EC2::Instance, Properties: { SecurityGroupIds: [!Ref Group] } }
  Closed: { Type: AWS::EC2::Instance, Properties: { ImageId: ami-1 } }`;
    expect(reach(network({ more }), 'Server')).toBe('unknown');
    expect(reach(network({ more }), 'Closed')).toBe('no');
  });

  it('takes interfaces from its launch template, and those of a group from the template too', () => {
    const more = `
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
      MaxSize: "2"
      VPCZoneIdentifier: [!Ref PublicSubnet]
      LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: "1" }
  Hidden:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: "1"
      MaxSize: "2"
      VPCZoneIdentifier: [!Ref PrivateSubnet]
      LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: "1" }`;
    expect(reach(network({ more }), 'Servers')).toBe('yes');
    expect(reach(network({ more }), 'Hidden')).toBe('no');
  });

  it.each<[string, string, Truth]>([
    ['denies everything', '{ RuleNumber: 100, Protocol: -1, RuleAction: deny, CidrBlock: 0.0.0.0/0 }', 'no'],
    [
      'allows the port',
      '{ RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: { From: 22, To: 22 } }',
      'yes',
    ],
    [
      'allows another port',
      '{ RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: { From: 80, To: 80 } }',
      'no',
    ],
    [
      'allows an office',
      '{ RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 203.0.113.0/24 }',
      'no',
    ],
    [
      'cannot be told',
      '{ RuleNumber: 100, Protocol: -1, RuleAction: !Ref Unset, CidrBlock: 0.0.0.0/0 }',
      'unknown',
    ],
  ])('behind a network ACL that %s', (_, rule, expected) => {
    const more = `
  Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
  Inbound:
    Type: AWS::EC2::NetworkAclEntry
    Properties: ${rule.replace('{', '{ NetworkAclId: !Ref Acl, Egress: false,')}
  Outbound:
    Type: AWS::EC2::NetworkAclEntry
    Properties: { NetworkAclId: !Ref Acl, Egress: true, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
  AclAssociation:
    Type: AWS::EC2::SubnetNetworkAclAssociation
    Properties: { SubnetId: !Ref PublicSubnet, NetworkAclId: !Ref Acl }`;
    expect(reach(network({ more }))).toBe(expected);
  });

  it('is judged in bounded time behind groups that refer to each other in circles', () => {
    const groups = Array.from(
      { length: 300 },
      (_, index) => `
  Circle${index}:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: circle, VpcId: !Ref Vpc }
  Rule${index}:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: !Ref Circle${index}, IpProtocol: "-1", SourceSecurityGroupId: !Ref Circle${(index + 1) % 300} }`,
    ).join('');
    const more = `${groups}
  Server: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref PublicSubnet, SecurityGroupIds: [!Ref Circle0] } }`;
    expect(reach(network({ more }), 'Server', undefined)).toBe('no');
  });
});
