import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Clusters of DynamoDB Accelerator. */
export const dax: TypeTables = [
  defineType('aws_dax_cluster', 'AWS::DAX::Cluster', {
    fields: ({ inside }) => ({
      cluster_name: 'ClusterName',
      availability_zones: 'AvailabilityZones',
      cluster_endpoint_encryption_type: 'ClusterEndpointEncryptionType',
      description: 'Description',
      iam_role_arn: 'IAMRoleARN',
      maintenance_window: 'PreferredMaintenanceWindow',
      node_type: 'NodeType',
      notification_topic_arn: 'NotificationTopicARN',
      parameter_group_name: 'ParameterGroupName',
      replication_factor: 'ReplicationFactor',
      security_group_ids: 'SecurityGroupIds',
      server_side_encryption: inside({ enabled: 'SSESpecification.SSEEnabled' }),
      subnet_group_name: 'SubnetGroupName',
      tags: 'Tags',
    }),
    computed: ['cluster_address', 'configuration_endpoint', 'nodes', 'port'],
  }),
  defineType('aws_dax_parameter_group', 'AWS::DAX::ParameterGroup', {
    fields: ({ keyed }) => ({
      name: 'ParameterGroupName',
      description: 'Description',
      parameters: keyed('ParameterNameValues', 'name', 'value'),
    }),
  }),
  defineType('aws_dax_subnet_group', 'AWS::DAX::SubnetGroup', {
    fields: () => ({ name: 'SubnetGroupName', description: 'Description', subnet_ids: 'SubnetIds' }),
    computed: ['vpc_id'],
  }),
];
