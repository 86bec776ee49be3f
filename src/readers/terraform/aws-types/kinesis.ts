import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Streams of Kinesis Data Streams. */
export const kinesis: TypeTables = [
  defineType('aws_kinesis_stream', 'AWS::Kinesis::Stream', {
    fields: ({ choose, ignored, inside, pairs }) => ({
      name: 'Name',
      // NONE: the registry has no such word; encryption is omitted.
      encryption_type: choose('StreamEncryption.EncryptionType', { NONE: null }),
      enforce_consumer_deletion: ignored,
      kms_key_id: 'StreamEncryption.KeyId',
      max_record_size_in_kib: 'MaxRecordSizeInKiB',
      retention_period: 'RetentionPeriodHours',
      shard_count: 'ShardCount',
      shard_level_metrics: 'DesiredShardLevelMetrics',
      stream_mode_details: inside({ stream_mode: 'StreamModeDetails.StreamMode' }),
      tags: pairs('Tags'),
      warm_throughput_mibps: 'WarmThroughputMiBps',
    }),
  }),
  defineType('aws_kinesis_stream_consumer', 'AWS::Kinesis::StreamConsumer', {
    fields: ({ pairs }) => ({ name: 'ConsumerName', stream_arn: 'StreamARN', tags: pairs('Tags') }),
    computed: ['creation_timestamp'],
  }),
  defineType('aws_kinesis_resource_policy', 'AWS::Kinesis::ResourcePolicy', {
    fields: () => ({ policy: 'ResourcePolicy', resource_arn: 'ResourceArn' }),
  }),
];
