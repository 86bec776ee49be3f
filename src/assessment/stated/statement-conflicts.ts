import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { JudgedStatement, StatementConflict } from '../../model/assessment.ts';
import type { Statement } from '../../model/party.ts';
import { stands } from './statement-status.ts';

/**
 * Where statements contradict each other: a duty that each of two parties leaves to the other (a gap), and one that two
 * parties both claim for the same part of the boundary (an overlap).
 */
export function statementConflicts(judged: readonly JudgedStatement[]): StatementConflict[] {
  const statements = judged.filter(stands).map(({ statement }) => statement);
  const found = new Map<string, StatementConflict>();
  for (const [index, left] of statements.entries()) {
    for (const right of statements.slice(index + 1)) {
      if (left.from === right.from) continue;
      for (const subject of leftToEachOther(left, right)) add('gap', subject, left, right, found);
      if (!haveOneReceiver(left, right)) continue;
      for (const subject of claimedByBoth(left, right)) add('overlap', subject, left, right, found);
    }
  }
  return sortedBy(
    found.values(),
    one => one.kind,
    one => one.subject,
    one => one.parties.join(' '),
  );
}

function add(
  kind: StatementConflict['kind'],
  subject: string,
  left: Statement,
  right: Statement,
  found: Map<string, StatementConflict>,
): void {
  const [first = '', second = ''] = [left.from, right.from].sort(compareText);
  found.set(`${kind} ${subject} ${first} ${second}`, { kind, subject, parties: [first, second] });
}

function leftToEachOther(left: Statement, right: Statement): string[] {
  if (!isMadeTo(left, right.from) || !isMadeTo(right, left.from)) return [];
  const subjects = new Set(right.expects.flatMap(subjectOf));
  return left.expects.flatMap(subjectOf).filter(subject => subjects.has(subject));
}

/** Two claims meet where both are made to the same party, or one to the other. */
function haveOneReceiver(left: Statement, right: Statement): boolean {
  return (
    left.to === right.to ||
    left.to === 'all' ||
    right.to === 'all' ||
    left.to === right.from ||
    right.to === left.from
  );
}

function claimedByBoth(left: Statement, right: Statement): string[] {
  return left.provides.flatMap(one => {
    const subject = subjectOf(one)[0];
    const meets = right.provides.some(
      other => subjectOf(other)[0] === subject && overlap(one.scope, other.scope),
    );
    return subject !== undefined && meets ? [subject] : [];
  });
}

function overlap(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return true;
  return left.some(one => right.some(other => one.startsWith(other) || other.startsWith(one)));
}

function isMadeTo({ to }: Statement, party: string): boolean {
  return to === party || to === 'all';
}

function subjectOf({ duty, control }: { readonly duty?: string; readonly control?: string }): string[] {
  const subject = duty ?? control;
  return subject === undefined ? [] : [subject];
}
