import { compareText } from '../../foundation/stable-order.ts';
import { classWords, grouped } from '../words.ts';
import { controlClasses } from '../../model/assessment.ts';
import { type Matrix, matrixColumns } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';
import { obligationRows, unsettledRows } from './obligation-rows.ts';
import type { SheetRow } from '../workbook/sheet.ts';

/** The first sheet: what this is, what it rests on, how to read it. */
export function* readMeRows(matrix: Matrix): Generator<SheetRow, void, undefined> {
  const { assessment } = matrix;
  yield pair('What this is', whatItIs);
  yield pair('Made', `demarc ${matrix.version}, knowledge ${assessment.knowledgeVersion}, ${assessment.at}`);
  yield pair('How sure', sourcedText(matrix));
  yield { cells: ['', ''] };
  yield title('Services', 'What was taken for granted');
  for (const { name, options, notes } of matrixColumns(matrix)) {
    yield pair(name, [`As ${options.join(' and ') || 'nothing that is known'}.`, ...notes].join('\n'));
  }
  yield { cells: ['', ''] };
  yield title('Frameworks', 'Controls by whose they are');
  for (const framework of assessment.frameworks) {
    const counts = controlClasses
      .map(one => `${grouped(framework.counts[one])} ${classWords[one]}`)
      .join(', ');
    yield pair(framework.title, `${grouped(framework.controls.length)} controls: ${counts}`);
  }
  yield* obligationNotes(matrix);
  yield { cells: ['', ''] };
  yield title('How to read it', '');
  for (const [word, meaning] of glossary) yield pair(word, meaning);
}

function* obligationNotes(matrix: Matrix): Generator<SheetRow, void, undefined> {
  const rows = obligationRows(matrix);
  if (rows.length === 0) return;
  yield { cells: ['', ''] };
  yield title('Laws and contracts', 'What they leave open; they move no duty');
  for (const { title: label, applies, open } of rows) {
    yield pair(label, [`${applies}.`, ...open].join('\n'));
  }
  for (const text of unsettledRows(matrix)) yield pair('', text);
}

const whatItIs =
  'The AWS shared responsibility model for the services below: for each security duty what AWS does, what is yours, and who decides, performs and verifies it. No configuration was read: it says whose a duty is, not whether it is done.';

const glossary: readonly (readonly [string, string])[] = [
  ['AWS does it', 'AWS decides and performs it. Your work is to read the report of its auditors.'],
  ['yours to do', 'You decide and perform it. AWS may sell tools for it; that moves nothing.'],
  ['shared: AWS performs it, you decide', 'AWS does the work as your settings say. The settings are yours.'],
  ['shared: AWS and you each do a part', 'Both columns of words hold: one part each.'],
  ['open', 'A setting, a fact or an answer decides. See "Open until" and the sheet "Questions open".'],
  ['Manages, operates, verifies', 'Who decides, who performs, and whose check is asked for.'],
  ['inherited', 'A control that AWS alone satisfies.'],
  ['claimed', 'AWS says so in public. Once its report is read and recorded, the half is relied on.'],
  [
    'sourced, expert',
    'sourced: a page says so. expert: professional judgement, not yet checked against a page.',
  ],
];

function pair(label: string, text: string): SheetRow {
  return { cells: [label, text] };
}

function title(label: string, text: string): SheetRow {
  return { cells: [label, text], strong: true };
}

function sourcedText(matrix: Matrix): string {
  let rows = 0;
  let expert = 0;
  for (const row of matrixRows(matrix)) {
    rows += 1;
    if (row.confidence === 'expert') expert += 1;
  }
  return `${grouped(expert)} of ${grouped(rows)} rows of the matrix are unsourced: expert judgement, not yet checked against a page of AWS.`;
}

/** The sources that the matrix names, with how many of its rows rest on each. */
export function* sourceRows(matrix: Matrix): Generator<SheetRow, void, undefined> {
  const sources = new Map<string, { url: string; date: string; rows: number }>();
  for (const { source, sourceUrl, sourceDate } of matrixRows(matrix)) {
    const known = sources.get(source);
    if (known === undefined) sources.set(source, { url: sourceUrl, date: sourceDate, rows: 1 });
    else known.rows += 1;
  }
  const sorted = [...sources].sort(([left], [right]) => compareText(left, right));
  for (const [name, { url, date, rows }] of sorted) yield { cells: [name, url, date, rows] };
}
