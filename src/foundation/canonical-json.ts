import { compareText } from './stable-order.ts';

/** Data as JSON with the keys of every object in order, so that equal data gives equal text; '' for undefined. */
export function canonicalJson(data: unknown): string {
  return (
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => compareText(left, right)))
        : value,
    ) ?? ''
  );
}
