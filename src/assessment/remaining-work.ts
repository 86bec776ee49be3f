import { sortedBy } from '../foundation/stable-order.ts';
import type { Action } from '../model/assessment.ts';
import { answerActions } from './actions/answer-actions.ts';
import { assuranceActions } from './actions/assurance-actions.ts';
import { decideActions } from './actions/decide-actions.ts';
import { evidenceActions } from './actions/evidence-actions.ts';
import { mergeByObligations } from './actions/merge-by-obligations.ts';
import { fixActions } from './actions/fix-actions.ts';
import { obligationActions } from './actions/obligation-actions.ts';
import { readActions } from './actions/read-actions.ts';
import { scopeActions } from './actions/scope-actions.ts';
import { statementActions } from './actions/statement-actions.ts';
import { unseenActions } from './actions/unseen-actions.ts';
import { waiverActions } from './actions/waiver-actions.ts';
import type { WorkContext } from './actions/work-context.ts';

/**
 * All that is left to do, in one list: the gravest and most useful first. Ranks count from 1. One action may close many
 * controls; findings, actions and controls are counted apart.
 */
export function remainingWork(context: WorkContext): Action[] {
  const others = [
    ...fixActions(context),
    ...answerActions(context),
    ...assuranceActions(context),
    ...decideActions(context),
    ...readActions(context),
    ...evidenceActions(context),
    ...statementActions(context),
    ...waiverActions(context),
    ...scopeActions(context),
    ...unseenActions(context),
  ];
  const drafts = mergeByObligations(others, obligationActions(context));
  const ranked = sortedBy(
    drafts,
    draft => draft.tier,
    draft => -draft.controls.length,
    draft => -draft.where.length,
    draft => draft.id,
  );
  return ranked.map(({ tier: _tier, ...action }, index) => ({ ...action, rank: index + 1 }));
}
