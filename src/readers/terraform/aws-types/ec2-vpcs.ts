import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Names of the defaults that AWS makes with a VPC: the first two are the registry's own. */
const defaultsOfVpc = {
  default_security_group_id: 'DefaultSecurityGroup',
  default_network_acl_id: 'DefaultNetworkAcl',
  default_route_table_id: 'MainRouteTable',
  main_route_table_id: 'MainRouteTable',
};

const computedOfVpc = [
  'default_network_acl_id',
  'default_route_table_id',
  'default_security_group_id',
  'dhcp_options_id',
  'ipv6_association_id',
  'main_route_table_id',
  'owner_id',
];

/** VPCs, subnets, their address ranges and name resolution, and flow logs. */
export const ec2Vpcs: TypeTables = [
  defineType('aws_vpc', 'AWS::EC2::VPC', {
    attributes: defaultsOfVpc,
    // IPv6 ranges are resources of their own in the registry, and decide nothing by themselves.
    fields: ({ ignored, pairs }) => ({
      assign_generated_ipv6_cidr_block: ignored,
      cidr_block: 'CidrBlock',
      enable_classiclink: ignored,
      enable_classiclink_dns_support: ignored,
      enable_dns_hostnames: 'EnableDnsHostnames',
      enable_dns_support: 'EnableDnsSupport',
      enable_network_address_usage_metrics: ignored,
      instance_tenancy: 'InstanceTenancy',
      ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
      ipv4_netmask_length: 'Ipv4NetmaskLength',
      ipv6_cidr_block: ignored,
      ipv6_cidr_block_network_border_group: ignored,
      ipv6_ipam_pool_id: ignored,
      ipv6_netmask_length: ignored,
      tags: pairs('Tags'),
    }),
    computed: computedOfVpc,
  }),
  defineType('aws_default_vpc', 'AWS::EC2::VPC', {
    adopts: 'the default VPC',
    attributes: defaultsOfVpc,
    fields: ({ ignored, pairs }) => ({
      assign_generated_ipv6_cidr_block: ignored,
      cidr_block: 'CidrBlock',
      enable_classiclink: ignored,
      enable_classiclink_dns_support: ignored,
      enable_dns_hostnames: 'EnableDnsHostnames',
      enable_dns_support: 'EnableDnsSupport',
      enable_network_address_usage_metrics: ignored,
      force_destroy: ignored,
      instance_tenancy: 'InstanceTenancy',
      ipv6_cidr_block: ignored,
      ipv6_cidr_block_network_border_group: ignored,
      ipv6_ipam_pool_id: ignored,
      ipv6_netmask_length: ignored,
      tags: pairs('Tags'),
    }),
    computed: [...computedOfVpc, 'existing_default_vpc'],
  }),
  defineType('aws_vpc_ipv4_cidr_block_association', 'AWS::EC2::VPCCidrBlock', {
    fields: () => ({
      cidr_block: 'CidrBlock',
      ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
      ipv4_netmask_length: 'Ipv4NetmaskLength',
      vpc_id: 'VpcId',
    }),
  }),
  defineType('aws_vpc_ipv6_cidr_block_association', 'AWS::EC2::VPCCidrBlock', {
    fields: () => ({
      assign_generated_ipv6_cidr_block: 'AmazonProvidedIpv6CidrBlock',
      ipv6_cidr_block: 'Ipv6CidrBlock',
      ipv6_cidr_block_network_border_group: 'Ipv6CidrBlockNetworkBorderGroup',
      ipv6_ipam_pool_id: 'Ipv6IpamPoolId',
      ipv6_netmask_length: 'Ipv6NetmaskLength',
      ipv6_pool: 'Ipv6Pool',
      vpc_id: 'VpcId',
    }),
    computed: ['ip_source', 'ipv6_address_attribute'],
  }),
  defineType('aws_subnet', 'AWS::EC2::Subnet', {
    fields: ({ ignored, pairs }) => ({
      assign_ipv6_address_on_creation: 'AssignIpv6AddressOnCreation',
      availability_zone: 'AvailabilityZone',
      availability_zone_id: 'AvailabilityZoneId',
      cidr_block: 'CidrBlock',
      customer_owned_ipv4_pool: ignored,
      enable_dns64: 'EnableDns64',
      enable_lni_at_device_index: 'EnableLniAtDeviceIndex',
      enable_resource_name_dns_a_record_on_launch:
        'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
      enable_resource_name_dns_aaaa_record_on_launch:
        'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
      ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
      ipv4_netmask_length: 'Ipv4NetmaskLength',
      ipv6_cidr_block: 'Ipv6CidrBlock',
      ipv6_ipam_pool_id: 'Ipv6IpamPoolId',
      ipv6_native: 'Ipv6Native',
      ipv6_netmask_length: 'Ipv6NetmaskLength',
      map_customer_owned_ip_on_launch: ignored,
      map_public_ip_on_launch: 'MapPublicIpOnLaunch',
      outpost_arn: 'OutpostArn',
      private_dns_hostname_type_on_launch: 'PrivateDnsNameOptionsOnLaunch.HostnameType',
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: ['ipv6_cidr_block_association_id', 'owner_id'],
  }),
  defineType('aws_default_subnet', 'AWS::EC2::Subnet', {
    adopts: 'the default subnet of the zone',
    fields: ({ ignored, pairs }) => ({
      assign_ipv6_address_on_creation: 'AssignIpv6AddressOnCreation',
      availability_zone: 'AvailabilityZone',
      availability_zone_id: 'AvailabilityZoneId',
      cidr_block: 'CidrBlock',
      customer_owned_ipv4_pool: ignored,
      enable_dns64: 'EnableDns64',
      enable_lni_at_device_index: 'EnableLniAtDeviceIndex',
      enable_resource_name_dns_a_record_on_launch:
        'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
      enable_resource_name_dns_aaaa_record_on_launch:
        'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
      force_destroy: ignored,
      ipv6_cidr_block: 'Ipv6CidrBlock',
      ipv6_native: 'Ipv6Native',
      map_customer_owned_ip_on_launch: ignored,
      map_public_ip_on_launch: 'MapPublicIpOnLaunch',
      outpost_arn: 'OutpostArn',
      private_dns_hostname_type_on_launch: 'PrivateDnsNameOptionsOnLaunch.HostnameType',
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: ['existing_default_subnet', 'ipv6_cidr_block_association_id', 'owner_id'],
  }),
  defineType('aws_ec2_subnet_cidr_reservation', 'AWS::EC2::SubnetCidrReservation', {
    fields: () => ({
      cidr_block: 'Cidr',
      description: 'Description',
      reservation_type: 'ReservationType',
      subnet_id: 'SubnetId',
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_vpc_dhcp_options', 'AWS::EC2::DHCPOptions', {
    fields: ({ pairs }) => ({
      domain_name: 'DomainName',
      domain_name_servers: 'DomainNameServers',
      ipv6_address_preferred_lease_time: 'Ipv6AddressPreferredLeaseTime',
      netbios_name_servers: 'NetbiosNameServers',
      netbios_node_type: 'NetbiosNodeType',
      ntp_servers: 'NtpServers',
      tags: pairs('Tags'),
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_default_vpc_dhcp_options', 'AWS::EC2::DHCPOptions', {
    adopts: 'the default set of DHCP options',
    fields: ({ pairs }) => ({ tags: pairs('Tags') }),
    computed: [
      'domain_name',
      'domain_name_servers',
      'ipv6_address_preferred_lease_time',
      'netbios_name_servers',
      'netbios_node_type',
      'ntp_servers',
      'owner_id',
    ],
  }),
  defineType('aws_vpc_dhcp_options_association', 'AWS::EC2::VPCDHCPOptionsAssociation', {
    fields: () => ({ dhcp_options_id: 'DhcpOptionsId', vpc_id: 'VpcId' }),
  }),
  defineType('aws_flow_log', 'AWS::EC2::FlowLog', {
    fields: ({ constant, ignored, inside, pairs, several }) => ({
      deliver_cross_account_role: 'DeliverCrossAccountRole',
      destination_options: inside({
        file_format: 'DestinationOptions.FileFormat',
        hive_compatible_partitions: 'DestinationOptions.HiveCompatiblePartitions',
        per_hour_partition: 'DestinationOptions.PerHourPartition',
      }),
      eni_id: several('ResourceId', constant('ResourceType', 'NetworkInterface')),
      iam_role_arn: 'DeliverLogsPermissionArn',
      log_destination: 'LogDestination',
      log_destination_type: 'LogDestinationType',
      log_format: 'LogFormat',
      // Version 5 of the provider.
      log_group_name: 'LogGroupName',
      max_aggregation_interval: 'MaxAggregationInterval',
      regional_nat_gateway_id: several('ResourceId', constant('ResourceType', 'RegionalNatGateway')),
      subnet_id: several('ResourceId', constant('ResourceType', 'Subnet')),
      tags: pairs('Tags'),
      traffic_type: 'TrafficType',
      transit_gateway_attachment_id: several(
        'ResourceId',
        constant('ResourceType', 'TransitGatewayAttachment'),
      ),
      transit_gateway_id: several('ResourceId', constant('ResourceType', 'TransitGateway')),
      vpc_id: several('ResourceId', constant('ResourceType', 'VPC')),
      resource_tag_specification: ignored,
    }),
  }),
  defineType('aws_vpc_block_public_access_options', 'AWS::EC2::VPCBlockPublicAccessOptions', {
    fields: () => ({ internet_gateway_block_mode: 'InternetGatewayBlockMode' }),
    computed: ['aws_account_id', 'aws_region'],
  }),
  defineType('aws_vpc_block_public_access_exclusion', 'AWS::EC2::VPCBlockPublicAccessExclusion', {
    fields: ({ pairs }) => ({
      internet_gateway_exclusion_mode: 'InternetGatewayExclusionMode',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: ['resource_arn'],
  }),
  defineType('aws_vpc_peering_connection', 'AWS::EC2::VPCPeeringConnection', {
    fields: ({ ignored, pairs }) => ({
      accepter: ignored,
      auto_accept: ignored,
      peer_owner_id: 'PeerOwnerId',
      peer_region: 'PeerRegion',
      peer_vpc_id: 'PeerVpcId',
      requester: ignored,
      tags: pairs('Tags'),
      vpc_id: 'VpcId',
    }),
    computed: ['accept_status'],
  }),
  // The other end accepts: nothing that the connection's own type would say.
  defineOwn('aws_vpc_peering_connection_accepter', 'Demarc::EC2::VPCPeeringConnectionAccepter', {
    fields: ({ ignored, pairs }) => ({
      accepter: ignored,
      auto_accept: 'AutoAccept',
      requester: ignored,
      tags: pairs('Tags'),
      vpc_peering_connection_id: 'VpcPeeringConnectionId',
    }),
    computed: ['accept_status', 'peer_owner_id', 'peer_region', 'peer_vpc_id', 'vpc_id'],
  }),
  defineOwn('aws_vpc_peering_connection_options', 'Demarc::EC2::VPCPeeringConnectionOptions', {
    fields: ({ ignored }) => ({
      accepter: ignored,
      requester: ignored,
      vpc_peering_connection_id: 'VpcPeeringConnectionId',
    }),
  }),
];
