import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const endpoint = 'AWS::EC2::VPCEndpoint';
const parent = 'vpc_endpoint_id';

/** Endpoints of a VPC for services, and services that stand behind such endpoints. */
export const ec2Endpoints: TypeTables = [
  defineType('aws_vpc_endpoint', endpoint, {
    attributes: { dns_entry: 'DnsEntries' },
    fields: ({ ignored, inside, pairs }) => ({
      auto_accept: ignored,
      dns_options: inside({
        dns_record_ip_type: 'DnsOptions.DnsRecordIpType',
        private_dns_only_for_inbound_resolver_endpoint: 'DnsOptions.PrivateDnsOnlyForInboundResolverEndpoint',
        private_dns_preference: 'DnsOptions.PrivateDnsPreference',
        private_dns_specified_domains: 'DnsOptions.PrivateDnsSpecifiedDomains',
      }),
      ip_address_type: 'IpAddressType',
      policy: 'PolicyDocument',
      private_dns_enabled: 'PrivateDnsEnabled',
      resource_configuration_arn: 'ResourceConfigurationArn',
      route_table_ids: 'RouteTableIds',
      security_group_ids: 'SecurityGroupIds',
      service_name: 'ServiceName',
      service_network_arn: 'ServiceNetworkArn',
      service_region: 'ServiceRegion',
      subnet_configuration: ignored,
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
      vpc_endpoint_type: 'VpcEndpointType',
      vpc_id: 'VpcId',
    }),
    computed: [
      'cidr_blocks',
      'dns_entry',
      'network_interface_ids',
      'owner_id',
      'prefix_list_id',
      'requester_managed',
      'state',
    ],
  }),
  definePart(
    'aws_vpc_endpoint_policy',
    endpoint,
    { parent, path: '' },
    { fields: () => ({ policy: 'PolicyDocument' }) },
  ),
  definePart(
    'aws_vpc_endpoint_private_dns',
    endpoint,
    { parent, path: '' },
    { fields: () => ({ private_dns_enabled: 'PrivateDnsEnabled' }) },
  ),
  definePart(
    'aws_vpc_endpoint_route_table_association',
    endpoint,
    { parent, path: '' },
    { fields: () => ({ route_table_id: 'RouteTableIds' }) },
  ),
  definePart(
    'aws_vpc_endpoint_subnet_association',
    endpoint,
    { parent, path: '' },
    { fields: () => ({ subnet_id: 'SubnetIds' }) },
  ),
  definePart(
    'aws_vpc_endpoint_security_group_association',
    endpoint,
    { parent, path: '' },
    {
      fields: ({ ignored }) => ({
        replace_default_association: ignored,
        security_group_id: 'SecurityGroupIds',
      }),
    },
  ),
  defineType('aws_vpc_endpoint_connection_notification', 'AWS::EC2::VPCEndpointConnectionNotification', {
    fields: () => ({
      connection_events: 'ConnectionEvents',
      connection_notification_arn: 'ConnectionNotificationArn',
      vpc_endpoint_id: 'VPCEndpointId',
      vpc_endpoint_service_id: 'ServiceId',
    }),
    computed: ['notification_type', 'state'],
  }),
  defineOwn('aws_vpc_endpoint_connection_accepter', 'Demarc::EC2::VPCEndpointConnectionAccepter', {
    fields: () => ({ vpc_endpoint_id: 'VPCEndpointId', vpc_endpoint_service_id: 'ServiceId' }),
    computed: ['vpc_endpoint_state'],
  }),
  defineType('aws_vpc_endpoint_service', 'AWS::EC2::VPCEndpointService', {
    fields: ({ pairs, satellite }) => ({
      acceptance_required: 'AcceptanceRequired',
      allowed_principals: satellite(
        'AWS::EC2::VPCEndpointServicePermissions',
        'ServiceId',
        'AllowedPrincipals',
      ),
      gateway_load_balancer_arns: 'GatewayLoadBalancerArns',
      network_load_balancer_arns: 'NetworkLoadBalancerArns',
      private_dns_name: 'PrivateDnsName',
      supported_ip_address_types: 'SupportedIpAddressTypes',
      supported_regions: 'SupportedRegions',
      tags: pairs('Tags'),
    }),
    computed: [
      'availability_zones',
      'base_endpoint_dns_names',
      'manages_vpc_endpoints',
      'private_dns_name_configuration',
      'service_name',
      'service_type',
      'state',
    ],
  }),
  defineType('aws_vpc_endpoint_service_allowed_principal', 'AWS::EC2::VPCEndpointServicePermissions', {
    fields: () => ({ principal_arn: 'AllowedPrincipals', vpc_endpoint_service_id: 'ServiceId' }),
  }),
  defineOwn(
    'aws_vpc_endpoint_service_private_dns_verification',
    'Demarc::EC2::VPCEndpointServicePrivateDnsVerification',
    { fields: ({ ignored }) => ({ service_id: 'ServiceId', wait_for_verification: ignored }) },
  ),
];
