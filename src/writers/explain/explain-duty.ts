import type { Duty } from '../../model/knowledge.ts';
import type { DeliveryCategory } from '../../model/responsibility.ts';
import { deploymentOptions, sideUnder } from '../summary/deployment-options.ts';
import { counted, layerTitle, sidePhrase } from '../words.ts';
import { actionItems, checkItems } from './estate-items.ts';
import {
  type ExplainContext,
  type Explanation,
  factsOf,
  type Item,
  sectionsOf,
  sourceFacts,
} from './explanation.ts';
import { expectedItems, providerItems, recordItems } from './stated-items.ts';
import { facetsWords } from './facets-words.ts';
import { predicateWords } from './predicate-words.ts';

/** A duty: what it is, both parts, whose it is by default, what moves it, whose it is here, and what proves it. */
export function explainDuty(duty: Duty, context: ExplainContext): Explanation {
  const { knowledge } = context;
  return {
    kind: 'duty',
    id: duty.id,
    title: duty.title,
    facts: [
      ...factsOf(
        ['What', duty.definition],
        ['Layer', layerTitle(duty.layer)],
        ['Judged', scopeWords[duty.scope]],
        ['Applies', predicateWords(duty.appliesWhen, knowledge)],
        ["AWS's part", duty.awsPortion],
        ['Your part', duty.customerPortion],
        ['Checkable', checkableWords[duty.checkable]],
      ),
      ...sourceFacts(knowledge, duty.source, duty.confidence),
    ],
    sections: sectionsOf(
      { title: 'Whose it is here', items: hereItems(duty, context) },
      { title: 'Whose it is by default', items: defaultItems(duty) },
      { title: 'What moves it', items: ruleItems(duty, context) },
      { title: 'Checks that test your part', items: checkItems(context, check => check.duty === duty.id) },
      { title: 'Evidence that your part needs beside checks', items: evidenceItems(duty, context) },
      { title: 'Who provides it', items: providerItems(context, duty.id) },
      { title: 'Expected of you', items: expectedItems(context, one => one.duty === duty.id) },
      { title: 'Evidence on record', items: recordItems(context, duty.id) },
      { title: 'Its counterpart on the other side', items: parallelItems(duty, context) },
      { title: 'Controls that rest on it', items: controlItems(duty, context) },
      { title: 'What remains', items: actionItems(context, action => action.duties.includes(duty.id)) },
    ),
  };
}

const scopeWords: Readonly<Record<Duty['scope'], string>> = {
  resource: 'on each resource',
  boundary: 'once for the system as a whole',
  provider: "once: it is AWS's own",
};

const checkableWords: Readonly<Record<Duty['checkable'], string>> = {
  fully: 'checks can prove it fully',
  partly: 'checks can prove a part of it; the rest needs evidence',
  not: 'no check can prove it: it needs evidence',
};

const categories: readonly (readonly [DeliveryCategory, string])[] = [
  ['infrastructure', 'where you run the operating system (EC2)'],
  ['managed', 'where AWS runs it and you keep windows and options (RDS)'],
  ['abstracted', 'where AWS runs the whole platform (S3)'],
  ['network', 'in a network (VPC)'],
];

function defaultItems(duty: Duty): Item[] {
  if (duty.scope !== 'resource') return [{ text: facetsWords(duty.defaults.infrastructure) }];
  return categories.map(([category, where]) => ({
    text: `${where}: ${facetsWords(duty.defaults[category])}`,
  }));
}

function hereItems(duty: Duty, { report, knowledge }: ExplainContext): Item[] {
  if (report === undefined) return [];
  const boundary = report.assessment.responsibility.boundary.get(duty.id);
  const items: Item[] = [];
  if (boundary !== undefined) {
    const detail = boundary.missing.map(
      missing => `open until: ${knowledge.questions.get(missing)?.text ?? missing}`,
    );
    items.push({ text: `the system as a whole: ${sidePhrase(boundary)}`, detail });
  }
  for (const option of deploymentOptions(report)) {
    if (sideUnder(option.tables, duty.id) === '-') continue;
    const answers = option.tables.flatMap(table => table.answers.get(duty.id) ?? []);
    const phrases = [...new Set(answers.map(sidePhrase))];
    const missing = new Set(answers.flatMap(answer => answer.missing));
    const detail = [...missing].map(one => `open until: ${knowledge.questions.get(one)?.text ?? one}`);
    items.push({
      text: `${option.option} (${counted(option.resources, 'resource')}): ${phrases.join('; ')}`,
      detail,
    });
  }
  return items;
}

function ruleItems(duty: Duty, { knowledge }: ExplainContext): Item[] {
  const items: Item[] = [];
  for (const id of knowledge.ruleIds()) {
    const rule = knowledge.rule(id);
    const facets = rule?.overrides[duty.id];
    if (rule === undefined || facets === undefined) continue;
    items.push({
      text: `${rule.id}: ${rule.title}: ${facetsWords(facets)}`,
      detail: rule.when === undefined ? [] : [`when ${predicateWords(rule.when, knowledge)}`],
    });
  }
  return items;
}

function evidenceItems(duty: Duty, { knowledge }: ExplainContext): Item[] {
  return duty.evidence.map(id => {
    const kind = knowledge.evidenceKinds.get(id);
    if (kind === undefined) return { text: id };
    return {
      text: `${kind.what} (${kind.id}: ${kind.cadence}, at most ${counted(kind.maxAgeDays, 'day')} old)`,
    };
  });
}

function parallelItems(duty: Duty, { knowledge }: ExplainContext): Item[] {
  return duty.parallelWith.map(id => {
    const other = knowledge.duties.get(id);
    return { text: other === undefined ? id : `${id}: ${other.title}` };
  });
}

function controlItems(duty: Duty, { knowledge }: ExplainContext): Item[] {
  const items: Item[] = [];
  for (const id of knowledge.frameworkIds()) {
    const framework = knowledge.framework(id);
    if (framework === undefined || framework.selection !== undefined) continue;
    const named = framework.controls.flatMap(control =>
      control.duties
        .filter(one => one.duty === duty.id)
        .map(one => (one.role === 'satisfies' ? control.id : `${control.id} (${one.role})`)),
    );
    if (named.length > 0) items.push({ text: `${framework.title}: ${named.join(', ')}` });
  }
  return items;
}
