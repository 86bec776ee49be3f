import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Transit gateways, their route tables, and what is attached to them. */
export const ec2TransitGateways: TypeTables = [
  defineType('aws_ec2_transit_gateway', 'AWS::EC2::TransitGateway', {
    attributes: { arn: 'TransitGatewayArn' },
    fields: ({ pairs }) => ({
      amazon_side_asn: 'AmazonSideAsn',
      auto_accept_shared_attachments: 'AutoAcceptSharedAttachments',
      default_route_table_association: 'DefaultRouteTableAssociation',
      default_route_table_propagation: 'DefaultRouteTablePropagation',
      description: 'Description',
      dns_support: 'DnsSupport',
      encryption_support: 'EncryptionSupport',
      multicast_support: 'MulticastSupport',
      security_group_referencing_support: 'SecurityGroupReferencingSupport',
      tags: pairs('Tags'),
      transit_gateway_cidr_blocks: 'TransitGatewayCidrBlocks',
      vpn_ecmp_support: 'VpnEcmpSupport',
    }),
    computed: ['association_default_route_table_id', 'owner_id', 'propagation_default_route_table_id'],
  }),
  defineType('aws_ec2_transit_gateway_vpc_attachment', 'AWS::EC2::TransitGatewayVpcAttachment', {
    fields: ({ ignored, pairs }) => ({
      appliance_mode_support: 'Options.ApplianceModeSupport',
      dns_support: 'Options.DnsSupport',
      ipv6_support: 'Options.Ipv6Support',
      security_group_referencing_support: 'Options.SecurityGroupReferencingSupport',
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
      transit_gateway_default_route_table_association: ignored,
      transit_gateway_default_route_table_propagation: ignored,
      transit_gateway_id: 'TransitGatewayId',
      vpc_id: 'VpcId',
    }),
    computed: ['vpc_owner_id'],
  }),
  defineOwn(
    'aws_ec2_transit_gateway_vpc_attachment_accepter',
    'Demarc::EC2::TransitGatewayAttachmentAccepter',
    {
      fields: ({ ignored, pairs }) => ({
        tags: pairs('Tags'),
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
        transit_gateway_default_route_table_association: ignored,
        transit_gateway_default_route_table_propagation: ignored,
      }),
      computed: [
        'appliance_mode_support',
        'dns_support',
        'ipv6_support',
        'security_group_referencing_support',
        'subnet_ids',
        'transit_gateway_id',
        'vpc_id',
        'vpc_owner_id',
      ],
    },
  ),
  defineType('aws_ec2_transit_gateway_route', 'AWS::EC2::TransitGatewayRoute', {
    fields: () => ({
      blackhole: 'Blackhole',
      destination_cidr_block: 'DestinationCidrBlock',
      transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
      transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
    }),
  }),
  defineType('aws_ec2_transit_gateway_route_table', 'AWS::EC2::TransitGatewayRouteTable', {
    fields: ({ pairs }) => ({ tags: pairs('Tags'), transit_gateway_id: 'TransitGatewayId' }),
    computed: ['default_association_route_table', 'default_propagation_route_table'],
  }),
  defineType(
    'aws_ec2_transit_gateway_route_table_association',
    'AWS::EC2::TransitGatewayRouteTableAssociation',
    {
      fields: ({ ignored }) => ({
        replace_existing_association: ignored,
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
        transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
      }),
      computed: ['resource_id', 'resource_type'],
    },
  ),
  defineType(
    'aws_ec2_transit_gateway_route_table_propagation',
    'AWS::EC2::TransitGatewayRouteTablePropagation',
    {
      fields: () => ({
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
        transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
      }),
      computed: ['resource_id', 'resource_type'],
    },
  ),
  // Which table a gateway takes for attachments that name none: the registry says it only of the gateway itself.
  defineOwn(
    'aws_ec2_transit_gateway_default_route_table_association',
    'Demarc::EC2::TransitGatewayDefaultRouteTableAssociation',
    {
      fields: () => ({
        transit_gateway_id: 'TransitGatewayId',
        transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
      }),
      computed: ['original_default_route_table_id'],
    },
  ),
  defineOwn(
    'aws_ec2_transit_gateway_default_route_table_propagation',
    'Demarc::EC2::TransitGatewayDefaultRouteTablePropagation',
    {
      fields: () => ({
        transit_gateway_id: 'TransitGatewayId',
        transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
      }),
      computed: ['original_default_route_table_id'],
    },
  ),
  defineType('aws_ec2_transit_gateway_peering_attachment', 'AWS::EC2::TransitGatewayPeeringAttachment', {
    fields: ({ ignored, pairs }) => ({
      options: ignored,
      peer_account_id: 'PeerAccountId',
      peer_region: 'PeerRegion',
      peer_transit_gateway_id: 'PeerTransitGatewayId',
      tags: pairs('Tags'),
      transit_gateway_id: 'TransitGatewayId',
    }),
    computed: ['state'],
  }),
  defineOwn(
    'aws_ec2_transit_gateway_peering_attachment_accepter',
    'Demarc::EC2::TransitGatewayAttachmentAccepter',
    {
      fields: ({ pairs }) => ({
        tags: pairs('Tags'),
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
      }),
      computed: ['peer_account_id', 'peer_region', 'peer_transit_gateway_id', 'transit_gateway_id'],
    },
  ),
  defineType('aws_ec2_transit_gateway_connect', 'AWS::EC2::TransitGatewayConnect', {
    fields: ({ ignored, pairs }) => ({
      protocol: 'Options.Protocol',
      tags: pairs('Tags'),
      transit_gateway_default_route_table_association: ignored,
      transit_gateway_default_route_table_propagation: ignored,
      transit_gateway_id: ignored,
      transport_attachment_id: 'TransportTransitGatewayAttachmentId',
    }),
    providerDefaults: { 'Options.Protocol': 'gre' },
  }),
  defineType('aws_ec2_transit_gateway_connect_peer', 'AWS::EC2::TransitGatewayConnectPeer', {
    fields: ({ item, pairs }) => ({
      bgp_asn: item('ConnectPeerConfiguration.BgpConfigurations', 0, 'PeerAsn'),
      inside_cidr_blocks: 'ConnectPeerConfiguration.InsideCidrBlocks',
      peer_address: 'ConnectPeerConfiguration.PeerAddress',
      tags: pairs('Tags'),
      transit_gateway_address: 'ConnectPeerConfiguration.TransitGatewayAddress',
      transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
    }),
    computed: ['bgp_peer_address', 'bgp_transit_gateway_addresses'],
  }),
  defineType('aws_ec2_transit_gateway_multicast_domain', 'AWS::EC2::TransitGatewayMulticastDomain', {
    fields: ({ pairs }) => ({
      auto_accept_shared_associations: 'Options.AutoAcceptSharedAssociations',
      igmpv2_support: 'Options.Igmpv2Support',
      static_sources_support: 'Options.StaticSourcesSupport',
      tags: pairs('Tags'),
      transit_gateway_id: 'TransitGatewayId',
    }),
    computed: ['owner_id'],
  }),
  defineType(
    'aws_ec2_transit_gateway_multicast_domain_association',
    'AWS::EC2::TransitGatewayMulticastDomainAssociation',
    {
      fields: () => ({
        subnet_id: 'SubnetId',
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
        transit_gateway_multicast_domain_id: 'TransitGatewayMulticastDomainId',
      }),
    },
  ),
  defineType(
    'aws_ec2_transit_gateway_multicast_group_member',
    'AWS::EC2::TransitGatewayMulticastGroupMember',
    {
      fields: () => ({
        group_ip_address: 'GroupIpAddress',
        network_interface_id: 'NetworkInterfaceId',
        transit_gateway_multicast_domain_id: 'TransitGatewayMulticastDomainId',
      }),
    },
  ),
  defineType(
    'aws_ec2_transit_gateway_multicast_group_source',
    'AWS::EC2::TransitGatewayMulticastGroupSource',
    {
      fields: () => ({
        group_ip_address: 'GroupIpAddress',
        network_interface_id: 'NetworkInterfaceId',
        transit_gateway_multicast_domain_id: 'TransitGatewayMulticastDomainId',
      }),
    },
  ),
  defineOwn('aws_ec2_transit_gateway_policy_table', 'Demarc::EC2::TransitGatewayPolicyTable', {
    fields: ({ pairs }) => ({ tags: pairs('Tags'), transit_gateway_id: 'TransitGatewayId' }),
    computed: ['state'],
  }),
  defineOwn(
    'aws_ec2_transit_gateway_policy_table_association',
    'Demarc::EC2::TransitGatewayPolicyTableAssociation',
    {
      fields: () => ({
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
        transit_gateway_policy_table_id: 'TransitGatewayPolicyTableId',
      }),
      computed: ['resource_id', 'resource_type'],
    },
  ),
  defineOwn(
    'aws_ec2_transit_gateway_prefix_list_reference',
    'Demarc::EC2::TransitGatewayPrefixListReference',
    {
      fields: () => ({
        blackhole: 'Blackhole',
        prefix_list_id: 'PrefixListId',
        transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
        transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
      }),
      computed: ['prefix_list_owner_id'],
    },
  ),
];
