import { describeCondition } from '../../src/knowledge/describe-condition.ts';
import type { Knowledge, Rule } from '../../src/model/knowledge.ts';
import type { Facets } from '../../src/model/responsibility.ts';
import { anchored, code, facetCells, facts, linkTo, page, provenance, table } from './markdown.ts';

/** Pages about what moves duties: cases by service, integrations, placement. */
export function rulePages(knowledge: Knowledge): readonly (readonly [file: string, text: string])[] {
  const rules = knowledge.ruleIds().flatMap(id => knowledge.rule(id) ?? []);
  const cases = rules.filter(rule => rule.stratum === 'case');
  const services = [...new Set(cases.map(rule => serviceOf(knowledge, rule)))];
  const byService = services.flatMap(service => [
    `## ${knowledge.service(service)?.title ?? service}`,
    ...cases.filter(rule => serviceOf(knowledge, rule) === service).map(rule => section(knowledge, rule)),
  ]);
  return [
    [
      'cases.md',
      page(
        'Cases',
        `The ${cases.length} configurations that move duties. The defaults of the delivery category hold for every duty that a case does not name; of several cases that match, the later one in the order of its number wins.`,
        byService,
      ),
    ],
    ['integrations.md', stratumPage(knowledge, rules, 'integration', 'Integrations', integrations)],
    ['placement.md', stratumPage(knowledge, rules, 'placement', 'Placement', placement)],
  ];
}

const integrations =
  'Parties from outside AWS that a resource works with, and the duties that this moves. They apply after the cases.';
const placement =
  'Where a resource runs, and the duties that this moves. Placement has the last word: it applies after cases and integrations, to resources of every type.';

function stratumPage(
  knowledge: Knowledge,
  rules: readonly Rule[],
  stratum: Rule['stratum'],
  title: string,
  introduction: string,
): string {
  const own = rules.filter(rule => rule.stratum === stratum);
  return page(
    title,
    introduction,
    own.map(rule => section(knowledge, rule)),
  );
}

/** The service whose list of cases has it first. */
function serviceOf(knowledge: Knowledge, rule: Rule): string {
  const owners = rule.resourceTypes.flatMap(type => knowledge.serviceOf(type)?.id ?? []);
  const named = owners.find(id => knowledge.service(id)?.cases.includes(rule.id));
  return named ?? knowledge.serviceIds().find(id => knowledge.service(id)?.cases.includes(rule.id)) ?? '';
}

function section(knowledge: Knowledge, rule: Rule): string {
  const types = rule.resourceTypes.map(type => (type === '*' ? 'every type' : code(type)));
  const missing = rule.noCloudFormationType?.map(code).join(', ');
  const conditions = Object.entries(rule.whenFor ?? {}).map(
    ([type, predicate]) => `for ${code(type)}: ${describeCondition(predicate)}`,
  );
  const general = rule.when === undefined ? 'always' : describeCondition(rule.when);
  const when = [general, ...conditions].join('; ');
  const elsewhere =
    rule.pathsOf && `in the terms of ${code(rule.pathsOf)}; templates, groups and fleets likewise`;
  return [
    anchored(3, rule.id, rule.title),
    facts([
      ['Id', `${code(rule.id)} (number ${rule.order})`],
      ['Applies to', types.join(', ')],
      ['Not in CloudFormation', missing],
      ['When', [when, elsewhere].filter(part => part !== undefined).join(' - ')],
      ['Party', rule.party],
      ['Note', rule.note],
      ['Look at', rule.check],
      ['Finding', rule.finding],
      ['Source', provenance(knowledge, rule)],
      ['Unsourced', rule.unsourced?.map(code).join(', ')],
    ]),
    overrides(knowledge, rule),
  ].join('\n\n');
}

function overrides(knowledge: Knowledge, rule: Rule): string {
  const entries = Object.entries(rule.overrides);
  if (entries.length === 0) return 'Moves no duty.';
  return table(
    ['duty', 'manages', 'operates', 'verifies', "AWS's part", 'your part'],
    entries.map(([id, facets]) => {
      const duty = knowledge.duties.get(id);
      const portions = rule.portions[id] ?? {
        aws: duty?.awsPortion ?? '',
        customer: duty?.customerPortion ?? '',
      };
      const applies = facets.manages !== 'none';
      return [
        linkTo('duties.md', id),
        ...facetCells(facets),
        applies && !heldBy(facets, 'customer') ? portions.aws : '-',
        applies && !heldBy(facets, 'aws') ? portions.customer : '-',
      ];
    }),
  );
}

function heldBy(facets: Facets, party: 'aws' | 'customer'): boolean {
  return facets.manages === party && facets.operates === party;
}
