import type { Place } from '../../../foundation/source-text.ts';
import {
  type Entry,
  type InputDefault,
  type ListItem,
  type ListValue,
  mergeInputs,
  type ObjectValue,
  qualify,
  type QualifiedValue,
  type ReferenceValue,
  type SecretValue,
  type TextPart,
  type UnknownReason,
  type UnknownValue,
  type Value,
} from '../../../model/value.ts';

/** A value without a qualification on its outside. */
export type Plain = Exclude<Value, QualifiedValue>;

/** Terraform tells lists, sets and tuples apart, and maps from objects; the model does not. */
export interface TerraformList extends ListValue {
  readonly collection?: 'list' | 'set';
  /** Unknown elements may stand anywhere, so that positions are not known either. */
  readonly unordered?: boolean;
}

export interface TerraformObject extends ObjectValue {
  readonly collection?: 'map';
}

/** Something whose attributes are evaluated only when asked for: a resource, a module, a namespace such as `local`. */
export interface Handle {
  /** undefined where there is no such attribute. */
  attribute(name: string): Value | undefined;
  /** All of it as an ordinary value. */
  whole(): Value;
  /** For instances whose keys are not known: the one that stands for them all, whatever the index. */
  element?(): Value;
  /** Set where it is one resource, which a reference can name. */
  readonly isResource?: true;
}

export interface HandleValue extends ReferenceValue {
  readonly handle: Handle;
}

/** Stands for what a nested block of a resource has beside its arguments: it belongs to that resource. */
export interface ComputedRest extends UnknownValue {
  readonly through: ReferenceValue;
}

/** The content of a secret that is a document: whatever is taken from it is a part of the secret. */
export interface SecretDocument extends UnknownValue {
  readonly through: SecretPart;
}

export interface SecretPart extends SecretValue {
  readonly part: true;
}

export interface FailedValue extends UnknownValue {
  /** Terraform itself would stop here: `try` and `can` see it. */
  readonly failed: true;
}

export interface Marks {
  readonly assumedFrom: readonly InputDefault[];
  readonly sensitive: boolean;
}

export const noMarks: Marks = { assumedFrom: [], sensitive: false };

export function unknown(
  reason: UnknownReason,
  detail: string,
  expression?: string,
  place?: Place,
): UnknownValue {
  return {
    kind: 'unknown',
    reason,
    detail,
    ...(expression === undefined ? {} : { expression }),
    ...(place === undefined ? {} : { place }),
  };
}

/** What an expression gives that Terraform rejects. */
export function failed(detail: string): FailedValue {
  return { kind: 'unknown', reason: 'evaluation-failed', detail, failed: true };
}

export function isFailed(value: Value | undefined): value is FailedValue {
  return typeof value === 'object' && value !== null && value.kind === 'unknown' && 'failed' in value;
}

export function isHandle(value: Value): value is HandleValue {
  return typeof value === 'object' && value !== null && value.kind === 'reference' && 'handle' in value;
}

export function isSet(value: Value): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    value.kind === 'list' &&
    (value as TerraformList).collection === 'set'
  );
}

export function isMap(value: Value): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    value.kind === 'object' &&
    (value as TerraformObject).collection === 'map'
  );
}

/** Unknown, a reference, or text with holes: a value that is there but not known. */
export function isOpen(value: Value): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value.kind === 'unknown' ||
      value.kind === 'reference' ||
      value.kind === 'secret' ||
      value.kind === 'text')
  );
}

/** Takes the qualification off, adding it to those already met. */
export function split(value: Value): { plain: Plain; marks: Marks } {
  if (typeof value === 'object' && value !== null && value.kind === 'qualified') {
    return { plain: value.value, marks: value };
  }
  return { plain: value, marks: noMarks };
}

export function plainOf(value: Value): Plain {
  return typeof value === 'object' && value !== null && value.kind === 'qualified' ? value.value : value;
}

export function joinMarks(left: Marks, right: Marks): Marks {
  if (right.assumedFrom.length === 0 && !right.sensitive) return left;
  if (left.assumedFrom.length === 0 && !left.sensitive) return right;
  return {
    assumedFrom: mergeInputs(left.assumedFrom, right.assumedFrom),
    sensitive: left.sensitive || right.sensitive,
  };
}

export function mark(value: Value, marks: Marks): Value {
  return qualify(value, marks.assumedFrom, marks.sensitive);
}

/** The value with every qualification inside taken off, and all of them together. */
export function splitDeep(value: Value, depth = 0): { plain: Plain; marks: Marks } {
  const outer = split(value);
  const { plain } = outer;
  if (typeof plain !== 'object' || plain === null || depth > 100) return outer;
  let { marks } = outer;
  if (plain.kind === 'list') {
    let changed = false;
    const items = plain.items.map(item => {
      const inner = splitDeep(item.value, depth + 1);
      marks = joinMarks(marks, inner.marks);
      if (inner.plain === item.value) return item;
      changed = true;
      return { ...item, value: inner.plain };
    });
    return { plain: changed ? { ...plain, items } : plain, marks };
  }
  if (plain.kind !== 'object') return outer;
  let changed = false;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of plain.entries) {
    const inner = splitDeep(entry.value, depth + 1);
    marks = joinMarks(marks, inner.marks);
    if (inner.plain === entry.value) entries.set(key, entry);
    else {
      changed = true;
      entries.set(key, { ...entry, value: inner.plain });
    }
  }
  return { plain: changed ? { ...plain, entries } : plain, marks };
}

/** Nothing in the value is unknown. */
export function isWhollyKnown(value: Value, depth = 0): boolean {
  const plain = plainOf(value);
  if (typeof plain !== 'object' || plain === null) return true;
  if (depth > 100) return false;
  if (plain.kind === 'list') {
    if (plain.rest !== undefined) return false;
    return plain.items.every(item => item.condition === undefined && isWhollyKnown(item.value, depth + 1));
  }
  if (plain.kind !== 'object') return false;
  if (plain.rest !== undefined) return false;
  for (const entry of plain.entries.values()) if (!isWhollyKnown(entry.value, depth + 1)) return false;
  return true;
}

export function listFrom(
  items: readonly ListItem[],
  collection?: 'list' | 'set',
  open?: { rest?: UnknownValue; unordered?: boolean },
  place?: Place,
): TerraformList {
  return {
    kind: 'list',
    items,
    ...(collection === undefined ? {} : { collection }),
    ...(open?.rest === undefined ? {} : { rest: open.rest }),
    ...(open?.unordered ? { unordered: true } : {}),
    ...(place === undefined ? {} : { place }),
  };
}

export function listOfValues(values: readonly Value[], collection?: 'list' | 'set'): TerraformList {
  return listFrom(
    values.map(value => ({ value })),
    collection,
  );
}

export function objectFrom(
  entries: ReadonlyMap<string, Entry>,
  collection?: 'map',
  rest?: UnknownValue,
  place?: Place,
): TerraformObject {
  return {
    kind: 'object',
    entries,
    ...(collection === undefined ? {} : { collection }),
    ...(rest === undefined ? {} : { rest }),
    ...(place === undefined ? {} : { place }),
  };
}

export function objectOfValues(
  values: Iterable<readonly [string, Value]>,
  collection?: 'map',
): TerraformObject {
  const entries = new Map<string, Entry>();
  for (const [key, value] of values) entries.set(key, { value });
  return objectFrom(entries, collection);
}

/** Keys as Terraform iterates over them: by code point. */
export function sortedKeys(value: ObjectValue): string[] {
  return [...value.entries.keys()].sort(compareCodePoints);
}

/** Orders text by code point, as Go compares UTF-8; differs from UTF-16 order only beyond the basic plane. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a === b) continue;
    const aHigh = a >= 0xd800 && a <= 0xdfff;
    const bHigh = b >= 0xd800 && b <= 0xdfff;
    if (aHigh !== bHigh) return aHigh ? 1 : -1;
    return a - b;
  }
  return left.length - right.length;
}

/** A number as Terraform prints it: never with an exponent. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) {
    if (Object.is(value, -0)) return '0';
    return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  }
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}

/** Text from parts; a plain string when none of them is a hole. */
export function textFrom(parts: readonly TextPart[], place?: Place): Value {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [only] = joined;
  if (only === undefined) return '';
  if (joined.length === 1) return only;
  return place === undefined ? { kind: 'text', parts: joined } : { kind: 'text', parts: joined, place };
}

/** The parts of a value that stands for text; undefined for one that cannot. */
export function partsOf(value: Plain): readonly TextPart[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [numberText(value)];
  if (typeof value === 'boolean') return [String(value)];
  if (value === null) return undefined;
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'unknown' || value.kind === 'reference' || value.kind === 'secret') return [value];
  return undefined;
}
