import type { DraftAction } from './draft-action.ts';

/**
 * Actions with those that obligations ask for. What is asked for already is one thing to do: it only learns who else asks
 * for it.
 */
export function mergeByObligations(
  actions: readonly DraftAction[],
  asked: readonly DraftAction[],
): DraftAction[] {
  const byId = new Map(actions.map(action => [action.id, action]));
  for (const action of asked) {
    const known = byId.get(action.id);
    const obligations = [...new Set([...(known?.obligations ?? []), ...(action.obligations ?? [])])];
    byId.set(action.id, { ...(known ?? action), obligations });
  }
  return [...byId.values()];
}
