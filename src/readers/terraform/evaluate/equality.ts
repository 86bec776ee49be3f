import { type Truth, truthOf } from '../../../foundation/three-valued.ts';
import type { ReferenceValue, TextPart, Value } from '../../../model/value.ts';
import { isHandle, isMap, type Plain, plainOf, type TerraformList, type TerraformObject } from './values.ts';

const deepest = 100;

/**
 * Whether two values are equal as Terraform's `==` says: never across types. Unknown parts make it unknown unless a
 * known part already differs.
 */
export function equalValues(left: Value, right: Value, depth = 0): Truth {
  const a = plainOf(left);
  const b = plainOf(right);
  if (a === null || b === null) return equalToNull(a === null ? b : a);
  if (typeof a !== 'object' && typeof b !== 'object') return truthOf(a === b);
  if (depth > deepest) return 'unknown';
  if ((a === '' && isFoundThing(b)) || (b === '' && isFoundThing(a))) return 'no';
  const parts = textParts(a);
  const otherParts = textParts(b);
  if (parts !== undefined && otherParts !== undefined) return equalText(parts, otherParts);
  if (typeof a !== 'object' || typeof b !== 'object')
    return isPlaceholder(a) || isPlaceholder(b) ? 'unknown' : 'no';
  if (a.kind === 'list' && b.kind === 'list') return equalLists(a, b, depth);
  if (a.kind === 'object' && b.kind === 'object') return equalObjects(a, b, depth);
  return isPlaceholder(a) || isPlaceholder(b) ? 'unknown' : 'no';
}

function isPlaceholder(value: Plain): boolean {
  return (
    typeof value === 'object' && value !== null && (value.kind === 'unknown' || value.kind === 'reference')
  );
}

function equalToNull(other: Plain): Truth {
  if (other === null) return 'yes';
  if (typeof other !== 'object') return 'no';
  if (other.kind === 'unknown') return isFoundThing(other) ? 'no' : 'unknown';
  if (other.kind === 'reference') return isAlwaysSet(other) ? 'no' : 'unknown';
  return 'no';
}

/** Identifiers and ARNs of a resource are never null or empty once it exists. */
export function isAlwaysSet(value: ReferenceValue): boolean {
  return (
    isHandle(value) || value.attribute === undefined || value.attribute === 'id' || value.attribute === 'arn'
  );
}

/** What identifies the thing that a data source found: without it, reading the data source fails. */
function isFoundThing(value: Plain): boolean {
  if (typeof value !== 'object' || value === null || value.kind !== 'unknown') return false;
  return value.reason === 'data-source' && /\.(?:id|arn|account_id|name)$/.test(value.expression ?? '');
}

function textParts(value: Plain): readonly TextPart[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.kind === 'text') return value.parts;
  return value.kind === 'reference' || value.kind === 'secret' ? [value] : undefined;
}

function equalText(left: readonly TextPart[], right: readonly TextPart[]): Truth {
  if (left.length === right.length && left.every((part, at) => samePart(part, right[at]))) return 'yes';
  if (isEmptyText(left) ? neverEmpty(right) : isEmptyText(right) && neverEmpty(left)) return 'no';
  const [a] = left;
  const [b] = right;
  if (typeof a === 'string' && typeof b === 'string') {
    const short = Math.min(a.length, b.length);
    if (a.slice(0, short) !== b.slice(0, short)) return 'no';
    if (left.length === 1 && right.length === 1) return 'no';
    if (left.length === 1 && b.length > a.length) return 'no';
    if (right.length === 1 && a.length > b.length) return 'no';
  }
  const y = left.at(-1);
  const z = right.at(-1);
  if (typeof y === 'string' && typeof z === 'string') {
    const short = Math.min(y.length, z.length);
    if (short > 0 && y.slice(-short) !== z.slice(-short)) return 'no';
  }
  return 'unknown';
}

function isEmptyText(parts: readonly TextPart[]): boolean {
  return parts.length === 1 && parts[0] === '';
}

function neverEmpty(parts: readonly TextPart[]): boolean {
  return parts.some(part =>
    typeof part === 'string' ? part !== '' : part.kind === 'reference' && isAlwaysSet(part),
  );
}

function samePart(left: TextPart, right: TextPart | undefined): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  if (left.kind !== 'reference' || right?.kind !== 'reference') return false;
  return left.target === right.target && left.attribute === right.attribute;
}

function equalLists(left: TerraformList, right: TerraformList, depth: number): Truth {
  if (left.collection !== right.collection) return 'no';
  const open = left.rest !== undefined || right.rest !== undefined;
  const unsure = open || [...left.items, ...right.items].some(item => item.condition !== undefined);
  if (unsure) return 'unknown';
  if (left.items.length !== right.items.length) return 'no';
  let result: Truth = 'yes';
  for (const [at, item] of left.items.entries()) {
    const other = right.items[at];
    const one = other === undefined ? 'no' : equalValues(item.value, other.value, depth + 1);
    if (one === 'no') return 'no';
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}

function equalObjects(left: TerraformObject, right: TerraformObject, depth: number): Truth {
  if (isMap(left) !== isMap(right)) return 'no';
  if (left.rest !== undefined || right.rest !== undefined) return 'unknown';
  if (left.entries.size !== right.entries.size) return 'no';
  let result: Truth = 'yes';
  for (const [key, entry] of left.entries) {
    const other = right.entries.get(key);
    const one = other === undefined ? 'no' : equalValues(entry.value, other.value, depth + 1);
    if (one === 'no') return 'no';
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}
