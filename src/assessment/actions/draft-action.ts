import type { Severity } from '../../model/finding.ts';
import type { Action } from '../../model/assessment.ts';

/** An action before all of them are ranked. */
export interface DraftAction extends Omit<Action, 'rank'> {
  /** Lower comes first; within one tier, what closes more controls. */
  readonly tier: number;
}

/** Where failed checks stand among the rest of the work. */
export const tierOfSeverity: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 3, low: 5 };

/** Answers and documents close many controls at little cost. */
export const tierOfAnswer = 2;
export const tierOfAssurance = 2;
/** What was not read may hide anything. */
export const tierOfUnreadTemplate = 2;
export const tierOfUnread = 4;
export const tierOfEvidence = 5;
