import { defineFields, type Fields } from '../../mapping/define-type.ts';

const identifier: Fields = { identifier: 'Identifier' };

const responseInspection: Fields = defineFields(({ inside }) => ({
  body_contains: inside({
    failure_strings: 'BodyContains.FailureStrings',
    success_strings: 'BodyContains.SuccessStrings',
  }),
  header: inside({
    name: 'Header.Name',
    failure_values: 'Header.FailureValues',
    success_values: 'Header.SuccessValues',
  }),
  json: inside({
    identifier: 'Json.Identifier',
    failure_values: 'Json.FailureValues',
    success_values: 'Json.SuccessValues',
  }),
  status_code: inside({
    failure_codes: 'StatusCode.FailureCodes',
    success_codes: 'StatusCode.SuccessCodes',
  }),
}));

const loginInspection: Fields = defineFields(({ nested }) => ({
  payload_type: 'PayloadType',
  password_field: nested('PasswordField', () => identifier),
  username_field: nested('UsernameField', () => identifier),
}));

const signUpInspection: Fields = defineFields(({ inside, nested, wrapped }) => ({
  ...loginInspection,
  address_fields: inside({ identifiers: wrapped('AddressFields', 'Identifier') }),
  email_field: nested('EmailField', () => identifier),
  phone_number_fields: inside({ identifiers: wrapped('PhoneNumberFields', 'Identifier') }),
}));

/** Settings of a managed rule group that needs to know the application. */
export const managedRuleGroupConfig: Fields = defineFields(({ elements, inside, nested }) => ({
  ...loginInspection,
  login_path: 'LoginPath',
  aws_managed_rules_acfp_rule_set: nested('AWSManagedRulesACFPRuleSet', () => ({
    creation_path: 'CreationPath',
    enable_regex_in_path: 'EnableRegexInPath',
    registration_page_path: 'RegistrationPagePath',
    request_inspection: nested('RequestInspection', () => signUpInspection),
    response_inspection: nested('ResponseInspection', () => responseInspection),
  })),
  aws_managed_rules_anti_ddos_rule_set: nested('AWSManagedRulesAntiDDoSRuleSet', () => ({
    sensitivity_to_block: 'SensitivityToBlock',
    client_side_action_config: inside({
      challenge: inside({
        sensitivity: 'ClientSideActionConfig.Challenge.Sensitivity',
        usage_of_action: 'ClientSideActionConfig.Challenge.UsageOfAction',
        exempt_uri_regular_expression: elements(
          'ClientSideActionConfig.Challenge.ExemptUriRegularExpressions',
          () => ({ regex_string: 'RegexString' }),
        ),
      }),
    }),
  })),
  aws_managed_rules_atp_rule_set: nested('AWSManagedRulesATPRuleSet', () => ({
    enable_regex_in_path: 'EnableRegexInPath',
    login_path: 'LoginPath',
    request_inspection: nested('RequestInspection', () => loginInspection),
    response_inspection: nested('ResponseInspection', () => responseInspection),
  })),
  aws_managed_rules_bot_control_rule_set: inside({
    enable_machine_learning: 'AWSManagedRulesBotControlRuleSet.EnableMachineLearning',
    inspection_level: 'AWSManagedRulesBotControlRuleSet.InspectionLevel',
  }),
}));
