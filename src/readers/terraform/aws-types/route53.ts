import { defineElement, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Hosted zones, their records and keys, and health checks. */
export const route53: TypeTables = [
  defineType('aws_route53_zone', 'AWS::Route53::HostedZone', {
    computed: ['name_servers', 'primary_name_server', 'zone_id'],
    fields: ({ elements, ignored, pairs }) => ({
      name: 'Name',
      comment: 'HostedZoneConfig.Comment',
      delegation_set_id: ignored,
      enable_accelerated_recovery: 'HostedZoneFeatures.EnableAcceleratedRecovery',
      force_destroy: ignored,
      vpc: elements('VPCs', () => ({ vpc_id: 'VPCId', vpc_region: 'VPCRegion' })),
      tags: pairs('HostedZoneTags'),
    }),
  }),
  defineElement(
    'aws_route53_zone_association',
    'AWS::Route53::HostedZone',
    { parent: 'zone_id', path: 'VPCs' },
    {
      computed: ['owning_account'],
      fields: () => ({ vpc_id: 'VPCId', vpc_region: 'VPCRegion' }),
    },
  ),
  definePart(
    'aws_route53_query_log',
    'AWS::Route53::HostedZone',
    { parent: 'zone_id', path: 'QueryLoggingConfig' },
    { fields: () => ({ cloudwatch_log_group_arn: 'QueryLoggingConfig.CloudWatchLogsLogGroupArn' }) },
  ),
  defineType('aws_route53_record', 'AWS::Route53::RecordSet', {
    computed: ['fqdn'],
    fields: ({ ignored, inside }) => ({
      zone_id: 'HostedZoneId',
      name: 'Name',
      type: 'Type',
      ttl: 'TTL',
      records: 'ResourceRecords',
      alias: inside({
        name: 'AliasTarget.DNSName',
        zone_id: 'AliasTarget.HostedZoneId',
        evaluate_target_health: 'AliasTarget.EvaluateTargetHealth',
      }),
      allow_overwrite: ignored,
      cidr_routing_policy: inside({
        collection_id: 'CidrRoutingConfig.CollectionId',
        location_name: 'CidrRoutingConfig.LocationName',
      }),
      failover_routing_policy: inside({ type: 'Failover' }),
      geolocation_routing_policy: inside({
        continent: 'GeoLocation.ContinentCode',
        country: 'GeoLocation.CountryCode',
        subdivision: 'GeoLocation.SubdivisionCode',
      }),
      // Not in the registry's type.
      geoproximity_routing_policy: ignored,
      health_check_id: 'HealthCheckId',
      latency_routing_policy: inside({ region: 'Region' }),
      multivalue_answer_routing_policy: 'MultiValueAnswer',
      set_identifier: 'SetIdentifier',
      weighted_routing_policy: inside({ weight: 'Weight' }),
    }),
  }),
  defineType('aws_route53_health_check', 'AWS::Route53::HealthCheck', {
    fields: ({ ignored, pairs }) => ({
      child_health_threshold: 'HealthCheckConfig.HealthThreshold',
      child_healthchecks: 'HealthCheckConfig.ChildHealthChecks',
      cloudwatch_alarm_name: 'HealthCheckConfig.AlarmIdentifier.Name',
      cloudwatch_alarm_region: 'HealthCheckConfig.AlarmIdentifier.Region',
      // Not in the registry's type.
      disabled: ignored,
      enable_sni: 'HealthCheckConfig.EnableSNI',
      failure_threshold: 'HealthCheckConfig.FailureThreshold',
      fqdn: 'HealthCheckConfig.FullyQualifiedDomainName',
      insufficient_data_health_status: 'HealthCheckConfig.InsufficientDataHealthStatus',
      invert_healthcheck: 'HealthCheckConfig.Inverted',
      ip_address: 'HealthCheckConfig.IPAddress',
      measure_latency: 'HealthCheckConfig.MeasureLatency',
      port: 'HealthCheckConfig.Port',
      reference_name: ignored,
      regions: 'HealthCheckConfig.Regions',
      request_interval: 'HealthCheckConfig.RequestInterval',
      resource_path: 'HealthCheckConfig.ResourcePath',
      routing_control_arn: 'HealthCheckConfig.RoutingControlArn',
      search_string: 'HealthCheckConfig.SearchString',
      triggers: ignored,
      type: 'HealthCheckConfig.Type',
      tags: pairs('HealthCheckTags'),
    }),
  }),
  defineType('aws_route53_key_signing_key', 'AWS::Route53::KeySigningKey', {
    computed: [
      'digest_algorithm_mnemonic',
      'digest_algorithm_type',
      'digest_value',
      'dnskey_record',
      'ds_record',
      'flag',
      'key_tag',
      'public_key',
      'signing_algorithm_mnemonic',
      'signing_algorithm_type',
    ],
    fields: () => ({
      hosted_zone_id: 'HostedZoneId',
      key_management_service_arn: 'KeyManagementServiceArn',
      name: 'Name',
      status: 'Status',
    }),
    providerDefaults: { Status: 'ACTIVE' },
  }),
  defineType('aws_route53_hosted_zone_dnssec', 'AWS::Route53::DNSSEC', {
    // In the registry, the resource itself says that the zone signs.
    fields: ({ ignored }) => ({ hosted_zone_id: 'HostedZoneId', signing_status: ignored }),
  }),
  defineType('aws_route53_delegation_set', 'AWS::Route53::DelegationSet', {
    computed: ['name_servers'],
    fields: ({ ignored }) => ({ reference_name: ignored }),
  }),
  defineType('aws_route53_cidr_collection', 'AWS::Route53::CidrCollection', {
    computed: ['version'],
    fields: () => ({ name: 'Name' }),
  }),
  defineElement(
    'aws_route53_cidr_location',
    'AWS::Route53::CidrCollection',
    { parent: 'cidr_collection_id', path: 'Locations' },
    { fields: () => ({ name: 'LocationName', cidr_blocks: 'CidrList' }) },
  ),
];
