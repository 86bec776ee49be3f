import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const email: Fields = { html_body: 'HtmlBody', subject: 'Subject', text_body: 'TextBody' };
const riskAction: Fields = { event_action: 'EventAction', notify: 'Notify' };

const takeover: Fields = defineFields(({ inside, nested }) => ({
  actions: inside({
    high_action: nested('Actions.HighAction', () => riskAction),
    low_action: nested('Actions.LowAction', () => riskAction),
    medium_action: nested('Actions.MediumAction', () => riskAction),
  }),
  notify_configuration: inside({
    block_email: nested('NotifyConfiguration.BlockEmail', () => email),
    from: 'NotifyConfiguration.From',
    mfa_email: nested('NotifyConfiguration.MfaEmail', () => email),
    no_action_email: nested('NotifyConfiguration.NoActionEmail', () => email),
    reply_to: 'NotifyConfiguration.ReplyTo',
    source_arn: 'NotifyConfiguration.SourceArn',
  }),
}));

const roleMapping: Fields = defineFields(({ elements }) => ({
  ambiguous_role_resolution: 'AmbiguousRoleResolution',
  mapping_rule: elements('RulesConfiguration.Rules', () => ({
    claim: 'Claim',
    match_type: 'MatchType',
    role_arn: 'RoleARN',
    value: 'Value',
  })),
  type: 'Type',
}));

/** What belongs to a user pool, and pools of identities. */
export const cognito: TypeTables = [
  defineType('aws_cognito_user_pool_domain', 'AWS::Cognito::UserPoolDomain', {
    computed: [
      'aws_account_id',
      'cloudfront_distribution',
      'cloudfront_distribution_arn',
      'cloudfront_distribution_zone_id',
      's3_bucket',
      'version',
    ],
    fields: () => ({
      domain: 'Domain',
      certificate_arn: 'CustomDomainConfig.CertificateArn',
      managed_login_version: 'ManagedLoginVersion',
      user_pool_id: 'UserPoolId',
    }),
  }),
  defineType('aws_cognito_identity_provider', 'AWS::Cognito::UserPoolIdentityProvider', {
    fields: () => ({
      attribute_mapping: 'AttributeMapping',
      idp_identifiers: 'IdpIdentifiers',
      provider_details: 'ProviderDetails',
      provider_name: 'ProviderName',
      provider_type: 'ProviderType',
      user_pool_id: 'UserPoolId',
    }),
  }),
  defineType('aws_cognito_resource_server', 'AWS::Cognito::UserPoolResourceServer', {
    computed: ['scope_identifiers'],
    fields: ({ elements }) => ({
      identifier: 'Identifier',
      name: 'Name',
      scope: elements('Scopes', () => ({
        scope_description: 'ScopeDescription',
        scope_name: 'ScopeName',
      })),
      user_pool_id: 'UserPoolId',
    }),
  }),
  defineType('aws_cognito_user_group', 'AWS::Cognito::UserPoolGroup', {
    fields: () => ({
      name: 'GroupName',
      description: 'Description',
      precedence: 'Precedence',
      role_arn: 'RoleArn',
      user_pool_id: 'UserPoolId',
    }),
  }),
  defineType('aws_cognito_user', 'AWS::Cognito::UserPoolUser', {
    computed: [
      'creation_date',
      'last_modified_date',
      'mfa_setting_list',
      'preferred_mfa_setting',
      'status',
      'sub',
    ],
    fields: ({ ignored, pairs }) => ({
      username: 'Username',
      user_pool_id: 'UserPoolId',
      attributes: pairs('UserAttributes', 'Name'),
      client_metadata: 'ClientMetadata',
      desired_delivery_mediums: 'DesiredDeliveryMediums',
      enabled: ignored,
      force_alias_creation: 'ForceAliasCreation',
      message_action: 'MessageAction',
      password: ignored,
      temporary_password: ignored,
      validation_data: pairs('ValidationData', 'Name'),
    }),
  }),
  defineType('aws_cognito_user_in_group', 'AWS::Cognito::UserPoolUserToGroupAttachment', {
    fields: () => ({ group_name: 'GroupName', user_pool_id: 'UserPoolId', username: 'Username' }),
  }),
  defineType('aws_cognito_risk_configuration', 'AWS::Cognito::UserPoolRiskConfigurationAttachment', {
    fields: ({ inside, nested }) => ({
      user_pool_id: 'UserPoolId',
      client_id: 'ClientId',
      account_takeover_risk_configuration: nested('AccountTakeoverRiskConfiguration', () => takeover),
      compromised_credentials_risk_configuration: inside({
        actions: inside({
          event_action: 'CompromisedCredentialsRiskConfiguration.Actions.EventAction',
        }),
        event_filter: 'CompromisedCredentialsRiskConfiguration.EventFilter',
      }),
      risk_exception_configuration: inside({
        blocked_ip_range_list: 'RiskExceptionConfiguration.BlockedIPRangeList',
        skipped_ip_range_list: 'RiskExceptionConfiguration.SkippedIPRangeList',
      }),
    }),
    providerDefaults: { ClientId: 'ALL' },
  }),
  defineType('aws_cognito_user_pool_ui_customization', 'AWS::Cognito::UserPoolUICustomizationAttachment', {
    computed: ['creation_date', 'css_version', 'image_url', 'last_modified_date'],
    fields: ({ ignored }) => ({
      user_pool_id: 'UserPoolId',
      client_id: 'ClientId',
      css: 'CSS',
      image_file: ignored,
    }),
    providerDefaults: { ClientId: 'ALL' },
  }),
  defineType('aws_cognito_managed_login_branding', 'AWS::Cognito::ManagedLoginBranding', {
    computed: ['managed_login_branding_id', 'settings_all'],
    fields: ({ elements }) => ({
      asset: elements('Assets', () => ({
        bytes: 'Bytes',
        category: 'Category',
        color_mode: 'ColorMode',
        extension: 'Extension',
        resource_id: 'ResourceId',
      })),
      client_id: 'ClientId',
      settings: 'Settings',
      use_cognito_provided_values: 'UseCognitoProvidedValues',
      user_pool_id: 'UserPoolId',
    }),
  }),
  defineType('aws_cognito_log_delivery_configuration', 'AWS::Cognito::LogDeliveryConfiguration', {
    fields: ({ elements }) => ({
      user_pool_id: 'UserPoolId',
      log_configurations: elements('LogConfigurations', kit => ({
        cloud_watch_logs_configuration: kit.inside({
          log_group_arn: 'CloudWatchLogsConfiguration.LogGroupArn',
        }),
        event_source: 'EventSource',
        firehose_configuration: kit.inside({ stream_arn: 'FirehoseConfiguration.StreamArn' }),
        log_level: 'LogLevel',
        s3_configuration: kit.inside({ bucket_arn: 'S3Configuration.BucketArn' }),
      })),
    }),
  }),
  defineType('aws_cognito_identity_pool', 'AWS::Cognito::IdentityPool', {
    fields: ({ elements, pairs }) => ({
      identity_pool_name: 'IdentityPoolName',
      allow_classic_flow: 'AllowClassicFlow',
      allow_unauthenticated_identities: 'AllowUnauthenticatedIdentities',
      cognito_identity_providers: elements('CognitoIdentityProviders', () => ({
        client_id: 'ClientId',
        provider_name: 'ProviderName',
        server_side_token_check: 'ServerSideTokenCheck',
      })),
      developer_provider_name: 'DeveloperProviderName',
      openid_connect_provider_arns: 'OpenIdConnectProviderARNs',
      saml_provider_arns: 'SamlProviderARNs',
      supported_login_providers: 'SupportedLoginProviders',
      tags: pairs('IdentityPoolTags'),
    }),
    providerDefaults: { AllowClassicFlow: false, AllowUnauthenticatedIdentities: false },
  }),
  defineType('aws_cognito_identity_pool_roles_attachment', 'AWS::Cognito::IdentityPoolRoleAttachment', {
    fields: ({ named }) => ({
      identity_pool_id: 'IdentityPoolId',
      role_mapping: named('RoleMappings', 'identity_provider', roleMapping),
      roles: 'Roles',
    }),
  }),
  defineType('aws_cognito_identity_pool_provider_principal_tag', 'AWS::Cognito::IdentityPoolPrincipalTag', {
    fields: () => ({
      identity_pool_id: 'IdentityPoolId',
      identity_provider_name: 'IdentityProviderName',
      principal_tags: 'PrincipalTags',
      use_defaults: 'UseDefaults',
    }),
  }),
];
