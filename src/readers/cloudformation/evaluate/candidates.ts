import { limits } from '../../../foundation/limits.ts';
import type { UnknownReason, Value } from '../../../model/value.ts';
import { isUnknown, qualify, unqualified } from '../../../model/value.ts';
import type { TemplateNode } from '../tree/template-tree.ts';
import { equalValues } from './equal-values.ts';

/**
 * One value for several that are possible: the value itself where all agree, else an unknown value that keeps them
 * (undefined stands for omitted), as long as they are few.
 */
export function oneOf(
  possible: readonly (Value | undefined)[],
  reason: UnknownReason,
  detail: string,
  node: TemplateNode,
  expression?: string,
): Value | undefined {
  const kept: (Value | undefined)[] = [];
  for (const value of possible) {
    const flat = isUnknown(value) && value.candidates !== undefined ? value.candidates : [value];
    for (const candidate of flat) {
      if (kept.length > limits.candidates) break;
      if (!kept.some(other => equalValues(other, candidate))) kept.push(candidate);
    }
  }
  if (kept.length === 1) return kept[0];
  return {
    kind: 'unknown',
    reason,
    detail,
    ...(expression === undefined ? {} : { expression }),
    ...(kept.length > 1 && kept.length <= limits.candidates ? { candidates: kept } : {}),
    place: node,
  };
}

/**
 * Applies a function to a value that may be qualified or one of several: each candidate is tried and the answers are
 * put together again; the qualification is kept.
 */
export function mapPossible(
  value: Value,
  node: TemplateNode,
  apply: (value: Value) => Value | undefined,
): Value | undefined {
  const plain = unqualified(value);
  const mapped =
    isUnknown(plain) && plain.candidates !== undefined
      ? oneOf(
          plain.candidates.map(candidate =>
            candidate === undefined ? undefined : mapPossible(candidate, node, apply),
          ),
          plain.reason,
          plain.detail,
          node,
          plain.expression,
        )
      : apply(plain);
  if (mapped === undefined || plain === value) return mapped;
  return typeof value === 'object' && value !== null && value.kind === 'qualified'
    ? qualify(mapped, value.assumedFrom, value.sensitive)
    : mapped;
}
