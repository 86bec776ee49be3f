import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const computedOfInterface = ['amazon_side_asn', 'aws_device', 'jumbo_frame_capable'];

/** Direct Connect: lines, the gateways behind them, and virtual interfaces on them. */
export const directConnect: TypeTables = [
  defineType('aws_dx_connection', 'AWS::DirectConnect::Connection', {
    fields: ({ ignored, pairs }) => ({
      bandwidth: 'Bandwidth',
      encryption_mode: ignored,
      location: 'Location',
      name: 'ConnectionName',
      provider_name: 'ProviderName',
      request_macsec: 'RequestMACSec',
      skip_destroy: ignored,
      tags: pairs('Tags'),
    }),
    computed: [
      'aws_device',
      'has_logical_redundancy',
      'jumbo_frame_capable',
      'macsec_capable',
      'owner_account_id',
      'partner_name',
      'port_encryption_status',
      'state',
      'vlan_id',
    ],
  }),
  definePart(
    'aws_dx_connection_association',
    'AWS::DirectConnect::Connection',
    { parent: 'connection_id', path: '' },
    { fields: () => ({ lag_id: 'LagId' }) },
  ),
  defineOwn('aws_dx_connection_confirmation', 'Demarc::DirectConnect::ConnectionConfirmation', {
    fields: () => ({ connection_id: 'ConnectionId' }),
  }),
  defineOwn('aws_dx_hosted_connection', 'Demarc::DirectConnect::HostedConnection', {
    fields: () => ({
      bandwidth: 'Bandwidth',
      connection_id: 'ConnectionId',
      name: 'ConnectionName',
      owner_account_id: 'OwnerAccount',
      vlan: 'Vlan',
    }),
    computed: [
      'aws_device',
      'connection_region',
      'has_logical_redundancy',
      'jumbo_frame_capable',
      'lag_id',
      'loa_issue_time',
      'location',
      'partner_name',
      'provider_name',
      'state',
    ],
  }),
  defineType('aws_dx_lag', 'AWS::DirectConnect::Lag', {
    fields: ({ ignored, pairs }) => ({
      connection_id: ignored,
      connections_bandwidth: 'ConnectionsBandwidth',
      force_destroy: ignored,
      location: 'Location',
      name: 'LagName',
      provider_name: 'ProviderName',
      request_macsec: 'RequestMACSec',
      tags: pairs('Tags'),
    }),
    computed: [
      'encryption_mode',
      'has_logical_redundancy',
      'jumbo_frame_capable',
      'macsec_capable',
      'owner_account_id',
    ],
  }),
  defineOwn('aws_dx_macsec_key_association', 'Demarc::DirectConnect::MacsecKeyAssociation', {
    fields: ({ ignored }) => ({
      cak: ignored,
      ckn: 'Ckn',
      connection_id: 'ConnectionId',
      secret_arn: 'SecretArn',
    }),
    computed: ['start_on', 'state'],
  }),
  defineType('aws_dx_gateway', 'AWS::DirectConnect::DirectConnectGateway', {
    fields: ({ pairs }) => ({
      amazon_side_asn: 'AmazonSideAsn',
      name: 'DirectConnectGatewayName',
      tags: pairs('Tags'),
    }),
    computed: ['owner_account_id'],
  }),
  defineType('aws_dx_gateway_association', 'AWS::DirectConnect::DirectConnectGatewayAssociation', {
    fields: ({ ignored }) => ({
      allowed_prefixes: 'AllowedPrefixesToDirectConnectGateway',
      associated_gateway_id: 'AssociatedGatewayId',
      associated_gateway_owner_account_id: ignored,
      dx_gateway_id: 'DirectConnectGatewayId',
      proposal_id: ignored,
      vpn_gateway_id: 'AssociatedGatewayId',
    }),
    computed: [
      'associated_gateway_type',
      'dx_gateway_association_id',
      'dx_gateway_owner_account_id',
      'transit_gateway_attachment_id',
    ],
  }),
  defineOwn('aws_dx_gateway_association_proposal', 'Demarc::DirectConnect::GatewayAssociationProposal', {
    fields: () => ({
      allowed_prefixes: 'AllowedPrefixes',
      associated_gateway_id: 'AssociatedGatewayId',
      dx_gateway_id: 'DirectConnectGatewayId',
      dx_gateway_owner_account_id: 'DirectConnectGatewayOwnerAccount',
    }),
    computed: ['associated_gateway_owner_account_id', 'associated_gateway_type'],
  }),
  defineType('aws_dx_private_virtual_interface', 'AWS::DirectConnect::PrivateVirtualInterface', {
    fields: ({ item, pairs }) => ({
      address_family: item('BgpPeers', 0, 'AddressFamily'),
      amazon_address: item('BgpPeers', 0, 'AmazonAddress'),
      bgp_asn: item('BgpPeers', 0, 'Asn'),
      bgp_auth_key: item('BgpPeers', 0, 'AuthKey'),
      connection_id: 'ConnectionId',
      customer_address: item('BgpPeers', 0, 'CustomerAddress'),
      dx_gateway_id: 'DirectConnectGatewayId',
      mtu: 'Mtu',
      name: 'VirtualInterfaceName',
      sitelink_enabled: 'EnableSiteLink',
      tags: pairs('Tags'),
      vlan: 'Vlan',
      vpn_gateway_id: 'VirtualGatewayId',
    }),
    computed: computedOfInterface,
  }),
  defineType('aws_dx_public_virtual_interface', 'AWS::DirectConnect::PublicVirtualInterface', {
    fields: ({ item, pairs }) => ({
      address_family: item('BgpPeers', 0, 'AddressFamily'),
      amazon_address: item('BgpPeers', 0, 'AmazonAddress'),
      bgp_asn: item('BgpPeers', 0, 'Asn'),
      bgp_auth_key: item('BgpPeers', 0, 'AuthKey'),
      connection_id: 'ConnectionId',
      customer_address: item('BgpPeers', 0, 'CustomerAddress'),
      name: 'VirtualInterfaceName',
      route_filter_prefixes: 'RouteFilterPrefixes',
      tags: pairs('Tags'),
      vlan: 'Vlan',
    }),
    computed: computedOfInterface,
  }),
  defineType('aws_dx_transit_virtual_interface', 'AWS::DirectConnect::TransitVirtualInterface', {
    fields: ({ item, pairs }) => ({
      address_family: item('BgpPeers', 0, 'AddressFamily'),
      amazon_address: item('BgpPeers', 0, 'AmazonAddress'),
      bgp_asn: item('BgpPeers', 0, 'Asn'),
      bgp_auth_key: item('BgpPeers', 0, 'AuthKey'),
      connection_id: 'ConnectionId',
      customer_address: item('BgpPeers', 0, 'CustomerAddress'),
      dx_gateway_id: 'DirectConnectGatewayId',
      mtu: 'Mtu',
      name: 'VirtualInterfaceName',
      sitelink_enabled: 'EnableSiteLink',
      tags: pairs('Tags'),
      vlan: 'Vlan',
    }),
    computed: computedOfInterface,
  }),
  defineOwn('aws_dx_bgp_peer', 'Demarc::DirectConnect::BgpPeer', {
    fields: ({ ignored }) => ({
      address_family: 'AddressFamily',
      amazon_address: 'AmazonAddress',
      bgp_asn: 'Asn',
      bgp_auth_key: ignored,
      customer_address: 'CustomerAddress',
      virtual_interface_id: 'VirtualInterfaceId',
    }),
    computed: ['aws_device', 'bgp_peer_id', 'bgp_status'],
  }),
  // Interfaces on a line that another account holds, and their acceptance by it.
  ...['private', 'public', 'transit'].flatMap(kind => [
    defineOwn(`aws_dx_hosted_${kind}_virtual_interface`, 'Demarc::DirectConnect::HostedVirtualInterface', {
      fields: ({ ignored }) => ({
        address_family: 'AddressFamily',
        amazon_address: 'AmazonAddress',
        bgp_asn: 'Asn',
        bgp_auth_key: ignored,
        connection_id: 'ConnectionId',
        customer_address: 'CustomerAddress',
        mtu: 'Mtu',
        name: 'VirtualInterfaceName',
        owner_account_id: 'OwnerAccount',
        route_filter_prefixes: 'RouteFilterPrefixes',
        vlan: 'Vlan',
      }),
      computed: computedOfInterface,
    }),
    defineOwn(
      `aws_dx_hosted_${kind}_virtual_interface_accepter`,
      'Demarc::DirectConnect::HostedVirtualInterfaceAccepter',
      {
        fields: ({ pairs }) => ({
          dx_gateway_id: 'DirectConnectGatewayId',
          tags: pairs('Tags'),
          virtual_interface_id: 'VirtualInterfaceId',
          vpn_gateway_id: 'VirtualGatewayId',
        }),
      },
    ),
  ]),
];
