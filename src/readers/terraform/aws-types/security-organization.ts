import { defineOwn, type TypeTables } from '../mapping/define-type.ts';

/** How security services cover an organisation and its members: the registry has no types for it. */
export const securityOrganization: TypeTables = [
  defineOwn('aws_guardduty_organization_admin_account', 'Demarc::GuardDuty::OrganizationAdmin', {
    fields: () => ({ admin_account_id: 'AdminAccountId' }),
  }),
  defineOwn('aws_guardduty_organization_configuration', 'Demarc::GuardDuty::OrganizationConfiguration', {
    fields: ({ inside }) => ({
      auto_enable: 'AutoEnable',
      auto_enable_organization_members: 'AutoEnableOrganizationMembers',
      datasources: inside({
        kubernetes: inside({ audit_logs: inside({ enable: 'DataSources.Kubernetes.AuditLogs.AutoEnable' }) }),
        malware_protection: inside({
          scan_ec2_instance_with_findings: inside({
            ebs_volumes: inside({
              auto_enable: 'DataSources.MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes.AutoEnable',
            }),
          }),
        }),
        s3_logs: inside({ auto_enable: 'DataSources.S3Logs.AutoEnable' }),
      }),
      detector_id: 'DetectorId',
    }),
  }),
  defineOwn(
    'aws_guardduty_organization_configuration_feature',
    'Demarc::GuardDuty::OrganizationConfigurationFeature',
    {
      fields: ({ elements }) => ({
        additional_configuration: elements('AdditionalConfiguration', () => ({
          auto_enable: 'AutoEnable',
          name: 'Name',
        })),
        auto_enable: 'AutoEnable',
        detector_id: 'DetectorId',
        name: 'Name',
      }),
    },
  ),
  defineOwn('aws_guardduty_member_detector_feature', 'Demarc::GuardDuty::MemberDetectorFeature', {
    fields: ({ elements }) => ({
      account_id: 'AccountId',
      additional_configuration: elements('AdditionalConfiguration', () => ({
        name: 'Name',
        status: 'Status',
      })),
      detector_id: 'DetectorId',
      name: 'Name',
      status: 'Status',
    }),
  }),
  defineOwn('aws_securityhub_member', 'Demarc::SecurityHub::Member', {
    computed: ['master_id', 'member_status'],
    fields: () => ({ account_id: 'AccountId', email: 'Email', invite: 'Invite' }),
  }),
  defineOwn('aws_securityhub_invite_accepter', 'Demarc::SecurityHub::InvitationAccepter', {
    computed: ['invitation_id'],
    fields: () => ({ master_id: 'MasterId' }),
  }),
  defineOwn('aws_securityhub_standards_control', 'Demarc::SecurityHub::StandardsControl', {
    computed: [
      'control_id',
      'control_status_updated_at',
      'description',
      'related_requirements',
      'remediation_url',
      'severity_rating',
      'title',
    ],
    fields: () => ({
      control_status: 'ControlStatus',
      disabled_reason: 'DisabledReason',
      standards_control_arn: 'StandardsControlArn',
    }),
  }),
  defineOwn(
    'aws_securityhub_standards_control_association',
    'Demarc::SecurityHub::StandardsControlAssociation',
    {
      fields: () => ({
        association_status: 'AssociationStatus',
        security_control_id: 'SecurityControlId',
        standards_arn: 'StandardsArn',
        updated_reason: 'UpdatedReason',
      }),
    },
  ),
  defineOwn('aws_securityhub_action_target', 'Demarc::SecurityHub::ActionTarget', {
    fields: () => ({ description: 'Description', identifier: 'Identifier', name: 'Name' }),
  }),
  defineOwn('aws_inspector2_enabler', 'Demarc::InspectorV2::Enabler', {
    fields: () => ({ account_ids: 'AccountIds', resource_types: 'ResourceTypes' }),
  }),
  defineOwn('aws_inspector2_organization_configuration', 'Demarc::InspectorV2::OrganizationConfiguration', {
    computed: ['max_account_limit_reached'],
    fields: ({ inside }) => ({
      auto_enable: inside({
        code_repository: 'AutoEnable.CodeRepository',
        ec2: 'AutoEnable.Ec2',
        ecr: 'AutoEnable.Ecr',
        lambda: 'AutoEnable.Lambda',
        lambda_code: 'AutoEnable.LambdaCode',
      }),
    }),
  }),
  defineOwn('aws_inspector2_delegated_admin_account', 'Demarc::InspectorV2::DelegatedAdmin', {
    computed: ['relationship_status'],
    fields: () => ({ account_id: 'AccountId' }),
  }),
  defineOwn('aws_inspector2_member_association', 'Demarc::InspectorV2::MemberAssociation', {
    computed: ['delegated_admin_account_id', 'relationship_status', 'updated_at'],
    fields: () => ({ account_id: 'AccountId' }),
  }),
  defineOwn('aws_macie2_organization_admin_account', 'Demarc::Macie::OrganizationAdmin', {
    fields: () => ({ admin_account_id: 'AdminAccountId' }),
  }),
  defineOwn('aws_macie2_organization_configuration', 'Demarc::Macie::OrganizationConfiguration', {
    fields: () => ({ auto_enable: 'AutoEnable' }),
  }),
  defineOwn(
    'aws_macie2_classification_export_configuration',
    'Demarc::Macie::ClassificationExportConfiguration',
    {
      fields: ({ inside }) => ({
        s3_destination: inside({
          bucket_name: 'S3Destination.BucketName',
          key_prefix: 'S3Destination.KeyPrefix',
          kms_key_arn: 'S3Destination.KmsKeyArn',
        }),
      }),
    },
  ),
  defineOwn('aws_organizations_delegated_administrator', 'Demarc::Organizations::DelegatedAdministrator', {
    computed: ['delegation_enabled_date', 'email', 'joined_method', 'joined_timestamp', 'name', 'status'],
    fields: () => ({ account_id: 'AccountId', service_principal: 'ServicePrincipal' }),
  }),
  defineOwn('aws_fms_admin_account', 'Demarc::FMS::AdminAccount', {
    fields: () => ({ account_id: 'AccountId' }),
  }),
  defineOwn('aws_shield_subscription', 'Demarc::Shield::Subscription', {
    fields: ({ ignored }) => ({ auto_renew: 'AutoRenew', skip_destroy: ignored }),
  }),
  defineOwn('aws_ram_sharing_with_organization', 'Demarc::RAM::SharingWithOrganization', {
    fields: () => ({}),
  }),
];
