import { sortedBy } from '../../foundation/stable-order.ts';
import type { ControlAssessment } from '../../model/assessment.ts';
import { type DraftAction, tierOfAssurance } from './draft-action.ts';
import { allControls, roles, type WorkContext } from './work-context.ts';

/** One action for each document that would raise the provider's half of some controls: read once, it counts for all. */
export function assuranceActions(context: WorkContext): DraftAction[] {
  const byDocument = new Map<string, ControlAssessment[]>();
  for (const control of allControls(context)) {
    const { status, document, party } = control.provider;
    if (status !== 'claimed' && status !== 'none') continue;
    const key = JSON.stringify([party, document ?? '']);
    const controls = byDocument.get(key);
    if (controls === undefined) byDocument.set(key, [control]);
    else controls.push(control);
  }
  return [...byDocument.values()].flatMap(controls => actionFor(controls, context));
}

function actionFor(controls: readonly ControlAssessment[], context: WorkContext): DraftAction[] {
  const [first] = controls;
  if (first === undefined) return [];
  const { party, document } = first.provider;
  const kind = document === undefined ? undefined : context.knowledge.assuranceKinds.get(document);
  const what = kind === undefined ? `the assurance documents of ${party}` : `${party}'s ${kind.title}`;
  const duties = new Set<string>();
  for (const control of controls) {
    for (const { duty, sides } of control.duties)
      if (sides.has('aws') || sides.has('shared')) duties.add(duty);
  }
  return [
    {
      id: `assurance:${document ?? party}`,
      kind: 'assurance',
      who: roles.reviewer,
      what: `Review ${what}`,
      how:
        party === 'AWS'
          ? "Get it from AWS Artifact (after accepting its terms); read scope, period, exceptions and the controls that it expects of you; record what you read. Until then AWS's part is a claim that nobody checked."
          : `Ask ${party} for it; nothing that AWS publishes covers this part.`,
      where: [],
      duties: sortedBy(duties, duty => duty),
      controls: controls.map(control => control.control),
      findings: [],
      tier: tierOfAssurance,
    },
  ];
}
