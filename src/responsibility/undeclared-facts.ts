import { sortedBy } from '../foundation/stable-order.ts';
import type { Boundary, UndeclaredFact } from '../model/assessment.ts';
import type { Knowledge, Rule } from '../model/knowledge.ts';
import type { Resource } from '../model/resource.ts';
import { accountType, caseRules } from './case-rules.ts';
import { declaredFactsOf, isDeclared } from './declared-facts.ts';
import { integrationRules } from './integration-rules.ts';
import { classifiedRule, partitionOf, regionRule } from './placement-rules.ts';

/** The facts that rules of these resources wait for and nobody declared, with the number of resources concerned. */
export function undeclaredFacts(
  resources: readonly Resource[],
  knowledge: Knowledge,
  boundary: Boundary,
): UndeclaredFact[] {
  const found = new Map<string, { rules: Set<string>; resources: number }>();
  const ofType = new Map<string, (readonly [string, Rule])[]>();

  function add(fact: string, rule: Rule, count: number): void {
    const entry = found.get(fact) ?? { rules: new Set<string>(), resources: 0 };
    entry.rules.add(rule.id);
    entry.resources += count;
    found.set(fact, entry);
  }

  for (const [fact, rule] of factsOf(rulesFor(accountType, knowledge))) {
    if (!isDeclared(fact, undefined, boundary)) add(fact, rule, 0);
  }
  const placed = factsOf(knowledge.placementRules.filter(rule => rule.id !== regionRule));
  for (const { resource, count } of alike(resources, boundary)) {
    let facts = ofType.get(resource.type);
    if (facts === undefined) {
      facts = [...factsOf(rulesFor(resource.type, knowledge)), ...placed];
      ofType.set(resource.type, facts);
    }
    const counted = new Set<string>();
    for (const [fact, rule] of facts) {
      if (isDeclared(fact, resource, boundary) || isSettledByPlace(rule, resource)) continue;
      add(fact, rule, counted.has(fact) ? 0 : count);
      counted.add(fact);
    }
  }
  return sortedBy(
    [...found].map(([fact, entry]) => ({ fact, rules: [...entry.rules], resources: entry.resources })),
    entry => entry.fact,
  );
}

/** One of the resources for which the same facts are open, and how many they are. */
function alike(
  resources: readonly Resource[],
  boundary: Boundary,
): Iterable<{ readonly resource: Resource; readonly count: number }> {
  const byAddress = (boundary.declaredFor?.size ?? 0) > 0;
  const found = new Map<string, { resource: Resource; count: number }>();
  for (const resource of resources) {
    const placed = partitionOf(resource.deployment) !== undefined;
    const key = byAddress ? resource.key : `${resource.type} ${placed}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, { resource, count: 1 });
    else same.count += 1;
  }
  return found.values();
}

/** The partition of a resource whose Region is known needs no declaration. */
function isSettledByPlace(rule: Rule, { deployment }: Resource): boolean {
  return (
    (rule.id.startsWith('partition-') || rule.id === classifiedRule) && partitionOf(deployment) !== undefined
  );
}

function rulesFor(type: string, knowledge: Knowledge): Rule[] {
  return [...caseRules(type, knowledge), ...integrationRules(type, knowledge)];
}

function factsOf(rules: readonly Rule[]): (readonly [string, Rule])[] {
  return rules.flatMap(rule => declaredFactsOf(rule).map(fact => [fact, rule] as const));
}
