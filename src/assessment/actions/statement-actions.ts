import { appendTo } from '../../foundation/grouping.ts';
import { compareText } from '../../foundation/stable-order.ts';
import type { JudgedStatement } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import { inOneLine } from '../../model/provision-phrase.ts';
import { stands } from '../stated/statement-status.ts';
import { type DraftAction, tierOfAssurance, tierOfEvidence } from './draft-action.ts';
import { placeOf } from './fix-actions.ts';
import { printPlaces } from './places.ts';
import { controlsByDuty, partyName, roles, type WorkContext } from './work-context.ts';

/** What the statements of the chain leave to be done: put them in force, settle contradictions, do what they expect. */
export function statementActions(context: WorkContext): DraftAction[] {
  return [
    ...context.stated.statements.flatMap(judged => inForceAction(judged, context)),
    ...conflictActions(context),
    ...requirementActions(context),
    ...contradictedActions(context),
  ];
}

function subjectsOf({ statement }: JudgedStatement): string[] {
  return [...new Set(statement.provides.flatMap(one => one.duty ?? one.control ?? []))];
}

function isProvider(id: string, { boundary }: WorkContext): boolean {
  const kind = boundary.parties.find(party => party.id === id)?.kind;
  return id === 'aws' || kind === 'cloud-provider' || kind === 'operator';
}

function controlsOf(subjects: readonly string[], context: WorkContext): string[] {
  const byDuty = controlsByDuty(context);
  const controls = subjects.flatMap(one => (one.includes(':') ? [one] : (byDuty.get(one) ?? [])));
  return [...new Set(controls)];
}

function inForceAction(judged: JudgedStatement, context: WorkContext): DraftAction[] {
  const { statement, status, reason = '' } = judged;
  if (status === 'in-force' || status === 'not-yet' || statement.from === 'you') return [];
  // What AWS, or who stands in its place, states relieves nobody: its words count without proof.
  if (stands(judged) && isProvider(statement.from, context)) return [];
  const subjects = subjectsOf(judged);
  const name = partyName(statement.from, context);
  const accept = status === 'not-accepted';
  return [
    {
      id: `decide:statement:${statement.from}:${statement.to}:${statement.document ?? statement.source.title}`,
      kind: 'decide',
      who: accept ? (context.boundary.owner ?? roles.system) : name,
      what: accept
        ? `Accept or refuse what ${name} states (${statement.source.title})`
        : `Put the statement of ${name} in force (${statement.source.title})`,
      how: accept
        ? 'Read it, and record who accepted it and when ("accepted" in demarc.yaml). Until then it counts as none.'
        : `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}. Until then what it provides is not provided.`,
      where: [],
      duties: subjects.filter(one => !one.includes(':')),
      controls: controlsOf(subjects, context),
      findings: [],
      tier: tierOfAssurance,
    },
  ];
}

function conflictActions(context: WorkContext): DraftAction[] {
  return context.stated.conflicts.map(({ kind, subject, parties }) => {
    const [left, right] = parties.map(party => partyName(party, context));
    const title = context.knowledge.duties.get(subject)?.title ?? subject;
    return {
      id: `decide:${kind}:${subject}:${parties.join(':')}`,
      kind: 'decide' as const,
      who: context.boundary.owner ?? roles.system,
      what:
        kind === 'gap'
          ? `Settle who does "${title}": ${left ?? ''} and ${right ?? ''} each leave it to the other`
          : `Settle who does "${title}": ${left ?? ''} and ${right ?? ''} both claim it`,
      how: 'Agree on one of them, or divide it by scope, and correct the statements in demarc.yaml.',
      where: [],
      duties: subject.includes(':') ? [] : [subject],
      controls: controlsOf([subject], context),
      findings: [],
      tier: tierOfAssurance,
    };
  });
}

const namedTexts = 3;
const charactersOfText = 240;

/** Documents say it in paragraphs; reports show the beginning, and the whole of it among the requirements. */
function beginningOf(text: string): string {
  const line = inOneLine(text).replace(/\.$/, '');
  return line.length > charactersOfText ? `${line.slice(0, charactersOfText - 1)}…` : line;
}

/** One action for each source of expectations that are not shown to be met. */
function requirementActions(context: WorkContext): DraftAction[] {
  const bySource = new Map<string, { party: string; source: string; texts: string[]; subjects: string[] }>();
  for (const { party, source, text, duty, control, status } of context.stated.requirements) {
    if (status === 'met' || status === 'provided' || status === 'not-met') continue;
    const key = JSON.stringify([party, source]);
    const group = bySource.get(key) ?? { party, source, texts: [], subjects: [] };
    group.texts.push(beginningOf(text));
    group.subjects.push(...[duty ?? control].flatMap(one => one ?? []));
    bySource.set(key, group);
  }
  return [...bySource.values()].map(({ party, source, texts, subjects }) => {
    const rest = texts.length - namedTexts;
    const named = texts.slice(0, namedTexts).join('; ');
    return {
      id: `evidence:expected:${party}:${source}`,
      kind: 'evidence' as const,
      who: context.boundary.owner ?? roles.control,
      what: `Show that you do what ${partyName(party, context)} expects of you (${source}): ${texts.length === 1 ? 'one thing is' : `${texts.length} things are`} not shown`,
      how: `${named}${rest > 0 ? ` and ${rest} more` : ''}. Without it, ${partyName(party, context)}'s own part need not hold.`,
      where: [],
      duties: [...new Set(subjects.filter(one => !one.includes(':')))],
      controls: controlsOf(subjects, context),
      findings: [],
      tier: tierOfEvidence,
    };
  });
}

/** Checks that fail although another party says that it answers for their duty: somebody should ask. */
function contradictedActions(context: WorkContext): DraftAction[] {
  const byParty = new Map<string, Finding[]>();
  for (const finding of context.findings) {
    const exemption = context.stated.exemptions.get(finding);
    if (exemption?.kind !== 'provided' || finding.status !== 'failed' || !context.counted(finding.resource)) {
      continue;
    }
    appendTo(byParty, exemption.party, finding);
  }
  return [...byParty].map(([party, findings]) => {
    const duties = new Set(findings.flatMap(one => context.checks.get(one.check)?.duty ?? []));
    return {
      id: `decide:confirm:${party}`,
      kind: 'decide' as const,
      who: context.boundary.owner ?? roles.workload,
      what: `Confirm with ${partyName(party, context)} that it covers what this source leaves out`,
      how: `It states that it provides ${[...duties].sort(compareText).join(', ')}, and ${findings.length === 1 ? 'one check of it fails' : `${findings.length} checks of it fail`} here.`,
      where: printPlaces(findings.map(finding => placeOf(finding, context))),
      duties: [...duties].sort(compareText),
      controls: controlsOf([...duties], context),
      findings: findings.map(finding => finding.fingerprint),
      tier: tierOfEvidence,
    };
  });
}
