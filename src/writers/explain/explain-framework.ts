import { answeringChecks } from '../../knowledge/answering-checks.ts';
import { countedRows, rowWords } from '../../knowledge/framework-words.ts';
import { controlClasses } from '../../model/assessment.ts';
import type { Control, Framework } from '../../model/knowledge.ts';
import { classWords, counted, grouped } from '../words.ts';
import { type ExplainContext, type Explanation, factsOf, sectionsOf } from './explanation.ts';

/** A framework: its size, licence and source, the classes of its controls here, and all its rows. */
export function explainFramework(framework: Framework, context: ExplainContext): Explanation {
  const assessed = context.report?.assessment.frameworks.find(one => one.framework === framework.id);
  const classes =
    assessed === undefined
      ? undefined
      : controlClasses.map(one => `${grouped(assessed.counts[one])} ${classWords[one]}`).join(', ');
  const { selection } = framework;
  return {
    kind: 'framework',
    id: framework.id,
    title: framework.title,
    facts: factsOf(
      ['Version', framework.version],
      [
        'Part of',
        selection === undefined ? undefined : `${selection.of} (${selection.by}: ${selection.value})`,
      ],
      ['Size', sizeOf(framework, context)],
      ['Here', classes],
      ['Read from', framework.file],
      ['Stands for', framework.standsFor],
      ['Mappings', mappingsRead(framework)],
      ['Note', framework.note],
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
            const more = whose === undefined ? answers(framework, control, context) : classWords[whose];
            return { text: `${control.id}: ${control.title}${more === '' ? '' : `: ${more}`}` };
          }),
      })),
    ),
  };
}

function sizeOf(framework: Framework, { checks }: ExplainContext): string {
  const rows = countedRows(framework);
  const size = counted(rows.length, rowWords[framework.kind]);
  if (framework.kind === 'check-catalogue') {
    const answered = rows.filter(row => answeringChecks(framework, row, checks.values()).length > 0).length;
    return `${size}, ${grouped(answered)} answered by checks of demarc`;
  }
  return `${size}, ${grouped(rows.filter(row => row.duties.length === 0).length)} unmapped`;
}

function mappingsRead({ kind, secondRead, file }: Framework): string | undefined {
  if (kind === 'check-catalogue') return undefined;
  if (file !== undefined) return 'your own, or taken over from other controls: expert judgement';
  return secondRead === undefined
    ? 'read once; a second reading is open'
    : `read a second time on ${secondRead}`;
}

function answers(framework: Framework, control: Control, { checks }: ExplainContext): string {
  return answeringChecks(framework, control, checks.values())
    .map(check => check.id)
    .join(', ');
}
