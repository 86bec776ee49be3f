import { crosswalkRows } from './crosswalk-rows.ts';
import { unknownId } from './check-rules.ts';
import type { Problem } from './problem.ts';
import type { Units } from './read-units.ts';

/** Crosswalks whose catalogues or rows lead nowhere. */
export function checkCrosswalks(units: Units): readonly Problem[] {
  const frameworks = new Set(units.frameworks.map(unit => unit.value.id));
  const rowsOf = new Map([...frameworks].map(id => [id, new Set<string>()]));
  for (const unit of units.frameworkGroups) {
    for (const row of unit.value.rows) rowsOf.get(unit.folder)?.add(row.id);
  }
  return units.crosswalks.flatMap(unit => {
    const { from, to, rows } = unit.value;
    const ends = [
      ['from', from],
      ['to', to],
    ] as const;
    const lost = ends.filter(([, id]) => !frameworks.has(id));
    if (lost.length > 0) {
      return lost.map(([key, id]) => unknownId(unit, [key], 'framework', id, frameworks));
    }
    if (rows === undefined) {
      if (Object.keys(crosswalkRows(unit.value, units)).length > 0) return [];
      return [unit.problem(['rowsFrom'], `no row of ${from} is mapped through a control of ${to}`)];
    }
    const known = { from: rowsOf.get(from) ?? new Set(), to: rowsOf.get(to) ?? new Set() };
    return Object.entries(rows).flatMap(([row, others]) => [
      ...(known.from.has(row) ? [] : [unknownId(unit, ['rows', row], `control of ${from}`, row, known.from)]),
      ...others.flatMap((other, index) =>
        known.to.has(other)
          ? []
          : [unknownId(unit, ['rows', row, index], `control of ${to}`, other, known.to)],
      ),
    ]);
  });
}
