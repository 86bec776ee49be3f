import { Fuel } from '../../analysis/fuel.ts';
import { isRecord, type JsonText } from '../../foundation/json-text.ts';
import { limits } from '../../foundation/limits.ts';
import { safeText } from '../../foundation/safe-text.ts';
import type { Place, SourceText } from '../../foundation/source-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';

/** Something wrong with an OSCAL file, and where. */
export interface OscalProblem {
  readonly message: string;
  readonly place: Place;
}

/** Items of lists that one import may look at, all its files together: the largest published catalogues have 50,000. */
const itemsAtMost = 1_000_000;

/** What is wrong, the first few with their places: to search for a place costs as much as to read the text once. */
export class OscalProblems {
  private readonly listed: OscalProblem[] = [];
  private more = 0;
  /** What may still be looked at. */
  readonly items = new Fuel(itemsAtMost);

  /** A message that costs something to word comes as a function: it is asked only for what is shown. */
  add(message: string | (() => string), place: () => Place): void {
    if (this.full) this.more += 1;
    else this.listed.push({ message: typeof message === 'string' ? message : message(), place: place() });
  }

  get any(): boolean {
    return this.listed.length > 0;
  }

  /** What is added now is counted, and no longer shown. */
  private get full(): boolean {
    return this.listed.length >= limits.messagesPerFile;
  }

  /** File by file in the order in which they were read, each from the top. */
  all(): OscalProblem[] {
    const files = [...new Set(this.listed.map(({ place }) => place.source))];
    const sorted = this.listed.toSorted(
      (left, right) =>
        files.indexOf(left.place.source) - files.indexOf(right.place.source) ||
        left.place.offset - right.place.offset,
    );
    const last = sorted.at(-1);
    if (this.more === 0 || last === undefined) return sorted;
    return [...sorted, { message: `and ${this.more} more problems`, place: last.place }];
  }
}

/** A value inside an OSCAL document, with the way to it. */
export interface Cursor {
  readonly source: SourceText;
  readonly json: JsonText;
  readonly problems: OscalProblems;
  readonly path: readonly PropertyKey[];
  readonly data: unknown;
}

export function placeOf({ json, path }: Pick<Cursor, 'json' | 'path'>, atKey?: string): Place {
  return json.placeOf(path, atKey);
}

/** Adds a problem at the value, or at one of its keys. */
export function refuse(cursor: Cursor, message: string | (() => string), atKey?: string): void {
  cursor.problems.add(message, () => placeOf(cursor, atKey));
}

/** The value under a key; undefined where there is none. */
export function child(cursor: Cursor, key: string): Cursor | undefined {
  if (!isRecord(cursor.data) || !Object.hasOwn(cursor.data, key)) return undefined;
  return { ...cursor, path: [...cursor.path, key], data: cursor.data[key] };
}

/** The mapping under a key; what is no mapping is told. */
export function mapping(cursor: Cursor, key: string): Cursor | undefined {
  const found = child(cursor, key);
  if (found === undefined || isRecord(found.data)) return found;
  refuse(found, `"${key}" must be an object.`);
  return undefined;
}

/** The items of the list under a key; what is no list, or holds something other than objects, is told. */
export function mappings(cursor: Cursor, key: string): Cursor[] {
  return items(cursor, key).filter(item => {
    if (isRecord(item.data)) return true;
    refuse(item, `"${key}" must hold objects.`);
    return false;
  });
}

/** The texts of the list under a key, each with its place. */
export function texts(cursor: Cursor, key: string): (Cursor & { readonly data: string })[] {
  return items(cursor, key).filter((item): item is Cursor & { readonly data: string } => {
    if (typeof item.data === 'string') return true;
    refuse(item, `"${key}" must hold texts.`);
    return false;
  });
}

function items(cursor: Cursor, key: string): Cursor[] {
  const list = child(cursor, key);
  if (list === undefined) return [];
  if (!Array.isArray(list.data)) {
    refuse(list, `"${key}" must be a list.`);
    return [];
  }
  const { length } = list.data as unknown[];
  const wasSpent = list.problems.items.spent;
  if (!list.problems.items.spend(length)) {
    if (!wasSpent) refuse(list, `lists of more than ${itemsAtMost} items in all are not read.`);
    return [];
  }
  return (list.data as unknown[]).map((data, index) => ({ ...list, path: [...list.path, index], data }));
}

/** The text under a key; something else there is told. */
export function text(cursor: Cursor, key: string): string | undefined {
  const found = child(cursor, key);
  if (found === undefined) return undefined;
  if (typeof found.data === 'string' && found.data.trim() !== '') return found.data.trim();
  refuse(found, `"${key}" must be a text.`);
  return undefined;
}

/** The text under a key that must be there; '' where it is told that it is not. */
export function requiredText(cursor: Cursor, key: string): string {
  if (child(cursor, key) === undefined) refuse(cursor, `"${key}" is missing.`);
  return text(cursor, key) ?? '';
}

/** Keys by which an author may choose controls must be spelt right: a misspelt one would choose others. */
export function onlyKeys(cursor: Cursor, known: readonly string[]): void {
  if (!isRecord(cursor.data)) return;
  for (const key of Object.keys(cursor.data)) {
    if (known.includes(key)) continue;
    refuse(cursor, () => unknownKey(key, known), key);
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  const hint = nearest === undefined ? `Known are: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  return `"${safeText(key, 80)}" is not a key that stands here. ${hint}`;
}
