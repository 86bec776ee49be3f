import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';
import { aclOfGrants, cannedAcls } from './s3/canned-acls.ts';

const bucket = 'AWS::S3::Bucket';
const parent = 'bucket';

/** Settings of a bucket that are resources of their own: who may do what, how it encrypts, logs and keeps versions. */
export const s3BucketSettings: TypeTables = [
  definePart(
    'aws_s3_bucket_versioning',
    bucket,
    { parent, path: 'VersioningConfiguration' },
    {
      fields: ({ ignored, inside }) => ({
        versioning_configuration: inside({
          status: 'VersioningConfiguration.Status',
          mfa_delete: ignored,
        }),
        mfa: ignored,
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_server_side_encryption_configuration',
    bucket,
    { parent, path: 'BucketEncryption' },
    {
      fields: ({ elements, ignored }) => ({
        rule: elements('BucketEncryption.ServerSideEncryptionConfiguration', kit => ({
          bucket_key_enabled: 'BucketKeyEnabled',
          blocked_encryption_types: 'BlockedEncryptionTypes.EncryptionType',
          apply_server_side_encryption_by_default: kit.inside({
            sse_algorithm: 'ServerSideEncryptionByDefault.SSEAlgorithm',
            kms_master_key_id: 'ServerSideEncryptionByDefault.KMSMasterKeyID',
          }),
        })),
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_public_access_block',
    bucket,
    { parent, path: 'PublicAccessBlockConfiguration' },
    {
      fields: ({ ignored }) => ({
        block_public_acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
        block_public_policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
        ignore_public_acls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
        restrict_public_buckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
        skip_destroy: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_logging',
    bucket,
    { parent, path: 'LoggingConfiguration' },
    {
      fields: ({ ignored, inside }) => ({
        target_bucket: 'LoggingConfiguration.DestinationBucketName',
        target_prefix: 'LoggingConfiguration.LogFilePrefix',
        target_grant: ignored,
        target_object_key_format: inside({
          partitioned_prefix: inside({
            partition_date_source:
              'LoggingConfiguration.TargetObjectKeyFormat.PartitionedPrefix.PartitionDateSource',
          }),
          simple_prefix: inside({}, 'LoggingConfiguration.TargetObjectKeyFormat.SimplePrefix'),
        }),
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_acl',
    bucket,
    { parent, path: '' },
    {
      fields: ({ choose, converted, ignored, inside }) => ({
        acl: choose('AccessControl', cannedAcls),
        access_control_policy: inside({
          grant: converted('AccessControl', aclOfGrants),
          owner: ignored,
        }),
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_ownership_controls',
    bucket,
    { parent, path: 'OwnershipControls' },
    {
      fields: ({ elements, ignored }) => ({
        rule: elements('OwnershipControls.Rules', () => ({ object_ownership: 'ObjectOwnership' })),
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_abac',
    bucket,
    { parent, path: '' },
    {
      fields: ({ ignored, inside }) => ({
        abac_status: inside({ status: 'AbacStatus' }),
        expected_bucket_owner: ignored,
      }),
    },
  ),
  defineType('aws_s3_bucket_policy', 'AWS::S3::BucketPolicy', {
    fields: () => ({ bucket: 'Bucket', policy: 'PolicyDocument' }),
  }),
  definePart(
    'aws_s3_bucket_object_lock_configuration',
    bucket,
    { parent, path: 'ObjectLockConfiguration' },
    {
      fields: ({ ignored, inside }) => ({
        object_lock_enabled: 'ObjectLockConfiguration.ObjectLockEnabled',
        rule: inside({
          default_retention: inside({
            mode: 'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
            days: 'ObjectLockConfiguration.Rule.DefaultRetention.Days',
            years: 'ObjectLockConfiguration.Rule.DefaultRetention.Years',
          }),
        }),
        token: ignored,
        expected_bucket_owner: ignored,
      }),
      providerDefaults: { 'ObjectLockConfiguration.ObjectLockEnabled': 'Enabled' },
    },
  ),
  definePart(
    'aws_s3_bucket_accelerate_configuration',
    bucket,
    { parent, path: 'AccelerateConfiguration' },
    {
      fields: ({ ignored }) => ({
        status: 'AccelerateConfiguration.AccelerationStatus',
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_cors_configuration',
    bucket,
    { parent, path: 'CorsConfiguration' },
    {
      fields: ({ elements, ignored }) => ({
        cors_rule: elements('CorsConfiguration.CorsRules', () => ({
          id: 'Id',
          allowed_headers: 'AllowedHeaders',
          allowed_methods: 'AllowedMethods',
          allowed_origins: 'AllowedOrigins',
          expose_headers: 'ExposedHeaders',
          max_age_seconds: 'MaxAge',
        })),
        expected_bucket_owner: ignored,
      }),
    },
  ),
  definePart(
    'aws_s3_bucket_website_configuration',
    bucket,
    { parent, path: 'WebsiteConfiguration' },
    {
      fields: ({ elements, ignored, inside }) => ({
        index_document: inside({ suffix: 'WebsiteConfiguration.IndexDocument' }),
        error_document: inside({ key: 'WebsiteConfiguration.ErrorDocument' }),
        redirect_all_requests_to: inside({
          host_name: 'WebsiteConfiguration.RedirectAllRequestsTo.HostName',
          protocol: 'WebsiteConfiguration.RedirectAllRequestsTo.Protocol',
        }),
        routing_rule: elements('WebsiteConfiguration.RoutingRules', kit => ({
          condition: kit.inside({
            http_error_code_returned_equals: 'RoutingRuleCondition.HttpErrorCodeReturnedEquals',
            key_prefix_equals: 'RoutingRuleCondition.KeyPrefixEquals',
          }),
          redirect: kit.inside({
            host_name: 'RedirectRule.HostName',
            http_redirect_code: 'RedirectRule.HttpRedirectCode',
            protocol: 'RedirectRule.Protocol',
            replace_key_prefix_with: 'RedirectRule.ReplaceKeyPrefixWith',
            replace_key_with: 'RedirectRule.ReplaceKeyWith',
          }),
        })),
        // The same rules as JSON text.
        routing_rules: ignored,
        expected_bucket_owner: ignored,
      }),
      computed: ['website_domain', 'website_endpoint'],
    },
  ),
  // Who pays for requests is no setting of the registry, and configures nothing else.
  defineOwn('aws_s3_bucket_request_payment_configuration', 'Demarc::S3::BucketRequestPayment', {
    fields: ({ ignored }) => ({ bucket: 'Bucket', payer: 'Payer', expected_bucket_owner: ignored }),
  }),
];
