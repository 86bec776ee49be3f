import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Keyspaces and tables of Amazon Keyspaces. */
export const keyspaces: TypeTables = [
  defineType('aws_keyspaces_keyspace', 'AWS::Cassandra::Keyspace', {
    fields: ({ inside, pairs }) => ({
      name: 'KeyspaceName',
      replication_specification: inside({
        region_list: 'ReplicationSpecification.RegionList',
        replication_strategy: 'ReplicationSpecification.ReplicationStrategy',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_keyspaces_table', 'AWS::Cassandra::Table', {
    fields: ({ choose, elements, ignored, inside, pairs }) => ({
      table_name: 'TableName',
      capacity_specification: inside({
        read_capacity_units: 'BillingMode.ProvisionedThroughput.ReadCapacityUnits',
        throughput_mode: choose('BillingMode.Mode', {
          PAY_PER_REQUEST: 'ON_DEMAND',
          PROVISIONED: 'PROVISIONED',
        }),
        write_capacity_units: 'BillingMode.ProvisionedThroughput.WriteCapacityUnits',
      }),
      client_side_timestamps: inside({
        status: choose('ClientSideTimestampsEnabled', { ENABLED: true }),
      }),
      comment: ignored,
      default_time_to_live: 'DefaultTimeToLive',
      encryption_specification: inside({
        kms_key_identifier: 'EncryptionSpecification.KmsKeyIdentifier',
        type: 'EncryptionSpecification.EncryptionType',
      }),
      keyspace_name: 'KeyspaceName',
      point_in_time_recovery: inside({
        status: choose('PointInTimeRecoveryEnabled', { ENABLED: true, DISABLED: false }),
      }),
      schema_definition: inside({
        clustering_key: elements('ClusteringKeyColumns', () => ({
          name: 'Column.ColumnName',
          order_by: 'OrderBy',
        })),
        column: elements('RegularColumns', () => ({ name: 'ColumnName', type: 'ColumnType' })),
        partition_key: elements('PartitionKeyColumns', () => ({ name: 'ColumnName' })),
        static_column: ignored,
      }),
      tags: pairs('Tags'),
      ttl: ignored,
    }),
  }),
];
