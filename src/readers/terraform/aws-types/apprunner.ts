import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const service = 'AWS::AppRunner::Service';

/** Services of App Runner and how they are reached. */
export const apprunner: TypeTables = [
  defineType('aws_apprunner_service', service, {
    fields: ({ inside, pairs }) => ({
      service_name: 'ServiceName',
      auto_scaling_configuration_arn: 'AutoScalingConfigurationArn',
      encryption_configuration: inside({ kms_key: 'EncryptionConfiguration.KmsKey' }),
      health_check_configuration: inside({
        healthy_threshold: 'HealthCheckConfiguration.HealthyThreshold',
        interval: 'HealthCheckConfiguration.Interval',
        path: 'HealthCheckConfiguration.Path',
        protocol: 'HealthCheckConfiguration.Protocol',
        timeout: 'HealthCheckConfiguration.Timeout',
        unhealthy_threshold: 'HealthCheckConfiguration.UnhealthyThreshold',
      }),
      instance_configuration: inside({
        cpu: 'InstanceConfiguration.Cpu',
        instance_role_arn: 'InstanceConfiguration.InstanceRoleArn',
        memory: 'InstanceConfiguration.Memory',
      }),
      network_configuration: inside({
        egress_configuration: inside({
          egress_type: 'NetworkConfiguration.EgressConfiguration.EgressType',
          vpc_connector_arn: 'NetworkConfiguration.EgressConfiguration.VpcConnectorArn',
        }),
        ingress_configuration: inside({
          is_publicly_accessible: 'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
        }),
        ip_address_type: 'NetworkConfiguration.IpAddressType',
      }),
      observability_configuration: inside({
        observability_configuration_arn: 'ObservabilityConfiguration.ObservabilityConfigurationArn',
        observability_enabled: 'ObservabilityConfiguration.ObservabilityEnabled',
      }),
      source_configuration: inside({
        authentication_configuration: inside({
          access_role_arn: 'SourceConfiguration.AuthenticationConfiguration.AccessRoleArn',
          connection_arn: 'SourceConfiguration.AuthenticationConfiguration.ConnectionArn',
        }),
        auto_deployments_enabled: 'SourceConfiguration.AutoDeploymentsEnabled',
        code_repository: inside({
          code_configuration: inside({
            code_configuration_values: inside({
              build_command:
                'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.BuildCommand',
              port: 'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.Port',
              runtime: 'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.Runtime',
              runtime_environment_secrets: pairs(
                'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentSecrets',
                'Name',
              ),
              runtime_environment_variables: pairs(
                'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables',
                'Name',
              ),
              start_command:
                'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.StartCommand',
            }),
            configuration_source: 'SourceConfiguration.CodeRepository.CodeConfiguration.ConfigurationSource',
          }),
          repository_url: 'SourceConfiguration.CodeRepository.RepositoryUrl',
          source_code_version: inside({
            type: 'SourceConfiguration.CodeRepository.SourceCodeVersion.Type',
            value: 'SourceConfiguration.CodeRepository.SourceCodeVersion.Value',
          }),
          source_directory: 'SourceConfiguration.CodeRepository.SourceDirectory',
        }),
        image_repository: inside({
          image_configuration: inside({
            port: 'SourceConfiguration.ImageRepository.ImageConfiguration.Port',
            runtime_environment_secrets: pairs(
              'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentSecrets',
              'Name',
            ),
            runtime_environment_variables: pairs(
              'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables',
              'Name',
            ),
            start_command: 'SourceConfiguration.ImageRepository.ImageConfiguration.StartCommand',
          }),
          image_identifier: 'SourceConfiguration.ImageRepository.ImageIdentifier',
          image_repository_type: 'SourceConfiguration.ImageRepository.ImageRepositoryType',
        }),
      }),
      tags: pairs('Tags'),
    }),
    computed: ['service_id', 'service_url', 'status'],
  }),
  // A further name of the service, and an action: no settings of it.
  definePart(
    'aws_apprunner_custom_domain_association',
    service,
    { parent: 'service_arn', path: '' },
    {
      fields: ({ ignored }) => ({ domain_name: ignored, enable_www_subdomain: ignored }),
      computed: ['certificate_validation_records', 'dns_target', 'status'],
    },
  ),
  definePart(
    'aws_apprunner_deployment',
    service,
    { parent: 'service_arn', path: '' },
    { fields: () => ({}), computed: ['operation_id', 'status'] },
  ),
  defineType('aws_apprunner_vpc_connector', 'AWS::AppRunner::VpcConnector', {
    fields: ({ pairs }) => ({
      security_groups: 'SecurityGroups',
      subnets: 'Subnets',
      tags: pairs('Tags'),
      vpc_connector_name: 'VpcConnectorName',
    }),
    computed: ['status', 'vpc_connector_revision'],
  }),
  defineType('aws_apprunner_vpc_ingress_connection', 'AWS::AppRunner::VpcIngressConnection', {
    fields: ({ inside, pairs }) => ({
      name: 'VpcIngressConnectionName',
      ingress_vpc_configuration: inside({
        vpc_endpoint_id: 'IngressVpcConfiguration.VpcEndpointId',
        vpc_id: 'IngressVpcConfiguration.VpcId',
      }),
      service_arn: 'ServiceArn',
      tags: pairs('Tags'),
    }),
    computed: ['domain_name', 'status'],
  }),
  defineType('aws_apprunner_auto_scaling_configuration_version', 'AWS::AppRunner::AutoScalingConfiguration', {
    fields: ({ pairs }) => ({
      auto_scaling_configuration_name: 'AutoScalingConfigurationName',
      max_concurrency: 'MaxConcurrency',
      max_size: 'MaxSize',
      min_size: 'MinSize',
      tags: pairs('Tags'),
    }),
    computed: [
      'auto_scaling_configuration_revision',
      'has_associated_service',
      'is_default',
      'latest',
      'status',
    ],
  }),
  defineType('aws_apprunner_observability_configuration', 'AWS::AppRunner::ObservabilityConfiguration', {
    fields: ({ inside, pairs }) => ({
      observability_configuration_name: 'ObservabilityConfigurationName',
      tags: pairs('Tags'),
      trace_configuration: inside({ vendor: 'TraceConfiguration.Vendor' }),
    }),
    computed: ['latest', 'observability_configuration_revision', 'status'],
  }),
];
