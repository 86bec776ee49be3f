import type { DutyAnswer, Outcome, Side } from '../model/responsibility.ts';
import { classifiedRule } from './placement-rules.ts';
import type { AppliedRule } from './steps.ts';

/** Answers as they read in a partition: run by somebody else, or one of which the knowledge may say nothing. */
export function answersInPlace(
  answers: ReadonlyMap<string, DutyAnswer>,
  applied: readonly AppliedRule[],
): ReadonlyMap<string, DutyAnswer> {
  const placed = applied.filter(({ rule, condition }) => rule.stratum === 'placement' && condition === 'yes');
  if (placed.some(({ rule }) => rule.id === classifiedRule)) return mapped(answers, undetermined);
  // A place that moves no duty, but names who runs it, puts that party in AWS's place for all of AWS's parts.
  const operator = placed.find(({ rule }) => Object.keys(rule.overrides).length === 0)?.rule.party;
  return operator === undefined ? answers : mapped(answers, answer => runBy(operator, answer));
}

function mapped(
  answers: ReadonlyMap<string, DutyAnswer>,
  change: (answer: DutyAnswer) => DutyAnswer,
): Map<string, DutyAnswer> {
  return new Map([...answers].map(([duty, answer]) => [duty, change(answer)]));
}

function runBy(party: string, answer: DutyAnswer): DutyAnswer {
  return answer.side === 'customer' || answer.side === 'not-applicable' ? answer : { ...answer, party };
}

const anyOutcome: readonly Outcome[] = [
  { side: 'aws' },
  { side: 'shared', kind: 'configurable' },
  { side: 'shared', kind: 'divided' },
  { side: 'customer' },
  { side: 'not-applicable' },
];

const anySide: readonly Side[] = ['aws', 'shared', 'customer', 'not-applicable'];

function undetermined(answer: DutyAnswer): DutyAnswer {
  const { facets: _facets, kind: _kind, ...rest } = answer;
  return {
    ...rest,
    side: 'undetermined',
    candidates: anySide,
    candidateKinds: ['configurable', 'divided'],
    missing: ['the responsibilities in a classified partition'],
    alternatives: [{ given: new Map(), outcomes: anyOutcome }],
    confidence: 'expert',
  };
}
