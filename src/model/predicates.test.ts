import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absent,
  atLeast,
  contains,
  covers,
  endsWith,
  exists,
  is,
  isOneOf,
  startsWith,
} from './predicates.ts';
import type { Setting } from './setting.ts';
import type { TextPart, UnknownValue, Value } from './value.ts';
import { isScalar, listOf } from './value.ts';

const hole: UnknownValue = {
  kind: 'unknown',
  reason: 'input-without-default',
  detail: 'no value for Network',
};

const perhaps: Value = { kind: 'list', items: [{ value: 'postgresql', condition: 'only in production' }] };

function known(raw: Value | undefined): Setting {
  const base: Setting = { path: 'CidrIp', state: 'known', assumedFrom: [], sensitive: false };
  if (raw === undefined) return base;
  return isScalar(raw) ? { ...base, value: raw, raw } : { ...base, raw };
}

function unknown(...candidates: (Value | undefined)[]): Setting {
  const base: Setting = { path: 'CidrIp', state: 'unknown', assumedFrom: [], sensitive: false };
  return candidates.length === 0 ? base : { ...base, candidates };
}

const text = (...parts: TextPart[]): Value => ({ kind: 'text', parts });

describe('predicates over one setting', () => {
  it.each([
    ['equal text', is(known('Enabled'), 'Enabled'), 'yes'],
    ['other text', is(known('Suspended'), 'Enabled'), 'no'],
    ['omitted', is(known(undefined), 'Enabled'), 'no'],
    ['unknown', is(unknown(), 'Enabled'), 'unknown'],
    ['candidates agree', isOneOf(unknown('aws:kms', 'aws:kms:dsse'), ['aws:kms', 'aws:kms:dsse']), 'yes'],
    ['candidates differ', is(unknown('Enabled', undefined), 'Enabled'), 'unknown'],
    ['a suffix that rules it out', is(known(text(hole, '/24')), '0.0.0.0/0'), 'no'],
    ['a suffix that allows it', is(known(text(hole, '/0')), '0.0.0.0/0'), 'unknown'],
    ['a list is never a scalar', is(known({ kind: 'list', items: [] }), 'x'), 'no'],
    ['known prefix', startsWith(known(text('arn:aws:s3:::', hole)), 'arn:'), 'yes'],
    ['known other prefix', startsWith(known(text('arn:aws:s3:::', hole)), 'http'), 'no'],
    ['prefix longer than what is known', startsWith(known(text('ar', hole)), 'arn:'), 'unknown'],
    ['suffix behind a hole', endsWith(known(text('shop-', hole)), '-logs'), 'unknown'],
    ['part between holes', contains(known(text(hole, '.amazonaws.', hole)), 'amazonaws'), 'yes'],
    ['number in text', atLeast(known('30'), 7), 'yes'],
    ['range covers', covers(known(20), known(25), 22), 'yes'],
    ['range does not', covers(known(80), known(443), 22), 'no'],
    ['both ends omitted: all ports', covers(known(undefined), known(undefined), 22), 'yes'],
    ['one end rules it out', covers(unknown(), known(21), 22), 'no'],
    ['one end open', covers(unknown(), known(443), 22), 'unknown'],
    [
      'a reference exists',
      exists(known({ kind: 'reference', target: 'shop#Key', expression: 'Key' })),
      'yes',
    ],
    ['a list with an element exists', exists(known(listOf(['postgresql']))), 'yes'],
    ['an empty list does not', exists(known(listOf([]))), 'no'],
    ['a list whose only element may be missing', exists(known(perhaps)), 'unknown'],
    ['a list, or none', exists(unknown(listOf([]), undefined)), 'no'],
    ['omitted is absent', absent(known(undefined)), 'yes'],
    ['unknown is neither', absent(unknown()), 'unknown'],
  ] as const)('%s', (_, verdict, expected) => {
    expect(verdict.truth).toBe(expected);
  });

  it('never decides against a text that the holes allow', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 5 }), pieces => {
        const whole = pieces.join('');
        const holed = text(...pieces.map((piece, index) => (index % 2 === 0 ? piece : hole)));
        expect(is(known(holed), whole).truth).not.toBe('no');
      }),
    );
  });
});
