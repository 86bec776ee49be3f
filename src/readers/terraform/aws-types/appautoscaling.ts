import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';

const target = 'AWS::ApplicationAutoScaling::ScalableTarget';

/** Application Auto Scaling: what is scaled, when and by what. */
export const appautoscaling: TypeTables = [
  defineType('aws_appautoscaling_target', target, {
    fields: ({ inside, pairs }) => ({
      max_capacity: 'MaxCapacity',
      min_capacity: 'MinCapacity',
      resource_id: 'ResourceId',
      role_arn: 'RoleARN',
      scalable_dimension: 'ScalableDimension',
      service_namespace: 'ServiceNamespace',
      suspended_state: inside({
        dynamic_scaling_in_suspended: 'SuspendedState.DynamicScalingInSuspended',
        dynamic_scaling_out_suspended: 'SuspendedState.DynamicScalingOutSuspended',
        scheduled_scaling_suspended: 'SuspendedState.ScheduledScalingSuspended',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineElement(
    'aws_appautoscaling_scheduled_action',
    target,
    {
      parent: 'resource_id',
      path: 'ScheduledActions',
      by: { resource_id: 'resource_id', scalable_dimension: 'scalable_dimension' },
    },
    {
      fields: ({ ignored, inside }) => ({
        name: 'ScheduledActionName',
        end_time: 'EndTime',
        scalable_dimension: ignored,
        scalable_target_action: inside({
          max_capacity: 'ScalableTargetAction.MaxCapacity',
          min_capacity: 'ScalableTargetAction.MinCapacity',
        }),
        schedule: 'Schedule',
        service_namespace: ignored,
        start_time: 'StartTime',
        timezone: 'Timezone',
      }),
    },
  ),
  defineType('aws_appautoscaling_policy', 'AWS::ApplicationAutoScaling::ScalingPolicy', {
    fields: ({ elements, ignored, inside }) => ({
      name: 'PolicyName',
      policy_type: 'PolicyType',
      // Forecasts of load: no duty of security rests on them.
      predictive_scaling_policy_configuration: ignored,
      resource_id: 'ResourceId',
      scalable_dimension: 'ScalableDimension',
      service_namespace: 'ServiceNamespace',
      step_scaling_policy_configuration: inside({
        adjustment_type: 'StepScalingPolicyConfiguration.AdjustmentType',
        cooldown: 'StepScalingPolicyConfiguration.Cooldown',
        metric_aggregation_type: 'StepScalingPolicyConfiguration.MetricAggregationType',
        min_adjustment_magnitude: 'StepScalingPolicyConfiguration.MinAdjustmentMagnitude',
        step_adjustment: elements('StepScalingPolicyConfiguration.StepAdjustments', () => ({
          metric_interval_lower_bound: 'MetricIntervalLowerBound',
          metric_interval_upper_bound: 'MetricIntervalUpperBound',
          scaling_adjustment: 'ScalingAdjustment',
        })),
      }),
      target_tracking_scaling_policy_configuration: inside({
        customized_metric_specification: inside({
          dimensions: elements(
            'TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Dimensions',
            () => ({ name: 'Name', value: 'Value' }),
          ),
          metric_name: 'TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.MetricName',
          metrics: elements(
            'TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics',
            kit => ({
              expression: 'Expression',
              id: 'Id',
              label: 'Label',
              metric_stat: kit.inside({
                metric: kit.inside({
                  dimensions: kit.elements('MetricStat.Metric.Dimensions', () => ({
                    name: 'Name',
                    value: 'Value',
                  })),
                  metric_name: 'MetricStat.Metric.MetricName',
                  namespace: 'MetricStat.Metric.Namespace',
                }),
                stat: 'MetricStat.Stat',
                unit: 'MetricStat.Unit',
              }),
              return_data: 'ReturnData',
            }),
          ),
          namespace: 'TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Namespace',
          statistic: 'TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Statistic',
          unit: 'TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Unit',
        }),
        disable_scale_in: 'TargetTrackingScalingPolicyConfiguration.DisableScaleIn',
        predefined_metric_specification: inside({
          predefined_metric_type:
            'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType',
          resource_label:
            'TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.ResourceLabel',
        }),
        scale_in_cooldown: 'TargetTrackingScalingPolicyConfiguration.ScaleInCooldown',
        scale_out_cooldown: 'TargetTrackingScalingPolicyConfiguration.ScaleOutCooldown',
        target_value: 'TargetTrackingScalingPolicyConfiguration.TargetValue',
      }),
    }),
    computed: ['alarm_arns'],
  }),
];
