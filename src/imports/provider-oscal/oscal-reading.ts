import { safeText } from '../../foundation/safe-text.ts';
import { printPlace } from '../../foundation/source-text.ts';
import { child, type Cursor, mapping, placeOf, refuse, text } from '../oscal/oscal-cursor.ts';

/** Characters of one text: far above what plans say of one control. */
const longestText = 65_536;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One document while it is read: which uuids it gives, and what it holds that is not taken. */
export class OscalReading {
  private readonly uuids = new Map<string, Cursor>();
  private readonly counts = new Map<string, number>();

  /** The object's own uuid, in lower case: what it says is cited by it, so no other may have it. */
  identity(node: Cursor): string | undefined {
    const at = child(node, 'uuid');
    if (at === undefined) {
      refuse(node, '"uuid" is missing here: what is said could not be cited.');
      return undefined;
    }
    const uuid = reference(node, 'uuid');
    if (uuid === undefined) return undefined;
    const first = this.uuids.get(uuid);
    if (first === undefined) this.uuids.set(uuid, at);
    else {
      const { line } = printPlace(placeOf(first));
      refuse(at, `the uuid ${uuid} stands here a second time, after line ${line}: each must be given once.`);
    }
    return uuid;
  }

  /** Something that the document holds and that is not taken. */
  count(what: string, number = 1): void {
    if (number > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + number);
  }

  counted(what: string): number {
    return this.counts.get(what) ?? 0;
  }
}

/** A uuid that points elsewhere, in lower case. */
export function reference(node: Cursor, key: string): string | undefined {
  const uuid = text(node, key)?.toLowerCase();
  if (uuid === undefined || uuidPattern.test(uuid)) return uuid;
  const example = 'such as 5edef442-a688-4fac-a448-0141715a06a5';
  refuseAt(node, key, `"${safeText(uuid, 60)}" is not a uuid, ${example}.`);
  return undefined;
}

/** A problem at the value under a key. */
export function refuseAt(node: Cursor, key: string, message: string): void {
  refuse(child(node, key) ?? node, message);
}

/** The object under a key that must be there. */
export function requiredMapping(node: Cursor, key: string): Cursor | undefined {
  if (child(node, key) === undefined) refuse(node, `"${key}" is missing.`);
  return mapping(node, key);
}

/** What somebody says in words; undefined where it is told that nothing is there, or too much. */
export function wordsAt(node: Cursor, key: string): string | undefined {
  if (child(node, key) === undefined) refuse(node, `"${key}" is missing.`);
  const found = text(node, key);
  if (found === undefined || found.length <= longestText) return found;
  refuseAt(node, key, `"${key}" has ${found.length} characters; at most ${longestText} are read.`);
  return undefined;
}

/** How many entries a list has, without reading them. */
export function sizeOf(node: Cursor, key: string): number {
  const list = child(node, key)?.data;
  return Array.isArray(list) ? list.length : 0;
}
