import { daysBetween } from '../../foundation/calendar-days.ts';
import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { JudgedScopeList } from '../../model/assessment.ts';
import type { ScopeList } from '../../model/assurance.ts';

/** What the loaded lists say of a service and a programme. Neither a tick nor a row means that nothing is known. */
export interface ScopeAnswer {
  readonly inScope: boolean | 'unknown';
  /** Features that the list leaves out of a service that is in scope. */
  readonly excluded: readonly string[];
  readonly source?: string;
}

export interface ScopeAnswers {
  /** Whether any list speaks of one of the programmes at all. */
  readonly speaksOf: (programmes: readonly string[]) => boolean;
  readonly answer: (service: string, programmes: readonly string[]) => ScopeAnswer;
}

const unknown: ScopeAnswer = { inScope: 'unknown', excluded: [] };

/** Makes lists answer questions. The newest list that says anything decides; of two of one day, the one that says no. */
export function scopeAnswers(lists: readonly ScopeList[]): ScopeAnswers {
  const byKey = new Map<string, { readonly asOf: string; readonly answer: ScopeAnswer }>();
  const programmesSpokenOf = new Set<string>();
  for (const list of sortedBy(
    lists,
    one => one.asOf,
    one => one.source,
    one => JSON.stringify(one.entries),
  )) {
    for (const [key, answer] of answersOf(list, programmesSpokenOf)) {
      const before = byKey.get(key);
      const keeps = before?.asOf === list.asOf && weight(before.answer) >= weight(answer);
      if (!keeps) byKey.set(key, { asOf: list.asOf, answer });
    }
  }
  return {
    speaksOf: programmes => programmes.some(one => programmesSpokenOf.has(one)),
    answer(service, programmes) {
      let best = unknown;
      for (const programme of programmes) {
        const found = byKey.get(keyOf(service, programme))?.answer;
        if (found === undefined) continue;
        if (best === unknown || weight(found) < weight(best)) best = found;
      }
      return best;
    },
  };
}

/** No weighs more than a yes with exceptions, and that more than a yes. */
function weight({ inScope, excluded }: ScopeAnswer): number {
  if (inScope !== true) return 2;
  return excluded.length > 0 ? 1 : 0;
}

/** One list's own answers: a service that stands on it several times is in scope if one of its rows is. */
function answersOf(list: ScopeList, programmes: Set<string>): Map<string, ScopeAnswer> {
  const answers = new Map<string, ScopeAnswer>();
  for (const { service, programme, inScope, excluded } of list.entries) {
    programmes.add(programme);
    if (service === undefined) continue;
    const key = keyOf(service, programme);
    const answer = { inScope, excluded, source: `${list.source} of ${list.asOf}` };
    const before = answers.get(key);
    if (before === undefined || weight(answer) < weight(before)) answers.set(key, answer);
  }
  return answers;
}

function keyOf(service: string, programme: string): string {
  return `${programme}\n${service}`;
}

/** Days after which AWS has most likely published a newer list. */
const staleAfterDays = 184;

/** What must be known about the lists before they are believed. */
export function judgeScopeLists(lists: readonly ScopeList[], day: string): JudgedScopeList[] {
  const judged = lists.map(({ source, asOf, entries }): JudgedScopeList => {
    const ageDays = daysBetween(asOf, day);
    const stale =
      ageDays > staleAfterDays
        ? `it is ${ageDays} days old: services may have come into scope or left it since`
        : asOf > day
          ? `it is of ${asOf}, after the day of this assessment`
          : undefined;
    return {
      source,
      asOf,
      ageDays,
      ...(stale === undefined ? {} : { stale }),
      programmes: [...new Set(entries.map(entry => entry.programme))].sort(compareText),
      unknownNames: [
        ...new Set(entries.filter(entry => entry.service === undefined).map(entry => entry.name)),
      ].sort(compareText),
    };
  });
  return sortedBy(
    judged,
    one => one.source,
    one => one.asOf,
    one => JSON.stringify(one),
  );
}
