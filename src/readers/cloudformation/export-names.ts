import { isUnknown, type TextPart, type UnknownValue, type Value } from '../../model/value.ts';
import { equalValues } from './evaluate/equal-values.ts';

/** The same text, with the same pseudo parameters in its holes. */
export function sameName(left: Value, right: Value): boolean {
  if (equalValues(left, right)) return !isUnknown(left);
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    left?.kind !== 'text' ||
    right?.kind !== 'text'
  ) {
    return false;
  }
  if (left.parts.length !== right.parts.length) return false;
  return left.parts.every((part, index) => samePart(part, right.parts[index]));
}

const sharedPseudoParameters = new Set(['!Ref AWS::Region', '!Ref AWS::AccountId', '!Ref AWS::Partition']);

function samePart(left: TextPart, right: TextPart | undefined): boolean {
  if (typeof left === 'string' || typeof right === 'string' || right === undefined) return left === right;
  if (left.kind !== 'unknown' || right.kind !== 'unknown') return equalValues(left, right);
  return left.expression === right.expression && sharedPseudoParameters.has(left.expression ?? '');
}

/**
 * What the exporting stack would have to be called for the two names to be the same, where only that is open:
 * `${AWS::StackName}-Vpc` against `network-Vpc` or against `${NetworkStack}-Vpc`.
 */
export function stackNameThatFits(exported: Value, wanted: Value): string | undefined {
  const own = aroundHole(exported);
  if (own === undefined || own.hole.expression !== '!Ref AWS::StackName') return undefined;
  if (own.before === '' && own.after === '') return undefined;
  if (typeof wanted === 'string') {
    if (!wanted.startsWith(own.before) || !wanted.endsWith(own.after)) return undefined;
    const name = wanted.slice(own.before.length, wanted.length - own.after.length);
    // A stack name has letters, digits and hyphens.
    return /^[A-Za-z][A-Za-z0-9-]*$/.test(name) ? name : undefined;
  }
  const other = aroundHole(wanted);
  if (other === undefined || other.before !== own.before || other.after !== own.after) return undefined;
  return other.hole.expression?.replace(/^(?:!Ref (.*)|\$\{(.*)\})$/, 'named by $1$2');
}

/** Text with one hole that is not known: what stands before and behind it. */
function aroundHole(
  value: Value,
): { readonly before: string; readonly hole: UnknownValue; readonly after: string } | undefined {
  if (typeof value !== 'object' || value === null || value.kind !== 'text') return undefined;
  let hole: UnknownValue | undefined;
  let before = '';
  let after = '';
  for (const part of value.parts) {
    if (typeof part === 'string') {
      if (hole === undefined) before += part;
      else after += part;
    } else if (part.kind === 'unknown' && hole === undefined) hole = part;
    else return undefined;
  }
  return hole === undefined ? undefined : { before, hole, after };
}
