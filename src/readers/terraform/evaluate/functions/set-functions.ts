import { limits } from '../../../../foundation/limits.ts';
import type { ListItem, Value } from '../../../../model/value.ts';
import { convert } from '../conversion.ts';
import { openResult } from '../operators.ts';
import { canonical, setOf } from '../sets.ts';
import { typeOfValue, unify } from '../types.ts';
import { failed, isSet, listFrom, listOfValues, type Plain, type TerraformList } from '../values.ts';
import { asList, type FunctionTable, many, structures } from './function-entry.ts';

/** Sets. Elements that are not known may equal others: what depends on that is uncertain. */
export const setFunctions: FunctionTable = {
  setintersection: {
    about: 'Elements that are in all sets.',
    arity: [1, many],
    call: structures(intersection),
  },
  setproduct: {
    about: 'All combinations of one element of each.',
    arity: [1, many],
    call: structures(product),
  },
  setsubtract: {
    about: 'Elements of the first set that are not in the second.',
    arity: [2, 2],
    call: structures(subtract),
  },
  setunion: { about: 'Elements that are in any of the sets.', arity: [1, many], call: structures(union) },
};

function sets(args: readonly Plain[]): TerraformList[] | Value {
  const all: TerraformList[] = [];
  for (const [at, argument] of args.entries()) {
    const list = asList(argument, at + 1);
    if ('other' in list) return list.other;
    all.push(list);
  }
  // All sets take the one type that their elements share.
  const type = unify(all.flatMap(list => list.items.map(item => typeOfValue(item.value))));
  if (type === undefined) return failed('the elements of the sets must all have the same type');
  return all.map(list => {
    const items = list.items.map(item => ({ ...item, value: convert(item.value, type) }));
    return setOf(items, list.rest);
  });
}

function union(args: readonly Plain[]): Value {
  const all = sets(args);
  if (!Array.isArray(all)) return all;
  const rest = all.find(list => list.rest !== undefined)?.rest;
  return setOf(
    all.flatMap(list => list.items),
    rest,
  );
}

function keysOf(list: TerraformList): { surely: Set<string>; maybe: Set<string>; open: boolean } {
  const surely = new Set<string>();
  const maybe = new Set<string>();
  let open = list.rest !== undefined;
  for (const item of list.items) {
    const key = canonical(item.value);
    if (key === undefined) open = true;
    else (item.condition === undefined ? surely : maybe).add(key);
  }
  return { surely, maybe, open };
}

function intersection(args: readonly Plain[]): Value {
  const all = sets(args);
  if (!Array.isArray(all)) return all;
  const [first, ...others] = all;
  const keys = others.map(keysOf);
  const items: ListItem[] = [];
  for (const item of first?.items ?? []) {
    const key = canonical(item.value);
    if (key !== undefined && keys.every(one => one.surely.has(key))) items.push(item);
    else if (
      key === undefined
        ? others.length > 0
        : keys.every(one => one.surely.has(key) || one.maybe.has(key) || one.open)
    ) {
      items.push({ ...item, condition: 'an element of the sets is not known' });
    }
  }
  const rest = all.every(list => list.rest !== undefined) ? first?.rest : undefined;
  return setOf(items, rest);
}

function subtract(args: readonly Plain[]): Value {
  const all = sets(args);
  if (!Array.isArray(all)) return all;
  const [first, second] = all;
  const keys = keysOf(second ?? { kind: 'list', items: [] });
  const items: ListItem[] = [];
  for (const item of first?.items ?? []) {
    const key = canonical(item.value);
    if (key !== undefined && keys.surely.has(key)) continue;
    const certain = !keys.open && (key === undefined ? keys.surely.size === 0 : !keys.maybe.has(key));
    items.push(certain ? item : { ...item, condition: 'an element of the sets is not known' });
  }
  return setOf(items, first?.rest);
}

function product(args: readonly Plain[]): Value {
  const lists: TerraformList[] = [];
  for (const [at, argument] of args.entries()) {
    const list = asList(argument, at + 1);
    if ('other' in list) return list.other;
    lists.push(list);
  }
  if (lists.length < 2) return failed('at least two lists or sets are needed');
  const open = lists.find(list => list.rest !== undefined);
  if (open !== undefined) return openResult(open);
  let count = 1;
  for (const list of lists) count *= list.items.length;
  if (count > limits.elements) return failed(`more than ${limits.elements} combinations`);
  let rows: { values: ListItem[]; condition?: string }[] = [{ values: [] }];
  for (const list of lists) {
    const next: typeof rows = [];
    for (const row of rows) {
      for (const item of list.items) {
        const condition = row.condition ?? item.condition;
        const { condition: _, ...element } = item;
        const values = [...row.values, element];
        next.push(condition === undefined ? { values } : { values, condition });
      }
    }
    rows = next;
  }
  const items = rows.map((row): ListItem => {
    const value = listFrom(row.values);
    return row.condition === undefined ? { value } : { value, condition: row.condition };
  });
  if (lists.every(isSet)) return setOf(items);
  return count === 0
    ? listOfValues([])
    : listFrom(items, lists.every(list => list.collection !== undefined) ? 'list' : undefined);
}
