import { appendTo } from '../../foundation/grouping.ts';
import type { Unread, UnreadKind } from '../../model/declaration.ts';
import { type DraftAction, tierOfUnread, tierOfUnreadTemplate } from './draft-action.ts';
import { printPlaces } from './places.ts';
import { roles, type WorkContext } from './work-context.ts';

/** Whole pieces of the estate; what is smaller hides less. */
const pieces: ReadonlySet<UnreadKind> = new Set([
  'file',
  'folder',
  'syntax',
  'template',
  'nested-stack',
  'module',
  'transform',
]);

/** One action for what was not read for one reason and with one advice. */
export function readActions({ estate, boundary }: WorkContext): DraftAction[] {
  const groups = new Map<string, Unread[]>();
  for (const unread of estate.unread) {
    const key = JSON.stringify([unread.kind, unread.why, unread.advice]);
    appendTo(groups, key, unread);
  }
  return [...groups.values()].flatMap(group => actionFor(group, boundary.owner ?? roles.workload));
}

function actionFor(group: readonly Unread[], who: string): DraftAction[] {
  const [first] = group;
  if (first === undefined) return [];
  const more = group.length === 1 ? '' : ` and ${group.length - 1} more like it`;
  return [
    {
      id: `read:${first.kind}:${first.what}:${first.why}`,
      kind: 'read',
      who,
      what: `Have it read: ${first.what}${more} (${first.why})`,
      how: first.advice,
      where: printPlaces(
        group.flatMap(({ place, what }) => (place === undefined ? [] : { place, address: what })),
      ),
      duties: [],
      controls: [],
      findings: [],
      tier: pieces.has(first.kind) ? tierOfUnreadTemplate : tierOfUnread,
    },
  ];
}
