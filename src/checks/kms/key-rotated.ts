import { absent, is } from '../../model/predicates.ts';
import { all, any } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const keyRotated = defineCheck('AWS::KMS::Key', {
  id: 'kms-key-rotated',
  title: 'KMS key of the customer changes its material every year',
  severity: 'medium',
  duty: 'key-rotation',
  aliases: { securityHub: ['KMS.4'], config: ['cmk-backing-key-rotation-enabled'] },
  why: 'The longer one key material is in use, the more data is lost with it.',
  fix: 'Set EnableKeyRotation to true.',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  reads: { rotates: 'EnableKeyRotation', spec: 'KeySpec', origin: 'Origin' },
  applies: ({ spec, origin }) =>
    all(any(absent(spec), is(spec, 'SYMMETRIC_DEFAULT')), any(absent(origin), is(origin, 'AWS_KMS'))),
  passes: ({ rotates }) => is(rotates, true),
});
