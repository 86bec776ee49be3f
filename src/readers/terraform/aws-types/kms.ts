import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const key = 'AWS::KMS::Key';
const replica = 'AWS::KMS::ReplicaKey';

/** Keys of KMS, their copies in other Regions, policies and other names. */
export const kms: TypeTables = [
  defineType('aws_kms_key', key, {
    fields: ({ constant, pairs }) => ({
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
      // Which key store it is, in CloudHSM or outside of AWS, the source says only by the key's id there.
      custom_key_store_id: constant('Origin', 'AWS_CLOUDHSM'),
      customer_master_key_spec: 'KeySpec',
      deletion_window_in_days: 'PendingWindowInDays',
      description: 'Description',
      enable_key_rotation: 'EnableKeyRotation',
      is_enabled: 'Enabled',
      key_usage: 'KeyUsage',
      multi_region: 'MultiRegion',
      policy: 'KeyPolicy',
      rotation_period_in_days: 'RotationPeriodInDays',
      tags: pairs('Tags'),
      xks_key_id: constant('Origin', 'EXTERNAL_KEY_STORE'),
    }),
    computed: ['key_id'],
  }),
  // Key material from outside: AWS cannot rotate it.
  defineType('aws_kms_external_key', key, {
    fields: ({ ignored, pairs }) => ({
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
      deletion_window_in_days: 'PendingWindowInDays',
      description: 'Description',
      enabled: 'Enabled',
      key_material_base64: ignored,
      key_spec: 'KeySpec',
      key_usage: 'KeyUsage',
      multi_region: 'MultiRegion',
      policy: 'KeyPolicy',
      tags: pairs('Tags'),
      valid_to: ignored,
    }),
    computed: ['expiration_model', 'key_id', 'key_state'],
    providerDefaults: { Origin: 'EXTERNAL' },
  }),
  defineType('aws_kms_replica_key', replica, {
    fields: ({ ignored, pairs }) => ({
      bypass_policy_lockout_safety_check: ignored,
      deletion_window_in_days: 'PendingWindowInDays',
      description: 'Description',
      enabled: 'Enabled',
      policy: 'KeyPolicy',
      primary_key_arn: 'PrimaryKeyArn',
      tags: pairs('Tags'),
    }),
    computed: ['key_id', 'key_rotation_enabled', 'key_spec', 'key_usage'],
  }),
  defineType('aws_kms_replica_external_key', replica, {
    fields: ({ ignored, pairs }) => ({
      bypass_policy_lockout_safety_check: ignored,
      deletion_window_in_days: 'PendingWindowInDays',
      description: 'Description',
      enabled: 'Enabled',
      key_material_base64: ignored,
      policy: 'KeyPolicy',
      primary_key_arn: 'PrimaryKeyArn',
      tags: pairs('Tags'),
      valid_to: ignored,
    }),
    computed: ['expiration_model', 'key_id', 'key_spec', 'key_state', 'key_usage'],
  }),
  definePart(
    'aws_kms_key_policy',
    key,
    { parent: 'key_id', path: '' },
    {
      fields: () => ({
        bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
        policy: 'KeyPolicy',
      }),
    },
  ),
  defineType('aws_kms_alias', 'AWS::KMS::Alias', {
    fields: ({ ignored }) => ({ name: 'AliasName', name_prefix: ignored, target_key_id: 'TargetKeyId' }),
    computed: ['target_key_arn'],
  }),
];
