import type { Responsibility } from '../model/assessment.ts';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import type { ResourceKey } from '../model/value.ts';

/** One answer about a duty, with the number of resources that it holds for (1 for the boundary as a whole). */
export interface DutyPart {
  readonly answer: DutyAnswer;
  readonly count: number;
  /** Ids of the tables that it stands in; none for the boundary as a whole. */
  readonly tables: readonly string[];
}

export type DutyParts = ReadonlyMap<string, readonly DutyPart[]>;

/**
 * All answers about each duty in the boundary: one for each group of resources that share it, and the boundary's own.
 * `counted` says which resources are part of the estate (those of an uncalled library are not).
 */
export function collectDutyParts(
  responsibility: Responsibility,
  counted: (resource: ResourceKey) => boolean,
): DutyParts {
  const resourcesOn = new Map<string, number>();
  for (const [resource, table] of responsibility.tableOf) {
    if (counted(resource)) resourcesOn.set(table, (resourcesOn.get(table) ?? 0) + 1);
  }
  const parts = new Map<string, Map<DutyAnswer, OpenPart>>();
  for (const [duty, answer] of responsibility.boundary) {
    parts.set(duty, new Map([[answer, { answer, count: 1, tables: [] }]]));
  }
  for (const table of responsibility.tables) {
    const count = resourcesOn.get(table.id) ?? 0;
    if (count === 0) continue;
    for (const [duty, answer] of table.answers) {
      const ofDuty = parts.get(duty) ?? new Map<DutyAnswer, OpenPart>();
      const part = ofDuty.get(answer) ?? { answer, count: 0, tables: [] };
      part.count += count;
      part.tables.push(table.id);
      ofDuty.set(answer, part);
      parts.set(duty, ofDuty);
    }
  }
  return new Map(
    [...parts].map(([duty, ofDuty]) => [
      duty,
      withoutCovered(responsibility.boundary.get(duty), [...ofDuty.values()]),
    ]),
  );
}

interface OpenPart {
  readonly answer: DutyAnswer;
  count: number;
  readonly tables: string[];
}

/**
 * Where cases of resources decide a duty of the boundary for their part, they stand in place of its general answer, as
 * long as each of them leaves the customer a part: a case that relieves the customer relieves only of its own part.
 */
function withoutCovered(general: DutyAnswer | undefined, parts: readonly DutyPart[]): DutyPart[] {
  const covering = parts.filter(({ answer }) => answer !== general);
  const replaced =
    general !== undefined &&
    covering.length > 0 &&
    covering.every(({ answer }) => answer.side === 'customer' || answer.side === 'shared');
  return replaced ? covering : [...parts];
}

/** The sides that occur among the parts, with the number of resources on each. */
export function sidesOf(parts: readonly DutyPart[]): Map<Side, number> {
  const sides = new Map<Side, number>();
  for (const { answer, count } of parts) sides.set(answer.side, (sides.get(answer.side) ?? 0) + count);
  return sides;
}
