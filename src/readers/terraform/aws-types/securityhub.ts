import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';
import { automationCriteria, insightFilters } from './security-findings/securityhub.ts';

/** A parameter of a control: its value by its kind. */
const controlParameter: Fields = defineFields(({ inside }) => ({
  value_type: 'ValueType',
  bool: inside({ value: 'Value.Boolean' }),
  double: inside({ value: 'Value.Double' }),
  enum: inside({ value: 'Value.Enum' }),
  enum_list: inside({ value: 'Value.EnumList' }),
  int: inside({ value: 'Value.Integer' }),
  int_list: inside({ value: 'Value.IntegerList' }),
  string: inside({ value: 'Value.String' }),
  string_list: inside({ value: 'Value.StringList' }),
}));

const update: Fields = defineFields(({ elements, inside }) => ({
  confidence: 'Confidence',
  criticality: 'Criticality',
  note: inside({ text: 'Note.Text', updated_by: 'Note.UpdatedBy' }),
  related_findings: elements('RelatedFindings', () => ({ id: 'Id', product_arn: 'ProductArn' })),
  severity: inside({ label: 'Severity.Label', product: 'Severity.Product' }),
  types: 'Types',
  user_defined_fields: 'UserDefinedFields',
  verification_state: 'VerificationState',
  workflow: inside({ status: 'Workflow.Status' }),
}));

/** Security Hub: the hub, its standards, policies for an organisation, and what it does with findings. */
export const securityhub: TypeTables = [
  defineType('aws_securityhub_account', 'AWS::SecurityHub::Hub', {
    fields: () => ({
      auto_enable_controls: 'AutoEnableControls',
      control_finding_generator: 'ControlFindingGenerator',
      enable_default_standards: 'EnableDefaultStandards',
    }),
  }),
  defineType('aws_securityhub_standards_subscription', 'AWS::SecurityHub::Standard', {
    fields: () => ({ standards_arn: 'StandardsArn' }),
  }),
  defineType('aws_securityhub_product_subscription', 'AWS::SecurityHub::ProductSubscription', {
    fields: () => ({ product_arn: 'ProductArn' }),
  }),
  defineType('aws_securityhub_finding_aggregator', 'AWS::SecurityHub::FindingAggregator', {
    fields: () => ({ linking_mode: 'RegionLinkingMode', specified_regions: 'Regions' }),
  }),
  defineType('aws_securityhub_organization_admin_account', 'AWS::SecurityHub::DelegatedAdmin', {
    fields: () => ({ admin_account_id: 'AdminAccountId' }),
  }),
  defineType('aws_securityhub_organization_configuration', 'AWS::SecurityHub::OrganizationConfiguration', {
    fields: ({ inside }) => ({
      auto_enable: 'AutoEnable',
      auto_enable_standards: 'AutoEnableStandards',
      organization_configuration: inside({ configuration_type: 'ConfigurationType' }),
    }),
  }),
  defineType('aws_securityhub_configuration_policy', 'AWS::SecurityHub::ConfigurationPolicy', {
    fields: ({ elements, inside }) => ({
      name: 'Name',
      description: 'Description',
      configuration_policy: inside({
        enabled_standard_arns: 'ConfigurationPolicy.SecurityHub.EnabledStandardIdentifiers',
        security_controls_configuration: inside({
          disabled_control_identifiers:
            'ConfigurationPolicy.SecurityHub.SecurityControlsConfiguration.DisabledSecurityControlIdentifiers',
          enabled_control_identifiers:
            'ConfigurationPolicy.SecurityHub.SecurityControlsConfiguration.EnabledSecurityControlIdentifiers',
          security_control_custom_parameter: elements(
            'ConfigurationPolicy.SecurityHub.SecurityControlsConfiguration.SecurityControlCustomParameters',
            kit => ({
              security_control_id: 'SecurityControlId',
              parameter: kit.named('Parameters', 'name', controlParameter),
            }),
          ),
        }),
        service_enabled: 'ConfigurationPolicy.SecurityHub.ServiceEnabled',
      }),
    }),
  }),
  defineType('aws_securityhub_configuration_policy_association', 'AWS::SecurityHub::PolicyAssociation', {
    fields: () => ({ policy_id: 'ConfigurationPolicyId', target_id: 'TargetId' }),
  }),
  defineType('aws_securityhub_insight', 'AWS::SecurityHub::Insight', {
    fields: ({ nested }) => ({
      name: 'Name',
      filters: nested('Filters', () => insightFilters),
      group_by_attribute: 'GroupByAttribute',
    }),
  }),
  defineType('aws_securityhub_automation_rule', 'AWS::SecurityHub::AutomationRule', {
    fields: ({ elements, nested }) => ({
      rule_name: 'RuleName',
      actions: elements('Actions', kit => ({
        finding_fields_update: kit.nested('FindingFieldsUpdate', () => update),
        type: 'Type',
      })),
      criteria: nested('Criteria', () => automationCriteria),
      description: 'Description',
      is_terminal: 'IsTerminal',
      rule_order: 'RuleOrder',
      rule_status: 'RuleStatus',
      tags: 'Tags',
    }),
  }),
];
