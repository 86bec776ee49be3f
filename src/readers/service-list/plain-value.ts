import { type Entry, listOf, type ObjectValue, type Value } from '../../model/value.ts';

/** Properties as they are written down here; `Ref` names another resource of the same service. */
export type Plain = string | number | boolean | Reference | readonly Plain[] | PlainObject;

export interface PlainObject {
  readonly [name: string]: Plain;
}

/** Not a property name of any resource type, so that it cannot be mistaken for one. */
export interface Reference {
  readonly $ref: string;
}

export function toObject(plain: PlainObject, keyOf: (name: string) => string): ObjectValue {
  const entries = new Map<string, Entry>();
  for (const [name, value] of Object.entries(plain)) entries.set(name, { value: toValue(value, keyOf) });
  return { kind: 'object', entries };
}

function toValue(plain: Plain, keyOf: (name: string) => string): Value {
  if (typeof plain !== 'object') return plain;
  if (isReference(plain)) return { kind: 'reference', target: keyOf(plain.$ref), expression: plain.$ref };
  if (isList(plain)) return listOf(plain.map(item => toValue(item, keyOf)));
  return toObject(plain, keyOf);
}

function isReference(plain: object): plain is Reference {
  return '$ref' in plain;
}

export function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

export function isPlainObject(plain: Plain | undefined): plain is PlainObject {
  return typeof plain === 'object' && !isList(plain) && !isReference(plain);
}
