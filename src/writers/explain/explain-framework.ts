import { controlClasses } from '../../model/assessment.ts';
import type { Framework } from '../../model/knowledge.ts';
import { classWords, counted, grouped } from '../words.ts';
import { type ExplainContext, type Explanation, factsOf, sectionsOf } from './explanation.ts';

/** A framework: its size, licence and source, the classes of its controls here, and all its controls. */
export function explainFramework(framework: Framework, { report }: ExplainContext): Explanation {
  const assessed = report?.assessment.frameworks.find(one => one.framework === framework.id);
  const classes =
    assessed === undefined
      ? undefined
      : controlClasses.map(one => `${grouped(assessed.counts[one])} ${classWords[one]}`).join(', ');
  const kind = framework.kind === 'controls' ? 'control' : 'practice';
  const unmapped = framework.controls.filter(control => control.duties.length === 0).length;
  return {
    kind: 'framework',
    id: framework.id,
    title: framework.title,
    facts: factsOf(
      ['Version', framework.version],
      ['Size', `${counted(framework.controls.length, kind)}, ${grouped(unmapped)} unmapped`],
      ['Here', classes],
      ['Licence', framework.licence],
      ['Source', framework.source],
    ),
    sections: sectionsOf(
      ...framework.groups.map(group => ({
        title: group.title,
        items: framework.controls
          .filter(control => control.group === group.id)
          .map(control => {
            const whose = assessed?.controls.find(one => one.control === control.id)?.class;
            return {
              text: `${control.id}: ${control.title}${whose === undefined ? '' : `: ${classWords[whose]}`}`,
            };
          }),
      })),
    ),
  };
}
