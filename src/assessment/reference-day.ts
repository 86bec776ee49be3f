import { dayOf } from '../foundation/calendar-days.ts';
import type { Boundary } from '../model/assessment.ts';
import type { Asked } from './assurance/assurance-rule.ts';

/** The day on which time rules are judged: today, or the last day of an audit window that is over. */
export function referenceDay({ auditWindow }: Pick<Boundary, 'auditWindow'>, now: string): string {
  const today = dayOf(now);
  return auditWindow !== undefined && auditWindow.to < today ? auditWindow.to : today;
}

/** What documents of the boundary are judged against. */
export function askedOf(boundary: Boundary, now: string): Asked {
  const day = referenceDay(boundary, now);
  const { auditWindow, letterMonths, impactLevel } = boundary;
  const from = auditWindow?.from ?? day;
  return {
    from: from < day ? from : day,
    day,
    windowEnd: auditWindow !== undefined && auditWindow.to > day ? auditWindow.to : day,
    windowStated: auditWindow !== undefined,
    letterMonths,
    ...(impactLevel === undefined ? {} : { impactLevel }),
  };
}
