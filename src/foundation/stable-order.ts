/** Orders text by UTF-16 code unit: the same on every machine, unlike a locale's order. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A new array sorted by the text keys given, first key first. */
export function sortedBy<T>(items: Iterable<T>, ...keys: ((item: T) => string | number)[]): T[] {
  return [...items].sort((left, right) => {
    for (const key of keys) {
      const a = key(left);
      const b = key(right);
      const order =
        typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
      if (order !== 0) return order;
    }
    return 0;
  });
}
