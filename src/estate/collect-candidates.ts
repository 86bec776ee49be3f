import { limits } from '../foundation/limits.ts';
import {
  type InputDefault,
  mergeInputs,
  type QualifiedValue,
  type UnknownValue,
  type Value,
} from '../model/value.ts';
import { sameValue } from './same-value.ts';

/** A value that is there and carries no qualification. */
export type PlainValue = Exclude<Value, UnknownValue | QualifiedValue>;

/** All values that a path can have below an undetermined value; undefined stands for omitted. */
export interface Candidates {
  readonly values: readonly (PlainValue | undefined)[];
  /** Where the path ends when it is omitted: the index of the segment that is not there. */
  readonly missing: readonly number[];
  readonly assumedFrom: readonly InputDefault[];
  readonly sensitive: boolean;
}

interface Collecting {
  values: (PlainValue | undefined)[];
  missing: number[];
  assumedFrom: readonly InputDefault[];
  sensitive: boolean;
}

/**
 * Follows the segments from `at` on through every candidate of an unknown value, also where candidates hold unknown
 * values of their own. Gives undefined when one branch is open or there are more values than are kept: then nothing can
 * be said of all of them. Equal values are given once.
 */
export function candidatesAt(
  value: UnknownValue,
  segments: readonly string[],
  at: number,
): Candidates | undefined {
  const found: Collecting = { values: [], missing: [], assumedFrom: [], sensitive: false };
  return fanOut(value, segments, at, found, 0) ? found : undefined;
}

function fanOut(
  value: UnknownValue,
  segments: readonly string[],
  at: number,
  found: Collecting,
  nesting: number,
): boolean {
  if (value.candidates === undefined || nesting >= limits.candidates) return false;
  for (const candidate of value.candidates) {
    if (!follow(candidate, segments, at, found, nesting + 1)) return false;
  }
  return true;
}

function follow(
  start: Value | undefined,
  segments: readonly string[],
  from: number,
  found: Collecting,
  nesting: number,
): boolean {
  let value = start;
  for (let at = from; ; at++) {
    if (value === undefined) {
      if (!found.missing.includes(at - 1)) found.missing.push(at - 1);
      return keep(undefined, found);
    }
    if (typeof value === 'object' && value !== null && value.kind === 'qualified') {
      found.assumedFrom = mergeInputs(found.assumedFrom, value.assumedFrom);
      found.sensitive ||= value.sensitive;
      value = value.value;
    }
    if (typeof value === 'object' && value !== null && value.kind === 'unknown') {
      return fanOut(value, segments, at, found, nesting);
    }
    const segment = segments[at];
    if (segment === undefined) return keep(value, found);
    if (typeof value !== 'object' || value === null || value.kind !== 'object') return false;
    const entry = value.entries.get(segment);
    if (entry === undefined && value.rest !== undefined) return false;
    value = entry?.value;
  }
}

function keep(value: PlainValue | undefined, found: Collecting): boolean {
  if (found.values.some(known => sameValue(known, value))) return true;
  if (found.values.length >= limits.candidates) return false;
  found.values.push(value);
  return true;
}
