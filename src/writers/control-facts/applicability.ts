import type { ControlDuty } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Side } from '../../model/responsibility.ts';
import type { Report } from '../report.ts';
import { counted } from '../words.ts';
import type { ControlFacts } from './control-facts.ts';
import { answeredWords, questionsOf } from './questions.ts';

/** Whether a control belongs to the system's own set, why, and who says so. */
export interface Applicability {
  readonly word: 'yes' | 'no' | 'open';
  readonly by: 'stated' | 'answered' | 'found' | 'nobody';
  readonly why: string;
  /** What speaks against it: an auditor would ask. */
  readonly lookAt: readonly string[];
}

/**
 * The user's word goes first; without one, an answered question excludes a control, and what the system has includes it.
 * A user's word against what is found is told, never overruled.
 */
export function applicabilityOf(facts: ControlFacts, report: Report): Applicability {
  const { said, assessed, openUntil } = facts;
  if (said?.applicable === 'no') {
    return { word: 'no', by: 'stated', why: said.reason ?? '', lookAt: againstExclusion(facts, report) };
  }
  const denied = assessed.class === 'not-applicable' ? whyNotApplicable(facts, report) : undefined;
  if (said?.applicable === 'yes') {
    const lookAt = denied === undefined ? [] : [`demarc finds nothing here that it applies to: ${denied}`];
    return { word: 'yes', by: 'stated', why: said.reason ?? found(facts, report), lookAt };
  }
  if (denied !== undefined) return { word: 'no', by: 'answered', why: denied, lookAt: [] };
  if (assessed.class === 'unmapped') {
    const why = `Not mapped to duties (${assessed.reason ?? 'no reason is given'}): decide it by hand.`;
    return { word: 'open', by: 'nobody', why, lookAt: [] };
  }
  if (assessed.candidates.includes('not-applicable')) {
    return { word: 'open', by: 'nobody', why: `Open until it is known: ${openUntil.join('; ')}`, lookAt: [] };
  }
  return {
    word: 'yes',
    by: said?.reason === undefined ? 'found' : 'stated',
    why: said?.reason ?? found(facts, report),
    lookAt: [],
  };
}

/** The answers that make a control not applicable; what it is about, where no answer does. */
function whyNotApplicable({ known, assessed }: ControlFacts, { assessment, knowledge }: Report): string {
  const { answers } = assessment.boundary;
  const denied = questionsOf(known, knowledge).filter(id => answers.get(id) === 'no');
  if (denied.length > 0) return `${denied.map(id => answeredWords(id, 'no', knowledge)).join('; ')}.`;
  const titles = deciding(assessed.duties).map(({ duty }) => titleOf(duty, knowledge));
  return `Nothing in this system that it is about: ${shortList(titles)}.`;
}

/** What of the system the control is about: the reason for which demarc counts it as applicable. */
function found({ assessed }: ControlFacts, { knowledge }: Report): string {
  const onResources: string[] = [];
  const onSystem: string[] = [];
  for (const { duty, sides } of deciding(assessed.duties)) {
    const count = appliesTo(sides);
    if (count === 0) continue;
    const title = titleOf(duty, knowledge);
    if (knowledge.duties.get(duty)?.scope === 'resource') {
      onResources.push(`${title} (${counted(count, 'resource')})`);
    } else onSystem.push(title);
  }
  const parts = [
    ...(onResources.length === 0 ? [] : [shortList(onResources)]),
    ...(onSystem.length === 0 ? [] : [`for the system as a whole: ${shortList(onSystem)}`]),
  ];
  return `Applies here: ${parts.join('; ')}.`;
}

/** What the estate and the answers show of a control that the user excludes. */
function againstExclusion({ known, assessed }: ControlFacts, { assessment, knowledge }: Report): string[] {
  const { answers } = assessment.boundary;
  const affirmed = (known.appliesWhen ?? []).filter(id => answers.get(id) === 'yes');
  const against = affirmed.map(id => `${answeredWords(id, 'yes', knowledge)}.`);
  if (assessed.class === 'not-applicable') return against;
  const shown: string[] = [];
  const anywhere: string[] = [];
  const byAws: string[] = [];
  for (const { duty, sides } of deciding(assessed.duties)) {
    const title = titleOf(duty, knowledge);
    const yours = (sides.get('customer') ?? 0) + (sides.get('shared') ?? 0);
    const onResources = knowledge.duties.get(duty)?.scope === 'resource';
    if (yours > 0 && onResources) shown.push(`${title} (${counted(yours, 'resource')})`);
    else if (yours > 0) anywhere.push(title);
    else if (sides.has('aws')) byAws.push(title);
  }
  if (shown.length > 0) against.push(`The estate shows what it is about: ${shortList(shown)}.`);
  else if (anywhere.length > 0) {
    against.push(`demarc counts it as yours in every system: ${shortList(anywhere)}.`);
  } else if (byAws.length > 0) {
    against.push(
      `AWS carries it out for this system (${shortList(byAws)}): a control that a supplier carries out is usually kept as applicable, and inherited.`,
    );
  }
  return against;
}

function deciding(duties: readonly ControlDuty[]): ControlDuty[] {
  return duties.filter(({ role }) => role === 'satisfies' || role === 'parallel');
}

function appliesTo(sides: ReadonlyMap<Side, number>): number {
  let count = 0;
  for (const [side, number] of sides) if (side !== 'not-applicable') count += number;
  return count;
}

function titleOf(duty: string, { duties }: Pick<Knowledge, 'duties'>): string {
  return duties.get(duty)?.title ?? duty;
}

const namedAtMost = 4;

function shortList(names: readonly string[]): string {
  const named = names.slice(0, namedAtMost).join(', ');
  const rest = names.length - namedAtMost;
  return rest > 0 ? `${named} and ${rest} more` : named;
}
