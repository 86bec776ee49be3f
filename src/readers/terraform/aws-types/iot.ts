import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Things of IoT, their certificates and what they may do. */
export const iot: TypeTables = [
  defineType('aws_iot_thing', 'AWS::IoT::Thing', {
    computed: ['default_client_id', 'version'],
    fields: ({ ignored }) => ({
      name: 'ThingName',
      attributes: 'AttributePayload.Attributes',
      thing_type_name: ignored,
    }),
  }),
  defineType('aws_iot_policy', 'AWS::IoT::Policy', {
    computed: ['default_version_id'],
    fields: ({ pairs }) => ({ name: 'PolicyName', policy: 'PolicyDocument', tags: pairs('Tags') }),
  }),
  defineType('aws_iot_certificate', 'AWS::IoT::Certificate', {
    computed: ['ca_certificate_id', 'private_key', 'public_key'],
    fields: ({ choose }) => ({
      active: choose('Status', { true: 'ACTIVE', false: 'INACTIVE' }),
      ca_pem: 'CACertificatePem',
      certificate_pem: 'CertificatePem',
      csr: 'CertificateSigningRequest',
    }),
  }),
  defineType('aws_iot_ca_certificate', 'AWS::IoT::CACertificate', {
    computed: ['customer_version', 'generation_id', 'validity'],
    fields: ({ choose, inside, pairs }) => ({
      active: choose('Status', { true: 'ACTIVE', false: 'INACTIVE' }),
      allow_auto_registration: choose('AutoRegistrationStatus', { true: 'ENABLE', false: 'DISABLE' }),
      ca_certificate_pem: 'CACertificatePem',
      certificate_mode: 'CertificateMode',
      registration_config: inside({
        role_arn: 'RegistrationConfig.RoleArn',
        template_body: 'RegistrationConfig.TemplateBody',
        template_name: 'RegistrationConfig.TemplateName',
      }),
      tags: pairs('Tags'),
      verification_certificate_pem: 'VerificationCertificatePem',
    }),
  }),
  defineType('aws_iot_policy_attachment', 'AWS::IoT::PolicyPrincipalAttachment', {
    fields: () => ({ policy: 'PolicyName', target: 'Principal' }),
  }),
  defineType('aws_iot_thing_principal_attachment', 'AWS::IoT::ThingPrincipalAttachment', {
    fields: () => ({
      thing: 'ThingName',
      principal: 'Principal',
      thing_principal_type: 'ThingPrincipalType',
    }),
  }),
  defineType('aws_iot_thing_type', 'AWS::IoT::ThingType', {
    fields: ({ inside, pairs }) => ({
      name: 'ThingTypeName',
      deprecated: 'DeprecateThingType',
      properties: inside({
        description: 'ThingTypeProperties.ThingTypeDescription',
        searchable_attributes: 'ThingTypeProperties.SearchableAttributes',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_iot_thing_group', 'AWS::IoT::ThingGroup', {
    computed: ['metadata', 'version'],
    fields: ({ inside, pairs }) => ({
      name: 'ThingGroupName',
      parent_group_name: 'ParentGroupName',
      properties: inside({
        attribute_payload: inside({ attributes: 'ThingGroupProperties.AttributePayload.Attributes' }),
        description: 'ThingGroupProperties.ThingGroupDescription',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineOwn('aws_iot_thing_group_membership', 'Demarc::IoT::ThingGroupMembership', {
    fields: () => ({
      thing_name: 'ThingName',
      thing_group_name: 'ThingGroupName',
      override_dynamic_group: 'OverrideDynamicGroup',
    }),
  }),
  defineType('aws_iot_role_alias', 'AWS::IoT::RoleAlias', {
    fields: ({ pairs }) => ({
      alias: 'RoleAlias',
      role_arn: 'RoleArn',
      credential_duration: 'CredentialDurationSeconds',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_iot_authorizer', 'AWS::IoT::Authorizer', {
    fields: ({ pairs }) => ({
      name: 'AuthorizerName',
      authorizer_function_arn: 'AuthorizerFunctionArn',
      enable_caching_for_http: 'EnableCachingForHttp',
      signing_disabled: 'SigningDisabled',
      status: 'Status',
      tags: pairs('Tags'),
      token_key_name: 'TokenKeyName',
      token_signing_public_keys: 'TokenSigningPublicKeys',
    }),
  }),
  defineType('aws_iot_logging_options', 'AWS::IoT::Logging', {
    fields: ({ ignored }) => ({
      default_log_level: 'DefaultLogLevel',
      disable_all_logs: ignored,
      role_arn: 'RoleArn',
    }),
  }),
  defineType('aws_iot_topic_rule_destination', 'AWS::IoT::TopicRuleDestination', {
    fields: ({ choose, inside }) => ({
      enabled: choose('Status', { true: 'ENABLED', false: 'DISABLED' }),
      vpc_configuration: inside({
        role_arn: 'VpcProperties.RoleArn',
        security_groups: 'VpcProperties.SecurityGroups',
        subnet_ids: 'VpcProperties.SubnetIds',
        vpc_id: 'VpcProperties.VpcId',
      }),
    }),
  }),
];
