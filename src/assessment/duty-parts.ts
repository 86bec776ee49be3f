import type { Responsibility } from '../model/assessment.ts';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import type { ResourceKey } from '../model/value.ts';

/** One answer about a duty, with the number of resources that it holds for (1 for the boundary as a whole). */
export interface DutyPart {
  readonly answer: DutyAnswer;
  readonly count: number;
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
  const counts = new Map<string, Map<DutyAnswer, number>>();
  for (const [duty, answer] of responsibility.boundary) counts.set(duty, new Map([[answer, 1]]));
  for (const table of responsibility.tables) {
    const count = resourcesOn.get(table.id) ?? 0;
    if (count === 0) continue;
    for (const [duty, answer] of table.answers) {
      const ofDuty = counts.get(duty) ?? new Map<DutyAnswer, number>();
      ofDuty.set(answer, (ofDuty.get(answer) ?? 0) + count);
      counts.set(duty, ofDuty);
    }
  }
  const parts = new Map<string, DutyPart[]>();
  for (const [duty, ofDuty] of counts) {
    const all = [...ofDuty].map(([answer, count]) => ({ answer, count }));
    parts.set(duty, withoutCovered(responsibility.boundary.get(duty), all));
  }
  return parts;
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
