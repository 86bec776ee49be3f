import { appendTo } from '../../foundation/grouping.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import type { FrameworkFacts } from '../control-facts/control-facts.ts';
import type { Report } from '../report.ts';
import { type DocumentTable, tableOf } from './document.ts';

interface OpenQuestion {
  /** Id of a question; '' for a fact that no question asks for. */
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly answers: string;
  readonly controls: readonly string[];
}

/** What must be answered or known before every control of the report is determined: what decides most first. */
export function openQuestionsTable(report: Report, { assessed }: FrameworkFacts): DocumentTable {
  const waiting = new Map<string, string[]>();
  for (const { control, missing } of assessed.controls) {
    for (const one of missing) appendTo(waiting, one, control);
  }
  const rows = [...waiting].map(([missing, controls]): OpenQuestion => {
    const question = report.knowledge.questions.get(missing);
    return {
      id: question?.id ?? '',
      text: question?.text ?? missing,
      why: question?.why ?? 'A setting or fact that the source does not show',
      answers: question?.answers.join(' or ') ?? '',
      controls,
    };
  });
  return tableOf({
    name: 'Open questions',
    note: 'Answers stand under "answers" in demarc.yaml; demarc init asks for them.',
    rows: sortedBy(
      rows,
      row => -row.controls.length,
      row => row.id,
      row => row.text,
    ),
    columns: [
      { title: 'Question', width: 60, of: row => row.text },
      { title: 'Your answer', width: 16, of: () => '' },
      { title: 'Possible answers', width: 18, of: row => row.answers },
      { title: 'Why it is asked', width: 44, of: row => row.why },
      { title: 'Controls that wait', width: 60, of: row => row.controls.join(', ') },
      { title: 'How many', width: 10, of: row => row.controls.length },
      { title: 'Question id', width: 30, of: row => row.id },
    ],
    page: [
      { title: 'Question', of: row => row.text },
      { title: 'Id', of: row => row.id },
      { title: 'Answers', of: row => row.answers },
      { title: 'Controls that wait', of: row => row.controls.join(', ') },
    ],
  });
}
