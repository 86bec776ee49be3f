import { defineFields, type Fields } from '../../mapping/define-type.ts';

export const disks: Fields = defineFields(() => ({
  iops: 'VolumeSpecification.Iops',
  size: 'VolumeSpecification.SizeInGB',
  throughput: 'VolumeSpecification.Throughput',
  type: 'VolumeSpecification.VolumeType',
  volumes_per_instance: 'VolumesPerInstance',
}));

export const instanceGroup: Fields = defineFields(({ ignored, json, nestedList }) => ({
  id: ignored,
  name: 'Name',
  autoscaling_policy: json('AutoScalingPolicy'),
  bid_price: 'BidPrice',
  ebs_config: nestedList('EbsConfiguration.EbsBlockDeviceConfigs', () => disks),
  instance_count: 'InstanceCount',
  instance_type: 'InstanceType',
}));

const typeConfig: Fields = defineFields(({ elements, nestedList }) => ({
  bid_price: 'BidPrice',
  bid_price_as_percentage_of_on_demand_price: 'BidPriceAsPercentageOfOnDemandPrice',
  configurations: elements('Configurations', () => ({
    classification: 'Classification',
    properties: 'ConfigurationProperties',
  })),
  ebs_config: nestedList('EbsConfiguration.EbsBlockDeviceConfigs', () => disks),
  instance_type: 'InstanceType',
  weighted_capacity: 'WeightedCapacity',
}));

export const instanceFleet: Fields = defineFields(({ ignored, inside, nestedList }) => ({
  id: ignored,
  name: 'Name',
  instance_type_configs: nestedList('InstanceTypeConfigs', () => typeConfig),
  launch_specifications: inside({
    on_demand_specification: inside({
      allocation_strategy: 'LaunchSpecifications.OnDemandSpecification.AllocationStrategy',
    }),
    spot_specification: inside({
      allocation_strategy: 'LaunchSpecifications.SpotSpecification.AllocationStrategy',
      block_duration_minutes: 'LaunchSpecifications.SpotSpecification.BlockDurationMinutes',
      timeout_action: 'LaunchSpecifications.SpotSpecification.TimeoutAction',
      timeout_duration_minutes: 'LaunchSpecifications.SpotSpecification.TimeoutDurationMinutes',
    }),
  }),
  provisioned_on_demand_capacity: ignored,
  provisioned_spot_capacity: ignored,
  target_on_demand_capacity: 'TargetOnDemandCapacity',
  target_spot_capacity: 'TargetSpotCapacity',
}));
