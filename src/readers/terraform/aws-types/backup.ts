import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const vault = 'AWS::Backup::BackupVault';
const parent = 'backup_vault_name';

/** Vaults, plans and frameworks of AWS Backup. */
export const backup: TypeTables = [
  defineType('aws_backup_vault', vault, {
    fields: ({ ignored }) => ({
      name: 'BackupVaultName',
      force_destroy: ignored,
      kms_key_arn: 'EncryptionKeyArn',
      tags: 'BackupVaultTags',
    }),
    computed: ['recovery_points'],
  }),
  definePart(
    'aws_backup_vault_policy',
    vault,
    { parent, path: '' },
    { fields: () => ({ policy: 'AccessPolicy' }), computed: ['backup_vault_arn'] },
  ),
  definePart(
    'aws_backup_vault_lock_configuration',
    vault,
    { parent, path: 'LockConfiguration' },
    {
      fields: () => ({
        changeable_for_days: 'LockConfiguration.ChangeableForDays',
        max_retention_days: 'LockConfiguration.MaxRetentionDays',
        min_retention_days: 'LockConfiguration.MinRetentionDays',
      }),
      computed: ['backup_vault_arn'],
    },
  ),
  definePart(
    'aws_backup_vault_notifications',
    vault,
    { parent, path: 'Notifications' },
    {
      fields: () => ({
        backup_vault_events: 'Notifications.BackupVaultEvents',
        sns_topic_arn: 'Notifications.SNSTopicArn',
      }),
      computed: ['backup_vault_arn'],
    },
  ),
  defineType('aws_backup_plan', 'AWS::Backup::BackupPlan', {
    fields: ({ elements }) => ({
      name: 'BackupPlan.BackupPlanName',
      advanced_backup_setting: elements('BackupPlan.AdvancedBackupSettings', () => ({
        backup_options: 'BackupOptions',
        resource_type: 'ResourceType',
      })),
      rule: elements('BackupPlan.BackupPlanRule', kit => ({
        rule_name: 'RuleName',
        completion_window: 'CompletionWindowMinutes',
        copy_action: kit.elements('CopyActions', copy => ({
          destination_vault_arn: 'DestinationBackupVaultArn',
          lifecycle: copy.inside({
            cold_storage_after: 'Lifecycle.MoveToColdStorageAfterDays',
            delete_after: 'Lifecycle.DeleteAfterDays',
            opt_in_to_archive_for_supported_resources: 'Lifecycle.OptInToArchiveForSupportedResources',
          }),
        })),
        enable_continuous_backup: 'EnableContinuousBackup',
        lifecycle: kit.inside({
          cold_storage_after: 'Lifecycle.MoveToColdStorageAfterDays',
          delete_after: 'Lifecycle.DeleteAfterDays',
          opt_in_to_archive_for_supported_resources: 'Lifecycle.OptInToArchiveForSupportedResources',
        }),
        recovery_point_tags: 'RecoveryPointTags',
        scan_action: kit.elements('ScanActions', () => ({
          malware_scanner: 'MalwareScanner',
          scan_mode: 'ScanMode',
        })),
        schedule: 'ScheduleExpression',
        schedule_expression_timezone: 'ScheduleExpressionTimezone',
        start_window: 'StartWindowMinutes',
        target_logically_air_gapped_backup_vault_arn: 'TargetLogicallyAirGappedBackupVaultArn',
        target_vault_name: 'TargetBackupVault',
      })),
      scan_setting: elements('BackupPlan.ScanSettings', () => ({
        malware_scanner: 'MalwareScanner',
        resource_types: 'ResourceTypes',
        scanner_role_arn: 'ScannerRoleArn',
      })),
      tags: 'BackupPlanTags',
    }),
    computed: ['version'],
  }),
  defineType('aws_backup_selection', 'AWS::Backup::BackupSelection', {
    fields: ({ elements, inside }) => ({
      name: 'BackupSelection.SelectionName',
      condition: inside({
        string_equals: elements('BackupSelection.Conditions.StringEquals', () => ({
          key: 'ConditionKey',
          value: 'ConditionValue',
        })),
        string_like: elements('BackupSelection.Conditions.StringLike', () => ({
          key: 'ConditionKey',
          value: 'ConditionValue',
        })),
        string_not_equals: elements('BackupSelection.Conditions.StringNotEquals', () => ({
          key: 'ConditionKey',
          value: 'ConditionValue',
        })),
        string_not_like: elements('BackupSelection.Conditions.StringNotLike', () => ({
          key: 'ConditionKey',
          value: 'ConditionValue',
        })),
      }),
      iam_role_arn: 'BackupSelection.IamRoleArn',
      not_resources: 'BackupSelection.NotResources',
      plan_id: 'BackupPlanId',
      resources: 'BackupSelection.Resources',
      selection_tag: elements('BackupSelection.ListOfTags', () => ({
        key: 'ConditionKey',
        type: 'ConditionType',
        value: 'ConditionValue',
      })),
    }),
  }),
  defineType('aws_backup_framework', 'AWS::Backup::Framework', {
    fields: ({ elements, pairs }) => ({
      name: 'FrameworkName',
      control: elements('FrameworkControls', kit => ({
        name: 'ControlName',
        input_parameter: kit.elements('ControlInputParameters', () => ({
          name: 'ParameterName',
          value: 'ParameterValue',
        })),
        scope: kit.inside({
          compliance_resource_ids: 'ControlScope.ComplianceResourceIds',
          compliance_resource_types: 'ControlScope.ComplianceResourceTypes',
          tags: kit.pairs('ControlScope.Tags'),
        }),
      })),
      description: 'FrameworkDescription',
      tags: pairs('FrameworkTags'),
    }),
    computed: ['creation_time', 'deployment_status', 'status'],
  }),
  defineType('aws_backup_report_plan', 'AWS::Backup::ReportPlan', {
    fields: ({ ignored, inside, pairs }) => ({
      name: 'ReportPlanName',
      description: 'ReportPlanDescription',
      report_delivery_channel: inside({
        formats: 'ReportDeliveryChannel.Formats',
        s3_bucket_name: 'ReportDeliveryChannel.S3BucketName',
        s3_key_prefix: 'ReportDeliveryChannel.S3KeyPrefix',
      }),
      report_setting: inside({
        accounts: 'ReportSetting.Accounts',
        framework_arns: 'ReportSetting.FrameworkArns',
        number_of_frameworks: ignored,
        organization_units: 'ReportSetting.OrganizationUnits',
        regions: 'ReportSetting.Regions',
        report_template: 'ReportSetting.ReportTemplate',
      }),
      tags: pairs('ReportPlanTags'),
    }),
    computed: ['creation_time', 'deployment_status'],
  }),
];
