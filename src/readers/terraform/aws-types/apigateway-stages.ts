import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Stages of REST APIs, their domains, keys and plans. */
export const apigatewayStages: TypeTables = [
  defineType('aws_api_gateway_stage', 'AWS::ApiGateway::Stage', {
    fields: ({ inside, pairs }) => ({
      stage_name: 'StageName',
      access_log_settings: inside({
        destination_arn: 'AccessLogSetting.DestinationArn',
        format: 'AccessLogSetting.Format',
      }),
      cache_cluster_enabled: 'CacheClusterEnabled',
      cache_cluster_size: 'CacheClusterSize',
      canary_settings: inside({
        deployment_id: 'CanarySetting.DeploymentId',
        percent_traffic: 'CanarySetting.PercentTraffic',
        stage_variable_overrides: 'CanarySetting.StageVariableOverrides',
        use_stage_cache: 'CanarySetting.UseStageCache',
      }),
      client_certificate_id: 'ClientCertificateId',
      deployment_id: 'DeploymentId',
      description: 'Description',
      documentation_version: 'DocumentationVersion',
      rest_api_id: 'RestApiId',
      tags: pairs('Tags'),
      variables: 'Variables',
      xray_tracing_enabled: 'TracingEnabled',
    }),
    computed: ['execution_arn', 'invoke_url', 'web_acl_arn'],
  }),
  defineElement(
    'aws_api_gateway_method_settings',
    'AWS::ApiGateway::Stage',
    {
      parent: 'stage_name',
      path: 'MethodSettings',
      by: { stage_name: 'stage_name', rest_api_id: 'rest_api_id' },
    },
    {
      fields: ({ choose, ignored, inside, rewritten, several }) => ({
        // `orders/GET`, or `*/*` for all methods.
        method_path: several(
          rewritten('ResourcePath', /^\/?(.*)\/[^/]*$/, '/$1'),
          rewritten('HttpMethod', /^.*\//, ''),
        ),
        rest_api_id: ignored,
        settings: inside({
          cache_data_encrypted: 'CacheDataEncrypted',
          cache_ttl_in_seconds: 'CacheTtlInSeconds',
          caching_enabled: 'CachingEnabled',
          data_trace_enabled: 'DataTraceEnabled',
          logging_level: 'LoggingLevel',
          metrics_enabled: 'MetricsEnabled',
          require_authorization_for_cache_control: ignored,
          // -1: no limit.
          throttling_burst_limit: choose('ThrottlingBurstLimit', { '-1': null }),
          throttling_rate_limit: choose('ThrottlingRateLimit', { '-1': null }),
          unauthorized_cache_control_header_strategy: ignored,
        }),
      }),
    },
  ),
  defineType('aws_api_gateway_deployment', 'AWS::ApiGateway::Deployment', {
    fields: ({ ignored, inside }) => ({
      canary_settings: inside({
        percent_traffic: 'DeploymentCanarySettings.PercentTraffic',
        stage_variable_overrides: 'DeploymentCanarySettings.StageVariableOverrides',
        use_stage_cache: 'DeploymentCanarySettings.UseStageCache',
      }),
      description: 'Description',
      rest_api_id: 'RestApiId',
      stage_description: 'StageDescription.Description',
      stage_name: 'StageName',
      triggers: ignored,
      variables: 'StageDescription.Variables',
    }),
    computed: ['created_date', 'execution_arn', 'invoke_url'],
  }),
  defineType('aws_api_gateway_domain_name', 'AWS::ApiGateway::DomainName', {
    fields: ({ ignored, inside, pairs }) => ({
      domain_name: 'DomainName',
      certificate_arn: 'CertificateArn',
      certificate_body: ignored,
      certificate_chain: ignored,
      certificate_name: ignored,
      certificate_private_key: ignored,
      endpoint_access_mode: 'EndpointAccessMode',
      endpoint_configuration: inside({
        ip_address_type: 'EndpointConfiguration.IpAddressType',
        types: 'EndpointConfiguration.Types',
      }),
      mutual_tls_authentication: inside({
        truststore_uri: 'MutualTlsAuthentication.TruststoreUri',
        truststore_version: 'MutualTlsAuthentication.TruststoreVersion',
      }),
      ownership_verification_certificate_arn: 'OwnershipVerificationCertificateArn',
      policy: ignored,
      regional_certificate_arn: 'RegionalCertificateArn',
      regional_certificate_name: ignored,
      routing_mode: 'RoutingMode',
      security_policy: 'SecurityPolicy',
      tags: pairs('Tags'),
    }),
    computed: [
      'certificate_upload_date',
      'cloudfront_domain_name',
      'cloudfront_zone_id',
      'domain_name_id',
      'regional_domain_name',
      'regional_zone_id',
    ],
  }),
  defineType('aws_api_gateway_base_path_mapping', 'AWS::ApiGateway::BasePathMapping', {
    fields: ({ ignored }) => ({
      api_id: 'RestApiId',
      base_path: 'BasePath',
      domain_name: 'DomainName',
      domain_name_id: ignored,
      stage_name: 'Stage',
    }),
  }),
  defineType('aws_api_gateway_api_key', 'AWS::ApiGateway::ApiKey', {
    fields: ({ pairs }) => ({
      name: 'Name',
      customer_id: 'CustomerId',
      description: 'Description',
      enabled: 'Enabled',
      tags: pairs('Tags'),
      value: 'Value',
    }),
    computed: ['created_date', 'last_updated_date'],
    providerDefaults: { Enabled: true },
  }),
  defineType('aws_api_gateway_usage_plan', 'AWS::ApiGateway::UsagePlan', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      name: 'UsagePlanName',
      api_stages: elements('ApiStages', kit => ({
        api_id: 'ApiId',
        stage: 'Stage',
        throttle: kit.named('Throttle', 'path', { burst_limit: 'BurstLimit', rate_limit: 'RateLimit' }),
      })),
      description: 'Description',
      product_code: ignored,
      quota_settings: inside({ limit: 'Quota.Limit', offset: 'Quota.Offset', period: 'Quota.Period' }),
      tags: pairs('Tags'),
      throttle_settings: inside({
        burst_limit: 'Throttle.BurstLimit',
        rate_limit: 'Throttle.RateLimit',
      }),
    }),
  }),
  defineType('aws_api_gateway_usage_plan_key', 'AWS::ApiGateway::UsagePlanKey', {
    fields: () => ({ key_id: 'KeyId', key_type: 'KeyType', usage_plan_id: 'UsagePlanId' }),
    computed: ['name', 'value'],
  }),
  defineType('aws_api_gateway_account', 'AWS::ApiGateway::Account', {
    fields: ({ ignored }) => ({ cloudwatch_role_arn: 'CloudWatchRoleArn', reset_on_delete: ignored }),
    computed: ['api_key_version', 'features', 'throttle_settings'],
  }),
  defineType('aws_api_gateway_vpc_link', 'AWS::ApiGateway::VpcLink', {
    fields: ({ pairs }) => ({
      name: 'Name',
      description: 'Description',
      tags: pairs('Tags'),
      target_arns: 'TargetArns',
    }),
  }),
  defineType('aws_api_gateway_client_certificate', 'AWS::ApiGateway::ClientCertificate', {
    fields: ({ pairs }) => ({ description: 'Description', tags: pairs('Tags') }),
    computed: ['created_date', 'expiration_date', 'pem_encoded_certificate'],
  }),
];
