import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const cluster = 'AWS::MSK::Cluster';

/** Clusters of Managed Streaming for Apache Kafka. */
export const msk: TypeTables = [
  defineType('aws_msk_cluster', cluster, {
    fields: ({ inside }) => ({
      cluster_name: 'ClusterName',
      broker_node_group_info: inside({
        az_distribution: 'BrokerNodeGroupInfo.BrokerAZDistribution',
        client_subnets: 'BrokerNodeGroupInfo.ClientSubnets',
        connectivity_info: inside({
          network_type: 'BrokerNodeGroupInfo.ConnectivityInfo.NetworkType',
          public_access: inside({ type: 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type' }),
          vpc_connectivity: inside({
            client_authentication: inside({
              sasl: inside({
                iam: 'BrokerNodeGroupInfo.ConnectivityInfo.VpcConnectivity.ClientAuthentication.Sasl.Iam.Enabled',
                scram:
                  'BrokerNodeGroupInfo.ConnectivityInfo.VpcConnectivity.ClientAuthentication.Sasl.Scram.Enabled',
              }),
              tls: 'BrokerNodeGroupInfo.ConnectivityInfo.VpcConnectivity.ClientAuthentication.Tls.Enabled',
            }),
          }),
        }),
        instance_type: 'BrokerNodeGroupInfo.InstanceType',
        security_groups: 'BrokerNodeGroupInfo.SecurityGroups',
        storage_info: inside({
          ebs_storage_info: inside({
            provisioned_throughput: inside({
              enabled: 'BrokerNodeGroupInfo.StorageInfo.EBSStorageInfo.ProvisionedThroughput.Enabled',
              volume_throughput:
                'BrokerNodeGroupInfo.StorageInfo.EBSStorageInfo.ProvisionedThroughput.VolumeThroughput',
            }),
            volume_size: 'BrokerNodeGroupInfo.StorageInfo.EBSStorageInfo.VolumeSize',
          }),
        }),
      }),
      client_authentication: inside({
        sasl: inside({
          iam: 'ClientAuthentication.Sasl.Iam.Enabled',
          scram: 'ClientAuthentication.Sasl.Scram.Enabled',
        }),
        tls: inside({ certificate_authority_arns: 'ClientAuthentication.Tls.CertificateAuthorityArnList' }),
        unauthenticated: 'ClientAuthentication.Unauthenticated.Enabled',
      }),
      configuration_info: inside({ arn: 'ConfigurationInfo.Arn', revision: 'ConfigurationInfo.Revision' }),
      encryption_info: inside({
        encryption_at_rest_kms_key_arn: 'EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
        encryption_in_transit: inside({
          client_broker: 'EncryptionInfo.EncryptionInTransit.ClientBroker',
          in_cluster: 'EncryptionInfo.EncryptionInTransit.InCluster',
        }),
      }),
      enhanced_monitoring: 'EnhancedMonitoring',
      kafka_version: 'KafkaVersion',
      logging_info: inside({
        broker_logs: inside({
          cloudwatch_logs: inside({
            enabled: 'LoggingInfo.BrokerLogs.CloudWatchLogs.Enabled',
            log_group: 'LoggingInfo.BrokerLogs.CloudWatchLogs.LogGroup',
          }),
          firehose: inside({
            delivery_stream: 'LoggingInfo.BrokerLogs.Firehose.DeliveryStream',
            enabled: 'LoggingInfo.BrokerLogs.Firehose.Enabled',
          }),
          s3: inside({
            bucket: 'LoggingInfo.BrokerLogs.S3.Bucket',
            enabled: 'LoggingInfo.BrokerLogs.S3.Enabled',
            prefix: 'LoggingInfo.BrokerLogs.S3.Prefix',
          }),
        }),
      }),
      number_of_broker_nodes: 'NumberOfBrokerNodes',
      open_monitoring: inside({
        prometheus: inside({
          jmx_exporter: inside({
            enabled_in_broker: 'OpenMonitoring.Prometheus.JmxExporter.EnabledInBroker',
          }),
          node_exporter: inside({
            enabled_in_broker: 'OpenMonitoring.Prometheus.NodeExporter.EnabledInBroker',
          }),
        }),
      }),
      rebalancing: inside({ status: 'Rebalancing.Status' }),
      storage_mode: 'StorageMode',
      tags: 'Tags',
    }),
    computed: [
      'bootstrap_brokers',
      'bootstrap_brokers_public_sasl_iam',
      'bootstrap_brokers_public_sasl_scram',
      'bootstrap_brokers_public_tls',
      'bootstrap_brokers_sasl_iam',
      'bootstrap_brokers_sasl_scram',
      'bootstrap_brokers_tls',
      'bootstrap_brokers_vpc_connectivity_sasl_iam',
      'bootstrap_brokers_vpc_connectivity_sasl_scram',
      'bootstrap_brokers_vpc_connectivity_tls',
      'cluster_uuid',
      'current_version',
      'zookeeper_connect_string',
      'zookeeper_connect_string_tls',
    ],
  }),
  defineType('aws_msk_serverless_cluster', 'AWS::MSK::ServerlessCluster', {
    fields: ({ elements, inside }) => ({
      cluster_name: 'ClusterName',
      client_authentication: inside({
        sasl: inside({ iam: inside({ enabled: 'ClientAuthentication.Sasl.Iam.Enabled' }) }),
      }),
      tags: 'Tags',
      vpc_config: elements('VpcConfigs', () => ({
        security_group_ids: 'SecurityGroups',
        subnet_ids: 'SubnetIds',
      })),
    }),
    computed: ['bootstrap_brokers_sasl_iam', 'cluster_uuid'],
  }),
  defineType('aws_msk_configuration', 'AWS::MSK::Configuration', {
    fields: () => ({
      name: 'Name',
      description: 'Description',
      kafka_versions: 'KafkaVersionsList',
      server_properties: 'ServerProperties',
    }),
    computed: ['latest_revision'],
  }),
  defineType('aws_msk_cluster_policy', 'AWS::MSK::ClusterPolicy', {
    fields: () => ({ cluster_arn: 'ClusterArn', policy: 'Policy' }),
    computed: ['current_version'],
  }),
  defineType('aws_msk_scram_secret_association', 'AWS::MSK::BatchScramSecret', {
    fields: () => ({ cluster_arn: 'ClusterArn', secret_arn_list: 'SecretArnList' }),
  }),
  // One secret of several: the whole list is not said.
  definePart(
    'aws_msk_single_scram_secret_association',
    cluster,
    { parent: 'cluster_arn', path: '' },
    { fields: ({ ignored }) => ({ secret_arn: ignored }) },
  ),
  defineType('aws_msk_vpc_connection', 'AWS::MSK::VpcConnection', {
    fields: () => ({
      authentication: 'Authentication',
      client_subnets: 'ClientSubnets',
      security_groups: 'SecurityGroups',
      tags: 'Tags',
      target_cluster_arn: 'TargetClusterArn',
      vpc_id: 'VpcId',
    }),
  }),
];
