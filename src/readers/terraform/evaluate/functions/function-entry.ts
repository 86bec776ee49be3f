import type { Value } from '../../../../model/value.ts';
import { overCandidates } from '../candidates.ts';
import { booleanOf, numberOf, textOf } from '../conversion.ts';
import type { Env } from '../machine.ts';
import { openResult } from '../operators.ts';
import {
  failed,
  isFailed,
  isHandle,
  joinMarks,
  mark,
  type Plain,
  split,
  splitDeep,
  type TerraformList,
  type TerraformObject,
} from '../values.ts';

/** One built-in function. Arguments come evaluated, still with their qualifications. */
export interface FunctionEntry {
  /** What it does, in one line. */
  readonly about: string;
  readonly arity: readonly [least: number, most: number];
  readonly call: (args: readonly Value[], env: Env) => Value;
}

export type FunctionTable = Readonly<Record<string, FunctionEntry>>;

export const many = Number.POSITIVE_INFINITY;

interface ScalarTypes {
  text: string;
  number: number;
  bool: boolean;
}

type ScalarKind = keyof ScalarTypes;
type Scalars<K extends readonly ScalarKind[]> = { [I in keyof K]: ScalarTypes[K[I]] };

const converters = { text: textOf, number: numberOf, bool: booleanOf };

/**
 * A function of known scalars: arguments are converted to the kinds given, the last kind holding for all further ones.
 * Null is refused; an argument that is not known makes the result unknown, or what `open` makes of it.
 */
export function scalars<const K extends readonly ScalarKind[]>(
  kinds: K,
  apply: (...args: Scalars<K>) => Value,
  open?: (args: readonly Plain[]) => Value | undefined,
): FunctionEntry['call'] {
  return args =>
    overCandidates(args, plain => {
      const converted: Plain[] = [];
      for (const [at, argument] of plain.entries()) {
        if (argument === null) return failed(`argument ${at + 1} is null`);
        const kind = kinds[Math.min(at, kinds.length - 1)] ?? 'text';
        const value = converters[kind](argument);
        if (isFailed(value)) return failed(`argument ${at + 1}: ${value.detail}`);
        converted.push(value as Plain);
      }
      if (converted.every(value => typeof value !== 'object'))
        return apply(...(converted as unknown as Scalars<K>));
      return open?.(converted) ?? openResult(...converted);
    });
}

/** A function of whole values: qualifications inside its arguments are gathered and put on the result. */
export function wholes(apply: (args: readonly Plain[], env: Env) => Value): FunctionEntry['call'] {
  return (args, env) => {
    let marks = split(null).marks;
    const plain = args.map(argument => {
      const inner = splitDeep(unhandled(argument));
      marks = joinMarks(marks, inner.marks);
      return inner.plain;
    });
    return mark(
      overCandidates(plain, candidates => apply(candidates, env)),
      marks,
    );
  };
}

/** A function that arranges values without looking into them: elements keep their own qualifications. */
export function structures(apply: (args: readonly Plain[], env: Env) => Value): FunctionEntry['call'] {
  return (args, env) => overCandidates(args.map(unhandled), plain => apply(plain, env));
}

/** A resource or module as the object that it is. */
function unhandled(value: Value): Value {
  const { plain, marks } = split(value);
  return plain !== null && isHandle(plain) ? mark(plain.handle.whole(), marks) : value;
}

/** The argument as a list, or a failure, or what stays unknown. */
export function asList(value: Plain | undefined, position = 1): TerraformList | { readonly other: Value } {
  if (typeof value === 'object' && value !== null) {
    if (value.kind === 'list') return value;
    if (value.kind === 'unknown' || value.kind === 'reference') return { other: openResult(value) };
  }
  return { other: failed(`argument ${position} must be a list or set`) };
}

export function asObject(
  value: Plain | undefined,
  position = 1,
): TerraformObject | { readonly other: Value } {
  if (typeof value === 'object' && value !== null) {
    if (value.kind === 'object') return value;
    if (value.kind === 'unknown' || value.kind === 'reference') return { other: openResult(value) };
  }
  return { other: failed(`argument ${position} must be a map or object`) };
}
