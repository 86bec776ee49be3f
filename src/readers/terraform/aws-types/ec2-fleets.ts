import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';
import { clearUserData } from './ec2/clear-user-data.ts';
import { instanceRequirements } from './ec2/instance-requirements.ts';

/** Fleets of instances, on the Spot market and beside it. */
export const ec2Fleets: TypeTables = [
  defineType('aws_spot_fleet_request', 'AWS::EC2::SpotFleet', {
    fields: ({ elements, ignored, inside, pairs, wrapped }) => ({
      allocation_strategy: 'SpotFleetRequestConfigData.AllocationStrategy',
      context: 'SpotFleetRequestConfigData.Context',
      excess_capacity_termination_policy: 'SpotFleetRequestConfigData.ExcessCapacityTerminationPolicy',
      fleet_type: 'SpotFleetRequestConfigData.Type',
      iam_fleet_role: 'SpotFleetRequestConfigData.IamFleetRole',
      instance_interruption_behaviour: 'SpotFleetRequestConfigData.InstanceInterruptionBehavior',
      instance_pools_to_use_count: 'SpotFleetRequestConfigData.InstancePoolsToUseCount',
      launch_specification: elements('SpotFleetRequestConfigData.LaunchSpecifications', kit => ({
        ami: 'ImageId',
        associate_public_ip_address: kit.item('NetworkInterfaces', 0, 'AssociatePublicIpAddress'),
        availability_zone: 'Placement.AvailabilityZone',
        ebs_block_device: kit.elements('BlockDeviceMappings', one => ({
          delete_on_termination: 'Ebs.DeleteOnTermination',
          device_name: 'DeviceName',
          encrypted: 'Ebs.Encrypted',
          iops: 'Ebs.Iops',
          kms_key_id: one.ignored,
          snapshot_id: 'Ebs.SnapshotId',
          throughput: one.ignored,
          volume_size: 'Ebs.VolumeSize',
          volume_type: 'Ebs.VolumeType',
        })),
        ebs_optimized: 'EbsOptimized',
        ephemeral_block_device: kit.elements('BlockDeviceMappings', () => ({
          device_name: 'DeviceName',
          virtual_name: 'VirtualName',
        })),
        // The registry takes the profile by its ARN only.
        iam_instance_profile: kit.ignored,
        iam_instance_profile_arn: 'IamInstanceProfile.Arn',
        instance_type: 'InstanceType',
        key_name: 'KeyName',
        monitoring: 'Monitoring.Enabled',
        placement_group: 'Placement.GroupName',
        placement_tenancy: 'Placement.Tenancy',
        root_block_device: kit.elements('BlockDeviceMappings', one => ({
          delete_on_termination: 'Ebs.DeleteOnTermination',
          encrypted: 'Ebs.Encrypted',
          iops: 'Ebs.Iops',
          kms_key_id: one.ignored,
          throughput: one.ignored,
          volume_size: 'Ebs.VolumeSize',
          volume_type: 'Ebs.VolumeType',
        })),
        spot_price: 'SpotPrice',
        subnet_id: 'SubnetId',
        tags: kit.ignored,
        user_data: kit.converted('UserData', clearUserData),
        vpc_security_group_ids: kit.wrapped('SecurityGroups', 'GroupId'),
        weighted_capacity: 'WeightedCapacity',
      })),
      launch_template_config: elements('SpotFleetRequestConfigData.LaunchTemplateConfigs', kit => ({
        launch_template_specification: kit.inside({
          id: 'LaunchTemplateSpecification.LaunchTemplateId',
          name: 'LaunchTemplateSpecification.LaunchTemplateName',
          version: 'LaunchTemplateSpecification.Version',
        }),
        overrides: kit.elements('Overrides', one => ({
          availability_zone: 'AvailabilityZone',
          instance_requirements: one.nested('InstanceRequirements', instanceRequirements),
          instance_type: 'InstanceType',
          priority: 'Priority',
          spot_price: 'SpotPrice',
          subnet_id: 'SubnetId',
          weighted_capacity: 'WeightedCapacity',
        })),
      })),
      load_balancers: wrapped(
        'SpotFleetRequestConfigData.LoadBalancersConfig.ClassicLoadBalancersConfig.ClassicLoadBalancers',
        'Name',
      ),
      on_demand_allocation_strategy: 'SpotFleetRequestConfigData.OnDemandAllocationStrategy',
      on_demand_max_total_price: 'SpotFleetRequestConfigData.OnDemandMaxTotalPrice',
      on_demand_target_capacity: 'SpotFleetRequestConfigData.OnDemandTargetCapacity',
      replace_unhealthy_instances: 'SpotFleetRequestConfigData.ReplaceUnhealthyInstances',
      spot_maintenance_strategies: inside({
        capacity_rebalance: inside({
          replacement_strategy:
            'SpotFleetRequestConfigData.SpotMaintenanceStrategies.CapacityRebalance.ReplacementStrategy',
        }),
      }),
      spot_price: 'SpotFleetRequestConfigData.SpotPrice',
      tags: pairs('Tags'),
      target_capacity: 'SpotFleetRequestConfigData.TargetCapacity',
      target_capacity_unit_type: 'SpotFleetRequestConfigData.TargetCapacityUnitType',
      target_group_arns: wrapped(
        'SpotFleetRequestConfigData.LoadBalancersConfig.TargetGroupsConfig.TargetGroups',
        'Arn',
      ),
      terminate_instances_on_delete: ignored,
      terminate_instances_with_expiration: 'SpotFleetRequestConfigData.TerminateInstancesWithExpiration',
      valid_from: 'SpotFleetRequestConfigData.ValidFrom',
      valid_until: 'SpotFleetRequestConfigData.ValidUntil',
      wait_for_fulfillment: ignored,
    }),
    computed: ['client_token', 'spot_request_state'],
  }),
  defineType('aws_ec2_fleet', 'AWS::EC2::EC2Fleet', {
    fields: ({ elements, ignored, inside }) => ({
      context: 'Context',
      excess_capacity_termination_policy: 'ExcessCapacityTerminationPolicy',
      launch_template_config: elements('LaunchTemplateConfigs', kit => ({
        launch_template_specification: kit.inside({
          launch_template_id: 'LaunchTemplateSpecification.LaunchTemplateId',
          launch_template_name: 'LaunchTemplateSpecification.LaunchTemplateName',
          version: 'LaunchTemplateSpecification.Version',
        }),
        override: kit.elements('Overrides', one => ({
          availability_zone: 'AvailabilityZone',
          instance_requirements: one.nested('InstanceRequirements', instanceRequirements),
          instance_type: 'InstanceType',
          max_price: 'MaxPrice',
          priority: 'Priority',
          subnet_id: 'SubnetId',
          weighted_capacity: 'WeightedCapacity',
        })),
      })),
      on_demand_options: inside({
        allocation_strategy: 'OnDemandOptions.AllocationStrategy',
        capacity_reservation_options: inside({
          usage_strategy: 'OnDemandOptions.CapacityReservationOptions.UsageStrategy',
        }),
        max_total_price: 'OnDemandOptions.MaxTotalPrice',
        min_target_capacity: 'OnDemandOptions.MinTargetCapacity',
        single_availability_zone: 'OnDemandOptions.SingleAvailabilityZone',
        single_instance_type: 'OnDemandOptions.SingleInstanceType',
      }),
      replace_unhealthy_instances: 'ReplaceUnhealthyInstances',
      spot_options: inside({
        allocation_strategy: 'SpotOptions.AllocationStrategy',
        instance_interruption_behavior: 'SpotOptions.InstanceInterruptionBehavior',
        instance_pools_to_use_count: 'SpotOptions.InstancePoolsToUseCount',
        maintenance_strategies: inside({
          capacity_rebalance: inside({
            replacement_strategy: 'SpotOptions.MaintenanceStrategies.CapacityRebalance.ReplacementStrategy',
            termination_delay: 'SpotOptions.MaintenanceStrategies.CapacityRebalance.TerminationDelay',
          }),
        }),
        max_total_price: 'SpotOptions.MaxTotalPrice',
        min_target_capacity: 'SpotOptions.MinTargetCapacity',
        single_availability_zone: 'SpotOptions.SingleAvailabilityZone',
        single_instance_type: 'SpotOptions.SingleInstanceType',
      }),
      // The registry keeps them by kind of resource.
      tags: ignored,
      target_capacity_specification: inside({
        default_target_capacity_type: 'TargetCapacitySpecification.DefaultTargetCapacityType',
        on_demand_target_capacity: 'TargetCapacitySpecification.OnDemandTargetCapacity',
        spot_target_capacity: 'TargetCapacitySpecification.SpotTargetCapacity',
        target_capacity_unit_type: 'TargetCapacitySpecification.TargetCapacityUnitType',
        total_target_capacity: 'TargetCapacitySpecification.TotalTargetCapacity',
      }),
      terminate_instances: ignored,
      terminate_instances_with_expiration: 'TerminateInstancesWithExpiration',
      type: 'Type',
      valid_from: 'ValidFrom',
      valid_until: 'ValidUntil',
    }),
    computed: ['fleet_instance_set', 'fleet_state', 'fulfilled_capacity', 'fulfilled_on_demand_capacity'],
  }),
  defineOwn('aws_spot_datafeed_subscription', 'Demarc::EC2::SpotDatafeedSubscription', {
    fields: () => ({ bucket: 'Bucket', prefix: 'Prefix' }),
  }),
  defineOwn('aws_ec2_availability_zone_group', 'Demarc::EC2::AvailabilityZoneGroup', {
    fields: () => ({ group_name: 'GroupName', opt_in_status: 'OptInStatus' }),
  }),
  defineOwn('aws_ebs_fast_snapshot_restore', 'Demarc::EC2::FastSnapshotRestore', {
    fields: () => ({ availability_zone: 'AvailabilityZone', snapshot_id: 'SnapshotId' }),
    computed: ['state'],
  }),
];
