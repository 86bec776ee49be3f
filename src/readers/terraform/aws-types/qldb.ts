import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Ledgers and their streams. */
export const qldb: TypeTables = [
  defineType('aws_qldb_ledger', 'AWS::QLDB::Ledger', {
    fields: ({ pairs }) => ({
      name: 'Name',
      permissions_mode: 'PermissionsMode',
      deletion_protection: 'DeletionProtection',
      kms_key: 'KmsKey',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_qldb_stream', 'AWS::QLDB::Stream', {
    fields: ({ inside, pairs }) => ({
      exclusive_end_time: 'ExclusiveEndTime',
      inclusive_start_time: 'InclusiveStartTime',
      kinesis_configuration: inside({
        aggregation_enabled: 'KinesisConfiguration.AggregationEnabled',
        stream_arn: 'KinesisConfiguration.StreamArn',
      }),
      ledger_name: 'LedgerName',
      role_arn: 'RoleArn',
      stream_name: 'StreamName',
      tags: pairs('Tags'),
    }),
  }),
];
