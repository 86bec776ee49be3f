import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Cloud Map: names of services, and where they run. */
export const serviceDiscovery: TypeTables = [
  defineType('aws_service_discovery_http_namespace', 'AWS::ServiceDiscovery::HttpNamespace', {
    computed: ['http_name'],
    fields: ({ pairs }) => ({ name: 'Name', description: 'Description', tags: pairs('Tags') }),
  }),
  defineType('aws_service_discovery_private_dns_namespace', 'AWS::ServiceDiscovery::PrivateDnsNamespace', {
    computed: ['hosted_zone'],
    fields: ({ pairs }) => ({
      name: 'Name',
      description: 'Description',
      vpc: 'Vpc',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_service_discovery_public_dns_namespace', 'AWS::ServiceDiscovery::PublicDnsNamespace', {
    computed: ['hosted_zone'],
    fields: ({ pairs }) => ({ name: 'Name', description: 'Description', tags: pairs('Tags') }),
  }),
  defineType('aws_service_discovery_service', 'AWS::ServiceDiscovery::Service', {
    fields: ({ elements, ignored, inside, pairs }) => ({
      name: 'Name',
      description: 'Description',
      dns_config: inside({
        dns_records: elements('DnsConfig.DnsRecords', () => ({ ttl: 'TTL', type: 'Type' })),
        namespace_id: 'DnsConfig.NamespaceId',
        routing_policy: 'DnsConfig.RoutingPolicy',
      }),
      force_destroy: ignored,
      health_check_config: inside({
        failure_threshold: 'HealthCheckConfig.FailureThreshold',
        resource_path: 'HealthCheckConfig.ResourcePath',
        type: 'HealthCheckConfig.Type',
      }),
      health_check_custom_config: inside(
        { failure_threshold: 'HealthCheckCustomConfig.FailureThreshold' },
        'HealthCheckCustomConfig',
      ),
      namespace_id: 'NamespaceId',
      type: 'Type',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_service_discovery_instance', 'AWS::ServiceDiscovery::Instance', {
    fields: () => ({
      attributes: 'InstanceAttributes',
      instance_id: 'InstanceId',
      service_id: 'ServiceId',
    }),
  }),
];
