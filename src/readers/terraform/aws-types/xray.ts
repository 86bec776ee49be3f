import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Tracing with X-Ray: groups, sampling, encryption. */
export const xray: TypeTables = [
  defineType('aws_xray_group', 'AWS::XRay::Group', {
    fields: ({ inside, pairs }) => ({
      group_name: 'GroupName',
      filter_expression: 'FilterExpression',
      insights_configuration: inside({
        insights_enabled: 'InsightsConfiguration.InsightsEnabled',
        notifications_enabled: 'InsightsConfiguration.NotificationsEnabled',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_xray_sampling_rule', 'AWS::XRay::SamplingRule', {
    fields: ({ pairs }) => ({
      rule_name: 'SamplingRule.RuleName',
      attributes: 'SamplingRule.Attributes',
      fixed_rate: 'SamplingRule.FixedRate',
      host: 'SamplingRule.Host',
      http_method: 'SamplingRule.HTTPMethod',
      priority: 'SamplingRule.Priority',
      reservoir_size: 'SamplingRule.ReservoirSize',
      resource_arn: 'SamplingRule.ResourceARN',
      service_name: 'SamplingRule.ServiceName',
      service_type: 'SamplingRule.ServiceType',
      url_path: 'SamplingRule.URLPath',
      version: 'SamplingRule.Version',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_xray_resource_policy', 'AWS::XRay::ResourcePolicy', {
    computed: ['last_updated_time'],
    fields: ({ ignored }) => ({
      policy_document: 'PolicyDocument',
      policy_name: 'PolicyName',
      bypass_policy_lockout_check: 'BypassPolicyLockoutCheck',
      policy_revision_id: ignored,
    }),
  }),
  defineOwn('aws_xray_encryption_config', 'Demarc::XRay::EncryptionConfig', {
    fields: () => ({ type: 'Type', key_id: 'KeyId' }),
  }),
];
