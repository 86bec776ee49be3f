import { agreed, allOf, type Truth, truthOf } from '../../../foundation/three-valued.ts';
import { mergeInputs, type TextValue, unqualified, type Value } from '../../../model/value.ts';
import { equalValues } from './equal-values.ts';
import type { ConditionResult } from './scope.ts';

/** `Fn::Equals`: values are compared as text; what is not known may still be told apart by its known parts. */
export function compareValues(left: Value | undefined, right: Value | undefined): ConditionResult {
  const truth = compare(left, right);
  const assumedFrom = mergeInputs(inputsOf(left), inputsOf(right));
  if (truth !== 'unknown') return { truth, assumedFrom, why: '' };
  return {
    truth,
    assumedFrom: [],
    why: whatIsMissing(left) ?? whatIsMissing(right) ?? 'the values are not known',
  };
}

function inputsOf(value: Value | undefined): ConditionResult['assumedFrom'] {
  return typeof value === 'object' && value !== null && value.kind === 'qualified' ? value.assumedFrom : [];
}

function whatIsMissing(value: Value | undefined): string | undefined {
  const plain = value === undefined ? undefined : unqualified(value);
  if (typeof plain !== 'object' || plain === null) return undefined;
  switch (plain.kind) {
    case 'unknown':
      return plain.detail;
    case 'reference':
      return `what ${plain.expression} gives is known only when it is made`;
    case 'secret':
      return `the value of ${plain.name} is kept elsewhere`;
    case 'text':
      for (const part of plain.parts) {
        const missing = typeof part === 'string' ? undefined : whatIsMissing(part);
        if (missing !== undefined) return missing;
      }
      return undefined;
    default:
      return undefined;
  }
}

function compare(left: Value | undefined, right: Value | undefined): Truth {
  const a = left === undefined ? '' : unqualified(left);
  const b = right === undefined ? '' : unqualified(right);
  if (typeof a === 'object' && a !== null && a.kind === 'unknown') {
    return a.candidates === undefined ? sameUnknown(a, b) : agreed(a.candidates.map(one => compare(one, b)));
  }
  if (typeof b === 'object' && b !== null && b.kind === 'unknown') {
    return b.candidates === undefined ? sameUnknown(a, b) : agreed(b.candidates.map(one => compare(a, one)));
  }
  const leftScalar = typeof a !== 'object' || a === null;
  const rightScalar = typeof b !== 'object' || b === null;
  if (leftScalar && rightScalar) return truthOf(scalarText(a) === scalarText(b));
  if (leftScalar) return compareWithText(b, scalarText(a));
  if (rightScalar) return compareWithText(a, scalarText(b));
  if (a.kind === 'list' && b.kind === 'list') return compareLists(a, b);
  return equalValues(a, b) ? 'yes' : 'unknown';
}

function sameUnknown(left: Value, right: Value): Truth {
  return left === right ? 'yes' : 'unknown';
}

function scalarText(value: string | number | boolean | null): string {
  return value === null ? '' : String(value);
}

function compareWithText(value: Value, text: string): Truth {
  if (typeof value !== 'object' || value === null) return truthOf(scalarText(value) === text);
  switch (value.kind) {
    case 'text':
      return couldBe(value, text) ? 'unknown' : 'no';
    case 'reference':
      // A name or an attribute of a resource is never empty.
      return text === '' ? 'no' : 'unknown';
    case 'list':
      return value.rest === undefined && value.items.every(item => item.condition === undefined)
        ? 'no'
        : 'unknown';
    case 'object':
      return 'no';
    default:
      return 'unknown';
  }
}

/** Whether text with holes can become this text: its known parts stand in it, in order, first and last at the edges. */
function couldBe(value: TextValue, text: string): boolean {
  const { parts } = value;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') continue;
    if (index === 0) {
      if (!text.startsWith(part)) return false;
      at = part.length;
    } else if (index === parts.length - 1) {
      return text.endsWith(part) && text.length - part.length >= at;
    } else {
      const found = text.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
  }
  return true;
}

function compareLists(
  left: Extract<Value, { kind: 'list' }>,
  right: Extract<Value, { kind: 'list' }>,
): Truth {
  const open = [left, right].some(
    list => list.rest !== undefined || list.items.some(item => item.condition !== undefined),
  );
  if (open) return 'unknown';
  if (left.items.length !== right.items.length) return 'no';
  return allOf(left.items.map((item, index) => compare(item.value, right.items[index]?.value)));
}
