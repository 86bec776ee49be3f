import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Databases that few estates have: graphs, distributed SQL, shard groups. */
export const rareDatabases: TypeTables = [
  defineType('aws_dsql_cluster', 'AWS::DSQL::Cluster', {
    fields: ({ ignored, inside, pairs }) => ({
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      force_destroy: ignored,
      kms_encryption_key: 'KmsEncryptionKey',
      multi_region_properties: inside({
        clusters: 'MultiRegionProperties.Clusters',
        witness_region: 'MultiRegionProperties.WitnessRegion',
      }),
      tags: pairs('Tags'),
    }),
    computed: ['encryption_details', 'identifier', 'vpc_endpoint_service_name'],
  }),
  definePart(
    'aws_dsql_cluster_peering',
    'AWS::DSQL::Cluster',
    { parent: 'identifier', path: 'MultiRegionProperties' },
    {
      fields: () => ({
        clusters: 'MultiRegionProperties.Clusters',
        witness_region: 'MultiRegionProperties.WitnessRegion',
      }),
    },
  ),
  defineType('aws_neptunegraph_graph', 'AWS::NeptuneGraph::Graph', {
    fields: ({ ignored, inside, pairs }) => ({
      graph_name: 'GraphName',
      graph_name_prefix: ignored,
      deletion_protection: 'DeletionProtection',
      kms_key_identifier: 'KmsKeyIdentifier',
      provisioned_memory: 'ProvisionedMemory',
      public_connectivity: 'PublicConnectivity',
      replica_count: 'ReplicaCount',
      tags: pairs('Tags'),
      vector_search_configuration: inside({
        vector_search_dimension: 'VectorSearchConfiguration.VectorSearchDimension',
      }),
    }),
    computed: ['endpoint'],
  }),
  defineType('aws_rds_shard_group', 'AWS::RDS::DBShardGroup', {
    fields: ({ pairs }) => ({
      db_shard_group_identifier: 'DBShardGroupIdentifier',
      compute_redundancy: 'ComputeRedundancy',
      db_cluster_identifier: 'DBClusterIdentifier',
      max_acu: 'MaxACU',
      min_acu: 'MinACU',
      publicly_accessible: 'PubliclyAccessible',
      tags: pairs('Tags'),
    }),
    computed: ['db_shard_group_resource_id', 'endpoint'],
  }),
  // Started or stopped: a state, no setting.
  definePart(
    'aws_rds_instance_state',
    'AWS::RDS::DBInstance',
    { parent: 'identifier', path: '' },
    { fields: ({ ignored }) => ({ state: ignored }) },
  ),
  // An export of the table's content: an action.
  definePart(
    'aws_dynamodb_table_export',
    'AWS::DynamoDB::Table',
    { parent: 'table_arn', path: '' },
    {
      fields: ({ ignored }) => ({
        export_format: ignored,
        export_time: ignored,
        export_type: ignored,
        incremental_export_specification: ignored,
        s3_bucket: ignored,
        s3_bucket_owner: ignored,
        s3_prefix: ignored,
        s3_sse_algorithm: ignored,
        s3_sse_kms_key_id: ignored,
      }),
      computed: [
        'billed_size_in_bytes',
        'end_time',
        'export_status',
        'item_count',
        'manifest_files_s3_key',
        'start_time',
      ],
    },
  ),
];
