import { defineType, type TypeTables } from '../mapping/define-type.ts';
import { clearUserData } from './ec2/clear-user-data.ts';
import { instanceRequirements } from './ec2/instance-requirements.ts';

/** What groups and fleets start their instances from. */
export const ec2LaunchTemplates: TypeTables = [
  defineType('aws_launch_template', 'AWS::EC2::LaunchTemplate', {
    attributes: { latest_version: 'LatestVersionNumber', default_version: 'DefaultVersionNumber' },
    fields: ({ converted, elements, ignored, inside, nested }) => ({
      block_device_mappings: elements('LaunchTemplateData.BlockDeviceMappings', kit => ({
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
        capacity_reservation_preference:
          'LaunchTemplateData.CapacityReservationSpecification.CapacityReservationPreference',
        capacity_reservation_target: inside({
          capacity_reservation_id:
            'LaunchTemplateData.CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId',
          capacity_reservation_resource_group_arn:
            'LaunchTemplateData.CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationResourceGroupArn',
        }),
      }),
      cpu_options: inside({
        amd_sev_snp: 'LaunchTemplateData.CpuOptions.AmdSevSnp',
        core_count: 'LaunchTemplateData.CpuOptions.CoreCount',
        nested_virtualization: 'LaunchTemplateData.CpuOptions.NestedVirtualization',
        threads_per_core: 'LaunchTemplateData.CpuOptions.ThreadsPerCore',
      }),
      credit_specification: inside({ cpu_credits: 'LaunchTemplateData.CreditSpecification.CpuCredits' }),
      default_version: ignored,
      description: 'VersionDescription',
      disable_api_stop: 'LaunchTemplateData.DisableApiStop',
      disable_api_termination: 'LaunchTemplateData.DisableApiTermination',
      ebs_optimized: 'LaunchTemplateData.EbsOptimized',
      elastic_gpu_specifications: elements('LaunchTemplateData.ElasticGpuSpecifications', () => ({
        type: 'Type',
      })),
      elastic_inference_accelerator: elements('LaunchTemplateData.ElasticInferenceAccelerators', () => ({
        type: 'Type',
      })),
      enclave_options: inside({ enabled: 'LaunchTemplateData.EnclaveOptions.Enabled' }),
      hibernation_options: inside({ configured: 'LaunchTemplateData.HibernationOptions.Configured' }),
      iam_instance_profile: inside({
        arn: 'LaunchTemplateData.IamInstanceProfile.Arn',
        name: 'LaunchTemplateData.IamInstanceProfile.Name',
      }),
      image_id: 'LaunchTemplateData.ImageId',
      instance_initiated_shutdown_behavior: 'LaunchTemplateData.InstanceInitiatedShutdownBehavior',
      instance_market_options: inside({
        market_type: 'LaunchTemplateData.InstanceMarketOptions.MarketType',
        spot_options: inside({
          block_duration_minutes: 'LaunchTemplateData.InstanceMarketOptions.SpotOptions.BlockDurationMinutes',
          instance_interruption_behavior:
            'LaunchTemplateData.InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior',
          max_price: 'LaunchTemplateData.InstanceMarketOptions.SpotOptions.MaxPrice',
          spot_instance_type: 'LaunchTemplateData.InstanceMarketOptions.SpotOptions.SpotInstanceType',
          valid_until: 'LaunchTemplateData.InstanceMarketOptions.SpotOptions.ValidUntil',
        }),
      }),
      instance_requirements: nested('LaunchTemplateData.InstanceRequirements', instanceRequirements),
      instance_type: 'LaunchTemplateData.InstanceType',
      kernel_id: 'LaunchTemplateData.KernelId',
      key_name: 'LaunchTemplateData.KeyName',
      license_specification: elements('LaunchTemplateData.LicenseSpecifications', () => ({
        license_configuration_arn: 'LicenseConfigurationArn',
      })),
      maintenance_options: inside({ auto_recovery: 'LaunchTemplateData.MaintenanceOptions.AutoRecovery' }),
      metadata_options: inside({
        http_endpoint: 'LaunchTemplateData.MetadataOptions.HttpEndpoint',
        http_protocol_ipv6: 'LaunchTemplateData.MetadataOptions.HttpProtocolIpv6',
        http_put_response_hop_limit: 'LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit',
        http_tokens: 'LaunchTemplateData.MetadataOptions.HttpTokens',
        instance_metadata_tags: 'LaunchTemplateData.MetadataOptions.InstanceMetadataTags',
      }),
      monitoring: inside({ enabled: 'LaunchTemplateData.Monitoring.Enabled' }),
      name: 'LaunchTemplateName',
      name_prefix: ignored,
      network_interfaces: elements('LaunchTemplateData.NetworkInterfaces', kit => ({
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
        ena_queue_count: 'EnaQueueCount',
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
        bandwidth_weighting: 'LaunchTemplateData.NetworkPerformanceOptions.BandwidthWeighting',
      }),
      placement: inside({
        affinity: 'LaunchTemplateData.Placement.Affinity',
        availability_zone: 'LaunchTemplateData.Placement.AvailabilityZone',
        group_id: 'LaunchTemplateData.Placement.GroupId',
        group_name: 'LaunchTemplateData.Placement.GroupName',
        host_id: 'LaunchTemplateData.Placement.HostId',
        host_resource_group_arn: 'LaunchTemplateData.Placement.HostResourceGroupArn',
        partition_number: 'LaunchTemplateData.Placement.PartitionNumber',
        spread_domain: 'LaunchTemplateData.Placement.SpreadDomain',
        tenancy: 'LaunchTemplateData.Placement.Tenancy',
      }),
      private_dns_name_options: inside({
        enable_resource_name_dns_a_record:
          'LaunchTemplateData.PrivateDnsNameOptions.EnableResourceNameDnsARecord',
        enable_resource_name_dns_aaaa_record:
          'LaunchTemplateData.PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord',
        hostname_type: 'LaunchTemplateData.PrivateDnsNameOptions.HostnameType',
      }),
      ram_disk_id: 'LaunchTemplateData.RamDiskId',
      secondary_interfaces: ignored,
      security_group_names: 'LaunchTemplateData.SecurityGroups',
      tag_specifications: elements('LaunchTemplateData.TagSpecifications', kit => ({
        resource_type: 'ResourceType',
        tags: kit.pairs('Tags'),
      })),
      // The registry keeps them by kind of resource.
      tags: ignored,
      update_default_version: ignored,
      user_data: converted('LaunchTemplateData.UserData', clearUserData),
      vpc_security_group_ids: 'LaunchTemplateData.SecurityGroupIds',
    }),
    computed: ['latest_version'],
  }),
  defineType('aws_launch_configuration', 'AWS::AutoScaling::LaunchConfiguration', {
    fields: ({ converted, elements, ignored, inside }) => ({
      associate_public_ip_address: 'AssociatePublicIpAddress',
      ebs_block_device: elements('BlockDeviceMappings', () => ({
        delete_on_termination: 'Ebs.DeleteOnTermination',
        device_name: 'DeviceName',
        encrypted: 'Ebs.Encrypted',
        iops: 'Ebs.Iops',
        no_device: 'NoDevice',
        snapshot_id: 'Ebs.SnapshotId',
        throughput: 'Ebs.Throughput',
        volume_size: 'Ebs.VolumeSize',
        volume_type: 'Ebs.VolumeType',
      })),
      ebs_optimized: 'EbsOptimized',
      enable_monitoring: 'InstanceMonitoring',
      ephemeral_block_device: elements('BlockDeviceMappings', () => ({
        device_name: 'DeviceName',
        no_device: 'NoDevice',
        virtual_name: 'VirtualName',
      })),
      iam_instance_profile: 'IamInstanceProfile',
      image_id: 'ImageId',
      instance_type: 'InstanceType',
      key_name: 'KeyName',
      metadata_options: inside({
        http_endpoint: 'MetadataOptions.HttpEndpoint',
        http_put_response_hop_limit: 'MetadataOptions.HttpPutResponseHopLimit',
        http_tokens: 'MetadataOptions.HttpTokens',
      }),
      name: 'LaunchConfigurationName',
      name_prefix: ignored,
      placement_tenancy: 'PlacementTenancy',
      root_block_device: elements('BlockDeviceMappings', () => ({
        delete_on_termination: 'Ebs.DeleteOnTermination',
        encrypted: 'Ebs.Encrypted',
        iops: 'Ebs.Iops',
        throughput: 'Ebs.Throughput',
        volume_size: 'Ebs.VolumeSize',
        volume_type: 'Ebs.VolumeType',
      })),
      security_groups: 'SecurityGroups',
      spot_price: 'SpotPrice',
      user_data: converted('UserData', clearUserData),
      user_data_base64: converted('UserData', clearUserData),
      // Version 4 of the provider.
      vpc_classic_link_id: 'ClassicLinkVPCId',
      vpc_classic_link_security_groups: 'ClassicLinkVPCSecurityGroups',
    }),
  }),
];
