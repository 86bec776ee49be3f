import { defineElement, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const api = 'AWS::ApiGateway::RestApi';
const method = 'AWS::ApiGateway::Method';
const byMethod = { http_method: 'http_method', resource_id: 'resource_id', rest_api_id: 'rest_api_id' };

/** REST APIs of API Gateway: their resources, methods and integrations. */
export const apigatewayApis: TypeTables = [
  defineType('aws_api_gateway_rest_api', api, {
    fields: ({ choose, inside, pairs }) => ({
      name: 'Name',
      api_key_source: 'ApiKeySourceType',
      binary_media_types: 'BinaryMediaTypes',
      body: 'Body',
      description: 'Description',
      disable_execute_api_endpoint: 'DisableExecuteApiEndpoint',
      endpoint_access_mode: 'EndpointAccessMode',
      endpoint_configuration: inside({
        ip_address_type: 'EndpointConfiguration.IpAddressType',
        types: 'EndpointConfiguration.Types',
        vpc_endpoint_ids: 'EndpointConfiguration.VpcEndpointIds',
      }),
      fail_on_warnings: 'FailOnWarnings',
      // -1: nothing is compressed.
      minimum_compression_size: choose('MinimumCompressionSize', { '-1': null }),
      parameters: 'Parameters',
      policy: 'Policy',
      put_rest_api_mode: 'Mode',
      security_policy: 'SecurityPolicy',
      tags: pairs('Tags'),
    }),
    computed: ['created_date', 'execution_arn', 'root_resource_id'],
  }),
  definePart(
    'aws_api_gateway_rest_api_policy',
    api,
    { parent: 'rest_api_id', path: '' },
    { fields: () => ({ policy: 'Policy' }) },
  ),
  defineType('aws_api_gateway_resource', 'AWS::ApiGateway::Resource', {
    fields: () => ({ parent_id: 'ParentId', path_part: 'PathPart', rest_api_id: 'RestApiId' }),
    computed: ['path'],
  }),
  defineType('aws_api_gateway_method', method, {
    fields: () => ({
      api_key_required: 'ApiKeyRequired',
      authorization: 'AuthorizationType',
      authorization_scopes: 'AuthorizationScopes',
      authorizer_id: 'AuthorizerId',
      http_method: 'HttpMethod',
      operation_name: 'OperationName',
      request_models: 'RequestModels',
      request_parameters: 'RequestParameters',
      request_validator_id: 'RequestValidatorId',
      resource_id: 'ResourceId',
      rest_api_id: 'RestApiId',
    }),
  }),
  definePart(
    'aws_api_gateway_integration',
    method,
    { parent: 'http_method', path: 'Integration', by: byMethod },
    {
      fields: ({ ignored }) => ({
        cache_key_parameters: 'Integration.CacheKeyParameters',
        cache_namespace: 'Integration.CacheNamespace',
        connection_id: 'Integration.ConnectionId',
        connection_type: 'Integration.ConnectionType',
        content_handling: 'Integration.ContentHandling',
        credentials: 'Integration.Credentials',
        integration_http_method: 'Integration.IntegrationHttpMethod',
        integration_target: 'Integration.IntegrationTarget',
        passthrough_behavior: 'Integration.PassthroughBehavior',
        request_parameters: 'Integration.RequestParameters',
        request_templates: 'Integration.RequestTemplates',
        resource_id: ignored,
        response_transfer_mode: 'Integration.ResponseTransferMode',
        rest_api_id: ignored,
        timeout_milliseconds: 'Integration.TimeoutInMillis',
        tls_config: ignored,
        type: 'Integration.Type',
        uri: 'Integration.Uri',
      }),
    },
  ),
  definePart(
    'aws_api_gateway_integration_response',
    method,
    { parent: 'http_method', path: '', by: byMethod },
    {
      // How answers are reshaped says nothing of who is let in or what is kept.
      fields: ({ ignored }) => ({
        content_handling: ignored,
        resource_id: ignored,
        response_parameters: ignored,
        response_templates: ignored,
        rest_api_id: ignored,
        selection_pattern: ignored,
        status_code: ignored,
      }),
    },
  ),
  defineElement(
    'aws_api_gateway_method_response',
    method,
    { parent: 'http_method', path: 'MethodResponses', by: byMethod },
    {
      fields: ({ ignored }) => ({
        resource_id: ignored,
        response_models: 'ResponseModels',
        response_parameters: 'ResponseParameters',
        rest_api_id: ignored,
        status_code: 'StatusCode',
      }),
    },
  ),
  defineType('aws_api_gateway_authorizer', 'AWS::ApiGateway::Authorizer', {
    fields: () => ({
      name: 'Name',
      authorizer_credentials: 'AuthorizerCredentials',
      authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
      authorizer_uri: 'AuthorizerUri',
      identity_source: 'IdentitySource',
      identity_validation_expression: 'IdentityValidationExpression',
      provider_arns: 'ProviderARNs',
      rest_api_id: 'RestApiId',
      type: 'Type',
    }),
    providerDefaults: { Type: 'TOKEN' },
  }),
  defineType('aws_api_gateway_model', 'AWS::ApiGateway::Model', {
    fields: () => ({
      name: 'Name',
      content_type: 'ContentType',
      description: 'Description',
      rest_api_id: 'RestApiId',
      schema: 'Schema',
    }),
  }),
  defineType('aws_api_gateway_request_validator', 'AWS::ApiGateway::RequestValidator', {
    fields: () => ({
      name: 'Name',
      rest_api_id: 'RestApiId',
      validate_request_body: 'ValidateRequestBody',
      validate_request_parameters: 'ValidateRequestParameters',
    }),
  }),
  defineType('aws_api_gateway_gateway_response', 'AWS::ApiGateway::GatewayResponse', {
    fields: () => ({
      response_parameters: 'ResponseParameters',
      response_templates: 'ResponseTemplates',
      response_type: 'ResponseType',
      rest_api_id: 'RestApiId',
      status_code: 'StatusCode',
    }),
  }),
  defineType('aws_api_gateway_documentation_part', 'AWS::ApiGateway::DocumentationPart', {
    fields: ({ inside }) => ({
      location: inside({
        method: 'Location.Method',
        name: 'Location.Name',
        path: 'Location.Path',
        status_code: 'Location.StatusCode',
        type: 'Location.Type',
      }),
      properties: 'Properties',
      rest_api_id: 'RestApiId',
    }),
    computed: ['documentation_part_id'],
  }),
  defineType('aws_api_gateway_documentation_version', 'AWS::ApiGateway::DocumentationVersion', {
    fields: () => ({
      description: 'Description',
      rest_api_id: 'RestApiId',
      version: 'DocumentationVersion',
    }),
  }),
];
