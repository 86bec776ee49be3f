import { limits } from '../foundation/limits.ts';
import { truthOf } from '../foundation/three-valued.ts';
import type { SettingReader } from '../estate/read-setting.ts';
import type { Boundary } from '../model/assessment.ts';
import type { Knowledge, Predicate } from '../model/knowledge.ts';
import type { DeliveryCategory } from '../model/responsibility.ts';
import type { Estate, Resource } from '../model/resource.ts';
import type { ComputedFacts } from './facts/computed-fact.ts';
import {
  allConditions,
  anyCondition,
  atom,
  type Condition,
  conditionOf,
  decided,
  notCondition,
  openFact,
} from './condition.ts';
import { isDeclared } from './declared-facts.ts';
import { linkCondition } from './evaluate-link.ts';
import { propertyCondition } from './evaluate-property.ts';
import { leavesOf } from './predicate-leaves.ts';

/** What predicates are judged against. */
export interface Evaluation {
  readonly estate: Estate;
  readonly knowledge: Pick<Knowledge, 'questions'>;
  readonly boundary: Boundary;
  readonly reader: SettingReader;
  readonly facts: ComputedFacts;
}

/** The resource, or the boundary as a whole, of which a predicate is asked. */
export interface Subject {
  /** undefined for the boundary as a whole, or for what holds for every resource of a type. */
  readonly resource?: Resource;
  readonly type: string;
  /** undefined for a type that no service of the knowledge claims. */
  readonly category?: DeliveryCategory;
  readonly traits?: ReadonlySet<string>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
}

/**
 * Judges a predicate as far as the input decides it. What is not known stays open with the facts and questions that are
 * missing; an unanswered question is never no.
 */
export function evaluatePredicate(
  predicate: Predicate,
  subject: Subject,
  evaluation: Evaluation,
  depth = 0,
): Condition {
  if (depth > limits.nesting) return openFact('nested too deeply', ['a rule that is nested too deeply']);
  if ('property' in predicate) {
    const { resource } = subject;
    return resource === undefined
      ? 'no'
      : propertyCondition(predicate, resource, evaluation, subject.domains);
  }
  if ('link' in predicate) {
    return subject.resource === undefined ? 'no' : linked(predicate, subject.resource, evaluation, depth);
  }
  if ('all' in predicate) return allConditions(evaluateParts(predicate.all, subject, evaluation, depth));
  if ('any' in predicate) return anyCondition(evaluateParts(predicate.any, subject, evaluation, depth));
  if ('not' in predicate) {
    return notCondition(evaluatePredicate(predicate.not, subject, evaluation, depth + 1));
  }
  if ('computed' in predicate) {
    const { resource } = subject;
    return resource === undefined ? 'no' : computedCondition(predicate, resource, evaluation);
  }
  if ('question' in predicate) return questionCondition(predicate.question, predicate.equals, evaluation);
  if ('trait' in predicate) return traitCondition(predicate.trait, subject);
  if ('category' in predicate) {
    if (subject.category !== undefined) return decided(subject.category === predicate.category);
    return categoryCondition(predicate.category, subject.type);
  }
  return decided(isDeclared(predicate.declared, subject.resource, evaluation.boundary));
}

function evaluateParts(
  parts: readonly Predicate[],
  subject: Subject,
  evaluation: Evaluation,
  depth: number,
): Condition[] {
  return parts.map(part => evaluatePredicate(part, subject, evaluation, depth + 1));
}

function linked(
  predicate: Extract<Predicate, { readonly link: unknown }>,
  resource: Resource,
  evaluation: Evaluation,
  depth: number,
): Condition {
  return linkCondition(predicate, resource, evaluation.estate, (where, target) =>
    // What is asked of the other resource is asked in the terms of its own type.
    evaluatePredicate(
      where,
      { type: target.type, resource: target, domains: noDomains },
      evaluation,
      depth + 1,
    ),
  );
}

const noDomains: ReadonlyMap<string, readonly string[]> = new Map();

export const deliveryCategories: readonly DeliveryCategory[] = [
  'infrastructure',
  'managed',
  'abstracted',
  'network',
];

/** A type that no service claims can be of any category. */
export function categoryCondition(category: DeliveryCategory, type: string): Condition {
  const missing = [`delivery category of ${type}`];
  return atom(
    { key: 'category', kind: 'fact', missing, values: deliveryCategories },
    deliveryCategories.map(one => truthOf(one === category)),
  );
}

function questionCondition(id: string, expected: string, evaluation: Evaluation): Condition {
  const answer = evaluation.boundary.answers.get(id);
  if (answer !== undefined) return decided(answer === expected);
  const values = evaluation.knowledge.questions.get(id)?.answers ?? ['yes', 'no'];
  return atom(
    { key: `question ${id}`, kind: 'question', missing: [id], values },
    values.map(value => truthOf(value === expected)),
  );
}

function traitCondition(trait: string, subject: Subject): Condition {
  if (subject.traits !== undefined) return decided(subject.traits.has(trait));
  return openFact(`trait ${trait}`, [`what ${subject.type} carries (${trait})`]);
}

function computedCondition(
  predicate: Extract<Predicate, { readonly computed: string }>,
  resource: Resource,
  evaluation: Evaluation,
): Condition {
  const fact = evaluation.facts.get(predicate.computed);
  const key = `fact ${predicate.computed}`;
  if (fact === undefined) return openFact(key, predicate.from);
  const { truth, missing } = fact(resource, evaluation);
  return conditionOf(truth, key, missing.length > 0 ? missing : predicate.from);
}

/** Whether the answer can differ between resources of one type. */
export function dependsOnResource(predicate: Predicate): boolean {
  return leavesOf(predicate).some(leaf => !('question' in leaf || 'trait' in leaf || 'category' in leaf));
}
