import { limits } from '../../../foundation/limits.ts';
import type { UnknownValue, Value } from '../../../model/value.ts';
import { equalValues } from './equality.ts';
import { isFailed, joinMarks, mark, noMarks, type Plain, split } from './values.ts';

/**
 * Runs `apply` on the values without their qualifications, and qualifies the result with all of them. Where a value is
 * unknown with candidates, `apply` runs for every combination (at most `limits.candidates`); results that agree decide.
 */
export function overCandidates(values: readonly Value[], apply: (plain: readonly Plain[]) => Value): Value {
  if (values.every(isSettled)) return apply(values as readonly Plain[]);
  let marks = noMarks;
  let combinations = 1;
  let open: UnknownValue | undefined;
  const plain = values.map(value => {
    const parts = split(value);
    marks = joinMarks(marks, parts.marks);
    const candidates = candidatesOf(parts.plain);
    if (candidates !== undefined) {
      combinations *= candidates.length;
      open ??= parts.plain as UnknownValue;
    }
    return parts.plain;
  });
  if (open === undefined || combinations > limits.candidates) return mark(apply(plain), marks);
  const results: (Value | undefined)[] = [];
  for (let number = 0; number < combinations; number++) {
    let left = number;
    let inner = noMarks;
    const chosen = plain.map(value => {
      const candidates = candidatesOf(value);
      if (candidates === undefined) return value;
      const one = split(candidates[left % candidates.length] ?? null);
      left = Math.floor(left / candidates.length);
      inner = joinMarks(inner, one.marks);
      return one.plain;
    });
    const result = apply(chosen);
    // A candidate that Terraform would reject is a run that does not happen; without it nothing is sure.
    if (isFailed(result)) return mark(withoutCandidates(open), marks);
    results.push(mark(result, inner));
  }
  return mark(oneOf(results, open), marks);
}

/** Nothing to take off and no alternatives: most values. */
function isSettled(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return value.kind !== 'qualified' && (value.kind !== 'unknown' || value.candidates === undefined);
}

function candidatesOf(value: Plain): readonly (Value | undefined)[] | undefined {
  if (typeof value !== 'object' || value === null || value.kind !== 'unknown') return undefined;
  return value.candidates !== undefined && value.candidates.length > 0 ? value.candidates : undefined;
}

function withoutCandidates(value: UnknownValue): UnknownValue {
  const { candidates: _, ...rest } = value;
  return rest;
}

/** One of several values, for the reason that `like` gives. Equal ones are one; a single one is known. */
export function oneOf(values: readonly (Value | undefined)[], like: UnknownValue): Value {
  const distinct: (Value | undefined)[] = [];
  let plainUnknown = false;
  const add = (value: Value | undefined): void => {
    if (distinct.some(other => same(other, value))) return;
    distinct.push(value);
  };
  for (const value of values) {
    const { plain, marks } = split(value ?? null);
    if (value !== undefined && typeof plain === 'object' && plain !== null && plain.kind === 'unknown') {
      if (plain.candidates === undefined) plainUnknown = true;
      else for (const inner of plain.candidates) add(inner === undefined ? inner : mark(inner, marks));
    } else add(value);
  }
  const rest = withoutCandidates(like);
  if (plainUnknown || distinct.length > limits.candidates || distinct.length === 0) return rest;
  const [only] = distinct;
  if (distinct.length === 1) return only ?? null;
  return { ...rest, candidates: distinct };
}

function same(left: Value | undefined, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return equalValues(left, right) === 'yes';
}
