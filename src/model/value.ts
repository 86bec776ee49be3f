import type { Place } from '../foundation/source-text.ts';

/**
 * A value as far as the source determines it. Known scalars are plain JavaScript values; `null` appears only inside
 * free-form JSON. An omitted property is not in its object at all.
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | ListValue
  | ObjectValue
  | TextValue
  | ReferenceValue
  | SecretValue
  | UnknownValue
  | QualifiedValue;

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  /** Set when further items may exist that the source does not show. */
  readonly rest?: UnknownValue;
  readonly place?: Place;
}

export interface ListItem {
  readonly value: Value;
  /** Set when the item may be missing: why. A bad but uncertain item makes a verdict unknown, not failed. */
  readonly condition?: string;
  readonly place?: Place;
}

export interface ObjectValue {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Set when further entries may exist that the source does not show. */
  readonly rest?: UnknownValue;
  readonly place?: Place;
}

export interface Entry {
  readonly value: Value;
  readonly place?: Place;
}

/** Text of which some parts are not known: a template with holes. Never holds only strings. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
  /** The object or list that JSON text was made from, where the reader knows it: more than the text can say. */
  readonly decoded?: Value;
  readonly place?: Place;
}

export type TextPart = string | ReferenceValue | SecretValue | UnknownValue;

/** A resource of the estate, or one of its attributes. What it will be called is not known, which one it is, is. */
export interface ReferenceValue {
  readonly kind: 'reference';
  readonly target: ResourceKey;
  /** Registry attribute (`Arn`); undefined for what `Ref` gives. */
  readonly attribute?: string;
  /** As the source writes it, for messages. */
  readonly expression: string;
  readonly place?: Place;
}

/** A dynamic reference to a secret or parameter store. The secret itself is never read. */
export interface SecretValue {
  readonly kind: 'secret';
  readonly store: 'secretsmanager' | 'ssm' | 'ssm-secure';
  readonly name: string;
  readonly place?: Place;
}

export interface UnknownValue {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  /** One sentence for a person: what is missing. */
  readonly detail: string;
  /** The source expression, cut to a printable length. */
  readonly expression?: string;
  /** All values that it can have, where that is known; `undefined` stands for omitted. At most `limits.candidates`. */
  readonly candidates?: readonly (Value | undefined)[];
  /** Set where some value is sure to be given, whichever it will be: a variable that must not be null. */
  readonly given?: true;
  readonly place?: Place;
}

/** Closed list, so that reports can count by reason. */
export type UnknownReason =
  | 'input-without-default'
  | 'condition-undetermined'
  | 'import-not-in-estate'
  | 'reference-not-found'
  | 'runtime-attribute'
  /** A setting of the account or organisation decides, which this input cannot show. */
  | 'account-setting'
  | 'data-source'
  | 'unread-module'
  | 'unread-transform'
  | 'unmapped-type'
  | 'open-world'
  | 'satellite-conflict'
  | 'satellite-undetermined'
  | 'known-after-apply'
  | 'time-or-random'
  | 'evaluation-failed'
  | 'wrong-type'
  | 'limit-reached'
  | 'sensitive';

/** A value with a qualification: it follows from an overridable default, or it must never be printed. Not nested. */
export interface QualifiedValue {
  readonly kind: 'qualified';
  readonly value: Exclude<Value, QualifiedValue>;
  /** Inputs whose defaults led to this value; empty when nothing was assumed. */
  readonly assumedFrom: readonly InputDefault[];
  readonly sensitive: boolean;
}

/** A parameter or variable whose default was taken because no value was given. */
export interface InputDefault {
  readonly name: string;
  readonly place?: Place;
}

/** Unique in an estate: `<root>#<address>`. */
export type ResourceKey = string;

export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && value.kind === 'object';
}

export function isList(value: Value | undefined): value is ListValue {
  return typeof value === 'object' && value !== null && value.kind === 'list';
}

export function isUnknown(value: Value | undefined): value is UnknownValue {
  return typeof value === 'object' && value !== null && value.kind === 'unknown';
}

export function isScalar(value: Value | undefined): value is string | number | boolean | null {
  return value === null || (typeof value !== 'object' && value !== undefined);
}

/** The value without its qualification. */
export function unqualified(value: Value): Exclude<Value, QualifiedValue> {
  return typeof value === 'object' && value !== null && value.kind === 'qualified' ? value.value : value;
}

/** Adds a qualification; merges with one already there, and gives the value back untouched when there is none to add. */
export function qualify(value: Value, assumedFrom: readonly InputDefault[], sensitive = false): Value {
  if (assumedFrom.length === 0 && !sensitive) return value;
  if (typeof value === 'object' && value !== null && value.kind === 'qualified') {
    return {
      kind: 'qualified',
      value: value.value,
      assumedFrom: mergeInputs(value.assumedFrom, assumedFrom),
      sensitive: value.sensitive || sensitive,
    };
  }
  return { kind: 'qualified', value, assumedFrom, sensitive };
}

export function mergeInputs(
  left: readonly InputDefault[],
  right: readonly InputDefault[],
): readonly InputDefault[] {
  if (right.length === 0) return left;
  if (left.length === 0) return right;
  const names = new Set(left.map(input => input.name));
  const added = right.filter(input => !names.has(input.name));
  return added.length === 0 ? left : [...left, ...added];
}

export function objectOf(entries: Readonly<Record<string, Value | undefined>>, place?: Place): ObjectValue {
  const map = new Map<string, Entry>();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) map.set(key, place ? { value, place } : { value });
  }
  return place ? { kind: 'object', entries: map, place } : { kind: 'object', entries: map };
}

export function listOf(values: readonly Value[], place?: Place): ListValue {
  const items = values.map(value => ({ value }));
  return place ? { kind: 'list', items, place } : { kind: 'list', items };
}
