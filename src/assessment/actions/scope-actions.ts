import { type DraftAction, tierOfAssurance } from './draft-action.ts';
import { allControls, roles, type WorkContext } from './work-context.ts';

/** What is missing before the scope of documents is known: a list where none is loaded, a newer one where it is old. */
export function scopeActions(context: WorkContext): DraftAction[] {
  const { boundary, stated } = context;
  const read = boundary.documents.some(document => document.readBy !== undefined);
  const waiting = allControls(context).filter(({ provider }) =>
    provider.reasons.some(reason => reason.includes('no scope list loaded')),
  );
  const stale = stated.scopeLists.flatMap(list =>
    list.stale === undefined ? [] : [`${list.source} of ${list.asOf}: ${list.stale}`],
  );
  const actions: DraftAction[] = [];
  if (read && waiting.length > 0) {
    actions.push(
      action('load', 'Load a list of the services that are in scope', {
        how: 'Save AWS\'s page "Services in scope by compliance program" and name the file under "scope" in demarc.yaml, or state there what you looked up.',
        controls: waiting.map(one => one.control),
      }),
    );
  }
  if (stale.length > 0) {
    actions.push(
      action('renew', 'Save the list of services in scope anew', {
        how: `${stale.join('; ')}.`,
        controls: [],
      }),
    );
  }
  return actions;
}

function action(
  id: string,
  what: string,
  { how, controls }: { readonly how: string; readonly controls: readonly string[] },
): DraftAction {
  return {
    id: `assurance:scope:${id}`,
    kind: 'assurance',
    who: roles.reviewer,
    what,
    how,
    where: [],
    duties: [],
    controls,
    findings: [],
    tier: controls.length > 0 ? tierOfAssurance : tierOfAssurance + 3,
  };
}
