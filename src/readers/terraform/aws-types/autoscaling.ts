import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';
import { instanceRequirements } from './ec2/instance-requirements.ts';

const group = 'AWS::AutoScaling::AutoScalingGroup';

/** Auto Scaling groups and what is attached to them. */
export const autoscaling: TypeTables = [
  defineType('aws_autoscaling_group', group, {
    fields: ({ elements, ignored, inside, item, satellites }) => ({
      availability_zone_distribution: inside({
        capacity_distribution_strategy: 'AvailabilityZoneDistribution.CapacityDistributionStrategy',
      }),
      availability_zones: 'AvailabilityZones',
      capacity_rebalance: 'CapacityRebalance',
      capacity_reservation_specification: inside({
        capacity_reservation_preference: 'CapacityReservationSpecification.CapacityReservationPreference',
        capacity_reservation_target: inside({
          capacity_reservation_ids:
            'CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationIds',
          capacity_reservation_resource_group_arns:
            'CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationResourceGroupArns',
        }),
      }),
      context: 'Context',
      default_cooldown: 'Cooldown',
      default_instance_warmup: 'DefaultInstanceWarmup',
      deletion_protection: 'DeletionProtection',
      desired_capacity: 'DesiredCapacity',
      desired_capacity_type: 'DesiredCapacityType',
      enabled_metrics: item('MetricsCollection', 0, 'Metrics'),
      force_delete: ignored,
      force_delete_warm_pool: ignored,
      health_check_grace_period: 'HealthCheckGracePeriod',
      health_check_type: 'HealthCheckType',
      ignore_failed_scaling_activities: ignored,
      initial_lifecycle_hook: elements('LifecycleHookSpecificationList', () => ({
        default_result: 'DefaultResult',
        heartbeat_timeout: 'HeartbeatTimeout',
        lifecycle_transition: 'LifecycleTransition',
        name: 'LifecycleHookName',
        notification_metadata: 'NotificationMetadata',
        notification_target_arn: 'NotificationTargetARN',
        role_arn: 'RoleARN',
      })),
      instance_lifecycle_policy: inside({
        retention_triggers: inside({
          terminate_hook_abandon: 'InstanceLifecyclePolicy.RetentionTriggers.TerminateHookAbandon',
        }),
      }),
      instance_maintenance_policy: inside({
        max_healthy_percentage: 'InstanceMaintenancePolicy.MaxHealthyPercentage',
        min_healthy_percentage: 'InstanceMaintenancePolicy.MinHealthyPercentage',
      }),
      instance_refresh: ignored,
      launch_configuration: 'LaunchConfigurationName',
      launch_template: inside({
        id: 'LaunchTemplate.LaunchTemplateId',
        name: 'LaunchTemplate.LaunchTemplateName',
        version: 'LaunchTemplate.Version',
      }),
      load_balancers: 'LoadBalancerNames',
      max_instance_lifetime: 'MaxInstanceLifetime',
      max_size: 'MaxSize',
      metrics_granularity: ignored,
      min_elb_capacity: ignored,
      min_size: 'MinSize',
      mixed_instances_policy: inside({
        instances_distribution: inside({
          on_demand_allocation_strategy:
            'MixedInstancesPolicy.InstancesDistribution.OnDemandAllocationStrategy',
          on_demand_base_capacity: 'MixedInstancesPolicy.InstancesDistribution.OnDemandBaseCapacity',
          on_demand_percentage_above_base_capacity:
            'MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity',
          spot_allocation_strategy: 'MixedInstancesPolicy.InstancesDistribution.SpotAllocationStrategy',
          spot_instance_pools: 'MixedInstancesPolicy.InstancesDistribution.SpotInstancePools',
          spot_max_price: 'MixedInstancesPolicy.InstancesDistribution.SpotMaxPrice',
        }),
        launch_template: inside({
          launch_template_specification: inside({
            launch_template_id:
              'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId',
            launch_template_name:
              'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateName',
            version: 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version',
          }),
          override: elements('MixedInstancesPolicy.LaunchTemplate.Overrides', kit => ({
            image_id: 'ImageId',
            instance_requirements: kit.nested('InstanceRequirements', instanceRequirements),
            instance_type: 'InstanceType',
            launch_template_specification: kit.inside({
              launch_template_id: 'LaunchTemplateSpecification.LaunchTemplateId',
              launch_template_name: 'LaunchTemplateSpecification.LaunchTemplateName',
              version: 'LaunchTemplateSpecification.Version',
            }),
            weighted_capacity: 'WeightedCapacity',
          })),
        }),
      }),
      name: 'AutoScalingGroupName',
      name_prefix: ignored,
      placement_group: 'PlacementGroup',
      protect_from_scale_in: 'NewInstancesProtectedFromScaleIn',
      service_linked_role_arn: 'ServiceLinkedRoleARN',
      suspended_processes: ignored,
      tag: elements('Tags', () => ({
        key: 'Key',
        propagate_at_launch: 'PropagateAtLaunch',
        value: 'Value',
      })),
      target_group_arns: 'TargetGroupARNs',
      termination_policies: 'TerminationPolicies',
      traffic_source: elements('TrafficSources', () => ({ identifier: 'Identifier', type: 'Type' })),
      vpc_zone_identifier: 'VPCZoneIdentifier',
      wait_for_capacity_timeout: ignored,
      wait_for_elb_capacity: ignored,
      warm_pool: satellites('AWS::AutoScaling::WarmPool', 'AutoScalingGroupName', kit => ({
        instance_reuse_policy: kit.inside({ reuse_on_scale_in: 'InstanceReusePolicy.ReuseOnScaleIn' }),
        max_group_prepared_capacity: 'MaxGroupPreparedCapacity',
        min_size: 'MinSize',
        pool_state: 'PoolState',
      })),
    }),
    computed: ['predicted_capacity', 'warm_pool_size'],
    // AWS itself waits for no time at all.
    providerDefaults: { HealthCheckGracePeriod: 300 },
  }),
  definePart(
    'aws_autoscaling_attachment',
    group,
    { parent: 'autoscaling_group_name', path: '' },
    {
      fields: () => ({
        alb_target_group_arn: 'TargetGroupARNs',
        elb: 'LoadBalancerNames',
        lb_target_group_arn: 'TargetGroupARNs',
      }),
    },
  ),
  definePart(
    'aws_autoscaling_traffic_source_attachment',
    group,
    { parent: 'autoscaling_group_name', path: '' },
    {
      fields: ({ elements }) => ({
        traffic_source: elements('TrafficSources', () => ({ identifier: 'Identifier', type: 'Type' })),
      }),
    },
  ),
  definePart(
    'aws_autoscaling_notification',
    group,
    { parent: 'group_names', path: '' },
    {
      fields: ({ item }) => ({
        notifications: item('NotificationConfigurations', 0, 'NotificationTypes'),
        topic_arn: item('NotificationConfigurations', 0, 'TopicARN'),
      }),
    },
  ),
  definePart(
    'aws_autoscaling_group_tag',
    group,
    { parent: 'autoscaling_group_name', path: '' },
    {
      fields: ({ elements }) => ({
        tag: elements('Tags', () => ({
          key: 'Key',
          propagate_at_launch: 'PropagateAtLaunch',
          value: 'Value',
        })),
      }),
    },
  ),
];
