import { sortedBy } from '../../foundation/stable-order.ts';
import type { JudgedStatement, StatementStatus } from '../../model/assessment.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Statement } from '../../model/party.ts';
import type { FreshEvidence } from './fresh-evidence.ts';

export interface StatementContext {
  /** The day of the assessment. */
  readonly day: string;
  readonly evidence: FreshEvidence;
  /** Recorded documents that are not over, by id. */
  readonly documents: ReadonlyMap<string, AssuranceDocument>;
}

/** Every statement with its status, in one order whatever the order of the lists. */
export function judgeStatements(
  statements: readonly Statement[],
  context: StatementContext,
): JudgedStatement[] {
  const judged = statements.map((statement): JudgedStatement => {
    const { status, reason } = statusOf(statement, context);
    return { statement, status, ...(reason === undefined ? {} : { reason }) };
  });
  return sortedBy(
    judged,
    ({ statement }) => statement.from,
    ({ statement }) => statement.to,
    ({ statement }) => statement.source.title,
    ({ statement }) => JSON.stringify(statement),
  );
}

/**
 * Whether a statement holds in time and was accepted: its words and what it expects count then. To relieve anybody it
 * needs an end and evidence too.
 */
export function stands({ status }: JudgedStatement): boolean {
  return status === 'in-force' || status === 'without-evidence' || status === 'without-end';
}

function statusOf(
  { validFrom, validTo, accepted, evidence, provides }: Statement,
  { day, evidence: fresh, documents }: StatementContext,
): { readonly status: StatementStatus; readonly reason?: string } {
  if (validTo !== undefined && validTo < day) return { status: 'lapsed', reason: `it ended on ${validTo}` };
  if (validFrom !== undefined && validFrom > day) {
    return { status: 'not-yet', reason: `it begins on ${validFrom}` };
  }
  if (accepted === undefined || accepted.on > day) {
    return { status: 'not-accepted', reason: 'nobody on the receiving side has accepted it' };
  }
  // What only expects relieves nobody: it needs no proof.
  if (provides.length === 0) return { status: 'in-force' };
  if (validTo === undefined) return { status: 'without-end', reason: 'it has no end (validTo)' };
  const missing = evidence.filter(id => !documents.has(id) && !fresh.hasKind(id));
  if (evidence.length === 0) return { status: 'without-evidence', reason: 'nothing backs it (evidence)' };
  if (missing.length > 0) {
    return {
      status: 'without-evidence',
      reason: `there is no fresh record and no document in force for ${missing.join(', ')}`,
    };
  }
  return { status: 'in-force' };
}
