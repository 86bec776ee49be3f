import type { Place } from '../foundation/source-text.ts';
import type { Entry, ObjectValue, Value } from '../model/value.ts';

/** The value at a path of property names; undefined where there is none or something else stands in between. */
export function valueAt(object: ObjectValue, segments: readonly string[]): Value | undefined {
  let value: Value | undefined = object;
  for (const segment of segments) {
    if (typeof value !== 'object' || value?.kind !== 'object') return undefined;
    value = value.entries.get(segment)?.value;
  }
  return value;
}

/**
 * A copy of the object with a value at a path; objects in between are made. An unknown value in between becomes an
 * object that may hold more.
 */
export function withValueAt(
  object: ObjectValue,
  segments: readonly string[],
  value: Value,
  place: Place | undefined,
): ObjectValue {
  const [first, ...others] = segments;
  if (first === undefined) return object;
  const entries = new Map<string, Entry>(object.entries);
  const known = entries.get(first);
  if (others.length === 0) entries.set(first, entryOf(value, place));
  else
    entries.set(
      first,
      entryOf(withValueAt(objectFrom(known?.value), others, value, place), known?.place ?? place),
    );
  return { ...object, entries };
}

function entryOf(value: Value, place: Place | undefined): Entry {
  return place === undefined ? { value } : { value, place };
}

function objectFrom(value: Value | undefined): ObjectValue {
  if (typeof value !== 'object' || value === null) return { kind: 'object', entries: new Map() };
  if (value.kind === 'object') return value;
  return value.kind === 'unknown'
    ? { kind: 'object', entries: new Map(), rest: value }
    : { kind: 'object', entries: new Map() };
}
