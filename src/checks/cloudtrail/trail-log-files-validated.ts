import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const trailLogFilesValidated = defineCheck('AWS::CloudTrail::Trail', {
  id: 'cloudtrail-trail-log-files-validated',
  title: 'CloudTrail trail makes digests that show whether log files were changed',
  severity: 'medium',
  duty: 'log-integrity',
  aliases: { securityHub: ['CloudTrail.4'], config: ['cloud-trail-log-file-validation-enabled'] },
  why: 'Nobody can prove that the record of an incident is whole.',
  fix: 'Set EnableLogFileValidation to true.',
  source:
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
  reads: { enableLogFileValidation: 'EnableLogFileValidation' },
  passes: ({ enableLogFileValidation }) => is(enableLogFileValidation, true),
});
