import { defineCheck } from '../define-check.ts';
import { notEmpty } from '../quantifiers.ts';
import { referrers } from '../reads.ts';

export const secretRotated = defineCheck('AWS::SecretsManager::Secret', {
  id: 'secretsmanager-secret-rotated',
  title: 'Secret is rotated on a schedule',
  severity: 'medium',
  duty: 'secrets-management',
  aliases: { securityHub: ['SecretsManager.1'], config: ['secretsmanager-rotation-enabled-check'] },
  why: 'A secret that leaked once opens the door for ever.',
  fix: 'Add a rotation schedule, or let the database service manage the secret.',
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  reads: { schedules: referrers('AWS::SecretsManager::RotationSchedule', 'SecretId', {}) },
  passes: ({ schedules }) => notEmpty(schedules),
});
