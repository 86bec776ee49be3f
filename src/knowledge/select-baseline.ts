import type { Control, Framework } from '../model/knowledge.ts';
import type { BaselineSlice } from './knowledge-encoding.ts';

/**
 * The framework that a baseline is: the controls of the whole catalogue that it selects, with the headings that they
 * stand under, and the groups that are left. Ids stay those of the catalogue.
 */
export function selectBaseline(baseline: BaselineSlice, whole: Framework): Framework {
  const { by, value } = baseline.selection;
  const chosen = new Set<Control>();
  for (const control of whole.controls) {
    if (control.heading !== true && control[by]?.includes(value) === true) chosen.add(control);
  }
  const ids = [...chosen].map(control => control.id);
  const controls = whole.controls.filter(
    control =>
      chosen.has(control) || (control.heading === true && ids.some(id => id.startsWith(`${control.id}.`))),
  );
  const groups = new Set(controls.map(control => control.group));
  const { namespace, kind, checkAlias } = whole;
  return {
    ...baseline,
    namespace,
    kind,
    ...(checkAlias === undefined ? {} : { checkAlias }),
    groups: whole.groups.filter(group => groups.has(group.id)),
    controls,
  };
}
