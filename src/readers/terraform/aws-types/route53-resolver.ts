import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';

const shared = ['owner_id', 'share_status'];

/** The resolver of a VPC: endpoints, forwarding rules, query logs and its DNS firewall. */
export const route53Resolver: TypeTables = [
  defineType('aws_route53_resolver_endpoint', 'AWS::Route53Resolver::ResolverEndpoint', {
    computed: ['host_vpc_id'],
    fields: ({ elements, pairs, ignored }) => ({
      name: 'Name',
      direction: 'Direction',
      dns64_enabled: 'Dns64Enabled',
      ip_address: elements('IpAddresses', () => ({
        subnet_id: 'SubnetId',
        ip: 'Ip',
        ipv6: 'Ipv6',
        ip_id: ignored,
      })),
      ipv6_internet_access_enabled: 'Ipv6InternetAccessEnabled',
      protocols: 'Protocols',
      resolver_endpoint_type: 'ResolverEndpointType',
      rni_enhanced_metrics_enabled: 'RniEnhancedMetricsEnabled',
      security_group_ids: 'SecurityGroupIds',
      target_name_server_metrics_enabled: 'TargetNameServerMetricsEnabled',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_route53_resolver_rule', 'AWS::Route53Resolver::ResolverRule', {
    computed: shared,
    fields: ({ elements, pairs }) => ({
      name: 'Name',
      domain_name: 'DomainName',
      resolver_endpoint_id: 'ResolverEndpointId',
      rule_type: 'RuleType',
      target_ip: elements('TargetIps', () => ({
        ip: 'Ip',
        ipv6: 'Ipv6',
        port: 'Port',
        protocol: 'Protocol',
        server_name_indication: 'ServerNameIndication',
      })),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_route53_resolver_rule_association', 'AWS::Route53Resolver::ResolverRuleAssociation', {
    fields: () => ({ name: 'Name', resolver_rule_id: 'ResolverRuleId', vpc_id: 'VPCId' }),
  }),
  defineType('aws_route53_resolver_query_log_config', 'AWS::Route53Resolver::ResolverQueryLoggingConfig', {
    computed: shared,
    fields: ({ pairs }) => ({ name: 'Name', destination_arn: 'DestinationArn', tags: pairs('Tags') }),
  }),
  defineType(
    'aws_route53_resolver_query_log_config_association',
    'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    {
      fields: () => ({
        resolver_query_log_config_id: 'ResolverQueryLogConfigId',
        resource_id: 'ResourceId',
      }),
    },
  ),
  defineType('aws_route53_resolver_config', 'AWS::Route53Resolver::ResolverConfig', {
    computed: ['owner_id'],
    fields: () => ({ resource_id: 'ResourceId', autodefined_reverse_flag: 'AutodefinedReverseFlag' }),
  }),
  defineType('aws_route53_resolver_dnssec_config', 'AWS::Route53Resolver::ResolverDNSSECConfig', {
    computed: ['owner_id', 'validation_status'],
    fields: () => ({ resource_id: 'ResourceId' }),
  }),
  defineType('aws_route53_resolver_firewall_domain_list', 'AWS::Route53Resolver::FirewallDomainList', {
    fields: ({ pairs }) => ({ name: 'Name', domains: 'Domains', tags: pairs('Tags') }),
  }),
  defineType('aws_route53_resolver_firewall_rule_group', 'AWS::Route53Resolver::FirewallRuleGroup', {
    computed: shared,
    fields: ({ pairs }) => ({ name: 'Name', tags: pairs('Tags') }),
  }),
  defineElement(
    'aws_route53_resolver_firewall_rule',
    'AWS::Route53Resolver::FirewallRuleGroup',
    { parent: 'firewall_rule_group_id', path: 'FirewallRules' },
    {
      fields: ({ ignored }) => ({
        // The registry's rules have no names.
        name: ignored,
        action: 'Action',
        block_override_dns_type: 'BlockOverrideDnsType',
        block_override_domain: 'BlockOverrideDomain',
        block_override_ttl: 'BlockOverrideTtl',
        block_response: 'BlockResponse',
        confidence_threshold: 'ConfidenceThreshold',
        dns_threat_protection: 'DnsThreatProtection',
        firewall_domain_list_id: 'FirewallDomainListId',
        firewall_domain_redirection_action: 'FirewallDomainRedirectionAction',
        firewall_threat_protection_id: 'FirewallThreatProtectionId',
        priority: 'Priority',
        q_type: 'Qtype',
      }),
    },
  ),
  defineType(
    'aws_route53_resolver_firewall_rule_group_association',
    'AWS::Route53Resolver::FirewallRuleGroupAssociation',
    {
      fields: ({ pairs }) => ({
        name: 'Name',
        firewall_rule_group_id: 'FirewallRuleGroupId',
        mutation_protection: 'MutationProtection',
        priority: 'Priority',
        vpc_id: 'VpcId',
        tags: pairs('Tags'),
      }),
    },
  ),
];
