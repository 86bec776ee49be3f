import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const capacity: Fields = { cpu: 'Cpu', disk: 'Disk', memory: 'Memory' };

const initialCapacity: Fields = defineFields(({ inside, nested }) => ({
  initial_capacity_type: 'Key',
  initial_capacity_config: inside({
    worker_configuration: nested('Value.WorkerConfiguration', () => capacity),
    worker_count: 'Value.WorkerCount',
  }),
}));

const monitoring: Fields = defineFields(({ elements, inside }) => ({
  cloudwatch_logging_configuration: inside({
    enabled: 'CloudWatchLoggingConfiguration.Enabled',
    encryption_key_arn: 'CloudWatchLoggingConfiguration.EncryptionKeyArn',
    log_group_name: 'CloudWatchLoggingConfiguration.LogGroupName',
    log_stream_name_prefix: 'CloudWatchLoggingConfiguration.LogStreamNamePrefix',
    log_types: elements('CloudWatchLoggingConfiguration.LogTypeMap', () => ({
      name: 'Key',
      values: 'Value',
    })),
  }),
  managed_persistence_monitoring_configuration: inside({
    enabled: 'ManagedPersistenceMonitoringConfiguration.Enabled',
    encryption_key_arn: 'ManagedPersistenceMonitoringConfiguration.EncryptionKeyArn',
  }),
  prometheus_monitoring_configuration: inside({
    remote_write_url: 'PrometheusMonitoringConfiguration.RemoteWriteUrl',
  }),
  s3_monitoring_configuration: inside({
    encryption_key_arn: 'S3MonitoringConfiguration.EncryptionKeyArn',
    log_uri: 'S3MonitoringConfiguration.LogUri',
  }),
}));

/** EMR without servers of one's own, and on EKS. */
export const emrserverless: TypeTables = [
  defineType('aws_emrserverless_application', 'AWS::EMRServerless::Application', {
    fields: ({ elements, inside, nested, nestedList, pairs }) => ({
      name: 'Name',
      architecture: 'Architecture',
      auto_start_configuration: inside({ enabled: 'AutoStartConfiguration.Enabled' }),
      auto_stop_configuration: inside({
        enabled: 'AutoStopConfiguration.Enabled',
        idle_timeout_minutes: 'AutoStopConfiguration.IdleTimeoutMinutes',
      }),
      image_configuration: inside({ image_uri: 'ImageConfiguration.ImageUri' }),
      initial_capacity: nestedList('InitialCapacity', () => initialCapacity),
      interactive_configuration: inside({
        livy_endpoint_enabled: 'InteractiveConfiguration.LivyEndpointEnabled',
        studio_enabled: 'InteractiveConfiguration.StudioEnabled',
      }),
      maximum_capacity: nested('MaximumCapacity', () => capacity),
      monitoring_configuration: nested('MonitoringConfiguration', () => monitoring),
      network_configuration: inside({
        security_group_ids: 'NetworkConfiguration.SecurityGroupIds',
        subnet_ids: 'NetworkConfiguration.SubnetIds',
      }),
      release_label: 'ReleaseLabel',
      runtime_configuration: elements('RuntimeConfiguration', () => ({
        classification: 'Classification',
        properties: 'Properties',
      })),
      scheduler_configuration: inside({
        max_concurrent_runs: 'SchedulerConfiguration.MaxConcurrentRuns',
        queue_timeout_minutes: 'SchedulerConfiguration.QueueTimeoutMinutes',
      }),
      type: 'Type',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_emrcontainers_virtual_cluster', 'AWS::EMRContainers::VirtualCluster', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      container_provider: inside({
        id: 'ContainerProvider.Id',
        info: inside({
          eks_info: inside({ namespace: 'ContainerProvider.Info.EksInfo.Namespace' }),
        }),
        type: 'ContainerProvider.Type',
      }),
      security_configuration_id: 'SecurityConfigurationId',
      tags: pairs('Tags'),
    }),
  }),
];
