import { other, own, type RuleExample } from '../rule-example.ts';

const share: RuleExample['cloudformation'] = {
  Share: [
    'AWS::RAM::ResourceShare',
    { Name: 'network', ResourceArns: [{ 'Fn::GetAtt': ['Shared', 'Arn'] }], Principals: [own] },
  ],
};

const platform = { 'platform-provider': 'yes' };

/** Networks, names and sites of others. */
export const examples: readonly RuleExample[] = [
  {
    rule: 'dns-forwarding',
    title: 'queries sent to the office',
    expected: 'applies',
    cloudformation: {
      Office: [
        'AWS::Route53Resolver::ResolverRule',
        { RuleType: 'FORWARD', DomainName: 'office.shop.example', TargetIps: [{ Ip: '10.9.0.2' }] },
      ],
    },
  },
  {
    rule: 'dns-forwarding',
    title: 'a rule of the system',
    expected: 'does not apply',
    cloudformation: { Local: ['AWS::Route53Resolver::ResolverRule', { RuleType: 'SYSTEM' }] },
  },
  {
    rule: 'dns-shared',
    title: 'a rule that is shared',
    expected: 'applies',
    cloudformation: { Shared: ['AWS::Route53Resolver::ResolverRule', { RuleType: 'FORWARD' }], ...share },
  },
  {
    rule: 'dns-shared',
    title: 'a rule that is not',
    expected: 'does not apply',
    cloudformation: { Office: ['AWS::Route53Resolver::ResolverRule', { RuleType: 'FORWARD' }] },
  },
  {
    rule: 'dns-rule-of-another',
    title: 'a rule of the network team',
    expected: 'applies',
    answers: platform,
    cloudformation: {
      Office: [
        'AWS::Route53Resolver::ResolverRuleAssociation',
        { ResolverRuleId: 'rslvr-rr-0123', VPCId: 'vpc-1' },
      ],
    },
  },
  {
    rule: 'dns-rule-of-another',
    title: 'a rule of the same template',
    expected: 'does not apply',
    answers: platform,
    cloudformation: {
      Office: [
        'AWS::Route53Resolver::ResolverRuleAssociation',
        { ResolverRuleId: { Ref: 'Rule' }, VPCId: 'vpc-1' },
      ],
      Rule: ['AWS::Route53Resolver::ResolverRule', { RuleType: 'FORWARD' }],
    },
  },
  {
    rule: 'dns-rule-of-another',
    title: 'a rule of whom nobody said',
    expected: 'unknown',
    cloudformation: {
      Office: [
        'AWS::Route53Resolver::ResolverRuleAssociation',
        { ResolverRuleId: 'rslvr-rr-0123', VPCId: 'vpc-1' },
      ],
    },
  },
  {
    rule: 'ca-external',
    title: 'an imported certificate, in Terraform',
    expected: 'applies',
    address: 'aws_acm_certificate.entrance',
    terraform: `resource "aws_acm_certificate" "entrance" {
      certificate_body = file("entrance.pem")
      private_key      = var.key
    }
    variable "key" {}`,
  },
  {
    rule: 'ca-external',
    title: 'a certificate of ACM',
    expected: 'does not apply',
    cloudformation: {
      Entrance: [
        'AWS::CertificateManager::Certificate',
        { DomainName: 'shop.example', ValidationMethod: 'DNS' },
      ],
    },
  },
  {
    rule: 'shared-vpc',
    title: 'a subnet that is shared',
    expected: 'applies',
    cloudformation: {
      Shared: ['AWS::EC2::Subnet', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' }],
      Share: [
        'AWS::RAM::ResourceShare',
        {
          Name: 'network',
          ResourceArns: [{ 'Fn::Sub': 'arn:aws:ec2:eu-central-1:${AWS::AccountId}:subnet/${Shared}' }],
        },
      ],
    },
  },
  {
    rule: 'shared-vpc',
    title: 'a subnet of one account',
    expected: 'does not apply',
    cloudformation: { Orders: ['AWS::EC2::Subnet', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' }] },
  },
  {
    rule: 'shared-transit-gateway',
    title: 'a gateway that is shared, in Terraform',
    expected: 'applies',
    address: 'aws_ec2_transit_gateway.core',
    terraform: `resource "aws_ec2_transit_gateway" "core" {}
    resource "aws_ram_resource_share" "core" { name = "core" }
    resource "aws_ram_resource_association" "core" {
      resource_arn       = aws_ec2_transit_gateway.core.arn
      resource_share_arn = aws_ram_resource_share.core.arn
    }`,
  },
  {
    rule: 'shared-vpc',
    title: 'the share of a subnet, in Terraform',
    expected: 'applies',
    address: 'aws_ram_resource_share.network',
    terraform: `resource "aws_subnet" "orders" {
      vpc_id     = "vpc-1"
      cidr_block = "10.0.0.0/24"
    }
    resource "aws_ram_resource_share" "network" { name = "network" }
    resource "aws_ram_resource_association" "orders" {
      resource_arn       = aws_subnet.orders.arn
      resource_share_arn = aws_ram_resource_share.network.arn
    }`,
  },
  {
    rule: 'shared-transit-gateway',
    title: 'a gateway of one account',
    expected: 'does not apply',
    cloudformation: { Core: ['AWS::EC2::TransitGateway', { Description: 'core' }] },
  },
  {
    rule: 'transit-gateway-of-another',
    title: 'attached to the gateway of the network team',
    expected: 'applies',
    answers: platform,
    cloudformation: {
      Attach: ['AWS::EC2::TransitGatewayVpcAttachment', { TransitGatewayId: 'tgw-0123', VpcId: 'vpc-1' }],
    },
  },
  {
    rule: 'transit-gateway-of-another',
    title: 'attached to the own gateway',
    expected: 'does not apply',
    answers: platform,
    cloudformation: {
      Attach: [
        'AWS::EC2::TransitGatewayVpcAttachment',
        { TransitGatewayId: { Ref: 'Core' }, VpcId: 'vpc-1' },
      ],
      Core: ['AWS::EC2::TransitGateway', {}],
    },
  },
  {
    rule: 'peer-network',
    title: 'peering with a supplier',
    expected: 'applies',
    accounts: [own],
    cloudformation: {
      Peer: ['AWS::EC2::VPCPeeringConnection', { VpcId: 'vpc-1', PeerVpcId: 'vpc-2', PeerOwnerId: other }],
    },
  },
  {
    rule: 'peer-network',
    title: 'peering within the account',
    expected: 'does not apply',
    accounts: [own],
    cloudformation: { Peer: ['AWS::EC2::VPCPeeringConnection', { VpcId: 'vpc-1', PeerVpcId: 'vpc-2' }] },
  },
  {
    rule: 'onprem-link',
    title: 'a VPN connection',
    expected: 'applies',
    cloudformation: { Office: ['AWS::EC2::VPNConnection', { Type: 'ipsec.1', CustomerGatewayId: 'cgw-1' }] },
  },
  {
    rule: 'direct-connect-partner',
    title: 'a port of a partner',
    expected: 'applies',
    cloudformation: {
      Office: ['AWS::DirectConnect::Connection', { Location: 'EqFA5', ProviderName: 'Carrier' }],
    },
  },
  {
    rule: 'direct-connect-partner',
    title: 'a port of AWS',
    expected: 'does not apply',
    cloudformation: { Office: ['AWS::DirectConnect::Connection', { Location: 'EqFA5' }] },
  },
  {
    rule: 'other-cloud-link',
    title: 'a link to another cloud',
    expected: 'applies',
    cloudformation: { Other: ['AWS::Interconnect::Connection', { Bandwidth: '1Gbps' }] },
  },
  {
    rule: 'store-on-site',
    title: 'a file server of the office',
    expected: 'applies',
    cloudformation: {
      Files: ['AWS::DataSync::LocationNFS', { ServerHostname: 'nas.office.shop.example', Subdirectory: '/' }],
    },
  },
  {
    rule: 'store-in-other-cloud',
    title: 'a container of Azure',
    expected: 'applies',
    cloudformation: {
      Photos: [
        'AWS::DataSync::LocationAzureBlob',
        { AzureBlobContainerUrl: 'https://shop.blob.core.windows.net/photos' },
      ],
    },
  },
  {
    rule: 'store-in-other-cloud',
    title: 'object storage of AWS',
    expected: 'does not apply',
    cloudformation: {
      Photos: ['AWS::DataSync::LocationObjectStorage', { ServerHostname: 's3.eu-central-1.amazonaws.com' }],
    },
  },
  {
    rule: 'deploy-on-site',
    title: 'releases for the tills of the shops',
    expected: 'applies',
    cloudformation: {
      Tills: [
        'AWS::CodeDeploy::DeploymentGroup',
        { OnPremisesInstanceTagFilters: [{ Key: 'kind', Value: 'till', Type: 'KEY_AND_VALUE' }] },
      ],
    },
  },
  {
    rule: 'deploy-on-site',
    title: 'releases for instances',
    expected: 'does not apply',
    cloudformation: { Orders: ['AWS::CodeDeploy::DeploymentGroup', { AutoScalingGroups: ['orders'] }] },
  },
  {
    rule: 'backup-gateway',
    title: 'a hypervisor of the office',
    expected: 'applies',
    cloudformation: { Office: ['AWS::BackupGateway::Hypervisor', { Host: 'vcenter.office.shop.example' }] },
  },
  {
    rule: 'outside-broker',
    title: 'a function fed by an own Kafka',
    expected: 'applies',
    cloudformation: {
      Orders: [
        'AWS::Lambda::EventSourceMapping',
        {
          FunctionName: 'orders',
          SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['kafka.shop.example:9092'] } },
        },
      ],
    },
  },
  {
    rule: 'outside-broker',
    title: 'a function fed by a queue',
    expected: 'does not apply',
    cloudformation: {
      Orders: [
        'AWS::Lambda::EventSourceMapping',
        { FunctionName: 'orders', EventSourceArn: `arn:aws:sqs:eu-central-1:${own}:orders` },
      ],
    },
  },
];
