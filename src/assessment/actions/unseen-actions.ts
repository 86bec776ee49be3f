import { compareText } from '../../foundation/stable-order.ts';
import { type DraftAction, tierOfUnread } from './draft-action.ts';
import { allControls, controlsByDuty, roles, type WorkContext } from './work-context.ts';

/**
 * One action for all duties of the system as a whole that nothing of this input shows and nobody has stated to provide,
 * most of them of the account or organisation: they are never findings, and never noise in a pull request.
 */
export function unseenActions(context: WorkContext): DraftAction[] {
  const { knowledge, boundary } = context;
  const unseen = unseenDuties(context);
  if (unseen.length === 0) return [];
  const byDuty = controlsByDuty(context);
  const waiting = new Set(unseen.flatMap(duty => byDuty.get(duty) ?? []));
  const controls = allControls(context).filter(
    ({ control, customer }) => waiting.has(control) && customer.status === 'not-visible',
  );
  const titles = unseen.slice(0, 3).map(duty => knowledge.duties.get(duty)?.title ?? duty);
  const rest = unseen.length - titles.length;
  return [
    {
      id: 'decide:unseen',
      kind: 'decide',
      who: boundary.owner ?? roles.system,
      what: `Say who takes care of ${unseen.length === 1 ? 'one duty' : `${unseen.length} duties`} that this input cannot show`,
      how: `${titles.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}. Account and organisation level rarely lies in a workload's source: scan what sets it up, or name under "statements" in demarc.yaml who provides it, with evidence and an end.`,
      where: [],
      duties: unseen,
      controls: controls.map(one => one.control),
      findings: [],
      tier: tierOfUnread,
    },
  ];
}

/** Duties judged once for the boundary that checks could show, and that no check of this input speaks of. */
export function unseenDuties({
  knowledge,
  responsibility,
  findings,
  checks,
  stated,
  counted,
}: Pick<
  WorkContext,
  'knowledge' | 'responsibility' | 'findings' | 'checks' | 'stated' | 'counted'
>): string[] {
  const seen = new Set<string>();
  for (const finding of findings) {
    const duty = checks.get(finding.check)?.duty;
    if (duty !== undefined && finding.status !== 'not-visible' && counted(finding.resource)) seen.add(duty);
  }
  for (const { statement, status } of stated.statements) {
    if (status !== 'in-force') continue;
    for (const { duty } of statement.provides) if (duty !== undefined) seen.add(duty);
  }
  const unseen: string[] = [];
  for (const [duty, { side }] of responsibility.boundary) {
    const known = knowledge.duties.get(duty);
    if (known === undefined || known.checkable === 'not' || seen.has(duty)) continue;
    if (side === 'customer' || side === 'shared') unseen.push(duty);
  }
  return unseen.sort(compareText);
}
