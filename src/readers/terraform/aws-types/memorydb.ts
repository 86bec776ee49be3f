import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Clusters, users and groups of MemoryDB. */
export const memorydb: TypeTables = [
  defineType('aws_memorydb_cluster', 'AWS::MemoryDB::Cluster', {
    fields: ({ ignored, pairs }) => ({
      name: 'ClusterName',
      name_prefix: ignored,
      acl_name: 'ACLName',
      auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
      data_tiering: 'DataTiering',
      description: 'Description',
      engine: 'Engine',
      engine_version: 'EngineVersion',
      final_snapshot_name: 'FinalSnapshotName',
      ip_discovery: 'IpDiscovery',
      kms_key_arn: 'KmsKeyId',
      maintenance_window: 'MaintenanceWindow',
      multi_region_cluster_name: 'MultiRegionClusterName',
      network_type: 'NetworkType',
      node_type: 'NodeType',
      num_replicas_per_shard: 'NumReplicasPerShard',
      num_shards: 'NumShards',
      parameter_group_name: 'ParameterGroupName',
      port: 'Port',
      security_group_ids: 'SecurityGroupIds',
      snapshot_arns: 'SnapshotArns',
      snapshot_name: 'SnapshotName',
      snapshot_retention_limit: 'SnapshotRetentionLimit',
      snapshot_window: 'SnapshotWindow',
      sns_topic_arn: 'SnsTopicArn',
      subnet_group_name: 'SubnetGroupName',
      tags: pairs('Tags'),
      tls_enabled: 'TLSEnabled',
    }),
    computed: ['cluster_endpoint', 'engine_patch_version', 'shards'],
  }),
  defineType('aws_memorydb_acl', 'AWS::MemoryDB::ACL', {
    fields: ({ ignored, pairs }) => ({
      name: 'ACLName',
      name_prefix: ignored,
      tags: pairs('Tags'),
      user_names: 'UserNames',
    }),
    computed: ['minimum_engine_version'],
  }),
  defineType('aws_memorydb_user', 'AWS::MemoryDB::User', {
    fields: ({ ignored, inside, pairs }) => ({
      user_name: 'UserName',
      access_string: 'AccessString',
      authentication_mode: inside({
        password_count: ignored,
        passwords: 'AuthenticationMode.Passwords',
        type: 'AuthenticationMode.Type',
      }),
      tags: pairs('Tags'),
    }),
    computed: ['minimum_engine_version'],
  }),
  defineType('aws_memorydb_parameter_group', 'AWS::MemoryDB::ParameterGroup', {
    fields: ({ ignored, keyed, pairs }) => ({
      name: 'ParameterGroupName',
      name_prefix: ignored,
      description: 'Description',
      family: 'Family',
      parameter: keyed('Parameters', 'name', 'value'),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_memorydb_subnet_group', 'AWS::MemoryDB::SubnetGroup', {
    fields: ({ ignored, pairs }) => ({
      name: 'SubnetGroupName',
      name_prefix: ignored,
      description: 'Description',
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
    }),
    computed: ['vpc_id'],
  }),
];
