import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { appendTo, groupedBy } from './grouping.ts';
import { sortedBy } from './stable-order.ts';

test('items stay in their order, groups in the order of their first item', () => {
  const orders = ['shoes', 'apples', 'shirts', 'beans'];
  expect([...groupedBy(orders, order => order.length)]).toEqual([
    [5, ['shoes', 'beans']],
    [6, ['apples', 'shirts']],
  ]);
});

test('no item is lost and none is in two groups', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), numbers => {
      const groups = groupedBy(numbers, number => number % 3);
      const inGroups = sortedBy([...groups.values()].flat(), number => number);
      expect(inGroups).toEqual(sortedBy(numbers, number => number));
    }),
  );
});

test('a list is made with its first value', () => {
  const lists = new Map<string, string[]>();
  appendTo(lists, 'orders', 'shoes');
  appendTo(lists, 'orders', 'beans');
  expect([...lists]).toEqual([['orders', ['shoes', 'beans']]]);
});

test('equal data gives equal JSON, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), data => {
      const turned = Object.fromEntries(Object.entries(data).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(data));
      expect(JSON.parse(canonicalJson(data))).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
  expect(canonicalJson(undefined)).toBe('');
});
