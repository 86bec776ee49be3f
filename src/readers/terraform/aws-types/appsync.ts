import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const lambdaAuthorizer: Fields = {
  authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
  authorizer_uri: 'AuthorizerUri',
  identity_validation_expression: 'IdentityValidationExpression',
};
const openId: Fields = { auth_ttl: 'AuthTTL', client_id: 'ClientId', iat_ttl: 'IatTTL', issuer: 'Issuer' };
const userPool: Fields = {
  app_id_client_regex: 'AppIdClientRegex',
  aws_region: 'AwsRegion',
  user_pool_id: 'UserPoolId',
};

const authentication: Fields = defineFields(({ nested }) => ({
  authentication_type: 'AuthenticationType',
  lambda_authorizer_config: nested('LambdaAuthorizerConfig', () => lambdaAuthorizer),
  openid_connect_config: nested('OpenIDConnectConfig', () => openId),
  user_pool_config: nested('UserPoolConfig', () => userPool),
}));

const sync: Fields = defineFields(({ inside }) => ({
  conflict_detection: 'ConflictDetection',
  conflict_handler: 'ConflictHandler',
  lambda_conflict_handler_config: inside({
    lambda_conflict_handler_arn: 'LambdaConflictHandlerConfig.LambdaConflictHandlerArn',
  }),
}));

/** GraphQL interfaces and what stands behind them. */
export const appsync: TypeTables = [
  defineType('aws_appsync_graphql_api', 'AWS::AppSync::GraphQLApi', {
    computed: ['uris'],
    fields: ({ inside, nested, nestedList, pairs, satellite }) => ({
      name: 'Name',
      additional_authentication_provider: nestedList(
        'AdditionalAuthenticationProviders',
        () => authentication,
      ),
      api_type: 'ApiType',
      authentication_type: 'AuthenticationType',
      enhanced_metrics_config: inside({
        data_source_level_metrics_behavior: 'EnhancedMetricsConfig.DataSourceLevelMetricsBehavior',
        operation_level_metrics_config: 'EnhancedMetricsConfig.OperationLevelMetricsConfig',
        resolver_level_metrics_behavior: 'EnhancedMetricsConfig.ResolverLevelMetricsBehavior',
      }),
      introspection_config: 'IntrospectionConfig',
      lambda_authorizer_config: nested('LambdaAuthorizerConfig', () => lambdaAuthorizer),
      log_config: inside({
        cloudwatch_logs_role_arn: 'LogConfig.CloudWatchLogsRoleArn',
        exclude_verbose_content: 'LogConfig.ExcludeVerboseContent',
        field_log_level: 'LogConfig.FieldLogLevel',
      }),
      merged_api_execution_role_arn: 'MergedApiExecutionRoleArn',
      openid_connect_config: nested('OpenIDConnectConfig', () => openId),
      query_depth_limit: 'QueryDepthLimit',
      resolver_count_limit: 'ResolverCountLimit',
      schema: satellite('AWS::AppSync::GraphQLSchema', 'ApiId', 'Definition'),
      user_pool_config: nested('UserPoolConfig', () => ({ ...userPool, default_action: 'DefaultAction' })),
      visibility: 'Visibility',
      xray_enabled: 'XrayEnabled',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appsync_api_key', 'AWS::AppSync::ApiKey', {
    computed: ['api_key_id', 'key'],
    fields: ({ ignored }) => ({
      api_id: 'ApiId',
      description: 'Description',
      // A date here, seconds in the registry.
      expires: ignored,
    }),
  }),
  defineType('aws_appsync_api_cache', 'AWS::AppSync::ApiCache', {
    fields: () => ({
      api_caching_behavior: 'ApiCachingBehavior',
      api_id: 'ApiId',
      at_rest_encryption_enabled: 'AtRestEncryptionEnabled',
      transit_encryption_enabled: 'TransitEncryptionEnabled',
      ttl: 'Ttl',
      type: 'Type',
    }),
  }),
  defineType('aws_appsync_datasource', 'AWS::AppSync::DataSource', {
    fields: ({ inside }) => ({
      name: 'Name',
      api_id: 'ApiId',
      description: 'Description',
      dynamodb_config: inside({
        delta_sync_config: inside({
          base_table_ttl: 'DynamoDBConfig.DeltaSyncConfig.BaseTableTTL',
          delta_sync_table_name: 'DynamoDBConfig.DeltaSyncConfig.DeltaSyncTableName',
          delta_sync_table_ttl: 'DynamoDBConfig.DeltaSyncConfig.DeltaSyncTableTTL',
        }),
        region: 'DynamoDBConfig.AwsRegion',
        table_name: 'DynamoDBConfig.TableName',
        use_caller_credentials: 'DynamoDBConfig.UseCallerCredentials',
        versioned: 'DynamoDBConfig.Versioned',
      }),
      elasticsearch_config: inside({
        endpoint: 'ElasticsearchConfig.Endpoint',
        region: 'ElasticsearchConfig.AwsRegion',
      }),
      event_bridge_config: inside({ event_bus_arn: 'EventBridgeConfig.EventBusArn' }),
      http_config: inside({
        authorization_config: inside({
          authorization_type: 'HttpConfig.AuthorizationConfig.AuthorizationType',
          aws_iam_config: inside({
            signing_region: 'HttpConfig.AuthorizationConfig.AwsIamConfig.SigningRegion',
            signing_service_name: 'HttpConfig.AuthorizationConfig.AwsIamConfig.SigningServiceName',
          }),
        }),
        endpoint: 'HttpConfig.Endpoint',
      }),
      lambda_config: inside({ function_arn: 'LambdaConfig.LambdaFunctionArn' }),
      opensearchservice_config: inside({
        endpoint: 'OpenSearchServiceConfig.Endpoint',
        region: 'OpenSearchServiceConfig.AwsRegion',
      }),
      relational_database_config: inside({
        http_endpoint_config: inside({
          aws_secret_store_arn: 'RelationalDatabaseConfig.RdsHttpEndpointConfig.AwsSecretStoreArn',
          database_name: 'RelationalDatabaseConfig.RdsHttpEndpointConfig.DatabaseName',
          db_cluster_identifier: 'RelationalDatabaseConfig.RdsHttpEndpointConfig.DbClusterIdentifier',
          region: 'RelationalDatabaseConfig.RdsHttpEndpointConfig.AwsRegion',
          schema: 'RelationalDatabaseConfig.RdsHttpEndpointConfig.Schema',
        }),
        source_type: 'RelationalDatabaseConfig.RelationalDatabaseSourceType',
      }),
      service_role_arn: 'ServiceRoleArn',
      type: 'Type',
    }),
  }),
  defineType('aws_appsync_function', 'AWS::AppSync::FunctionConfiguration', {
    computed: ['function_id'],
    fields: ({ inside, nested }) => ({
      name: 'Name',
      api_id: 'ApiId',
      code: 'Code',
      data_source: 'DataSourceName',
      description: 'Description',
      function_version: 'FunctionVersion',
      max_batch_size: 'MaxBatchSize',
      request_mapping_template: 'RequestMappingTemplate',
      response_mapping_template: 'ResponseMappingTemplate',
      runtime: inside({ name: 'Runtime.Name', runtime_version: 'Runtime.RuntimeVersion' }),
      sync_config: nested('SyncConfig', () => sync),
    }),
  }),
  defineType('aws_appsync_resolver', 'AWS::AppSync::Resolver', {
    fields: ({ inside, nested }) => ({
      api_id: 'ApiId',
      caching_config: inside({ caching_keys: 'CachingConfig.CachingKeys', ttl: 'CachingConfig.Ttl' }),
      code: 'Code',
      data_source: 'DataSourceName',
      field: 'FieldName',
      kind: 'Kind',
      max_batch_size: 'MaxBatchSize',
      pipeline_config: inside({ functions: 'PipelineConfig.Functions' }),
      request_template: 'RequestMappingTemplate',
      response_template: 'ResponseMappingTemplate',
      runtime: inside({ name: 'Runtime.Name', runtime_version: 'Runtime.RuntimeVersion' }),
      sync_config: nested('SyncConfig', () => sync),
      type: 'TypeName',
    }),
  }),
  defineType('aws_appsync_domain_name', 'AWS::AppSync::DomainName', {
    computed: ['appsync_domain_name', 'hosted_zone_id'],
    fields: () => ({
      certificate_arn: 'CertificateArn',
      description: 'Description',
      domain_name: 'DomainName',
    }),
  }),
  defineType('aws_appsync_domain_name_api_association', 'AWS::AppSync::DomainNameApiAssociation', {
    fields: () => ({ api_id: 'ApiId', domain_name: 'DomainName' }),
  }),
  defineType('aws_appsync_source_api_association', 'AWS::AppSync::SourceApiAssociation', {
    computed: ['association_id'],
    fields: ({ inside }) => ({
      description: 'Description',
      merged_api_arn: 'MergedApiIdentifier',
      merged_api_id: 'MergedApiIdentifier',
      source_api_arn: 'SourceApiIdentifier',
      source_api_association_config: inside({ merge_type: 'SourceApiAssociationConfig.MergeType' }),
      source_api_id: 'SourceApiIdentifier',
    }),
  }),
  defineType('aws_appsync_type', 'AWS::AppSync::Type', {
    computed: ['description', 'name'],
    fields: () => ({ api_id: 'ApiId', definition: 'Definition', format: 'Format' }),
  }),
];
