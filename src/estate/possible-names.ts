import type { ObjectValue, Value } from '../model/value.ts';
import { comparableText, holeMark } from './name-text.ts';

/** Whether a resource could be the one that a name means: it is given a name, and the two could be equal. */
export function couldBeNamed(
  properties: ObjectValue,
  namingProperties: readonly string[],
  name: Value,
): boolean {
  for (const property of namingProperties) {
    const entry = properties.entries.get(property);
    if (entry !== undefined && couldBeEqual(entry.value, name)) return true;
  }
  return false;
}

/** Whether a resource's name could be what another text says, whatever fills the holes of both. */
export function couldBeEqual(own: Value, named: Value): boolean {
  const left = comparableText(own);
  const right = comparableText(named);
  if (left === undefined || right === undefined) return true;
  if (!right.startsWith('arn:')) return couldBecomeEqual(left, right);
  // An ARN holds the name as one of its parts.
  return right.includes(holeMark) || right.split(/[:/]/).some(part => couldBecomeEqual(left, part));
}

/** Texts with holes cannot become equal when their known beginnings or ends differ. */
function couldBecomeEqual(left: string, right: string): boolean {
  if (!left.includes(holeMark) && !right.includes(holeMark)) return left === right;
  const head = Math.min(headOf(left).length, headOf(right).length);
  if (left.slice(0, head) !== right.slice(0, head)) return false;
  const tail = Math.min(tailOf(left).length, tailOf(right).length);
  return tail === 0 || left.slice(-tail) === right.slice(-tail);
}

function headOf(text: string): string {
  const hole = text.indexOf(holeMark);
  return hole === -1 ? text : text.slice(0, hole);
}

function tailOf(text: string): string {
  return text.slice(text.lastIndexOf(holeMark) + 1);
}
