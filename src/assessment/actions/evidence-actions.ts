import { type DraftAction, tierOfEvidence } from './draft-action.ts';
import { allControls, roles, type WorkContext } from './work-context.ts';

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
      how: `Keep it dated, ${kind.cadence}; it counts for ${kind.maxAgeDays} days.`,
      where: [],
      duties: [...needed].filter(duty => knowledge.duties.get(duty)?.evidence.includes(kind.id) === true),
      controls: lacking.map(control => control.control),
      findings: [],
      tier: tierOfEvidence,
    });
  }
  return actions;
}
