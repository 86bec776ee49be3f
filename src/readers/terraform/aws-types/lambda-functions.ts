import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const fn = 'AWS::Lambda::Function';
const parent = 'function_name';

/** Functions of Lambda, their versions' settings and layers. */
export const lambdaFunctions: TypeTables = [
  defineType('aws_lambda_function', fn, {
    fields: ({ choose, elements, ignored, inside, pairs }) => ({
      function_name: 'FunctionName',
      architectures: 'Architectures',
      capacity_provider_config: inside({
        lambda_managed_instances_capacity_provider_config: inside({
          capacity_provider_arn:
            'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn',
          execution_environment_memory_gib_per_vcpu:
            'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu',
          per_execution_environment_max_concurrency:
            'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency',
        }),
      }),
      code_signing_config_arn: 'CodeSigningConfigArn',
      dead_letter_config: inside({ target_arn: 'DeadLetterConfig.TargetArn' }),
      description: 'Description',
      durable_config: inside({
        execution_timeout: 'DurableConfig.ExecutionTimeout',
        retention_period: 'DurableConfig.RetentionPeriodInDays',
      }),
      environment: inside({ variables: 'Environment.Variables' }),
      ephemeral_storage: inside({ size: 'EphemeralStorage.Size' }),
      file_system_config: elements('FileSystemConfigs', () => ({
        arn: 'Arn',
        local_mount_path: 'LocalMountPath',
      })),
      filename: ignored,
      handler: 'Handler',
      image_config: inside({
        command: 'ImageConfig.Command',
        entry_point: 'ImageConfig.EntryPoint',
        working_directory: 'ImageConfig.WorkingDirectory',
      }),
      image_uri: 'Code.ImageUri',
      kms_key_arn: 'KmsKeyArn',
      layers: 'Layers',
      logging_config: inside({
        application_log_level: 'LoggingConfig.ApplicationLogLevel',
        log_format: 'LoggingConfig.LogFormat',
        log_group: 'LoggingConfig.LogGroup',
        system_log_level: 'LoggingConfig.SystemLogLevel',
      }),
      memory_size: 'MemorySize',
      package_type: 'PackageType',
      publish: ignored,
      publish_to: ignored,
      replace_security_groups_on_destroy: ignored,
      replacement_security_group_ids: ignored,
      // -1: as much as the account has left.
      reserved_concurrent_executions: choose('ReservedConcurrentExecutions', { '-1': null }),
      role: 'Role',
      runtime: 'Runtime',
      s3_bucket: 'Code.S3Bucket',
      s3_key: 'Code.S3Key',
      s3_object_version: 'Code.S3ObjectVersion',
      skip_destroy: ignored,
      snap_start: inside({ apply_on: 'SnapStart.ApplyOn', optimization_status: ignored }),
      source_code_hash: ignored,
      source_kms_key_arn: 'Code.SourceKMSKeyArn',
      tags: pairs('Tags'),
      tenancy_config: inside({ tenant_isolation_mode: 'TenancyConfig.TenantIsolationMode' }),
      timeout: 'Timeout',
      tracing_config: inside({ mode: 'TracingConfig.Mode' }),
      vpc_config: inside({
        ipv6_allowed_for_dual_stack: 'VpcConfig.Ipv6AllowedForDualStack',
        security_group_ids: 'VpcConfig.SecurityGroupIds',
        subnet_ids: 'VpcConfig.SubnetIds',
        vpc_id: ignored,
      }),
    }),
    computed: [
      'code_sha256',
      'invoke_arn',
      'last_modified',
      'qualified_arn',
      'qualified_invoke_arn',
      'response_streaming_invoke_arn',
      'signing_job_arn',
      'signing_profile_version_arn',
      'source_code_size',
      'version',
    ],
  }),
  definePart(
    'aws_lambda_function_recursion_config',
    fn,
    { parent, path: '' },
    { fields: () => ({ recursive_loop: 'RecursiveLoop' }) },
  ),
  definePart(
    'aws_lambda_runtime_management_config',
    fn,
    { parent, path: 'RuntimeManagementConfig' },
    {
      fields: ({ ignored }) => ({
        qualifier: ignored,
        runtime_version_arn: 'RuntimeManagementConfig.RuntimeVersionArn',
        update_runtime_on: 'RuntimeManagementConfig.UpdateRuntimeOn',
      }),
      computed: ['function_arn'],
    },
  ),
  // A call of the function: an action, no setting.
  definePart(
    'aws_lambda_invocation',
    fn,
    { parent, path: '' },
    {
      fields: ({ ignored }) => ({
        input: ignored,
        lifecycle_scope: ignored,
        qualifier: ignored,
        tenant_id: ignored,
        terraform_key: ignored,
        triggers: ignored,
      }),
      computed: ['result'],
    },
  ),
  defineType('aws_lambda_alias', 'AWS::Lambda::Alias', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      description: 'Description',
      function_name: 'FunctionName',
      function_version: 'FunctionVersion',
      routing_config: inside({
        additional_version_weights: pairs(
          'RoutingConfig.AdditionalVersionWeights',
          'FunctionVersion',
          'FunctionWeight',
        ),
      }),
    }),
    computed: ['invoke_arn'],
  }),
  definePart(
    'aws_lambda_provisioned_concurrency_config',
    'AWS::Lambda::Alias',
    {
      parent: 'qualifier',
      path: 'ProvisionedConcurrencyConfig',
      by: { qualifier: 'name', function_name: 'function_name' },
    },
    {
      fields: ({ ignored }) => ({
        function_name: ignored,
        provisioned_concurrent_executions: 'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
        skip_destroy: ignored,
      }),
    },
  ),
  defineType('aws_lambda_layer_version', 'AWS::Lambda::LayerVersion', {
    fields: ({ ignored }) => ({
      layer_name: 'LayerName',
      compatible_architectures: 'CompatibleArchitectures',
      compatible_runtimes: 'CompatibleRuntimes',
      description: 'Description',
      filename: ignored,
      license_info: 'LicenseInfo',
      s3_bucket: 'Content.S3Bucket',
      s3_key: 'Content.S3Key',
      s3_object_version: 'Content.S3ObjectVersion',
      skip_destroy: ignored,
      source_code_hash: ignored,
    }),
    computed: [
      'code_sha256',
      'created_date',
      'layer_arn',
      'signing_job_arn',
      'signing_profile_version_arn',
      'source_code_size',
      'version',
    ],
  }),
  defineType('aws_lambda_code_signing_config', 'AWS::Lambda::CodeSigningConfig', {
    fields: ({ inside, pairs }) => ({
      allowed_publishers: inside({
        signing_profile_version_arns: 'AllowedPublishers.SigningProfileVersionArns',
      }),
      description: 'Description',
      policies: inside({
        untrusted_artifact_on_deployment: 'CodeSigningPolicies.UntrustedArtifactOnDeployment',
      }),
      tags: pairs('Tags'),
    }),
    computed: ['config_id', 'last_modified'],
  }),
];
