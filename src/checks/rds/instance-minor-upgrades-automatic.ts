import { is } from '../../model/predicates.ts';
import { defineCheck } from '../define-check.ts';

export const instanceMinorUpgradesAutomatic = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-minor-upgrades-automatic',
  title: 'RDS instance takes minor engine updates automatically',
  severity: 'medium',
  duty: 'engine-patching',
  aliases: { securityHub: ['RDS.13'], config: ['rds-automatic-minor-version-upgrade-enabled'] },
  why: 'Security fixes of the engine wait until somebody remembers them.',
  fix: 'Leave AutoMinorVersionUpgrade at its default, true, and choose a maintenance window.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
  reads: { autoMinorVersionUpgrade: 'AutoMinorVersionUpgrade' },
  passes: ({ autoMinorVersionUpgrade }) => is(autoMinorVersionUpgrade, true),
});
