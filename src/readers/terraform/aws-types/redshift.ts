import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const cluster = 'AWS::Redshift::Cluster';
const parent = 'cluster_identifier';

/** Clusters of Redshift and what is set on them from outside. */
export const redshift: TypeTables = [
  defineType('aws_redshift_cluster', cluster, {
    fields: ({ ignored, inside, pairs }) => ({
      cluster_identifier: 'ClusterIdentifier',
      allow_version_upgrade: 'AllowVersionUpgrade',
      apply_immediately: ignored,
      aqua_configuration_status: 'AquaConfigurationStatus',
      automated_snapshot_retention_period: 'AutomatedSnapshotRetentionPeriod',
      availability_zone: 'AvailabilityZone',
      availability_zone_relocation_enabled: 'AvailabilityZoneRelocation',
      cluster_parameter_group_name: 'ClusterParameterGroupName',
      cluster_security_groups: 'ClusterSecurityGroups',
      cluster_subnet_group_name: 'ClusterSubnetGroupName',
      cluster_type: 'ClusterType',
      cluster_version: 'ClusterVersion',
      database_name: 'DBName',
      default_iam_role_arn: ignored,
      elastic_ip: 'ElasticIp',
      encrypted: 'Encrypted',
      enhanced_vpc_routing: 'EnhancedVpcRouting',
      final_snapshot_identifier: ignored,
      iam_roles: 'IamRoles',
      kms_key_id: 'KmsKeyId',
      maintenance_track_name: 'MaintenanceTrackName',
      manage_master_password: 'ManageMasterPassword',
      manual_snapshot_retention_period: 'ManualSnapshotRetentionPeriod',
      master_password: 'MasterUserPassword',
      master_password_secret_kms_key_id: 'MasterPasswordSecretKmsKeyId',
      master_password_wo: 'MasterUserPassword',
      master_password_wo_version: ignored,
      master_username: 'MasterUsername',
      multi_az: 'MultiAZ',
      node_type: 'NodeType',
      number_of_nodes: 'NumberOfNodes',
      owner_account: 'OwnerAccount',
      port: 'Port',
      preferred_maintenance_window: 'PreferredMaintenanceWindow',
      publicly_accessible: 'PubliclyAccessible',
      skip_final_snapshot: ignored,
      snapshot_arn: ignored,
      snapshot_cluster_identifier: 'SnapshotClusterIdentifier',
      snapshot_identifier: 'SnapshotIdentifier',
      tags: pairs('Tags'),
      vpc_security_group_ids: 'VpcSecurityGroupIds',
      // Version 5 of the provider.
      logging: inside({
        bucket_name: 'LoggingProperties.BucketName',
        enable: ignored,
        log_destination_type: 'LoggingProperties.LogDestinationType',
        log_exports: 'LoggingProperties.LogExports',
        s3_key_prefix: 'LoggingProperties.S3KeyPrefix',
      }),
      snapshot_copy: inside({
        destination_region: 'DestinationRegion',
        grant_name: 'SnapshotCopyGrantName',
        retention_period: 'SnapshotCopyRetentionPeriod',
      }),
    }),
    computed: [
      'cluster_namespace_arn',
      'cluster_nodes',
      'cluster_public_key',
      'cluster_revision_number',
      'dns_name',
      'endpoint',
      'master_password_secret_arn',
    ],
  }),
  definePart(
    'aws_redshift_logging',
    cluster,
    { parent, path: 'LoggingProperties' },
    {
      fields: () => ({
        bucket_name: 'LoggingProperties.BucketName',
        log_destination_type: 'LoggingProperties.LogDestinationType',
        log_exports: 'LoggingProperties.LogExports',
        s3_key_prefix: 'LoggingProperties.S3KeyPrefix',
      }),
    },
  ),
  definePart(
    'aws_redshift_snapshot_copy',
    cluster,
    { parent, path: '' },
    {
      fields: ({ ignored }) => ({
        destination_region: 'DestinationRegion',
        manual_snapshot_retention_period: ignored,
        retention_period: 'SnapshotCopyRetentionPeriod',
        snapshot_copy_grant_name: 'SnapshotCopyGrantName',
      }),
    },
  ),
  definePart(
    'aws_redshift_cluster_iam_roles',
    cluster,
    { parent, path: '' },
    { fields: ({ ignored }) => ({ default_iam_role_arn: ignored, iam_role_arns: 'IamRoles' }) },
  ),
  definePart(
    'aws_redshift_snapshot_schedule_association',
    cluster,
    { parent, path: '' },
    { fields: ({ ignored }) => ({ schedule_identifier: ignored }) },
  ),
  definePart(
    'aws_redshift_resource_policy',
    cluster,
    { parent: 'resource_arn', path: '' },
    { fields: () => ({ policy: 'NamespaceResourcePolicy' }) },
  ),
  defineType('aws_redshift_parameter_group', 'AWS::Redshift::ClusterParameterGroup', {
    fields: ({ elements, pairs }) => ({
      name: 'ParameterGroupName',
      description: 'Description',
      family: 'ParameterGroupFamily',
      parameter: elements('Parameters', () => ({ name: 'ParameterName', value: 'ParameterValue' })),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_redshift_subnet_group', 'AWS::Redshift::ClusterSubnetGroup', {
    fields: ({ ignored, pairs }) => ({
      name: ignored,
      description: 'Description',
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_redshift_event_subscription', 'AWS::Redshift::EventSubscription', {
    fields: ({ pairs }) => ({
      name: 'SubscriptionName',
      enabled: 'Enabled',
      event_categories: 'EventCategories',
      severity: 'Severity',
      sns_topic_arn: 'SnsTopicArn',
      source_ids: 'SourceIds',
      source_type: 'SourceType',
      tags: pairs('Tags'),
    }),
    computed: ['customer_aws_id', 'status'],
  }),
  defineType('aws_redshift_endpoint_access', 'AWS::Redshift::EndpointAccess', {
    fields: () => ({
      cluster_identifier: 'ClusterIdentifier',
      endpoint_name: 'EndpointName',
      resource_owner: 'ResourceOwner',
      subnet_group_name: 'SubnetGroupName',
      vpc_security_group_ids: 'VpcSecurityGroupIds',
    }),
    computed: ['address', 'port', 'vpc_endpoint'],
  }),
  defineType('aws_redshift_endpoint_authorization', 'AWS::Redshift::EndpointAuthorization', {
    fields: () => ({
      account: 'Account',
      cluster_identifier: 'ClusterIdentifier',
      force_delete: 'Force',
      vpc_ids: 'VpcIds',
    }),
    computed: ['allowed_all_vpcs', 'endpoint_count', 'grantee', 'grantor'],
  }),
  defineType('aws_redshift_snapshot_copy_grant', 'AWS::Redshift::SnapshotCopyGrant', {
    fields: ({ pairs }) => ({
      kms_key_id: 'KmsKeyId',
      snapshot_copy_grant_name: 'SnapshotCopyGrantName',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_redshift_snapshot_schedule', 'AWS::Redshift::SnapshotSchedule', {
    fields: ({ ignored, pairs }) => ({
      identifier: 'ScheduleIdentifier',
      identifier_prefix: ignored,
      definitions: 'ScheduleDefinitions',
      description: 'ScheduleDescription',
      force_destroy: ignored,
      tags: pairs('Tags'),
    }),
  }),
];
