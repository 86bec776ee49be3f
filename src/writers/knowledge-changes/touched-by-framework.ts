import { sortedBy } from '../../foundation/stable-order.ts';
import { namespaceOf } from '../../knowledge/history/compare-facts.ts';
import { touchedControls } from '../../knowledge/history/touched-controls.ts';
import type { TouchedControl } from '../../model/knowledge-history.ts';
import type { Framework } from '../../model/knowledge.ts';
import type { ChangesReport } from './changes-report.ts';

export interface TouchedFramework {
  readonly framework: Framework;
  readonly controls: readonly TouchedControl[];
}

/**
 * The controls that changes touch, by framework and in its order; those that are gone come last. A baseline has the controls of its
 * catalogue: they are told there, unless it was asked for by name.
 */
export function touchedByFramework({
  knowledge,
  difference,
  frameworks,
}: ChangesReport): readonly TouchedFramework[] {
  const touched = touchedControls(difference);
  return (frameworks ?? knowledge.frameworkIds()).flatMap(id => {
    const framework = knowledge.framework(id);
    if (framework === undefined || (frameworks === undefined && framework.selection !== undefined)) return [];
    const place = new Map(framework.controls.map((control, index) => [control.id, index]));
    const own = touched.filter(({ control }) =>
      framework.selection === undefined ? namespaceOf(control) === framework.namespace : place.has(control),
    );
    const controls = sortedBy(own, ({ control }) => place.get(control) ?? framework.controls.length);
    return controls.length === 0 ? [] : [{ framework, controls }];
  });
}
