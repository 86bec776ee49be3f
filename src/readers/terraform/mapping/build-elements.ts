import {
  type Entry,
  isList,
  isObject,
  type ListItem,
  type ListValue,
  type ObjectValue,
  type UnknownValue,
  unqualified,
  type Value,
} from '../../../model/value.ts';
import { conditional, type ObjectItem } from './convert-values.ts';
import type { Spread } from './table-fields.ts';

/** One object for each value of the list arguments; each keeps the other arguments. */
export function spreadOf(field: Pick<Spread, 'by'>, source: ObjectValue): ObjectValue[] {
  const others = new Map([...source.entries].filter(([name]) => !Object.hasOwn(field.by, name)));
  const spread: ObjectValue[] = [];
  for (const name of Object.keys(field.by)) {
    const entry = source.entries.get(name);
    if (entry === undefined) continue;
    const list = unqualified(entry.value);
    const values: readonly Value[] = isList(list) ? listValues(list, entry.value) : [entry.value];
    for (const value of values) {
      spread.push({ ...source, entries: new Map([...others, [name, { value, place: entry.place }]]) });
    }
  }
  return spread.length === 0 ? [{ ...source, entries: others }] : spread;
}

/** The values of a list; each carries the list's own qualification, and its condition as a candidate. */
function listValues(list: ListValue, whole: Value): Value[] {
  const values = list.items.map(item => {
    const value = item.condition === undefined ? item.value : conditional(item.value, item.condition);
    return typeof whole === 'object' && whole !== null && whole.kind === 'qualified'
      ? { ...whole, value: unqualified(value) }
      : value;
  });
  return list.rest === undefined ? values : [...values, list.rest];
}

export function pairsOf(plain: Value, key: string, value: string): Value {
  if (!isObject(plain)) return plain;
  const items = [...plain.entries].map(
    ([name, entry]): ListItem => ({
      value: pairObject(name, key, value, entry),
      place: entry.place,
    }),
  );
  return { kind: 'list', items, place: plain.place, ...(plain.rest ? { rest: plain.rest } : {}) };
}

export function pairItem(
  name: string,
  key: string,
  value: string,
  entry: Entry,
  condition?: string,
): ListItem {
  const item: ListItem = { value: pairObject(name, key, value, entry), place: entry.place };
  return condition === undefined ? item : { ...item, condition };
}

function pairObject(name: string, key: string, value: string, entry: Entry): ObjectValue {
  const entries = new Map<string, Entry>([
    [key, { value: name, place: entry.place }],
    [value, entry],
  ]);
  return { kind: 'object', entries, place: entry.place };
}

export function wrappedOf(plain: Value, property: string): Value {
  if (!isList(plain)) return plain;
  const items = plain.items.map(
    (item): ListItem => ({
      ...item,
      value: {
        kind: 'object',
        entries: new Map([[property, { value: item.value, place: item.place }]]),
        place: item.place,
      },
    }),
  );
  return { ...plain, items };
}

/** The list of one argument's values, one for each block that gives it. */
export function pluckedOf(
  blocks: { readonly items: readonly ObjectItem[]; readonly open?: UnknownValue },
  argument: string,
  { place }: Entry,
): ListValue {
  const items: ListItem[] = [];
  for (const { value, condition } of blocks.items) {
    const given = value.entries.get(argument);
    if (given !== undefined) items.push(condition === undefined ? given : { ...given, condition });
  }
  const list: ListValue = { kind: 'list', items, ...(place === undefined ? {} : { place }) };
  return blocks.open === undefined ? list : { ...list, rest: blocks.open };
}
