import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';
import { cacheBehavior } from './cloudfront/cache-behavior.ts';

const origin: Fields = defineFields(({ elements, inside }) => ({
  domain_name: 'DomainName',
  origin_id: 'Id',
  connection_attempts: 'ConnectionAttempts',
  connection_timeout: 'ConnectionTimeout',
  custom_header: elements('OriginCustomHeaders', () => ({ name: 'HeaderName', value: 'HeaderValue' })),
  custom_origin_config: inside({
    http_port: 'CustomOriginConfig.HTTPPort',
    https_port: 'CustomOriginConfig.HTTPSPort',
    ip_address_type: 'CustomOriginConfig.IpAddressType',
    origin_keepalive_timeout: 'CustomOriginConfig.OriginKeepaliveTimeout',
    origin_mtls_config: inside({
      client_certificate_arn: 'CustomOriginConfig.OriginMtlsConfig.ClientCertificateArn',
    }),
    origin_protocol_policy: 'CustomOriginConfig.OriginProtocolPolicy',
    origin_read_timeout: 'CustomOriginConfig.OriginReadTimeout',
    origin_ssl_protocols: 'CustomOriginConfig.OriginSSLProtocols',
  }),
  origin_access_control_id: 'OriginAccessControlId',
  origin_path: 'OriginPath',
  origin_shield: inside({
    enabled: 'OriginShield.Enabled',
    origin_shield_region: 'OriginShield.OriginShieldRegion',
  }),
  response_completion_timeout: 'ResponseCompletionTimeout',
  s3_origin_config: inside(
    { origin_access_identity: 'S3OriginConfig.OriginAccessIdentity' },
    'S3OriginConfig',
  ),
  vpc_origin_config: inside({
    origin_keepalive_timeout: 'VpcOriginConfig.OriginKeepaliveTimeout',
    origin_read_timeout: 'VpcOriginConfig.OriginReadTimeout',
    owner_account_id: 'VpcOriginConfig.OwnerAccountId',
    vpc_origin_id: 'VpcOriginConfig.VpcOriginId',
  }),
}));

const originGroup: Fields = defineFields(({ elements, inside }) => ({
  origin_id: 'Id',
  failover_criteria: inside({ status_codes: 'FailoverCriteria.StatusCodes.Items' }),
  member: elements('Members.Items', () => ({ origin_id: 'OriginId' })),
}));

/** Distributions, and what is measured of them. */
export const cloudfrontDistributions: TypeTables = [
  defineType('aws_cloudfront_distribution', 'AWS::CloudFront::Distribution', {
    computed: [
      'caller_reference',
      'domain_name',
      'etag',
      'hosted_zone_id',
      'in_progress_validation_batches',
      'last_modified_time',
      'logging_v1_enabled',
      'status',
      'trusted_key_groups',
      'trusted_signers',
    ],
    fields: ({ elements, ignored, inside, nested, nestedList, pairs }) => ({
      aliases: 'DistributionConfig.Aliases',
      anycast_ip_list_id: 'DistributionConfig.AnycastIpListId',
      comment: 'DistributionConfig.Comment',
      connection_function_association: inside({ id: 'DistributionConfig.ConnectionFunctionAssociation.Id' }),
      continuous_deployment_policy_id: 'DistributionConfig.ContinuousDeploymentPolicyId',
      custom_error_response: elements('DistributionConfig.CustomErrorResponses', () => ({
        error_caching_min_ttl: 'ErrorCachingMinTTL',
        error_code: 'ErrorCode',
        response_code: 'ResponseCode',
        response_page_path: 'ResponsePagePath',
      })),
      default_cache_behavior: nested('DistributionConfig.DefaultCacheBehavior', () => cacheBehavior),
      default_root_object: 'DistributionConfig.DefaultRootObject',
      enabled: 'DistributionConfig.Enabled',
      http_version: 'DistributionConfig.HttpVersion',
      is_ipv6_enabled: 'DistributionConfig.IPV6Enabled',
      logging_config: inside({
        bucket: 'DistributionConfig.Logging.Bucket',
        include_cookies: 'DistributionConfig.Logging.IncludeCookies',
        prefix: 'DistributionConfig.Logging.Prefix',
      }),
      ordered_cache_behavior: nestedList('DistributionConfig.CacheBehaviors', () => ({
        ...cacheBehavior,
        path_pattern: 'PathPattern',
      })),
      origin: nestedList('DistributionConfig.Origins', () => origin),
      origin_group: nestedList('DistributionConfig.OriginGroups.Items', () => originGroup),
      price_class: 'DistributionConfig.PriceClass',
      restrictions: inside({
        geo_restriction: inside({
          locations: 'DistributionConfig.Restrictions.GeoRestriction.Locations',
          restriction_type: 'DistributionConfig.Restrictions.GeoRestriction.RestrictionType',
        }),
      }),
      retain_on_delete: ignored,
      staging: 'DistributionConfig.Staging',
      viewer_certificate: inside({
        acm_certificate_arn: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
        cloudfront_default_certificate: 'DistributionConfig.ViewerCertificate.CloudFrontDefaultCertificate',
        iam_certificate_id: 'DistributionConfig.ViewerCertificate.IamCertificateId',
        minimum_protocol_version: 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
        ssl_support_method: 'DistributionConfig.ViewerCertificate.SslSupportMethod',
      }),
      viewer_mtls_config: inside({
        mode: 'DistributionConfig.ViewerMtlsConfig.Mode',
        trust_store_config: inside({
          advertise_trust_store_ca_names:
            'DistributionConfig.ViewerMtlsConfig.TrustStoreConfig.AdvertiseTrustStoreCaNames',
          ignore_certificate_expiry:
            'DistributionConfig.ViewerMtlsConfig.TrustStoreConfig.IgnoreCertificateExpiry',
          trust_store_id: 'DistributionConfig.ViewerMtlsConfig.TrustStoreConfig.TrustStoreId',
        }),
      }),
      wait_for_deployment: ignored,
      web_acl_id: 'DistributionConfig.WebACLId',
      tags: pairs('Tags'),
    }),
    // What the provider sends where a certificate is given without a version.
    providerDefaults: { 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion': 'TLSv1' },
  }),
  defineType('aws_cloudfront_monitoring_subscription', 'AWS::CloudFront::MonitoringSubscription', {
    fields: ({ inside }) => ({
      distribution_id: 'DistributionId',
      monitoring_subscription: inside({
        realtime_metrics_subscription_config: inside({
          realtime_metrics_subscription_status:
            'MonitoringSubscription.RealtimeMetricsSubscriptionConfig.RealtimeMetricsSubscriptionStatus',
        }),
      }),
    }),
  }),
  defineType('aws_cloudfront_realtime_log_config', 'AWS::CloudFront::RealtimeLogConfig', {
    fields: ({ elements }) => ({
      name: 'Name',
      endpoint: elements('EndPoints', kit => ({
        stream_type: 'StreamType',
        kinesis_stream_config: kit.inside({
          role_arn: 'KinesisStreamConfig.RoleArn',
          stream_arn: 'KinesisStreamConfig.StreamArn',
        }),
      })),
      fields: 'Fields',
      sampling_rate: 'SamplingRate',
    }),
  }),
  defineType('aws_cloudfront_vpc_origin', 'AWS::CloudFront::VpcOrigin', {
    computed: ['etag'],
    fields: ({ inside, pairs }) => ({
      vpc_origin_endpoint_config: inside({
        arn: 'VpcOriginEndpointConfig.Arn',
        http_port: 'VpcOriginEndpointConfig.HTTPPort',
        https_port: 'VpcOriginEndpointConfig.HTTPSPort',
        name: 'VpcOriginEndpointConfig.Name',
        origin_protocol_policy: 'VpcOriginEndpointConfig.OriginProtocolPolicy',
        origin_ssl_protocols: inside({ items: 'VpcOriginEndpointConfig.OriginSSLProtocols' }),
      }),
      tags: pairs('Tags'),
    }),
  }),
];
