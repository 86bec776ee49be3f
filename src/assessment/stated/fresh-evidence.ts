import { daysBetween } from '../../foundation/calendar-days.ts';
import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { Boundary, JudgedEvidence } from '../../model/assessment.ts';
import type { EvidenceRecord } from '../../model/assurance.ts';
import type { EvidenceKind, Knowledge } from '../../model/knowledge.ts';
import { referenceDay } from '../reference-day.ts';

/** Which kinds of evidence are there and fresh, for which duties. */
export interface FreshEvidence {
  has(kind: string, duty: string): boolean;
  /** For any duty. */
  hasKind(kind: string): boolean;
  /**
   * Whether it was given again and again: at least twice, and from the beginning of the audit window to the day no longer
   * apart than the kind allows. Without an audit window there is no time over which it could be.
   */
  repeated(kind: string, duty: string): boolean;
}

/** Cadence of a kind whose records must fall into the audit window itself. */
const perWindow = 'per audit window';

/**
 * The records that count on the day of the assessment: none is of a later day, none older than its kind allows, and one of
 * a kind that is due in each audit window falls into this one. What does not count is as if it were not there.
 */
export function freshEvidence(
  boundary: Boundary,
  { evidenceKinds }: Pick<Knowledge, 'evidenceKinds'>,
  now: string,
): FreshEvidence {
  const day = referenceDay(boundary, now);
  const forAll = new Set<string>();
  const forDuty = new Map<string, Set<string>>();
  const { auditWindow } = boundary;
  for (const record of boundary.evidence) {
    const kind = evidenceKinds.get(record.kind);
    if (kind === undefined || staleness(record, kind, boundary, day) !== undefined) continue;
    if (record.duties.length === 0) forAll.add(record.kind);
    const duties = forDuty.get(record.kind) ?? new Set<string>();
    for (const duty of record.duties) duties.add(duty);
    forDuty.set(record.kind, duties);
  }
  // Many controls ask for the same duty.
  const known = new Map<string, boolean>();

  function isRepeated(kind: string, duty: string): boolean {
    const maxAgeDays = evidenceKinds.get(kind)?.maxAgeDays;
    if (maxAgeDays === undefined || auditWindow === undefined || auditWindow.from > day) return false;
    const dates = boundary.evidence
      .filter(one => one.kind === kind && (one.duties.length === 0 || one.duties.includes(duty)))
      .map(one => one.date)
      .filter(date => date <= day);
    return new Set(dates).size > 1 && withoutGap(dates, auditWindow.from, day, maxAgeDays);
  }

  return {
    has: (kind, duty) => forAll.has(kind) || forDuty.get(kind)?.has(duty) === true,
    hasKind: kind => forDuty.has(kind),
    repeated(kind, duty) {
      const key = `${kind} ${duty}`;
      const answer = known.get(key) ?? isRepeated(kind, duty);
      known.set(key, answer);
      return answer;
    },
  };
}

/** Whether each day from one to another is at most so many days after a date of the list. */
function withoutGap(dates: readonly string[], from: string, to: string, days: number): boolean {
  const sorted = [...dates].sort(compareText);
  // The first may be given within the first period: what is due monthly is due by the end of the first month.
  let reached = sorted.findLast(date => date <= from) ?? from;
  for (const date of sorted) {
    if (date <= reached) continue;
    if (daysBetween(reached, date) > days) return false;
    reached = date;
  }
  return daysBetween(reached, to) <= days;
}

/** Every record of a known kind with its age: by kind, the newest first. */
export function judgeEvidence(
  boundary: Pick<Boundary, 'evidence' | 'auditWindow'>,
  { evidenceKinds }: Pick<Knowledge, 'evidenceKinds'>,
  day: string,
): JudgedEvidence[] {
  const judged = boundary.evidence.flatMap((record): JudgedEvidence[] => {
    const kind = evidenceKinds.get(record.kind);
    if (kind === undefined) return [];
    const stale = staleness(record, kind, boundary, day);
    return [{ record, ageDays: daysBetween(record.date, day), ...(stale === undefined ? {} : { stale }) }];
  });
  return sortedBy(
    judged,
    ({ record }) => record.kind,
    ({ ageDays }) => ageDays,
    ({ record }) => JSON.stringify(record),
  );
}

/** Why a record does not count on a day; undefined where it does. */
export function staleness(
  { date }: EvidenceRecord,
  { maxAgeDays, cadence }: EvidenceKind,
  { auditWindow }: Pick<Boundary, 'auditWindow'>,
  day: string,
): string | undefined {
  if (date > day) return `it is of ${date}, after ${day}`;
  const age = daysBetween(date, day);
  if (age > maxAgeDays) return `it is ${age} days old, and counts for ${maxAgeDays}`;
  if (cadence === perWindow && auditWindow !== undefined && date < auditWindow.from) {
    return `it is of ${date}, before the audit window begins (${auditWindow.from})`;
  }
  return undefined;
}
