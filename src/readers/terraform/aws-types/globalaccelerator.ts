import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Accelerators, their listeners and endpoints. */
export const globalaccelerator: TypeTables = [
  defineType('aws_globalaccelerator_accelerator', 'AWS::GlobalAccelerator::Accelerator', {
    computed: ['dns_name', 'dual_stack_dns_name', 'hosted_zone_id', 'ip_sets'],
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      enabled: 'Enabled',
      ip_address_type: 'IpAddressType',
      ip_addresses: 'IpAddresses',
      attributes: inside({
        flow_logs_enabled: 'FlowLogsEnabled',
        flow_logs_s3_bucket: 'FlowLogsS3Bucket',
        flow_logs_s3_prefix: 'FlowLogsS3Prefix',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_globalaccelerator_listener', 'AWS::GlobalAccelerator::Listener', {
    fields: ({ elements }) => ({
      accelerator_arn: 'AcceleratorArn',
      client_affinity: 'ClientAffinity',
      port_range: elements('PortRanges', () => ({ from_port: 'FromPort', to_port: 'ToPort' })),
      protocol: 'Protocol',
    }),
  }),
  defineType('aws_globalaccelerator_endpoint_group', 'AWS::GlobalAccelerator::EndpointGroup', {
    fields: ({ elements }) => ({
      listener_arn: 'ListenerArn',
      endpoint_group_region: 'EndpointGroupRegion',
      endpoint_configuration: elements('EndpointConfigurations', () => ({
        attachment_arn: 'AttachmentArn',
        client_ip_preservation_enabled: 'ClientIPPreservationEnabled',
        endpoint_id: 'EndpointId',
        weight: 'Weight',
      })),
      health_check_interval_seconds: 'HealthCheckIntervalSeconds',
      health_check_path: 'HealthCheckPath',
      health_check_port: 'HealthCheckPort',
      health_check_protocol: 'HealthCheckProtocol',
      port_override: elements('PortOverrides', () => ({
        endpoint_port: 'EndpointPort',
        listener_port: 'ListenerPort',
      })),
      threshold_count: 'ThresholdCount',
      traffic_dial_percentage: 'TrafficDialPercentage',
    }),
  }),
];
