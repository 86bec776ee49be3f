import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const secret = 'AWS::SecretsManager::Secret';

/** Secrets of Secrets Manager: their policies and rotation. What a secret holds is not read. */
export const secretsmanager: TypeTables = [
  defineType('aws_secretsmanager_secret', secret, {
    fields: ({ elements, ignored, pairs, satellite }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      force_overwrite_replica_secret: ignored,
      kms_key_id: 'KmsKeyId',
      policy: satellite('AWS::SecretsManager::ResourcePolicy', 'SecretId', 'ResourcePolicy'),
      recovery_window_in_days: ignored,
      replica: elements('ReplicaRegions', kit => ({
        kms_key_id: 'KmsKeyId',
        region: 'Region',
        last_accessed_date: kit.ignored,
        status: kit.ignored,
        status_message: kit.ignored,
      })),
      tags: pairs('Tags'),
      type: 'Type',
      // Version 3 of the provider.
      rotation_lambda_arn: satellite(
        'AWS::SecretsManager::RotationSchedule',
        'SecretId',
        'RotationLambdaARN',
      ),
      rotation_rules: ignored,
    }),
    computed: ['replica_status', 'rotation_enabled'],
  }),
  defineType('aws_secretsmanager_secret_policy', 'AWS::SecretsManager::ResourcePolicy', {
    fields: () => ({
      block_public_policy: 'BlockPublicPolicy',
      policy: 'ResourcePolicy',
      secret_arn: 'SecretId',
    }),
  }),
  defineType('aws_secretsmanager_secret_rotation', 'AWS::SecretsManager::RotationSchedule', {
    fields: ({ elements, inside }) => ({
      external_secret_rotation_metadata: elements('ExternalSecretRotationMetadata', () => ({
        key: 'Key',
        value: 'Value',
      })),
      external_secret_rotation_role_arn: 'ExternalSecretRotationRoleArn',
      rotate_immediately: 'RotateImmediatelyOnUpdate',
      rotation_lambda_arn: 'RotationLambdaARN',
      rotation_rules: inside({
        automatically_after_days: 'RotationRules.AutomaticallyAfterDays',
        duration: 'RotationRules.Duration',
        schedule_expression: 'RotationRules.ScheduleExpression',
      }),
      secret_id: 'SecretId',
    }),
    computed: ['rotation_enabled'],
  }),
  definePart(
    'aws_secretsmanager_secret_version',
    secret,
    { parent: 'secret_id', path: '' },
    {
      fields: ({ ignored }) => ({
        secret_binary: ignored,
        secret_string: ignored,
        secret_string_wo: ignored,
        secret_string_wo_version: ignored,
        version_stages: ignored,
      }),
      computed: ['has_secret_string_wo', 'version_id'],
    },
  ),
];
