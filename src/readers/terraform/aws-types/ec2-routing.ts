import {
  defineElement,
  defineOwn,
  definePart,
  defineType,
  defineVariants,
  type TypeTables,
} from '../mapping/define-type.ts';
import { knownVpc, vpcOfDefault } from './ec2/adopted-defaults.ts';

const route = {
  carrier_gateway_id: 'CarrierGatewayId',
  core_network_arn: 'CoreNetworkArn',
  destination_prefix_list_id: 'DestinationPrefixListId',
  egress_only_gateway_id: 'EgressOnlyInternetGatewayId',
  gateway_id: 'GatewayId',
  instance_id: 'InstanceId',
  local_gateway_id: 'LocalGatewayId',
  nat_gateway_id: 'NatGatewayId',
  network_interface_id: 'NetworkInterfaceId',
  odb_network_arn: 'OdbNetworkArn',
  transit_gateway_id: 'TransitGatewayId',
  vpc_endpoint_id: 'VpcEndpointId',
  vpc_peering_connection_id: 'VpcPeeringConnectionId',
} as const;

const routeInside = {
  ...route,
  cidr_block: 'DestinationCidrBlock',
  ipv6_cidr_block: 'DestinationIpv6CidrBlock',
} as const;

/** Route tables and the gateways that they lead to. */
export const ec2Routing: TypeTables = [
  defineType('aws_route_table', 'AWS::EC2::RouteTable', {
    fields: ({ pairs, satelliteEach, satellites }) => ({
      propagating_vgws: satelliteEach(
        'AWS::EC2::VPNGatewayRoutePropagation',
        'RouteTableIds',
        'VpnGatewayId',
      ),
      route: satellites('AWS::EC2::Route', 'RouteTableId', () => routeInside),
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: ['owner_id'],
  }),
  // The provider takes over the table that AWS made with the VPC, and first takes all its routes away.
  defineType('aws_default_route_table', 'AWS::EC2::RouteTable', {
    fields: ({ converted, pairs, satelliteEach, satellites }) => ({
      default_route_table_id: converted('VpcId', vpcOfDefault),
      propagating_vgws: satelliteEach(
        'AWS::EC2::VPNGatewayRoutePropagation',
        'RouteTableIds',
        'VpnGatewayId',
      ),
      route: satellites('AWS::EC2::Route', 'RouteTableId', () => routeInside),
      tags: pairs('Tags'),
      vpc_id: converted('VpcId', knownVpc),
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_route', 'AWS::EC2::Route', {
    fields: () => ({
      ...route,
      destination_cidr_block: 'DestinationCidrBlock',
      destination_ipv6_cidr_block: 'DestinationIpv6CidrBlock',
      route_table_id: 'RouteTableId',
    }),
    computed: ['instance_owner_id', 'origin', 'state'],
  }),
  defineVariants(
    'aws_route_table_association',
    {
      argument: 'subnet_id',
      table: defineType('aws_route_table_association', 'AWS::EC2::SubnetRouteTableAssociation', {
        fields: ({ ignored }) => ({
          gateway_id: ignored,
          public_ipv4_pool: ignored,
          route_table_id: 'RouteTableId',
          subnet_id: 'SubnetId',
        }),
      }),
    },
    {
      argument: 'gateway_id',
      table: defineType('aws_route_table_association', 'AWS::EC2::GatewayRouteTableAssociation', {
        fields: ({ ignored }) => ({
          gateway_id: 'GatewayId',
          public_ipv4_pool: ignored,
          route_table_id: 'RouteTableId',
          subnet_id: ignored,
        }),
      }),
    },
  ),
  // Which table is the main one of a VPC: the registry has no type that says it.
  defineOwn('aws_main_route_table_association', 'Demarc::EC2::MainRouteTableAssociation', {
    fields: () => ({ route_table_id: 'RouteTableId', vpc_id: 'VpcId' }),
    computed: ['original_route_table_id'],
  }),
  defineType('aws_vpn_gateway_route_propagation', 'AWS::EC2::VPNGatewayRoutePropagation', {
    fields: () => ({ route_table_id: 'RouteTableIds', vpn_gateway_id: 'VpnGatewayId' }),
  }),
  defineType('aws_internet_gateway', 'AWS::EC2::InternetGateway', {
    fields: ({ pairs, satellite }) => ({
      tags: pairs('Tags'),
      vpc_id: satellite('AWS::EC2::VPCGatewayAttachment', 'InternetGatewayId', 'VpcId'),
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_internet_gateway_attachment', 'AWS::EC2::VPCGatewayAttachment', {
    fields: () => ({ internet_gateway_id: 'InternetGatewayId', vpc_id: 'VpcId' }),
  }),
  defineType('aws_egress_only_internet_gateway', 'AWS::EC2::EgressOnlyInternetGateway', {
    fields: ({ pairs }) => ({ tags: pairs('Tags'), vpc_id: 'VpcId' }),
  }),
  defineType('aws_nat_gateway', 'AWS::EC2::NatGateway', {
    fields: ({ elements, pairs }) => ({
      allocation_id: 'AllocationId',
      availability_mode: 'AvailabilityMode',
      availability_zone_address: elements('AvailabilityZoneAddresses', () => ({
        allocation_ids: 'AllocationIds',
        availability_zone: 'AvailabilityZone',
        availability_zone_id: 'AvailabilityZoneId',
      })),
      connectivity_type: 'ConnectivityType',
      private_ip: 'PrivateIpAddress',
      secondary_allocation_ids: 'SecondaryAllocationIds',
      secondary_private_ip_address_count: 'SecondaryPrivateIpAddressCount',
      secondary_private_ip_addresses: 'SecondaryPrivateIpAddresses',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: [
      'association_id',
      'auto_provision_zones',
      'auto_scaling_ips',
      'network_interface_id',
      'public_ip',
      'regional_nat_gateway_address',
      'regional_nat_gateway_auto_mode',
      'route_table_id',
    ],
  }),
  definePart(
    'aws_nat_gateway_eip_association',
    'AWS::EC2::NatGateway',
    { parent: 'nat_gateway_id', path: '' },
    { fields: () => ({ allocation_id: 'SecondaryAllocationIds' }), computed: ['association_id'] },
  ),
  defineType('aws_ec2_carrier_gateway', 'AWS::EC2::CarrierGateway', {
    fields: ({ pairs }) => ({ tags: pairs('Tags'), vpc_id: 'VpcId' }),
    computed: ['owner_id'],
  }),
  defineType('aws_ec2_local_gateway_route', 'AWS::EC2::LocalGatewayRoute', {
    fields: () => ({
      destination_cidr_block: 'DestinationCidrBlock',
      local_gateway_route_table_id: 'LocalGatewayRouteTableId',
      local_gateway_virtual_interface_group_id: 'LocalGatewayVirtualInterfaceGroupId',
    }),
  }),
  defineType(
    'aws_ec2_local_gateway_route_table_vpc_association',
    'AWS::EC2::LocalGatewayRouteTableVPCAssociation',
    {
      fields: ({ pairs }) => ({
        local_gateway_route_table_id: 'LocalGatewayRouteTableId',
        tags: pairs('Tags'),
        vpc_id: 'VpcId',
      }),
      computed: ['local_gateway_id'],
    },
  ),
  defineType('aws_ec2_managed_prefix_list', 'AWS::EC2::PrefixList', {
    fields: ({ elements, pairs }) => ({
      address_family: 'AddressFamily',
      entry: elements('Entries', () => ({ cidr: 'Cidr', description: 'Description' })),
      max_entries: 'MaxEntries',
      name: 'PrefixListName',
      tags: pairs('Tags'),
    }),
    computed: ['owner_id', 'version'],
  }),
  defineElement(
    'aws_ec2_managed_prefix_list_entry',
    'AWS::EC2::PrefixList',
    { parent: 'prefix_list_id', path: 'Entries' },
    { fields: () => ({ cidr: 'Cidr', description: 'Description' }) },
  ),
];
