import { absent, is, startsWith } from '../../model/predicates.ts';
import { all, negate } from '../../model/verdict.ts';
import { defineCheck } from '../define-check.ts';

export const instanceInTwoZones = defineCheck('AWS::RDS::DBInstance', {
  id: 'rds-instance-in-two-zones',
  title: 'RDS instance has a standby in a second Availability Zone',
  severity: 'medium',
  duty: 'resilience-architecture',
  aliases: { securityHub: ['RDS.5'], config: ['rds-multi-az-support'] },
  why: 'When its zone fails, the database is gone until somebody restores a backup.',
  fix: 'Set MultiAZ to true.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZSingleStandby.html',
  reads: { multiAZ: 'MultiAZ', cluster: 'DBClusterIdentifier', engine: 'Engine' },
  applies: ({ cluster, engine }) => all(absent(cluster), negate(startsWith(engine, 'aurora'))),
  passes: ({ multiAZ }) => is(multiAZ, true),
});
