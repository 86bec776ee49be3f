import {
  type Entry,
  isObject,
  type ListItem,
  type ObjectValue,
  qualify,
  type UnknownValue,
  unqualified,
  type Value,
} from '../../../model/value.ts';

/** Applies a conversion to the value itself and to each candidate of an undetermined one; qualifications stay. */
export function convertPlain(value: Value, conversion: (plain: Value) => Value): Value {
  if (typeof value !== 'object' || value === null) return conversion(value);
  if (value.kind === 'qualified') {
    return qualify(convertPlain(value.value, conversion), value.assumedFrom, value.sensitive);
  }
  if (value.kind === 'unknown') {
    if (value.candidates === undefined) return value;
    const candidates = value.candidates.map(one => (one === undefined ? one : convertPlain(one, conversion)));
    return { ...value, candidates };
  }
  return conversion(value);
}

/** A value in the registry's words; undefined where the word stands for an omitted argument (null in the table). */
export function chosenValue(
  value: Value,
  words: Readonly<Record<string, string | number | boolean | null>>,
): Value | undefined {
  let omits = false;
  const chosen = convertPlain(value, plain => {
    if (typeof plain === 'object' || !Object.hasOwn(words, String(plain))) return plain;
    const word = words[String(plain)] ?? null;
    omits ||= word === null;
    return word;
  });
  if (!omits) return chosen;
  const plain = unqualified(chosen);
  if (plain === null) return undefined;
  if (typeof plain !== 'object' || plain.kind !== 'unknown') return chosen;
  const candidates = plain.candidates?.map(one =>
    one === undefined || unqualified(one) === null ? undefined : one,
  );
  const open: UnknownValue = { ...plain, ...(candidates === undefined ? {} : { candidates }) };
  return typeof chosen === 'object' && chosen?.kind === 'qualified' ? { ...chosen, value: open } : open;
}

/** A value that is only there under a condition. */
export function conditional(value: Value, condition: string): UnknownValue {
  return {
    kind: 'unknown',
    reason: 'condition-undetermined',
    detail: condition,
    candidates: [value, undefined],
  };
}

export interface ObjectItem {
  readonly value: ObjectValue;
  readonly condition?: string;
  readonly place?: ListItem['place'];
}

/**
 * Nested blocks, or a list or single object given as an argument, as objects. `open` where the blocks are not known;
 * candidates of an undetermined list are laid out as conditional ones.
 */
export function objectsOf(entry: Entry): { items: ObjectItem[]; open?: UnknownValue } {
  const items: ObjectItem[] = [];
  const open = collect(entry.value, entry, undefined, items);
  return open === undefined ? { items } : { items, open };
}

function collect(
  value: Value,
  entry: Entry,
  condition: string | undefined,
  items: ObjectItem[],
): UnknownValue | undefined {
  const plain = unqualified(value);
  if (typeof plain !== 'object' || plain === null) return undefined;
  if (isObject(plain)) {
    items.push({ value: plain, condition, place: plain.place ?? entry.place });
    return undefined;
  }
  if (plain.kind === 'list') {
    let open = plain.rest;
    for (const item of plain.items) {
      open =
        collect(
          item.value,
          { ...entry, place: item.place ?? entry.place },
          condition ?? item.condition,
          items,
        ) ?? open;
    }
    return open;
  }
  if (plain.kind === 'unknown' && plain.candidates !== undefined) {
    let open: UnknownValue | undefined;
    for (const candidate of plain.candidates) {
      if (candidate !== undefined) open = collect(candidate, entry, condition ?? plain.detail, items) ?? open;
    }
    return open;
  }
  if (plain.kind === 'unknown') return plain;
  return {
    kind: 'unknown',
    reason: 'runtime-attribute',
    detail: 'its content is known only once it is deployed',
    place: entry.place,
  };
}

/** Text with a part of it written otherwise; text with holes cannot be told. */
export function rewrittenOf(
  plain: Value,
  how: { readonly pattern: RegExp; readonly replacement: string },
): Value {
  if (typeof plain === 'string') return plain.replace(how.pattern, how.replacement);
  if (typeof plain !== 'object' || plain?.kind !== 'text') return plain;
  const detail = 'the text holds parts that are known only once it is deployed';
  return { kind: 'unknown', reason: 'evaluation-failed', detail, place: plain.place };
}

/** An empty text is how a source omits an argument: the provider sends none of them. */
export function statedValue(value: Value): Value | undefined {
  const plain = unqualified(value);
  if (plain === '') return undefined;
  if (typeof plain !== 'object' || plain?.kind !== 'unknown') return value;
  if (plain.candidates?.some(one => one !== undefined && unqualified(one) === '') !== true) return value;
  const candidates = plain.candidates.map(one => (one === undefined ? one : statedValue(one)));
  return typeof value === 'object' && value?.kind === 'qualified'
    ? { ...value, value: { ...plain, candidates } }
    : { ...plain, candidates };
}

/** What a given argument says by being there: not certain where it may be omitted. */
export function constantFor(given: Value, constant: string | number | boolean): Value {
  const plain = unqualified(given);
  if (typeof plain !== 'object' || plain?.kind !== 'unknown') return constant;
  return plain.candidates?.includes(undefined) === true ? conditional(constant, plain.detail) : constant;
}
