import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Rules and packs of rules of AWS Config, in an account and in an organisation. */
export const configRules: TypeTables = [
  defineType('aws_config_config_rule', 'AWS::Config::ConfigRule', {
    computed: ['rule_id'],
    fields: ({ elements, ignored, inside }) => ({
      name: 'ConfigRuleName',
      description: 'Description',
      evaluation_mode: elements('EvaluationModes', () => ({ mode: 'Mode' })),
      input_parameters: 'InputParameters',
      maximum_execution_frequency: 'MaximumExecutionFrequency',
      scope: inside({
        compliance_resource_id: 'Scope.ComplianceResourceId',
        compliance_resource_types: 'Scope.ComplianceResourceTypes',
        tag_key: 'Scope.TagKey',
        tag_value: 'Scope.TagValue',
      }),
      source: inside({
        owner: 'Source.Owner',
        source_identifier: 'Source.SourceIdentifier',
        custom_policy_details: inside({
          enable_debug_log_delivery: 'Source.CustomPolicyDetails.EnableDebugLogDelivery',
          policy_runtime: 'Source.CustomPolicyDetails.PolicyRuntime',
          policy_text: 'Source.CustomPolicyDetails.PolicyText',
        }),
        source_detail: elements('Source.SourceDetails', () => ({
          event_source: 'EventSource',
          maximum_execution_frequency: 'MaximumExecutionFrequency',
          message_type: 'MessageType',
        })),
      }),
      // Rules have no tags in the registry.
      tags: ignored,
    }),
  }),
  defineType('aws_config_remediation_configuration', 'AWS::Config::RemediationConfiguration', {
    fields: ({ inside, named }) => ({
      config_rule_name: 'ConfigRuleName',
      automatic: 'Automatic',
      execution_controls: inside({
        ssm_controls: inside({
          concurrent_execution_rate_percentage:
            'ExecutionControls.SsmControls.ConcurrentExecutionRatePercentage',
          error_percentage: 'ExecutionControls.SsmControls.ErrorPercentage',
        }),
      }),
      maximum_automatic_attempts: 'MaximumAutomaticAttempts',
      parameter: named('Parameters', 'name', {
        resource_value: 'ResourceValue.Value',
        static_value: 'StaticValue.Values',
        static_values: 'StaticValue.Values',
      }),
      resource_type: 'ResourceType',
      retry_attempt_seconds: 'RetryAttemptSeconds',
      target_id: 'TargetId',
      target_type: 'TargetType',
      target_version: 'TargetVersion',
    }),
  }),
  defineType('aws_config_conformance_pack', 'AWS::Config::ConformancePack', {
    fields: ({ elements, pairs }) => ({
      name: 'ConformancePackName',
      delivery_s3_bucket: 'DeliveryS3Bucket',
      delivery_s3_key_prefix: 'DeliveryS3KeyPrefix',
      input_parameter: elements('ConformancePackInputParameters', () => ({
        parameter_name: 'ParameterName',
        parameter_value: 'ParameterValue',
      })),
      template_body: 'TemplateBody',
      template_s3_uri: 'TemplateS3Uri',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_config_organization_conformance_pack', 'AWS::Config::OrganizationConformancePack', {
    fields: ({ elements, pairs }) => ({
      name: 'OrganizationConformancePackName',
      delivery_s3_bucket: 'DeliveryS3Bucket',
      delivery_s3_key_prefix: 'DeliveryS3KeyPrefix',
      excluded_accounts: 'ExcludedAccounts',
      input_parameter: elements('ConformancePackInputParameters', () => ({
        parameter_name: 'ParameterName',
        parameter_value: 'ParameterValue',
      })),
      template_body: 'TemplateBody',
      template_s3_uri: 'TemplateS3Uri',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_config_organization_managed_rule', 'AWS::Config::OrganizationConfigRule', {
    fields: () => ({
      name: 'OrganizationConfigRuleName',
      description: 'OrganizationManagedRuleMetadata.Description',
      excluded_accounts: 'ExcludedAccounts',
      input_parameters: 'OrganizationManagedRuleMetadata.InputParameters',
      maximum_execution_frequency: 'OrganizationManagedRuleMetadata.MaximumExecutionFrequency',
      resource_id_scope: 'OrganizationManagedRuleMetadata.ResourceIdScope',
      resource_types_scope: 'OrganizationManagedRuleMetadata.ResourceTypesScope',
      rule_identifier: 'OrganizationManagedRuleMetadata.RuleIdentifier',
      tag_key_scope: 'OrganizationManagedRuleMetadata.TagKeyScope',
      tag_value_scope: 'OrganizationManagedRuleMetadata.TagValueScope',
    }),
  }),
  defineType('aws_config_organization_custom_rule', 'AWS::Config::OrganizationConfigRule', {
    fields: () => ({
      name: 'OrganizationConfigRuleName',
      description: 'OrganizationCustomRuleMetadata.Description',
      excluded_accounts: 'ExcludedAccounts',
      input_parameters: 'OrganizationCustomRuleMetadata.InputParameters',
      lambda_function_arn: 'OrganizationCustomRuleMetadata.LambdaFunctionArn',
      maximum_execution_frequency: 'OrganizationCustomRuleMetadata.MaximumExecutionFrequency',
      resource_id_scope: 'OrganizationCustomRuleMetadata.ResourceIdScope',
      resource_types_scope: 'OrganizationCustomRuleMetadata.ResourceTypesScope',
      tag_key_scope: 'OrganizationCustomRuleMetadata.TagKeyScope',
      tag_value_scope: 'OrganizationCustomRuleMetadata.TagValueScope',
      trigger_types: 'OrganizationCustomRuleMetadata.OrganizationConfigRuleTriggerTypes',
    }),
  }),
  defineType('aws_config_organization_custom_policy_rule', 'AWS::Config::OrganizationConfigRule', {
    fields: () => ({
      name: 'OrganizationConfigRuleName',
      debug_log_delivery_accounts: 'OrganizationCustomPolicyRuleMetadata.DebugLogDeliveryAccounts',
      description: 'OrganizationCustomPolicyRuleMetadata.Description',
      excluded_accounts: 'ExcludedAccounts',
      input_parameters: 'OrganizationCustomPolicyRuleMetadata.InputParameters',
      maximum_execution_frequency: 'OrganizationCustomPolicyRuleMetadata.MaximumExecutionFrequency',
      policy_runtime: 'OrganizationCustomPolicyRuleMetadata.Runtime',
      policy_text: 'OrganizationCustomPolicyRuleMetadata.PolicyText',
      resource_id_scope: 'OrganizationCustomPolicyRuleMetadata.ResourceIdScope',
      resource_types_scope: 'OrganizationCustomPolicyRuleMetadata.ResourceTypesScope',
      tag_key_scope: 'OrganizationCustomPolicyRuleMetadata.TagKeyScope',
      tag_value_scope: 'OrganizationCustomPolicyRuleMetadata.TagValueScope',
      trigger_types: 'OrganizationCustomPolicyRuleMetadata.OrganizationConfigRuleTriggerTypes',
    }),
  }),
];
