import {
  defineFields,
  defineType,
  type Fields,
  type TypeTable,
  type TypeTables,
} from '../mapping/define-type.ts';
import { tunnelOptions } from './ec2/tunnel-options.ts';

const computedOfTunnels = ['1', '2'].flatMap(tunnel =>
  ['address', 'bgp_asn', 'bgp_holdtime', 'cgw_inside_address', 'vgw_inside_address'].map(
    name => `tunnel${tunnel}_${name}`,
  ),
);

const connection = defineType('aws_vpn_connection', 'AWS::EC2::VPNConnection', {
  fields: ({ ignored, pairs }) => ({
    customer_gateway_id: 'CustomerGatewayId',
    enable_acceleration: 'EnableAcceleration',
    local_ipv4_network_cidr: 'LocalIpv4NetworkCidr',
    local_ipv6_network_cidr: 'LocalIpv6NetworkCidr',
    outside_ip_address_type: 'OutsideIpAddressType',
    preshared_key_storage: 'PreSharedKeyStorage',
    remote_ipv4_network_cidr: 'RemoteIpv4NetworkCidr',
    remote_ipv6_network_cidr: 'RemoteIpv6NetworkCidr',
    static_routes_only: 'StaticRoutesOnly',
    tags: pairs('Tags'),
    transit_gateway_id: 'TransitGatewayId',
    transport_transit_gateway_attachment_id: 'TransportTransitGatewayAttachmentId',
    tunnel_bandwidth: 'TunnelBandwidth',
    tunnel_inside_ip_version: 'TunnelInsideIpVersion',
    type: 'Type',
    vpn_concentrator_id: 'VpnConcentratorId',
    vpn_gateway_id: 'VpnGatewayId',
    core_network_arn: ignored,
  }),
  computed: [
    ...computedOfTunnels,
    'core_network_attachment_arn',
    'customer_gateway_configuration',
    'preshared_key_arn',
    'routes',
    'transit_gateway_attachment_id',
    'vgw_telemetry',
  ],
});

const tunnels: Fields = { ...tunnelOptions(1), ...tunnelOptions(2) };
const connectionWithTunnels: TypeTable = { ...connection, fields: { ...connection.fields, ...tunnels } };

const clientVpn = 'AWS::EC2::ClientVpnEndpoint';

const authentication: Fields = defineFields(() => ({
  active_directory_id: 'ActiveDirectory.DirectoryId',
  root_certificate_chain_arn: 'MutualAuthentication.ClientRootCertificateChainArn',
  saml_provider_arn: 'FederatedAuthentication.SAMLProviderArn',
  self_service_saml_provider_arn: 'FederatedAuthentication.SelfServiceSAMLProviderArn',
  type: 'Type',
}));

/** Site-to-Site VPN and Client VPN. */
export const ec2Vpns: TypeTables = [
  connectionWithTunnels,
  defineType('aws_vpn_connection_route', 'AWS::EC2::VPNConnectionRoute', {
    fields: () => ({
      destination_cidr_block: 'DestinationCidrBlock',
      vpn_connection_id: 'VpnConnectionId',
    }),
  }),
  defineType('aws_customer_gateway', 'AWS::EC2::CustomerGateway', {
    fields: ({ pairs }) => ({
      bgp_asn: 'BgpAsn',
      bgp_asn_extended: 'BgpAsnExtended',
      certificate_arn: 'CertificateArn',
      device_name: 'DeviceName',
      ip_address: 'IpAddress',
      tags: pairs('Tags'),
      type: 'Type',
    }),
  }),
  defineType('aws_vpn_gateway', 'AWS::EC2::VPNGateway', {
    fields: ({ ignored, pairs, satellite }) => ({
      amazon_side_asn: 'AmazonSideAsn',
      availability_zone: ignored,
      tags: pairs('Tags'),
      vpc_id: satellite('AWS::EC2::VPCGatewayAttachment', 'VpnGatewayId', 'VpcId'),
    }),
    providerDefaults: { Type: 'ipsec.1' },
  }),
  defineType('aws_vpn_gateway_attachment', 'AWS::EC2::VPCGatewayAttachment', {
    fields: () => ({ vpc_id: 'VpcId', vpn_gateway_id: 'VpnGatewayId' }),
  }),
  defineType('aws_ec2_client_vpn_endpoint', clientVpn, {
    fields: ({ ignored, inside, nestedList }) => ({
      authentication_options: nestedList('AuthenticationOptions', () => authentication),
      client_cidr_block: 'ClientCidrBlock',
      client_connect_options: inside({
        enabled: 'ClientConnectOptions.Enabled',
        lambda_function_arn: 'ClientConnectOptions.LambdaFunctionArn',
      }),
      client_login_banner_options: inside({
        banner_text: 'ClientLoginBannerOptions.BannerText',
        enabled: 'ClientLoginBannerOptions.Enabled',
      }),
      client_route_enforcement_options: inside({ enforced: 'ClientRouteEnforcementOptions.Enforced' }),
      connection_log_options: inside({
        cloudwatch_log_group: 'ConnectionLogOptions.CloudwatchLogGroup',
        cloudwatch_log_stream: 'ConnectionLogOptions.CloudwatchLogStream',
        enabled: 'ConnectionLogOptions.Enabled',
      }),
      description: 'Description',
      disconnect_on_session_timeout: 'DisconnectOnSessionTimeout',
      dns_servers: 'DnsServers',
      endpoint_ip_address_type: 'EndpointIpAddressType',
      security_group_ids: 'SecurityGroupIds',
      self_service_portal: 'SelfServicePortal',
      server_certificate_arn: 'ServerCertificateArn',
      session_timeout_hours: 'SessionTimeoutHours',
      split_tunnel: 'SplitTunnel',
      // The registry keeps them by kind of resource.
      tags: ignored,
      traffic_ip_address_type: 'TrafficIpAddressType',
      transit_gateway_configuration: inside({
        availability_zone_ids: 'TransitGatewayConfiguration.AvailabilityZoneIds',
        availability_zones: 'TransitGatewayConfiguration.AvailabilityZones',
        transit_gateway_id: 'TransitGatewayConfiguration.TransitGatewayId',
      }),
      transport_protocol: 'TransportProtocol',
      vpc_id: 'VpcId',
      vpn_port: 'VpnPort',
    }),
    computed: ['dns_name', 'self_service_portal_url'],
  }),
  defineType('aws_ec2_client_vpn_authorization_rule', 'AWS::EC2::ClientVpnAuthorizationRule', {
    fields: () => ({
      access_group_id: 'AccessGroupId',
      authorize_all_groups: 'AuthorizeAllGroups',
      client_vpn_endpoint_id: 'ClientVpnEndpointId',
      description: 'Description',
      target_network_cidr: 'TargetNetworkCidr',
    }),
  }),
  defineType('aws_ec2_client_vpn_network_association', 'AWS::EC2::ClientVpnTargetNetworkAssociation', {
    fields: ({ ignored }) => ({
      availability_zone: 'AvailabilityZone',
      availability_zone_id: 'AvailabilityZoneId',
      client_vpn_endpoint_id: 'ClientVpnEndpointId',
      security_groups: ignored,
      subnet_id: 'SubnetId',
    }),
    computed: ['association_id', 'status', 'vpc_id'],
  }),
  defineType('aws_ec2_client_vpn_route', 'AWS::EC2::ClientVpnRoute', {
    fields: () => ({
      client_vpn_endpoint_id: 'ClientVpnEndpointId',
      description: 'Description',
      destination_cidr_block: 'DestinationCidrBlock',
      target_vpc_subnet_id: 'TargetVpcSubnetId',
    }),
    computed: ['origin', 'type'],
  }),
];
