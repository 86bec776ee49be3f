import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { JudgedStatement, StatementConflict } from '../../model/assessment.ts';
import type { Statement } from '../../model/party.ts';
import { stands } from './statement-status.ts';

/** One claim, or one expectation, of one duty or control. */
interface Said {
  readonly statement: Statement;
  readonly scope: readonly string[];
}

/** How many of one subject are compared with each other: no chain has more parties. */
const comparedAtMost = 100;

/**
 * Where statements contradict each other: a duty that each of two parties leaves to the other (a gap), and one that two
 * parties both claim for the same part of the boundary (an overlap).
 */
export function statementConflicts(judged: readonly JudgedStatement[]): StatementConflict[] {
  const claims = new Map<string, Said[]>();
  const left = new Map<string, Said[]>();
  for (const { statement } of judged.filter(stands)) {
    for (const one of statement.provides) {
      // Parties of a chain each do a part of a control, and the upper one may have it from the lower.
      if (one.partial === true || one.inherited === true) continue;
      add(claims, one.duty ?? one.control, { statement, scope: one.scope });
    }
    for (const one of statement.expects) add(left, one.duty ?? one.control, { statement, scope: [] });
  }
  const found = new Map<string, StatementConflict>();
  conflictsIn(left, 'gap', leaveToEachOther, found);
  conflictsIn(claims, 'overlap', meet, found);
  return sortedBy(
    found.values(),
    one => one.kind,
    one => one.subject,
    one => one.parties.join(' '),
  );
}

function add(map: Map<string, Said[]>, subject: string | undefined, said: Said): void {
  if (subject === undefined) return;
  const list = map.get(subject);
  if (list === undefined) map.set(subject, [said]);
  else if (list.length < comparedAtMost) list.push(said);
}

function conflictsIn(
  bySubject: ReadonlyMap<string, readonly Said[]>,
  kind: StatementConflict['kind'],
  conflict: (one: Said, other: Said) => boolean,
  found: Map<string, StatementConflict>,
): void {
  for (const [subject, all] of bySubject) {
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        if (one.statement.from === other.statement.from || !conflict(one, other)) continue;
        const [first = '', second = ''] = [one.statement.from, other.statement.from].sort(compareText);
        found.set(`${kind} ${subject} ${first} ${second}`, { kind, subject, parties: [first, second] });
      }
    }
  }
}

function leaveToEachOther({ statement: one }: Said, { statement: other }: Said): boolean {
  return isMadeTo(one, other.from) && isMadeTo(other, one.from);
}

function isMadeTo({ to }: Statement, party: string): boolean {
  return to === party || to === 'all';
}

/** Two claims meet where both are made to the same party, or one to the other, for the same part. */
function meet(one: Said, other: Said): boolean {
  const { from, to } = one.statement;
  const { from: otherFrom, to: otherTo } = other.statement;
  const related = to === otherTo || to === 'all' || otherTo === 'all' || to === otherFrom || otherTo === from;
  return related && overlap(one.scope, other.scope);
}

function overlap(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return true;
  return left.some(one => right.some(other => one.startsWith(other) || other.startsWith(one)));
}
