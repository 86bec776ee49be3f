import { isRecord } from '../../foundation/json-text.ts';
import type { Fuel } from '../../analysis/fuel.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import type { OscalControl } from './catalogue.ts';
import { type GlobPart, matchesGlob, parseGlob } from './glob.ts';
import { child, type Cursor, mappings, onlyKeys, refuse, text, texts } from './oscal-cursor.ts';

/** Which controls of a source an import, or a place of a custom arrangement, takes. */
export interface Selection {
  /** undefined: all of them. */
  readonly include: readonly Choice[] | undefined;
  readonly exclude: readonly Choice[];
}

/** Controls by id or by pattern, with or without those that stand inside them. */
export interface Choice {
  readonly ids: readonly (Cursor & { readonly data: string })[];
  readonly patterns: readonly { readonly parts: readonly GlobPart[]; readonly cursor: Cursor }[];
  readonly withChildren: boolean;
}

/** Comparisons of patterns with ids that one import of a file may take, all its profiles together. */
export const globSteps = 50_000_000;

/** Reads `include-all`, `include-controls` and `exclude-controls` of an import or an insertion. */
export function readSelection(holder: Cursor): Selection {
  const all = child(holder, 'include-all');
  const some = child(holder, 'include-controls');
  if (all !== undefined && some !== undefined) {
    refuse(holder, 'it has "include-all" and "include-controls": only one of them can hold.', 'include-all');
  } else if (all === undefined && some === undefined) {
    refuse(holder, 'it chooses nothing: write "include-all": {} or "include-controls".');
  }
  if (all !== undefined && !isRecord(all.data)) refuse(all, '"include-all" must be an object: {}.');
  return {
    include: some === undefined ? undefined : mappings(holder, 'include-controls').map(choiceOf),
    exclude: mappings(holder, 'exclude-controls').map(choiceOf),
  };
}

function choiceOf(cursor: Cursor): Choice {
  onlyKeys(cursor, ['with-ids', 'matching', 'with-child-controls']);
  const children = text(cursor, 'with-child-controls') ?? 'no';
  if (children !== 'yes' && children !== 'no') {
    const found = child(cursor, 'with-child-controls') ?? cursor;
    refuse(found, `"${safeText(children, 40)}" is not allowed here: write "yes" or "no".`);
  }
  return {
    ids: texts(cursor, 'with-ids'),
    patterns: mappings(cursor, 'matching').flatMap(one => {
      onlyKeys(one, ['pattern', 'remarks']);
      const pattern = text(one, 'pattern');
      return pattern === undefined ? [] : [{ parts: parseGlob(pattern), cursor: one }];
    }),
    withChildren: children === 'yes',
  };
}

/**
 * The controls that are chosen, in the order of the source; what is excluded stays out however it was included. An id
 * that the source does not have goes to `onUnknown`.
 */
export function selectControls(
  controls: readonly OscalControl[],
  { include, exclude }: Selection,
  fuel: Fuel,
  onUnknown: (id: Cursor & { readonly data: string }) => void,
): readonly OscalControl[] {
  if (include === undefined && exclude.length === 0) return controls;
  const byId = new Set(controls.map(control => control.id));
  const included = include === undefined ? undefined : chosen(controls, byId, include, fuel, onUnknown);
  const excluded = chosen(controls, byId, exclude, fuel, onUnknown);
  return controls.filter(({ id }) => (included?.has(id) ?? true) && !excluded.has(id));
}

/** Tells an id that the source does not have, with the nearest that it has. */
export function refuseUnknown(
  id: Cursor & { readonly data: string },
  controls: readonly OscalControl[],
  source: string,
): void {
  refuse(id, () => {
    const nearest = nearestName(
      id.data,
      controls.map(control => control.id),
    );
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    return `"${safeText(id.data, 80)}" is no control of ${source}.${hint}`;
  });
}

function chosen(
  controls: readonly OscalControl[],
  known: ReadonlySet<string>,
  choices: readonly Choice[],
  fuel: Fuel,
  onUnknown: (id: Cursor & { readonly data: string }) => void,
): Set<string> {
  const taken = new Set<string>();
  const parents = new Set<string>();
  for (const { ids, patterns, withChildren } of choices) {
    for (const id of ids) {
      if (known.has(id.data)) {
        taken.add(id.data);
        if (withChildren) parents.add(id.data);
      } else onUnknown(id);
    }
    for (const { parts, cursor } of patterns) {
      for (const { id } of controls) {
        if (!fuel.spend(1 + parts.length * id.length)) {
          refuse(cursor, 'the patterns up to this one ask for more comparisons than are made.');
          return taken;
        }
        if (!matchesGlob(parts, id)) continue;
        taken.add(id);
        if (withChildren) parents.add(id);
      }
    }
  }
  if (parents.size === 0) return taken;
  for (const { id, ancestors } of controls) {
    if (ancestors.some(ancestor => parents.has(ancestor))) taken.add(id);
  }
  return taken;
}

/** A control whose parent was not chosen moves up to where the parent stood. */
export function withoutLostAncestors(controls: readonly OscalControl[]): OscalControl[] {
  const ids = new Set(controls.map(control => control.id));
  return controls.map(control => {
    const ancestors = control.ancestors.filter(id => ids.has(id));
    return ancestors.length === control.ancestors.length ? control : { ...control, ancestors };
  });
}
