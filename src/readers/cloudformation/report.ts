import { limits } from '../../foundation/limits.ts';
import type { Place } from '../../foundation/source-text.ts';
import type { Unread, UnreadKind } from '../../model/declaration.ts';

/** Collects what was not read: each thing once, and per file and kind only so many, the rest counted. */
export interface Report {
  add(unread: Unread): void;
  /** Everything reported, with one line for each kind of a file that had more than may be printed. */
  finish(): readonly Unread[];
}

export function newReport(): Report {
  const kept: Unread[] = [];
  const seen = new Set<string>();
  const counts = new Map<string, { readonly kind: UnreadKind; readonly file: string; count: number }>();

  function add(unread: Unread): void {
    const file = unread.place?.source.path ?? '';
    const identity = [unread.kind, unread.what, unread.root ?? '', file, unread.place?.offset ?? ''].join(
      '\u0000',
    );
    if (seen.has(identity)) return;
    seen.add(identity);
    const group = `${unread.kind}\u0000${file}`;
    const counter = counts.get(group) ?? { kind: unread.kind, file, count: 0 };
    counts.set(group, counter);
    counter.count += 1;
    // What opens the closed world is never left out: a default would be assumed wrongly.
    if (counter.count <= limits.messagesPerFile || unread.couldConfigure !== undefined) kept.push(unread);
  }

  function finish(): readonly Unread[] {
    const rest: Unread[] = [];
    for (const { kind, file, count } of counts.values()) {
      const more = count - limits.messagesPerFile;
      if (more <= 0) continue;
      rest.push({
        kind,
        what: file,
        why: `${more} more of this kind in this file`,
        advice: 'Mend those that are listed and read again.',
      });
    }
    return [...kept, ...rest];
  }

  return { add, finish };
}

/** Reports a limit that was reached, with its place. */
export function limitReached(report: Report, what: string, why: string, place: Place, root?: string): void {
  report.add({
    kind: 'limit',
    what,
    why,
    advice: 'Split the template; what lies beyond the limit was not read.',
    place,
    ...(root === undefined ? {} : { root, couldConfigure: 'any' as const }),
  });
}
