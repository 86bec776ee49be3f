import { addDays, addMonths, daysBetween } from '../../foundation/calendar-days.ts';
import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { AssuranceDocument, Period } from '../../model/assurance.ts';
import type { Asked, TimeVerdict } from './assurance-rule.ts';

/**
 * The rule of reports over a period: together they cover the audit window as far as it has gone by, or all of it but a
 * gap at its end that a continued-operations letter spans, of at most so many months. A period in the past is normal.
 */
export function periodsCover(
  documents: readonly AssuranceDocument[],
  asked: Asked,
  letters: readonly AssuranceDocument[],
): TimeVerdict {
  const periods = documents.flatMap(document => document.periods);
  const end = coveredUntil(asked.from, periods);
  const letter = end === undefined ? undefined : spannedUntil(end, documents, letters, asked);
  const until = letter ?? end;
  if (asked.windowStated && until !== undefined && until >= asked.day) return { word: 'holds', until };
  if (documents.some(document => document.periods.length === 0)) {
    return { word: 'open', reason: 'its period is not recorded' };
  }
  if (!asked.windowStated) {
    return { word: 'open', reason: 'there is no auditWindow to judge its period against' };
  }
  return { word: 'lapsed', reason: gapWords(asked, periods, end, letter) };
}

/** The last day of the unbroken time that the periods cover from a day on; undefined where they do not cover that day. */
function coveredUntil(from: string, periods: readonly Period[]): string | undefined {
  let until: string | undefined;
  for (const period of sortedBy(periods, one => one.from)) {
    const reached = until === undefined ? from : addDays(until, 1);
    if (period.from > reached || period.to < from) continue;
    if (until === undefined || period.to > until) until = period.to;
  }
  return until;
}

/** How far letters speak after the last report: each for the gap that begins there, none longer than allowed. */
function spannedUntil(
  end: string,
  documents: readonly AssuranceDocument[],
  letters: readonly AssuranceDocument[],
  asked: Asked,
): string | undefined {
  const ids = new Set(documents.map(document => document.id));
  const own = documents.flatMap(document => document.letterUntil ?? []);
  const separate = letters
    .filter(letter => letter.refersTo === undefined || ids.has(letter.refersTo))
    .flatMap(letter => letter.periods.filter(({ from }) => from <= addDays(end, 1)).map(({ to }) => to));
  const latest = [...own, ...separate].sort(compareText).at(-1);
  if (latest === undefined || latest <= end) return undefined;
  // Months are those after the report: one that ends with September and three months reach to the end of the year.
  const limit = addDays(addMonths(addDays(end, 1), asked.letterMonths), -1);
  return latest < limit ? latest : limit;
}

function gapWords(
  asked: Asked,
  periods: readonly Period[],
  end: string | undefined,
  letter: string | undefined,
): string {
  if (end === undefined) {
    const days = sortedBy(periods, one => one.from);
    const [first] = days;
    const last =
      days
        .map(one => one.to)
        .sort(compareText)
        .at(-1) ?? '';
    return first !== undefined && first.from > asked.from
      ? `its periods begin on ${first.from}, after the audit window does (${asked.from})`
      : `its periods end on ${last}, before the audit window begins (${asked.from})`;
  }
  const until = letter ?? end;
  const gap = daysBetween(until, asked.day);
  const what = letter === undefined ? 'its periods end' : 'its letter speaks for the time';
  const by = letter === undefined ? 'on' : 'until';
  return `${what} ${by} ${until}, ${gap} ${gap === 1 ? 'day' : 'days'} before ${asked.day}; a letter may span ${asked.letterMonths} months after the report`;
}
