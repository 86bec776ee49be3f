import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';
import { addressSet, customAction, ruleGroup } from './networkfirewall/rule-group.ts';

const certificateScope: Fields = defineFields(({ elements }) => ({
  destination: elements('Destinations', () => ({ address_definition: 'AddressDefinition' })),
  destination_ports: elements('DestinationPorts', () => ({ from_port: 'FromPort', to_port: 'ToPort' })),
  protocols: 'Protocols',
  source: elements('Sources', () => ({ address_definition: 'AddressDefinition' })),
  source_ports: elements('SourcePorts', () => ({ from_port: 'FromPort', to_port: 'ToPort' })),
}));

/** Network Firewall: firewalls, what they let through, and what they log. */
export const networkfirewall: TypeTables = [
  defineType('aws_networkfirewall_firewall', 'AWS::NetworkFirewall::Firewall', {
    computed: ['firewall_status', 'transit_gateway_owner_account_id', 'update_token'],
    fields: ({ elements, ignored, pairs }) => ({
      name: 'FirewallName',
      availability_zone_change_protection: 'AvailabilityZoneChangeProtection',
      availability_zone_mapping: elements('AvailabilityZoneMappings', () => ({
        availability_zone_id: 'AvailabilityZone',
      })),
      delete_protection: 'DeleteProtection',
      description: 'Description',
      enabled_analysis_types: 'EnabledAnalysisTypes',
      // Not in the registry's type, here and below.
      encryption_configuration: ignored,
      firewall_policy_arn: 'FirewallPolicyArn',
      firewall_policy_change_protection: 'FirewallPolicyChangeProtection',
      subnet_change_protection: 'SubnetChangeProtection',
      subnet_mapping: elements('SubnetMappings', () => ({
        ip_address_type: 'IPAddressType',
        subnet_id: 'SubnetId',
      })),
      transit_gateway_id: 'TransitGatewayId',
      vpc_id: 'VpcId',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_networkfirewall_firewall_policy', 'AWS::NetworkFirewall::FirewallPolicy', {
    computed: ['update_token'],
    fields: ({ elements, ignored, inside, named, nestedList, pairs }) => ({
      name: 'FirewallPolicyName',
      description: 'Description',
      encryption_configuration: ignored,
      firewall_policy: inside({
        enable_tls_session_holding: 'FirewallPolicy.EnableTLSSessionHolding',
        policy_variables: inside({
          rule_variables: named('FirewallPolicy.PolicyVariables.RuleVariables', 'key', addressSet),
        }),
        stateful_default_actions: 'FirewallPolicy.StatefulDefaultActions',
        stateful_engine_options: inside({
          flow_timeouts: inside({
            tcp_idle_timeout_seconds:
              'FirewallPolicy.StatefulEngineOptions.FlowTimeouts.TcpIdleTimeoutSeconds',
          }),
          rule_order: 'FirewallPolicy.StatefulEngineOptions.RuleOrder',
          stream_exception_policy: 'FirewallPolicy.StatefulEngineOptions.StreamExceptionPolicy',
        }),
        stateful_rule_group_reference: elements('FirewallPolicy.StatefulRuleGroupReferences', kit => ({
          deep_threat_inspection: 'DeepThreatInspection',
          override: kit.inside({ action: 'Override.Action' }),
          priority: 'Priority',
          resource_arn: 'ResourceArn',
        })),
        stateless_custom_action: nestedList('FirewallPolicy.StatelessCustomActions', () => customAction),
        stateless_default_actions: 'FirewallPolicy.StatelessDefaultActions',
        stateless_fragment_default_actions: 'FirewallPolicy.StatelessFragmentDefaultActions',
        stateless_rule_group_reference: elements('FirewallPolicy.StatelessRuleGroupReferences', () => ({
          priority: 'Priority',
          resource_arn: 'ResourceArn',
        })),
        tls_inspection_configuration_arn: 'FirewallPolicy.TLSInspectionConfigurationArn',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_networkfirewall_rule_group', 'AWS::NetworkFirewall::RuleGroup', {
    computed: ['update_token'],
    fields: ({ ignored, nested, pairs }) => ({
      name: 'RuleGroupName',
      capacity: 'Capacity',
      description: 'Description',
      encryption_configuration: ignored,
      rule_group: nested('RuleGroup', () => ruleGroup),
      rules: 'RuleGroup.RulesSource.RulesString',
      type: 'Type',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_networkfirewall_logging_configuration', 'AWS::NetworkFirewall::LoggingConfiguration', {
    fields: ({ elements, inside }) => ({
      enable_monitoring_dashboard: 'EnableMonitoringDashboard',
      firewall_arn: 'FirewallArn',
      logging_configuration: inside({
        log_destination_config: elements('LoggingConfiguration.LogDestinationConfigs', () => ({
          log_destination: 'LogDestination',
          log_destination_type: 'LogDestinationType',
          log_type: 'LogType',
        })),
      }),
    }),
  }),
  defineType(
    'aws_networkfirewall_tls_inspection_configuration',
    'AWS::NetworkFirewall::TLSInspectionConfiguration',
    {
      computed: [
        'certificate_authority',
        'certificates',
        'number_of_associations',
        'tls_inspection_configuration_id',
        'update_token',
      ],
      fields: ({ elements, ignored, inside, pairs }) => ({
        name: 'TLSInspectionConfigurationName',
        description: 'Description',
        encryption_configuration: ignored,
        tls_inspection_configuration: inside({
          server_certificate_configuration: elements(
            'TLSInspectionConfiguration.ServerCertificateConfigurations',
            kit => ({
              certificate_authority_arn: 'CertificateAuthorityArn',
              check_certificate_revocation_status: kit.inside({
                revoked_status_action: 'CheckCertificateRevocationStatus.RevokedStatusAction',
                unknown_status_action: 'CheckCertificateRevocationStatus.UnknownStatusAction',
              }),
              scope: kit.nestedList('Scopes', () => certificateScope),
              server_certificate: kit.elements('ServerCertificates', () => ({
                resource_arn: 'ResourceArn',
              })),
            }),
          ),
        }),
        tags: pairs('Tags'),
      }),
    },
  ),
  defineType('aws_networkfirewall_vpc_endpoint_association', 'AWS::NetworkFirewall::VpcEndpointAssociation', {
    computed: [
      'vpc_endpoint_association_arn',
      'vpc_endpoint_association_id',
      'vpc_endpoint_association_status',
    ],
    fields: ({ inside, pairs }) => ({
      description: 'Description',
      firewall_arn: 'FirewallArn',
      subnet_mapping: inside({
        ip_address_type: 'SubnetMapping.IPAddressType',
        subnet_id: 'SubnetMapping.SubnetId',
      }),
      vpc_id: 'VpcId',
      tags: pairs('Tags'),
    }),
  }),
];
