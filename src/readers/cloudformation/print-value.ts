import { safeText } from '../../foundation/safe-text.ts';
import { isScalar, type Value } from '../../model/value.ts';

/** A value in a few words, for the list of assumptions. */
export function printValue(value: Value): string {
  if (isScalar(value)) return safeText(String(value), 120);
  switch (value.kind) {
    case 'list':
      return safeText(value.items.map(item => printValue(item.value)).join(','), 120);
    case 'text':
      return safeText(
        value.parts.map(part => (typeof part === 'string' ? part : printValue(part))).join(''),
        120,
      );
    case 'reference':
      return safeText(value.expression, 120);
    case 'secret':
      return '(a secret)';
    case 'qualified':
      return value.sensitive ? '(hidden)' : printValue(value.value);
    case 'object':
      return '(an object)';
    default:
      return '(unknown)';
  }
}
