import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Connectors of MSK Connect. */
export const mskconnect: TypeTables = [
  defineType('aws_mskconnect_connector', 'AWS::KafkaConnect::Connector', {
    fields: ({ elements, inside, pairs }) => ({
      name: 'ConnectorName',
      capacity: inside({
        autoscaling: inside({
          max_autoscaling_task_count: 'Capacity.AutoScaling.MaxAutoscalingTaskCount',
          max_worker_count: 'Capacity.AutoScaling.MaxWorkerCount',
          mcu_count: 'Capacity.AutoScaling.McuCount',
          min_worker_count: 'Capacity.AutoScaling.MinWorkerCount',
          scale_in_policy: inside({
            cpu_utilization_percentage: 'Capacity.AutoScaling.ScaleInPolicy.CpuUtilizationPercentage',
          }),
          scale_out_policy: inside({
            cpu_utilization_percentage: 'Capacity.AutoScaling.ScaleOutPolicy.CpuUtilizationPercentage',
          }),
        }),
        provisioned_capacity: inside({
          mcu_count: 'Capacity.ProvisionedCapacity.McuCount',
          worker_count: 'Capacity.ProvisionedCapacity.WorkerCount',
        }),
      }),
      connector_configuration: 'ConnectorConfiguration',
      description: 'ConnectorDescription',
      kafka_cluster: inside({
        apache_kafka_cluster: inside({
          bootstrap_servers: 'KafkaCluster.ApacheKafkaCluster.BootstrapServers',
          vpc: inside({
            security_groups: 'KafkaCluster.ApacheKafkaCluster.Vpc.SecurityGroups',
            subnets: 'KafkaCluster.ApacheKafkaCluster.Vpc.Subnets',
          }),
        }),
      }),
      kafka_cluster_client_authentication: inside({
        authentication_type: 'KafkaClusterClientAuthentication.AuthenticationType',
      }),
      kafka_cluster_encryption_in_transit: inside({
        encryption_type: 'KafkaClusterEncryptionInTransit.EncryptionType',
      }),
      kafkaconnect_version: 'KafkaConnectVersion',
      log_delivery: inside({
        worker_log_delivery: inside({
          cloudwatch_logs: inside({
            enabled: 'LogDelivery.WorkerLogDelivery.CloudWatchLogs.Enabled',
            log_group: 'LogDelivery.WorkerLogDelivery.CloudWatchLogs.LogGroup',
          }),
          firehose: inside({
            delivery_stream: 'LogDelivery.WorkerLogDelivery.Firehose.DeliveryStream',
            enabled: 'LogDelivery.WorkerLogDelivery.Firehose.Enabled',
          }),
          s3: inside({
            bucket: 'LogDelivery.WorkerLogDelivery.S3.Bucket',
            enabled: 'LogDelivery.WorkerLogDelivery.S3.Enabled',
            prefix: 'LogDelivery.WorkerLogDelivery.S3.Prefix',
          }),
        }),
      }),
      network_type: 'NetworkType',
      plugin: elements('Plugins', kit => ({
        custom_plugin: kit.inside({
          arn: 'CustomPlugin.CustomPluginArn',
          revision: 'CustomPlugin.Revision',
        }),
      })),
      service_execution_role_arn: 'ServiceExecutionRoleArn',
      tags: pairs('Tags'),
      worker_configuration: inside({
        arn: 'WorkerConfiguration.WorkerConfigurationArn',
        revision: 'WorkerConfiguration.Revision',
      }),
    }),
    computed: ['version'],
  }),
  defineType('aws_mskconnect_custom_plugin', 'AWS::KafkaConnect::CustomPlugin', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      content_type: 'ContentType',
      description: 'Description',
      location: inside({
        s3: inside({
          bucket_arn: 'Location.S3Location.BucketArn',
          file_key: 'Location.S3Location.FileKey',
          object_version: 'Location.S3Location.ObjectVersion',
        }),
      }),
      tags: pairs('Tags'),
    }),
    computed: ['latest_revision', 'state'],
  }),
  defineType('aws_mskconnect_worker_configuration', 'AWS::KafkaConnect::WorkerConfiguration', {
    fields: ({ pairs }) => ({
      name: 'Name',
      description: 'Description',
      properties_file_content: 'PropertiesFileContent',
      tags: pairs('Tags'),
    }),
    computed: ['latest_revision'],
  }),
];
