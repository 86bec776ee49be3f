import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Event buses, who may send to them, archives, connections and endpoints. */
export const eventsBuses: TypeTables = [
  defineType('aws_cloudwatch_event_bus', 'AWS::Events::EventBus', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      dead_letter_config: inside({ arn: 'DeadLetterConfig.Arn' }),
      description: 'Description',
      event_source_name: 'EventSourceName',
      kms_key_identifier: 'KmsKeyIdentifier',
      log_config: inside({ include_detail: 'LogConfig.IncludeDetail', level: 'LogConfig.Level' }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_event_permission', 'AWS::Events::EventBusPolicy', {
    fields: ({ inside }) => ({
      action: 'Action',
      condition: inside({ key: 'Condition.Key', type: 'Condition.Type', value: 'Condition.Value' }),
      event_bus_name: 'EventBusName',
      principal: 'Principal',
      statement_id: 'StatementId',
    }),
    providerDefaults: { Action: 'events:PutEvents' },
  }),
  definePart(
    'aws_cloudwatch_event_bus_policy',
    'AWS::Events::EventBus',
    { parent: 'event_bus_name', path: '' },
    { fields: () => ({ policy: 'Policy' }) },
  ),
  defineType('aws_cloudwatch_event_archive', 'AWS::Events::Archive', {
    fields: () => ({
      name: 'ArchiveName',
      description: 'Description',
      event_pattern: 'EventPattern',
      event_source_arn: 'SourceArn',
      kms_key_identifier: 'KmsKeyIdentifier',
      retention_days: 'RetentionDays',
    }),
  }),
  defineType('aws_cloudwatch_event_connection', 'AWS::Events::Connection', {
    fields: ({ elements, ignored, inside }) => {
      const parameters = (
        path:
          | 'AuthParameters.InvocationHttpParameters.BodyParameters'
          | 'AuthParameters.InvocationHttpParameters.HeaderParameters'
          | 'AuthParameters.InvocationHttpParameters.QueryStringParameters'
          | 'AuthParameters.OAuthParameters.OAuthHttpParameters.BodyParameters'
          | 'AuthParameters.OAuthParameters.OAuthHttpParameters.HeaderParameters'
          | 'AuthParameters.OAuthParameters.OAuthHttpParameters.QueryStringParameters',
      ) => elements(path, () => ({ is_value_secret: 'IsValueSecret', key: 'Key', value: 'Value' }));
      return {
        name: 'Name',
        auth_parameters: inside({
          api_key: inside({
            key: 'AuthParameters.ApiKeyAuthParameters.ApiKeyName',
            value: 'AuthParameters.ApiKeyAuthParameters.ApiKeyValue',
            value_wo: 'AuthParameters.ApiKeyAuthParameters.ApiKeyValue',
            value_wo_version: ignored,
          }),
          basic: inside({
            password: 'AuthParameters.BasicAuthParameters.Password',
            password_wo: 'AuthParameters.BasicAuthParameters.Password',
            password_wo_version: ignored,
            username: 'AuthParameters.BasicAuthParameters.Username',
          }),
          invocation_http_parameters: inside({
            body: parameters('AuthParameters.InvocationHttpParameters.BodyParameters'),
            header: parameters('AuthParameters.InvocationHttpParameters.HeaderParameters'),
            query_string: parameters('AuthParameters.InvocationHttpParameters.QueryStringParameters'),
          }),
          oauth: inside({
            authorization_endpoint: 'AuthParameters.OAuthParameters.AuthorizationEndpoint',
            client_parameters: inside({
              client_id: 'AuthParameters.OAuthParameters.ClientParameters.ClientID',
              client_secret: 'AuthParameters.OAuthParameters.ClientParameters.ClientSecret',
              client_secret_wo: 'AuthParameters.OAuthParameters.ClientParameters.ClientSecret',
              client_secret_wo_version: ignored,
            }),
            http_method: 'AuthParameters.OAuthParameters.HttpMethod',
            oauth_http_parameters: inside({
              body: parameters('AuthParameters.OAuthParameters.OAuthHttpParameters.BodyParameters'),
              header: parameters('AuthParameters.OAuthParameters.OAuthHttpParameters.HeaderParameters'),
              query_string: parameters(
                'AuthParameters.OAuthParameters.OAuthHttpParameters.QueryStringParameters',
              ),
            }),
          }),
        }),
        authorization_type: 'AuthorizationType',
        description: 'Description',
        invocation_connectivity_parameters: inside({
          resource_parameters: inside({
            resource_association_arn:
              'InvocationConnectivityParameters.ResourceParameters.ResourceAssociationArn',
            resource_configuration_arn:
              'InvocationConnectivityParameters.ResourceParameters.ResourceConfigurationArn',
          }),
        }),
        kms_key_identifier: 'KmsKeyIdentifier',
      };
    },
    computed: ['secret_arn'],
  }),
  defineType('aws_cloudwatch_event_api_destination', 'AWS::Events::ApiDestination', {
    fields: () => ({
      name: 'Name',
      connection_arn: 'ConnectionArn',
      description: 'Description',
      http_method: 'HttpMethod',
      invocation_endpoint: 'InvocationEndpoint',
      invocation_rate_limit_per_second: 'InvocationRateLimitPerSecond',
    }),
  }),
  defineType('aws_cloudwatch_event_endpoint', 'AWS::Events::Endpoint', {
    fields: ({ elements, inside }) => ({
      name: 'Name',
      description: 'Description',
      event_bus: elements('EventBuses', () => ({ event_bus_arn: 'EventBusArn' })),
      replication_config: inside({ state: 'ReplicationConfig.State' }),
      role_arn: 'RoleArn',
      routing_config: inside({
        failover_config: inside({
          primary: inside({ health_check: 'RoutingConfig.FailoverConfig.Primary.HealthCheck' }),
          secondary: inside({ route: 'RoutingConfig.FailoverConfig.Secondary.Route' }),
        }),
      }),
    }),
    computed: ['endpoint_url'],
  }),
];
