import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const interval: Fields = { interval: 'Interval', interval_unit: 'IntervalUnit' };
const counted: Fields = { ...interval, count: 'Count' };

const schedule: Fields = defineFields(({ elements, inside, nested, pairs }) => ({
  name: 'Name',
  archive_rule: inside({
    archive_retain_rule: inside({
      retention_archive_tier: nested('ArchiveRule.RetainRule.RetentionArchiveTier', () => counted),
    }),
  }),
  copy_tags: 'CopyTags',
  create_rule: inside({
    cron_expression: 'CreateRule.CronExpression',
    interval: 'CreateRule.Interval',
    interval_unit: 'CreateRule.IntervalUnit',
    location: 'CreateRule.Location',
    scripts: elements('CreateRule.Scripts', () => ({
      execute_operation_on_script_failure: 'ExecuteOperationOnScriptFailure',
      execution_handler: 'ExecutionHandler',
      execution_handler_service: 'ExecutionHandlerService',
      execution_timeout: 'ExecutionTimeout',
      maximum_retry_count: 'MaximumRetryCount',
      stages: 'Stages',
    })),
    times: 'CreateRule.Times',
  }),
  cross_region_copy_rule: elements('CrossRegionCopyRules', () => ({
    cmk_arn: 'CmkArn',
    copy_tags: 'CopyTags',
    deprecate_rule: nested('DeprecateRule', () => interval),
    encrypted: 'Encrypted',
    retain_rule: nested('RetainRule', () => interval),
    target: 'Target',
    target_region: 'TargetRegion',
  })),
  deprecate_rule: nested('DeprecateRule', () => counted),
  fast_restore_rule: nested('FastRestoreRule', () => ({
    ...counted,
    availability_zones: 'AvailabilityZones',
  })),
  retain_rule: nested('RetainRule', () => counted),
  share_rule: elements('ShareRules', () => ({
    target_accounts: 'TargetAccounts',
    unshare_interval: 'UnshareInterval',
    unshare_interval_unit: 'UnshareIntervalUnit',
  })),
  tags_to_add: pairs('TagsToAdd'),
  variable_tags: pairs('VariableTags'),
}));

const details: Fields = defineFields(({ elements, inside, nested, nestedList, pairs }) => ({
  action: elements('Actions', () => ({
    name: 'Name',
    cross_region_copy: elements('CrossRegionCopy', () => ({
      encryption_configuration: inside({
        cmk_arn: 'EncryptionConfiguration.CmkArn',
        encrypted: 'EncryptionConfiguration.Encrypted',
      }),
      retain_rule: nested('RetainRule', () => interval),
      target: 'Target',
    })),
  })),
  copy_tags: 'CopyTags',
  create_interval: 'CreateInterval',
  event_source: inside({
    parameters: inside({
      description_regex: 'EventSource.Parameters.DescriptionRegex',
      event_type: 'EventSource.Parameters.EventType',
      snapshot_owner: 'EventSource.Parameters.SnapshotOwner',
    }),
    type: 'EventSource.Type',
  }),
  exclusions: inside({
    exclude_boot_volumes: 'Exclusions.ExcludeBootVolumes',
    exclude_tags: pairs('Exclusions.ExcludeTags'),
    exclude_volume_types: 'Exclusions.ExcludeVolumeTypes',
  }),
  extend_deletion: 'ExtendDeletion',
  parameters: inside({
    exclude_boot_volume: 'Parameters.ExcludeBootVolume',
    no_reboot: 'Parameters.NoReboot',
  }),
  policy_language: 'PolicyLanguage',
  policy_type: 'PolicyType',
  resource_locations: 'ResourceLocations',
  resource_type: 'ResourceType',
  resource_types: 'ResourceTypes',
  retain_interval: 'RetainInterval',
  schedule: nestedList('Schedules', () => schedule),
  target_tags: pairs('TargetTags'),
}));

/** Snapshots that are made, kept and removed by a plan. */
export const dlm: TypeTables = [
  defineType('aws_dlm_lifecycle_policy', 'AWS::DLM::LifecyclePolicy', {
    fields: ({ nested, pairs }) => ({
      default_policy: 'DefaultPolicy',
      description: 'Description',
      execution_role_arn: 'ExecutionRoleArn',
      policy_details: nested('PolicyDetails', () => details),
      state: 'State',
      tags: pairs('Tags'),
    }),
    providerDefaults: { State: 'ENABLED' },
  }),
];
