import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Who and what may call functions of Lambda: permissions, URLs, event sources, asynchronous calls. */
export const lambdaAccess: TypeTables = [
  defineType('aws_lambda_permission', 'AWS::Lambda::Permission', {
    fields: ({ ignored }) => ({
      action: 'Action',
      event_source_token: 'EventSourceToken',
      function_name: 'FunctionName',
      function_url_auth_type: 'FunctionUrlAuthType',
      invoked_via_function_url: 'InvokedViaFunctionUrl',
      principal: 'Principal',
      principal_org_id: 'PrincipalOrgID',
      qualifier: ignored,
      source_account: 'SourceAccount',
      source_arn: 'SourceArn',
      statement_id: ignored,
      statement_id_prefix: ignored,
    }),
  }),
  defineType('aws_lambda_layer_version_permission', 'AWS::Lambda::LayerVersionPermission', {
    fields: ({ ignored }) => ({
      action: 'Action',
      layer_name: 'LayerVersionArn',
      organization_id: 'OrganizationId',
      principal: 'Principal',
      skip_destroy: ignored,
      statement_id: ignored,
      version_number: ignored,
    }),
    computed: ['policy', 'revision_id'],
  }),
  defineType('aws_lambda_function_url', 'AWS::Lambda::Url', {
    fields: ({ inside }) => ({
      authorization_type: 'AuthType',
      cors: inside({
        allow_credentials: 'Cors.AllowCredentials',
        allow_headers: 'Cors.AllowHeaders',
        allow_methods: 'Cors.AllowMethods',
        allow_origins: 'Cors.AllowOrigins',
        expose_headers: 'Cors.ExposeHeaders',
        max_age: 'Cors.MaxAge',
      }),
      function_name: 'TargetFunctionArn',
      invoke_mode: 'InvokeMode',
      qualifier: 'Qualifier',
    }),
    computed: ['function_arn', 'function_url', 'url_id'],
  }),
  defineType('aws_lambda_function_event_invoke_config', 'AWS::Lambda::EventInvokeConfig', {
    fields: ({ inside }) => ({
      function_name: 'FunctionName',
      destination_config: inside({
        on_failure: inside({ destination: 'DestinationConfig.OnFailure.Destination' }),
        on_success: inside({ destination: 'DestinationConfig.OnSuccess.Destination' }),
      }),
      maximum_event_age_in_seconds: 'MaximumEventAgeInSeconds',
      maximum_retry_attempts: 'MaximumRetryAttempts',
      qualifier: 'Qualifier',
    }),
    providerDefaults: { Qualifier: '$LATEST' },
  }),
  defineType('aws_lambda_event_source_mapping', 'AWS::Lambda::EventSourceMapping', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      amazon_managed_kafka_event_source_config: inside({
        consumer_group_id: 'AmazonManagedKafkaEventSourceConfig.ConsumerGroupId',
        schema_registry_config: inside({
          access_config: elements(
            'AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig.AccessConfigs',
            () => ({ type: 'Type', uri: 'URI' }),
          ),
          event_record_format: 'AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig.EventRecordFormat',
          schema_registry_uri: 'AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig.SchemaRegistryURI',
          schema_validation_config: elements(
            'AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig.SchemaValidationConfigs',
            () => ({ attribute: 'Attribute' }),
          ),
        }),
      }),
      batch_size: 'BatchSize',
      bisect_batch_on_function_error: 'BisectBatchOnFunctionError',
      destination_config: inside({
        on_failure: inside({ destination_arn: 'DestinationConfig.OnFailure.Destination' }),
      }),
      document_db_event_source_config: inside({
        collection_name: 'DocumentDBEventSourceConfig.CollectionName',
        database_name: 'DocumentDBEventSourceConfig.DatabaseName',
        full_document: 'DocumentDBEventSourceConfig.FullDocument',
      }),
      enabled: 'Enabled',
      event_source_arn: 'EventSourceArn',
      filter_criteria: inside({
        filter: elements('FilterCriteria.Filters', () => ({ pattern: 'Pattern' })),
      }),
      function_name: 'FunctionName',
      function_response_types: 'FunctionResponseTypes',
      kms_key_arn: 'KmsKeyArn',
      logging_config: inside({ system_log_level: 'LoggingConfig.SystemLogLevel' }),
      maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
      maximum_record_age_in_seconds: 'MaximumRecordAgeInSeconds',
      maximum_retry_attempts: 'MaximumRetryAttempts',
      metrics_config: inside({ metrics: 'MetricsConfig.Metrics' }),
      parallelization_factor: 'ParallelizationFactor',
      provisioned_poller_config: inside({
        maximum_pollers: 'ProvisionedPollerConfig.MaximumPollers',
        minimum_pollers: 'ProvisionedPollerConfig.MinimumPollers',
        poller_group_name: 'ProvisionedPollerConfig.PollerGroupName',
      }),
      queues: 'Queues',
      scaling_config: inside({ maximum_concurrency: 'ScalingConfig.MaximumConcurrency' }),
      self_managed_event_source: inside({
        endpoints: inside({
          KAFKA_BOOTSTRAP_SERVERS: 'SelfManagedEventSource.Endpoints.KafkaBootstrapServers',
        }),
      }),
      self_managed_kafka_event_source_config: inside({
        consumer_group_id: 'SelfManagedKafkaEventSourceConfig.ConsumerGroupId',
        schema_registry_config: inside({
          access_config: elements(
            'SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig.AccessConfigs',
            () => ({ type: 'Type', uri: 'URI' }),
          ),
          event_record_format: 'SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig.EventRecordFormat',
          schema_registry_uri: 'SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig.SchemaRegistryURI',
          schema_validation_config: elements(
            'SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig.SchemaValidationConfigs',
            () => ({ attribute: 'Attribute' }),
          ),
        }),
      }),
      source_access_configuration: elements('SourceAccessConfigurations', () => ({
        type: 'Type',
        uri: 'URI',
      })),
      starting_position: 'StartingPosition',
      // The registry counts seconds, the provider writes a date.
      starting_position_timestamp: ignored,
      tags: pairs('Tags'),
      topics: 'Topics',
      tumbling_window_in_seconds: 'TumblingWindowInSeconds',
    }),
    computed: [
      'function_arn',
      'last_modified',
      'last_processing_result',
      'state',
      'state_transition_reason',
      'uuid',
    ],
  }),
];
