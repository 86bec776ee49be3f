import type { Entry, ListItem, Value } from '../../../model/value.ts';
import type { Expression } from '../hcl/ast.ts';
import { overCandidates } from './candidates.ts';
import { setOf } from './sets.ts';
import { type AttributeType, anyType, type Type, typeName, typeOfValue, unify } from './types.ts';
import {
  failed,
  isFailed,
  isHandle,
  listFrom,
  numberText,
  objectFrom,
  type Plain,
  split,
  type TerraformList,
  type TerraformObject,
  mark,
} from './values.ts';

/** Evaluates the default of an `optional()` attribute. */
export type Fallback = (expression: Expression) => Value;

/**
 * Converts a value to a type as Terraform does for variables and arguments of functions. Unknown values stay as they
 * are; what cannot be converted is a failure that says why.
 */
export function convert(value: Value, type: Type, fallback: Fallback = () => null, depth = 0): Value {
  if (type.kind === 'any') return value;
  const { plain, marks } = split(value);
  if (plain === null) return value;
  if (depth > 60) return failed('the value is nested too deeply');
  if (typeof plain === 'object' && plain.kind === 'unknown') {
    if (plain.candidates === undefined) return value;
    return overCandidates([value], ([one = null]) => convert(one, type, fallback, depth + 1));
  }
  if (isHandleLike(plain)) {
    const whole = plain.handle.whole();
    return isFailed(whole) || type.kind === 'string'
      ? value
      : mark(convert(whole, type, fallback, depth + 1), marks);
  }
  if (typeof plain === 'object' && (plain.kind === 'reference' || plain.kind === 'secret')) return value;
  const converted = convertPlain(plain, type, fallback, depth);
  return converted === plain ? value : mark(converted, marks);
}

function isHandleLike(value: Plain): value is Extract<Plain, { kind: 'reference' }> & {
  handle: { whole(): Value };
} {
  return value !== null && isHandle(value);
}

function convertPlain(value: Plain, type: Type, fallback: Fallback, depth: number): Value {
  switch (type.kind) {
    case 'string':
      return textOf(value);
    case 'number':
      return numberOf(value);
    case 'bool':
      return booleanOf(value);
    case 'list':
    case 'set':
      return convertSequence(value, type.kind, type.element, fallback, depth);
    case 'tuple':
      return convertTuple(value, type.elements, fallback, depth);
    case 'map':
      return convertMap(value, type.element, fallback, depth);
    case 'object':
      return convertObject(value, type.attributes, fallback, depth);
    case 'any':
      break;
  }
  return value;
}

/** A scalar as text; text with holes stays. */
export function textOf(value: Plain): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null || value.kind === 'list' || value.kind === 'object') return mismatch('string', value);
  return value;
}

/** A number, or a text that spells one. */
export function numberOf(value: Plain): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)) {
    const number = Number(value);
    if (Number.isFinite(number)) return number;
  }
  if (value === null || typeof value !== 'object' || value.kind === 'list' || value.kind === 'object') {
    return mismatch('number', value);
  }
  return value;
}

export function booleanOf(value: Plain): Value {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  if (value === null || typeof value !== 'object' || value.kind === 'list' || value.kind === 'object') {
    return mismatch('bool', value);
  }
  return value;
}

function mismatch(wanted: string, value: Plain): Value {
  const found = value === null ? 'null' : typeName(typeOfValue(value));
  return failed(`expected a ${wanted}, found ${found}`);
}

function convertSequence(
  value: Plain,
  kind: 'list' | 'set',
  element: Type,
  fallback: Fallback,
  depth: number,
): Value {
  if (typeof value !== 'object' || value === null || value.kind !== 'list') return mismatch(kind, value);
  const { collection } = value as TerraformList;
  if (element.kind === 'any' && collection === kind) return value;
  const wanted = element.kind === 'any' && collection === undefined ? commonType(value.items) : element;
  if (wanted === undefined) return failed(`the elements of the ${kind} must all have the same type`);
  const items = convertItems(value.items, () => wanted, fallback, depth);
  if (!Array.isArray(items)) return items;
  if (kind === 'set') return setOf(items, value.rest, value.place);
  return listFrom(items, 'list', openOf(value), value.place);
}

function commonType(items: readonly ListItem[]): Type | undefined {
  return unify(items.map(item => typeOfValue(item.value)));
}

function openOf(value: TerraformList): { rest?: NonNullable<TerraformList['rest']>; unordered?: boolean } {
  return {
    ...(value.rest === undefined ? {} : { rest: value.rest }),
    ...(value.unordered === undefined ? {} : { unordered: value.unordered }),
  };
}

function convertItems(
  items: readonly ListItem[],
  typeAt: (at: number) => Type,
  fallback: Fallback,
  depth: number,
): ListItem[] | Value {
  const converted: ListItem[] = [];
  for (const [at, item] of items.entries()) {
    const value = convert(item.value, typeAt(at), fallback, depth + 1);
    if (isFailed(value)) return failed(`element ${at}: ${value.detail}`);
    converted.push(value === item.value ? item : { ...item, value });
  }
  return converted;
}

function convertTuple(value: Plain, elements: readonly Type[], fallback: Fallback, depth: number): Value {
  if (typeof value !== 'object' || value === null || value.kind !== 'list') return mismatch('tuple', value);
  if (value.rest === undefined && value.items.length !== elements.length) {
    return failed(`expected a tuple of ${elements.length} elements, found ${value.items.length}`);
  }
  const items = convertItems(value.items, at => elements[at] ?? anyType, fallback, depth);
  return Array.isArray(items) ? listFrom(items, undefined, openOf(value), value.place) : items;
}

function convertMap(value: Plain, element: Type, fallback: Fallback, depth: number): Value {
  if (typeof value !== 'object' || value === null || value.kind !== 'object') return mismatch('map', value);
  const { collection } = value as TerraformObject;
  if (element.kind === 'any' && collection === 'map') return value;
  const wanted = element.kind === 'any' && collection === undefined ? unify(typesOfEntries(value)) : element;
  if (wanted === undefined) return failed('the elements of the map must all have the same type');
  const entries = new Map<string, Entry>();
  for (const [key, entry] of value.entries) {
    const converted = convert(entry.value, wanted, fallback, depth + 1);
    if (isFailed(converted)) return failed(`element "${key}": ${converted.detail}`);
    entries.set(key, converted === entry.value ? entry : { ...entry, value: converted });
  }
  return objectFrom(entries, 'map', value.rest, value.place);
}

function typesOfEntries(value: TerraformObject): Type[] {
  return [...value.entries.values()].map(entry => typeOfValue(entry.value));
}

function convertObject(
  value: Plain,
  attributes: ReadonlyMap<string, AttributeType>,
  fallback: Fallback,
  depth: number,
): Value {
  if (typeof value !== 'object' || value === null || value.kind !== 'object')
    return mismatch('object', value);
  const entries = new Map<string, Entry>();
  for (const [name, attribute] of attributes) {
    const entry = value.entries.get(name);
    if (entry === undefined && value.rest !== undefined) {
      entries.set(name, { value: value.rest });
      continue;
    }
    if (entry === undefined && !attribute.optional) return failed(`attribute "${name}" is required`);
    let converted = convert(entry?.value ?? null, attribute.type, fallback, depth + 1);
    if (isFailed(converted)) return failed(`attribute "${name}": ${converted.detail}`);
    if (split(converted).plain === null && attribute.fallback !== undefined) {
      converted = convert(fallback(attribute.fallback), attribute.type, fallback, depth + 1);
    }
    entries.set(name, entry?.place ? { value: converted, place: entry.place } : { value: converted });
  }
  return objectFrom(entries, undefined, undefined, value.place);
}
