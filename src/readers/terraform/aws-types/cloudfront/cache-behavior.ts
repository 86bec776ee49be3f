import { defineFields, type Fields } from '../../mapping/define-type.ts';

/** How a distribution answers requests, by default or below a path. */
export const cacheBehavior: Fields = defineFields(({ elements, inside }) => ({
  allowed_methods: 'AllowedMethods',
  cached_methods: 'CachedMethods',
  cache_policy_id: 'CachePolicyId',
  compress: 'Compress',
  default_ttl: 'DefaultTTL',
  max_ttl: 'MaxTTL',
  min_ttl: 'MinTTL',
  field_level_encryption_id: 'FieldLevelEncryptionId',
  forwarded_values: inside({
    cookies: inside({
      forward: 'ForwardedValues.Cookies.Forward',
      whitelisted_names: 'ForwardedValues.Cookies.WhitelistedNames',
    }),
    headers: 'ForwardedValues.Headers',
    query_string: 'ForwardedValues.QueryString',
    query_string_cache_keys: 'ForwardedValues.QueryStringCacheKeys',
  }),
  function_association: elements('FunctionAssociations', () => ({
    event_type: 'EventType',
    function_arn: 'FunctionARN',
  })),
  grpc_config: inside({ enabled: 'GrpcConfig.Enabled' }),
  lambda_function_association: elements('LambdaFunctionAssociations', () => ({
    event_type: 'EventType',
    include_body: 'IncludeBody',
    lambda_arn: 'LambdaFunctionARN',
  })),
  origin_request_policy_id: 'OriginRequestPolicyId',
  realtime_log_config_arn: 'RealtimeLogConfigArn',
  response_headers_policy_id: 'ResponseHeadersPolicyId',
  smooth_streaming: 'SmoothStreaming',
  target_origin_id: 'TargetOriginId',
  trusted_key_groups: 'TrustedKeyGroups',
  trusted_signers: 'TrustedSigners',
  viewer_protocol_policy: 'ViewerProtocolPolicy',
}));
