import type { Place } from '../../../foundation/source-text.ts';
import { truthOf } from '../../../foundation/three-valued.ts';
import type { Value } from '../../../model/value.ts';
import type { Expression } from '../hcl/ast.ts';
import { booleanOf } from './conversion.ts';
import type { Env } from './machine.ts';
import { isFailed, isWhollyKnown, plainOf } from './values.ts';

/** The expression as the source writes it, cut to a printable length, on one line. */
export function sourceOf(expression: Expression, env: Env): string {
  const text = env.source.text.slice(expression.start, Math.min(expression.end, expression.start + 200));
  return text.replace(/\s+/g, ' ').trim();
}

export function placeOf(expression: Expression, env: Env): Place {
  return { source: env.source, offset: expression.start };
}

/** Whether the value is known to be true, known to be false, or neither. For conditions of loops and validations. */
export function truthOfValue(value: Value): 'yes' | 'no' | 'unknown' | 'invalid' {
  const plain = plainOf(value);
  if (plain === null) return 'invalid';
  const boolean = booleanOf(plain);
  if (typeof boolean === 'boolean') return truthOf(boolean);
  return isFailed(boolean) || isWhollyKnown(boolean) ? 'invalid' : 'unknown';
}
