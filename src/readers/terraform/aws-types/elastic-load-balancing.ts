import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';
import { underBothNames } from './elastic-load-balancing/both-names.ts';

const loadBalancer = defineType('aws_lb', 'AWS::ElasticLoadBalancingV2::LoadBalancer', {
  fields: ({ choose, elements, ignored, inside, pair, pairs }) => {
    const attribute = (name: string) => pair('LoadBalancerAttributes', name);
    const logs = (kind: string) =>
      inside({
        bucket: attribute(`${kind}.s3.bucket`),
        enabled: attribute(`${kind}.s3.enabled`),
        prefix: attribute(`${kind}.s3.prefix`),
      });
    return {
      name: 'Name',
      name_prefix: ignored,
      access_logs: logs('access_logs'),
      client_keep_alive: attribute('client_keep_alive.seconds'),
      connection_logs: logs('connection_logs'),
      customer_owned_ipv4_pool: ignored,
      desync_mitigation_mode: attribute('routing.http.desync_mitigation_mode'),
      dns_record_client_routing_policy: attribute('dns_record.client_routing_policy'),
      drop_invalid_header_fields: attribute('routing.http.drop_invalid_header_fields.enabled'),
      enable_cross_zone_load_balancing: attribute('load_balancing.cross_zone.enabled'),
      enable_deletion_protection: attribute('deletion_protection.enabled'),
      enable_http2: attribute('routing.http2.enabled'),
      enable_prefix_for_ipv6_source_nat: 'EnablePrefixForIpv6SourceNat',
      enable_tls_version_and_cipher_suite_headers: attribute(
        'routing.http.x_amzn_tls_version_and_cipher_suite.enabled',
      ),
      enable_waf_fail_open: attribute('waf.fail_open.enabled'),
      enable_xff_client_port: attribute('routing.http.xff_client_port.enabled'),
      enable_zonal_shift: attribute('zonal_shift.config.enabled'),
      enforce_security_group_inbound_rules_on_private_link_traffic:
        'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
      health_check_logs: logs('health_check_logs'),
      idle_timeout: attribute('idle_timeout.timeout_seconds'),
      internal: choose('Scheme', { true: 'internal', false: 'internet-facing' }),
      ip_address_type: 'IpAddressType',
      ipam_pools: inside({ ipv4_ipam_pool_id: 'Ipv4IpamPoolId' }),
      load_balancer_type: 'Type',
      minimum_load_balancer_capacity: inside({
        capacity_units: 'MinimumLoadBalancerCapacity.CapacityUnits',
      }),
      preserve_host_header: attribute('routing.http.preserve_host_header.enabled'),
      secondary_ips_auto_assigned_per_subnet: attribute('secondary_ips.auto_assigned.per_subnet'),
      security_groups: 'SecurityGroups',
      subnet_mapping: elements('SubnetMappings', kit => ({
        allocation_id: 'AllocationId',
        ipv6_address: 'IPv6Address',
        outpost_id: kit.ignored,
        private_ipv4_address: 'PrivateIPv4Address',
        subnet_id: 'SubnetId',
      })),
      subnets: 'Subnets',
      tags: pairs('Tags'),
      xff_header_processing_mode: attribute('routing.http.xff_header_processing.mode'),
    };
  },
  computed: ['arn_suffix', 'dns_name', 'vpc_id', 'zone_id'],
  attributes: {
    arn: 'LoadBalancerArn',
    arn_suffix: 'LoadBalancerFullName',
    dns_name: 'DNSName',
    zone_id: 'CanonicalHostedZoneID',
  },
});

const targetGroup = defineType('aws_lb_target_group', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
  fields: ({ ignored, inside, pair, pairs }) => {
    const attribute = (name: string) => pair('TargetGroupAttributes', name);
    const healthy = (what: string) =>
      inside({
        minimum_healthy_targets_count: attribute(`target_group_health.${what}.minimum_healthy_targets.count`),
        minimum_healthy_targets_percentage: attribute(
          `target_group_health.${what}.minimum_healthy_targets.percentage`,
        ),
      });
    return {
      name: 'Name',
      name_prefix: ignored,
      connection_termination: attribute('deregistration_delay.connection_termination.enabled'),
      deregistration_delay: attribute('deregistration_delay.timeout_seconds'),
      health_check: inside({
        enabled: 'HealthCheckEnabled',
        healthy_threshold: 'HealthyThresholdCount',
        interval: 'HealthCheckIntervalSeconds',
        matcher: 'Matcher.HttpCode',
        path: 'HealthCheckPath',
        port: 'HealthCheckPort',
        protocol: 'HealthCheckProtocol',
        timeout: 'HealthCheckTimeoutSeconds',
        unhealthy_threshold: 'UnhealthyThresholdCount',
      }),
      ip_address_type: 'IpAddressType',
      lambda_multi_value_headers_enabled: attribute('lambda.multi_value_headers.enabled'),
      load_balancing_algorithm_type: attribute('load_balancing.algorithm.type'),
      load_balancing_anomaly_mitigation: attribute('load_balancing.algorithm.anomaly_mitigation'),
      load_balancing_cross_zone_enabled: attribute('load_balancing.cross_zone.enabled'),
      port: 'Port',
      preserve_client_ip: attribute('preserve_client_ip.enabled'),
      protocol: 'Protocol',
      protocol_version: 'ProtocolVersion',
      proxy_protocol_v2: attribute('proxy_protocol_v2.enabled'),
      slow_start: attribute('slow_start.duration_seconds'),
      stickiness: inside({
        cookie_duration: attribute('stickiness.lb_cookie.duration_seconds'),
        cookie_name: attribute('stickiness.app_cookie.cookie_name'),
        enabled: attribute('stickiness.enabled'),
        type: attribute('stickiness.type'),
      }),
      tags: pairs('Tags'),
      target_control_port: 'TargetControlPort',
      target_failover: inside({
        on_deregistration: attribute('target_failover.on_deregistration'),
        on_unhealthy: attribute('target_failover.on_unhealthy'),
      }),
      target_group_health: inside({
        dns_failover: healthy('dns_failover'),
        unhealthy_state_routing: healthy('unhealthy_state_routing'),
      }),
      target_health_state: inside({
        enable_unhealthy_connection_termination: attribute(
          'target_health_state.unhealthy.connection_termination.enabled',
        ),
        unhealthy_draining_interval: attribute('target_health_state.unhealthy.draining_interval_seconds'),
      }),
      target_type: 'TargetType',
      vpc_id: 'VpcId',
    };
  },
  computed: ['arn_suffix', 'load_balancer_arns'],
  attributes: { arn: 'TargetGroupArn', arn_suffix: 'TargetGroupFullName' },
});

const attachment = defineElement(
  'aws_lb_target_group_attachment',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  { parent: 'target_group_arn', path: 'Targets' },
  {
    fields: () => ({
      availability_zone: 'AvailabilityZone',
      port: 'Port',
      quic_server_id: 'QuicServerId',
      target_id: 'Id',
    }),
  },
);

/** Load balancers, their target groups and trust stores. `aws_alb` and its kin are other names for the same types. */
export const elasticLoadBalancing: TypeTables = [
  ...underBothNames(loadBalancer),
  ...underBothNames(targetGroup),
  ...underBothNames(attachment),
  defineType('aws_lb_trust_store', 'AWS::ElasticLoadBalancingV2::TrustStore', {
    fields: ({ ignored, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      ca_certificates_bundle_s3_bucket: 'CaCertificatesBundleS3Bucket',
      ca_certificates_bundle_s3_key: 'CaCertificatesBundleS3Key',
      ca_certificates_bundle_s3_object_version: 'CaCertificatesBundleS3ObjectVersion',
      tags: pairs('Tags'),
    }),
    computed: ['arn_suffix'],
    attributes: { arn: 'TrustStoreArn' },
  }),
  defineType('aws_lb_trust_store_revocation', 'AWS::ElasticLoadBalancingV2::TrustStoreRevocation', {
    fields: ({ item }) => ({
      revocations_s3_bucket: item('RevocationContents', 0, 'S3Bucket'),
      revocations_s3_key: item('RevocationContents', 0, 'S3Key'),
      revocations_s3_object_version: item('RevocationContents', 0, 'S3ObjectVersion'),
      trust_store_arn: 'TrustStoreArn',
    }),
    computed: ['revocation_id'],
  }),
];
