import { absent, exists } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const instanceLogsExported = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-logs-exported',
  title: 'RDS instance sends its engine logs to CloudWatch',
  severity: 'low',
  duty: 'service-logging',
  aliases: { securityHub: ['RDS.9'], config: ['rds-logging-enabled'] },
  why: 'Sign-ins and errors of the engine are gone when the instance is.',
  fix: "List the engine's log types in EnableCloudwatchLogsExports.",
  source:
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
  reads: { logs: 'EnableCloudwatchLogsExports', cluster: 'DBClusterIdentifier' },
  applies: ({ cluster }) => absent(cluster),
  passes: ({ logs }) => exists(logs),
});
