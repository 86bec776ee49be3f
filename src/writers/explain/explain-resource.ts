import { safeText } from '../../foundation/safe-text.ts';
import type { Resource } from '../../model/resource.ts';
import type { DutyAnswer, ResponsibilityTable } from '../../model/responsibility.ts';
import { type Report, reportedPlace } from '../report.ts';
import { addSide, noSides, sharedOf } from '../summary/layer-counts.ts';
import { grouped, layersTopDown, sidePhrase } from '../words.ts';
import { actionItems, findingItems } from './estate-items.ts';
import {
  confidenceWords,
  type ExplainContext,
  type Explanation,
  factsOf,
  type Item,
  sectionsOf,
} from './explanation.ts';

/** One resource of the scan: the line through it layer by layer with the rules that drew it, findings, what remains. */
export function explainResource(resource: Resource, report: Report, context: ExplainContext): Explanation {
  const { responsibility, findings } = report.assessment;
  const table = responsibility.tables.find(one => one.id === responsibility.tableOf.get(resource.key));
  const own = findings.filter(finding => finding.resource === resource.key);
  const prints = new Set(own.map(finding => finding.fingerprint));
  const place = reportedPlace(report, resource.place);
  const { existence, deployment } = resource;
  return {
    kind: 'resource',
    id: safeText(resource.address),
    title: resource.type,
    facts: factsOf(
      ['Declared', `${safeText(place.file)}:${place.line}, as ${safeText(resource.sourceType)}`],
      ['Root', safeText(resource.root)],
      ['Exists', existence.state === 'certain' ? 'certain' : `${existence.state}: ${existence.why}`],
      [
        'Deployed to',
        [deployment.account, deployment.region, deployment.partition].filter(Boolean).join(', '),
      ],
      ['Not judged', resource.unmapped],
      ...(table === undefined ? ([['The line', withoutTable(resource)]] as const) : lineFacts(table)),
    ),
    sections: sectionsOf(
      ...(table === undefined ? [] : layerSections(table, context)),
      { title: 'What the checks say', items: findingItems(report, own) },
      {
        title: 'What remains',
        items: actionItems(context, action => action.findings.some(one => prints.has(one))),
      },
    ),
  };
}

function withoutTable(resource: Resource): string {
  if (resource.existence.state.startsWith('absent')) return 'not drawn: the resource is not made';
  if (/^(AWS::CloudFormation|Custom)::|^Demarc::Part$/.test(resource.type)) {
    return 'not drawn: it only deploys or belongs to others, which are judged themselves';
  }
  return 'not drawn: the resource is outside the boundary';
}

function lineFacts(table: ResponsibilityTable): readonly (readonly [string, string])[] {
  const counts = noSides();
  for (const answer of table.answers.values()) addSide(counts, answer, 1);
  const open = counts.undetermined > 0 ? `, ${grouped(counts.undetermined)} open` : '';
  return [
    ['Used as', `${table.deploymentOption} (${table.service}, ${table.category})`],
    ['Decided by', table.rules.join(', ')],
    [
      'The line',
      `${grouped(counts.yours)} yours, ${grouped(sharedOf(counts))} shared, ${grouped(counts.aws)} AWS's${open}`,
    ],
  ];
}

function layerSections(
  table: ResponsibilityTable,
  context: ExplainContext,
): { title: string; items: Item[] }[] {
  return layersTopDown.map(({ layer, long }) => ({
    title: long,
    items: [...table.answers.values()]
      .filter(answer => answer.side !== 'not-applicable')
      .filter(answer => context.knowledge.duties.get(answer.duty)?.layer === layer)
      .map(answer => answerItem(answer, context)),
  }));
}

function answerItem(answer: DutyAnswer, context: ExplainContext): Item {
  const title = context.knowledge.duties.get(answer.duty)?.title ?? answer.duty;
  return { text: `${title}: ${sidePhrase(answer)}`, detail: answerDetail(answer, context) };
}

/** Your part where you have one, why it is so where a rule said so, and what is open. */
function answerDetail(answer: DutyAnswer, { knowledge }: ExplainContext): string[] {
  const detail: string[] = [];
  const { customer, aws } = answer.portions;
  if (answer.side !== 'aws' && saysSomething(customer)) detail.push(`you: ${customer}`);
  if (answer.side === 'shared' && saysSomething(aws)) detail.push(`AWS: ${aws}`);
  const decided = answer.trace.findLast(step => step.outcome === 'matched');
  if (decided !== undefined && decided.stratum !== 'category' && decided.stratum !== 'applies') {
    detail.push(`because of the ${decided.stratum} ${decided.rule}`);
  }
  for (const missing of answer.missing) {
    detail.push(`open until: ${knowledge.questions.get(missing)?.text ?? missing}`);
  }
  if (answer.confidence === 'expert' && answer.side === 'aws') detail.push(confidenceWords.expert);
  return detail;
}

function saysSomething(portion: string): boolean {
  return portion !== '' && !portion.startsWith('none');
}
