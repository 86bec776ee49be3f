import type { Applicability } from '../control-facts/applicability.ts';
import type { ControlFacts } from '../control-facts/control-facts.ts';
import { providerWords } from '../control-facts/half-words.ts';

/** Whether a control is implemented, as far as it is shown. Only `yes` says so. */
export const implementationWords = [
  'yes',
  'partly',
  'no',
  'claimed',
  'not shown',
  'not visible',
  'cannot tell',
  'waived',
  'excluded',
] as const;
export type Implementation = (typeof implementationWords)[number];

/** What the words mean, for the first page. */
export const implementationMeanings: Readonly<Record<Implementation, string>> = {
  yes: 'both halves hold',
  partly: 'one half holds, or evidence of yours is missing',
  no: 'a check of your half fails',
  claimed:
    'nothing of it is yours, and nobody has recorded reading a document for what AWS says that it does',
  'not shown': 'nothing of it is yours, and no document in force covers it',
  'not visible': 'this input cannot show your half',
  'cannot tell': 'the input, a question or the mapping leaves it open',
  waived: 'the risk of not having it is accepted until a day',
  excluded: 'it does not apply',
};

/** The weaker half decides: a status is never rounded up. */
export function implementationOf({ assessed }: ControlFacts, { word }: Applicability): Implementation {
  if (word === 'no') return 'excluded';
  const { class: ofClass, customer, provider } = assessed;
  if (ofClass === 'undetermined' || ofClass === 'unmapped') return 'cannot tell';
  switch (customer.status) {
    case 'not-met':
      return 'no';
    case 'unknown':
      return 'cannot tell';
    case 'waived':
      return 'waived';
    case 'not-visible':
      return 'not visible';
    case 'partly-met':
      return 'partly';
    case 'met':
    case 'provided':
      return awsHolds(provider.status) ? 'yes' : 'partly';
    case 'not-needed':
      if (ofClass === 'not-applicable') return 'cannot tell';
      if (awsHolds(provider.status)) return 'yes';
      return provider.status === 'claimed' ? 'claimed' : 'not shown';
  }
}

function awsHolds(status: ControlFacts['assessed']['provider']['status']): boolean {
  return status === 'relied-on' || status === 'not-needed';
}

/** Both halves in words, one line each. */
export function halvesCell({ assessed, awsRestsOn, yourHalf, basis }: ControlFacts): string {
  const { provider, customer } = assessed;
  return [
    ...(customer.status === 'not-needed'
      ? []
      : [`Your half: ${yourHalf}${basis === '' ? '' : `; ${basis}`}`]),
    ...(provider.status === 'not-needed' ? [] : [`AWS's half: ${providerWords(assessed)}: ${awsRestsOn}`]),
  ].join('\n');
}
