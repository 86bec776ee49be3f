import type { Rule } from '../../model/knowledge.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { counted } from '../words.ts';
import {
  confidenceWords,
  type ExplainContext,
  type Explanation,
  factsOf,
  type Item,
  sectionsOf,
  sourceFacts,
} from './explanation.ts';
import { facetsWords } from './facets-words.ts';
import { predicateWords } from './predicate-words.ts';

/** A case, integration or placement: when it holds, which duties it moves and to whom, where it holds here. */
export function explainCase(rule: Rule, context: ExplainContext): Explanation {
  const { knowledge } = context;
  return {
    kind: 'case',
    id: rule.id,
    title: rule.title,
    facts: [
      ...factsOf(
        ['What', stratumWords[rule.stratum]],
        ['Holds', predicateWords(rule.when, knowledge)],
        ['For', rule.resourceTypes.includes('*') ? 'resources of any type' : rule.resourceTypes.join(', ')],
        ['Note', rule.note],
        ['Tells', rule.finding],
        ['Party', rule.party],
        ['Check', rule.check],
      ),
      ...sourceFacts(knowledge, rule.source, rule.confidence),
    ],
    sections: sectionsOf(
      { title: 'Where it holds here', items: hereItems(rule, context) },
      { title: 'What it decides', items: overrideItems(rule, context) },
    ),
  };
}

const stratumWords: Readonly<Record<Rule['stratum'], string>> = {
  case: 'a configuration that decides whose duties are',
  integration: 'an integration with another party that decides whose duties are',
  placement: 'a place that decides whose duties are',
};

function overrideItems(rule: Rule, { knowledge }: ExplainContext): Item[] {
  const items = Object.entries(rule.overrides).map(([id, facets]) => {
    const portions = rule.portions[id];
    const title = knowledge.duties.get(id)?.title ?? id;
    return {
      text: `${id}: ${title}: ${facetsWords(facets)}`,
      detail: [
        ...(portions === undefined ? [] : [`AWS: ${portions.aws}`, `you: ${portions.customer}`]),
        ...(rule.unsourced?.includes(id) === true ? [confidenceWords.expert] : []),
      ],
    };
  });
  return items.length > 0 ? items : [{ text: 'it moves no duty' }];
}

const namedResources = 12;

function hereItems(rule: Rule, { report }: ExplainContext): Item[] {
  if (report === undefined) return [];
  const { estate, responsibility } = report.assessment;
  const tables = new Set(
    responsibility.tables.filter(table => table.rules.includes(rule.id)).map(table => table.id),
  );
  const held = [...responsibility.tableOf].filter(([, table]) => tables.has(table)).map(([key]) => key);
  if (held.length === 0) return [{ text: 'on no resource' }];
  const named = held.slice(0, namedResources).map(key => ({
    text: safeText(estate.byKey.get(key)?.address ?? key),
  }));
  const rest = held.length - named.length;
  return rest > 0 ? [...named, { text: `and ${counted(rest, 'more resource')}` }] : named;
}
