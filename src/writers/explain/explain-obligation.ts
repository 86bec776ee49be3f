import { binds, type JudgedObligation } from '../../model/judged-obligation.ts';
import type { Obligation } from '../../model/obligation.ts';
import {
  agreementStatusWords,
  appliesWords,
  constraintKindWords,
  constraintStatusWords,
  frameworkStatusWords,
  obligationKindWords,
  relationWords,
} from '../obligation-words.ts';
import { counted, customerStatusWords, providerStatusWords } from '../words.ts';
import { actionItems } from './estate-items.ts';
import {
  confidenceWords,
  type ExplainContext,
  type Explanation,
  factsOf,
  type Item,
  sectionsOf,
} from './explanation.ts';
import { predicateWords } from './predicate-words.ts';

/** A law, contract, policy or programme: whom it binds, what it demands, and with a scan how that stands here. */
export function explainObligation(obligation: Obligation, context: ExplainContext): Explanation {
  const { knowledge, report } = context;
  const here = report?.assessment.obligations.find(one => one.id === obligation.id);
  const { id, title, name, kind, binds: whom, appliesWhen, jurisdiction, date } = obligation;
  const when = appliesWhen === undefined ? 'only where you state it' : predicateWords(appliesWhen, knowledge);
  return {
    kind: 'obligation',
    id,
    title: name === title ? title : `${title}: ${name}`,
    facts: factsOf(
      ['What', obligationKindWords[kind]],
      ['Binds', whom],
      ['In force in', jurisdiction],
      ['By answer', when],
      ['Here', here === undefined ? undefined : hereWords(here)],
      ['Since', here?.from],
      ['Until', here?.until],
      ['Your note', here?.note],
      ['To state it', `in demarc.yaml: obligations: [${id}]`],
      ['Moves', 'no side, no class, no finding: what it leaves open is remaining work'],
      ['Note', obligation.note],
      ['Read on', date],
      ['How sure', date === undefined ? undefined : sureWords(obligation)],
    ),
    sections: sectionsOf(
      { title: 'Open until', items: questionItems(here, context) },
      { title: 'Frameworks', items: frameworkItems(obligation, here, context) },
      { title: 'Documents of AWS', items: assuranceItems(obligation, here, context) },
      { title: 'Agreements', items: agreementItems(obligation, here) },
      { title: 'Constraints', items: constraintItems(obligation, here) },
      { title: 'Duties on which it weighs', items: dutyItems(obligation, here, context) },
      {
        title: 'Sources',
        items: obligation.sources.map(({ title: page, url }) => ({
          text: url === undefined ? page : `${page} <${url}>`,
        })),
      },
      {
        title: 'What remains',
        items: actionItems(context, action => action.obligations?.includes(id) === true),
      },
    ),
  };
}

/** Laws name no duties of demarc's. */
function sureWords({ confidence }: Obligation): string {
  return `${confidenceWords[confidence]}; on which duties it weighs and what helps is our judgement`;
}

function hereWords(here: JudgedObligation): string {
  const against =
    here.contradictedBy.length === 0 ? '' : `, though the answers say no (${here.contradictedBy.join(', ')})`;
  const open = binds(here) ? `; ${here.open === 0 ? 'nothing' : counted(here.open, 'thing')} open` : '';
  return `${appliesWords[here.applies]}${against}${open}`;
}

function questionItems(here: JudgedObligation | undefined, { knowledge }: ExplainContext): Item[] {
  return (here?.questions ?? []).map(id => ({ text: `${knowledge.questions.get(id)?.text ?? id} (${id})` }));
}

/** In square brackets how it stands, where a scan says so. */
function standing(words: string | undefined): string {
  return words === undefined ? '' : ` [${words}]`;
}

/** Said of a demand among others that are sourced. */
function unsourced(confidence: 'expert' | undefined): string[] {
  return confidence === undefined ? [] : ['unsourced: expert judgement'];
}

function frameworkItems(
  { frameworks }: Obligation,
  here: JudgedObligation | undefined,
  { knowledge }: ExplainContext,
): Item[] {
  return frameworks.map(({ framework, relation, level, note }, index) => {
    const status = here?.frameworks[index]?.status;
    const at = level === undefined ? '' : ` at level ${level}`;
    const title = knowledge.framework(framework)?.title ?? framework;
    return {
      text: `${framework}: ${title}, ${relationWords[relation]}${at}${standing(status && frameworkStatusWords[status])}`,
      detail: note === undefined ? [] : [note],
    };
  });
}

function assuranceItems(
  { assurance }: Obligation,
  here: JudgedObligation | undefined,
  { knowledge }: ExplainContext,
): Item[] {
  return assurance.map(({ kind, or, why, confidence }, index) => {
    const judged = here?.assurance[index];
    const titles = [kind, ...or].map(one => knowledge.assuranceKinds.get(one)?.title ?? one);
    const rests =
      judged === undefined || judged.documents.length === 0 ? '' : `: ${judged.documents.join(', ')}`;
    const words = judged === undefined ? undefined : `${providerStatusWords[judged.status]}${rests}`;
    return {
      text: `${titles.join(', or ')}${standing(words)}`,
      detail: [why, ...unsourced(confidence), ...(judged?.reasons ?? [])],
    };
  });
}

function agreementItems({ agreements }: Obligation, here: JudgedObligation | undefined): Item[] {
  return agreements.map(({ id, title, why, evidence, document, byTerms, confidence }, index) => {
    const judged = here?.agreements[index];
    const record = `recorded as evidence ${evidence ?? ''} with agreements: [${id}]`;
    const proof =
      document !== undefined
        ? `recorded as document ${document}`
        : byTerms === true
          ? `holds by AWS's terms without a signature; may be ${record}`
          : record;
    return {
      text: `${title} (${id})${standing(judged && agreementStatusWords[judged.status])}`,
      detail: [why, proof, ...unsourced(confidence), ...(judged?.reasons ?? [])],
    };
  });
}

function constraintItems({ constraints }: Obligation, here: JudgedObligation | undefined): Item[] {
  return constraints.map(({ kind, text, values, confidence }, index) => {
    const judged = here?.constraints[index];
    const allowed = [...(values?.regions ?? []), ...(values?.partitions ?? [])];
    return {
      text: `${constraintKindWords[kind]}: ${text}${standing(judged && constraintStatusWords[judged.status])}`,
      detail: [
        ...(allowed.length === 0 ? [] : [`compared with ${allowed.join(', ')}`]),
        ...unsourced(confidence),
        ...(judged?.reasons ?? []),
      ],
    };
  });
}

function dutyItems(
  { duties }: Obligation,
  here: JudgedObligation | undefined,
  { knowledge }: ExplainContext,
): Item[] {
  return duties.map(id => {
    const status = here?.duties.find(one => one.duty === id)?.status;
    return {
      text: `${id}: ${knowledge.duties.get(id)?.title ?? id}${standing(status && customerStatusWords[status])}`,
    };
  });
}
