import { limits } from '../../../../foundation/limits.ts';
import type { Entry, ListItem, UnknownValue, Value } from '../../../../model/value.ts';
import { elementAt } from '../access.ts';
import { oneOf } from '../candidates.ts';
import { convert, numberOf, textOf } from '../conversion.ts';
import { equalValues, isAlwaysSet } from '../equality.ts';
import { openResult } from '../operators.ts';
import { typeOfValue, unify } from '../types.ts';
import {
  failed,
  isFailed,
  isMap,
  isSet,
  listFrom,
  objectFrom,
  type Plain,
  plainOf,
  sortedKeys,
  type TerraformList,
  unknown,
} from '../values.ts';
import { arrangementFunctions } from './arrangements.ts';
import { asList, asObject, type FunctionTable, many, structures, wholes } from './function-entry.ts';

/** Lists, maps and objects: what they hold. Elements that are uncertain stay uncertain. */
export const collectionFunctions: FunctionTable = {
  ...arrangementFunctions,
  alltrue: {
    about: 'Whether all elements are true.',
    arity: [1, 1],
    call: wholes(([list]) => quantify(list, true)),
  },
  anytrue: {
    about: 'Whether an element is true.',
    arity: [1, 1],
    call: wholes(([list]) => quantify(list, false)),
  },
  coalesce: {
    about: 'The first value that is neither null nor empty text.',
    arity: [1, many],
    call: structures(coalesce),
  },
  coalescelist: {
    about: 'The first list that is not empty.',
    arity: [1, many],
    call: structures(coalesceList),
  },
  contains: { about: 'Whether a list or set has an element.', arity: [2, 2], call: wholes(contains) },
  element: {
    about: 'An element by position, counted round and round.',
    arity: [2, 2],
    call: structures(element),
  },
  index: { about: 'The position of an element.', arity: [2, 2], call: wholes(indexOf) },
  keys: { about: 'The keys of a map, sorted.', arity: [1, 1], call: structures(([map]) => keys(map)) },
  length: {
    about: 'How many elements, entries or characters.',
    arity: [1, 1],
    call: structures(([value]) => lengthOf(value)),
  },
  lookup: { about: 'The value of a key, else a default.', arity: [2, 3], call: structures(lookup) },
  merge: { about: 'Maps put together; later ones win.', arity: [0, many], call: structures(merge) },
  one: {
    about: 'The only element, or null where there is none.',
    arity: [1, 1],
    call: structures(([list]) => one(list)),
  },
  values: {
    about: 'The values of a map, by sorted key.',
    arity: [1, 1],
    call: structures(([map]) => valuesOf(map)),
  },
  zipmap: {
    about: 'A map from a list of keys and a list of values.',
    arity: [2, 2],
    call: structures(zipmap),
  },
};

function quantify(list: Plain | undefined, all: boolean): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  let open: Value | undefined = elements.rest === undefined ? undefined : openResult(elements.rest);
  let decided = false;
  for (const item of elements.items) {
    const plain = plainOf(item.value);
    const value = plain === null ? null : convert(plain, { kind: 'bool' });
    if (isFailed(value)) return value;
    if (typeof value === 'boolean' || value === null) {
      if ((value === true) === all) continue;
      if (item.condition === undefined) decided = true;
    }
    open ??=
      item.condition === undefined ? openResult(plain) : unknown('condition-undetermined', item.condition);
  }
  return decided ? !all : (open ?? all);
}

function coalesce(args: readonly Plain[]): Value {
  const type = unify(args.map(argument => typeOfValue(argument)));
  if (type === undefined) return failed('all arguments must have the same type');
  const possible: Value[] = [];
  for (const argument of args) {
    if (isFailed(argument)) return argument;
    if (argument === null || argument === '') continue;
    possible.push(convert(argument, type));
    const open =
      typeof argument === 'object' && (argument.kind === 'unknown' || argument.kind === 'reference');
    if (open && !(argument.kind === 'reference' && isAlwaysSet(argument))) continue;
    const like = unknown('condition-undetermined', 'an earlier argument of coalesce() is not known');
    return possible.length === 1 ? (possible[0] ?? null) : oneOf(possible, like);
  }
  if (possible.length === 0) return failed('all arguments are null or empty');
  return openResult(...possible);
}

function coalesceList(args: readonly Plain[]): Value {
  for (const [at, argument] of args.entries()) {
    const list = argument === null ? undefined : asList(argument, at + 1);
    if (list === undefined) continue;
    if ('other' in list) return list.other;
    if (list.items.some(item => item.condition === undefined)) return list;
    if (list.rest !== undefined || list.items.length > 0) return openResult(list);
  }
  return failed('all arguments are empty');
}

function contains([list, wanted]: readonly Plain[]): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  let open: Value | undefined = elements.rest === undefined ? undefined : openResult(elements.rest);
  for (const item of elements.items) {
    const same = equalValues(item.value, wanted ?? null);
    if (same === 'no') continue;
    if (same === 'yes' && item.condition === undefined) return true;
    open ??= openResult(elements, plainOf(item.value), wanted ?? null);
  }
  return open ?? false;
}

function element([list, position]: readonly Plain[]): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  if (isSet(elements)) return failed('argument 1 must be a list');
  const index =
    position === undefined || position === null ? failed('the index is null') : numberOf(position);
  if (typeof index !== 'number') return isFailed(index) ? index : someElement(elements);
  if (!Number.isInteger(index) || index < 0) return failed('the index must be a whole number of 0 or more');
  const certain = elements.rest === undefined && elements.items.every(item => item.condition === undefined);
  if (!certain) return elementAt(elements, index, () => 'element()');
  if (elements.items.length === 0) return failed('the list is empty');
  return elements.items[index % elements.items.length]?.value ?? null;
}

function someElement(list: TerraformList): Value {
  const like = unknown('condition-undetermined', 'the index is not known');
  if (list.rest !== undefined || list.items.length === 0) return like;
  return oneOf(
    list.items.map(item => item.value),
    like,
  );
}

function indexOf([list, wanted]: readonly Plain[]): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  for (const [at, item] of elements.items.entries()) {
    const same = equalValues(item.value, wanted ?? null);
    if (same === 'unknown' || item.condition !== undefined)
      return openResult(elements, plainOf(item.value), wanted ?? null);
    if (same === 'yes') return at;
  }
  return elements.rest === undefined ? failed('the element is not in the list') : openResult(elements.rest);
}

function keys(map: Plain | undefined): Value {
  const object = asObject(map);
  if ('other' in object) return object.other;
  const items = sortedKeys(object).map(key => {
    const condition = mayBeMissing(object.entries.get(key)?.value);
    return condition === undefined ? { value: key } : { value: key, condition };
  });
  return listFrom(items, isMap(object) ? 'list' : undefined, openOf(object.rest));
}

function valuesOf(map: Plain | undefined): Value {
  const object = asObject(map);
  if ('other' in object) return object.other;
  const items = sortedKeys(object).map((key): ListItem => object.entries.get(key) ?? { value: null });
  return listFrom(items, isMap(object) ? 'list' : undefined, openOf(object.rest));
}

function openOf(rest: UnknownValue | undefined): { rest?: UnknownValue; unordered?: boolean } {
  return rest === undefined ? {} : { rest, unordered: true };
}

/** Why an entry may not be there. */
function mayBeMissing(value: Value | undefined): string | undefined {
  const plain = value === undefined ? undefined : plainOf(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'unknown') return undefined;
  return plain.candidates?.includes(undefined) ? plain.detail : undefined;
}

function lengthOf(value: Plain | undefined): Value {
  if (typeof value === 'string') return [...new Intl.Segmenter('en').segment(value)].length;
  if (typeof value !== 'object' || value === null) return failed('the argument must be a text, list or map');
  if (value.kind === 'list') {
    if (value.rest !== undefined) return openResult(value.rest);
    const uncertain = value.items.filter(item => item.condition !== undefined).length;
    return countBetween(value.items.length - uncertain, value.items.length, value);
  }
  if (value.kind === 'object') {
    if (value.rest !== undefined) return openResult(value.rest);
    const uncertain = [...value.entries.values()].filter(
      entry => mayBeMissing(entry.value) !== undefined,
    ).length;
    return countBetween(value.entries.size - uncertain, value.entries.size, value);
  }
  return isFailed(value) ? value : openResult(value);
}

function countBetween(least: number, most: number, value: Plain): Value {
  if (least === most) return least;
  const like = openResult(value);
  if (typeof like !== 'object' || like === null || like.kind !== 'unknown') return like;
  if (most - least >= limits.candidates) return like;
  return oneOf(
    Array.from({ length: most - least + 1 }, (_, at) => least + at),
    like,
  );
}

function lookup([map, key, fallback]: readonly Plain[]): Value {
  const object = asObject(map);
  if ('other' in object) return object.other;
  const name = key === undefined || key === null ? failed('the key is null') : textOf(key);
  if (isFailed(name)) return name;
  if (typeof name === 'string') {
    const entry = object.entries.get(name);
    if (entry !== undefined) return entry.value;
    if (object.rest !== undefined) return openResult(object.rest);
    if (fallback === undefined) return failed(`there is no key ${JSON.stringify(name)}`);
    const type = isMap(object)
      ? unify([...object.entries.values()].map(one => typeOfValue(one.value)))
      : undefined;
    return type === undefined ? fallback : convert(fallback, type);
  }
  const all = [...object.entries.values()].map(entry => entry.value);
  const like = unknown('condition-undetermined', 'the key is not known');
  if (object.rest !== undefined || all.length === 0) return like;
  return oneOf(fallback === undefined ? all : [...all, fallback], like);
}

function merge(args: readonly Plain[]): Value {
  let entries = new Map<string, Entry>();
  let rest: UnknownValue | undefined;
  let allMaps = args.length > 0;
  for (const [at, argument] of args.entries()) {
    if (argument === null) continue;
    const object = asObject(argument, at + 1);
    if ('other' in object) {
      const { other } = object;
      if (isFailed(other) || typeof other !== 'object' || other === null || other.kind !== 'unknown')
        return other;
      rest = other;
    } else {
      if (!isMap(object)) allMaps = false;
      if (object.rest !== undefined) rest = object.rest;
    }
    // What is not known of a later map may replace any earlier entry.
    const unread = 'other' in object ? object.other : object.rest;
    if (unread !== undefined)
      entries = new Map([...entries].map(([key]) => [key, { value: openResult(unread) }]));
    if ('other' in object) continue;
    for (const [key, entry] of object.entries) {
      const before = entries.get(key);
      entries.set(
        key,
        before !== undefined && mayBeMissing(entry.value) !== undefined ? either(before, entry) : entry,
      );
    }
  }
  return objectFrom(entries, allMaps && haveOneType(entries.values()) ? 'map' : undefined, rest);
}

/** Maps of one element type make a map, others an object. */
function haveOneType(entries: Iterable<Entry>): boolean {
  let first: string | undefined;
  for (const entry of entries) {
    const { kind } = typeOfValue(entry.value);
    first ??= kind;
    if (kind !== first) return false;
  }
  return true;
}

function either(before: Entry, after: Entry): Entry {
  const plain = plainOf(after.value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'unknown') return after;
  const candidates = (plain.candidates ?? []).map(one => (one === undefined ? before.value : one));
  return { ...after, value: oneOf(candidates, plain) };
}

function one(list: Plain | undefined): Value {
  if (list === null) return null;
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  if (elements.rest !== undefined) return openResult(elements.rest);
  const certain = elements.items.filter(item => item.condition === undefined);
  if (certain.length > 1) return failed('the list has more than one element');
  const [only] = certain;
  if (only !== undefined) return only.value;
  const [uncertain] = elements.items;
  if (uncertain === undefined) return null;
  const like = unknown('condition-undetermined', uncertain.condition ?? '');
  return oneOf([...elements.items.map(item => item.value), null], like);
}

function zipmap([keyList, valueList]: readonly Plain[]): Value {
  const names = asList(keyList, 1);
  if ('other' in names) return names.other;
  const list = asList(valueList, 2);
  if ('other' in list) return list.other;
  const uncertain = [...names.items, ...list.items].find(item => item.condition !== undefined);
  if (names.rest !== undefined || list.rest !== undefined || uncertain !== undefined)
    return openResult(names, list);
  if (names.items.length !== list.items.length) return failed('keys and values must have the same number');
  const entries = new Map<string, Entry>();
  let rest: UnknownValue | undefined;
  for (const [at, item] of names.items.entries()) {
    const key = plainOf(item.value);
    const name = key === null ? failed('a key is null') : textOf(key);
    const value = list.items[at];
    if (isFailed(name)) return name;
    if (typeof name === 'string') entries.set(name, value ?? { value: null });
    else rest = unknown('condition-undetermined', 'a key is not known');
  }
  const map = list.collection === 'list' ? 'map' : undefined;
  return objectFrom(entries, map, rest);
}
