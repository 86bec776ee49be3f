import {
  type Entry,
  type ObjectValue,
  type UnknownValue,
  unqualified,
  type Value,
} from '../../../model/value.ts';
import { conditional, objectsOf } from './convert-values.ts';

/** Blocks that name a key and a value each, as one object. A block whose key is not known leaves the object open. */
export function keyedBlocks(entry: Entry, key: string, value: string): Value {
  const { items, open } = objectsOf(entry);
  const entries = new Map<string, Entry>();
  let rest: UnknownValue | undefined = open;
  for (const item of items) {
    const name = unqualified(item.value.entries.get(key)?.value ?? null);
    const given = item.value.entries.get(value);
    if (typeof name === 'string' && given !== undefined) {
      const one = item.condition === undefined ? given.value : conditional(given.value, item.condition);
      entries.set(name, { value: one, place: given.place ?? item.place });
    } else if (typeof name === 'object' && name !== null) {
      rest ??= {
        kind: 'unknown',
        reason: 'evaluation-failed',
        detail: `${key} is not known`,
        place: item.place,
      };
    }
  }
  const object: ObjectValue = { kind: 'object', entries, place: entry.place };
  return rest === undefined ? object : { ...object, rest };
}
