import { defineOwn, type TypeTables } from '../mapping/define-type.ts';

/** What IAM sets for a whole account, and proofs of identity that the registry has no types for. */
export const iamAccount: TypeTables = [
  defineOwn('aws_iam_account_password_policy', 'Demarc::IAM::AccountPasswordPolicy', {
    fields: () => ({
      allow_users_to_change_password: 'AllowUsersToChangePassword',
      hard_expiry: 'HardExpiry',
      max_password_age: 'MaxPasswordAge',
      minimum_password_length: 'MinimumPasswordLength',
      password_reuse_prevention: 'PasswordReusePrevention',
      require_lowercase_characters: 'RequireLowercaseCharacters',
      require_numbers: 'RequireNumbers',
      require_symbols: 'RequireSymbols',
      require_uppercase_characters: 'RequireUppercaseCharacters',
    }),
    computed: ['expire_passwords'],
  }),
  defineOwn('aws_iam_account_alias', 'Demarc::IAM::AccountAlias', {
    fields: () => ({ account_alias: 'AccountAlias' }),
  }),
  defineOwn('aws_iam_security_token_service_preferences', 'Demarc::IAM::SecurityTokenServicePreferences', {
    fields: () => ({ global_endpoint_token_version: 'GlobalEndpointTokenVersion' }),
  }),
  defineOwn('aws_iam_organizations_features', 'Demarc::IAM::OrganizationsFeatures', {
    fields: () => ({ enabled_features: 'EnabledFeatures' }),
  }),
  defineOwn('aws_iam_outbound_web_identity_federation', 'Demarc::IAM::OutboundWebIdentityFederation', {
    fields: () => ({}),
    computed: ['issuer_identifier'],
  }),
  defineOwn('aws_iam_signing_certificate', 'Demarc::IAM::SigningCertificate', {
    fields: () => ({ certificate_body: 'CertificateBody', status: 'Status', user_name: 'UserName' }),
    computed: ['certificate_id'],
  }),
  defineOwn('aws_iam_service_specific_credential', 'Demarc::IAM::ServiceSpecificCredential', {
    fields: () => ({
      credential_age_days: 'CredentialAgeDays',
      service_name: 'ServiceName',
      status: 'Status',
      user_name: 'UserName',
    }),
    computed: [
      'create_date',
      'expiration_date',
      'service_credential_alias',
      'service_credential_secret',
      'service_password',
      'service_specific_credential_id',
      'service_user_name',
    ],
  }),
  defineOwn('aws_iam_user_ssh_key', 'Demarc::IAM::UserSshKey', {
    fields: () => ({
      encoding: 'Encoding',
      public_key: 'PublicKey',
      status: 'Status',
      username: 'UserName',
    }),
    computed: ['fingerprint', 'ssh_public_key_id'],
  }),
  // They take away what is attached beside them, and attach nothing.
  defineOwn('aws_iam_role_policies_exclusive', 'Demarc::IAM::ExclusivePolicies', {
    fields: () => ({ policy_names: 'PolicyNames', role_name: 'RoleName' }),
  }),
  defineOwn('aws_iam_role_policy_attachments_exclusive', 'Demarc::IAM::ExclusivePolicies', {
    fields: () => ({ policy_arns: 'PolicyArns', role_name: 'RoleName' }),
  }),
  defineOwn('aws_iam_user_policies_exclusive', 'Demarc::IAM::ExclusivePolicies', {
    fields: () => ({ policy_names: 'PolicyNames', user_name: 'UserName' }),
  }),
  defineOwn('aws_iam_user_policy_attachments_exclusive', 'Demarc::IAM::ExclusivePolicies', {
    fields: () => ({ policy_arns: 'PolicyArns', user_name: 'UserName' }),
  }),
  defineOwn('aws_iam_group_policies_exclusive', 'Demarc::IAM::ExclusivePolicies', {
    fields: () => ({ group_name: 'GroupName', policy_names: 'PolicyNames' }),
  }),
  defineOwn('aws_iam_group_policy_attachments_exclusive', 'Demarc::IAM::ExclusivePolicies', {
    fields: () => ({ group_name: 'GroupName', policy_arns: 'PolicyArns' }),
  }),
];
