import { type DraftAction, tierOfAnswer, tierOfEvidence } from './draft-action.ts';
import type { WorkContext } from './work-context.ts';

/** Waivers that have lapsed, and those that cover nothing. */
export function waiverActions({ stated }: WorkContext): DraftAction[] {
  return stated.waivers.flatMap(({ waiver, status }) => {
    if (status === 'in-force') return [];
    const { id, owner, expires, check, control, reason } = waiver;
    const subject = check ?? control ?? '';
    const lapsed = status === 'lapsed';
    return {
      id: `decide:waiver:${id}`,
      kind: 'decide' as const,
      who: owner,
      what: lapsed
        ? `Decide again on the accepted risk ${id} (${subject}): it lapsed on ${expires}`
        : `Take the waiver ${id} (${subject}) out: nothing that it names is failing`,
      how: lapsed ? `Mend it, or have it approved anew. It was accepted because: ${reason}` : '',
      where: [],
      duties: [],
      controls: control === undefined ? [] : [control],
      findings: [],
      tier: lapsed ? tierOfAnswer : tierOfEvidence + 1,
    };
  });
}
