import { defineFields, defineOwn, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';
import { aclOfGrants, cannedAcls } from './s3/canned-acls.ts';

/** What says how an object is protected; the rest is what it holds and how it is served. */
const protection: Fields = defineFields(() => ({
  acl: 'Acl',
  bucket: 'Bucket',
  bucket_key_enabled: 'BucketKeyEnabled',
  key: 'Key',
  kms_key_id: 'KmsKeyId',
  object_lock_legal_hold_status: 'ObjectLockLegalHoldStatus',
  object_lock_mode: 'ObjectLockMode',
  object_lock_retain_until_date: 'ObjectLockRetainUntilDate',
  server_side_encryption: 'ServerSideEncryption',
  storage_class: 'StorageClass',
}));

const served = [
  'cache_control',
  'checksum_algorithm',
  'content',
  'content_base64',
  'content_disposition',
  'content_encoding',
  'content_language',
  'content_type',
  'etag',
  'force_destroy',
  'metadata',
  'override_provider',
  'source',
  'source_hash',
  'tags',
  'website_redirect',
  'checksum_crc32',
  'checksum_crc32c',
  'checksum_crc64nvme',
  'checksum_sha1',
  'checksum_sha256',
  'version_id',
];

const copied = [
  'copy_if_match',
  'copy_if_modified_since',
  'copy_if_none_match',
  'copy_if_unmodified_since',
  'customer_algorithm',
  'customer_key',
  'customer_key_md5',
  'expected_bucket_owner',
  'expected_source_bucket_owner',
  'expires',
  'kms_encryption_context',
  'metadata_directive',
  'request_payer',
  'source_customer_algorithm',
  'source_customer_key',
  'source_customer_key_md5',
  'tagging_directive',
  'expiration',
  'last_modified',
  'request_charged',
  'source_version_id',
];

/** Buckets and objects. Since version 4 of the provider most settings of a bucket are resources of their own. */
export const s3: TypeTables = [
  defineType('aws_s3_bucket', 'AWS::S3::Bucket', {
    attributes: {
      bucket_domain_name: 'DomainName',
      bucket_regional_domain_name: 'RegionalDomainName',
      website_endpoint: 'WebsiteURL',
    },
    fields: ({ choose, converted, elements, ignored, inside, pairs, rewritten, satellite }) => ({
      bucket: 'BucketName',
      bucket_prefix: 'BucketNamePrefix',
      bucket_namespace: 'BucketNamespace',
      force_destroy: ignored,
      object_lock_enabled: 'ObjectLockEnabled',
      tags: pairs('Tags'),
      // Version 3 of the provider, still accepted.
      acl: choose('AccessControl', cannedAcls),
      grant: converted('AccessControl', aclOfGrants),
      policy: satellite('AWS::S3::BucketPolicy', 'Bucket', 'PolicyDocument'),
      acceleration_status: 'AccelerateConfiguration.AccelerationStatus',
      request_payer: ignored,
      versioning: inside({
        enabled: choose('VersioningConfiguration.Status', { true: 'Enabled', false: 'Suspended' }),
        mfa_delete: ignored,
      }),
      logging: inside({
        target_bucket: 'LoggingConfiguration.DestinationBucketName',
        target_prefix: 'LoggingConfiguration.LogFilePrefix',
      }),
      server_side_encryption_configuration: inside({
        rule: elements('BucketEncryption.ServerSideEncryptionConfiguration', kit => ({
          bucket_key_enabled: 'BucketKeyEnabled',
          apply_server_side_encryption_by_default: kit.inside({
            sse_algorithm: 'ServerSideEncryptionByDefault.SSEAlgorithm',
            kms_master_key_id: 'ServerSideEncryptionByDefault.KMSMasterKeyID',
          }),
        })),
      }),
      cors_rule: elements('CorsConfiguration.CorsRules', () => ({
        allowed_headers: 'AllowedHeaders',
        allowed_methods: 'AllowedMethods',
        allowed_origins: 'AllowedOrigins',
        expose_headers: 'ExposedHeaders',
        max_age_seconds: 'MaxAge',
      })),
      website: inside(
        {
          index_document: 'WebsiteConfiguration.IndexDocument',
          error_document: 'WebsiteConfiguration.ErrorDocument',
          redirect_all_requests_to: rewritten(
            'WebsiteConfiguration.RedirectAllRequestsTo.HostName',
            /^https?:\/\//,
            '',
          ),
          routing_rules: ignored,
        },
        'WebsiteConfiguration',
      ),
      lifecycle_rule: elements('LifecycleConfiguration.Rules', kit => ({
        id: 'Id',
        prefix: 'Prefix',
        tags: kit.pairs('TagFilters'),
        enabled: kit.choose('Status', { true: 'Enabled', false: 'Disabled' }),
        abort_incomplete_multipart_upload_days: 'AbortIncompleteMultipartUpload.DaysAfterInitiation',
        expiration: kit.inside({
          date: 'ExpirationDate',
          days: 'ExpirationInDays',
          expired_object_delete_marker: 'ExpiredObjectDeleteMarker',
        }),
        transition: kit.elements('Transitions', () => ({
          date: 'TransitionDate',
          days: 'TransitionInDays',
          storage_class: 'StorageClass',
        })),
        noncurrent_version_expiration: kit.inside({ days: 'NoncurrentVersionExpiration.NoncurrentDays' }),
        noncurrent_version_transition: kit.elements('NoncurrentVersionTransitions', () => ({
          days: 'TransitionInDays',
          storage_class: 'StorageClass',
        })),
      })),
      replication_configuration: inside({
        role: 'ReplicationConfiguration.Role',
        rules: elements('ReplicationConfiguration.Rules', kit => ({
          id: 'Id',
          prefix: 'Prefix',
          priority: 'Priority',
          status: 'Status',
          delete_marker_replication_status: 'DeleteMarkerReplication.Status',
          filter: kit.inside({
            prefix: 'Filter.And.Prefix',
            tags: kit.pairs('Filter.And.TagFilters'),
          }),
          source_selection_criteria: kit.inside({
            sse_kms_encrypted_objects: kit.inside({
              enabled: kit.choose('SourceSelectionCriteria.SseKmsEncryptedObjects.Status', {
                true: 'Enabled',
                false: 'Disabled',
              }),
            }),
          }),
          destination: kit.inside({
            bucket: 'Destination.Bucket',
            storage_class: 'Destination.StorageClass',
            replica_kms_key_id: 'Destination.EncryptionConfiguration.ReplicaKmsKeyID',
            account_id: 'Destination.Account',
            access_control_translation: kit.inside({ owner: 'Destination.AccessControlTranslation.Owner' }),
            replication_time: kit.inside({
              status: 'Destination.ReplicationTime.Status',
              minutes: 'Destination.ReplicationTime.Time.Minutes',
            }),
            metrics: kit.inside({
              status: 'Destination.Metrics.Status',
              minutes: 'Destination.Metrics.EventThreshold.Minutes',
            }),
          }),
        })),
      }),
      object_lock_configuration: inside({
        object_lock_enabled: 'ObjectLockConfiguration.ObjectLockEnabled',
        rule: inside({
          default_retention: inside({
            mode: 'ObjectLockConfiguration.Rule.DefaultRetention.Mode',
            days: 'ObjectLockConfiguration.Rule.DefaultRetention.Days',
            years: 'ObjectLockConfiguration.Rule.DefaultRetention.Years',
          }),
        }),
      }),
    }),
    computed: [
      'bucket_domain_name',
      'bucket_region',
      'bucket_regional_domain_name',
      'hosted_zone_id',
      'website_domain',
      'website_endpoint',
    ],
  }),
  defineType('aws_s3_directory_bucket', 'AWS::S3Express::DirectoryBucket', {
    fields: ({ ignored, inside, pairs }) => ({
      bucket: 'BucketName',
      data_redundancy: 'DataRedundancy',
      force_destroy: ignored,
      location: inside({ name: 'LocationName', type: ignored }),
      tags: pairs('Tags'),
      type: ignored,
    }),
    providerDefaults: { DataRedundancy: 'SingleAvailabilityZone' },
  }),
  defineOwn('aws_s3_object', 'Demarc::S3::Object', { fields: () => protection, computed: served }),
  defineOwn('aws_s3_bucket_object', 'Demarc::S3::Object', { fields: () => protection, computed: served }),
  defineOwn('aws_s3_object_copy', 'Demarc::S3::Object', {
    fields: ({ converted }) => ({ ...protection, grant: converted('Acl', aclOfGrants) }),
    computed: [...served, ...copied],
  }),
];
