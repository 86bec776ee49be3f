import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

/** A metric by itself, within a list of queries. */
const metricQuery: Fields = defineFields(({ elements, inside }) => ({
  expression: 'Expression',
  id: 'Id',
  label: 'Label',
  metric_stat: inside({
    metric: inside({
      dimensions: elements('MetricStat.Metric.Dimensions', () => ({ name: 'Name', value: 'Value' })),
      metric_name: 'MetricStat.Metric.MetricName',
      namespace: 'MetricStat.Metric.Namespace',
    }),
    stat: 'MetricStat.Stat',
    unit: 'MetricStat.Unit',
  }),
  return_data: 'ReturnData',
}));

/** As above, in policies that follow a target: with the length of a data point. */
const targetQuery: Fields = defineFields(({ elements, inside }) => ({
  expression: 'Expression',
  id: 'Id',
  label: 'Label',
  metric_stat: inside({
    metric: inside({
      dimensions: elements('MetricStat.Metric.Dimensions', () => ({ name: 'Name', value: 'Value' })),
      metric_name: 'MetricStat.Metric.MetricName',
      namespace: 'MetricStat.Metric.Namespace',
    }),
    period: 'MetricStat.Period',
    stat: 'MetricStat.Stat',
    unit: 'MetricStat.Unit',
  }),
  return_data: 'ReturnData',
}));

/** What changes the size of Auto Scaling groups, and what waits for it. */
export const autoscalingPolicies: TypeTables = [
  defineType('aws_autoscaling_lifecycle_hook', 'AWS::AutoScaling::LifecycleHook', {
    fields: () => ({
      autoscaling_group_name: 'AutoScalingGroupName',
      default_result: 'DefaultResult',
      heartbeat_timeout: 'HeartbeatTimeout',
      lifecycle_transition: 'LifecycleTransition',
      name: 'LifecycleHookName',
      notification_metadata: 'NotificationMetadata',
      notification_target_arn: 'NotificationTargetARN',
      role_arn: 'RoleARN',
    }),
  }),
  defineType('aws_autoscaling_schedule', 'AWS::AutoScaling::ScheduledAction', {
    // -1 leaves the size as it is.
    fields: ({ choose, ignored }) => ({
      autoscaling_group_name: 'AutoScalingGroupName',
      desired_capacity: choose('DesiredCapacity', { '-1': null }),
      end_time: 'EndTime',
      max_size: choose('MaxSize', { '-1': null }),
      min_size: choose('MinSize', { '-1': null }),
      recurrence: 'Recurrence',
      scheduled_action_name: ignored,
      start_time: 'StartTime',
      time_zone: 'TimeZone',
    }),
  }),
  defineType('aws_autoscaling_policy', 'AWS::AutoScaling::ScalingPolicy', {
    fields: ({ elements, ignored, inside, nestedList }) => ({
      adjustment_type: 'AdjustmentType',
      autoscaling_group_name: 'AutoScalingGroupName',
      cooldown: 'Cooldown',
      enabled: ignored,
      estimated_instance_warmup: 'EstimatedInstanceWarmup',
      metric_aggregation_type: 'MetricAggregationType',
      min_adjustment_magnitude: 'MinAdjustmentMagnitude',
      name: ignored,
      policy_type: 'PolicyType',
      predictive_scaling_configuration: inside({
        max_capacity_breach_behavior: 'PredictiveScalingConfiguration.MaxCapacityBreachBehavior',
        max_capacity_buffer: 'PredictiveScalingConfiguration.MaxCapacityBuffer',
        metric_specification: elements('PredictiveScalingConfiguration.MetricSpecifications', kit => ({
          customized_capacity_metric_specification: kit.inside({
            metric_data_queries: kit.nestedList(
              'CustomizedCapacityMetricSpecification.MetricDataQueries',
              () => metricQuery,
            ),
          }),
          customized_load_metric_specification: kit.inside({
            metric_data_queries: kit.nestedList(
              'CustomizedLoadMetricSpecification.MetricDataQueries',
              () => metricQuery,
            ),
          }),
          customized_scaling_metric_specification: kit.inside({
            metric_data_queries: kit.nestedList(
              'CustomizedScalingMetricSpecification.MetricDataQueries',
              () => metricQuery,
            ),
          }),
          predefined_load_metric_specification: kit.inside({
            predefined_metric_type: 'PredefinedLoadMetricSpecification.PredefinedMetricType',
            resource_label: 'PredefinedLoadMetricSpecification.ResourceLabel',
          }),
          predefined_metric_pair_specification: kit.inside({
            predefined_metric_type: 'PredefinedMetricPairSpecification.PredefinedMetricType',
            resource_label: 'PredefinedMetricPairSpecification.ResourceLabel',
          }),
          predefined_scaling_metric_specification: kit.inside({
            predefined_metric_type: 'PredefinedScalingMetricSpecification.PredefinedMetricType',
            resource_label: 'PredefinedScalingMetricSpecification.ResourceLabel',
          }),
          target_value: 'TargetValue',
        })),
        mode: 'PredictiveScalingConfiguration.Mode',
        scheduling_buffer_time: 'PredictiveScalingConfiguration.SchedulingBufferTime',
      }),
      scaling_adjustment: 'ScalingAdjustment',
      step_adjustment: elements('StepAdjustments', () => ({
        metric_interval_lower_bound: 'MetricIntervalLowerBound',
        metric_interval_upper_bound: 'MetricIntervalUpperBound',
        scaling_adjustment: 'ScalingAdjustment',
      })),
      target_tracking_configuration: inside({
        customized_metric_specification: inside({
          metric_dimension: elements(
            'TargetTrackingConfiguration.CustomizedMetricSpecification.Dimensions',
            () => ({ name: 'Name', value: 'Value' }),
          ),
          metric_name: 'TargetTrackingConfiguration.CustomizedMetricSpecification.MetricName',
          metrics: nestedList(
            'TargetTrackingConfiguration.CustomizedMetricSpecification.Metrics',
            () => targetQuery,
          ),
          namespace: 'TargetTrackingConfiguration.CustomizedMetricSpecification.Namespace',
          period: 'TargetTrackingConfiguration.CustomizedMetricSpecification.Period',
          statistic: 'TargetTrackingConfiguration.CustomizedMetricSpecification.Statistic',
          unit: 'TargetTrackingConfiguration.CustomizedMetricSpecification.Unit',
        }),
        disable_scale_in: 'TargetTrackingConfiguration.DisableScaleIn',
        predefined_metric_specification: inside({
          predefined_metric_type:
            'TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType',
          resource_label: 'TargetTrackingConfiguration.PredefinedMetricSpecification.ResourceLabel',
        }),
        target_value: 'TargetTrackingConfiguration.TargetValue',
      }),
    }),
  }),
];
