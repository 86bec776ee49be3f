import { compareText } from '../foundation/stable-order.ts';
import type { ControlClass, CustomerHalf, CustomerStatus, ProvidedDuty } from '../model/assessment.ts';
import type { Basis } from '../model/declaration.ts';
import type { Duty } from '../model/knowledge.ts';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import { type DutyFindings, noFindings, weakerBasis } from './duty-findings.ts';
import type { DutyPart } from './duty-parts.ts';
import { inOneLine } from '../model/provision-phrase.ts';
import { wordsOf } from './portion-words.ts';
import type { FreshEvidence } from './stated/fresh-evidence.ts';
import { nothingProvided, type Provisions } from './stated/provisions.ts';

export interface CustomerContext {
  readonly duties: ReadonlyMap<string, Duty>;
  readonly findings: ReadonlyMap<string, DutyFindings>;
  readonly evidence: FreshEvidence;
  /** What other parties perform. */
  readonly provisions?: Pick<Provisions, 'duties' | 'controls'>;
  /** Ids of waivers in force, by control. */
  readonly waivers?: ReadonlyMap<string, readonly string[]>;
}

/**
 * The customer's half of a control: from what the checks found on its duties, the evidence that is there, and what other
 * parties provide. It is met only if every duty of the customer's passed all of its checks and has all its kinds of
 * evidence. A waiver shows instead of what is missing, and makes nothing met.
 */
export function customerHalf(
  ofClass: ControlClass,
  parts: readonly DutyPart[],
  context: CustomerContext,
  control = '',
): CustomerHalf {
  if (ofClass === 'unmapped') return without('unknown', 'Not mapped to duties yet: judge it by hand.');
  const carried = parts.filter(({ answer }) => canCarry(answer, 'customer') || canCarry(answer, 'shared'));
  if (carried.length === 0 || ofClass === 'not-applicable' || ofClass === 'inherited') {
    return without('not-needed', 'Nothing of this control is yours.');
  }
  const { duties: byDuty, controls } = context.provisions ?? nothingProvided;
  const whole = controls.get(control) ?? [];
  const duties = [...new Set(carried.map(({ answer }) => answer.duty))];
  const remaining = whole.length > 0 ? [] : duties.filter(duty => !byDuty.has(duty));
  const provided = whole.length > 0 ? whole : duties.flatMap(duty => byDuty.get(duty) ?? []);
  const ofDuties = remaining.map(duty => context.findings.get(duty) ?? noFindings);
  const failed = ofDuties.flatMap(found => found.failed);
  const undecided = ofDuties.flatMap(found => found.undecided);
  const waived = ofDuties.flatMap(found => found.waived);
  const passed = ofDuties.reduce((sum, found) => sum + found.passed, 0);
  let basis: Basis | undefined;
  for (const found of ofDuties) basis = weakerBasis(basis, found.basis);
  for (const duty of remaining) basis = weakerBasis(basis, basisOfEvidence(duty, context));
  const waivers = new Set(waived.map(({ waiver }) => waiver.id));
  let status = statusOf({
    undetermined: ofClass === 'undetermined',
    failed: failed.length,
    undecided: undecided.length,
    waived: waived.length,
    provided: provided.length,
    shown: passed > 0 || remaining.some(duty => hasSomeProof(duty, context)),
    complete: remaining.every(duty => isComplete(duty, context)),
  });
  const accepted = context.waivers?.get(control) ?? [];
  if (accepted.length > 0 && status !== 'met' && status !== 'provided') {
    status = 'waived';
    for (const id of accepted) waivers.add(id);
  }
  return {
    status,
    ...(basis === undefined || status === 'not-visible' ? {} : { basis }),
    text: textOf(carried, context.duties, provided),
    evidenceMissing: missingEvidence(remaining, context),
    failed: failed.map(finding => finding.fingerprint),
    undecided: undecided.map(finding => finding.fingerprint),
    passed,
    provided,
    waivers: [...waivers].sort(compareText),
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

/** What is to be done, in the words of whoever does it. */
function textOf(
  carried: readonly DutyPart[],
  duties: ReadonlyMap<string, Duty>,
  provided: readonly ProvidedDuty[],
): string {
  // Who performs the whole of the control says so for the whole of it.
  const whole = new Set(provided.flatMap(({ duty, text }) => (duty === undefined ? (text ?? []) : [])));
  if (whole.size > 0) return [...whole].map(text => inOneLine(text)).join(' ');
  const stated = new Map(
    provided.flatMap(({ duty, text }) => (duty === undefined || text === undefined ? [] : [[duty, text]])),
  );
  return wordsOf(carried, duties, ({ duty, portions }) => stated.get(duty) ?? portions.customer);
}

function missingEvidence(remaining: readonly string[], { duties, evidence }: CustomerContext): string[] {
  const missing = new Set<string>();
  for (const duty of remaining) {
    for (const kind of duties.get(duty)?.evidence ?? []) if (!evidence.has(kind, duty)) missing.add(kind);
  }
  return [...missing].sort(compareText);
}

interface Judged {
  readonly undetermined: boolean;
  readonly failed: number;
  readonly undecided: number;
  readonly waived: number;
  readonly provided: number;
  /** Something of it passed or is proved. */
  readonly shown: boolean;
  /** Every duty that is left has passed checks, where checks can show it, and all its evidence. */
  readonly complete: boolean;
}

function statusOf({
  undetermined,
  failed,
  undecided,
  waived,
  provided,
  shown,
  complete,
}: Judged): CustomerStatus {
  if (failed > 0) return 'not-met';
  if (undecided > 0 || undetermined) return 'unknown';
  if (waived > 0) return 'waived';
  if (complete) return provided > 0 ? 'provided' : 'met';
  return shown ? 'partly-met' : 'not-visible';
}

function isComplete(id: string, { duties, findings, evidence }: CustomerContext): boolean {
  const duty = duties.get(id);
  if (duty === undefined) return false;
  const found = findings.get(id) ?? noFindings;
  // What neither a check nor a kind of evidence could show is never taken as done.
  const shown = duty.checkable === 'not' ? duty.evidence.length > 0 : found.passed > 0;
  return shown && duty.evidence.every(kind => evidence.has(kind, id));
}

/** What is proved once was observed; what is proved again and again over the audit window is operated. */
function basisOfEvidence(id: string, { duties, evidence }: CustomerContext): Basis | undefined {
  const fresh = (duties.get(id)?.evidence ?? []).filter(kind => evidence.has(kind, id));
  if (fresh.length === 0) return undefined;
  return fresh.every(kind => evidence.repeated(kind, id)) ? 'operated' : 'observed';
}

/** A duty that only evidence can show, and some of it is there. */
function hasSomeProof(id: string, { duties, evidence }: CustomerContext): boolean {
  const duty = duties.get(id);
  return duty?.checkable === 'not' && duty.evidence.some(kind => evidence.has(kind, id));
}
