import type { DeliveryCategory, DutyAnswer, ResponsibilityTable } from '../model/responsibility.ts';
import { shopKnowledge } from './shop-knowledge.fixture.ts';

/** Whose each duty is on the shop's resources. */

type ShortSide = 'aws' | 'you' | 'decide' | 'parts' | 'open' | 'none';

const decided = {
  aws: { side: 'aws', facets: { manages: 'aws', operates: 'aws', verifies: 'aws' } },
  you: { side: 'customer', facets: { manages: 'customer', operates: 'customer', verifies: 'customer' } },
  decide: {
    side: 'shared',
    kind: 'configurable',
    facets: { manages: 'customer', operates: 'aws', verifies: 'both' },
  },
  parts: {
    side: 'shared',
    kind: 'divided',
    facets: { manages: 'customer', operates: 'both', verifies: 'both' },
  },
} as const satisfies Record<string, Partial<DutyAnswer>>;

export function answer(duty: string, side: ShortSide): DutyAnswer {
  const known = shopKnowledge.duties.get(duty);
  const common = {
    duty,
    missing: side === 'open' ? ['runs-database-on-instances'] : [],
    portions: { aws: known?.awsPortion ?? '', customer: known?.customerPortion ?? '' },
    trace: [
      {
        stratum: 'category' as const,
        rule: 'managed',
        outcome: 'matched' as const,
        source: known?.source ?? 'K',
        confidence: known?.confidence ?? ('expert' as const),
      },
    ],
    source: known?.source ?? 'K',
    confidence: known?.confidence ?? ('expert' as const),
  };
  if (side === 'open') return { ...common, side: 'undetermined', candidates: ['aws', 'customer'] };
  if (side === 'none') return { ...common, side: 'not-applicable' };
  return { ...common, ...decided[side] };
}

function tableOf(
  id: string,
  type: string,
  service: string,
  category: DeliveryCategory,
  deploymentOption: string,
  sides: Readonly<Record<string, ShortSide>>,
  rules: readonly string[] = [],
): ResponsibilityTable {
  const always = { 'power-and-cabling': 'aws', 'host-os-patching': 'aws', 'least-privilege': 'you' } as const;
  const answers = Object.entries({ ...always, ...sides }).map(
    ([duty, side]) => [duty, answer(duty, side)] as const,
  );
  return { id, type, service, category, rules, deploymentOption, answers: new Map(answers) };
}

export const shopTables: readonly ResponsibilityTable[] = [
  tableOf('t1', 'AWS::EC2::SecurityGroup', 'VPC', 'network', 'Security group', {
    'security-group-config': 'you',
  }),
  tableOf('t2', 'AWS::S3::Bucket', 'S3', 'abstracted', 'S3 bucket', {
    'guest-os-patching': 'aws',
    'at-rest-enablement': 'decide',
    'data-location': 'decide',
    'backup-configuration': 'you',
  }),
  tableOf(
    't3',
    'AWS::RDS::DBInstance',
    'RDS',
    'managed',
    'RDS instance',
    {
      'guest-os-patching': 'decide',
      'engine-patching': 'decide',
      'at-rest-enablement': 'decide',
      'backup-configuration': 'decide',
      'data-location': 'decide',
    },
    ['rds-standard'],
  ),
  tableOf('t4', 'AWS::ECS::Service', 'ECS', 'managed', 'ECS on Fargate', {
    'guest-os-patching': 'aws',
    'runtime-patching': 'you',
    'security-group-config': 'you',
  }),
  tableOf('t5', 'AWS::AutoScaling::AutoScalingGroup', 'EC2 Auto Scaling', 'infrastructure', 'EC2 compute', {
    'guest-os-patching': 'you',
    'engine-patching': 'open',
    'runtime-patching': 'you',
    'backup-configuration': 'you',
    'data-location': 'parts',
  }),
];
