import { classFills, sideFills } from '../workbook/fills.ts';
import { controlRows } from './control-rows.ts';
import type { Matrix } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';
import { openQuestions } from './open-questions.ts';
import type { Sheet, SheetColumn, SheetRow } from '../workbook/sheet.ts';
import { readMeRows, sourceRows } from './xlsx-notes.ts';

/** The sheets in their order: what it is, the matrix, the controls, what is open, where it comes from. */
export function workbookSheets(matrix: Matrix): readonly Sheet[] {
  return [
    {
      name: 'Read me',
      columns: [
        { title: 'Responsibility matrix', width: 34 },
        { title: '', width: 100 },
      ],
      rows: readMeRows(matrix),
      prose: true,
    },
    { name: 'Matrix by service', columns: serviceColumns, rows: serviceRows(matrix) },
    { name: 'Controls per framework', columns: controlColumns, rows: frameworkRows(matrix) },
    { name: 'Questions open', columns: questionColumns, rows: questionRows(matrix) },
    { name: 'Sources', columns: sourceColumns, rows: sourceRows(matrix) },
  ];
}

const serviceColumns: readonly SheetColumn[] = [
  { title: 'Service', width: 18 },
  { title: 'Deployment option', width: 24 },
  { title: 'Layer', width: 26 },
  { title: 'Duty', width: 36 },
  { title: 'Whose', width: 24 },
  { title: 'Manages', width: 10 },
  { title: 'Operates', width: 10 },
  { title: 'Verifies', width: 10 },
  { title: "AWS's part", width: 42 },
  { title: 'Your part', width: 42 },
  { title: 'Open until', width: 30 },
  { title: 'Decided by', width: 24 },
  { title: 'Source', width: 32 },
  { title: 'Source date', width: 14 },
  { title: 'Confidence', width: 12 },
  { title: 'Duty id', width: 26 },
];

function* serviceRows(matrix: Matrix): Generator<SheetRow, void, undefined> {
  for (const row of matrixRows(matrix)) {
    yield {
      cells: [
        row.service,
        row.option,
        row.layerTitle,
        row.title,
        row.phrase,
        row.manages,
        row.operates,
        row.verifies,
        row.awsPart,
        row.yourPart,
        row.openUntil.join('\n'),
        row.rules.join('\n'),
        row.source,
        row.sourceDate,
        row.confidence,
        row.duty,
      ],
      fill: { column: 4, argb: sideFills[row.side] },
    };
  }
}

const controlColumns: readonly SheetColumn[] = [
  { title: 'Framework', width: 20 },
  { title: 'Control', width: 16 },
  { title: 'Title', width: 32 },
  { title: 'Whose', width: 14 },
  { title: 'How shared', width: 16 },
  { title: 'Duties', width: 42 },
  { title: "AWS's half", width: 42 },
  { title: "AWS's half is", width: 14 },
  { title: 'Rests on', width: 26 },
  { title: 'Holds until', width: 12 },
  { title: 'What it lacks', width: 36 },
  { title: 'Your half', width: 42 },
  { title: 'Provided by', width: 30 },
  { title: 'Stated by parties', width: 42 },
  { title: 'Expected of you', width: 42 },
  { title: 'Evidence that your half needs', width: 36 },
  { title: 'Open until', width: 30 },
  { title: 'Note', width: 24 },
  { title: 'Confidence', width: 12 },
];

function* frameworkRows(matrix: Matrix): Generator<SheetRow, void, undefined> {
  for (const row of controlRows(matrix)) {
    yield {
      cells: [
        row.frameworkTitle,
        row.control,
        row.title,
        row.whose,
        row.kinds.join(', '),
        row.duties.join('\n'),
        row.awsHalf,
        row.awsStatus,
        row.document,
        row.until,
        row.lacks.join('\n'),
        row.yourHalf,
        row.providedBy,
        row.stated.join('\n'),
        row.expected.join('\n'),
        row.evidence.join('\n'),
        row.openUntil.join('\n'),
        row.reason,
        row.confidence,
      ],
      fill: { column: 3, argb: classFills[row.class] },
    };
  }
}

const questionColumns: readonly SheetColumn[] = [
  { title: 'Question', width: 60 },
  { title: 'Your answer', width: 18 },
  { title: 'Possible answers', width: 18 },
  { title: 'Why it is asked', width: 44 },
  { title: 'Duties that wait', width: 44 },
  { title: 'Controls that wait', width: 44 },
  { title: 'Question id', width: 30 },
];

function* questionRows(matrix: Matrix): Generator<SheetRow, void, undefined> {
  for (const { id, text, why, answers, duties, controls } of openQuestions(matrix)) {
    yield { cells: [text, '', answers.join(', '), why, duties.join('\n'), controls.join(', '), id] };
  }
}

const sourceColumns: readonly SheetColumn[] = [
  { title: 'Source', width: 44 },
  { title: 'Address', width: 90 },
  { title: 'Date', width: 20 },
  { title: 'Rows that rest on it', width: 20 },
];
