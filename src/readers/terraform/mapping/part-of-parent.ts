import type { Place } from '../../../foundation/source-text.ts';
import {
  type Entry,
  isObject,
  type ObjectValue,
  type UnknownValue,
  unqualified,
  type Value,
} from '../../../model/value.ts';
import type { TypeTable } from './define-type.ts';

/** What stands for the parent of a part that does not name it. */
export function missingParent(table: TypeTable, place: Place): UnknownValue {
  const detail = `${table.terraform} does not say in ${table.part?.parent ?? 'its arguments'} what it configures`;
  return { kind: 'unknown', reason: 'reference-not-found', detail, place };
}

/** The object at a path of the mapped tree: a part's properties are relative to its path. */
export function below(
  whole: ObjectValue,
  path: string,
  open: UnknownValue | undefined,
  place: Place,
): ObjectValue {
  let at: Value = whole;
  for (const segment of path === '' ? [] : path.split('.')) {
    const entry: Entry | undefined = isObject(at) ? at.entries.get(segment) : undefined;
    if (entry === undefined)
      return { kind: 'object', entries: new Map(), place, ...(open ? { rest: open } : {}) };
    at = entry.value;
  }
  if (isObject(at)) return open && at.rest === undefined ? { ...at, rest: open } : at;
  // The part's value is undetermined as a whole.
  const plain = unqualified(at);
  const rest: UnknownValue =
    typeof plain === 'object' && plain?.kind === 'unknown'
      ? plain
      : { kind: 'unknown', reason: 'evaluation-failed', detail: `${path} is not an object`, place };
  return { kind: 'object', entries: new Map(), rest, place };
}
