import { limits } from '../../../../foundation/limits.ts';
import type { Entry, ListItem, UnknownValue, Value } from '../../../../model/value.ts';
import { convert, numberOf, textOf } from '../conversion.ts';
import { openResult } from '../operators.ts';
import { canonical } from '../sets.ts';
import {
  compareCodePoints,
  failed,
  isFailed,
  isHandle,
  isSet,
  listFrom,
  listOfValues,
  mark,
  objectFrom,
  type Plain,
  plainOf,
  sortedKeys,
  split,
  type TerraformList,
  unknown,
} from '../values.ts';
import { equalValues } from '../equality.ts';
import { asList, asObject, type FunctionTable, many, structures, wholes } from './function-entry.ts';

/** Lists: cut, joined, turned and sorted. */
export const arrangementFunctions: FunctionTable = {
  chunklist: { about: 'A list cut into lists of a given size.', arity: [2, 2], call: structures(chunk) },
  compact: {
    about: 'Texts that are neither null nor empty.',
    arity: [1, 1],
    call: structures(([list]) => compact(list)),
  },
  concat: { about: 'Lists joined into one.', arity: [1, many], call: structures(concat) },
  distinct: { about: 'Each element once.', arity: [1, 1], call: structures(([list]) => distinct(list)) },
  flatten: {
    about: 'Lists inside a list dissolved.',
    arity: [1, 1],
    call: structures(([list]) => flatten(list)),
  },
  matchkeys: {
    about: 'Values whose key is among those searched.',
    arity: [3, 3],
    call: structures(matchKeys),
  },
  reverse: { about: 'A list from its end.', arity: [1, 1], call: structures(([list]) => reverse(list)) },
  slice: { about: 'Elements from a start up to an end.', arity: [3, 3], call: structures(slice) },
  sort: { about: 'Texts sorted by code point.', arity: [1, 1], call: wholes(([list]) => sort(list)) },
  transpose: {
    about: 'A map of lists turned inside out.',
    arity: [1, 1],
    call: wholes(([map]) => transpose(map)),
  },
};

function openOf(list: TerraformList): { rest?: UnknownValue; unordered?: boolean } {
  return {
    ...(list.rest === undefined ? {} : { rest: list.rest }),
    ...(list.unordered === undefined ? {} : { unordered: list.unordered }),
  };
}

/** The argument as a list of one type, as functions with a parameter of type list convert it. */
function asUniformList(value: Plain | undefined, position = 1): ReturnType<typeof asList> {
  const list = asList(value, position);
  if ('other' in list || list.collection !== undefined) return list;
  const converted = plainOf(convert(list, { kind: 'list', element: { kind: 'any' } }));
  return asList(converted, position);
}

/** Positions in the list are not sure: an element may be missing, or more may stand between. */
function isShaky(list: TerraformList): boolean {
  return list.rest !== undefined || list.items.some(item => item.condition !== undefined);
}

function chunk([list, size]: readonly Plain[]): Value {
  const elements = asUniformList(list);
  if ('other' in elements) return elements.other;
  const length = size === undefined || size === null ? failed('the size is null') : numberOf(size);
  if (typeof length !== 'number') return isFailed(length) ? length : openResult(length);
  if (!Number.isInteger(length) || length < 0) return failed('the size must be a whole number of 0 or more');
  if (isShaky(elements)) return openResult(elements);
  if (elements.items.length === 0) return listOfValues([], 'list');
  const step = length === 0 ? elements.items.length : length;
  const chunks: Value[] = [];
  for (let at = 0; at < elements.items.length; at += step) {
    chunks.push(listFrom(elements.items.slice(at, at + step), 'list'));
  }
  return listOfValues(chunks, 'list');
}

function compact(list: Plain | undefined): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  const items: ListItem[] = [];
  for (const [at, item] of elements.items.entries()) {
    const { plain, marks } = split(item.value);
    const text = plain === null ? '' : textOf(plain);
    if (isFailed(text)) return failed(`element ${at}: ${text.detail}`);
    if (text === '') continue;
    const open = typeof text === 'object' && text !== null && text.kind === 'unknown';
    const kept = { ...item, value: mark(text, marks) };
    if (!open || item.condition !== undefined) items.push(kept);
    else if (text.candidates?.some(one => one === undefined || one === '' || plainOf(one) === null)) {
      const candidates = text.candidates.filter(
        one => one !== undefined && one !== '' && plainOf(one) !== null,
      );
      const [only] = candidates;
      const value = candidates.length === 1 && only !== undefined ? only : { ...text, candidates };
      items.push({ ...item, value: mark(value, marks), condition: text.detail });
    } else items.push(text.candidates ? kept : { ...kept, condition: `${text.detail} (it may be empty)` });
  }
  return listFrom(items, 'list', openOf(elements));
}

function concat(args: readonly Plain[]): Value {
  const items: ListItem[] = [];
  let rest: UnknownValue | undefined;
  let unordered = false;
  let kinds = 0;
  for (const [at, argument] of args.entries()) {
    const list = asList(argument, at + 1);
    if ('other' in list) {
      const { other } = list;
      if (isFailed(other) || typeof other !== 'object' || other === null || other.kind !== 'unknown')
        return other;
      rest = other;
      unordered ||= at < args.length - 1;
      continue;
    }
    if (list.collection !== undefined) kinds++;
    if (list.rest !== undefined) {
      rest = list.rest;
      unordered ||= at < args.length - 1 || list.unordered === true;
    }
    items.push(...list.items);
    if (items.length > limits.elements) return unknown('limit-reached', 'the list gets too long');
  }
  const open = rest === undefined ? {} : { rest, unordered };
  const tuple = listFrom(items, undefined, open);
  if (kinds < args.length) return tuple;
  const list = convert(tuple, { kind: 'list', element: { kind: 'any' } });
  return isFailed(list) ? tuple : list;
}

function distinct(list: Plain | undefined): Value {
  const elements = asUniformList(list);
  if ('other' in elements) return elements.other;
  const seen = new Set<string>();
  const open: Value[] = [];
  const items: ListItem[] = [];
  for (const item of elements.items) {
    const key = canonical(item.value);
    if (key !== undefined) {
      if (seen.has(key) && item.condition === undefined) continue;
      if (item.condition === undefined) seen.add(key);
      items.push(item);
      continue;
    }
    if (open.length < 100 && open.some(other => equalValues(other, item.value) === 'yes')) continue;
    open.push(item.value);
    items.push(item);
  }
  return listFrom(items, elements.collection === undefined ? undefined : 'list', openOf(elements));
}

function flatten(list: Plain | undefined): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  const items: ListItem[] = [];
  let { rest } = elements;
  let unordered = elements.unordered === true;
  // A stack instead of recursion; conditions of an outer element hold for all inside it.
  const stack: { item: ListItem; depth: number }[] = elements.items
    .map(item => ({ item, depth: 0 }))
    .toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { item, depth } = next;
    const { plain, marks } = split(item.value);
    if (typeof plain === 'object' && plain !== null && plain.kind === 'list') {
      if (depth > limits.nesting) return failed('the list is nested too deeply');
      if (plain.rest !== undefined) {
        rest = plain.rest;
        unordered = true;
      }
      for (const inner of plain.items.toReversed()) {
        const condition = inner.condition ?? item.condition;
        const value = mark(inner.value, marks);
        stack.push({
          item: condition === undefined ? { ...inner, value } : { ...inner, value, condition },
          depth: depth + 1,
        });
      }
    } else if (typeof plain === 'object' && plain !== null && plain.kind === 'unknown' && !isFailed(plain)) {
      if (
        plain.candidates !== undefined &&
        plain.candidates.every(one => one !== undefined && !isListValue(one))
      ) {
        items.push(item);
      } else {
        rest = plain;
        unordered = true;
      }
    } else items.push(item);
    if (items.length + stack.length > limits.elements)
      return unknown('limit-reached', 'the list gets too long');
  }
  return listFrom(items, undefined, rest === undefined ? {} : { rest, unordered });
}

function isListValue(value: Value): boolean {
  const plain = plainOf(value);
  return (
    typeof plain === 'object' &&
    plain !== null &&
    (plain.kind === 'list' || plain.kind === 'unknown' || isHandle(plain))
  );
}

function matchKeys([values, keyList, searched]: readonly Plain[]): Value {
  const list = asList(values, 1);
  if ('other' in list) return list.other;
  const names = asList(keyList, 2);
  if ('other' in names) return names.other;
  const wanted = asList(searched, 3);
  if ('other' in wanted) return wanted.other;
  if (isShaky(list) || isShaky(names) || isShaky(wanted)) return openResult(list, names, wanted);
  if (list.items.length !== names.items.length) return failed('values and keys must have the same number');
  const items: ListItem[] = [];
  for (const [at, item] of list.items.entries()) {
    const key = names.items[at]?.value ?? null;
    const answers = wanted.items.map(one => equalValues(one.value, key));
    if (answers.includes('yes')) items.push(item);
    else if (answers.includes('unknown'))
      items.push({ ...item, condition: 'a key of matchkeys() is not known' });
  }
  return listFrom(items, 'list');
}

function reverse(list: Plain | undefined): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  const kind = isSet(elements) ? 'list' : elements.collection;
  const open = elements.rest === undefined ? {} : { rest: elements.rest, unordered: true };
  return listFrom(elements.items.toReversed(), kind, open);
}

function slice([list, from, to]: readonly Plain[]): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  if (isSet(elements)) return failed('a set has no order; use tolist() first');
  const start = from === undefined || from === null ? failed('the start is null') : numberOf(from);
  const end = to === undefined || to === null ? failed('the end is null') : numberOf(to);
  if (isFailed(start)) return start;
  if (isFailed(end)) return end;
  if (typeof start !== 'number' || typeof end !== 'number') return openResult(start, end);
  const shaky = elements.items.slice(0, end).some(item => item.condition !== undefined);
  if (elements.unordered || shaky) return openResult(elements);
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    return failed('start and end must be whole numbers in order');
  }
  if (end > elements.items.length) {
    return elements.rest === undefined
      ? failed('the end lies behind the last element')
      : openResult(elements.rest);
  }
  return listFrom(elements.items.slice(start, end), elements.collection);
}

function sort(list: Plain | undefined): Value {
  const elements = asList(list);
  if ('other' in elements) return elements.other;
  const texts: string[] = [];
  let known = elements.rest === undefined;
  for (const [at, item] of elements.items.entries()) {
    const plain = plainOf(item.value);
    const text = plain === null ? failed('is null') : textOf(plain);
    if (isFailed(text)) return failed(`element ${at}: ${text.detail}`);
    if (typeof text === 'string' && item.condition === undefined) texts.push(text);
    else known = false;
  }
  if (known) return listOfValues(texts.sort(compareCodePoints), 'list');
  const rest = elements.rest ?? unknown('runtime-attribute', 'the place of an unknown element is not known');
  return listFrom(elements.items, 'list', { rest, unordered: true });
}

function transpose(map: Plain | undefined): Value {
  const object = asObject(map);
  if ('other' in object) return object.other;
  if (object.rest !== undefined) return openResult(object.rest);
  const turned = new Map<string, Value[]>();
  for (const key of sortedKeys(object)) {
    const list = asList(plainOf(object.entries.get(key)?.value ?? null));
    if ('other' in list) return list.other;
    if (isShaky(list)) return openResult(list);
    for (const item of list.items) {
      const plain = plainOf(item.value);
      const text = plain === null ? failed('an element is null') : textOf(plain);
      if (typeof text !== 'string') return isFailed(text) ? text : openResult(text);
      const group = turned.get(text) ?? [];
      group.push(key);
      turned.set(text, group);
    }
  }
  const entries = new Map<string, Entry>();
  for (const key of [...turned.keys()].sort(compareCodePoints)) {
    entries.set(key, { value: listOfValues(turned.get(key) ?? [], 'list') });
  }
  return objectFrom(entries, 'map');
}
