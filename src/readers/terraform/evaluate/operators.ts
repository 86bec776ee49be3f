import type { Value } from '../../../model/value.ts';
import { allOf, anyOf, not, type Truth } from '../../../foundation/three-valued.ts';
import type { BinaryOperator } from '../hcl/ast.ts';
import { overCandidates } from './candidates.ts';
import { booleanOf, numberOf } from './conversion.ts';
import { equalValues } from './equality.ts';
import { failed, isFailed, joinMarks, mark, type Plain, split, splitDeep, unknown } from './values.ts';

export function applyUnary(operator: '-' | '!', operand: Value): Value {
  return overCandidates([operand], ([value = null]) => {
    if (value === null) return failed(`the operand of "${operator}" is null`);
    const converted = operator === '!' ? booleanOf(value) : numberOf(value);
    if (typeof converted === 'boolean') return !converted;
    if (typeof converted === 'number') return -converted;
    return isFailed(converted) ? converted : openResult(converted);
  });
}

export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  if (operator === '==' || operator === '!=')
    return overCandidates([left, right], pair => equality(operator, pair));
  if (operator === '&&' || operator === '||') return logic(operator, left, right);
  return overCandidates([left, right], ([a = null, b = null]) => arithmetic(operator, a, b));
}

function equality(operator: '==' | '!=', [left = null, right = null]: readonly Plain[]): Value {
  if (isFailed(left)) return left;
  if (isFailed(right)) return right;
  const a = splitDeep(left);
  const b = splitDeep(right);
  const truth = equalValues(a.plain, b.plain);
  return mark(fromTruth(operator === '==' ? truth : not(truth), [left, right]), joinMarks(a.marks, b.marks));
}

/** Three-valued: `false && unknown` is false. */
function logic(operator: '&&' | '||', left: Value, right: Value): Value {
  return overCandidates([left, right], ([a = null, b = null]) => {
    const truths: Truth[] = [];
    for (const operand of [a, b]) {
      if (operand === null) return failed(`an operand of "${operator}" is null`);
      const value = booleanOf(operand);
      if (isFailed(value)) return value;
      truths.push(typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'unknown');
    }
    return fromTruth(operator === '&&' ? allOf(truths) : anyOf(truths), [a, b]);
  });
}

function fromTruth(truth: Truth, operands: readonly Plain[]): Value {
  if (truth !== 'unknown') return truth === 'yes';
  return openResult(...operands);
}

/** Unknown for the same reason as the first operand that is not known. */
export function openResult(...operands: readonly Value[]): Value {
  for (const operand of operands) {
    const { plain } = split(operand);
    if (typeof plain !== 'object' || plain === null) continue;
    if (plain.kind === 'unknown') {
      const { candidates: _, ...rest } = plain;
      return rest;
    }
    if (plain.kind === 'reference') {
      return unknown('runtime-attribute', 'known after the resource is created', plain.expression);
    }
    if (plain.kind === 'text') {
      const hole = plain.parts.find(part => typeof part === 'object');
      if (hole !== undefined) return openResult(hole);
    }
    if (plain.kind === 'list') {
      if (plain.rest !== undefined) return openResult(plain.rest);
      const uncertain = plain.items.find(item => item.condition !== undefined);
      if (uncertain?.condition !== undefined) return unknown('condition-undetermined', uncertain.condition);
    }
    if (plain.kind === 'object' && plain.rest !== undefined) return openResult(plain.rest);
  }
  return unknown('runtime-attribute', 'rests on values that are not known');
}

function arithmetic(
  operator: Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>,
  left: Plain,
  right: Plain,
): Value {
  if (left === null || right === null) return failed(`an operand of "${operator}" is null`);
  const a = numberOf(left);
  const b = numberOf(right);
  if (isFailed(a)) return a;
  if (isFailed(b)) return b;
  if (typeof a !== 'number' || typeof b !== 'number') return openResult(a, b);
  switch (operator) {
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '+':
      return exact(a + b, () => BigInt(a) + BigInt(b), a, b);
    case '-':
      return exact(a - b, () => BigInt(a) - BigInt(b), a, b);
    case '*':
      return exact(a * b, () => BigInt(a) * BigInt(b), a, b);
    case '/':
      return b === 0 ? failed('division by zero') : tidy(a / b);
    case '%':
      break;
  }
  return b === 0 ? failed('division by zero') : tidy(a % b);
}

/** Terraform calculates with 512 bits: a result that a JavaScript number does not hold exactly is not known. */
function exact(result: number, big: () => bigint, a: number, b: number): Value {
  if (Number.isSafeInteger(result)) return result;
  if (!Number.isInteger(result)) return tidy(result);
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && BigInt(result) === big()) return result;
  return unknown('limit-reached', 'the number has more digits than are kept');
}

/** Takes off the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  if (Number.isInteger(value)) return value;
  const rounded = Number(value.toPrecision(15));
  return String(rounded).length <= 13 ? rounded : value;
}
