import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

/** Which parts of a request count for the cache, or go on to the origin. */
const requestParts: Fields = defineFields(({ inside }) => ({
  cookies_config: inside({
    cookie_behavior: 'CookiesConfig.CookieBehavior',
    cookies: inside({ items: 'CookiesConfig.Cookies' }),
  }),
  headers_config: inside({
    header_behavior: 'HeadersConfig.HeaderBehavior',
    headers: inside({ items: 'HeadersConfig.Headers' }),
  }),
  query_strings_config: inside({
    query_string_behavior: 'QueryStringsConfig.QueryStringBehavior',
    query_strings: inside({ items: 'QueryStringsConfig.QueryStrings' }),
  }),
}));

const cors: Fields = defineFields(({ inside }) => ({
  access_control_allow_credentials: 'AccessControlAllowCredentials',
  access_control_allow_headers: inside({ items: 'AccessControlAllowHeaders.Items' }),
  access_control_allow_methods: inside({ items: 'AccessControlAllowMethods.Items' }),
  access_control_allow_origins: inside({ items: 'AccessControlAllowOrigins.Items' }),
  access_control_expose_headers: inside({ items: 'AccessControlExposeHeaders.Items' }),
  access_control_max_age_sec: 'AccessControlMaxAgeSec',
  origin_override: 'OriginOverride',
}));

const securityHeaders: Fields = defineFields(({ inside }) => ({
  content_security_policy: inside({
    content_security_policy: 'ContentSecurityPolicy.ContentSecurityPolicy',
    override: 'ContentSecurityPolicy.Override',
  }),
  content_type_options: inside({ override: 'ContentTypeOptions.Override' }),
  frame_options: inside({ frame_option: 'FrameOptions.FrameOption', override: 'FrameOptions.Override' }),
  referrer_policy: inside({
    override: 'ReferrerPolicy.Override',
    referrer_policy: 'ReferrerPolicy.ReferrerPolicy',
  }),
  strict_transport_security: inside({
    access_control_max_age_sec: 'StrictTransportSecurity.AccessControlMaxAgeSec',
    include_subdomains: 'StrictTransportSecurity.IncludeSubdomains',
    override: 'StrictTransportSecurity.Override',
    preload: 'StrictTransportSecurity.Preload',
  }),
  xss_protection: inside({
    mode_block: 'XSSProtection.ModeBlock',
    override: 'XSSProtection.Override',
    protection: 'XSSProtection.Protection',
    report_uri: 'XSSProtection.ReportUri',
  }),
}));

/** What distributions share: policies, who may read an origin, code at the edge, keys. */
export const cloudfrontPolicies: TypeTables = [
  defineType('aws_cloudfront_origin_access_identity', 'AWS::CloudFront::CloudFrontOriginAccessIdentity', {
    computed: [
      'caller_reference',
      'cloudfront_access_identity_path',
      'etag',
      'iam_arn',
      's3_canonical_user_id',
    ],
    fields: () => ({ comment: 'CloudFrontOriginAccessIdentityConfig.Comment' }),
  }),
  defineType('aws_cloudfront_origin_access_control', 'AWS::CloudFront::OriginAccessControl', {
    computed: ['etag'],
    fields: () => ({
      name: 'OriginAccessControlConfig.Name',
      description: 'OriginAccessControlConfig.Description',
      origin_access_control_origin_type: 'OriginAccessControlConfig.OriginAccessControlOriginType',
      signing_behavior: 'OriginAccessControlConfig.SigningBehavior',
      signing_protocol: 'OriginAccessControlConfig.SigningProtocol',
    }),
  }),
  defineType('aws_cloudfront_function', 'AWS::CloudFront::Function', {
    computed: ['etag', 'live_stage_etag', 'status'],
    fields: ({ wrapped, pairs }) => ({
      name: 'Name',
      code: 'FunctionCode',
      comment: 'FunctionConfig.Comment',
      key_value_store_associations: wrapped('FunctionConfig.KeyValueStoreAssociations', 'KeyValueStoreARN'),
      publish: 'AutoPublish',
      runtime: 'FunctionConfig.Runtime',
      tags: pairs('Tags'),
    }),
    providerDefaults: { AutoPublish: true },
  }),
  defineType('aws_cloudfront_cache_policy', 'AWS::CloudFront::CachePolicy', {
    computed: ['etag'],
    fields: ({ nested }) => ({
      name: 'CachePolicyConfig.Name',
      comment: 'CachePolicyConfig.Comment',
      default_ttl: 'CachePolicyConfig.DefaultTTL',
      max_ttl: 'CachePolicyConfig.MaxTTL',
      min_ttl: 'CachePolicyConfig.MinTTL',
      parameters_in_cache_key_and_forwarded_to_origin: nested(
        'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin',
        () => ({
          ...requestParts,
          enable_accept_encoding_brotli: 'EnableAcceptEncodingBrotli',
          enable_accept_encoding_gzip: 'EnableAcceptEncodingGzip',
        }),
      ),
    }),
    providerDefaults: {
      'CachePolicyConfig.DefaultTTL': 86_400,
      'CachePolicyConfig.MaxTTL': 31_536_000,
      'CachePolicyConfig.MinTTL': 0,
    },
  }),
  defineType('aws_cloudfront_origin_request_policy', 'AWS::CloudFront::OriginRequestPolicy', {
    computed: ['etag'],
    fields: ({ inside }) => ({
      name: 'OriginRequestPolicyConfig.Name',
      comment: 'OriginRequestPolicyConfig.Comment',
      cookies_config: inside({
        cookie_behavior: 'OriginRequestPolicyConfig.CookiesConfig.CookieBehavior',
        cookies: inside({ items: 'OriginRequestPolicyConfig.CookiesConfig.Cookies' }),
      }),
      headers_config: inside({
        header_behavior: 'OriginRequestPolicyConfig.HeadersConfig.HeaderBehavior',
        headers: inside({ items: 'OriginRequestPolicyConfig.HeadersConfig.Headers' }),
      }),
      query_strings_config: inside({
        query_string_behavior: 'OriginRequestPolicyConfig.QueryStringsConfig.QueryStringBehavior',
        query_strings: inside({ items: 'OriginRequestPolicyConfig.QueryStringsConfig.QueryStrings' }),
      }),
    }),
  }),
  defineType('aws_cloudfront_response_headers_policy', 'AWS::CloudFront::ResponseHeadersPolicy', {
    computed: ['etag'],
    fields: ({ elements, inside, nested }) => ({
      name: 'ResponseHeadersPolicyConfig.Name',
      comment: 'ResponseHeadersPolicyConfig.Comment',
      cors_config: nested('ResponseHeadersPolicyConfig.CorsConfig', () => cors),
      custom_headers_config: inside({
        items: elements('ResponseHeadersPolicyConfig.CustomHeadersConfig.Items', () => ({
          header: 'Header',
          override: 'Override',
          value: 'Value',
        })),
      }),
      remove_headers_config: inside({
        items: elements('ResponseHeadersPolicyConfig.RemoveHeadersConfig.Items', () => ({
          header: 'Header',
        })),
      }),
      security_headers_config: nested(
        'ResponseHeadersPolicyConfig.SecurityHeadersConfig',
        () => securityHeaders,
      ),
      server_timing_headers_config: inside({
        enabled: 'ResponseHeadersPolicyConfig.ServerTimingHeadersConfig.Enabled',
        sampling_rate: 'ResponseHeadersPolicyConfig.ServerTimingHeadersConfig.SamplingRate',
      }),
    }),
  }),
  defineType('aws_cloudfront_public_key', 'AWS::CloudFront::PublicKey', {
    computed: ['caller_reference', 'etag'],
    fields: ({ ignored }) => ({
      name: 'PublicKeyConfig.Name',
      name_prefix: ignored,
      comment: 'PublicKeyConfig.Comment',
      encoded_key: 'PublicKeyConfig.EncodedKey',
    }),
  }),
  defineType('aws_cloudfront_key_group', 'AWS::CloudFront::KeyGroup', {
    computed: ['etag'],
    fields: () => ({
      name: 'KeyGroupConfig.Name',
      comment: 'KeyGroupConfig.Comment',
      items: 'KeyGroupConfig.Items',
    }),
  }),
  defineType('aws_cloudfront_key_value_store', 'AWS::CloudFront::KeyValueStore', {
    computed: ['etag', 'last_modified_time'],
    fields: () => ({ name: 'Name', comment: 'Comment' }),
  }),
  defineType('aws_cloudfront_continuous_deployment_policy', 'AWS::CloudFront::ContinuousDeploymentPolicy', {
    computed: ['etag', 'last_modified_time'],
    fields: ({ inside }) => ({
      enabled: 'ContinuousDeploymentPolicyConfig.Enabled',
      staging_distribution_dns_names: inside({
        items: 'ContinuousDeploymentPolicyConfig.StagingDistributionDnsNames',
      }),
      traffic_config: inside({
        type: 'ContinuousDeploymentPolicyConfig.TrafficConfig.Type',
        single_header_config: inside({
          header: 'ContinuousDeploymentPolicyConfig.TrafficConfig.SingleHeaderConfig.Header',
          value: 'ContinuousDeploymentPolicyConfig.TrafficConfig.SingleHeaderConfig.Value',
        }),
        single_weight_config: inside({
          weight: 'ContinuousDeploymentPolicyConfig.TrafficConfig.SingleWeightConfig.Weight',
          session_stickiness_config: inside({
            idle_ttl:
              'ContinuousDeploymentPolicyConfig.TrafficConfig.SingleWeightConfig.SessionStickinessConfig.IdleTTL',
            maximum_ttl:
              'ContinuousDeploymentPolicyConfig.TrafficConfig.SingleWeightConfig.SessionStickinessConfig.MaximumTTL',
          }),
        }),
      }),
    }),
  }),
];
