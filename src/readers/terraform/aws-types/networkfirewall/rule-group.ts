import { defineFields, type Fields } from '../../mapping/define-type.ts';

const address: Fields = { address_definition: 'AddressDefinition' };
const ports: Fields = { from_port: 'FromPort', to_port: 'ToPort' };

export const customAction: Fields = defineFields(({ elements, inside }) => ({
  action_name: 'ActionName',
  action_definition: inside({
    publish_metric_action: inside({
      dimension: elements('ActionDefinition.PublishMetricAction.Dimensions', () => ({ value: 'Value' })),
    }),
  }),
}));

const matched: Fields = defineFields(({ elements }) => ({
  destination: elements('Destinations', () => address),
  destination_port: elements('DestinationPorts', () => ports),
  protocols: 'Protocols',
  source: elements('Sources', () => address),
  source_port: elements('SourcePorts', () => ports),
  tcp_flag: elements('TCPFlags', () => ({ flags: 'Flags', masks: 'Masks' })),
}));

const statefulRule: Fields = defineFields(({ elements, inside }) => ({
  action: 'Action',
  header: inside({
    destination: 'Header.Destination',
    destination_port: 'Header.DestinationPort',
    direction: 'Header.Direction',
    protocol: 'Header.Protocol',
    source: 'Header.Source',
    source_port: 'Header.SourcePort',
  }),
  rule_option: elements('RuleOptions', () => ({ keyword: 'Keyword', settings: 'Settings' })),
}));

/** A named set of addresses. */
export const addressSet: Fields = defineFields(({ inside }) => ({
  ip_set: inside({ definition: 'Definition' }),
}));

/** The rules of a rule group, and the sets of addresses and ports that they name. */
export const ruleGroup: Fields = defineFields(({ elements, inside, named, nested, nestedList }) => ({
  reference_sets: inside({
    ip_set_references: named('ReferenceSets.IPSetReferences', 'key', {
      ip_set_reference: inside({ reference_arn: 'ReferenceArn' }),
    }),
  }),
  rule_variables: inside({
    ip_sets: named('RuleVariables.IPSets', 'key', addressSet),
    port_sets: named('RuleVariables.PortSets', 'key', { port_set: inside({ definition: 'Definition' }) }),
  }),
  rules_source: inside({
    rules_source_list: inside({
      generated_rules_type: 'RulesSource.RulesSourceList.GeneratedRulesType',
      target_types: 'RulesSource.RulesSourceList.TargetTypes',
      targets: 'RulesSource.RulesSourceList.Targets',
    }),
    rules_string: 'RulesSource.RulesString',
    stateful_rule: nestedList('RulesSource.StatefulRules', () => statefulRule),
    stateless_rules_and_custom_actions: inside({
      custom_action: nestedList(
        'RulesSource.StatelessRulesAndCustomActions.CustomActions',
        () => customAction,
      ),
      stateless_rule: elements('RulesSource.StatelessRulesAndCustomActions.StatelessRules', () => ({
        priority: 'Priority',
        rule_definition: inside({
          actions: 'RuleDefinition.Actions',
          match_attributes: nested('RuleDefinition.MatchAttributes', () => matched),
        }),
      })),
    }),
  }),
  stateful_rule_options: inside({ rule_order: 'StatefulRuleOptions.RuleOrder' }),
}));
