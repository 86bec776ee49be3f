import { addMonths } from '../../foundation/calendar-days.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { TimeVerdict } from './assurance-rule.ts';

/** The best verdict among documents that each stand alone. */
export function bestOf(verdicts: readonly TimeVerdict[]): TimeVerdict {
  let best: TimeVerdict = { word: 'lapsed', reason: 'none is recorded' };
  let found = false;
  for (const verdict of verdicts) {
    if (found && !isBetter(verdict, best)) continue;
    best = verdict;
    found = true;
  }
  return best;
}

const order = { holds: 2, open: 1, lapsed: 0 } as const;

function isBetter(left: TimeVerdict, right: TimeVerdict): boolean {
  if (left.word !== right.word) return order[left.word] > order[right.word];
  return (left.until ?? '9999-12-31') > (right.until ?? '9999-12-31');
}

/** Dates of issue and expiry that must cover a day. */
export function datesCover({ issued, expires }: AssuranceDocument, day: string, what: string): TimeVerdict {
  if (issued === undefined || expires === undefined) {
    return {
      word: 'open',
      reason: 'the days of issue and of expiry ("issued", "expires") are not both recorded',
    };
  }
  if (issued > day) return { word: 'lapsed', reason: `it is valid from ${issued}, after ${what} (${day})` };
  if (expires < day) return { word: 'lapsed', reason: `it is valid to ${expires}, before ${what} (${day})` };
  return { word: 'holds', until: expires };
}

/** A day of issue from which on it counts for so many months. */
export function monthsCover(
  { issued, expires }: AssuranceDocument,
  day: string,
  months: number,
): TimeVerdict {
  if (issued === undefined) return { word: 'open', reason: 'its day ("issued") is not recorded' };
  if (issued > day) return { word: 'lapsed', reason: `it is of ${issued}, after the day asked (${day})` };
  const last = addMonths(issued, months);
  const until = expires !== undefined && expires < last ? expires : last;
  if (until < day) return { word: 'lapsed', reason: `it is of ${issued} and counts until ${until}` };
  return { word: 'holds', until };
}

/** In force from a day on, until it is ended. */
export function inForce({ issued, expires }: AssuranceDocument, day: string): TimeVerdict {
  if (issued === undefined)
    return { word: 'open', reason: 'the day on which it came into force ("issued") is not recorded' };
  if (issued > day)
    return { word: 'lapsed', reason: `it comes into force on ${issued}, after the day asked (${day})` };
  if (expires !== undefined && expires < day) return { word: 'lapsed', reason: `it ended on ${expires}` };
  return { word: 'holds', ...(expires === undefined ? {} : { until: expires }) };
}
