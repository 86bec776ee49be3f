import { sortedBy } from '../../foundation/stable-order.ts';
import type { EvidenceKind } from '../../model/knowledge.ts';
import { referenceDay } from '../reference-day.ts';
import { staleness } from '../stated/fresh-evidence.ts';
import { type DraftAction, tierOfEvidence } from './draft-action.ts';
import { allControls, roles, type WorkContext } from './work-context.ts';

/** Why the newest record of a kind does not count. */
function lastRecord(kind: EvidenceKind, { boundary, at }: WorkContext): string {
  const records = sortedBy(
    boundary.evidence.filter(record => record.kind === kind.id),
    record => record.date,
  );
  const newest = records.at(-1);
  if (newest === undefined) return ' Record it under "evidence" in demarc.yaml.';
  const why = staleness(newest, kind, boundary, referenceDay(boundary, at));
  if (why !== undefined) return ` The newest record is of ${newest.date}: ${why}.`;
  return ' What is recorded is for other duties.';
}

/** One action for each kind of evidence that some control of the customer's lacks. */
export function evidenceActions(context: WorkContext): DraftAction[] {
  const { knowledge, boundary } = context;
  const actions: DraftAction[] = [];
  for (const kind of knowledge.evidenceKinds.values()) {
    const lacking = allControls(context).filter(control =>
      control.customer.evidenceMissing.includes(kind.id),
    );
    if (lacking.length === 0) continue;
    const needed = new Set(lacking.flatMap(control => control.duties.map(({ duty }) => duty)));
    actions.push({
      id: `evidence:${kind.id}`,
      kind: 'evidence',
      who: boundary.owner ?? roles.control,
      what: `Collect: ${kind.what}`,
      how: `Keep it dated, ${kind.cadence}; it counts for ${kind.maxAgeDays} days.${lastRecord(kind, context)}`,
      where: [],
      duties: [...needed].filter(duty => knowledge.duties.get(duty)?.evidence.includes(kind.id) === true),
      controls: lacking.map(control => control.control),
      findings: [],
      tier: tierOfEvidence,
    });
  }
  return actions;
}
