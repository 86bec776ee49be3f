import type { Knowledge, Rule } from '../model/knowledge.ts';

/** Stands in a rule for the account as a whole, which is no resource. */
export const accountType = 'account';

/** The third stratum: the cases (configurations of a service) of a type, those for any type among them, in order. */
export function caseRules(type: string, knowledge: Pick<Knowledge, 'rulesOf'>): Rule[] {
  return rulesOfStratum('case', type, knowledge);
}

/** The rules of a stratum that name the type or any type, in their order. */
export function rulesOfStratum(
  stratum: Rule['stratum'],
  type: string,
  knowledge: Pick<Knowledge, 'rulesOf'>,
): Rule[] {
  return knowledge
    .rulesOf(type)
    .filter(rule => rule.stratum === stratum)
    .sort((left, right) => left.order - right.order);
}
