import type { Fuel } from '../../analysis/fuel.ts';
import { compareText } from '../../foundation/stable-order.ts';
import type { OscalControl } from './catalogue.ts';
import { refuse } from './oscal-cursor.ts';
import type { Arrangement, CustomPlace, ProfileImport } from './profile.ts';
import { selectControls } from './select-controls.ts';

/** The controls that one import of a profile takes. */
export interface Taken {
  readonly from: ProfileImport;
  readonly controls: readonly OscalControl[];
}

/**
 * The controls of all imports, once each, in the order in which they are first met. The same control of the same
 * catalogue is one, however often it comes; different ones under one id can only stand together by `use-first` (or the
 * older `merge`), of which the first counts.
 */
export function combineControls(
  taken: readonly Taken[],
  method: 'keep' | 'use-first' | 'merge',
): OscalControl[] {
  const byId = new Map<string, OscalControl>();
  for (const { from, controls } of taken) {
    for (const control of controls) {
      const before = byId.get(control.id);
      if (before === undefined) byId.set(control.id, control);
      else if (method === 'keep' && before.origin !== control.origin) {
        const advice = 'exclude one of them, or set "combine": { "method": "use-first" } under "merge"';
        refuse(from.cursor, `"${control.id}" comes from two catalogues: ${advice}.`, 'href');
      }
    }
  }
  return [...byId.values()];
}

/** What an arrangement leaves, and what a person should know of it. */
export interface Arranged {
  readonly controls: readonly OscalControl[];
  /** Ids that no place of a custom arrangement takes: by OSCAL's rule they are no part of the result. */
  readonly unplaced: readonly string[];
  /** Ids that a place names and no import has. */
  readonly unmatched: readonly string[];
}

/** The controls in the groups that the profile gives them. */
export function arrangeControls(
  controls: readonly OscalControl[],
  arrangement: Arrangement,
  fuel: Fuel,
): Arranged {
  if (arrangement.kind === 'as-is') return { controls, unplaced: [], unmatched: [] };
  if (arrangement.kind === 'flat') {
    const flat = controls.map(control => ({ ...control, groups: [], ancestors: [] }));
    return { controls: flat, unplaced: [], unmatched: [] };
  }
  const placed = new Map<string, OscalControl>();
  const unmatched = new Set<string>();
  for (const { groups, selection, order } of arrangement.places) {
    const chosen = selectControls(controls, selection, fuel, id => unmatched.add(id.data));
    for (const control of ordered(chosen, order)) {
      if (!placed.has(control.id)) placed.set(control.id, { ...control, groups });
    }
  }
  return {
    controls: [...placed.values()],
    unplaced: controls.map(control => control.id).filter(id => !placed.has(id)),
    unmatched: [...unmatched],
  };
}

function ordered(controls: readonly OscalControl[], order: CustomPlace['order']): readonly OscalControl[] {
  if (order === 'keep') return controls;
  const ascending = [...controls].sort((left, right) => compareText(left.id, right.id));
  return order === 'ascending' ? ascending : ascending.toReversed();
}
