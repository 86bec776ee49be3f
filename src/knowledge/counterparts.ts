import type { Crosswalk, Knowledge } from '../model/knowledge.ts';

/** What one crosswalk names beside a control. */
export interface Counterparts {
  readonly crosswalk: Crosswalk;
  /** The framework that they belong to. */
  readonly framework: string;
  readonly controls: readonly string[];
}

/** The controls of other catalogues that publishers name beside one, read from either end of each crosswalk. */
export function counterpartsOf(control: string, knowledge: Knowledge): readonly Counterparts[] {
  const found: Counterparts[] = [];
  for (const id of knowledge.crosswalkIds()) {
    const crosswalk = knowledge.crosswalk(id);
    if (crosswalk === undefined) continue;
    const { from, to, rows } = crosswalk;
    const forward = Object.hasOwn(rows, control) ? (rows[control] ?? []) : [];
    if (forward.length > 0) found.push({ crosswalk, framework: to, controls: forward });
    const back = Object.keys(rows).filter(row => rows[row]?.includes(control) === true);
    if (back.length > 0) found.push({ crosswalk, framework: from, controls: back });
  }
  return found;
}
