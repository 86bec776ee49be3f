import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Instances of Connect and where they store what is said. */
export const connect: TypeTables = [
  defineType('aws_connect_instance', 'AWS::Connect::Instance', {
    computed: ['created_time', 'service_role', 'status'],
    fields: ({ pairs }) => ({
      identity_management_type: 'IdentityManagementType',
      instance_alias: 'InstanceAlias',
      directory_id: 'DirectoryId',
      inbound_calls_enabled: 'Attributes.InboundCalls',
      outbound_calls_enabled: 'Attributes.OutboundCalls',
      auto_resolve_best_voices_enabled: 'Attributes.AutoResolveBestVoices',
      contact_flow_logs_enabled: 'Attributes.ContactflowLogs',
      contact_lens_enabled: 'Attributes.ContactLens',
      early_media_enabled: 'Attributes.EarlyMedia',
      multi_party_conference_enabled: 'Attributes.MultiPartyConference',
      tags: pairs('Tags'),
    }),
    providerDefaults: {
      'Attributes.AutoResolveBestVoices': true,
      'Attributes.ContactflowLogs': false,
      'Attributes.ContactLens': true,
    },
  }),
  defineType('aws_connect_instance_storage_config', 'AWS::Connect::InstanceStorageConfig', {
    computed: ['association_id'],
    fields: ({ inside }) => ({
      instance_id: 'InstanceArn',
      resource_type: 'ResourceType',
      storage_config: inside({
        kinesis_firehose_config: inside({ firehose_arn: 'KinesisFirehoseConfig.FirehoseArn' }),
        kinesis_stream_config: inside({ stream_arn: 'KinesisStreamConfig.StreamArn' }),
        kinesis_video_stream_config: inside({
          encryption_config: inside({
            encryption_type: 'KinesisVideoStreamConfig.EncryptionConfig.EncryptionType',
            key_id: 'KinesisVideoStreamConfig.EncryptionConfig.KeyId',
          }),
          prefix: 'KinesisVideoStreamConfig.Prefix',
          retention_period_hours: 'KinesisVideoStreamConfig.RetentionPeriodHours',
        }),
        s3_config: inside({
          bucket_name: 'S3Config.BucketName',
          bucket_prefix: 'S3Config.BucketPrefix',
          encryption_config: inside({
            encryption_type: 'S3Config.EncryptionConfig.EncryptionType',
            key_id: 'S3Config.EncryptionConfig.KeyId',
          }),
        }),
        storage_type: 'StorageType',
      }),
    }),
  }),
];
