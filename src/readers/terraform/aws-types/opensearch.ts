import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const domain = 'AWS::OpenSearchService::Domain';
const parent = 'domain_name';

/** Domains of OpenSearch Service. */
export const opensearch: TypeTables = [
  defineType('aws_opensearch_domain', domain, {
    fields: ({ elements, ignored, inside, named, pairs }) => ({
      domain_name: 'DomainName',
      access_policies: 'AccessPolicies',
      advanced_options: 'AdvancedOptions',
      advanced_security_options: inside({
        anonymous_auth_enabled: 'AdvancedSecurityOptions.AnonymousAuthEnabled',
        enabled: 'AdvancedSecurityOptions.Enabled',
        internal_user_database_enabled: 'AdvancedSecurityOptions.InternalUserDatabaseEnabled',
        jwt_options: inside({
          enabled: 'AdvancedSecurityOptions.JWTOptions.Enabled',
          jwks_url: ignored,
          public_key: 'AdvancedSecurityOptions.JWTOptions.PublicKey',
          roles_key: 'AdvancedSecurityOptions.JWTOptions.RolesKey',
          subject_key: 'AdvancedSecurityOptions.JWTOptions.SubjectKey',
        }),
        master_user_options: inside({
          master_user_arn: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserARN',
          master_user_name: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserName',
          master_user_password: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
          master_user_password_wo: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
          master_user_password_wo_version: ignored,
        }),
      }),
      aiml_options: inside({
        natural_language_query_generation_options: ignored,
        s3_vectors_engine: inside({ enabled: 'AIMLOptions.S3VectorsEngine.Enabled' }),
        serverless_vector_acceleration: inside({
          enabled: 'AIMLOptions.ServerlessVectorAcceleration.Enabled',
        }),
      }),
      auto_tune_options: ignored,
      cluster_config: inside({
        cold_storage_options: inside({ enabled: 'ClusterConfig.ColdStorageOptions.Enabled' }),
        dedicated_master_count: 'ClusterConfig.DedicatedMasterCount',
        dedicated_master_enabled: 'ClusterConfig.DedicatedMasterEnabled',
        dedicated_master_type: 'ClusterConfig.DedicatedMasterType',
        instance_count: 'ClusterConfig.InstanceCount',
        instance_type: 'ClusterConfig.InstanceType',
        multi_az_with_standby_enabled: 'ClusterConfig.MultiAZWithStandbyEnabled',
        node_options: elements('ClusterConfig.NodeOptions', kit => ({
          node_config: kit.inside({
            count: 'NodeConfig.Count',
            enabled: 'NodeConfig.Enabled',
            type: 'NodeConfig.Type',
          }),
          node_type: 'NodeType',
        })),
        warm_count: 'ClusterConfig.WarmCount',
        warm_enabled: 'ClusterConfig.WarmEnabled',
        warm_type: 'ClusterConfig.WarmType',
        zone_awareness_config: inside({
          availability_zone_count: 'ClusterConfig.ZoneAwarenessConfig.AvailabilityZoneCount',
        }),
        zone_awareness_enabled: 'ClusterConfig.ZoneAwarenessEnabled',
      }),
      cognito_options: inside({
        enabled: 'CognitoOptions.Enabled',
        identity_pool_id: 'CognitoOptions.IdentityPoolId',
        role_arn: 'CognitoOptions.RoleArn',
        user_pool_id: 'CognitoOptions.UserPoolId',
      }),
      deployment_strategy_options: inside({
        deployment_strategy: 'DeploymentStrategyOptions.DeploymentStrategy',
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
        throughput: 'EBSOptions.Throughput',
        volume_size: 'EBSOptions.VolumeSize',
        volume_type: 'EBSOptions.VolumeType',
      }),
      encrypt_at_rest: inside({
        enabled: 'EncryptionAtRestOptions.Enabled',
        kms_key_id: 'EncryptionAtRestOptions.KmsKeyId',
      }),
      engine_version: 'EngineVersion',
      identity_center_options: inside({
        enabled_api_access: 'IdentityCenterOptions.EnabledAPIAccess',
        identity_center_instance_arn: 'IdentityCenterOptions.IdentityCenterInstanceARN',
        roles_key: 'IdentityCenterOptions.RolesKey',
        subject_key: 'IdentityCenterOptions.SubjectKey',
      }),
      ip_address_type: 'IPAddressType',
      log_publishing_options: named('LogPublishingOptions', 'log_type', {
        cloudwatch_log_group_arn: 'CloudWatchLogsLogGroupArn',
        enabled: 'Enabled',
      }),
      node_to_node_encryption: inside({ enabled: 'NodeToNodeEncryptionOptions.Enabled' }),
      off_peak_window_options: inside({
        enabled: 'OffPeakWindowOptions.Enabled',
        off_peak_window: inside({
          window_start_time: inside({
            hours: 'OffPeakWindowOptions.OffPeakWindow.WindowStartTime.Hours',
            minutes: 'OffPeakWindowOptions.OffPeakWindow.WindowStartTime.Minutes',
          }),
        }),
      }),
      snapshot_options: inside({
        automated_snapshot_start_hour: 'SnapshotOptions.AutomatedSnapshotStartHour',
      }),
      software_update_options: inside({
        auto_software_update_enabled: 'SoftwareUpdateOptions.AutoSoftwareUpdateEnabled',
      }),
      tags: pairs('Tags'),
      vpc_options: inside({
        availability_zones: ignored,
        security_group_ids: 'VPCOptions.SecurityGroupIds',
        subnet_ids: 'VPCOptions.SubnetIds',
        vpc_id: ignored,
      }),
    }),
    computed: [
      'dashboard_endpoint',
      'dashboard_endpoint_v2',
      'domain_endpoint_v2_hosted_zone_id',
      'domain_id',
      'endpoint',
      'endpoint_v2',
      'kibana_endpoint',
    ],
  }),
  definePart(
    'aws_opensearch_domain_policy',
    domain,
    { parent, path: '' },
    { fields: () => ({ access_policies: 'AccessPolicies' }) },
  ),
  definePart(
    'aws_opensearch_domain_saml_options',
    domain,
    { parent, path: 'AdvancedSecurityOptions.SAMLOptions' },
    {
      fields: ({ inside }) => ({
        saml_options: inside({
          enabled: 'AdvancedSecurityOptions.SAMLOptions.Enabled',
          idp: inside({
            entity_id: 'AdvancedSecurityOptions.SAMLOptions.Idp.EntityId',
            metadata_content: 'AdvancedSecurityOptions.SAMLOptions.Idp.MetadataContent',
          }),
          master_backend_role: 'AdvancedSecurityOptions.SAMLOptions.MasterBackendRole',
          master_user_name: 'AdvancedSecurityOptions.SAMLOptions.MasterUserName',
          roles_key: 'AdvancedSecurityOptions.SAMLOptions.RolesKey',
          session_timeout_minutes: 'AdvancedSecurityOptions.SAMLOptions.SessionTimeoutMinutes',
          subject_key: 'AdvancedSecurityOptions.SAMLOptions.SubjectKey',
        }),
      }),
    },
  ),
  defineOwn('aws_opensearch_vpc_endpoint', 'Demarc::OpenSearchService::VpcEndpoint', {
    fields: ({ inside }) => ({
      domain_arn: 'DomainArn',
      vpc_options: inside({ security_group_ids: 'SecurityGroupIds', subnet_ids: 'SubnetIds' }),
    }),
    computed: ['endpoint'],
  }),
  // Plug-ins and dictionaries of the domain: no settings of it.
  definePart(
    'aws_opensearch_package_association',
    domain,
    { parent, path: '' },
    { fields: ({ ignored }) => ({ package_id: ignored }), computed: ['reference_path'] },
  ),
];
