import type { Place } from '../../../foundation/source-text.ts';
import type { ListItem, UnknownValue, Value } from '../../../model/value.ts';
import {
  compareCodePoints,
  listFrom,
  numberText,
  plainOf,
  sortedKeys,
  type TerraformList,
} from './values.ts';

/** A set: without repetitions, in the order in which Terraform iterates over it. Uncertain elements stay at the end. */
export function setOf(items: readonly ListItem[], rest?: UnknownValue, place?: Place): TerraformList {
  const known = new Map<string, { item: ListItem; order: SetOrder }>();
  const open: ListItem[] = [];
  for (const item of items) {
    const order = orderOf(item.value);
    if (order === undefined) {
      open.push(item);
      continue;
    }
    const before = known.get(order.key);
    // An element that is surely there makes the same one that may be missing needless.
    if (before === undefined || (before.item.condition !== undefined && item.condition === undefined)) {
      known.set(order.key, { item, order });
    }
  }
  const sorted = [...known.values()].sort((left, right) => compareOrder(left.order, right.order));
  return listFrom(
    [...sorted.map(entry => entry.item), ...open],
    'set',
    rest === undefined ? {} : { rest },
    place,
  );
}

interface SetOrder {
  readonly rank: number;
  readonly number: number;
  readonly key: string;
}

function compareOrder(left: SetOrder, right: SetOrder): number {
  return left.rank - right.rank || left.number - right.number || compareCodePoints(left.key, right.key);
}

/** Primitives sort by value, the rest by a canonical text; undefined for what is not wholly known. */
function orderOf(value: Value): SetOrder | undefined {
  const plain = plainOf(value);
  if (typeof plain === 'number') return { rank: 0, number: plain, key: `n${numberText(plain)}` };
  if (typeof plain === 'boolean') return { rank: 0, number: Number(plain), key: `b${plain}` };
  if (typeof plain === 'string') return { rank: 1, number: 0, key: `s${plain}` };
  if (plain === null) return { rank: 3, number: 0, key: 'null' };
  const key = canonical(plain, 0);
  return key === undefined ? undefined : { rank: 2, number: 0, key };
}

/** A text that is the same for equal values only; follows the order in which Terraform keeps sets of containers. */
export function canonical(value: Value, depth = 0): string | undefined {
  const plain = plainOf(value);
  if (plain === null) return '~';
  if (typeof plain === 'string') return JSON.stringify(plain);
  if (typeof plain === 'number') return numberText(plain);
  if (typeof plain === 'boolean') return plain ? 'T' : 'F';
  if (depth > 60) return undefined;
  if (plain.kind === 'list') {
    if (plain.rest !== undefined || plain.items.some(item => item.condition !== undefined)) return undefined;
    const inner = plain.items.map(item => canonical(item.value, depth + 1));
    return inner.includes(undefined) ? undefined : `[${inner.map(part => `${part};`).join('')}]`;
  }
  if (plain.kind !== 'object' || plain.rest !== undefined) return undefined;
  let text = '<';
  for (const key of sortedKeys(plain)) {
    const inner = canonical(plain.entries.get(key)?.value ?? null, depth + 1);
    if (inner === undefined) return undefined;
    text += `${JSON.stringify(key)}:${inner};`;
  }
  return `${text}>`;
}
