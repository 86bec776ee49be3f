import { appendTo } from '../../foundation/grouping.ts';
import { addDays } from '../../foundation/calendar-days.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import type { ControlAssessment, JudgedDocument } from '../../model/assessment.ts';
import { assuranceRules } from '../assurance/generated/registry.ts';
import { referenceDay } from '../reference-day.ts';
import { type DraftAction, tierOfAssurance } from './draft-action.ts';
import { allControls, partyName, roles, type WorkContext } from './work-context.ts';

/**
 * What would raise the provider's half of some controls: one action for each document that is missing, one for each set of
 * recorded documents that do not count yet, one for each that soon counts no more. Read once, a document counts for all.
 */
export function assuranceActions(context: WorkContext): DraftAction[] {
  const missing = new Map<string, ControlAssessment[]>();
  const recorded = new Map<string, ControlAssessment[]>();
  const claims = claimsByKind(context);
  for (const control of allControls(context)) {
    const { status, document, documents, party } = control.provider;
    if (status === 'relied-on' || status === 'not-needed') continue;
    // No document of a kind that is a claim by itself can be made to count: another one is missing.
    if (documents.length > 0 && !(status === 'claimed' && documents.every(id => claims.has(id)))) {
      appendTo(recorded, documents.join(', '), control);
    } else appendTo(missing, JSON.stringify([party, document ?? '']), control);
  }
  return [
    ...[...missing.values()].flatMap(controls => missingAction(controls, context)),
    ...[...recorded].flatMap(([ids, controls]) => recordedAction(ids, controls)),
    ...endingActions(context),
    ...carveOutActions(context),
  ];
}

/** Recorded documents that by their kind can be no more than a claim. */
function claimsByKind({ boundary }: WorkContext): ReadonlySet<string> {
  const kinds = new Set(assuranceRules.filter(rule => rule.most === 'claimed').map(rule => rule.kind));
  return new Set(boundary.documents.filter(one => kinds.has(one.kind)).map(one => one.id));
}

/** Duties that a provider carries a part of. */
function providerDuties(controls: readonly ControlAssessment[]): string[] {
  const duties = new Set<string>();
  for (const control of controls) {
    for (const { duty, sides } of control.duties)
      if (sides.has('aws') || sides.has('shared')) duties.add(duty);
  }
  return sortedBy(duties, duty => duty);
}

function missingAction(controls: readonly ControlAssessment[], context: WorkContext): DraftAction[] {
  const [first] = controls;
  if (first === undefined) return [];
  const { party, document } = first.provider;
  const kind = document === undefined ? undefined : context.knowledge.assuranceKinds.get(document);
  const what = kind === undefined ? `the assurance documents of ${party}` : `${party}'s ${kind.title}`;
  return [
    {
      id: `assurance:${document ?? party}`,
      kind: 'assurance',
      who: roles.reviewer,
      what: `Review ${what}`,
      how:
        party === 'AWS'
          ? 'Get it from AWS Artifact (after accepting its terms); read scope, period, exceptions and the controls that it expects of you; record what you read (demarc assurance add). Until then nobody has checked what AWS says of its part.'
          : `Ask ${party} for it, and record it under "assurance" in demarc.yaml; nothing that AWS publishes covers this part.`,
      where: [],
      duties: providerDuties(controls),
      controls: controls.map(control => control.control),
      findings: [],
      tier: tierOfAssurance,
    },
  ];
}

/** The most frequent reasons first. */
function recordedAction(ids: string, controls: readonly ControlAssessment[]): DraftAction[] {
  const counts = new Map<string, number>();
  for (const { provider } of controls) {
    for (const reason of provider.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = sortedBy(
    counts,
    ([, count]) => -count,
    ([reason]) => reason,
  ).map(([reason]) => reason);
  const more = reasons.length > 3 ? ` and ${reasons.length - 3} more reasons (demarc assurance check)` : '';
  return [
    {
      id: `assurance:recorded:${ids}`,
      kind: 'assurance',
      who: roles.reviewer,
      what: `Make ${ids} count`,
      how: `What is missing: ${reasons.slice(0, 3).join('; ')}${more}.`,
      where: [],
      duties: providerDuties(controls),
      controls: controls.map(control => control.control),
      findings: [],
      tier: tierOfAssurance,
    },
  ];
}

/** A successor takes time to get and to read. */
const warnedDays = 90;

function endingActions({ stated, boundary, at }: WorkContext): DraftAction[] {
  const day = referenceDay(boundary, at);
  const limit = addDays(day, warnedDays);
  const windowEnd = boundary.auditWindow?.to;
  return stated.documents
    .filter(document => endsSoon(document, limit, windowEnd))
    .map(document => ({
      id: `assurance:successor:${document.id}`,
      kind: 'assurance',
      who: roles.reviewer,
      what: `Get what follows ${document.id}: it counts until ${document.until ?? ''}`,
      how: 'Record its successor, or a continued-operations letter that spans the time until then, before that day.',
      where: [],
      duties: [],
      controls: document.controls,
      findings: [],
      tier: tierOfAssurance + 1,
    }));
}

function endsSoon({ status, until, controls }: JudgedDocument, limit: string, windowEnd = limit): boolean {
  if (status !== 'relied-on' || until === undefined || controls.length === 0) return false;
  return until <= limit && until < windowEnd;
}

/** Suppliers of a provider that its report leaves out: their own reports are needed. */
function carveOutActions(context: WorkContext): DraftAction[] {
  const { boundary, knowledge, stated } = context;
  const counting = new Set(stated.documents.filter(one => one.status === 'relied-on').map(one => one.id));
  const covered = new Set(boundary.documents.map(document => document.party));
  return sortedBy(boundary.documents, one => one.id).flatMap(({ id, carveOuts }) => {
    const open = carveOuts.filter(name => !covered.has(name) && knowledge.findService(name) === undefined);
    if (!counting.has(id) || open.length === 0) return [];
    const controls = stated.documents.find(one => one.id === id)?.controls ?? [];
    return {
      id: `assurance:carve-outs:${id}`,
      kind: 'assurance' as const,
      who: roles.reviewer,
      what: `Ask for the reports of ${open.map(name => partyName(name, context)).join(', ')}: ${id} leaves them out`,
      how: 'Name each under "parties" and record its own document, or note why your system does not depend on it.',
      where: [],
      duties: [],
      controls,
      findings: [],
      tier: tierOfAssurance + 2,
    };
  });
}
