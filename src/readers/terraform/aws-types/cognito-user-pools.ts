import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const sender: Fields = { lambda_arn: 'LambdaArn', lambda_version: 'LambdaVersion' };

const lambdas: Fields = defineFields(({ nested }) => ({
  create_auth_challenge: 'CreateAuthChallenge',
  custom_email_sender: nested('CustomEmailSender', () => sender),
  custom_message: 'CustomMessage',
  custom_sms_sender: nested('CustomSMSSender', () => sender),
  define_auth_challenge: 'DefineAuthChallenge',
  inbound_federation: nested('InboundFederation', () => sender),
  kms_key_id: 'KMSKeyID',
  post_authentication: 'PostAuthentication',
  post_confirmation: 'PostConfirmation',
  pre_authentication: 'PreAuthentication',
  pre_sign_up: 'PreSignUp',
  pre_token_generation: 'PreTokenGeneration',
  pre_token_generation_config: nested('PreTokenGenerationConfig', () => sender),
  user_migration: 'UserMigration',
  verify_auth_challenge_response: 'VerifyAuthChallengeResponse',
}));

const userPool = defineType('aws_cognito_user_pool', 'AWS::Cognito::UserPool', {
  computed: [
    'creation_date',
    'custom_domain',
    'domain',
    'endpoint',
    'estimated_number_of_users',
    'last_modified_date',
  ],
  fields: ({ choose, elements, inside, nested }) => ({
    name: 'UserPoolName',
    account_recovery_setting: inside({
      recovery_mechanism: elements('AccountRecoverySetting.RecoveryMechanisms', () => ({
        name: 'Name',
        priority: 'Priority',
      })),
    }),
    admin_create_user_config: inside({
      allow_admin_create_user_only: 'AdminCreateUserConfig.AllowAdminCreateUserOnly',
      invite_message_template: inside({
        email_message: 'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage',
        email_subject: 'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject',
        sms_message: 'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage',
      }),
      unused_account_validity_days: 'AdminCreateUserConfig.UnusedAccountValidityDays',
    }),
    alias_attributes: 'AliasAttributes',
    auto_verified_attributes: 'AutoVerifiedAttributes',
    deletion_protection: 'DeletionProtection',
    device_configuration: inside({
      challenge_required_on_new_device: 'DeviceConfiguration.ChallengeRequiredOnNewDevice',
      device_only_remembered_on_user_prompt: 'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt',
    }),
    email_configuration: inside({
      configuration_set: 'EmailConfiguration.ConfigurationSet',
      email_sending_account: 'EmailConfiguration.EmailSendingAccount',
      from_email_address: 'EmailConfiguration.From',
      reply_to_email_address: 'EmailConfiguration.ReplyToEmailAddress',
      source_arn: 'EmailConfiguration.SourceArn',
    }),
    email_mfa_configuration: inside({
      message: 'EmailAuthenticationMessage',
      subject: 'EmailAuthenticationSubject',
    }),
    email_verification_message: 'EmailVerificationMessage',
    email_verification_subject: 'EmailVerificationSubject',
    lambda_config: nested('LambdaConfig', () => lambdas),
    mfa_configuration: 'MfaConfiguration',
    password_policy: inside({
      minimum_length: 'Policies.PasswordPolicy.MinimumLength',
      password_history_size: 'Policies.PasswordPolicy.PasswordHistorySize',
      require_lowercase: 'Policies.PasswordPolicy.RequireLowercase',
      require_numbers: 'Policies.PasswordPolicy.RequireNumbers',
      require_symbols: 'Policies.PasswordPolicy.RequireSymbols',
      require_uppercase: 'Policies.PasswordPolicy.RequireUppercase',
      temporary_password_validity_days: 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
    }),
    schema: elements('Schema', kit => ({
      attribute_data_type: 'AttributeDataType',
      developer_only_attribute: 'DeveloperOnlyAttribute',
      mutable: 'Mutable',
      name: 'Name',
      number_attribute_constraints: kit.inside({
        max_value: 'NumberAttributeConstraints.MaxValue',
        min_value: 'NumberAttributeConstraints.MinValue',
      }),
      required: 'Required',
      string_attribute_constraints: kit.inside({
        max_length: 'StringAttributeConstraints.MaxLength',
        min_length: 'StringAttributeConstraints.MinLength',
      }),
    })),
    sign_in_policy: inside({
      allowed_first_auth_factors: 'Policies.SignInPolicy.AllowedFirstAuthFactors',
    }),
    sms_authentication_message: 'SmsAuthenticationMessage',
    sms_configuration: inside({
      external_id: 'SmsConfiguration.ExternalId',
      sns_caller_arn: 'SmsConfiguration.SnsCallerArn',
      sns_region: 'SmsConfiguration.SnsRegion',
    }),
    sms_verification_message: 'SmsVerificationMessage',
    software_token_mfa_configuration: inside({
      enabled: choose('EnabledMfas', { true: 'SOFTWARE_TOKEN_MFA', false: null }),
    }),
    tags: 'UserPoolTags',
    user_attribute_update_settings: inside({
      attributes_require_verification_before_update:
        'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
    }),
    user_pool_add_ons: inside({
      advanced_security_additional_flows: inside({
        custom_auth_mode: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
      }),
      advanced_security_mode: 'UserPoolAddOns.AdvancedSecurityMode',
    }),
    user_pool_tier: 'UserPoolTier',
    username_attributes: 'UsernameAttributes',
    username_configuration: inside({ case_sensitive: 'UsernameConfiguration.CaseSensitive' }),
    verification_message_template: inside({
      default_email_option: 'VerificationMessageTemplate.DefaultEmailOption',
      email_message: 'VerificationMessageTemplate.EmailMessage',
      email_message_by_link: 'VerificationMessageTemplate.EmailMessageByLink',
      email_subject: 'VerificationMessageTemplate.EmailSubject',
      email_subject_by_link: 'VerificationMessageTemplate.EmailSubjectByLink',
      sms_message: 'VerificationMessageTemplate.SmsMessage',
    }),
    web_authn_configuration: inside({
      relying_party_id: 'WebAuthnRelyingPartyID',
      user_verification: 'WebAuthnUserVerification',
    }),
  }),
});

/** Clients of a user pool; the managed one is made by another service and only taken over. */
const clients: TypeTables = (
  ['aws_cognito_user_pool_client', 'aws_cognito_managed_user_pool_client'] as const
).map(type =>
  defineType(type, 'AWS::Cognito::UserPoolClient', {
    computed: ['client_secret'],
    ...(type === 'aws_cognito_managed_user_pool_client' ? { adopts: 'the client' } : {}),
    fields: ({ ignored, inside }) => ({
      name: 'ClientName',
      name_pattern: ignored,
      name_prefix: ignored,
      user_pool_id: 'UserPoolId',
      access_token_validity: 'AccessTokenValidity',
      allowed_oauth_flows: 'AllowedOAuthFlows',
      allowed_oauth_flows_user_pool_client: 'AllowedOAuthFlowsUserPoolClient',
      allowed_oauth_scopes: 'AllowedOAuthScopes',
      analytics_configuration: inside({
        application_arn: 'AnalyticsConfiguration.ApplicationArn',
        application_id: 'AnalyticsConfiguration.ApplicationId',
        external_id: 'AnalyticsConfiguration.ExternalId',
        role_arn: 'AnalyticsConfiguration.RoleArn',
        user_data_shared: 'AnalyticsConfiguration.UserDataShared',
      }),
      auth_session_validity: 'AuthSessionValidity',
      callback_urls: 'CallbackURLs',
      default_redirect_uri: 'DefaultRedirectURI',
      enable_propagate_additional_user_context_data: 'EnablePropagateAdditionalUserContextData',
      enable_token_revocation: 'EnableTokenRevocation',
      explicit_auth_flows: 'ExplicitAuthFlows',
      generate_secret: 'GenerateSecret',
      id_token_validity: 'IdTokenValidity',
      logout_urls: 'LogoutURLs',
      prevent_user_existence_errors: 'PreventUserExistenceErrors',
      read_attributes: 'ReadAttributes',
      refresh_token_rotation: inside({
        feature: 'RefreshTokenRotation.Feature',
        retry_grace_period_seconds: 'RefreshTokenRotation.RetryGracePeriodSeconds',
      }),
      refresh_token_validity: 'RefreshTokenValidity',
      supported_identity_providers: 'SupportedIdentityProviders',
      token_validity_units: inside({
        access_token: 'TokenValidityUnits.AccessToken',
        id_token: 'TokenValidityUnits.IdToken',
        refresh_token: 'TokenValidityUnits.RefreshToken',
      }),
      write_attributes: 'WriteAttributes',
    }),
  }),
);

/** User pools and the applications that use them. */
export const cognitoUserPools: TypeTables = [userPool, ...clients];
