import {
  defineElement,
  defineFields,
  defineType,
  type Fields,
  type TypeTables,
} from '../mapping/define-type.ts';

const action: Fields = defineFields(({ elements, inside }) => ({
  fixed_response: inside({ status_code: 'FixedResponse.StatusCode' }),
  forward: inside({
    target_groups: elements('Forward.TargetGroups', () => ({
      target_group_identifier: 'TargetGroupIdentifier',
      weight: 'Weight',
    })),
  }),
}));

const match: Fields = defineFields(({ elements, inside }) => ({
  method: 'HttpMatch.Method',
  header_matches: elements('HttpMatch.HeaderMatches', () => ({
    case_sensitive: 'CaseSensitive',
    match: inside({ contains: 'Match.Contains', exact: 'Match.Exact', prefix: 'Match.Prefix' }),
    name: 'Name',
  })),
  path_match: inside({
    case_sensitive: 'HttpMatch.PathMatch.CaseSensitive',
    match: inside({
      exact: 'HttpMatch.PathMatch.Match.Exact',
      prefix: 'HttpMatch.PathMatch.Match.Prefix',
    }),
  }),
}));

const healthCheck: Fields = defineFields(({ inside }) => ({
  enabled: 'Enabled',
  health_check_interval_seconds: 'HealthCheckIntervalSeconds',
  health_check_timeout_seconds: 'HealthCheckTimeoutSeconds',
  healthy_threshold_count: 'HealthyThresholdCount',
  matcher: inside({ value: 'Matcher.HttpCode' }),
  path: 'Path',
  port: 'Port',
  protocol: 'Protocol',
  protocol_version: 'ProtocolVersion',
  unhealthy_threshold_count: 'UnhealthyThresholdCount',
}));

/** Service networks of VPC Lattice: services, who may call them, and where requests go. */
export const vpclattice: TypeTables = [
  defineType('aws_vpclattice_service_network', 'AWS::VpcLattice::ServiceNetwork', {
    fields: ({ pairs }) => ({ name: 'Name', auth_type: 'AuthType', tags: pairs('Tags') }),
  }),
  defineType('aws_vpclattice_service', 'AWS::VpcLattice::Service', {
    computed: ['dns_entry', 'status'],
    fields: ({ pairs }) => ({
      name: 'Name',
      auth_type: 'AuthType',
      certificate_arn: 'CertificateArn',
      custom_domain_name: 'CustomDomainName',
      tags: pairs('Tags'),
    }),
  }),
  defineType(
    'aws_vpclattice_service_network_service_association',
    'AWS::VpcLattice::ServiceNetworkServiceAssociation',
    {
      computed: ['created_by', 'custom_domain_name', 'dns_entry', 'status'],
      fields: ({ pairs }) => ({
        service_identifier: 'ServiceIdentifier',
        service_network_identifier: 'ServiceNetworkIdentifier',
        tags: pairs('Tags'),
      }),
    },
  ),
  defineType(
    'aws_vpclattice_service_network_vpc_association',
    'AWS::VpcLattice::ServiceNetworkVpcAssociation',
    {
      computed: ['created_by', 'status'],
      fields: ({ inside, pairs }) => ({
        dns_options: inside({
          private_dns_preference: 'DnsOptions.PrivateDnsPreference',
          private_dns_specified_domains: 'DnsOptions.PrivateDnsSpecifiedDomains',
        }),
        private_dns_enabled: 'PrivateDnsEnabled',
        security_group_ids: 'SecurityGroupIds',
        service_network_identifier: 'ServiceNetworkIdentifier',
        vpc_identifier: 'VpcIdentifier',
        tags: pairs('Tags'),
      }),
    },
  ),
  defineType('aws_vpclattice_auth_policy', 'AWS::VpcLattice::AuthPolicy', {
    fields: ({ ignored }) => ({
      policy: 'Policy',
      resource_identifier: 'ResourceIdentifier',
      state: ignored,
    }),
  }),
  defineType('aws_vpclattice_resource_policy', 'AWS::VpcLattice::ResourcePolicy', {
    fields: () => ({ policy: 'Policy', resource_arn: 'ResourceArn' }),
  }),
  defineType('aws_vpclattice_access_log_subscription', 'AWS::VpcLattice::AccessLogSubscription', {
    computed: ['resource_arn'],
    fields: ({ pairs }) => ({
      destination_arn: 'DestinationArn',
      resource_identifier: 'ResourceIdentifier',
      service_network_log_type: 'ServiceNetworkLogType',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_vpclattice_listener', 'AWS::VpcLattice::Listener', {
    computed: ['created_at', 'last_updated_at', 'listener_id'],
    fields: ({ nested, pairs }) => ({
      name: 'Name',
      default_action: nested('DefaultAction', () => action),
      port: 'Port',
      protocol: 'Protocol',
      service_arn: 'ServiceIdentifier',
      service_identifier: 'ServiceIdentifier',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_vpclattice_listener_rule', 'AWS::VpcLattice::Rule', {
    computed: ['rule_id'],
    fields: ({ inside, nested, pairs }) => ({
      name: 'Name',
      action: nested('Action', () => action),
      listener_identifier: 'ListenerIdentifier',
      match: inside({ http_match: nested('Match', () => match) }),
      priority: 'Priority',
      service_identifier: 'ServiceIdentifier',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_vpclattice_target_group', 'AWS::VpcLattice::TargetGroup', {
    computed: ['status'],
    fields: ({ inside, nested, pairs }) => ({
      name: 'Name',
      config: inside({
        health_check: nested('Config.HealthCheck', () => healthCheck),
        ip_address_type: 'Config.IpAddressType',
        lambda_event_structure_version: 'Config.LambdaEventStructureVersion',
        port: 'Config.Port',
        protocol: 'Config.Protocol',
        protocol_version: 'Config.ProtocolVersion',
        vpc_identifier: 'Config.VpcIdentifier',
      }),
      type: 'Type',
      tags: pairs('Tags'),
    }),
  }),
  defineElement(
    'aws_vpclattice_target_group_attachment',
    'AWS::VpcLattice::TargetGroup',
    { parent: 'target_group_identifier', path: 'Targets' },
    {
      fields: ({ ignored, inside }) => ({
        target: inside({ id: 'Id', port: 'Port', reason_code: ignored, status: ignored }),
      }),
    },
  ),
  defineType('aws_vpclattice_resource_gateway', 'AWS::VpcLattice::ResourceGateway', {
    computed: ['status'],
    fields: ({ pairs }) => ({
      name: 'Name',
      ip_address_type: 'IpAddressType',
      ipv4_addresses_per_eni: 'Ipv4AddressesPerEni',
      security_group_ids: 'SecurityGroupIds',
      subnet_ids: 'SubnetIds',
      vpc_id: 'VpcIdentifier',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_vpclattice_resource_configuration', 'AWS::VpcLattice::ResourceConfiguration', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      allow_association_to_shareable_service_network: 'AllowAssociationToSharableServiceNetwork',
      custom_domain_name: 'CustomDomainName',
      domain_verification_id: 'DomainVerificationId',
      port_ranges: 'PortRanges',
      protocol: 'ProtocolType',
      resource_configuration_definition: inside({
        arn_resource: inside({ arn: 'ResourceConfigurationDefinition.ArnResource' }),
        dns_resource: inside({
          domain_name: 'ResourceConfigurationDefinition.DnsResource.DomainName',
          ip_address_type: 'ResourceConfigurationDefinition.DnsResource.IpAddressType',
        }),
        ip_resource: inside({ ip_address: 'ResourceConfigurationDefinition.IpResource' }),
      }),
      resource_configuration_group_id: 'ResourceConfigurationGroupId',
      resource_gateway_identifier: 'ResourceGatewayId',
      type: 'ResourceConfigurationType',
      tags: pairs('Tags'),
    }),
  }),
  defineType(
    'aws_vpclattice_service_network_resource_association',
    'AWS::VpcLattice::ServiceNetworkResourceAssociation',
    {
      computed: ['dns_entry'],
      fields: ({ pairs }) => ({
        private_dns_enabled: 'PrivateDnsEnabled',
        resource_configuration_identifier: 'ResourceConfigurationId',
        service_network_identifier: 'ServiceNetworkId',
        tags: pairs('Tags'),
      }),
    },
  ),
];
