import { limits } from '../foundation/limits.ts';
import type { Place } from '../foundation/source-text.ts';
import { compareText } from '../foundation/stable-order.ts';
import type { Unread, UnreadKind } from '../model/declaration.ts';

/** Collects what was met and not understood, at most `limits.messagesPerFile` of one kind about one file. */
export interface Notes {
  add(note: Unread): void;
  /** Whether a further note of this kind about this file would only be counted: then no advice need be worked out. */
  isFull(kind: UnreadKind, place: Place | undefined): boolean;
  /** All notes in the order of files and places, and one count per file and kind for those beyond the bound. */
  all(): readonly Unread[];
}

export function createNotes(): Notes {
  const notes: Unread[] = [];
  const counts = new Map<string, { kind: UnreadKind; note: Unread; count: number }>();

  function add(note: Unread): void {
    const key = keyOf(note.kind, note.place);
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { kind: note.kind, note, count: 1 });
    else counted.count++;
    if ((counted?.count ?? 1) <= limits.messagesPerFile) notes.push(note);
  }

  function all(): readonly Unread[] {
    const beyond: Unread[] = [];
    for (const { kind, note, count } of counts.values()) {
      const more = count - limits.messagesPerFile;
      if (more <= 0) continue;
      const file = note.place?.source.path ?? 'the input';
      beyond.push({
        kind: 'limit',
        what: `${more} more of this kind (${kind}) in ${file}`,
        why: `only the first ${limits.messagesPerFile} of one kind are listed for each file`,
        advice: 'Correct those that are listed and run again.',
        ...(note.place === undefined ? {} : { place: note.place }),
      });
    }
    return [...notes, ...beyond].sort(compareUnread);
  }

  function isFull(kind: UnreadKind, place: Place | undefined): boolean {
    return (counts.get(keyOf(kind, place))?.count ?? 0) >= limits.messagesPerFile;
  }

  return { add, isFull, all };
}

function keyOf(kind: UnreadKind, place: Place | undefined): string {
  return `${kind}\n${place?.source.path ?? ''}`;
}

/** Orders by file and offset, then kind, subject and reason; without a place last. */
export function compareUnread(left: Unread, right: Unread): number {
  if (left.place !== undefined && right.place !== undefined) {
    const file = compareText(left.place.source.path, right.place.source.path);
    if (file !== 0) return file;
    if (left.place.offset !== right.place.offset) return left.place.offset - right.place.offset;
  } else if (left.place !== right.place) return left.place === undefined ? 1 : -1;
  return (
    compareText(left.kind, right.kind) ||
    compareText(left.what, right.what) ||
    compareText(left.why, right.why)
  );
}
