import { describe, expect, test } from 'vitest';
import type { ObjectValue, Value } from '../model/value.ts';
import { findNamed, namedLike } from './named-properties.ts';

const groups = namedLike(/SecurityGroups?$/);

function view(entries: Readonly<Record<string, Value>>): ObjectValue {
  return {
    kind: 'object',
    entries: new Map(Object.entries(entries).map(([name, value]) => [name, { value }])),
  };
}

function list(value: Value, condition?: string): Value {
  return { kind: 'list', items: [condition === undefined ? { value } : { value, condition }] };
}

const inside = view({ SecurityGroups: list('sg-0a1b2c3d') });

describe('a property that names something', () => {
  test.each<[string, ObjectValue, string]>([
    ['is found at the top', inside, 'yes'],
    ['is found in an object of a list', view({ NetworkInterfaces: list(inside) }), 'yes'],
    [
      'is not certain in an element that may not be there',
      view({ NetworkInterfaces: list(inside, 'IsPublic') }),
      'unknown',
    ],
    ['names nothing where it is empty', view({ SecurityGroups: { kind: 'list', items: [] } }), 'no'],
    ['is not what another one is called', view({ Subnets: list('subnet-0a1b2c3d') }), 'no'],
    ['is looked for beside an empty one', view({ SecurityGroup: '', Fleet: inside }), 'yes'],
    [
      'is not looked for without end',
      view({ A: view({ B: view({ C: view({ D: view({ E: view({ F: view({ G: inside }) }) }) }) }) }) }),
      'no',
    ],
  ])('%s', (_, of, expected) => {
    expect(findNamed(of, groups)).toBe(expected);
    // The second answer comes from what was listed for the first.
    expect(findNamed(of, groups)).toBe(expected);
  });
});
