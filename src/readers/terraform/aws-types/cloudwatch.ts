import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const metricsOf: Fields = { namespace: 'Namespace', metric_names: 'MetricNames' };

const metricStat: Fields = defineFields(({ pairs }) => ({
  dimensions: pairs('Metric.Dimensions', 'Name'),
  metric_name: 'Metric.MetricName',
  namespace: 'Metric.Namespace',
  period: 'Period',
  stat: 'Stat',
  unit: 'Unit',
}));

/** Alarms, dashboards and streams of metrics. */
export const cloudwatch: TypeTables = [
  defineType('aws_cloudwatch_metric_alarm', 'AWS::CloudWatch::Alarm', {
    fields: ({ elements, inside, pairs }) => ({
      alarm_name: 'AlarmName',
      alarm_description: 'AlarmDescription',
      actions_enabled: 'ActionsEnabled',
      alarm_actions: 'AlarmActions',
      ok_actions: 'OKActions',
      insufficient_data_actions: 'InsufficientDataActions',
      comparison_operator: 'ComparisonOperator',
      datapoints_to_alarm: 'DatapointsToAlarm',
      dimensions: pairs('Dimensions', 'Name'),
      evaluate_low_sample_count_percentiles: 'EvaluateLowSampleCountPercentile',
      evaluation_criteria: inside({
        promql_criteria: inside({
          pending_period: 'EvaluationCriteria.PromQLCriteria.PendingPeriod',
          query: 'EvaluationCriteria.PromQLCriteria.Query',
          recovery_period: 'EvaluationCriteria.PromQLCriteria.RecoveryPeriod',
        }),
      }),
      evaluation_interval: 'EvaluationInterval',
      evaluation_periods: 'EvaluationPeriods',
      extended_statistic: 'ExtendedStatistic',
      metric_name: 'MetricName',
      metric_query: elements('Metrics', kit => ({
        id: 'Id',
        account_id: 'AccountId',
        expression: 'Expression',
        label: 'Label',
        period: 'Period',
        return_data: 'ReturnData',
        metric: kit.nested('MetricStat', () => metricStat),
      })),
      namespace: 'Namespace',
      period: 'Period',
      statistic: 'Statistic',
      threshold: 'Threshold',
      threshold_metric_id: 'ThresholdMetricId',
      treat_missing_data: 'TreatMissingData',
      unit: 'Unit',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_composite_alarm', 'AWS::CloudWatch::CompositeAlarm', {
    fields: ({ inside, pairs }) => ({
      alarm_name: 'AlarmName',
      alarm_description: 'AlarmDescription',
      alarm_rule: 'AlarmRule',
      actions_enabled: 'ActionsEnabled',
      actions_suppressor: inside({
        alarm: 'ActionsSuppressor',
        extension_period: 'ActionsSuppressorExtensionPeriod',
        wait_period: 'ActionsSuppressorWaitPeriod',
      }),
      alarm_actions: 'AlarmActions',
      insufficient_data_actions: 'InsufficientDataActions',
      ok_actions: 'OKActions',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_dashboard', 'AWS::CloudWatch::Dashboard', {
    computed: ['dashboard_arn'],
    fields: ({ pairs }) => ({
      dashboard_name: 'DashboardName',
      dashboard_body: 'DashboardBody',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_contributor_insight_rule', 'AWS::CloudWatch::InsightRule', {
    computed: ['resource_arn'],
    fields: ({ pairs }) => ({
      rule_name: 'RuleName',
      rule_definition: 'RuleBody',
      rule_state: 'RuleState',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_metric_stream', 'AWS::CloudWatch::MetricStream', {
    computed: ['creation_date', 'last_update_date', 'state'],
    fields: ({ elements, ignored, nestedList, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      firehose_arn: 'FirehoseArn',
      role_arn: 'RoleArn',
      output_format: 'OutputFormat',
      include_linked_accounts_metrics: 'IncludeLinkedAccountsMetrics',
      include_filter: nestedList('IncludeFilters', () => metricsOf),
      exclude_filter: nestedList('ExcludeFilters', () => metricsOf),
      statistics_configuration: elements('StatisticsConfigurations', kit => ({
        additional_statistics: 'AdditionalStatistics',
        include_metric: kit.elements('IncludeMetrics', () => ({
          metric_name: 'MetricName',
          namespace: 'Namespace',
        })),
      })),
      tags: pairs('Tags'),
    }),
  }),
];
