import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../model/declaration.ts';
import type { Estate } from '../model/resource.ts';
import type { Setting } from '../model/setting.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import { assembleEstate } from './assemble-estate.ts';
import { sameValue } from './same-value.ts';
import {
  assemble,
  declare,
  oneOf,
  type PlainObject,
  placeAt,
  read,
  reading,
  ref,
  registry,
  resource,
  text,
  unknown,
} from './testing.ts';

const conditional = {
  existence: { state: 'conditional', why: 'condition IsLive is not determined' },
} as const;

/** A small shop: buckets with policies and parts, a group with rules, a role with policies, a queue. */
const shop: readonly Declaration[] = [
  declare('AWS::S3::Bucket', 'Orders', { BucketName: 'shop-orders', Tags: { Key: 'team', Value: 'orders' } }),
  declare('AWS::S3::Bucket', 'Payments', { VersioningConfiguration: { Status: 'Enabled' } }),
  declare('AWS::S3::BucketPolicy', 'OrdersPolicy', {
    Bucket: 'shop-orders',
    PolicyDocument: text('{"Statement": [{"Resource": "', ref('Orders', 'Arn'), '/*"}]}'),
  }),
  declare(
    'AWS::S3::BucketPolicy',
    'PaymentsPolicy',
    { Bucket: ref('Payments'), PolicyDocument: {} },
    conditional,
  ),
  declare('AWS::S3::BucketPolicy', 'PaymentsOther', {
    Bucket: ref('Payments'),
    PolicyDocument: { Version: '1' },
  }),
  declare('AWS::EC2::SecurityGroup', 'Web', {
    SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: '443' }],
  }),
  declare('AWS::EC2::SecurityGroupIngress', 'Ssh', { GroupId: ref('Web', 'GroupId'), FromPort: 22 }),
  declare('AWS::EC2::SecurityGroupIngress', 'Dns', {
    GroupId: oneOf(ref('Web', 'GroupId'), undefined),
    FromPort: 53,
  }),
  declare('AWS::IAM::Role', 'Worker', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }),
  declare('AWS::IAM::Policy', 'WorkerPolicy', {
    Roles: [ref('Worker')],
    PolicyName: 'orders',
    PolicyDocument: {},
  }),
  declare('AWS::SQS::Queue', 'Events', { DelaySeconds: 'soon', Queue: 1 }),
  declare('AWS::SQS::QueuePolicy', 'EventsPolicy', {
    Queues: [ref('Events')],
    PolicyDocument: { Version: '1' },
  }),
];

const subjects = [
  ['Orders', 'BucketName'],
  ['Orders', 'BucketPolicy.PolicyDocument'],
  ['Orders', 'BucketPolicy'],
  ['Orders', 'VersioningConfiguration.Status'],
  ['Payments', 'VersioningConfiguration.Status'],
  ['Payments', 'BucketPolicy.PolicyDocument.Version'],
  ['Web', 'SecurityGroupIngress'],
  ['Worker', 'Policies'],
  ['Worker', 'ManagedPolicyArns'],
  ['Events', 'DelaySeconds'],
  ['Events', 'QueuePolicy.PolicyDocument.Version'],
] as const;

function shuffled(declarations: readonly Declaration[]): fc.Arbitrary<Declaration[]> {
  return fc.shuffledSubarray([...declarations], { minLength: declarations.length });
}

describe('the estate', () => {
  it('is the same in whatever order the declarations come', () => {
    const expected = assemble(...shop);
    fc.assert(
      fc.property(shuffled(shop), declarations => {
        expect(assemble(...declarations)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same however the declarations are split over readers', () => {
    const expected = assemble(...shop);
    const split = assembleEstate([reading(shop.slice(0, 5)), reading(shop.slice(5))], registry);
    expect(split.resources).toEqual(expected.resources);
    expect(split.unread).toEqual(expected.unread);
  });

  it('keeps every declaration, absent ones too, and says of two with one address', () => {
    const twice = declare('AWS::S3::Bucket', 'Orders', { BucketName: 'second' }, { place: placeAt(9) });
    const absent = declare(
      'AWS::S3::Bucket',
      'Old',
      {},
      { existence: { state: 'absent', why: 'Condition: false' } },
    );
    const estate = assemble(...shop, twice, absent);
    expect(estate.resources.map(one => one.address)).toContain('Old');
    expect(estate.byType.get('AWS::S3::Bucket')?.map(one => one.address)).toEqual(['Orders', 'Payments']);
    expect(estate.unread.filter(note => note.kind === 'syntax')).toHaveLength(1);
    expect(read(estate, 'Orders', 'BucketName').value).toBe('shop-orders');
  });

  it('judges what only a default leaves out as conditional where it is asked to', () => {
    const existence = {
      state: 'absent-by-default-input',
      why: 'UseQueue defaults to false',
      inputs: [],
    } as const;
    const queue = declare('AWS::SQS::Queue', 'Retries', {}, { existence });
    expect(assemble(queue).byType.has('AWS::SQS::Queue')).toBe(false);
    const judged = assembleEstate([reading([queue])], registry, { judgeAbsentByDefault: true });
    expect(judged.byType.get('AWS::SQS::Queue')?.[0]?.existence).toEqual({
      state: 'conditional',
      why: existence.why,
    });
  });

  it('is coerced once: assembling what was assembled changes nothing', () => {
    const once = assemble(...shop);
    const twice = assemble(...once.resources.map(({ view: _view, ...declaration }) => declaration));
    expect(twice.resources.map(one => one.properties)).toEqual(once.resources.map(one => one.properties));
    expect(twice.resources.map(one => one.view)).toEqual(once.resources.map(one => one.view));
  });
});

/** Every property of every declaration, as paths into the shop. */
const properties = shop.flatMap(one =>
  [...one.properties.entries.keys()].map(name => [one.address, name] as const),
);

function blinded(address: string, name: string): Declaration[] {
  return shop.map(one => {
    if (one.address !== address) return one;
    const entries = new Map(one.properties.entries).set(name, {
      value: unknown('evaluation-failed', 'blinded'),
    });
    return { ...one, properties: { ...one.properties, entries } };
  });
}

/** Known means that the setting, or for lists every element, is settled. */
function isKnown(setting: Setting): boolean {
  const { raw } = setting;
  if (setting.state === 'unknown') return false;
  return typeof raw !== 'object' || raw?.kind !== 'list' || raw.rest === undefined;
}

/** Settings that become known, or known as something else, when one property becomes unknown. */
function wronglyKnown(after: Estate): string[] {
  return subjects
    .filter(([subject, path]) => {
      const [was, is] = [read(intact, subject, path), read(after, subject, path)];
      if (!isKnown(is)) return false;
      return !isKnown(was) || (!sameValue(was.raw, is.raw) && !holdsBlinded(is.raw));
    })
    .map(([subject, path]) => `${subject}.${path}`);
}

/** Containers may hold the blinded property itself. */
function holdsBlinded(value: Value | undefined): boolean {
  const text = JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part)) ?? '';
  return text.includes('blinded');
}

const intact = assemble(...shop);

describe('a property that becomes unknown', () => {
  it.each(properties)('makes nothing else known: %s.%s', (address, name) => {
    expect(wronglyKnown(assemble(...blinded(address, name)))).toEqual([]);
  });
});

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<Value>(
    ref('Orders'),
    unknown(),
    text('a', ref('Web')),
    oneOf('true', undefined),
    oneOf(['x'], { y: 1 }),
  ),
);
const anything = fc.letrec<{ value: PlainObject[string] }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('Status', 'Key', 'Rules', 'Statement', 'Other'), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;
const bucketProperties = [...(registry.type('AWS::S3::Bucket')?.properties.keys() ?? [])];

describe('any input', () => {
  it('assembles, and twice gives the same', () => {
    const property = fc.dictionary(fc.constantFrom(...bucketProperties), anything, { maxKeys: 4 });
    fc.assert(
      fc.property(property, given => {
        const declaration = declare('AWS::S3::Bucket', 'Orders', given);
        const [once] = assemble(declaration).resources;
        const properties = once?.properties ?? declaration.properties;
        const [again] = assemble({ ...declaration, properties }).resources;
        expect(again?.properties).toBe(once?.properties);
      }),
      { numRuns: 300 },
    );
  });

  it('has settings at every path, without an exception', () => {
    const paths = fc.array(fc.constantFrom('Status', 'Key', 'Rules', 'Statement', 'Tags'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anything, paths, (given, path) => {
        const estate = assemble(declare('AWS::S3::Bucket', 'Orders', { Tags: given }));
        const setting = read(estate, 'Orders', ['Tags', ...path].join('.'));
        expect(['known', 'unknown']).toContain(setting.state);
        expect(setting.candidates?.length ?? 0).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('survives depth beyond the bound', () => {
    let deep: ObjectValue = { kind: 'object', entries: new Map() };
    for (let level = 0; level < 5_000; level++) {
      deep = { kind: 'object', entries: new Map([['Statement', { value: deep }]]) };
    }
    const policy = declare('AWS::S3::BucketPolicy', 'Policy', { Bucket: 'x', PolicyDocument: deep });
    const estate: Estate = assemble(
      policy,
      resource(declare('AWS::S3::Bucket', 'Orders', { BucketName: 'x' })),
    );
    expect(read(estate, 'Orders', 'BucketPolicy.PolicyDocument.Statement.Statement').state).toBe('known');
  });

  it('survives parts of parts without an end', () => {
    const parts = Array.from({ length: 2_000 }, (_, index) =>
      declare(
        'Demarc::Part',
        `part${index}`,
        { Part: index },
        {
          part: { parentType: 'Demarc::Part', parent: ref(`part${(index + 1) % 2_000}`), path: 'Inner' },
        },
      ),
    );
    expect(assemble(...parts).resources).toHaveLength(2_000);
  });

  it('takes a name that too many resources have for no name', () => {
    const buckets = Array.from({ length: 100 }, (_, index) =>
      declare('AWS::S3::Bucket', `Bucket${index}`, { BucketName: 'shop' }),
    );
    const trail = declare('AWS::CloudTrail::Trail', 'Trail', { S3BucketName: 'shop' });
    expect(assemble(...buckets, trail).resources.flatMap(one => one.links)).toEqual([]);
  });

  it('says of many satellites of one target in one line', () => {
    const policies = Array.from({ length: 100 }, (_, index) =>
      declare('AWS::S3::BucketPolicy', `Policy${index}`, { Bucket: ref('Orders'), PolicyDocument: {} }),
    );
    const estate = assemble(declare('AWS::S3::Bucket', 'Orders'), ...policies);
    expect(estate.unread.map(note => note.why)).toEqual([
      'Policy0, Policy1, Policy10 and 97 more each set it',
    ]);
    expect(read(estate, 'Orders', 'BucketPolicy.PolicyDocument').candidates).toBeUndefined();
  });
});
