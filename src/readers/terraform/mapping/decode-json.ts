import { decodeJsonText } from '../../../estate/decode-json-text.ts';
import { limits } from '../../../foundation/limits.ts';
import type { Place } from '../../../foundation/source-text.ts';
import type { Entry, ListItem, ObjectValue, Value } from '../../../model/value.ts';
import { convertPlain } from './convert-values.ts';

/**
 * The content of JSON text in the registry's spelling: `logConfiguration` -> `LogConfiguration`. Holes stay where they
 * are; members that are null are left out, as the API does. Members below those named in `verbatim` keep their names.
 */
export function decodeJson(plain: Value, verbatim: readonly string[], place: Place | undefined): Value {
  if (typeof plain !== 'string' && (typeof plain !== 'object' || plain === null)) return unreadable(place);
  if (typeof plain === 'string') {
    const decoded = decodeJsonText(plain, place);
    return decoded === undefined ? unreadable(place) : capitalised(decoded, verbatim, 0);
  }
  if (plain.kind === 'text') {
    const decoded = decodeJsonText(plain, plain.place ?? place);
    return decoded === undefined ? unreadable(place) : capitalised(decoded, verbatim, 0);
  }
  if (plain.kind === 'list' || plain.kind === 'object') return capitalised(plain, verbatim, 0);
  return plain;
}

function unreadable(place: Place | undefined): Value {
  const detail = 'its text is not JSON, or is not known in full';
  return { kind: 'unknown', reason: 'evaluation-failed', detail, ...(place === undefined ? {} : { place }) };
}

function capitalised(value: Value, verbatim: readonly string[], depth: number): Value {
  if (depth > limits.nesting)
    return { kind: 'unknown', reason: 'limit-reached', detail: 'the value is nested too deeply' };
  return convertPlain(value, plain => {
    if (typeof plain !== 'object' || plain === null) return plain;
    if (plain.kind === 'list') {
      const items = plain.items.map(
        (item): ListItem => ({ ...item, value: capitalised(item.value, verbatim, depth + 1) }),
      );
      return { ...plain, items };
    }
    return plain.kind === 'object' ? capitalisedObject(plain, verbatim, depth) : plain;
  });
}

function capitalisedObject(object: ObjectValue, verbatim: readonly string[], depth: number): ObjectValue {
  const entries = new Map<string, Entry>();
  for (const [name, entry] of object.entries) {
    if (entry.value === null) continue;
    const value = verbatim.includes(name) ? entry.value : capitalised(entry.value, verbatim, depth + 1);
    entries.set(name.charAt(0).toUpperCase() + name.slice(1), { ...entry, value });
  }
  return { ...object, entries };
}
