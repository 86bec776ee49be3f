import type { ListValue, ObjectValue, TextValue, Value } from '../../../model/value.ts';

/** Whether two values are written alike, whatever their places: the same text, the same reference, the same parts. */
export function equalValues(left: Value | undefined, right: Value | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  switch (left.kind) {
    case 'reference':
      return right.kind === 'reference' && left.target === right.target && left.attribute === right.attribute;
    case 'secret':
      return right.kind === 'secret' && left.store === right.store && left.name === right.name;
    case 'text':
      return right.kind === 'text' && equalTexts(left, right);
    case 'list':
      return right.kind === 'list' && equalLists(left, right);
    case 'object':
      return right.kind === 'object' && equalObjects(left, right);
    case 'qualified':
      return (
        right.kind === 'qualified' &&
        left.sensitive === right.sensitive &&
        left.assumedFrom.length === right.assumedFrom.length &&
        left.assumedFrom.every((input, index) => input.name === right.assumedFrom[index]?.name) &&
        equalValues(left.value, right.value)
      );
    default:
      // Two unknown values are the same only where they are the same expression at the same place.
      return right.kind === 'unknown' && left.place !== undefined && left.place === right.place;
  }
}

function equalTexts(left: TextValue, right: TextValue): boolean {
  return (
    left.parts.length === right.parts.length &&
    left.parts.every((part, index) => equalValues(part, right.parts[index]))
  );
}

function equalLists(left: ListValue, right: ListValue): boolean {
  if (left.items.length !== right.items.length || left.rest !== right.rest) return false;
  return left.items.every((item, index) => {
    const other = right.items[index];
    return other !== undefined && item.condition === other.condition && equalValues(item.value, other.value);
  });
}

function equalObjects(left: ObjectValue, right: ObjectValue): boolean {
  if (left.entries.size !== right.entries.size || left.rest !== right.rest) return false;
  for (const [key, entry] of left.entries) {
    const other = right.entries.get(key);
    if (other === undefined || !equalValues(entry.value, other.value)) return false;
  }
  return true;
}
