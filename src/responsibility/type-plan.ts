import type { Duty, Knowledge, Predicate, Rule } from '../model/knowledge.ts';
import type { Resource } from '../model/resource.ts';
import { appliesCondition } from './applies-when.ts';
import { caseRules } from './case-rules.ts';
import { type Classification, classify } from './category-default.ts';
import { type Condition, keyOf } from './condition.ts';
import { dependsOnResource, evaluatePredicate, type Evaluation, type Subject } from './evaluate-predicate.ts';
import { integrationRules } from './integration-rules.ts';
import { followsPartition, isPlacedBySettings, placementCondition } from './placement-rules.ts';
import { valueDomains } from './value-domains.ts';

/** What can be said of all resources of one type at once, and what has to be asked of each. */
export interface TypePlan {
  readonly type: string;
  readonly classification: Classification;
  readonly rules: readonly PlannedCondition<Rule>[];
  readonly duties: readonly PlannedCondition<Duty>[];
  /** The conditions that differ between resources, each once. */
  readonly asked: readonly Question[];
  /** The resource as the asked conditions want it. */
  subjectOf(resource: Resource): Subject;
}

export type Question = (subject: Subject) => Condition;

export interface PlannedCondition<T> {
  readonly of: T;
  /** The condition where it holds for the whole type, else its index among the asked ones. */
  readonly condition: Condition | number;
}

export interface PlanContext {
  readonly knowledge: Knowledge;
  readonly evaluation: Evaluation;
  /** Duties that are judged on each resource. */
  readonly resourceDuties: readonly Duty[];
}

export function planType(type: string, { knowledge, evaluation, resourceDuties }: PlanContext): TypePlan {
  const classification = classify(type, knowledge.serviceOf(type));
  const located = [...caseRules(type, knowledge), ...integrationRules(type, knowledge)];
  const domains = valueDomains(located.flatMap(rule => rule.when ?? []));
  const { category, traits } = classification;
  const subject: Subject = { type, category, traits, domains };
  const asked: Question[] = [];
  const askedBefore = new Map<string, number>();

  function ask(key: string, question: Question): number {
    const before = askedBefore.get(key);
    if (before !== undefined) return before;
    askedBefore.set(key, asked.length);
    asked.push(question);
    return asked.length - 1;
  }

  function plan(predicate: Predicate | undefined): Condition | number {
    if (predicate === undefined) return 'yes';
    if (!dependsOnResource(predicate)) return evaluatePredicate(predicate, subject, evaluation);
    return ask(JSON.stringify(predicate), one => evaluatePredicate(predicate, one, evaluation));
  }

  const rules: PlannedCondition<Rule>[] = located.map(of => ({ of, condition: plan(of.when) }));
  const standsAnywhere = isPlacedBySettings(type) || (evaluation.boundary.declaredFor?.size ?? 0) > 0;
  for (const of of knowledge.placementRules) {
    const settled = standsAnywhere || followsPartition(of);
    const place: Question = one => placementCondition(of, one, evaluation);
    const condition = settled
      ? ask(`placement ${of.id}`, place)
      : placementCondition(of, subject, evaluation);
    rules.push({ of, condition });
  }
  const duties = resourceDuties.map(of => {
    const open = of.appliesWhen !== undefined && dependsOnResource(of.appliesWhen);
    return { of, condition: open ? plan(of.appliesWhen) : appliesCondition(of, subject, evaluation) };
  });
  return {
    type,
    classification,
    rules,
    duties,
    asked,
    subjectOf: resource => ({ type, category, traits, domains, resource }),
  };
}

/** What distinguishes a resource from others of its type: the outcome of everything that is asked of it. */
export function signatureOf(conditions: readonly Condition[]): string {
  let signature = '';
  for (const condition of conditions) {
    signature += condition === 'yes' ? 'y' : condition === 'no' ? 'n' : `[${keyOf(condition)}]`;
  }
  return signature;
}

export function conditionOfPlan(planned: Condition | number, answers: readonly Condition[]): Condition {
  return typeof planned === 'number' ? (answers[planned] ?? 'no') : planned;
}
