import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const domain = 'AWS::Elasticsearch::Domain';

/** Domains of the service that is now OpenSearch Service, under its old name. */
export const elasticsearch: TypeTables = [
  defineType('aws_elasticsearch_domain', domain, {
    fields: ({ ignored, inside, named, pairs }) => ({
      domain_name: 'DomainName',
      access_policies: 'AccessPolicies',
      advanced_options: 'AdvancedOptions',
      advanced_security_options: inside({
        enabled: 'AdvancedSecurityOptions.Enabled',
        internal_user_database_enabled: 'AdvancedSecurityOptions.InternalUserDatabaseEnabled',
        master_user_options: inside({
          master_user_arn: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserARN',
          master_user_name: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserName',
          master_user_password: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
        }),
      }),
      auto_tune_options: ignored,
      cluster_config: inside({
        cold_storage_options: inside({ enabled: 'ElasticsearchClusterConfig.ColdStorageOptions.Enabled' }),
        dedicated_master_count: 'ElasticsearchClusterConfig.DedicatedMasterCount',
        dedicated_master_enabled: 'ElasticsearchClusterConfig.DedicatedMasterEnabled',
        dedicated_master_type: 'ElasticsearchClusterConfig.DedicatedMasterType',
        instance_count: 'ElasticsearchClusterConfig.InstanceCount',
        instance_type: 'ElasticsearchClusterConfig.InstanceType',
        warm_count: 'ElasticsearchClusterConfig.WarmCount',
        warm_enabled: 'ElasticsearchClusterConfig.WarmEnabled',
        warm_type: 'ElasticsearchClusterConfig.WarmType',
        zone_awareness_config: inside({
          availability_zone_count: 'ElasticsearchClusterConfig.ZoneAwarenessConfig.AvailabilityZoneCount',
        }),
        zone_awareness_enabled: 'ElasticsearchClusterConfig.ZoneAwarenessEnabled',
      }),
      cognito_options: inside({
        enabled: 'CognitoOptions.Enabled',
        identity_pool_id: 'CognitoOptions.IdentityPoolId',
        role_arn: 'CognitoOptions.RoleArn',
        user_pool_id: 'CognitoOptions.UserPoolId',
      }),
      domain_endpoint_options: inside({
        custom_endpoint: 'DomainEndpointOptions.CustomEndpoint',
        custom_endpoint_certificate_arn: 'DomainEndpointOptions.CustomEndpointCertificateArn',
        custom_endpoint_enabled: 'DomainEndpointOptions.CustomEndpointEnabled',
        enforce_https: 'DomainEndpointOptions.EnforceHTTPS',
        tls_security_policy: 'DomainEndpointOptions.TLSSecurityPolicy',
      }),
      ebs_options: inside({
        ebs_enabled: 'EBSOptions.EBSEnabled',
        iops: 'EBSOptions.Iops',
        throughput: ignored,
        volume_size: 'EBSOptions.VolumeSize',
        volume_type: 'EBSOptions.VolumeType',
      }),
      elasticsearch_version: 'ElasticsearchVersion',
      encrypt_at_rest: inside({
        enabled: 'EncryptionAtRestOptions.Enabled',
        kms_key_id: 'EncryptionAtRestOptions.KmsKeyId',
      }),
      log_publishing_options: named('LogPublishingOptions', 'log_type', {
        cloudwatch_log_group_arn: 'CloudWatchLogsLogGroupArn',
        enabled: 'Enabled',
      }),
      node_to_node_encryption: inside({ enabled: 'NodeToNodeEncryptionOptions.Enabled' }),
      snapshot_options: inside({
        automated_snapshot_start_hour: 'SnapshotOptions.AutomatedSnapshotStartHour',
      }),
      tags: pairs('Tags'),
      vpc_options: inside({
        availability_zones: ignored,
        security_group_ids: 'VPCOptions.SecurityGroupIds',
        subnet_ids: 'VPCOptions.SubnetIds',
        vpc_id: ignored,
      }),
    }),
    computed: ['domain_id', 'endpoint', 'kibana_endpoint'],
  }),
  definePart(
    'aws_elasticsearch_domain_policy',
    domain,
    { parent: 'domain_name', path: '' },
    { fields: () => ({ access_policies: 'AccessPolicies' }) },
  ),
];
