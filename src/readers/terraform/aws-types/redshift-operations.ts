import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** What is done with clusters of Redshift at set times, how much they may be used, and copies of them. */
export const redshiftOperations: TypeTables = [
  defineType('aws_redshift_scheduled_action', 'AWS::Redshift::ScheduledAction', {
    fields: ({ inside }) => ({
      name: 'ScheduledActionName',
      description: 'ScheduledActionDescription',
      enable: 'Enable',
      end_time: 'EndTime',
      iam_role: 'IamRole',
      schedule: 'Schedule',
      start_time: 'StartTime',
      target_action: inside({
        pause_cluster: inside({ cluster_identifier: 'TargetAction.PauseCluster.ClusterIdentifier' }),
        resize_cluster: inside({
          classic: 'TargetAction.ResizeCluster.Classic',
          cluster_identifier: 'TargetAction.ResizeCluster.ClusterIdentifier',
          cluster_type: 'TargetAction.ResizeCluster.ClusterType',
          node_type: 'TargetAction.ResizeCluster.NodeType',
          number_of_nodes: 'TargetAction.ResizeCluster.NumberOfNodes',
        }),
        resume_cluster: inside({ cluster_identifier: 'TargetAction.ResumeCluster.ClusterIdentifier' }),
      }),
    }),
  }),
  defineType('aws_redshift_usage_limit', 'AWS::Redshift::UsageLimit', {
    fields: ({ pairs }) => ({
      amount: 'Amount',
      breach_action: 'BreachAction',
      cluster_identifier: 'ClusterIdentifier',
      feature_type: 'FeatureType',
      limit_type: 'LimitType',
      period: 'Period',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_redshift_integration', 'AWS::Redshift::Integration', {
    fields: ({ ignored, pairs }) => ({
      integration_name: 'IntegrationName',
      additional_encryption_context: 'AdditionalEncryptionContext',
      description: ignored,
      kms_key_id: 'KMSKeyId',
      source_arn: 'SourceArn',
      tags: pairs('Tags'),
      target_arn: 'TargetArn',
    }),
  }),
  definePart(
    'aws_redshift_cluster_snapshot',
    'AWS::Redshift::Cluster',
    { parent: 'cluster_identifier', path: '' },
    {
      fields: ({ ignored }) => ({
        manual_snapshot_retention_period: ignored,
        snapshot_identifier: ignored,
        tags: ignored,
      }),
      computed: ['kms_key_id', 'owner_account'],
    },
  ),
  definePart(
    'aws_redshiftserverless_endpoint_access',
    'AWS::RedshiftServerless::Workgroup',
    { parent: 'workgroup_name', path: '' },
    {
      fields: ({ ignored }) => ({
        endpoint_name: ignored,
        owner_account: ignored,
        subnet_ids: ignored,
        vpc_security_group_ids: ignored,
      }),
      computed: ['address', 'port', 'vpc_endpoint'],
    },
  ),
  definePart(
    'aws_redshiftserverless_usage_limit',
    'AWS::RedshiftServerless::Workgroup',
    { parent: 'resource_arn', path: '' },
    {
      fields: ({ ignored }) => ({
        amount: ignored,
        breach_action: ignored,
        period: ignored,
        usage_type: ignored,
      }),
    },
  ),
];
