import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Vaults cut off from the network, tests of restoring, and what AWS Backup may do in an account. */
export const backupProtection: TypeTables = [
  defineType('aws_backup_logically_air_gapped_vault', 'AWS::Backup::LogicallyAirGappedBackupVault', {
    fields: () => ({
      name: 'BackupVaultName',
      encryption_key_arn: 'EncryptionKeyArn',
      max_retention_days: 'MaxRetentionDays',
      min_retention_days: 'MinRetentionDays',
      tags: 'BackupVaultTags',
    }),
  }),
  defineType('aws_backup_restore_testing_plan', 'AWS::Backup::RestoreTestingPlan', {
    fields: ({ inside, pairs }) => ({
      name: 'RestoreTestingPlanName',
      recovery_point_selection: inside({
        algorithm: 'RecoveryPointSelection.Algorithm',
        exclude_vaults: 'RecoveryPointSelection.ExcludeVaults',
        include_vaults: 'RecoveryPointSelection.IncludeVaults',
        recovery_point_types: 'RecoveryPointSelection.RecoveryPointTypes',
        selection_window_days: 'RecoveryPointSelection.SelectionWindowDays',
      }),
      schedule_expression: 'ScheduleExpression',
      schedule_expression_timezone: 'ScheduleExpressionTimezone',
      start_window_hours: 'StartWindowHours',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_backup_restore_testing_selection', 'AWS::Backup::RestoreTestingSelection', {
    fields: ({ elements, inside }) => ({
      name: 'RestoreTestingSelectionName',
      iam_role_arn: 'IamRoleArn',
      protected_resource_arns: 'ProtectedResourceArns',
      protected_resource_conditions: inside({
        string_equals: elements('ProtectedResourceConditions.StringEquals', () => ({
          key: 'Key',
          value: 'Value',
        })),
        string_not_equals: elements('ProtectedResourceConditions.StringNotEquals', () => ({
          key: 'Key',
          value: 'Value',
        })),
      }),
      protected_resource_type: 'ProtectedResourceType',
      restore_metadata_overrides: 'RestoreMetadataOverrides',
      restore_testing_plan_name: 'RestoreTestingPlanName',
      validation_window_hours: 'ValidationWindowHours',
    }),
  }),
  defineOwn('aws_backup_global_settings', 'Demarc::Backup::GlobalSettings', {
    fields: () => ({ global_settings: 'GlobalSettings' }),
  }),
  defineOwn('aws_backup_region_settings', 'Demarc::Backup::RegionSettings', {
    fields: () => ({
      resource_type_management_preference: 'ResourceTypeManagementPreference',
      resource_type_opt_in_preference: 'ResourceTypeOptInPreference',
    }),
  }),
];
