import { defineFields, defineType, type TypeTable, type TypeTables } from '../mapping/define-type.ts';
import { instanceStore, volume } from './ec2/block-devices.ts';

const instance = defineType('aws_instance', 'AWS::EC2::Instance', {
  fields: ({ ignored, inside, member, nestedList, pairs, wrapped }) => {
    // The registry has no throughput for the volumes of an instance.
    const own = { ...volume, kms_key_id: 'Ebs.KmsKeyId', throughput: ignored };
    return {
      ami: 'ImageId',
      // The first interface is the only one that can have this; its groups and its subnet are those of the instance.
      associate_public_ip_address: member(
        'NetworkInterfaces',
        'DeviceIndex',
        '0',
        'AssociatePublicIpAddress',
      ),
      availability_zone: 'AvailabilityZone',
      capacity_reservation_specification: ignored,
      // Version 5 of the provider.
      cpu_core_count: 'CpuOptions.CoreCount',
      cpu_threads_per_core: 'CpuOptions.ThreadsPerCore',
      cpu_options: inside({
        amd_sev_snp: ignored,
        core_count: 'CpuOptions.CoreCount',
        nested_virtualization: ignored,
        threads_per_core: 'CpuOptions.ThreadsPerCore',
      }),
      credit_specification: inside({ cpu_credits: 'CreditSpecification.CPUCredits' }),
      disable_api_stop: ignored,
      disable_api_termination: 'DisableApiTermination',
      ebs_block_device: nestedList('BlockDeviceMappings', () => own),
      ebs_optimized: 'EbsOptimized',
      enable_primary_ipv6: ignored,
      enclave_options: inside({ enabled: 'EnclaveOptions.Enabled' }),
      ephemeral_block_device: nestedList('BlockDeviceMappings', () => instanceStore),
      force_destroy: ignored,
      get_password_data: ignored,
      hibernation: 'HibernationOptions.Configured',
      host_id: 'HostId',
      host_resource_group_arn: 'HostResourceGroupArn',
      iam_instance_profile: 'IamInstanceProfile',
      instance_initiated_shutdown_behavior: 'InstanceInitiatedShutdownBehavior',
      instance_market_options: ignored,
      instance_type: 'InstanceType',
      ipv6_address_count: 'Ipv6AddressCount',
      ipv6_addresses: wrapped('Ipv6Addresses', 'Ipv6Address'),
      key_name: 'KeyName',
      launch_template: inside({
        id: 'LaunchTemplate.LaunchTemplateId',
        name: 'LaunchTemplate.LaunchTemplateName',
        version: 'LaunchTemplate.Version',
      }),
      maintenance_options: ignored,
      metadata_options: inside({
        http_endpoint: 'MetadataOptions.HttpEndpoint',
        http_protocol_ipv6: 'MetadataOptions.HttpProtocolIpv6',
        http_put_response_hop_limit: 'MetadataOptions.HttpPutResponseHopLimit',
        http_tokens: 'MetadataOptions.HttpTokens',
        instance_metadata_tags: 'MetadataOptions.InstanceMetadataTags',
      }),
      monitoring: 'Monitoring',
      network_interface: nestedList('NetworkInterfaces', () => ({
        delete_on_termination: 'DeleteOnTermination',
        device_index: 'DeviceIndex',
        network_card_index: ignored,
        network_interface_id: 'NetworkInterfaceId',
      })),
      network_performance_options: ignored,
      placement_group: 'PlacementGroupName',
      placement_group_id: ignored,
      placement_partition_number: ignored,
      primary_network_interface: inside({
        delete_on_termination: member('NetworkInterfaces', 'DeviceIndex', '0', 'DeleteOnTermination'),
        network_interface_id: member('NetworkInterfaces', 'DeviceIndex', '0', 'NetworkInterfaceId'),
      }),
      private_dns_name_options: inside({
        enable_resource_name_dns_a_record: 'PrivateDnsNameOptions.EnableResourceNameDnsARecord',
        enable_resource_name_dns_aaaa_record: 'PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord',
        hostname_type: 'PrivateDnsNameOptions.HostnameType',
      }),
      private_ip: 'PrivateIpAddress',
      root_block_device: nestedList('BlockDeviceMappings', () => own),
      secondary_network_interface: ignored,
      secondary_private_ips: ignored,
      security_groups: 'SecurityGroups',
      source_dest_check: 'SourceDestCheck',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
      tenancy: 'Tenancy',
      user_data: 'UserData',
      user_data_base64: 'UserData',
      user_data_replace_on_change: ignored,
      volume_tags: ignored,
      vpc_security_group_ids: 'SecurityGroupIds',
    };
  },
  computed: [
    'instance_lifecycle',
    'instance_state',
    'outpost_arn',
    'password_data',
    'primary_network_interface_id',
    'private_dns',
    'public_dns',
    'public_ip',
    'spot_instance_request_id',
  ],
  attributes: { private_dns: 'PrivateDnsName', public_dns: 'PublicDnsName' },
});

/** An instance like any other, once the request is fulfilled. */
const spotInstance: TypeTable = {
  ...instance,
  terraform: 'aws_spot_instance_request',
  fields: {
    ...instance.fields,
    ...defineFields(({ ignored }) => ({
      block_duration_minutes: ignored,
      instance_interruption_behavior: ignored,
      launch_group: ignored,
      spot_bid_status: ignored,
      spot_instance_id: ignored,
      spot_price: ignored,
      spot_request_state: ignored,
      spot_type: ignored,
      valid_from: ignored,
      valid_until: ignored,
      wait_for_fulfillment: ignored,
    })),
  },
  attributes: { ...instance.attributes, spot_instance_id: 'InstanceId' },
};

/** Instances of EC2, the hosts and capacity that they run on, and the keys that open them. */
export const ec2Instances: TypeTables = [
  instance,
  spotInstance,
  defineType('aws_key_pair', 'AWS::EC2::KeyPair', {
    fields: ({ ignored, pairs }) => ({
      key_name: 'KeyName',
      key_name_prefix: ignored,
      public_key: 'PublicKeyMaterial',
      tags: pairs('Tags'),
    }),
    computed: ['fingerprint', 'key_pair_id', 'key_type'],
    attributes: { fingerprint: 'KeyFingerprint' },
  }),
  defineType('aws_placement_group', 'AWS::EC2::PlacementGroup', {
    fields: ({ ignored, pairs }) => ({
      name: ignored,
      partition_count: 'PartitionCount',
      spread_level: 'SpreadLevel',
      strategy: 'Strategy',
      tags: pairs('Tags'),
    }),
    computed: ['placement_group_id'],
    attributes: { name: 'GroupName', placement_group_id: 'GroupId' },
  }),
  defineType('aws_ec2_host', 'AWS::EC2::Host', {
    fields: ({ pairs }) => ({
      asset_id: 'AssetId',
      auto_placement: 'AutoPlacement',
      availability_zone: 'AvailabilityZone',
      host_maintenance: 'HostMaintenance',
      host_recovery: 'HostRecovery',
      instance_family: 'InstanceFamily',
      instance_type: 'InstanceType',
      outpost_arn: 'OutpostArn',
      tags: pairs('Tags'),
    }),
    computed: ['owner_id'],
  }),
  defineType('aws_ec2_capacity_reservation', 'AWS::EC2::CapacityReservation', {
    fields: ({ ignored }) => ({
      availability_zone: 'AvailabilityZone',
      ebs_optimized: 'EbsOptimized',
      end_date: 'EndDate',
      end_date_type: 'EndDateType',
      ephemeral_storage: 'EphemeralStorage',
      instance_count: 'InstanceCount',
      instance_match_criteria: 'InstanceMatchCriteria',
      instance_platform: 'InstancePlatform',
      instance_type: 'InstanceType',
      outpost_arn: 'OutPostArn',
      placement_group_arn: 'PlacementGroupArn',
      // The registry keeps them by kind of resource.
      tags: ignored,
      tenancy: 'Tenancy',
    }),
    computed: ['owner_id'],
    attributes: { arn: 'CapacityReservationArn' },
  }),
];
