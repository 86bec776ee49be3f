import { describe, expect, it } from 'vitest';
import type { Truth } from '../../foundation/three-valued.ts';
import { network, reach } from './network.fixture.ts';

describe('other resources', () => {
  const open = '{ IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIp: 0.0.0.0/0 }';
  const cases: [string, string, Truth][] = [
    [
      'a public load balancer',
      'Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [!Ref PublicSubnet], SecurityGroups: [!Ref Group] }',
      'yes',
    ],
    [
      'an internal load balancer',
      'Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal, Subnets: [!Ref PublicSubnet], SecurityGroups: [!Ref Group] }',
      'no',
    ],
    [
      'a network load balancer without groups',
      'Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network, SubnetMappings: [{ SubnetId: !Ref PublicSubnet }] }',
      'yes',
    ],
    [
      'a classic load balancer',
      'Type: AWS::ElasticLoadBalancing::LoadBalancer, Properties: { Listeners: [], Subnets: [!Ref PrivateSubnet], SecurityGroups: [!Ref Group] }',
      'no',
    ],
    [
      'tasks with a public address',
      'Type: AWS::ECS::Service, Properties: { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: ENABLED, Subnets: [!Ref PublicSubnet], SecurityGroups: [!Ref Group] } } }',
      'yes',
    ],
    [
      'tasks without one',
      'Type: AWS::ECS::Service, Properties: { NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref PublicSubnet], SecurityGroups: [!Ref Group] } } }',
      'no',
    ],
    [
      'a public database',
      'Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: true, DBSubnetGroupName: !Ref Shown, VPCSecurityGroups: [!Ref Group] }',
      'yes',
    ],
    [
      'a public flag in private subnets',
      'Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: true, DBSubnetGroupName: !Ref Hidden, VPCSecurityGroups: [!Ref Group] }',
      'no',
    ],
    [
      'a database without the flag',
      'Type: AWS::RDS::DBInstance, Properties: { DBSubnetGroupName: !Ref Shown, VPCSecurityGroups: [!Ref Group] }',
      'yes',
    ],
    [
      'a database behind an unknown group',
      'Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: true, DBSubnetGroupName: !Ref Shown, VPCSecurityGroups: [!Ref Unset] }',
      'unknown',
    ],
    [
      'a private database behind an unknown group',
      'Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: false, DBSubnetGroupName: !Ref Shown, VPCSecurityGroups: [!Ref Unset] }',
      'no',
    ],
    [
      'a cluster endpoint',
      'Type: AWS::EKS::Cluster, Properties: { RoleArn: x, ResourcesVpcConfig: { SubnetIds: [!Ref PublicSubnet] } }',
      'yes',
    ],
    [
      'a cluster endpoint for an office',
      'Type: AWS::EKS::Cluster, Properties: { RoleArn: x, ResourcesVpcConfig: { SubnetIds: [!Ref PublicSubnet], PublicAccessCidrs: [203.0.113.0/24] } }',
      'no',
    ],
    [
      'a private cluster endpoint',
      'Type: AWS::EKS::Cluster, Properties: { RoleArn: x, ResourcesVpcConfig: { SubnetIds: [!Ref PublicSubnet], EndpointPublicAccess: false } }',
      'no',
    ],
    ['a function URL', 'Type: AWS::Lambda::Url, Properties: { AuthType: NONE, TargetFunctionArn: x }', 'yes'],
    ['an API', 'Type: AWS::ApiGateway::RestApi, Properties: { Name: shop }', 'yes'],
    [
      'a private API',
      'Type: AWS::ApiGateway::RestApi, Properties: { Name: shop, EndpointConfiguration: { Types: [PRIVATE] } }',
      'no',
    ],
    ['an HTTP API', 'Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP }', 'yes'],
    [
      'an HTTP API without its own address',
      'Type: AWS::ApiGatewayV2::Api, Properties: { Name: shop, ProtocolType: HTTP, DisableExecuteApiEndpoint: true }',
      'unknown',
    ],
    ['a search domain', 'Type: AWS::OpenSearchService::Domain, Properties: {}', 'yes'],
    [
      'a search domain in the VPC',
      'Type: AWS::OpenSearchService::Domain, Properties: { VPCOptions: { SubnetIds: [!Ref PrivateSubnet] } }',
      'no',
    ],
    ['something else', 'Type: AWS::SQS::Queue, Properties: {}', 'unknown'],
  ];
  it.each(cases)('%s', (_, resource, expected) => {
    const more = `
  Shown: { Type: AWS::RDS::DBSubnetGroup, Properties: { DBSubnetGroupDescription: shown, SubnetIds: [!Ref PublicSubnet] } }
  Hidden: { Type: AWS::RDS::DBSubnetGroup, Properties: { DBSubnetGroupDescription: hidden, SubnetIds: [!Ref PrivateSubnet] } }
  Judged: { ${resource} }`;
    expect(reach(network({ rule: open, more }), 'Judged', undefined)).toBe(expected);
  });
});
