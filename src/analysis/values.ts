import { limits } from '../foundation/limits.ts';
import { agreed, not, type Truth } from '../foundation/three-valued.ts';
import {
  isList,
  isUnknown,
  type QualifiedValue,
  type UnknownValue,
  unqualified,
  type Value,
} from '../model/value.ts';

/** A value that is there: neither unknown nor qualified. */
export type PlainValue = Exclude<Value, UnknownValue | QualifiedValue>;

/** Candidates inside candidates are followed this deep; deeper ones are unknown. */
const candidateDepth = 4;

/**
 * The answer of a test on a value. An unknown value gives the answer that all its candidates give, else unknown.
 * `omitted` is the answer for a value that is not there.
 */
export function judge(
  value: Value | undefined,
  omitted: Truth,
  test: (plain: PlainValue) => Truth,
  depth = 0,
): Truth {
  if (value === undefined) return omitted;
  const plain = unqualified(value);
  if (!isUnknown(plain)) return test(plain);
  if (plain.candidates === undefined || depth >= candidateDepth) return 'unknown';
  return agreed(plain.candidates.map(candidate => judge(candidate, omitted, test, depth + 1)));
}

/**
 * At least one element passes the test. A value that is no list counts as a list of itself; nothing has no elements.
 * An element that may not exist, and the elements that are not shown, can only make it unknown.
 */
export function someElement(value: Value | undefined, test: (plain: PlainValue) => Truth): Truth {
  return judge(value, 'no', plain => {
    if (!isList(plain)) return test(plain);
    let result: Truth = plain.rest === undefined ? 'no' : 'unknown';
    for (const item of plain.items) {
      const truth = judge(item.value, 'no', test);
      if (truth === 'yes' && item.condition === undefined) return 'yes';
      if (truth !== 'no') result = 'unknown';
    }
    return result;
  });
}

/** Every element passes the test; yes where there is none. */
export function everyElement(value: Value | undefined, test: (plain: PlainValue) => Truth): Truth {
  return not(someElement(value, plain => not(test(plain))));
}

/** A scalar as text: YAML and JSON write `false` and "false" for the same thing. */
export function scalarText(value: PlainValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The first unknown piece in a value, and its path below it; looks as deep as documents may be nested. */
export function firstUnknown(
  value: Value | undefined,
  path: string,
  depth = 0,
): { readonly path: string; readonly unknown: UnknownValue } | undefined {
  if (value === undefined || typeof value !== 'object' || value === null || depth > limits.nesting)
    return undefined;
  switch (value.kind) {
    case 'unknown':
      return { path, unknown: value };
    case 'qualified':
      return firstUnknown(value.value, path, depth + 1);
    case 'text':
      for (const part of value.parts) {
        if (typeof part !== 'string' && part.kind === 'unknown') return { path, unknown: part };
      }
      return undefined;
    case 'list':
      for (const [index, item] of value.items.entries()) {
        const found = firstUnknown(item.value, `${path}[${index}]`, depth + 1);
        if (found !== undefined) return found;
      }
      return value.rest === undefined ? undefined : { path, unknown: value.rest };
    case 'object':
      for (const [name, entry] of value.entries) {
        const found = firstUnknown(entry.value, `${path}.${name}`, depth + 1);
        if (found !== undefined) return found;
      }
      return value.rest === undefined ? undefined : { path, unknown: value.rest };
    default:
      return undefined;
  }
}
