import { describe, expect, it } from 'vitest';
import type { DocumentedDefault } from '../model/knowledge.ts';
import type { Resource } from '../model/resource.ts';
import { absent, exists, is } from '../model/predicates.ts';
import { createSettingReader } from './read-setting.ts';
import {
  assumed,
  declare,
  object,
  oneOf,
  type Plain,
  type PlainObject,
  placeAt,
  ref,
  resource,
  text,
  unknown,
} from './testing.ts';

const queueRetention: DocumentedDefault = {
  type: 'AWS::SQS::Queue',
  path: 'MessageRetentionPeriod',
  value: 345600,
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html',
  date: '2026-01-15',
};
const defaults = [queueRetention];
const knowledge = { defaultsOf: (type: string) => defaults.filter(one => one.type === type) };

function orders(properties: { [name: string]: Plain }, changes: Partial<Resource> = {}): Resource {
  return resource(declare('AWS::SQS::Queue', 'OrdersQueue', properties), changes);
}

function readerOf(one: Resource) {
  const reader = createSettingReader({ resources: [one] }, knowledge);
  return (path: string) => reader.readSetting(one, path);
}

describe('what is declared', () => {
  it('is known, scalars as plain values, everything else as raw values', () => {
    const read = readerOf(
      orders({
        DelaySeconds: 30,
        KmsMasterKeyId: ref('ShopKey', 'Arn'),
        QueueName: text('orders-', unknown()),
        RedrivePolicy: { maxReceiveCount: 5 },
      }),
    );
    expect(read('DelaySeconds')).toMatchObject({ state: 'known', value: 30, raw: 30, assumedFrom: [] });
    expect(read('KmsMasterKeyId')).toMatchObject({
      state: 'known',
      raw: { kind: 'reference', target: 'shop#ShopKey' },
    });
    expect(read('KmsMasterKeyId').value).toBeUndefined();
    expect(read('QueueName')).toMatchObject({ state: 'known', raw: { kind: 'text' } });
    expect(read('RedrivePolicy.maxReceiveCount').value).toBe(5);
  });

  it('carries the inputs whose defaults it follows from, at any level', () => {
    const read = readerOf(
      orders({
        DelaySeconds: assumed(30, 'Delay'),
        RedrivePolicy: assumed({ maxReceiveCount: assumed(5, 'Retries') }, 'UseRetries'),
      }),
    );
    expect(read('DelaySeconds')).toMatchObject({
      state: 'assumed',
      value: 30,
      assumedFrom: [{ name: 'Delay' }],
    });
    const retries = read('RedrivePolicy.maxReceiveCount');
    expect(retries.state).toBe('assumed');
    expect(retries.assumedFrom.map(input => input.name)).toEqual(['UseRetries', 'Retries']);
    expect(read('RedrivePolicy.deadLetterTargetArn')).toMatchObject({ state: 'assumed', value: undefined });
  });

  it('stays marked as sensitive', () => {
    const password = { kind: 'qualified', value: 'hunter2', assumedFrom: [], sensitive: true } as const;
    expect(readerOf(orders({ QueueName: password }))('QueueName')).toMatchObject({
      state: 'known',
      sensitive: true,
    });
  });

  it('has the place of its entry, else of the nearest enclosing one, else of the resource', () => {
    const queue = orders({});
    const view = object({ QueueName: 'orders' });
    const redrive = { kind: 'object', entries: new Map([['maxReceiveCount', { value: 5 }]]) } as const;
    const entries = new Map([
      ...view.entries,
      ['RedrivePolicy', { value: redrive, place: placeAt(20) }] as const,
    ]);
    const read = readerOf({ ...queue, place: placeAt(3), view: { kind: 'object', entries } });
    expect(read('RedrivePolicy.maxReceiveCount').place?.offset).toBe(20);
    expect(read('RedrivePolicy.deadLetterTargetArn').place?.offset).toBe(20);
    expect(read('QueueName').place?.offset).toBe(3);
    expect(read('DelaySeconds').place?.offset).toBe(3);
  });
});

describe('what is omitted', () => {
  it('takes the documented default in a closed world', () => {
    const setting = readerOf(orders({}))('MessageRetentionPeriod');
    expect(setting).toMatchObject({
      state: 'defaulted',
      value: 345600,
      defaultSource: queueRetention.source,
    });
  });

  it('is a known omission without a default', () => {
    const setting = readerOf(orders({}))('KmsMasterKeyId');
    expect(setting).toMatchObject({ state: 'known', value: undefined, raw: undefined });
    expect(absent(setting).truth).toBe('yes');
  });

  it('is unknown where a module that was not read could still set it', () => {
    const read = readerOf(orders({ DelaySeconds: 0 }, { openWorld: 'module.queues was not read' }));
    expect(read('MessageRetentionPeriod')).toMatchObject({ state: 'unknown', reason: 'open-world' });
    expect(read('DelaySeconds')).toMatchObject({ state: 'known', value: 0 });
  });

  it('is unknown only at the paths that are open', () => {
    const openPaths = new Map([['RedrivePolicy', 'nested stack Retries was not read']]);
    const read = readerOf(orders({}, { openPaths }));
    expect(read('RedrivePolicy.maxReceiveCount').detail).toBe('nested stack Retries was not read');
    expect(read('RedrivePolicy').state).toBe('unknown');
    expect(read('RedriveAllowPolicy').state).toBe('known');
    expect(read('MessageRetentionPeriod').state).toBe('defaulted');
  });

  it('is unknown where the object may hold more than the source shows', () => {
    const open = {
      ...object({ QueueName: 'orders' }),
      rest: unknown('unread-transform', 'macro Tagger was not run'),
    };
    const read = readerOf(orders({}, { view: open }));
    expect(read('QueueName').value).toBe('orders');
    expect(read('MessageRetentionPeriod')).toMatchObject({ state: 'unknown', reason: 'unread-transform' });
  });
});

describe('what is undetermined', () => {
  it('keeps its candidates, also below an undetermined object', () => {
    const read = readerOf(
      orders({ RedrivePolicy: oneOf({ maxReceiveCount: 3 }, { maxReceiveCount: oneOf(4, 5) }) }),
    );
    const setting = read('RedrivePolicy.maxReceiveCount');
    expect(setting).toMatchObject({
      state: 'unknown',
      reason: 'condition-undetermined',
      candidates: [3, 4, 5],
    });
  });

  it('is settled where all candidates agree', () => {
    const read = readerOf(
      orders({
        RedrivePolicy: oneOf({ maxReceiveCount: 3, deadLetterTargetArn: 'a' }, { maxReceiveCount: 3 }),
      }),
    );
    expect(read('RedrivePolicy.maxReceiveCount')).toMatchObject({ state: 'known', value: 3 });
    expect(exists(read('RedrivePolicy.deadLetterTargetArn')).truth).toBe('unknown');
  });

  it('counts the default among its candidates where one of them omits it', () => {
    const read = readerOf(orders({ MessageRetentionPeriod: oneOf(60, undefined) }));
    expect(read('MessageRetentionPeriod')).toMatchObject({ state: 'unknown', candidates: [60, 345600] });
    const same = readerOf(orders({ MessageRetentionPeriod: oneOf(345600, undefined) }));
    expect(same('MessageRetentionPeriod')).toMatchObject({ state: 'defaulted', value: 345600 });
  });

  it('has no candidates once one of them is open', () => {
    const read = readerOf(orders({ MessageRetentionPeriod: oneOf(60, undefined) }, { openWorld: 'a macro' }));
    const setting = read('MessageRetentionPeriod');
    expect(setting.candidates).toBeUndefined();
    expect(is(setting, 60).truth).toBe('unknown');
    expect(
      readerOf(orders({ DelaySeconds: oneOf(1, unknown()) }))('DelaySeconds').candidates,
    ).toBeUndefined();
  });

  it('keeps at most eight candidates', () => {
    const nested = oneOf(...[0, 1, 2, 3, 4].map(tens => oneOf(tens * 10, tens * 10 + 1)));
    const setting = readerOf(orders({ DelaySeconds: nested }))('DelaySeconds');
    expect(setting).toMatchObject({ state: 'unknown', reason: 'condition-undetermined' });
    expect(setting.candidates).toBeUndefined();
  });

  it('is unknown below a reference and below a value of the wrong kind', () => {
    const read = readerOf(orders({ RedrivePolicy: ref('Other'), QueueName: 'orders', Tags: [] }));
    expect(read('RedrivePolicy.maxReceiveCount')).toMatchObject({
      state: 'unknown',
      reason: 'runtime-attribute',
    });
    expect(read('QueueName.Inner')).toMatchObject({ state: 'unknown', reason: 'wrong-type' });
    expect(read('Tags.Key')).toMatchObject({ state: 'unknown', reason: 'wrong-type' });
  });
});

function tags(list: Plain): Resource {
  return orders({ Tags: list });
}

function elements(one: Resource, field: string) {
  const reader = createSettingReader({ resources: [one] }, knowledge);
  const { list, items, open } = reader.readElements(one, 'Tags');
  const read = items.map(item => ({
    path: item.setting.path,
    value: reader.readInside(one, item.setting, field).value,
    condition: item.condition,
  }));
  return { state: list.state, items: read, open };
}

describe('a default that does not hold beside another property', () => {
  const source =
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html';
  const block = { type: 'AWS::S3::Bucket', source, date: '2026-01-15', value: true } as const;
  const around = 'PublicAccessBlockConfiguration';
  const path = `${around}.BlockPublicAcls`;
  const wholly: DocumentedDefault = { ...block, path, unless: [around], otherwise: false };

  function blockOf(given: PlainObject, standard = wholly) {
    const one = resource(declare('AWS::S3::Bucket', 'Orders', given));
    return createSettingReader({ resources: [one] }, { defaultsOf: () => [standard] }).readSetting(one, path);
  }

  it('holds where the whole block is omitted, and not in a block that is there', () => {
    expect(blockOf({})).toMatchObject({ state: 'defaulted', value: true });
    expect(blockOf({ [around]: {} })).toMatchObject({ state: 'defaulted', value: false });
  });

  it('is told apart for each candidate of the block', () => {
    expect(blockOf({ [around]: oneOf({ IgnorePublicAcls: true }, undefined) }).candidates).toEqual([
      false,
      true,
    ]);
    expect(blockOf({ [around]: oneOf({ BlockPublicAcls: true }, undefined) })).toMatchObject({ value: true });
    expect(blockOf({ [around]: oneOf({ BlockPublicAcls: false }, undefined) }).candidates).toEqual([
      false,
      true,
    ]);
    expect(blockOf({ [around]: unknown() })).toMatchObject({ state: 'unknown', candidates: undefined });
  });

  it('is undecided where the other property may be omitted', () => {
    const beside = { ...wholly, unless: ['BucketName'] };
    expect(blockOf({ BucketName: 'orders' }, beside).value).toBe(false);
    expect(blockOf({ BucketName: ref('Name') }, beside).value).toBe(false);
    expect(blockOf({ BucketName: oneOf('a', 'b') }, beside).value).toBe(false);
    expect(blockOf({ BucketName: oneOf('a', undefined) }, beside).candidates).toEqual([true, false]);
    expect(blockOf({ BucketName: oneOf('a', undefined) }, { ...beside, otherwise: true }).value).toBe(true);
  });

  it('is unknown where what holds instead is not documented, or the account decides', () => {
    const follows = { ...wholly, unless: ['BucketName'], otherwise: undefined };
    expect(blockOf({ BucketName: 'orders' }, follows)).toMatchObject({
      state: 'unknown',
      reason: 'runtime-attribute',
    });
    const decided = { ...block, path, decidedBy: 'settings of the account' };
    expect(blockOf({}, decided)).toMatchObject({ state: 'unknown', reason: 'account-setting' });
  });
});

describe('elements of a list', () => {
  it('are read with their conditions and paths', () => {
    const list = {
      kind: 'list',
      items: [
        { value: object({ Key: 'team', Value: 'payments' }) },
        { value: object({ Key: 'stage' }), condition: 'condition HasStage is not determined' },
      ],
      rest: unknown(),
    } as const;
    expect(elements(tags(list), 'Key')).toEqual({
      state: 'known',
      items: [
        { path: 'Tags[0]', value: 'team', condition: undefined },
        { path: 'Tags[1]', value: 'stage', condition: 'condition HasStage is not determined' },
      ],
      open: 'no value is given',
    });
  });

  it('are none for an omitted list, and unknown for an unknown one', () => {
    expect(elements(orders({}), 'Key')).toEqual({ state: 'known', items: [], open: undefined });
    expect(elements(tags(unknown()), 'Key')).toEqual({ state: 'unknown', items: [], open: undefined });
  });

  it('are laid out for a list that is undetermined between known lists', () => {
    const list = oneOf([{ Key: 'team' }, { Key: 'stage' }], [{ Key: 'team' }]);
    const read = elements(tags(list), 'Key');
    expect(read.state).toBe('known');
    expect(read.items.map(item => [item.value, item.condition !== undefined])).toEqual([
      ['team', false],
      ['stage', true],
    ]);
    expect(elements(tags(oneOf([{ Key: 'team' }], undefined)), 'Key').items[0]?.condition).toContain(
      'IsProduction',
    );
  });

  it('may be missing when one of their candidates is omitted', () => {
    const read = elements(tags([oneOf({ Key: 'team' }, undefined)]), 'Key');
    expect(read.items).toEqual([
      { path: 'Tags[0]', value: 'team', condition: 'condition IsProduction is not determined' },
    ]);
  });

  it('stay unknown inside an unknown element', () => {
    const one = tags([unknown('data-source', 'read from another account')]);
    const reader = createSettingReader({ resources: [one] }, knowledge);
    const [item] = reader.readElements(one, 'Tags').items;
    expect(item).toBeDefined();
    if (item === undefined) return;
    expect(reader.readInside(one, item.setting, 'Key')).toMatchObject({
      state: 'unknown',
      reason: 'data-source',
    });
    expect(reader.readElementsInside(one, item.setting, 'Values').list.state).toBe('unknown');
  });

  it('are not opened by an open world: only the list as a whole can grow', () => {
    const one = orders({ Tags: [{ Key: 'team' }] }, { openWorld: 'a macro' });
    const reader = createSettingReader({ resources: [one] }, knowledge);
    const [item] = reader.readElements(one, 'Tags').items;
    expect(item && reader.readInside(one, item.setting, 'Value').state).toBe('known');
  });
});
