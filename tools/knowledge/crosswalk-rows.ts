import type { Crosswalk } from '../../src/model/knowledge.ts';
import type { UnitOf, Units } from './read-units.ts';

/** The rows of a crosswalk: its own, or those that the catalogue it comes from is mapped through. */
export function crosswalkRows(
  { from, to, rows }: UnitOf<'crosswalks'>['value'],
  { frameworkGroups }: Units,
): Crosswalk['rows'] {
  if (rows !== undefined) return rows;
  const known = new Set(idsOf(to, frameworkGroups));
  const found = new Map<string, readonly string[]>();
  for (const group of frameworkGroups) {
    if (group.folder !== from) continue;
    for (const { id, mappedThrough = [] } of group.value.rows) {
      const named = mappedThrough.filter(one => known.has(one));
      if (named.length > 0) found.set(id, named);
    }
  }
  return Object.fromEntries(found);
}

function idsOf(framework: string, groups: Units['frameworkGroups']): readonly string[] {
  return groups
    .filter(group => group.folder === framework)
    .flatMap(group => group.value.rows.map(row => row.id));
}
