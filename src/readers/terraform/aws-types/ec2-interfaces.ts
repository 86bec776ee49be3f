import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Network interfaces and Elastic IP addresses. */
export const ec2Interfaces: TypeTables = [
  defineType('aws_network_interface', 'AWS::EC2::NetworkInterface', {
    attributes: { private_ip: 'PrimaryPrivateIpAddress' },
    fields: ({ ignored, pairs, satellites, wrapped }) => ({
      // The registry has no word for it, on an interface of its own.
      associate_public_ip_address: ignored,
      attachment: satellites('AWS::EC2::NetworkInterfaceAttachment', 'NetworkInterfaceId', kit => ({
        attachment_id: kit.ignored,
        device_index: 'DeviceIndex',
        instance: 'InstanceId',
        network_card_index: kit.ignored,
      })),
      description: 'Description',
      enable_primary_ipv6: 'EnablePrimaryIpv6',
      interface_type: 'InterfaceType',
      ipv4_prefix_count: 'Ipv4PrefixCount',
      ipv4_prefixes: wrapped('Ipv4Prefixes', 'Ipv4Prefix'),
      ipv6_address_count: 'Ipv6AddressCount',
      ipv6_address_list: wrapped('Ipv6Addresses', 'Ipv6Address'),
      ipv6_address_list_enabled: ignored,
      ipv6_addresses: wrapped('Ipv6Addresses', 'Ipv6Address'),
      ipv6_prefix_count: 'Ipv6PrefixCount',
      ipv6_prefixes: wrapped('Ipv6Prefixes', 'Ipv6Prefix'),
      private_ip_list: wrapped('PrivateIpAddresses', 'PrivateIpAddress'),
      private_ip_list_enabled: ignored,
      private_ips: wrapped('PrivateIpAddresses', 'PrivateIpAddress'),
      private_ips_count: 'SecondaryPrivateIpAddressCount',
      security_groups: 'GroupSet',
      source_dest_check: 'SourceDestCheck',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
    }),
    computed: ['mac_address', 'outpost_arn', 'owner_id', 'private_dns_name', 'private_ip'],
  }),
  defineType('aws_network_interface_attachment', 'AWS::EC2::NetworkInterfaceAttachment', {
    fields: ({ ignored }) => ({
      device_index: 'DeviceIndex',
      instance_id: 'InstanceId',
      network_card_index: ignored,
      network_interface_id: 'NetworkInterfaceId',
    }),
    computed: ['attachment_id', 'status'],
  }),
  defineOwn('aws_network_interface_permission', 'Demarc::EC2::NetworkInterfacePermission', {
    fields: () => ({
      aws_account_id: 'AwsAccountId',
      network_interface_id: 'NetworkInterfaceId',
      permission: 'Permission',
    }),
    computed: ['network_interface_permission_id'],
  }),
  defineType('aws_eip', 'AWS::EC2::EIP', {
    fields: ({ constant, ignored, pairs, satellite }) => ({
      address: 'Address',
      associate_with_private_ip: ignored,
      customer_owned_ipv4_pool: ignored,
      domain: 'Domain',
      instance: 'InstanceId',
      ipam_pool_id: 'IpamPoolId',
      network_border_group: 'NetworkBorderGroup',
      network_interface: satellite('AWS::EC2::EIPAssociation', 'AllocationId', 'NetworkInterfaceId'),
      public_ipv4_pool: 'PublicIpv4Pool',
      tags: pairs('Tags'),
      // Version 4 of the provider.
      vpc: constant('Domain', 'vpc'),
    }),
    computed: [
      'allocation_id',
      'association_id',
      'carrier_ip',
      'customer_owned_ip',
      'private_dns',
      'private_ip',
      'ptr_record',
      'public_dns',
      'public_ip',
    ],
  }),
  defineType('aws_eip_association', 'AWS::EC2::EIPAssociation', {
    fields: ({ ignored }) => ({
      allocation_id: 'AllocationId',
      allow_reassociation: ignored,
      instance_id: 'InstanceId',
      network_interface_id: 'NetworkInterfaceId',
      private_ip_address: 'PrivateIpAddress',
      public_ip: 'EIP',
    }),
  }),
  defineOwn('aws_eip_domain_name', 'Demarc::EC2::EIPDomainName', {
    fields: () => ({ allocation_id: 'AllocationId', domain_name: 'DomainName' }),
    computed: ['ptr_record'],
  }),
];
