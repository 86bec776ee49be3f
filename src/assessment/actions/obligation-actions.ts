import { compareText } from '../../foundation/stable-order.ts';
import type {
  JudgedAgreement,
  JudgedConstraint,
  JudgedDuty,
  JudgedObligation,
} from '../../model/judged-obligation.ts';
import { binds } from '../../model/judged-obligation.ts';
import { type DraftAction, tierOfAnswer, tierOfAssurance, tierOfEvidence } from './draft-action.ts';
import { frameworkActions } from './framework-actions.ts';
import { documentActions } from './obligation-documents.ts';
import { controlsByDuty, roles, type WorkContext } from './work-context.ts';

/**
 * What laws, contracts and programmes leave to be done: frameworks to be judged by, documents and agreements to get, places
 * to leave, things to show. That is all that they change.
 */
export function obligationActions(context: WorkContext): DraftAction[] {
  const binding = context.obligations.filter(binds);
  return [
    ...frameworkActions(binding, context),
    ...documentActions(binding, context),
    ...binding.flatMap(one => [
      ...contradictionAction(one, context),
      ...one.agreements.flatMap(agreement => agreementAction(agreement, one, context)),
      ...one.constraints.flatMap((constraint, index) => comparedAction(constraint, index, one, context)),
      ...toShowAction(one, context),
      ...dutiesAction(one, context),
    ]),
  ];
}

/** Where it binds from, for those whose time has not come. */
export function fromWhen({ from }: JudgedObligation): string {
  return from === undefined ? '' : ` It binds from ${from} on.`;
}

function contradictionAction(one: JudgedObligation, { boundary }: WorkContext): DraftAction[] {
  if (one.contradictedBy.length === 0) return [];
  return [
    {
      ...blank(one),
      id: `decide:obligation:${one.id}`,
      kind: 'decide',
      who: boundary.owner ?? roles.system,
      what: `Settle whether ${one.title} binds this system: it is stated, and the answers say that it does not`,
      how: `The answers are ${one.contradictedBy.join(', ')}. Correct them, or take "${one.id}" out of "obligations" in demarc.yaml.`,
      tier: tierOfAnswer,
    },
  ];
}

function agreementAction(
  { id, title, why, status, reasons, evidence }: JudgedAgreement,
  one: JudgedObligation,
  { boundary }: WorkContext,
): DraftAction[] {
  // One that is a document is asked for as a document.
  if (evidence === undefined || status === 'recorded' || status === 'by-terms') return [];
  const late = status === 'stale' ? ` The newest record does not count: ${reasons.join('; ')}.` : '';
  return [
    {
      ...blank(one),
      id: `evidence:agreement:${id}`,
      kind: 'evidence',
      who: boundary.owner ?? roles.system,
      what: `Have it and record it: ${title}`,
      how: `${one.title}: ${why}. Record it under "evidence" in demarc.yaml: kind ${evidence}, agreements: [${id}].${late}${fromWhen(one)}`,
      duties: ['agreements-acceptance'],
      tier: tierOfEvidence,
    },
  ];
}

/** What the estate shows to be outside, or does not show well enough. */
function comparedAction(
  { kind, text, status, compared, reasons, where }: JudgedConstraint,
  index: number,
  one: JudgedObligation,
  { boundary }: WorkContext,
): DraftAction[] {
  if (compared === undefined || (status !== 'outside' && status !== 'unknown')) return [];
  const known = status === 'outside';
  const how = known
    ? `${sentence(reasons)} Change it, or show why it is right ("shown" of ${one.id} in demarc.yaml).`
    : `${sentence(reasons)} ${lookUp[kind] ?? 'Give the values (--parameters), or write them out in the source.'}`;
  return [
    {
      ...blank(one),
      id: `decide:obligation:${one.id}:${kind}:${index + 1}`,
      kind: 'decide',
      who: boundary.owner ?? roles.workload,
      what: known ? `Bring within ${one.title}, or justify: ${text}` : `Find out for ${one.title}: ${text}`,
      how: `${how}${fromWhen(one)}`,
      where,
      tier: known ? tierOfAssurance : tierOfAssurance + 1,
    },
  ];
}

const region = 'Say where the source is deployed to: --region, or "region" in demarc.yaml.';
const lookUp: Readonly<Record<string, string | undefined>> = { region, residency: region, partition: region };

/** One action for all that no source can show, since one person shows it. */
function toShowAction(one: JudgedObligation, { boundary }: WorkContext): DraftAction[] {
  const open = one.constraints.filter(constraint => constraint.status === 'yours-to-show');
  if (open.length === 0) return [];
  const texts = open.map(({ text, reasons }) =>
    reasons.length === 0 ? text : `${text} (${reasons.join('; ')})`,
  );
  const kinds = [...new Set(open.map(constraint => constraint.kind))].join(', ');
  return [
    {
      ...blank(one),
      id: `evidence:obligation:${one.id}`,
      kind: 'evidence',
      who: boundary.owner ?? roles.control,
      what: `Show for ${one.title} what no template shows: ${open.length === 1 ? 'one thing' : `${open.length} things`}`,
      how: `${texts.join('. ')}. Record who showed it and when under "shown" of ${one.id} in demarc.yaml (${kinds}).${fromWhen(one)}`,
      tier: tierOfEvidence,
    },
  ];
}

const shown: ReadonlySet<JudgedDuty['status']> = new Set(['met', 'provided', 'not-needed']);
const namedDuties = 4;

/** Duties on which it weighs and that no chosen framework asks for: without it nobody would ask. */
function dutiesAction(one: JudgedObligation, context: WorkContext): DraftAction[] {
  const asked = controlsByDuty(context);
  const open = one.duties
    .filter(({ duty, status }) => !shown.has(status) && !asked.has(duty))
    .map(({ duty }) => duty)
    .sort(compareText);
  if (open.length === 0) return [];
  const { duties } = context.knowledge;
  const titles = open.slice(0, namedDuties).map(duty => duties.get(duty)?.title ?? duty);
  const rest = open.length - titles.length;
  return [
    {
      ...blank(one),
      id: `evidence:obligation:${one.id}:duties`,
      kind: 'evidence',
      who: context.boundary.owner ?? roles.control,
      what: `Carry and prove for ${one.title} ${open.length === 1 ? 'a duty' : `${open.length} duties`} that no chosen framework asks for`,
      how: `${titles.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}. demarc explain names the evidence of each.${fromWhen(one)}`,
      duties: open,
      tier: tierOfEvidence,
    },
  ];
}

function sentence(reasons: readonly string[]): string {
  const text = reasons.join('; ');
  return text === '' ? '' : `${(text[0] ?? '').toUpperCase()}${text.slice(1)}.`;
}

/** What every action of an obligation has in common. */
function blank({ id }: JudgedObligation) {
  return { where: [], duties: [], controls: [], findings: [], obligations: [id] } as const;
}
