import type { Predicate, Question } from '../../src/model/knowledge.ts';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import { atomsOf, atomsOfRule } from './conditions.ts';
import type { Units } from './read-units.ts';

/** What depends on the answer to a question: derived from the conditions, so that it is stated once. */
export function decidedBy(question: string, units: Units): Question['decides'] {
  function asks({ predicate }: { readonly predicate: Predicate }): boolean {
    return 'question' in predicate && predicate.question === question;
  }
  const duties = units.duties.filter(
    ({ value }) => value.appliesWhen !== undefined && atomsOf(value.appliesWhen, [], undefined).some(asks),
  );
  const rules = [
    ...sortedBy(units.cases, unit => unit.value.order),
    ...sortedBy(units.integrations, unit => unit.value.order),
    ...sortedBy(units.placement, unit => unit.value.order),
  ].filter(unit => atomsOfRule(unit).some(asks));
  const obligations = units.obligations.filter(
    ({ value }) => value.appliesWhen !== undefined && atomsOf(value.appliesWhen, [], undefined).some(asks),
  );
  const rows = units.frameworkGroups.flatMap(unit => unit.value.rows);
  return {
    duties: duties.map(unit => unit.value.id),
    rules: rules.map(unit => unit.value.id),
    controls: rows.filter(row => row.appliesWhen?.includes(question) === true).map(row => row.id),
    obligations: obligations.map(unit => unit.value.id),
  };
}
