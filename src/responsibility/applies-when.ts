import type { Duty } from '../model/knowledge.ts';
import type { Condition } from './condition.ts';
import { evaluatePredicate, type Evaluation, type Subject } from './evaluate-predicate.ts';

/** The first stratum: whether the duty applies to the resource (or boundary) at all. */
export function appliesCondition(duty: Duty, subject: Subject, evaluation: Evaluation): Condition {
  return duty.appliesWhen === undefined ? 'yes' : evaluatePredicate(duty.appliesWhen, subject, evaluation);
}
