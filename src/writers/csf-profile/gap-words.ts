import type { CustomerStatus } from '../../model/assessment.ts';
import type { ControlTarget } from '../../model/stated.ts';
import type { ControlFacts } from '../control-facts/control-facts.ts';
import { checkWords } from '../control-facts/half-words.ts';
import { customerStatusWords, providerStatusWords } from '../words.ts';

/** What the user's half must come to where nothing is stated: it holds. */
export const usualTarget: ControlTarget = 'met';

/** Statuses with which a target is reached. A waiver reaches none but its own: it makes nothing met. */
const reached: Readonly<Record<ControlTarget, readonly CustomerStatus[]>> = {
  met: ['met', 'provided'],
  provided: ['provided', 'met'],
  'partly-met': ['met', 'provided', 'partly-met'],
  waived: ['met', 'provided', 'waived'],
  'not-needed': [],
};

/** The target of a control in words, half by half. */
export function targetWords({ said, assessed }: ControlFacts): string {
  const target = said?.target ?? usualTarget;
  if (target === 'not-needed') return 'no aim of this profile';
  const { provider, customer } = assessed;
  const parts = [
    ...(provider.status === 'not-needed' ? [] : ["AWS's half relied on"]),
    ...(customer.status === 'not-needed' ? [] : [`your half ${customerStatusWords[target]}`]),
  ];
  if (parts.length === 0)
    return assessed.class === 'not-applicable' ? 'not applicable here' : 'both halves hold';
  return parts.join(', ');
}

/** The difference between now and the target in words, one line for each part; empty where there is none. */
export function gapLines(facts: ControlFacts): readonly string[] {
  const { assessed, said, openUntil } = facts;
  const target = said?.target ?? usualTarget;
  if (target === 'not-needed' || assessed.class === 'not-applicable') return [];
  if (assessed.class === 'unmapped') return ['It is not mapped to duties yet: judge it by hand.'];
  const open = assessed.class === 'undetermined' ? [`Whose it is, is open: ${openUntil.join('; ')}`] : [];
  return [...open, ...awsGap(facts), ...yourGap(facts, target)];
}

function awsGap({ assessed, awsRestsOn }: ControlFacts): string[] {
  const { status } = assessed.provider;
  if (status === 'relied-on' || status === 'not-needed') return [];
  return [`AWS's half is ${providerGapWords[status]}: ${awsRestsOn}.`];
}

const providerGapWords = { ...providerStatusWords, none: 'without a document' } as const;

function yourGap({ assessed, evidence }: ControlFacts, target: ControlTarget): string[] {
  const { customer } = assessed;
  if (customer.status === 'not-needed' || reached[target].includes(customer.status)) return [];
  const lines: string[] = [];
  const { failed, undecided } = customer;
  if (failed.length + undecided.length > 0) lines.push(`Your half: ${checkWords(customer)}.`);
  if (customer.status === 'waived') {
    lines.push(`Your half: the risk is accepted (${customer.waivers.join(', ')}), which makes nothing met.`);
  }
  if (customer.status === 'not-visible') {
    lines.push('Your half: nothing of this input shows it, and nobody states to provide it.');
  }
  if (evidence.missing.length > 0) lines.push(`Your half lacks evidence: ${evidence.missing.join('; ')}.`);
  // Every status below the target says at least itself.
  return lines.length > 0 ? lines : [`Your half is ${customerStatusWords[customer.status]}.`];
}
