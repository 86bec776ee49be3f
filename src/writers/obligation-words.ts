import {
  type AgreementStatus,
  type Applies,
  binds,
  type ConstraintStatus,
  type FrameworkStatus,
  type JudgedConstraint,
  type JudgedObligation,
} from '../model/judged-obligation.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { ConstraintKind, FrameworkRelation, ObligationKind } from '../model/obligation.ts';
import { counted, providerStatusWords } from './words.ts';

/** Words for laws, contracts, policies and programmes, and for how what they demand stands. */

export const appliesWords: Readonly<Record<Applies, string>> = {
  stated: 'binds, stated',
  'by-answer': 'binds by your answers',
  undetermined: 'open',
  ended: 'ended',
  no: 'does not bind by your answers',
};

export const obligationKindWords: Readonly<Record<ObligationKind, string>> = {
  law: 'law',
  contract: 'contract',
  policy: 'policy',
  programme: 'programme',
};

export const relationWords: Readonly<Record<FrameworkRelation, string>> = {
  demands: 'demanded',
  accepts: 'accepted as proof',
  helps: 'helps',
};

export const frameworkStatusWords: Readonly<Record<FrameworkStatus, string>> = {
  chosen: 'chosen',
  'not-chosen': 'not chosen',
  'not-needed': 'not needed',
  'level-open': 'impact level not stated',
};

export const agreementStatusWords: Readonly<Record<AgreementStatus, string>> = {
  recorded: 'recorded',
  'by-terms': "holds by AWS's terms",
  missing: 'no record',
  stale: 'record too old',
  claimed: 'claimed',
  lapsed: 'lapsed',
  'out-of-scope': 'out of scope',
};

export const constraintKindWords: Readonly<Record<ConstraintKind, string>> = {
  region: 'Region',
  partition: 'partition',
  residency: 'place of data',
  strength: 'strength',
  retention: 'retention',
  personnel: 'people',
  notification: 'notification',
  other: 'also',
};

export const constraintStatusWords: Readonly<Record<ConstraintStatus, string>> = {
  fits: 'fits',
  outside: 'not within it',
  unknown: 'cannot tell',
  'yours-to-show': 'yours to show',
  shown: 'shown',
};

/** What one obligation leaves open, in phrases; the things that are the user's to show are one of them. */
export function openPhrases(
  one: JudgedObligation,
  knowledge: Pick<Knowledge, 'framework' | 'assuranceKinds'>,
): string[] {
  const titleOf = (id: string): string => knowledge.framework(id)?.title ?? id;
  const documentOf = (kind: string): string => knowledge.assuranceKinds.get(kind)?.title ?? kind;
  const phrases: string[] = [];
  for (const { framework, relation, status } of one.frameworks) {
    if (relation === 'demands' && status === 'not-chosen')
      phrases.push(`${titleOf(framework)} is not chosen`);
  }
  const accepted = one.frameworks.filter(
    ({ relation, status }) => relation === 'accepts' && status === 'not-chosen',
  );
  if (accepted.length > 0) {
    phrases.push(`none of ${accepted.map(({ framework }) => titleOf(framework)).join(', ')} is chosen`);
  }
  if (one.frameworks.some(({ status }) => status === 'level-open'))
    phrases.push('the impact level is not stated');
  for (const { kind, status } of one.assurance) {
    if (status !== 'relied-on') phrases.push(`AWS's ${documentOf(kind)}: ${providerStatusWords[status]}`);
  }
  for (const { title, status } of one.agreements) {
    if (status !== 'recorded' && status !== 'by-terms')
      phrases.push(`${title}: ${agreementStatusWords[status]}`);
  }
  const toShow: JudgedConstraint[] = [];
  for (const constraint of one.constraints) {
    const { kind, status, reasons } = constraint;
    if (status === 'yours-to-show') toShow.push(constraint);
    else if (status === 'outside' || status === 'unknown') {
      phrases.push(`${constraintKindWords[kind]}: ${reasons.join('; ')}`);
    }
  }
  if (toShow.length > 0) phrases.push(`${counted(toShow.length, 'thing')} to show`);
  return phrases;
}

/** `2 bind this system and leave 9 things open`: the first thing to know. */
export function obligationsHeadline(obligations: readonly JudgedObligation[]): string {
  const binding = obligations.filter(binds);
  const open = binding.reduce((sum, one) => sum + one.open, 0);
  if (binding.length === 0) {
    return obligations.some(one => one.applies === 'undetermined')
      ? 'None is stated, and no answer says that one binds this system.'
      : 'None that demarc knows binds this system by your answers.';
  }
  const verb = binding.length === 1 ? 'binds' : 'bind';
  const leave = binding.length === 1 ? 'leaves' : 'leave';
  return `${binding.length} ${verb} this system and ${leave} ${open === 0 ? 'nothing' : counted(open, 'thing')} open.`;
}

/** What is not settled yet, or over: one sentence for each; nothing where there is none. */
export function unsettledPhrases(obligations: readonly JudgedObligation[]): string[] {
  const open = obligations.filter(one => one.applies === 'undetermined');
  const ended = obligations.filter(one => one.applies === 'ended');
  const questions = new Set(open.flatMap(one => one.questions));
  const others = obligations.some(binds) ? 'more may' : 'may';
  return [
    ...(open.length === 0
      ? []
      : [
          `${open.length} ${others} bind: ${counted(questions.size, 'question')} ${questions.size === 1 ? 'decides' : 'decide'} (demarc init asks, demarc obligations lists them).`,
        ]),
    ...(ended.length === 0 ? [] : [`Ended: ${ended.map(one => one.title).join(', ')}.`]),
  ];
}
