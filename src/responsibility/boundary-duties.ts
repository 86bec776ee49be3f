import type { Duty, Knowledge } from '../model/knowledge.ts';
import type { DutyAnswer } from '../model/responsibility.ts';
import { answerDuty } from './answer-duty.ts';
import { appliesCondition } from './applies-when.ts';
import { accountType, caseRules } from './case-rules.ts';
import { boundaryStep } from './category-default.ts';
import { evaluatePredicate, type Evaluation, type Subject } from './evaluate-predicate.ts';
import { integrationRules } from './integration-rules.ts';
import { placementCondition } from './placement-rules.ts';
import { type AppliedRule, stepOf } from './steps.ts';

/** Rules about the account as a whole: managed operation, a platform team, suppliers in front of it. */
export function accountRules(knowledge: Knowledge, evaluation: Evaluation): AppliedRule[] {
  const subject = wholeBoundary();
  const applied: AppliedRule[] = [];
  for (const rule of [...caseRules(accountType, knowledge), ...integrationRules(accountType, knowledge)]) {
    if (!rule.resourceTypes.includes(accountType)) continue;
    const condition = rule.when === undefined ? 'yes' : evaluatePredicate(rule.when, subject, evaluation);
    if (condition !== 'no') applied.push({ rule, condition });
  }
  return applied;
}

/** The duties of the boundary as a whole and AWS's own, each judged once. */
export function answerBoundaryDuties(
  knowledge: Knowledge,
  evaluation: Evaluation,
  account: readonly AppliedRule[],
): Map<string, DutyAnswer> {
  const subject = wholeBoundary();
  const placed: AppliedRule[] = [];
  for (const rule of knowledge.placementRules) {
    const condition = placementCondition(rule, subject, evaluation);
    if (condition !== 'no') placed.push({ rule, condition });
  }
  const answers = new Map<string, DutyAnswer>();
  for (const duty of knowledge.duties.values()) {
    if (duty.scope === 'resource') continue;
    answers.set(duty.id, answer(duty, subject, evaluation, account, placed));
  }
  return answers;
}

function answer(
  duty: Duty,
  subject: Subject,
  evaluation: Evaluation,
  account: readonly AppliedRule[],
  placed: readonly AppliedRule[],
): DutyAnswer {
  const steps = [
    boundaryStep(duty),
    ...account.flatMap(rule => stepOf(rule, duty.id, 'makes-apply') ?? []),
    ...placed.flatMap(rule => stepOf(rule, duty.id, 'moves') ?? []),
  ];
  return answerDuty(duty, appliesCondition(duty, subject, evaluation), steps);
}

function wholeBoundary(): Subject {
  return { type: accountType, traits: new Set(), domains: new Map() };
}
