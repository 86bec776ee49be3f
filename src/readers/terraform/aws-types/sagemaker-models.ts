import {
  defineFields,
  definePart,
  defineType,
  type Fields,
  type TypeTables,
} from '../mapping/define-type.ts';

const container: Fields = defineFields(({ ignored, inside }) => ({
  additional_model_data_source: ignored,
  container_hostname: 'ContainerHostname',
  environment: 'Environment',
  image: 'Image',
  image_config: inside({
    repository_access_mode: 'ImageConfig.RepositoryAccessMode',
    repository_auth_config: inside({
      repository_credentials_provider_arn:
        'ImageConfig.RepositoryAuthConfig.RepositoryCredentialsProviderArn',
    }),
  }),
  inference_specification_name: 'InferenceSpecificationName',
  mode: 'Mode',
  model_data_source: inside({
    s3_data_source: inside({
      compression_type: 'ModelDataSource.S3DataSource.CompressionType',
      model_access_config: inside({
        accept_eula: 'ModelDataSource.S3DataSource.ModelAccessConfig.AcceptEula',
      }),
      s3_data_type: 'ModelDataSource.S3DataSource.S3DataType',
      s3_uri: 'ModelDataSource.S3DataSource.S3Uri',
    }),
  }),
  model_data_url: 'ModelDataUrl',
  model_package_name: 'ModelPackageName',
  multi_model_config: inside({ model_cache_setting: 'MultiModelConfig.ModelCacheSetting' }),
}));

const variant: Fields = defineFields(({ inside }) => ({
  accelerator_type: 'AcceleratorType',
  container_startup_health_check_timeout_in_seconds: 'ContainerStartupHealthCheckTimeoutInSeconds',
  core_dump_config: inside({
    destination_s3_uri: 'CoreDumpConfig.DestinationS3Uri',
    kms_key_id: 'CoreDumpConfig.KmsKeyId',
  }),
  enable_ssm_access: 'EnableSSMAccess',
  inference_ami_version: 'InferenceAmiVersion',
  initial_instance_count: 'InitialInstanceCount',
  initial_variant_weight: 'InitialVariantWeight',
  instance_type: 'InstanceType',
  managed_instance_scaling: inside({
    max_instance_count: 'ManagedInstanceScaling.MaxInstanceCount',
    min_instance_count: 'ManagedInstanceScaling.MinInstanceCount',
    status: 'ManagedInstanceScaling.Status',
  }),
  model_data_download_timeout_in_seconds: 'ModelDataDownloadTimeoutInSeconds',
  model_name: 'ModelName',
  routing_config: inside({ routing_strategy: 'RoutingConfig.RoutingStrategy' }),
  serverless_config: inside({
    max_concurrency: 'ServerlessConfig.MaxConcurrency',
    memory_size_in_mb: 'ServerlessConfig.MemorySizeInMB',
    provisioned_concurrency: 'ServerlessConfig.ProvisionedConcurrency',
  }),
  variant_name: 'VariantName',
  volume_size_in_gb: 'VolumeSizeInGB',
}));

/** Models of SageMaker, their endpoints, and the people who label. */
export const sagemakerModels: TypeTables = [
  defineType('aws_sagemaker_model', 'AWS::SageMaker::Model', {
    fields: ({ inside, nested, nestedList, pairs }) => ({
      name: 'ModelName',
      execution_role_arn: 'ExecutionRoleArn',
      enable_network_isolation: 'EnableNetworkIsolation',
      inference_execution_config: inside({ mode: 'InferenceExecutionConfig.Mode' }),
      primary_container: nested('PrimaryContainer', () => container),
      container: nestedList('Containers', () => container),
      vpc_config: inside({ security_group_ids: 'VpcConfig.SecurityGroupIds', subnets: 'VpcConfig.Subnets' }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_sagemaker_endpoint', 'AWS::SageMaker::Endpoint', {
    fields: ({ elements, inside, pairs }) => ({
      name: 'EndpointName',
      endpoint_config_name: 'EndpointConfigName',
      tags: pairs('Tags'),
      deployment_config: inside({
        auto_rollback_configuration: inside({
          alarms: elements('DeploymentConfig.AutoRollbackConfiguration.Alarms', () => ({
            alarm_name: 'AlarmName',
          })),
        }),
        blue_green_update_policy: inside({
          maximum_execution_timeout_in_seconds:
            'DeploymentConfig.BlueGreenUpdatePolicy.MaximumExecutionTimeoutInSeconds',
          termination_wait_in_seconds: 'DeploymentConfig.BlueGreenUpdatePolicy.TerminationWaitInSeconds',
          traffic_routing_configuration: inside({
            canary_size: inside({
              type: 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.CanarySize.Type',
              value: 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.CanarySize.Value',
            }),
            linear_step_size: inside({
              type: 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.LinearStepSize.Type',
              value:
                'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.LinearStepSize.Value',
            }),
            type: 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.Type',
            wait_interval_in_seconds:
              'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.WaitIntervalInSeconds',
          }),
        }),
        rolling_update_policy: inside({
          maximum_batch_size: inside({
            type: 'DeploymentConfig.RollingUpdatePolicy.MaximumBatchSize.Type',
            value: 'DeploymentConfig.RollingUpdatePolicy.MaximumBatchSize.Value',
          }),
          maximum_execution_timeout_in_seconds:
            'DeploymentConfig.RollingUpdatePolicy.MaximumExecutionTimeoutInSeconds',
          rollback_maximum_batch_size: inside({
            type: 'DeploymentConfig.RollingUpdatePolicy.RollbackMaximumBatchSize.Type',
            value: 'DeploymentConfig.RollingUpdatePolicy.RollbackMaximumBatchSize.Value',
          }),
          wait_interval_in_seconds: 'DeploymentConfig.RollingUpdatePolicy.WaitIntervalInSeconds',
        }),
      }),
    }),
  }),
  defineType('aws_sagemaker_endpoint_configuration', 'AWS::SageMaker::EndpointConfig', {
    fields: ({ elements, ignored, inside, nestedList, pairs }) => ({
      name: 'EndpointConfigName',
      name_prefix: ignored,
      kms_key_arn: 'KmsKeyId',
      execution_role_arn: 'ExecutionRoleArn',
      tags: pairs('Tags'),
      async_inference_config: inside({
        client_config: inside({
          max_concurrent_invocations_per_instance:
            'AsyncInferenceConfig.ClientConfig.MaxConcurrentInvocationsPerInstance',
        }),
        output_config: inside({
          kms_key_id: 'AsyncInferenceConfig.OutputConfig.KmsKeyId',
          notification_config: inside({
            error_topic: 'AsyncInferenceConfig.OutputConfig.NotificationConfig.ErrorTopic',
            include_inference_response_in:
              'AsyncInferenceConfig.OutputConfig.NotificationConfig.IncludeInferenceResponseIn',
            success_topic: 'AsyncInferenceConfig.OutputConfig.NotificationConfig.SuccessTopic',
          }),
          s3_failure_path: 'AsyncInferenceConfig.OutputConfig.S3FailurePath',
          s3_output_path: 'AsyncInferenceConfig.OutputConfig.S3OutputPath',
        }),
      }),
      data_capture_config: inside({
        capture_content_type_header: inside({
          csv_content_types: 'DataCaptureConfig.CaptureContentTypeHeader.CsvContentTypes',
          json_content_types: 'DataCaptureConfig.CaptureContentTypeHeader.JsonContentTypes',
        }),
        capture_options: elements('DataCaptureConfig.CaptureOptions', () => ({
          capture_mode: 'CaptureMode',
        })),
        destination_s3_uri: 'DataCaptureConfig.DestinationS3Uri',
        enable_capture: 'DataCaptureConfig.EnableCapture',
        initial_sampling_percentage: 'DataCaptureConfig.InitialSamplingPercentage',
        kms_key_id: 'DataCaptureConfig.KmsKeyId',
      }),
      production_variants: nestedList('ProductionVariants', () => variant),
      shadow_production_variants: nestedList('ShadowProductionVariants', () => variant),
    }),
  }),
  defineType('aws_sagemaker_model_package_group', 'AWS::SageMaker::ModelPackageGroup', {
    fields: ({ pairs }) => ({
      model_package_group_name: 'ModelPackageGroupName',
      model_package_group_description: 'ModelPackageGroupDescription',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_sagemaker_model_package_group_policy',
    'AWS::SageMaker::ModelPackageGroup',
    { parent: 'model_package_group_name', path: 'ModelPackageGroupPolicy' },
    { fields: () => ({ resource_policy: 'ModelPackageGroupPolicy' }) },
  ),
  defineType('aws_sagemaker_feature_group', 'AWS::SageMaker::FeatureGroup', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      feature_group_name: 'FeatureGroupName',
      record_identifier_feature_name: 'RecordIdentifierFeatureName',
      record_identifier_name: 'RecordIdentifierFeatureName',
      event_time_feature_name: 'EventTimeFeatureName',
      description: 'Description',
      role_arn: 'RoleArn',
      feature_definition: elements('FeatureDefinitions', kit => ({
        collection_config: kit.ignored,
        collection_type: kit.ignored,
        feature_name: 'FeatureName',
        feature_type: 'FeatureType',
      })),
      offline_store_config: inside({
        data_catalog_config: inside({
          catalog: 'OfflineStoreConfig.DataCatalogConfig.Catalog',
          database: 'OfflineStoreConfig.DataCatalogConfig.Database',
          table_name: 'OfflineStoreConfig.DataCatalogConfig.TableName',
        }),
        disable_glue_table_creation: 'OfflineStoreConfig.DisableGlueTableCreation',
        s3_storage_config: inside({
          kms_key_id: 'OfflineStoreConfig.S3StorageConfig.KmsKeyId',
          resolved_output_s3_uri: ignored,
          s3_uri: 'OfflineStoreConfig.S3StorageConfig.S3Uri',
        }),
        table_format: 'OfflineStoreConfig.TableFormat',
      }),
      online_store_config: inside({
        enable_online_store: 'OnlineStoreConfig.EnableOnlineStore',
        security_config: inside({ kms_key_id: 'OnlineStoreConfig.SecurityConfig.KmsKeyId' }),
        storage_type: 'OnlineStoreConfig.StorageType',
        ttl_duration: inside({
          unit: 'OnlineStoreConfig.TtlDuration.Unit',
          value: 'OnlineStoreConfig.TtlDuration.Value',
        }),
      }),
      tags: pairs('Tags'),
      throughput_config: inside({
        provisioned_read_capacity_units: 'ThroughputConfig.ProvisionedReadCapacityUnits',
        provisioned_write_capacity_units: 'ThroughputConfig.ProvisionedWriteCapacityUnits',
        throughput_mode: 'ThroughputConfig.ThroughputMode',
      }),
    }),
  }),
  defineType('aws_sagemaker_workforce', 'AWS::SageMaker::Workforce', {
    computed: ['subdomain'],
    fields: ({ ignored, inside }) => ({
      workforce_name: 'WorkforceName',
      cognito_config: inside({ client_id: 'CognitoConfig.ClientId', user_pool: 'CognitoConfig.UserPool' }),
      oidc_config: inside({
        authentication_request_extra_params: 'OidcConfig.AuthenticationRequestExtraParams',
        authorization_endpoint: 'OidcConfig.AuthorizationEndpoint',
        client_id: 'OidcConfig.ClientId',
        client_secret: 'OidcConfig.ClientSecret',
        issuer: 'OidcConfig.Issuer',
        jwks_uri: 'OidcConfig.JwksUri',
        logout_endpoint: 'OidcConfig.LogoutEndpoint',
        scope: 'OidcConfig.Scope',
        token_endpoint: 'OidcConfig.TokenEndpoint',
        user_info_endpoint: 'OidcConfig.UserInfoEndpoint',
      }),
      source_ip_config: inside({ cidrs: 'SourceIpConfig.Cidrs' }),
      workforce_vpc_config: inside({
        security_group_ids: 'WorkforceVpcConfig.SecurityGroupIds',
        subnets: 'WorkforceVpcConfig.Subnets',
        vpc_endpoint_id: ignored,
        vpc_id: 'WorkforceVpcConfig.VpcId',
      }),
    }),
  }),
  defineType('aws_sagemaker_workteam', 'AWS::SageMaker::Workteam', {
    computed: ['subdomain'],
    fields: ({ elements, ignored, inside, pairs }) => ({
      workteam_name: 'WorkteamName',
      workforce_name: 'WorkforceName',
      description: 'Description',
      member_definition: elements('MemberDefinitions', kit => ({
        cognito_member_definition: kit.inside({
          client_id: 'CognitoMemberDefinition.CognitoClientId',
          user_group: 'CognitoMemberDefinition.CognitoUserGroup',
          user_pool: 'CognitoMemberDefinition.CognitoUserPool',
        }),
        oidc_member_definition: kit.inside({ groups: 'OidcMemberDefinition.OidcGroups' }),
      })),
      notification_configuration: inside({
        notification_topic_arn: 'NotificationConfiguration.NotificationTopicArn',
      }),
      worker_access_configuration: ignored,
      tags: pairs('Tags'),
    }),
  }),
];
