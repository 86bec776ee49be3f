import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Unusual costs, and who hears of them. */
export const costAnomalies: TypeTables = [
  defineType('aws_ce_anomaly_monitor', 'AWS::CE::AnomalyMonitor', {
    fields: ({ pairs }) => ({
      name: 'MonitorName',
      monitor_dimension: 'MonitorDimension',
      monitor_specification: 'MonitorSpecification',
      monitor_type: 'MonitorType',
      tags: pairs('ResourceTags'),
    }),
  }),
  defineType('aws_ce_anomaly_subscription', 'AWS::CE::AnomalySubscription', {
    fields: ({ elements, ignored, pairs }) => ({
      name: 'SubscriptionName',
      account_id: ignored,
      frequency: 'Frequency',
      monitor_arn_list: 'MonitorArnList',
      subscriber: elements('Subscribers', () => ({ address: 'Address', type: 'Type' })),
      // Blocks here, JSON text in the registry.
      threshold_expression: ignored,
      tags: pairs('ResourceTags'),
    }),
  }),
];
