import { counterpartsOf } from '../../knowledge/counterparts.ts';
import type { ControlClass } from '../../model/assessment.ts';
import { classWords } from '../words.ts';
import type { ExplainContext, Item } from './explanation.ts';

/** What publishers name beside the control in other catalogues, with whose each is here, and who says so. */
export function counterpartItems(control: string, { knowledge, report }: ExplainContext): Item[] {
  const classes = new Map<string, ControlClass>();
  for (const { controls } of report?.assessment.frameworks ?? []) {
    for (const one of controls) classes.set(one.control, one.class);
  }
  return counterpartsOf(control, knowledge).map(({ crosswalk, framework, controls }) => {
    const title = knowledge.framework(framework)?.title ?? framework;
    const named = controls.map(id => {
      const ofClass = classes.get(id);
      return ofClass === undefined ? id : `${id} (${classWords[ofClass]} here)`;
    });
    return {
      text: `${title}: ${named.join(', ')}`,
      detail: [`${crosswalk.title}, ${crosswalk.date} <${crosswalk.source}>`],
    };
  });
}
