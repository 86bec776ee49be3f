import type { Control, DutyRole } from '../../src/model/knowledge.ts';
import type { UnitOf, Units } from './read-units.ts';

export type Row = UnitOf<'frameworkGroups'>['value']['rows'][number];
type Duties = Control['duties'];

/** From the strongest: where two origins of a row name one duty, the stronger role holds. */
const roles: readonly DutyRole[] = ['satisfies', 'parallel', 'contributes', 'input'];

/** Every row of every framework by its id. */
export function rowsById(units: Units): ReadonlyMap<string, Row> {
  return new Map(units.frameworkGroups.flatMap(unit => unit.value.rows.map(row => [row.id, row] as const)));
}

/**
 * The duties of a row: those that it names, else those of the row that it inherits from, else those of all rows that it
 * is mapped through. A row that inherits from one that inherits itself has none: the check of frameworks reports that.
 */
export function dutiesOfRow(row: Row, rows: ReadonlyMap<string, Row>): Duties {
  if (row.inheritsMapping !== undefined) return ownDuties(rows.get(row.inheritsMapping));
  if (row.mappedThrough === undefined) return ownDuties(row);
  const named = row.mappedThrough.flatMap(id => {
    const origin = rows.get(id);
    if (origin === undefined) return [];
    return origin.inheritsMapping === undefined
      ? ownDuties(origin)
      : ownDuties(rows.get(origin.inheritsMapping));
  });
  const strongest = new Map<string, DutyRole>();
  for (const role of roles) {
    for (const one of named) if (one.role === role && !strongest.has(one.duty)) strongest.set(one.duty, role);
  }
  return [...strongest].map(([duty, role]) => ({ duty, role }));
}

function ownDuties(row: Row | undefined): Duties {
  if (row === undefined) return [];
  const { satisfies, answeredBy, ...others } = row;
  const byRole = { ...others, satisfies: satisfies ?? answeredBy };
  return roles.flatMap(role => (byRole[role] ?? []).map(duty => ({ duty, role })));
}
