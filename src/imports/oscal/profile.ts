import { limits } from '../../foundation/limits.ts';
import { safeText } from '../../foundation/safe-text.ts';
import {
  child,
  type Cursor,
  mapping,
  mappings,
  onlyKeys,
  refuse,
  requiredText,
  text,
} from './oscal-cursor.ts';
import type { OscalDocument } from './open-document.ts';
import { readSelection, type Selection } from './select-controls.ts';

/** What a profile says: whose controls it takes, how it arranges them, what it changes of them. */
export interface OscalProfile {
  readonly imports: readonly ProfileImport[];
  readonly combine: 'keep' | 'use-first' | 'merge';
  readonly arrange: Arrangement;
  readonly setParameters: readonly Cursor[];
  readonly alters: readonly Cursor[];
}

export interface ProfileImport {
  readonly href: string;
  readonly cursor: Cursor;
  readonly selection: Selection;
}

/** flat: no groups. as-is: the groups of the sources. custom: groups of its own. */
export type Arrangement =
  | { readonly kind: 'flat' }
  | { readonly kind: 'as-is' }
  | { readonly kind: 'custom'; readonly places: readonly CustomPlace[] };

/** One insertion of controls, with the titles of the groups that it stands in, the outermost first. */
export interface CustomPlace {
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly selection: Selection;
  readonly order: 'keep' | 'ascending' | 'descending';
}

/** Sources that one profile may import. */
const importsAtMost = 200;

/** Insertions of one profile. */
const placesAtMost = 500;

/** Reads a profile; what is wrong with it is told at the document. */
export function readProfile({ body }: OscalDocument): OscalProfile {
  const imports = mappings(body, 'imports');
  if (imports.length === 0)
    refuse(body, '"imports" is missing: a profile takes its controls from somewhere.');
  const [, tooMany] = [imports[0], imports[importsAtMost]];
  if (tooMany !== undefined) refuse(tooMany, `a profile may import at most ${importsAtMost} sources.`);
  const merge = mapping(body, 'merge');
  const modify = mapping(body, 'modify');
  return {
    imports: imports.slice(0, importsAtMost).map(importOf),
    combine: merge === undefined ? 'keep' : combineOf(merge),
    arrange: merge === undefined ? { kind: 'flat' } : arrangementOf(merge),
    setParameters: modify === undefined ? [] : mappings(modify, 'set-parameters'),
    alters: modify === undefined ? [] : mappings(modify, 'alters'),
  };
}

function importOf(cursor: Cursor): ProfileImport {
  onlyKeys(cursor, ['href', 'include-all', 'include-controls', 'exclude-controls']);
  return { href: requiredText(cursor, 'href'), cursor, selection: readSelection(cursor) };
}

function combineOf(merge: Cursor): OscalProfile['combine'] {
  onlyKeys(merge, ['combine', 'flat', 'as-is', 'custom']);
  const combine = mapping(merge, 'combine');
  const method = combine === undefined ? undefined : text(combine, 'method');
  if (combine === undefined || method === undefined) return 'keep';
  if (method === 'keep' || method === 'use-first' || method === 'merge') return method;
  const allowed = '"use-first" or "keep" ("merge" of older versions is taken as well)';
  refuse(combine, `"${safeText(method, 40)}" is not allowed here: write ${allowed}.`, 'method');
  return 'keep';
}

function arrangementOf(merge: Cursor): Arrangement {
  const chosen = ['flat', 'as-is', 'custom'].filter(key => child(merge, key) !== undefined);
  const [first, second] = chosen;
  if (second !== undefined) {
    refuse(merge, `"${first}" and "${second}" arrange the controls in two ways: keep one of them.`, second);
  }
  if (first === 'as-is') {
    const asIs = child(merge, 'as-is');
    if (asIs !== undefined && typeof asIs.data !== 'boolean') refuse(asIs, '"as-is" must be true or false.');
    return { kind: asIs?.data === true ? 'as-is' : 'flat' };
  }
  const custom = first === 'custom' ? mapping(merge, 'custom') : undefined;
  if (custom === undefined) return { kind: 'flat' };
  const places: CustomPlace[] = [];
  readPlaces(custom, [], places, 0);
  if (places.length === 0 && !custom.problems.any) {
    refuse(custom, '"custom" places no control: it needs "insert-controls", in its groups or beside them.');
  }
  return { kind: 'custom', places };
}

function readPlaces(
  holder: Cursor,
  groups: CustomPlace['groups'],
  places: CustomPlace[],
  depth: number,
): void {
  if (depth > limits.stackDepth) {
    refuse(holder, `groups stand more than ${limits.stackDepth} deep inside one another.`);
    return;
  }
  for (const insertion of mappings(holder, 'insert-controls')) {
    onlyKeys(insertion, ['order', 'include-all', 'include-controls', 'exclude-controls']);
    if (places.length === placesAtMost) {
      refuse(insertion, `at most ${placesAtMost} insertions are read.`);
      return;
    }
    places.push({ groups, selection: readSelection(insertion), order: orderOf(insertion) });
  }
  for (const group of mappings(holder, 'groups')) {
    const heading = { id: text(group, 'id') ?? '', title: requiredText(group, 'title') };
    readPlaces(group, [...groups, heading], places, depth + 1);
  }
}

function orderOf(insertion: Cursor): CustomPlace['order'] {
  const order = text(insertion, 'order') ?? 'keep';
  if (order === 'keep' || order === 'ascending' || order === 'descending') return order;
  const message = `"${safeText(order, 40)}" is not allowed here: write "keep", "ascending" or "descending".`;
  refuse(insertion, message, 'order');
  return 'keep';
}
