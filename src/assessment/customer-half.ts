import { compareText } from '../foundation/stable-order.ts';
import type { ControlClass, CustomerHalf, CustomerStatus } from '../model/assessment.ts';
import type { Duty } from '../model/knowledge.ts';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import { type DutyFindings, noFindings, weakerBasis } from './duty-findings.ts';
import type { DutyPart } from './duty-parts.ts';
import { wordsOf } from './portion-words.ts';

export interface CustomerContext {
  readonly duties: ReadonlyMap<string, Duty>;
  readonly findings: ReadonlyMap<string, DutyFindings>;
  /** Kinds of evidence that are there and fresh. */
  readonly evidence: ReadonlySet<string>;
}

/**
 * The customer's half of a control: from what the checks found on its duties and the evidence that is there. It is met
 * only if every duty of the customer's passed all of its checks and has all its kinds of evidence.
 */
export function customerHalf(
  ofClass: ControlClass,
  parts: readonly DutyPart[],
  context: CustomerContext,
): CustomerHalf {
  if (ofClass === 'unmapped') return without('unknown', 'Not mapped to duties yet: judge it by hand.');
  const carried = parts.filter(({ answer }) => canCarry(answer, 'customer') || canCarry(answer, 'shared'));
  if (carried.length === 0 || ofClass === 'not-applicable' || ofClass === 'inherited') {
    return without('not-needed', 'Nothing of this control is yours.');
  }
  const duties = [...new Set(carried.map(({ answer }) => answer.duty))];
  const ofDuties = duties.map(duty => context.findings.get(duty) ?? noFindings);
  const evidenceMissing = [...new Set(duties.flatMap(duty => context.duties.get(duty)?.evidence ?? []))]
    .filter(kind => !context.evidence.has(kind))
    .sort(compareText);
  const failed = ofDuties.flatMap(found => found.failed);
  const undecided = ofDuties.flatMap(found => found.undecided);
  const passed = ofDuties.reduce((sum, found) => sum + found.passed, 0);
  let basis: CustomerHalf['basis'];
  for (const found of ofDuties) basis = weakerBasis(basis, found.basis);
  const judged: Judged = {
    undetermined: ofClass === 'undetermined',
    failed: failed.length,
    undecided: undecided.length,
    passed,
    complete: duties.every(duty => isComplete(duty, context)),
  };
  return {
    status: statusOf(judged),
    ...(basis === undefined ? {} : { basis }),
    text: wordsOf(carried, context.duties, portions => portions.customer),
    evidenceMissing,
    failed: failed.map(finding => finding.fingerprint),
    undecided: undecided.map(finding => finding.fingerprint),
    passed,
    provided: [],
    waivers: [],
  };
}

function without(status: CustomerStatus, text: string): CustomerHalf {
  return {
    status,
    text,
    evidenceMissing: [],
    failed: [],
    undecided: [],
    passed: 0,
    provided: [],
    waivers: [],
  };
}

function canCarry(answer: DutyAnswer, side: Side): boolean {
  return answer.side === side || (answer.candidates?.includes(side) ?? false);
}

interface Judged {
  readonly undetermined: boolean;
  readonly failed: number;
  readonly undecided: number;
  readonly passed: number;
  /** Every duty has passed checks, where checks can show it, and all its evidence. */
  readonly complete: boolean;
}

function statusOf({ undetermined, failed, undecided, passed, complete }: Judged): CustomerStatus {
  if (failed > 0) return 'not-met';
  if (undecided > 0 || undetermined) return 'unknown';
  if (complete) return 'met';
  return passed > 0 ? 'partly-met' : 'not-visible';
}

function isComplete(id: string, { duties, findings, evidence }: CustomerContext): boolean {
  const duty = duties.get(id);
  if (duty === undefined) return false;
  const found = findings.get(id) ?? noFindings;
  const shown = duty.checkable === 'not' || found.passed > 0;
  return shown && duty.evidence.every(kind => evidence.has(kind));
}
