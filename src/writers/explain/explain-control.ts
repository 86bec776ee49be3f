import { answeringChecks } from '../../knowledge/answering-checks.ts';
import type { ControlAssessment } from '../../model/assessment.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import type { Side } from '../../model/responsibility.ts';
import { classWords, counted, customerStatusWords, providerStatusWords, sideWords } from '../words.ts';
import { citationsWords, providedWords } from '../stated-words.ts';
import { actionItems, findingItems } from './estate-items.ts';
import { counterpartItems } from './counterpart-items.ts';
import { expectedItems, statedItems } from './stated-items.ts';
import {
  confidenceWords,
  type ExplainContext,
  type Explanation,
  type Fact,
  factsOf,
  type Item,
  sectionsOf,
} from './explanation.ts';

/** A control: what it asks, which duties answer it, whose it is here and why, and how both halves stand. */
export function explainControl(framework: Framework, control: Control, context: ExplainContext): Explanation {
  const { knowledge, report } = context;
  const assessed = report?.assessment.frameworks
    .flatMap(one => one.controls)
    .find(one => one.control === control.id);
  const group = framework.groups.find(one => one.id === control.group);
  const questions = (control.appliesWhen ?? []).map(id => `"${knowledge.questions.get(id)?.text ?? id}"`);
  return {
    kind: 'control',
    id: control.id,
    title: control.title,
    facts: [
      ...factsOf(
        ['Framework', `${framework.title} (${framework.id})`],
        ['Group', group === undefined ? control.group : `${group.title} (${group.id})`],
        ['Applies', questions.length === 0 ? undefined : `unless ${questions.join(' or ')} is answered no`],
        [
          'Heading',
          control.heading === true ? 'its parts are judged one by one; it is not counted' : undefined,
        ],
        ['Specification', control.specification],
        ['Included in', baselinesOf(control)],
        ['Unmapped', control.unmappedReason],
        ['Note', control.note],
        ['Mapping of', control.inheritsMapping ?? control.mappedThrough?.join(', ')],
      ),
      ...(assessed === undefined ? [] : assessedFacts(assessed, context)),
      ...statedFacts(control.id, context),
      ...factsOf(
        ['Text of it', `in the framework itself: ${sourceWords(framework)}`],
        ['Mapping', confidenceWords[control.confidence]],
      ),
    ],
    sections: sectionsOf(
      { title: 'Duties that answer it', items: dutyItems(control, assessed, context) },
      {
        title: 'Checks that answer it',
        items: answeringChecks(framework, control, context.checks.values()).map(({ id, title }) => ({
          text: `${id}: ${title}`,
        })),
      },
      { title: 'Open until', items: missingItems(assessed, context) },
      { title: 'Evidence that is missing', items: evidenceItems(assessed, context) },
      { title: 'What parties state about it', items: statedItems(context, control.id) },
      { title: 'Expected of you', items: expectedItems(context, one => one.control === control.id) },
      { title: 'Findings that it rests on', items: findingsOf(assessed, context) },
      { title: 'What remains', items: actionItems(context, action => action.controls.includes(control.id)) },
      { title: 'Beside it in other catalogues', items: counterpartItems(control.id, context) },
    ),
  };
}

/** An address as one; a document of the user's own by its name. */
function sourceWords({ source }: Framework): string {
  return /^https?:/.test(source) ? `<${source}>` : source;
}

function baselinesOf({
  baselines = [],
  fedramp = [],
  implementationGroups = [],
  standards = [],
}: Control): string {
  const names = [
    ...baselines,
    ...fedramp.map(one => `FedRAMP ${one}`),
    ...implementationGroups,
    ...standards,
  ];
  return names.join(', ');
}

function assessedFacts(control: ControlAssessment, { knowledge, report }: ExplainContext): readonly Fact[] {
  const { provider, customer } = control;
  const kinds = control.kinds.length === 0 ? '' : ` (${control.kinds.join(', ')})`;
  const candidates = control.candidates.map(one => classWords[one]).join(' or ');
  const document =
    provider.document === undefined
      ? ''
      : (knowledge.assuranceKinds.get(provider.document)?.title ?? provider.document);
  const basis = customer.basis === undefined ? '' : `, basis ${customer.basis}`;
  return factsOf(
    ['Whose here', `${classWords[control.class]}${kinds}${candidates === '' ? '' : `: ${candidates}`}`],
    ['Why', control.reason],
    [
      `${provider.party}'s half`,
      provider.status === 'not-needed'
        ? 'not needed'
        : `${provider.text} [${providerStatusWords[provider.status]}${document === '' ? '' : provider.documents.length === 0 ? `; what would show it: ${document}` : `: ${document}`}]`,
    ],
    [`${provider.party}'s words`, citationsWords(provider.cited ?? [])],
    [
      'Your half',
      customer.status === 'not-needed'
        ? 'not needed'
        : `${customer.text} [${customerStatusWords[customer.status]}${basis}]`,
    ],
    ['Rests on', provider.documents.join(', ')],
    ['Holds until', provider.until],
    ['Why not better', provider.reasons.join('; ')],
    ['Provided by', report === undefined ? '' : providedWords(customer.provided, report.assessment.boundary)],
    ['Waived by', customer.waivers.join(', ')],
    ['Satisfied', control.satisfied ? 'yes: both halves hold' : 'no'],
  );
}

/** What the user says of it: shown beside what was found, and no part of it. */
function statedFacts(id: string, { report }: ExplainContext): readonly Fact[] {
  const said = report?.assessment.boundary.controls.find(one => one.control === id);
  if (said === undefined) return [];
  const { applicable, reason, owner, priority, target, by, references } = said;
  return factsOf(
    [
      'You state',
      applicable === undefined ? undefined : applicable === 'yes' ? 'it applies' : 'it does not apply',
    ],
    ['Your reason', reason],
    ['Owner', owner],
    ['Priority', priority],
    ['Target', target === undefined ? undefined : `your half ${customerStatusWords[target]}`],
    ['By', by],
    ['Reference', references.join(', ')],
  );
}

/** In a sentence a dash would say nothing. */
function hereWords(side: Side): string {
  return side === 'not-applicable' ? 'does not apply' : sideWords[side];
}

function dutyItems(
  control: Control,
  assessed: ControlAssessment | undefined,
  { knowledge }: ExplainContext,
): Item[] {
  return control.duties.map(({ duty: id, role }) => {
    const duty = knowledge.duties.get(id);
    const sides = assessed?.duties.find(one => one.duty === id)?.sides;
    const here = [...(sides ?? [])].map(([side, count]) => `${hereWords(side)} on ${count}`).join(', ');
    const part = role === 'satisfies' ? '' : ` (${role}: shown, does not decide)`;
    return {
      text: `${id}: ${duty?.title ?? id}${role === 'parallel' ? ' (parallel)' : part}`,
      detail: here === '' ? [] : [`here: ${here}`],
    };
  });
}

function missingItems(assessed: ControlAssessment | undefined, { knowledge }: ExplainContext): Item[] {
  return (assessed?.missing ?? []).map(missing => {
    const question = knowledge.questions.get(missing);
    return { text: question === undefined ? missing : `${question.text} (${missing})` };
  });
}

function evidenceItems(assessed: ControlAssessment | undefined, { knowledge }: ExplainContext): Item[] {
  return (assessed?.customer.evidenceMissing ?? []).map(id => {
    const kind = knowledge.evidenceKinds.get(id);
    return {
      text: kind === undefined ? id : `${kind.what} (${id}, at most ${counted(kind.maxAgeDays, 'day')} old)`,
    };
  });
}

function findingsOf(assessed: ControlAssessment | undefined, { report }: ExplainContext): Item[] {
  if (report === undefined || assessed === undefined) return [];
  const wanted = new Set([...assessed.customer.failed, ...assessed.customer.undecided]);
  if (wanted.size === 0) return [];
  return findingItems(
    report,
    report.assessment.findings.filter(finding => wanted.has(finding.fingerprint)),
  );
}
