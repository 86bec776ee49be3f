import type { Predicate } from '../model/knowledge.ts';
import { omittedValue, otherValue, type PropertyPredicate } from './evaluate-property.ts';
import { leavesOf } from './predicate-leaves.ts';

/**
 * The values that a set of predicates tells apart, by property path. Only for paths that are compared with whole values
 * and lead through no list: there, one unknown value can be each of them, and never two at once.
 */
export function valueDomains(predicates: Iterable<Predicate>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const excluded = new Set<string>();
  for (const predicate of predicates) {
    for (const leaf of leavesOf(predicate)) {
      if (!('property' in leaf)) continue;
      const values = comparedValues(leaf);
      if (values === undefined) excluded.add(leaf.property);
      const known = found.get(leaf.property) ?? new Set<string>();
      for (const value of values ?? []) known.add(value);
      found.set(leaf.property, known);
    }
  }
  const domains = new Map<string, readonly string[]>();
  for (const [path, values] of found) {
    if (!excluded.has(path)) domains.set(path, [...values, otherValue, omittedValue]);
  }
  return domains;
}

/** The values that the predicate compares with; undefined where it compares with parts, or with elements. */
function comparedValues(predicate: PropertyPredicate): readonly string[] | undefined {
  if (predicate.property.includes('[')) return undefined;
  if ('equals' in predicate) return [String(predicate.equals)];
  if ('in' in predicate) return predicate.in.map(String);
  return 'exists' in predicate || 'absent' in predicate ? [] : undefined;
}
