import { addDays } from '../../foundation/calendar-days.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import type { JudgedConstraint } from '../../model/judged-obligation.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import {
  type Obligation,
  type ObligationConstraint,
  type Retained,
  retainedKinds,
  type ShownConstraint,
} from '../../model/obligation.ts';
import type { Estate, Resource } from '../../model/resource.ts';
import { type CopiedTo, copiedTo } from './copied-regions.ts';
import { type Compared, comparePartitions, compareRegions } from './region-constraint.ts';
import { compareRetention, type KeptSetting, keptSettings } from './retention-constraint.ts';

export interface ConstraintContext {
  /** The resources of the boundary that count. */
  readonly resources: readonly Resource[];
  readonly day: string;
  /** Where settings of those resources copy data to; read once, and only where something is compared with it. */
  readonly copies: () => readonly CopiedTo[];
  /** What says how long logs or backups are kept; read once each. */
  readonly kept: (of: Retained) => readonly KeptSetting[];
}

export function constraintContext(
  resources: readonly Resource[],
  estate: Estate,
  knowledge: Pick<Knowledge, 'defaultsOf'>,
  day: string,
): ConstraintContext {
  let copies: readonly CopiedTo[] | undefined;
  const kept = new Map<Retained, readonly KeptSetting[]>();
  return {
    resources,
    day,
    copies: () => (copies ??= copiedTo(resources, estate, knowledge)),
    kept(of) {
      const known = kept.get(of) ?? keptSettings(of, resources, estate, knowledge);
      kept.set(of, known);
      return known;
    },
  };
}

/** Days for which what the user showed counts: it is looked at again each year. */
const shownFor = 365;

/** Each constraint against what the estate shows of it; what no source shows is the user's to show. */
export function judgeConstraints(
  { constraints }: Obligation,
  shown: readonly ShownConstraint[],
  context: ConstraintContext,
): JudgedConstraint[] {
  return constraints.map(constraint => {
    const compared = compare(constraint, context);
    const judged: JudgedConstraint = {
      kind: constraint.kind,
      text: constraint.text,
      status: 'yours-to-show',
      reasons: [],
      where: [],
      ...compared,
    };
    return withShown(judged, shown, context.day);
  });
}

function compare({ values = {} }: ObligationConstraint, context: ConstraintContext): Compared | undefined {
  const { resources } = context;
  const { regions, partitions, retentionDays = {} } = values;
  if (regions !== undefined) return compareRegions(resources, context.copies(), regions);
  if (partitions !== undefined) return comparePartitions(resources, partitions);
  const [of] = retainedKinds.filter(kind => retentionDays[kind] !== undefined);
  const least = of === undefined ? undefined : retentionDays[of];
  if (of === undefined || least === undefined) return undefined;
  return compareRetention(of, least, context.kept(of));
}

/**
 * What the user showed answers for what is outside or cannot be seen, for a year. What is not known stays unknown: nobody
 * can have shown it.
 */
function withShown(
  judged: JudgedConstraint,
  shown: readonly ShownConstraint[],
  day: string,
): JudgedConstraint {
  if (judged.status === 'fits' || judged.status === 'unknown') return judged;
  const own = sortedBy(
    shown.filter(one => one.constraint === judged.kind),
    one => one.date,
  );
  const newest = own.filter(one => one.date <= day).at(-1);
  if (newest === undefined) return judged;
  const { by, date, where } = newest;
  if (addDays(date, shownFor) < day) {
    return { ...judged, reasons: [...judged.reasons, `shown by ${by} on ${date}, more than a year ago`] };
  }
  const kept = where === undefined ? '' : ` (${where})`;
  return { ...judged, status: 'shown', reasons: [...judged.reasons, `shown by ${by} on ${date}${kept}`] };
}
