import type { ListItem, ReferenceValue, UnknownValue, Value } from '../../../model/value.ts';
import { oneOf, overCandidates } from './candidates.ts';
import { numberOf, textOf } from './conversion.ts';
import {
  type ComputedRest,
  failed,
  type HandleValue,
  isFailed,
  isHandle,
  joinMarks,
  listFrom,
  type Marks,
  mark,
  type Plain,
  plainOf,
  type SecretDocument,
  sortedKeys,
  split,
  type TerraformList,
  type TerraformObject,
  unknown,
} from './values.ts';

/** `value.name`. `source` gives the expression's text, for what stays unknown. */
export function accessAttribute(value: Value, name: string, source: () => string): Value {
  if (typeof value === 'object' && value !== null && isHandle(value)) {
    return handleAttribute(value, name);
  }
  return overCandidates([value], ([on = null]) => attributeOf(on, name, source));
}

function handleAttribute(on: HandleValue, name: string): Value {
  const value = on.handle.attribute(name);
  return value === undefined ? failed(`${on.expression} has no attribute "${name}"`) : value;
}

function attributeOf(on: Plain, name: string, source: () => string): Value {
  if (on === null) return failed(`attribute "${name}" of a null value`);
  if (isSecretPart(on)) return on;
  if (typeof on !== 'object' || on.kind === 'text' || on.kind === 'secret') {
    return failed(`a ${typeof on === 'object' ? 'string' : typeof on} has no attribute "${name}"`);
  }
  if (on.kind === 'unknown') return deeper(on, source);
  if (isHandle(on)) return handleAttribute(on, name);
  if (on.kind === 'reference') return further(on, `.${name}`, source);
  if (on.kind === 'list') return failed(`a list has no attribute "${name}"`);
  const entry = on.entries.get(name);
  if (entry !== undefined) return entry.value;
  if (on.rest !== undefined) return deeper(on.rest, source);
  return failed(`the ${(on as TerraformObject).collection ?? 'object'} has no ${JSON.stringify(name)}`);
}

/**
 * The value stays as unknown as what it is taken from; what only the provider fills still belongs to its resource, and a
 * part of a secret to the secret.
 */
function deeper(value: UnknownValue | ComputedRest | SecretDocument, source: () => string): Value {
  if (isFailed(value)) return value;
  if ('through' in value) {
    const { through } = value;
    return through.kind === 'secret' ? through : { ...through, expression: source() };
  }
  const { candidates: _, ...rest } = value;
  return { ...rest, expression: value.expression ?? source() };
}

function isSecretPart(on: Plain): boolean {
  return typeof on === 'object' && on !== null && on.kind === 'secret' && 'part' in on;
}

/** A part of an attribute that only the provider knows: still of that resource. */
function further(on: ReferenceValue, step: string, source: () => string): ReferenceValue {
  return { ...on, attribute: `${on.attribute ?? ''}${step}`.replace(/^\./, ''), expression: source() };
}

/** `value[key]`. `doubt` is told where the element may not be there. */
export function accessIndex(value: Value, key: Value, source: () => string, doubt: () => void): Value {
  const on = plainOf(value);
  // A group of instances, a module: the key decides before anything is taken apart.
  return overCandidates([value, key], ([container = on, index = null]) =>
    indexOf(container, index, source, doubt),
  );
}

function indexOf(on: Plain, key: Plain, source: () => string, doubt: () => void): Value {
  if (on === null) return failed('an index into a null value');
  if (key === null) return failed('the index is null');
  if (isFailed(key)) return key;
  if (isSecretPart(on)) return on;
  if (typeof on !== 'object' || on.kind === 'text' || on.kind === 'secret')
    return failed('a scalar cannot be indexed');
  if (on.kind === 'unknown') return deeper(on, source);
  if (isHandle(on)) {
    const element = on.handle.element?.();
    if (element !== undefined) return element;
    if (typeof key === 'string') return attributeOf(on, key, source);
    return indexOf(plainOf(on.handle.whole()), key, source, doubt);
  }
  if (on.kind === 'reference') {
    return further(on, typeof key === 'object' ? '[*]' : `[${JSON.stringify(key)}]`, source);
  }
  if (on.kind === 'object') {
    const name = textOf(key);
    if (typeof name === 'string') return attributeOf(on, name, source);
    if (isFailed(name)) return name;
    return someOf(
      [...on.entries.values()].map(entry => entry.value),
      on.rest,
      source,
    );
  }
  const index = numberOf(key);
  if (isFailed(index)) return failed(`the index of a list must be a number: ${index.detail}`);
  if (typeof index !== 'number') {
    return someOf(
      on.items.map(item => item.value),
      on.rest,
      source,
    );
  }
  return elementAt(on, index, source, doubt);
}

/** One of the elements, which one is not known. */
function someOf(values: readonly Value[], rest: UnknownValue | undefined, source: () => string): Value {
  const like = unknown('condition-undetermined', 'the index is not known', source());
  return rest === undefined && values.length > 0 ? oneOf(values, like) : like;
}

/** The element at a known position, as far as the elements before it are certain. */
export function elementAt(
  list: TerraformList,
  index: number,
  source: () => string,
  doubt?: () => void,
): Value {
  if (list.collection === 'set') return failed('a set cannot be indexed; use tolist() first');
  if (!Number.isInteger(index) || index < 0) return failed('the index must be a whole number of 0 or more');
  if (list.rest !== undefined && list.unordered) return deeper(list.rest, source);
  const before = list.items.slice(0, index + 1);
  const item = list.items[index];
  if (item === undefined && list.rest === undefined) return failed(`the list has no element ${index}`);
  const uncertain = before.find(one => one.condition !== undefined);
  if (uncertain === undefined) {
    if (item !== undefined) return item.value;
    return list.rest === undefined ? failed(`the list has no element ${index}`) : deeper(list.rest, source);
  }
  // With the last element alone uncertain, it is the one if it is there; what comes after it would move up.
  const like = unknown('condition-undetermined', uncertain.condition ?? '', source());
  if (index === list.items.length - 1 && before.at(-1) === uncertain && list.rest === undefined) {
    doubt?.();
    return uncertain.value;
  }
  return like;
}

/** What a splat runs over: the elements of a list or set, nothing for null, else the value itself. */
export function splatItems(value: Plain): TerraformList {
  if (value === null) return { kind: 'list', items: [] };
  if (isHandle(value) && value.handle.element !== undefined) {
    const elements = loopElements(value);
    return listFrom(
      elements?.items ?? [],
      undefined,
      elements?.rest === undefined ? {} : { rest: elements.rest },
    );
  }
  if (typeof value === 'object' && value.kind === 'list') return value;
  return { kind: 'list', items: [{ value }] };
}

export interface LoopElement extends ListItem {
  readonly key: Value;
}

export interface LoopElements {
  readonly items: readonly LoopElement[];
  readonly rest?: UnknownValue;
  readonly marks: Marks;
}

/**
 * The elements that a for-expression or directive visits, with their keys. An unknown collection has one uncertain
 * element of unknown key and value, so that what is made of it still shows its form.
 */
export function loopElements(collection: Value): LoopElements | undefined {
  const { plain, marks } = split(collection);
  if (plain === null || typeof plain !== 'object') return undefined;
  if (isHandle(plain)) {
    const element = plain.handle.element?.();
    if (element !== undefined) {
      const rest = unknown('condition-undetermined', `the instances of ${plain.expression} are not known`);
      return { items: [{ key: rest, value: element, condition: rest.detail }], rest, marks };
    }
    const inner = loopElements(plain.handle.whole());
    return inner && { ...inner, marks: joinMarks(marks, inner.marks) };
  }
  if (plain.kind === 'unknown' || plain.kind === 'reference') {
    const rest =
      plain.kind === 'unknown'
        ? plain
        : unknown('runtime-attribute', 'known after creation', plain.expression);
    const condition = `the elements of ${plain.expression ?? 'the collection'} are not known`;
    return { items: [{ key: rest, value: rest, condition }], rest, marks };
  }
  if (plain.kind === 'object') {
    const items = sortedKeys(plain).map(key => ({
      key,
      ...elementOf(plain.entries.get(key)?.value ?? null),
    }));
    return plain.rest === undefined ? { items, marks } : { items, rest: plain.rest, marks };
  }
  if (plain.kind !== 'list') return undefined;
  const set = (plain as TerraformList).collection === 'set';
  const items = plain.items.map((item, at) => ({ ...item, key: set ? item.value : at }));
  return plain.rest === undefined ? { items, marks } : { items, rest: plain.rest, marks };
}

/** An entry that may be missing, as an element that may be missing. */
function elementOf(value: Value): { value: Value; condition?: string } {
  const { plain, marks } = split(value);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'unknown') return { value };
  if (plain.candidates?.includes(undefined) !== true) return { value };
  const left = plain.candidates.filter(candidate => candidate !== undefined);
  return { value: mark(oneOf(left, plain), marks), condition: plain.detail };
}
