import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const aclEntry: Fields = defineFields(({ inside }) => ({
  cidr_block: 'CidrBlock',
  egress: 'Egress',
  icmp_type_code: inside({ code: 'IcmpTypeCode.Code', type: 'IcmpTypeCode.Type' }),
  ipv6_cidr_block: 'Ipv6CidrBlock',
  port_range: inside({ from: 'PortRange.From', to: 'PortRange.To' }),
  protocol: 'Protocol',
  rule_action: 'RuleAction',
}));

const aclEntries: Fields = defineFields(({ nestedList }) => ({
  first_entry: nestedList('FirstEntries', () => aclEntry),
  force_remediate_for_first_entries: 'ForceRemediateForFirstEntries',
  force_remediate_for_last_entries: 'ForceRemediateForLastEntries',
  last_entry: nestedList('LastEntries', () => aclEntry),
}));

/** Firewall Manager: policies for the accounts of an organisation. */
export const fms: TypeTables = [
  defineType('aws_fms_policy', 'AWS::FMS::Policy', {
    computed: ['policy_update_token'],
    fields: ({ inside, nested, pairs }) => ({
      name: 'PolicyName',
      delete_all_policy_resources: 'DeleteAllPolicyResources',
      delete_unused_fm_managed_resources: 'ResourcesCleanUp',
      description: 'PolicyDescription',
      exclude_map: inside({ account: 'ExcludeMap.ACCOUNT', orgunit: 'ExcludeMap.ORGUNIT' }),
      exclude_resource_tags: 'ExcludeResourceTags',
      include_map: inside({ account: 'IncludeMap.ACCOUNT', orgunit: 'IncludeMap.ORGUNIT' }),
      remediation_enabled: 'RemediationEnabled',
      resource_set_ids: 'ResourceSetIds',
      resource_tag_logical_operator: 'ResourceTagLogicalOperator',
      resource_tags: pairs('ResourceTags'),
      resource_type: 'ResourceType',
      resource_type_list: 'ResourceTypeList',
      security_service_policy_data: inside({
        managed_service_data: 'SecurityServicePolicyData.ManagedServiceData',
        policy_option: inside({
          network_acl_common_policy: inside({
            network_acl_entry_set: nested(
              'SecurityServicePolicyData.PolicyOption.NetworkAclCommonPolicy.NetworkAclEntrySet',
              () => aclEntries,
            ),
          }),
          network_firewall_policy: inside({
            firewall_deployment_model:
              'SecurityServicePolicyData.PolicyOption.NetworkFirewallPolicy.FirewallDeploymentModel',
          }),
          third_party_firewall_policy: inside({
            firewall_deployment_model:
              'SecurityServicePolicyData.PolicyOption.ThirdPartyFirewallPolicy.FirewallDeploymentModel',
          }),
        }),
        type: 'SecurityServicePolicyData.Type',
      }),
      tags: pairs('Tags'),
    }),
    providerDefaults: { RemediationEnabled: false },
  }),
  defineType('aws_fms_resource_set', 'AWS::FMS::ResourceSet', {
    fields: ({ ignored, inside, pairs }) => ({
      resource_set: inside({
        name: 'Name',
        description: 'Description',
        id: ignored,
        last_update_time: ignored,
        resource_set_status: ignored,
        resource_type_list: 'ResourceTypeList',
        update_token: ignored,
      }),
      tags: pairs('Tags'),
    }),
  }),
];
