import type { SourceText } from '../../../foundation/source-text.ts';
import type { Entry, ListItem, Value } from '../../../model/value.ts';
import type { JsonNode } from '../hcl/json-document.ts';
import { listFrom, mark, noMarks, objectFrom, unknown } from '../evaluate/values.ts';

export function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined;
  // The last of repeated names counts, as for every JSON reader.
  return node.members.findLast(one => one.name === name)?.value;
}

export function textMember(node: JsonNode | undefined, name: string): string | undefined {
  const value = member(node, name);
  return value?.kind === 'string' ? value.value : undefined;
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The key of an instance: a number (`count`) or a text (`for_each`). */
export function instanceKey(node: JsonNode | undefined): string | number | undefined {
  if (node?.kind === 'string') return node.value;
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** What marks a value: trees of `true` beside it, as a plan writes them. */
export interface Beside {
  readonly unknown?: JsonNode | undefined;
  readonly sensitive?: JsonNode | undefined;
}

/**
 * What stands for a value that is known only after creation, by its path of names and positions; undefined where it
 * counts as omitted.
 */
export type AfterApply = (path: readonly (string | number)[]) => Value | undefined;

const deepest = 100;

/** A JSON value with its places; null counts as omitted (undefined), but stays in lists. */
export function placedValue(
  node: JsonNode | undefined,
  source: SourceText,
  beside: Beside = {},
  afterApply: AfterApply = unknownAfterApply,
  path: readonly (string | number)[] = [],
): Value | undefined {
  if (isTrue(beside.unknown)) return afterApply(path);
  const value = bareValue(node, source, beside, afterApply, path);
  return value !== undefined && isTrue(beside.sensitive)
    ? mark(value, { ...noMarks, sensitive: true })
    : value;
}

function unknownAfterApply(): Value {
  return unknown('known-after-apply', 'known only after it is applied');
}

function isTrue(node: JsonNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function bareValue(
  node: JsonNode | undefined,
  source: SourceText,
  beside: Beside,
  afterApply: AfterApply,
  path: readonly (string | number)[],
): Value | undefined {
  if (path.length > deepest) return unknown('limit-reached', 'the value is nested too deeply');
  if (node?.kind === 'string') return node.value;
  if (node?.kind === 'scalar' && node.value !== null) {
    return node.inexact ? unknown('limit-reached', 'the number has more digits than are kept') : node.value;
  }
  if (node?.kind === 'array' || (node === undefined && beside.unknown?.kind === 'array')) {
    return listValue(node?.items ?? [], source, beside, afterApply, path, node?.start);
  }
  const unknownInside = beside.unknown?.kind === 'object' ? beside.unknown.members : [];
  if (node?.kind !== 'object' && unknownInside.length === 0) return undefined;
  const entries = new Map<string, Entry>();
  const members = node?.kind === 'object' ? node.members : [];
  const names = new Map(members.map(one => [one.name, one]));
  for (const one of unknownInside) if (!names.has(one.name)) names.set(one.name, { ...one, value: nothing });
  for (const [name, one] of names) {
    const inner = { unknown: member(beside.unknown, name), sensitive: member(beside.sensitive, name) };
    const value = placedValue(one.value, source, inner, afterApply, [...path, name]);
    if (value !== undefined) entries.set(name, { value, place: { source, offset: one.start } });
  }
  return objectFrom(
    entries,
    undefined,
    undefined,
    node === undefined ? undefined : { source, offset: node.start },
  );
}

const nothing: JsonNode = { kind: 'scalar', value: null, inexact: false, start: 0, end: 0 };

function listValue(
  items: readonly JsonNode[],
  source: SourceText,
  beside: Beside,
  afterApply: AfterApply,
  path: readonly (string | number)[],
  start: number | undefined,
): Value {
  const unknowns = itemsOf(beside.unknown);
  const secrets = itemsOf(beside.sensitive);
  const length = Math.max(items.length, unknowns.length);
  const values = Array.from({ length }, (_, at): ListItem => {
    const item = items[at];
    const inner = { unknown: unknowns[at], sensitive: secrets[at] };
    const value = placedValue(item, source, inner, afterApply, [...path, at]) ?? null;
    return item === undefined ? { value } : { value, place: { source, offset: item.start } };
  });
  return listFrom(values, undefined, undefined, start === undefined ? undefined : { source, offset: start });
}
