import { defineElement, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const balancer = 'AWS::ElasticLoadBalancing::LoadBalancer';
const parent = 'load_balancer';

/** Classic Load Balancers and their policies. */
export const elasticLoadBalancingClassic: TypeTables = [
  defineType('aws_elb', balancer, {
    fields: ({ choose, constant, elements, ignored, inside, pairs, several }) => ({
      name: 'LoadBalancerName',
      name_prefix: ignored,
      // The provider switches logs on where the block does not say `enabled = false`.
      access_logs: several(
        inside({
          bucket: constant('AccessLoggingPolicy.Enabled', true),
          bucket_prefix: ignored,
          enabled: ignored,
          interval: ignored,
        }),
        inside({
          bucket: 'AccessLoggingPolicy.S3BucketName',
          bucket_prefix: 'AccessLoggingPolicy.S3BucketPrefix',
          enabled: 'AccessLoggingPolicy.Enabled',
          interval: 'AccessLoggingPolicy.EmitInterval',
        }),
      ),
      availability_zones: 'AvailabilityZones',
      connection_draining: 'ConnectionDrainingPolicy.Enabled',
      connection_draining_timeout: 'ConnectionDrainingPolicy.Timeout',
      cross_zone_load_balancing: 'CrossZone',
      desync_mitigation_mode: ignored,
      health_check: inside({
        healthy_threshold: 'HealthCheck.HealthyThreshold',
        interval: 'HealthCheck.Interval',
        target: 'HealthCheck.Target',
        timeout: 'HealthCheck.Timeout',
        unhealthy_threshold: 'HealthCheck.UnhealthyThreshold',
      }),
      idle_timeout: 'ConnectionSettings.IdleTimeout',
      instances: 'Instances',
      internal: choose('Scheme', { true: 'internal', false: 'internet-facing' }),
      listener: elements('Listeners', () => ({
        instance_port: 'InstancePort',
        instance_protocol: 'InstanceProtocol',
        lb_port: 'LoadBalancerPort',
        lb_protocol: 'Protocol',
        ssl_certificate_id: 'SSLCertificateId',
      })),
      security_groups: 'SecurityGroups',
      source_security_group: ignored,
      subnets: 'Subnets',
      tags: pairs('Tags'),
    }),
    computed: ['dns_name', 'source_security_group_id', 'zone_id'],
    providerDefaults: { CrossZone: true },
    attributes: {
      dns_name: 'DNSName',
      source_security_group: 'SourceSecurityGroup.GroupName',
      zone_id: 'CanonicalHostedZoneNameID',
    },
  }),
  definePart(
    'aws_elb_attachment',
    balancer,
    { parent: 'elb', path: '' },
    { fields: () => ({ instance: 'Instances' }) },
  ),
  defineElement(
    'aws_load_balancer_policy',
    balancer,
    { parent: 'load_balancer_name', path: 'Policies' },
    {
      fields: ({ elements }) => ({
        policy_attribute: elements('Attributes', () => ({ name: 'Name', value: 'Value' })),
        policy_name: 'PolicyName',
        policy_type_name: 'PolicyType',
      }),
    },
  ),
  defineElement(
    'aws_lb_ssl_negotiation_policy',
    balancer,
    { parent, path: 'Policies' },
    {
      fields: ({ elements, ignored }) => ({
        attribute: elements('Attributes', () => ({ name: 'Name', value: 'Value' })),
        lb_port: 'LoadBalancerPorts',
        name: 'PolicyName',
        triggers: ignored,
      }),
      providerDefaults: { PolicyType: 'SSLNegotiationPolicyType' },
    },
  ),
  defineElement(
    'aws_proxy_protocol_policy',
    balancer,
    { parent, path: 'Policies' },
    {
      fields: () => ({ instance_ports: 'InstancePorts' }),
      providerDefaults: { PolicyType: 'ProxyProtocolPolicyType' },
    },
  ),
  defineElement(
    'aws_lb_cookie_stickiness_policy',
    balancer,
    { parent, path: 'LBCookieStickinessPolicy' },
    {
      fields: ({ ignored }) => ({
        cookie_expiration_period: 'CookieExpirationPeriod',
        lb_port: ignored,
        name: 'PolicyName',
      }),
    },
  ),
  defineElement(
    'aws_app_cookie_stickiness_policy',
    balancer,
    { parent, path: 'AppCookieStickinessPolicy' },
    { fields: ({ ignored }) => ({ cookie_name: 'CookieName', lb_port: ignored, name: 'PolicyName' }) },
  ),
];
