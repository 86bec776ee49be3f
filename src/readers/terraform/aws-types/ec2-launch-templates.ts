import { defineType, type TypeTables } from '../mapping/define-type.ts';
import { instanceStore, volume } from './ec2/block-devices.ts';
import { instanceRequirements } from './ec2/instance-requirements.ts';

const data = 'LaunchTemplateData';

/** What groups and fleets start their instances from. */
export const ec2LaunchTemplates: TypeTables = [
  defineType('aws_launch_template', 'AWS::EC2::LaunchTemplate', {
    fields: ({ elements, ignored, inside, nested, wrapped }) => ({
      name: 'LaunchTemplateName',
      name_prefix: ignored,
      block_device_mappings: elements(`${data}.BlockDeviceMappings`, kit => ({
        device_name: 'DeviceName',
        ebs: kit.inside(
          {
            delete_on_termination: 'Ebs.DeleteOnTermination',
            encrypted: 'Ebs.Encrypted',
            iops: 'Ebs.Iops',
            kms_key_id: 'Ebs.KmsKeyId',
            snapshot_id: 'Ebs.SnapshotId',
            throughput: 'Ebs.Throughput',
            volume_initialization_rate: 'Ebs.VolumeInitializationRate',
            volume_size: 'Ebs.VolumeSize',
            volume_type: 'Ebs.VolumeType',
          },
          'Ebs',
        ),
        no_device: 'NoDevice',
        virtual_name: 'VirtualName',
      })),
      capacity_reservation_specification: inside({
        capacity_reservation_preference: `${data}.CapacityReservationSpecification.CapacityReservationPreference`,
        capacity_reservation_target: inside({
          capacity_reservation_id: `${data}.CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId`,
          capacity_reservation_resource_group_arn: `${data}.CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationResourceGroupArn`,
        }),
      }),
      cpu_options: inside({
        amd_sev_snp: `${data}.CpuOptions.AmdSevSnp`,
        core_count: `${data}.CpuOptions.CoreCount`,
        nested_virtualization: `${data}.CpuOptions.NestedVirtualization`,
        threads_per_core: `${data}.CpuOptions.ThreadsPerCore`,
      }),
      credit_specification: inside({ cpu_credits: `${data}.CreditSpecification.CpuCredits` }),
      default_version: ignored,
      description: 'VersionDescription',
      disable_api_stop: `${data}.DisableApiStop`,
      disable_api_termination: `${data}.DisableApiTermination`,
      ebs_optimized: `${data}.EbsOptimized`,
      // Version 5 of the provider.
      elastic_gpu_specifications: elements(`${data}.ElasticGpuSpecifications`, () => ({ type: 'Type' })),
      elastic_inference_accelerator: elements(`${data}.ElasticInferenceAccelerators`, () => ({
        type: 'Type',
      })),
      enclave_options: inside({ enabled: `${data}.EnclaveOptions.Enabled` }),
      hibernation_options: inside({ configured: `${data}.HibernationOptions.Configured` }),
      iam_instance_profile: inside({
        arn: `${data}.IamInstanceProfile.Arn`,
        name: `${data}.IamInstanceProfile.Name`,
      }),
      image_id: `${data}.ImageId`,
      instance_initiated_shutdown_behavior: `${data}.InstanceInitiatedShutdownBehavior`,
      instance_market_options: inside({
        market_type: `${data}.InstanceMarketOptions.MarketType`,
        spot_options: inside({
          block_duration_minutes: `${data}.InstanceMarketOptions.SpotOptions.BlockDurationMinutes`,
          instance_interruption_behavior: `${data}.InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior`,
          max_price: `${data}.InstanceMarketOptions.SpotOptions.MaxPrice`,
          spot_instance_type: `${data}.InstanceMarketOptions.SpotOptions.SpotInstanceType`,
          valid_until: `${data}.InstanceMarketOptions.SpotOptions.ValidUntil`,
        }),
      }),
      instance_requirements: nested(`${data}.InstanceRequirements`, () => instanceRequirements),
      instance_type: `${data}.InstanceType`,
      kernel_id: `${data}.KernelId`,
      key_name: `${data}.KeyName`,
      license_specification: elements(`${data}.LicenseSpecifications`, () => ({
        license_configuration_arn: 'LicenseConfigurationArn',
      })),
      maintenance_options: inside({ auto_recovery: `${data}.MaintenanceOptions.AutoRecovery` }),
      metadata_options: inside({
        http_endpoint: `${data}.MetadataOptions.HttpEndpoint`,
        http_protocol_ipv6: `${data}.MetadataOptions.HttpProtocolIpv6`,
        http_put_response_hop_limit: `${data}.MetadataOptions.HttpPutResponseHopLimit`,
        http_tokens: `${data}.MetadataOptions.HttpTokens`,
        instance_metadata_tags: `${data}.MetadataOptions.InstanceMetadataTags`,
      }),
      monitoring: inside({ enabled: `${data}.Monitoring.Enabled` }),
      network_interfaces: elements(`${data}.NetworkInterfaces`, kit => ({
        associate_carrier_ip_address: 'AssociateCarrierIpAddress',
        associate_public_ip_address: 'AssociatePublicIpAddress',
        connection_tracking_specification: kit.inside({
          tcp_established_timeout: 'ConnectionTrackingSpecification.TcpEstablishedTimeout',
          udp_stream_timeout: 'ConnectionTrackingSpecification.UdpStreamTimeout',
          udp_timeout: 'ConnectionTrackingSpecification.UdpTimeout',
        }),
        delete_on_termination: 'DeleteOnTermination',
        description: 'Description',
        device_index: 'DeviceIndex',
        ena_srd_specification: kit.inside({
          ena_srd_enabled: 'EnaSrdSpecification.EnaSrdEnabled',
          ena_srd_udp_specification: kit.inside({
            ena_srd_udp_enabled: 'EnaSrdSpecification.EnaSrdUdpSpecification.EnaSrdUdpEnabled',
          }),
        }),
        interface_type: 'InterfaceType',
        ipv4_address_count: 'SecondaryPrivateIpAddressCount',
        ipv4_addresses: kit.wrapped('PrivateIpAddresses', 'PrivateIpAddress'),
        ipv4_prefix_count: 'Ipv4PrefixCount',
        ipv4_prefixes: kit.wrapped('Ipv4Prefixes', 'Ipv4Prefix'),
        ipv6_address_count: 'Ipv6AddressCount',
        ipv6_addresses: kit.wrapped('Ipv6Addresses', 'Ipv6Address'),
        ipv6_prefix_count: 'Ipv6PrefixCount',
        ipv6_prefixes: kit.wrapped('Ipv6Prefixes', 'Ipv6Prefix'),
        network_card_index: 'NetworkCardIndex',
        network_interface_id: 'NetworkInterfaceId',
        primary_ipv6: 'PrimaryIpv6',
        private_ip_address: 'PrivateIpAddress',
        security_groups: 'Groups',
        subnet_id: 'SubnetId',
      })),
      network_performance_options: inside({
        bandwidth_weighting: `${data}.NetworkPerformanceOptions.BandwidthWeighting`,
      }),
      placement: inside({
        affinity: `${data}.Placement.Affinity`,
        availability_zone: `${data}.Placement.AvailabilityZone`,
        group_id: `${data}.Placement.GroupId`,
        group_name: `${data}.Placement.GroupName`,
        host_id: `${data}.Placement.HostId`,
        host_resource_group_arn: `${data}.Placement.HostResourceGroupArn`,
        partition_number: `${data}.Placement.PartitionNumber`,
        spread_domain: `${data}.Placement.SpreadDomain`,
        tenancy: `${data}.Placement.Tenancy`,
      }),
      private_dns_name_options: inside({
        enable_resource_name_dns_a_record: `${data}.PrivateDnsNameOptions.EnableResourceNameDnsARecord`,
        enable_resource_name_dns_aaaa_record: `${data}.PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord`,
        hostname_type: `${data}.PrivateDnsNameOptions.HostnameType`,
      }),
      ram_disk_id: `${data}.RamDiskId`,
      secondary_interfaces: ignored,
      security_group_names: `${data}.SecurityGroups`,
      tag_specifications: elements(`${data}.TagSpecifications`, kit => ({
        resource_type: 'ResourceType',
        tags: kit.pairs('Tags'),
      })),
      // The registry keeps them by kind of resource.
      tags: ignored,
      update_default_version: ignored,
      user_data: `${data}.UserData`,
      vpc_security_group_ids: `${data}.SecurityGroupIds`,
    }),
    computed: ['latest_version'],
    attributes: { default_version: 'DefaultVersionNumber', latest_version: 'LatestVersionNumber' },
  }),
  defineType('aws_launch_configuration', 'AWS::AutoScaling::LaunchConfiguration', {
    fields: ({ ignored, inside, nestedList }) => {
      const own = { ...volume, throughput: 'Ebs.Throughput' };
      return {
        name: 'LaunchConfigurationName',
        name_prefix: ignored,
        associate_public_ip_address: 'AssociatePublicIpAddress',
        ebs_block_device: nestedList('BlockDeviceMappings', () => ({ ...own, no_device: 'NoDevice' })),
        ebs_optimized: 'EbsOptimized',
        enable_monitoring: 'InstanceMonitoring',
        ephemeral_block_device: nestedList('BlockDeviceMappings', () => instanceStore),
        iam_instance_profile: 'IamInstanceProfile',
        image_id: 'ImageId',
        instance_type: 'InstanceType',
        key_name: 'KeyName',
        metadata_options: inside({
          http_endpoint: 'MetadataOptions.HttpEndpoint',
          http_put_response_hop_limit: 'MetadataOptions.HttpPutResponseHopLimit',
          http_tokens: 'MetadataOptions.HttpTokens',
        }),
        placement_tenancy: 'PlacementTenancy',
        root_block_device: nestedList('BlockDeviceMappings', () => own),
        security_groups: 'SecurityGroups',
        spot_price: 'SpotPrice',
        user_data: 'UserData',
        user_data_base64: 'UserData',
        // Version 4 of the provider.
        vpc_classic_link_id: 'ClassicLinkVPCId',
        vpc_classic_link_security_groups: 'ClassicLinkVPCSecurityGroups',
      };
    },
  }),
];
