import { defineFields, type Fields } from '../../mapping/define-type.ts';
import { action } from './actions.ts';
import { managedRuleGroupConfig } from './managed-rule-groups.ts';

const transformations: Fields = { priority: 'Priority', type: 'Type' };
const forwarded: Fields = { fallback_behavior: 'FallbackBehavior', header_name: 'HeaderName' };

/** The part of a request that a statement looks at. */
const fieldToMatch: Fields = defineFields(({ inside }) => ({
  all_query_arguments: inside({}, 'AllQueryArguments'),
  body: inside({ oversize_handling: 'Body.OversizeHandling' }, 'Body'),
  cookies: inside({
    match_scope: 'Cookies.MatchScope',
    oversize_handling: 'Cookies.OversizeHandling',
    match_pattern: inside({
      all: inside({}, 'Cookies.MatchPattern.All'),
      excluded_cookies: 'Cookies.MatchPattern.ExcludedCookies',
      included_cookies: 'Cookies.MatchPattern.IncludedCookies',
    }),
  }),
  header_order: inside({ oversize_handling: 'HeaderOrder.OversizeHandling' }),
  headers: inside({
    match_scope: 'Headers.MatchScope',
    oversize_handling: 'Headers.OversizeHandling',
    match_pattern: inside({
      all: inside({}, 'Headers.MatchPattern.All'),
      excluded_headers: 'Headers.MatchPattern.ExcludedHeaders',
      included_headers: 'Headers.MatchPattern.IncludedHeaders',
    }),
  }),
  ja3_fingerprint: inside({ fallback_behavior: 'JA3Fingerprint.FallbackBehavior' }),
  ja4_fingerprint: inside({ fallback_behavior: 'JA4Fingerprint.FallbackBehavior' }),
  json_body: inside({
    invalid_fallback_behavior: 'JsonBody.InvalidFallbackBehavior',
    match_scope: 'JsonBody.MatchScope',
    oversize_handling: 'JsonBody.OversizeHandling',
    match_pattern: inside({
      all: inside({}, 'JsonBody.MatchPattern.All'),
      included_paths: 'JsonBody.MatchPattern.IncludedPaths',
    }),
  }),
  method: inside({}, 'Method'),
  query_string: inside({}, 'QueryString'),
  single_header: inside({ name: 'SingleHeader.Name' }),
  single_query_argument: inside({ name: 'SingleQueryArgument.Name' }),
  uri_fragment: inside({ fallback_behavior: 'UriFragment.FallbackBehavior' }, 'UriFragment'),
  uri_path: inside({}, 'UriPath'),
}));

/** What every statement has that looks at a part of the request. */
const inspection: Fields = defineFields(({ elements, nested }) => ({
  field_to_match: nested('FieldToMatch', () => fieldToMatch),
  text_transformation: elements('TextTransformations', () => transformations),
}));

const named: Fields = defineFields(({ elements }) => ({
  name: 'Name',
  text_transformation: elements('TextTransformations', () => transformations),
}));

/** What a rate is counted by. */
const customKey: Fields = defineFields(({ elements, inside, nested }) => ({
  asn: inside({}, 'ASN'),
  cookie: nested('Cookie', () => named),
  forwarded_ip: inside({}, 'ForwardedIP'),
  header: nested('Header', () => named),
  http_method: inside({}, 'HTTPMethod'),
  ip: inside({}, 'IP'),
  ja3_fingerprint: inside({ fallback_behavior: 'JA3Fingerprint.FallbackBehavior' }),
  ja4_fingerprint: inside({ fallback_behavior: 'JA4Fingerprint.FallbackBehavior' }),
  label_namespace: inside({ namespace: 'LabelNamespace.Namespace' }),
  query_argument: nested('QueryArgument', () => named),
  query_string: inside({
    text_transformation: elements('QueryString.TextTransformations', () => transformations),
  }),
  uri_path: inside({ text_transformation: elements('UriPath.TextTransformations', () => transformations) }),
}));

const overrides: Fields = defineFields(({ nested }) => ({
  name: 'Name',
  action_to_use: nested('ActionToUse', () => action),
}));

/** One statement of a rule; statements hold statements. */
export const statement: Fields = defineFields(({ elements, inside, nested, nestedList }) => ({
  and_statement: inside({ statement: nestedList('AndStatement.Statements', () => statement) }),
  or_statement: inside({ statement: nestedList('OrStatement.Statements', () => statement) }),
  not_statement: inside({ statement: nested('NotStatement.Statement', () => statement) }),
  asn_match_statement: inside({
    asn_list: 'AsnMatchStatement.AsnList',
    forwarded_ip_config: nested('AsnMatchStatement.ForwardedIPConfig', () => forwarded),
  }),
  byte_match_statement: nested('ByteMatchStatement', () => ({
    ...inspection,
    positional_constraint: 'PositionalConstraint',
    search_string: 'SearchString',
  })),
  geo_match_statement: inside({
    country_codes: 'GeoMatchStatement.CountryCodes',
    forwarded_ip_config: nested('GeoMatchStatement.ForwardedIPConfig', () => forwarded),
  }),
  ip_set_reference_statement: inside({
    arn: 'IPSetReferenceStatement.Arn',
    ip_set_forwarded_ip_config: nested('IPSetReferenceStatement.IPSetForwardedIPConfig', () => ({
      ...forwarded,
      position: 'Position',
    })),
  }),
  label_match_statement: inside({ key: 'LabelMatchStatement.Key', scope: 'LabelMatchStatement.Scope' }),
  managed_rule_group_statement: inside({
    name: 'ManagedRuleGroupStatement.Name',
    vendor_name: 'ManagedRuleGroupStatement.VendorName',
    version: 'ManagedRuleGroupStatement.Version',
    excluded_rule: elements('ManagedRuleGroupStatement.ExcludedRules', () => ({ name: 'Name' })),
    rule_action_override: elements('ManagedRuleGroupStatement.RuleActionOverrides', () => overrides),
    managed_rule_group_configs: elements(
      'ManagedRuleGroupStatement.ManagedRuleGroupConfigs',
      () => managedRuleGroupConfig,
    ),
    scope_down_statement: nested('ManagedRuleGroupStatement.ScopeDownStatement', () => statement),
  }),
  rate_based_statement: inside({
    aggregate_key_type: 'RateBasedStatement.AggregateKeyType',
    custom_key: elements('RateBasedStatement.CustomKeys', () => customKey),
    evaluation_window_sec: 'RateBasedStatement.EvaluationWindowSec',
    forwarded_ip_config: nested('RateBasedStatement.ForwardedIPConfig', () => forwarded),
    limit: 'RateBasedStatement.Limit',
    scope_down_statement: nested('RateBasedStatement.ScopeDownStatement', () => statement),
  }),
  regex_match_statement: nested('RegexMatchStatement', () => ({
    ...inspection,
    regex_string: 'RegexString',
  })),
  regex_pattern_set_reference_statement: nested('RegexPatternSetReferenceStatement', () => ({
    ...inspection,
    arn: 'Arn',
  })),
  rule_group_reference_statement: inside({
    arn: 'RuleGroupReferenceStatement.Arn',
    excluded_rule: elements('RuleGroupReferenceStatement.ExcludedRules', () => ({ name: 'Name' })),
    rule_action_override: elements('RuleGroupReferenceStatement.RuleActionOverrides', () => overrides),
  }),
  size_constraint_statement: nested('SizeConstraintStatement', () => ({
    ...inspection,
    comparison_operator: 'ComparisonOperator',
    size: 'Size',
  })),
  sqli_match_statement: nested('SqliMatchStatement', () => ({
    ...inspection,
    sensitivity_level: 'SensitivityLevel',
  })),
  xss_match_statement: nested('XssMatchStatement', () => inspection),
}));
