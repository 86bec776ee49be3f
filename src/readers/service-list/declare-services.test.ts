import { describe, expect, test } from 'vitest';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { Declaration } from '../../model/declaration.ts';
import { declareServices, type ServiceList } from './declare-services.ts';
import { satisfy } from './satisfy-predicate.ts';

const knowledge = loadKnowledge();
const registry = loadRegistry();

function listed(...names: string[]): ServiceList {
  return declareServices(names, knowledge, registry, { region: 'eu-central-1' });
}

function typesOf(list: ServiceList): string[] {
  return list.services.flatMap(({ resources }) => resources.map(key => declaration(list, key).type));
}

function declaration(list: ServiceList, key: string): Declaration {
  const found = list.read.declarations.find(one => one.key === key);
  if (found === undefined) throw new Error(`${key} is not declared`);
  return found;
}

describe('a list of services', () => {
  test('is found by id, alias and title, in any case', () => {
    const list = listed('rds', 'ALB', 'DynamoDB');
    expect(typesOf(list)).toEqual([
      'AWS::RDS::DBInstance',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::ElasticLoadBalancingV2::Listener',
      'AWS::DynamoDB::Table',
    ]);
    expect(list.unknown).toEqual([]);
  });

  test('counts a name once, and skips empty ones', () => {
    expect(listed('s3', ' s3 ', '', 's3').services.map(one => one.name)).toEqual(['s3']);
  });

  test('stands in a network where such services do, without counting the network as the service', () => {
    const list = listed('ec2');
    expect(typesOf(list)).toEqual(['AWS::EC2::Instance']);
    expect(list.read.declarations.map(one => one.type)).toEqual([
      'AWS::EC2::Instance',
      'AWS::EC2::SecurityGroup',
      'AWS::EC2::Subnet',
    ]);
  });

  test('leaves unknown what the line depends on and the name does not tell', () => {
    const list = listed('ecs');
    const [key = ''] = list.services[0]?.resources ?? [];
    const launchType = declaration(list, key).properties.entries.get('LaunchType')?.value;
    expect(launchType).toMatchObject({ kind: 'unknown', reason: 'input-without-default' });
    expect(list.services[0]?.notes[0]).toContain('name an option, such as ecs-ec2');
  });

  test('carries where it is deployed', () => {
    expect(listed('sqs').read.declarations[0]?.deployment).toEqual({ region: 'eu-central-1' });
  });

  test('is the same twice', () => {
    expect(listed('ec2', 'rds', 'ecs-fargate')).toEqual(listed('ec2', 'rds', 'ecs-fargate'));
  });
});

describe('a deployment option', () => {
  test('has the settings that make it so', () => {
    const list = listed('ecs-fargate', 'rds-custom-oracle', 'kms-xks');
    const settings = list.services.map(
      ({ resources: [key = ''] }) => declaration(list, key).properties.entries,
    );
    expect(settings[0]?.get('LaunchType')?.value).toBe('FARGATE');
    expect(settings[0]?.has('CapacityProviderStrategy')).toBe(false);
    expect(settings[1]?.get('Engine')?.value).toBe('custom-oracle-');
    expect(settings[2]?.get('Origin')?.value).toBe('EXTERNAL_KEY_STORE');
  });

  test('says which facts and answers it takes', () => {
    const list = listed('s3-sse-c', 'k8s-on-ec2', 'dns-external');
    expect([...list.declaredFor]).toEqual([['callers send their own key', ['s3-sse-c']]]);
    expect([...list.declared]).toEqual(['zone served elsewhere']);
    expect([...list.answers]).toEqual([['runs-kubernetes-on-instances', 'yes']]);
    expect(list.services.map(one => one.notes.at(-1))).toEqual([
      'taken as declared: callers send their own key',
      'taken as answered: runs-kubernetes-on-instances = yes',
      'taken as declared: zone served elsewhere',
    ]);
  });
});

describe('a name that means nothing', () => {
  test('comes with the nearest that do', () => {
    expect(listed('dynamodbb', 'fargat').unknown).toEqual([
      { name: 'dynamodbb', nearest: ['dynamodb'] },
      expect.objectContaining({
        name: 'fargat',
        nearest: expect.arrayContaining(['fargate', 'ecs-fargate']),
      }),
    ]);
  });

  test('may be anything at all', () => {
    const names = ['__proto__', 'constructor', '../../etc', 'x'.repeat(10_000), '\u001b[2J'];
    expect(listed(...names).unknown.map(one => one.name)).toEqual(names);
  });
});

test('every service and every option of the knowledge can be asked for', () => {
  const ids = [...knowledge.serviceIds(), ...knowledge.ruleIds()].filter(
    id => knowledge.rule(id)?.stratum !== 'placement' || knowledge.service(id) !== undefined,
  );
  const list = listed(...ids);
  expect(list.unknown).toEqual([]);
  const shown = list.services.filter(one => one.resources.length > 0 || one.notes.length > 0);
  expect(shown).toHaveLength(list.services.length);
});

describe('meeting a condition', () => {
  test('sets an element of a list', () => {
    const met = satisfy({ property: 'Rules[].Status', equals: 'Enabled' }, {});
    expect(met.properties).toEqual({ Rules: [{ Status: 'Enabled' }] });
  });

  test('takes away what must be absent, and keeps the rest', () => {
    const met = satisfy({ property: 'Scaling', absent: true }, { Scaling: { Min: 1 }, Engine: 'postgres' });
    expect(met.properties).toEqual({ Engine: 'postgres' });
  });

  test('sets an Elastic Beanstalk option', () => {
    const property = 'OptionSettings[aws:elasticbeanstalk:managedactions:ManagedActionsEnabled]';
    expect(satisfy({ property, equals: true }, {}).properties).toEqual({
      OptionSettings: [
        {
          Namespace: 'aws:elasticbeanstalk:managedactions',
          OptionName: 'ManagedActionsEnabled',
          Value: 'true',
        },
      ],
    });
  });

  test('prefers the alternative that settings can bring about', () => {
    const met = satisfy(
      {
        any: [
          { computed: 'image-owner', from: [] },
          { property: 'Type', equals: 'own' },
        ],
      },
      {},
    );
    expect(met).toMatchObject({ properties: { Type: 'own' }, unmet: [] });
  });
});
