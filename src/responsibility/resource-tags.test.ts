import { describe, expect, it } from 'vitest';
import { assumed, type Plain, unknown } from '../estate/testing.ts';
import { isInBoundary } from './boundary-scope.ts';
import { shownTag } from './resource-tags.ts';
import { declared, shopBoundary } from './shop.fixture.ts';

const tag = (value: Plain) => ({ Tags: [{ Key: 'System', Value: value }] });

describe('a tag', () => {
  it.each<[Record<string, Plain>, string | undefined]>([
    [tag('shop'), 'shop'],
    [{ Tags: { System: 'shop' } }, 'shop'],
    [{ HostedZoneTags: [{ Key: 'System', Value: 'shop' }] }, 'shop'],
    [tag(assumed('shop', 'System')), undefined],
    [tag(unknown('input-without-default')), undefined],
    [{ Tags: unknown('input-without-default') }, undefined],
    [{ Tags: [{ Key: 'Stage', Value: 'production' }] }, undefined],
    [{}, undefined],
  ])('of %j is %s', (properties, value) => {
    expect(shownTag(declared('AWS::S3::Bucket', properties), 'System')).toBe(value);
  });

  it('leaves a resource out only where it has another value', () => {
    const boundary = { ...shopBoundary, tags: new Map([['System', ['shop', 'payments']]]) };
    const inside = (properties: Record<string, Plain>) =>
      isInBoundary(declared('AWS::S3::Bucket', properties), boundary);
    expect([inside(tag('shop')), inside(tag('payments')), inside(tag('crm')), inside({})]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
