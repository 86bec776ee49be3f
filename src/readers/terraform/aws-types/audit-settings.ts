import { defineOwn, type TypeTables } from '../mapping/define-type.ts';

/** Settings of accounts, zones and keys that stand alone and that the registry has no types for. */
export const auditSettings: TypeTables = [
  // It waits until a certificate is valid; what it says is the certificate's.
  defineOwn('aws_acm_certificate_validation', 'Demarc::CertificateManager::CertificateValidation', {
    fields: () => ({
      certificate_arn: 'CertificateArn',
      validation_record_fqdns: 'ValidationRecordFqdns',
    }),
  }),
  defineOwn('aws_acmpca_policy', 'Demarc::ACMPCA::Policy', {
    fields: () => ({ policy: 'Policy', resource_arn: 'ResourceArn' }),
  }),
  defineOwn('aws_config_retention_configuration', 'Demarc::Config::RetentionConfiguration', {
    computed: ['name'],
    fields: () => ({ retention_period_in_days: 'RetentionPeriodInDays' }),
  }),
  defineOwn('aws_cloudtrail_organization_delegated_admin_account', 'Demarc::CloudTrail::DelegatedAdmin', {
    computed: ['email', 'name', 'service_principal'],
    fields: () => ({ account_id: 'AccountId' }),
  }),
  defineOwn('aws_route53_vpc_association_authorization', 'Demarc::Route53::VPCAssociationAuthorization', {
    fields: () => ({ vpc_id: 'VPCId', vpc_region: 'VPCRegion', zone_id: 'HostedZoneId' }),
  }),
  defineOwn('aws_route53_resolver_firewall_config', 'Demarc::Route53Resolver::FirewallConfig', {
    computed: ['owner_id'],
    fields: () => ({ firewall_fail_open: 'FirewallFailOpen', resource_id: 'ResourceId' }),
  }),
  defineOwn('aws_networkfirewall_resource_policy', 'Demarc::NetworkFirewall::ResourcePolicy', {
    fields: () => ({ policy: 'Policy', resource_arn: 'ResourceArn' }),
  }),
  defineOwn('aws_codebuild_resource_policy', 'Demarc::CodeBuild::ResourcePolicy', {
    fields: () => ({ policy: 'Policy', resource_arn: 'ResourceArn' }),
  }),
  defineOwn('aws_ssm_activation', 'Demarc::SSM::Activation', {
    computed: ['activation_code', 'expired', 'registration_count'],
    fields: ({ pairs }) => ({
      name: 'DefaultInstanceName',
      description: 'Description',
      expiration_date: 'ExpirationDate',
      iam_role: 'IamRole',
      registration_limit: 'RegistrationLimit',
      tags: pairs('Tags'),
    }),
  }),
];
