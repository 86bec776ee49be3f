import { limits } from '../foundation/limits.ts';
import type { ListItem, TextPart, Value } from '../model/value.ts';

/** Whether two values say the same, wherever they stand. Values deeper than the nesting bound are taken as different. */
export function sameValue(left: Value | undefined, right: Value | undefined, depth = 0): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (depth > limits.nesting) return false;
  switch (left.kind) {
    case 'object': {
      if (right.kind !== 'object' || left.entries.size !== right.entries.size) return false;
      if (left.rest !== undefined || right.rest !== undefined) return false;
      for (const [name, entry] of left.entries) {
        const other = right.entries.get(name);
        if (other === undefined || !sameValue(entry.value, other.value, depth + 1)) return false;
      }
      return true;
    }
    case 'list':
      if (right.kind !== 'list' || left.items.length !== right.items.length) return false;
      if (left.rest !== undefined || right.rest !== undefined) return false;
      return left.items.every((item, index) => sameItem(item, right.items[index], depth));
    case 'text':
      if (right.kind !== 'text' || left.parts.length !== right.parts.length) return false;
      return left.parts.every((part, index) => samePart(part, right.parts[index], depth));
    case 'reference':
      return right.kind === 'reference' && left.target === right.target && left.attribute === right.attribute;
    case 'secret':
      return right.kind === 'secret' && left.store === right.store && left.name === right.name;
    case 'qualified':
      return right.kind === 'qualified' && sameValue(left.value, right.value, depth + 1);
    default:
      // Two unknown values may differ in fact, even when they are unknown for the same reason.
      return false;
  }
}

function sameItem(left: ListItem, right: ListItem | undefined, depth: number): boolean {
  return (
    right !== undefined && left.condition === right.condition && sameValue(left.value, right.value, depth + 1)
  );
}

function samePart(left: TextPart, right: TextPart | undefined, depth: number): boolean {
  return right !== undefined && sameValue(left, right, depth + 1);
}
