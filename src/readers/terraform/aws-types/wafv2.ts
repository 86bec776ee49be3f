import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';
import { action, defaultAction, immunity, responseBody, visibility } from './wafv2/actions.ts';
import { statement } from './wafv2/statements.ts';

const rule: Fields = defineFields(({ elements, nested }) => ({
  name: 'Name',
  priority: 'Priority',
  action: nested('Action', () => action),
  captcha_config: nested('CaptchaConfig', () => immunity),
  challenge_config: nested('ChallengeConfig', () => immunity),
  rule_label: elements('RuleLabels', () => ({ name: 'Name' })),
  statement: nested('Statement', () => statement),
  visibility_config: nested('VisibilityConfig', () => visibility),
}));

const listRule: Fields = defineFields(({ inside }) => ({
  ...rule,
  override_action: inside({
    count: inside({}, 'OverrideAction.Count'),
    none: inside({}, 'OverrideAction.None'),
  }),
}));

/** The size of what is inspected, by the kind of the protected resource. */
const bodyLimits: Fields = defineFields(({ inside }) => {
  const limit = (kind: string) =>
    inside({ default_size_inspection_limit: `${kind}.DefaultSizeInspectionLimit` });
  return {
    api_gateway: limit('API_GATEWAY'),
    app_runner_service: limit('APP_RUNNER_SERVICE'),
    cloudfront: limit('CLOUDFRONT'),
    cognito_user_pool: limit('COGNITO_USER_POOL'),
    verified_access_instance: limit('VERIFIED_ACCESS_INSTANCE'),
  };
});

/** Parts of a request that the log leaves out. */
const redacted: Fields = defineFields(({ inside }) => ({
  method: inside({}, 'Method'),
  query_string: inside({}, 'QueryString'),
  single_header: inside({ name: 'SingleHeader.Name' }),
  uri_path: inside({}, 'UriPath'),
}));

/** Web access lists, their rule groups and sets, what they protect and where they log. */
export const wafv2: TypeTables = [
  defineType('aws_wafv2_web_acl', 'AWS::WAFv2::WebACL', {
    computed: ['application_integration_url', 'capacity', 'lock_token'],
    fields: ({ elements, ignored, inside, json, named, nested, nestedList, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      scope: 'Scope',
      association_config: inside({
        request_body: nested('AssociationConfig.RequestBody', () => bodyLimits),
      }),
      captcha_config: nested('CaptchaConfig', () => immunity),
      challenge_config: nested('ChallengeConfig', () => immunity),
      custom_response_body: named('CustomResponseBodies', 'key', responseBody),
      data_protection_config: inside({
        data_protection: elements('DataProtectionConfig.DataProtections', kit => ({
          action: 'Action',
          exclude_rate_based_details: 'ExcludeRateBasedDetails',
          exclude_rule_match_details: 'ExcludeRuleMatchDetails',
          field: kit.inside({ field_keys: 'Field.FieldKeys', field_type: 'Field.FieldType' }),
        })),
      }),
      default_action: nested('DefaultAction', () => defaultAction),
      rule: nestedList('Rules', () => listRule),
      rule_json: json('Rules'),
      token_domains: 'TokenDomains',
      visibility_config: nested('VisibilityConfig', () => visibility),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_wafv2_rule_group', 'AWS::WAFv2::RuleGroup', {
    computed: ['lock_token'],
    fields: ({ ignored, json, named, nested, nestedList, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      scope: 'Scope',
      capacity: 'Capacity',
      custom_response_body: named('CustomResponseBodies', 'key', responseBody),
      rule: nestedList('Rules', () => rule),
      rules_json: json('Rules'),
      visibility_config: nested('VisibilityConfig', () => visibility),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_wafv2_web_acl_association', 'AWS::WAFv2::WebACLAssociation', {
    fields: () => ({ resource_arn: 'ResourceArn', web_acl_arn: 'WebACLArn' }),
  }),
  defineType('aws_wafv2_web_acl_logging_configuration', 'AWS::WAFv2::LoggingConfiguration', {
    fields: ({ elements, inside, nestedList }) => ({
      resource_arn: 'ResourceArn',
      log_destination_configs: 'LogDestinationConfigs',
      logging_filter: inside({
        default_behavior: 'LoggingFilter.DefaultBehavior',
        filter: elements('LoggingFilter.Filters', kit => ({
          behavior: 'Behavior',
          requirement: 'Requirement',
          condition: kit.elements('Conditions', one => ({
            action_condition: one.inside({ action: 'ActionCondition.Action' }),
            label_name_condition: one.inside({ label_name: 'LabelNameCondition.LabelName' }),
          })),
        })),
      }),
      redacted_fields: nestedList('RedactedFields', () => redacted),
    }),
  }),
  defineType('aws_wafv2_ip_set', 'AWS::WAFv2::IPSet', {
    computed: ['lock_token'],
    fields: ({ ignored, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      scope: 'Scope',
      ip_address_version: 'IPAddressVersion',
      addresses: 'Addresses',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_wafv2_regex_pattern_set', 'AWS::WAFv2::RegexPatternSet', {
    computed: ['lock_token'],
    fields: ({ ignored, pairs, plucked }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      scope: 'Scope',
      regular_expression: plucked('RegularExpressionList', 'regex_string'),
      tags: pairs('Tags'),
    }),
  }),
];
