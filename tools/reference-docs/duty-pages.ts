import { describeCondition } from '../../src/knowledge/describe-condition.ts';
import { sortedBy } from '../../src/foundation/stable-order.ts';
import type { Duty, Knowledge, Layer } from '../../src/model/knowledge.ts';
import type { DeliveryCategory } from '../../src/model/responsibility.ts';
import { anchored, code, facetCells, facts, linkTo, page, provenance, table } from './markdown.ts';

/** AWS's picture from top to bottom, with the two layers of people and process at its ends. */
const layers: Readonly<Record<Layer, string>> = {
  'customer-data': 'Customer data',
  'platform-applications-identity': 'Platform, applications, identity and access management',
  'operating-system-network-firewall': 'Operating system, network and firewall configuration',
  'client-side-encryption-integrity': 'Client-side encryption and data integrity',
  'server-side-encryption': 'Server-side encryption',
  'network-traffic-protection': 'Network traffic protection',
  'customer-organisation': 'Your organisation',
  'aws-software': 'AWS software: compute, storage, database, networking',
  'aws-hardware-infrastructure': 'AWS hardware and global infrastructure',
  'aws-organisation': "AWS's organisation",
};

const categories: readonly DeliveryCategory[] = ['infrastructure', 'managed', 'abstracted', 'network'];

const scopes = {
  resource: 'each resource',
  boundary: 'once for the system as a whole',
  provider: "AWS's own, once",
} as const;

/** Pages about duties, the questions that decide whether they apply, and the evidence that they ask for. */
export function dutyPages(knowledge: Knowledge): readonly (readonly [file: string, text: string])[] {
  const duties = [...knowledge.duties.values()];
  const sections = Object.entries(layers).flatMap(([layer, title]) => [
    `## ${title}`,
    ...duties.filter(duty => duty.layer === layer).map(duty => section(knowledge, duty)),
  ]);
  const introduction = `The ${duties.length} security obligations that everything else is made of, by the layers of the AWS shared responsibility model. For each delivery category the table says who manages (decides), operates (performs) and verifies the duty before cases, integrations and placement refine it; "-" means that it does not apply.`;
  return [
    ['duties.md', page('Duties', introduction, sections)],
    ['questions.md', questionsPage(knowledge)],
    ['evidence-kinds.md', evidencePage(knowledge)],
  ];
}

function section(knowledge: Knowledge, duty: Duty): string {
  return [
    anchored(3, duty.id, duty.title),
    facts([
      ['Id', code(duty.id)],
      ['Duty', duty.definition],
      ["AWS's part", duty.awsPortion],
      ['Your part', duty.customerPortion],
      ['Judged', scopes[duty.scope]],
      ['Applies when', duty.appliesWhen && describeCondition(duty.appliesWhen)],
      ['Parallel with', duty.parallelWith.map(id => linkTo('duties.md', id)).join(', ')],
      ['Checks can show it', duty.checkable],
      ['Evidence', duty.evidence.map(id => linkTo('evidence-kinds.md', id)).join(', ')],
      ['Moved by', movedBy(knowledge, duty.id)],
      ['Source', provenance(knowledge, duty)],
    ]),
    table(
      ['delivery category', 'manages', 'operates', 'verifies'],
      categories.map(category => [category, ...facetCells(duty.defaults[category])]),
    ),
  ].join('\n\n');
}

const pageOfStratum = {
  case: 'cases.md',
  integration: 'integrations.md',
  placement: 'placement.md',
} as const;

function movedBy(knowledge: Knowledge, duty: string): string {
  return knowledge
    .ruleIds()
    .flatMap(id => knowledge.rule(id) ?? [])
    .filter(rule => duty in rule.overrides)
    .map(rule => linkTo(pageOfStratum[rule.stratum], rule.id))
    .join(', ');
}

function questionsPage(knowledge: Knowledge): string {
  const introduction =
    'What no template shows and only you can say. One answer settles all that it decides; a question without an answer leaves it undetermined, never "no".';
  const sections = [...knowledge.questions.values()].map(({ id, text, why, answers, decides }) =>
    [
      anchored(2, id, text),
      facts([
        ['Id', code(id)],
        ['Why it is asked', why],
        ['Answers', answers.join(', ')],
        ['Decides duties', decides.duties.map(duty => linkTo('duties.md', duty)).join(', ')],
        ['Decides rules', decides.rules.map(rule => linkToRule(knowledge, rule)).join(', ')],
        ['Decides controls', decides.controls.map(code).join(', ')],
        ['Decides what binds', decides.obligations.map(id => linkTo('obligations.md', id)).join(', ')],
        ['Source', 'unsourced (expert judgement)'],
      ]),
    ].join('\n\n'),
  );
  return page('Questions', introduction, sections);
}

function linkToRule(knowledge: Knowledge, id: string): string {
  const rule = knowledge.rule(id);
  return rule === undefined ? code(id) : linkTo(pageOfStratum[rule.stratum], id);
}

function evidencePage(knowledge: Knowledge): string {
  const introduction =
    "Proof of your part that no check of a configuration can give. A duty is met only with all of its kinds, each no older than its maximum age. Every row is unsourced (expert judgement): your auditor's word goes first.";
  const sections = sortedBy(knowledge.evidenceKinds.values(), kind => kind.id).map(kind =>
    [
      anchored(2, kind.id, nameOf(kind.id)),
      facts([
        ['Id', code(kind.id)],
        ['What suffices', kind.what],
        ['Cadence', kind.cadence],
        ['Maximum age', `${kind.maxAgeDays} days`],
        [
          'For',
          [...knowledge.duties.values()]
            .filter(duty => duty.evidence.includes(kind.id))
            .map(duty => linkTo('duties.md', duty.id))
            .join(', '),
        ],
        ['Source', 'unsourced (expert judgement)'],
      ]),
    ].join('\n\n'),
  );
  return page('Evidence kinds', introduction, sections);
}

/** `access-review` as a heading: `Access review`. */
function nameOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
