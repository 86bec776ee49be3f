import { safeText } from '../../foundation/safe-text.ts';
import { addSide, noSides, sharedOf, totalOf } from '../summary/layer-counts.ts';
import { sideUnder } from '../summary/deployment-options.ts';
import { classTable } from '../terminal/framework-table.ts';
import { andMore, fit, heading, padEnd, paragraph, textWidth, wrap } from '../terminal/layout.ts';
import { type Ink, type Pen, penFor, type TerminalStyle } from '../terminal/pen.ts';
import { counted, grouped, layersTopDown } from '../words.ts';
import { type Matrix, type MatrixColumn, matrixColumns } from './matrix.ts';
import { dutiesTopDown, matrixRows } from './matrix-rows.ts';
import { openQuestions } from './open-questions.ts';

/** The matrix as a person reads it: duties down, services across, then controls and what is open. */
export function writeMatrixTerminal(matrix: Matrix, style: TerminalStyle): string {
  const pen = penFor(style);
  const columns = matrixColumns(matrix);
  const lines = [
    pen.ink(
      'strong',
      fit(pen, `Who does what: ${columns.map(column => safeText(column.name)).join(', ')}`, pen.width),
    ),
    ...paragraph(pen, `  ${legend}`, '', '  ', 'faint'),
    ...parts(pen, columns).flatMap(part => pivot(matrix, pen, part)),
    ...systemLines(matrix, pen),
    ...frameworkLines(matrix, pen),
    ...noteLines(columns, pen),
    ...questionLines(matrix, pen),
    ...sourceLines(matrix, pen),
  ];
  return `${lines.join('\n')}\n`;
}

const legend =
  'you: yours to do; AWS: AWS does it; decide: AWS performs it, you decide; both: each does a part; open: an answer or setting decides; mixed: its parts differ; -: does not apply';

const labelWidth = 26;
const cellWidth = 6;

function widthOf(column: MatrixColumn): number {
  return Math.min(24, Math.max(cellWidth, textWidth(safeText(column.name))));
}

/** The columns in parts that each fit beside the labels. */
function parts(pen: Pen, columns: readonly MatrixColumn[]): MatrixColumn[][] {
  const result: MatrixColumn[][] = [];
  let part: MatrixColumn[] = [];
  let used = 2 + labelWidth;
  for (const column of columns) {
    const width = widthOf(column) + 2;
    if (part.length > 0 && used + width > pen.width) {
      result.push(part);
      part = [];
      used = 2 + labelWidth;
    }
    part.push(column);
    used += width;
  }
  return part.length > 0 ? [...result, part] : result;
}

function pivot(matrix: Matrix, pen: Pen, columns: readonly MatrixColumn[]): string[] {
  const cells = columns.reduce((sum, column) => sum + widthOf(column) + 2, 0);
  const label = Math.min(60, pen.width - 2 - cells);
  const head = columns.map(column =>
    padEnd(fit(pen, safeText(column.name), widthOf(column)), widthOf(column)),
  );
  const lines = ['', `  ${' '.repeat(label)}  ${pen.ink('strong', head.join('  ').trimEnd())}`];
  for (const { layer, long } of layersTopDown) {
    const rows = dutiesTopDown(matrix.knowledge)
      .filter(duty => duty.layer === layer)
      .map(duty => ({ title: duty.title, words: columns.map(column => sideUnder(column.tables, duty.id)) }))
      .filter(row => row.words.some(word => word !== '-'));
    if (rows.length === 0) continue;
    lines.push(`  ${pen.ink('strong', fit(pen, long, pen.width - 2))}`);
    for (const { title, words } of rows) {
      const printed = words.map((word, index) => {
        const column = columns[index];
        const short = shortWords[word] ?? word;
        const padded =
          index === words.length - 1 || column === undefined ? short : padEnd(short, widthOf(column));
        return pen.ink(inkOf(short), padded);
      });
      const [first = '', ...more] = wrap(title, label - 2);
      lines.push(`    ${padEnd(first, label - 2)}  ${printed.join('  ')}`);
      for (const line of more) lines.push(`      ${line}`);
    }
  }
  return lines;
}

const shortWords: Readonly<Record<string, string>> = { 'AWS, you decide': 'decide' };

function inkOf(word: string): Ink {
  if (word === 'you') return 'you';
  if (word === 'AWS') return 'aws';
  if (word === 'open') return 'open';
  return word === '-' ? 'faint' : 'shared';
}

/** Duties that do not hang on a service, in numbers; the other formats list them. */
function systemLines(matrix: Matrix, pen: Pen): string[] {
  const counts = noSides();
  for (const answer of matrix.assessment.responsibility.boundary.values()) addSide(counts, answer, 1);
  const open = counts.undetermined > 0 ? `, ${grouped(counts.undetermined)} open` : '';
  const text = `${counted(totalOf(counts), 'more duty', 'more duties')} for the system as a whole, whatever services it uses: ${grouped(counts.yours)} yours, ${grouped(sharedOf(counts))} shared, ${grouped(counts.aws)} AWS's${open}. The other formats list them.`;
  return ['', ...paragraph(pen, text, '  ')];
}

function frameworkLines(matrix: Matrix, pen: Pen): string[] {
  const { frameworks } = matrix.assessment;
  if (frameworks.length === 0) return [];
  return [...heading(pen, 'Controls', 'whose they are with these services'), ...classTable(frameworks, pen)];
}

function noteLines(columns: readonly MatrixColumn[], pen: Pen): string[] {
  const lines = heading(pen, 'What was taken for granted');
  for (const { name, options, notes } of columns) {
    const text = [`as ${options.join(' and ') || 'nothing that is known'}`, ...notes].join('. ');
    lines.push(...paragraph(pen, `${name}: ${text}`, `  ${pen.glyphs.bullet} `, '    '));
  }
  return lines;
}

const questionsShown = 8;

function questionLines(matrix: Matrix, pen: Pen): string[] {
  const questions = openQuestions(matrix);
  if (questions.length === 0) return [];
  const lines = heading(pen, 'What is open', counted(questions.length, 'question'));
  for (const { id, text, duties, controls } of questions.slice(0, questionsShown)) {
    const decides = `${counted(duties.length, 'duty', 'duties')}, ${counted(controls.length, 'control')}`;
    const named = id === '' ? '' : `${id}: `;
    lines.push(...paragraph(pen, `${text} (${named}decides ${decides})`, `  ${pen.glyphs.bullet} `, '    '));
  }
  const rest = questions.length - questionsShown;
  if (rest > 0) lines.push(...andMore(pen, counted(rest, 'more question'), '    '));
  return lines;
}

function sourceLines(matrix: Matrix, pen: Pen): string[] {
  let rows = 0;
  let expert = 0;
  for (const row of matrixRows(matrix)) {
    rows += 1;
    if (row.confidence === 'expert') expert += 1;
  }
  const text = `Unsourced: ${grouped(expert)} of ${counted(rows, 'row')} rest on expert judgement, not yet checked against a page of AWS. Knowledge ${matrix.assessment.knowledgeVersion}.`;
  return ['', ...paragraph(pen, text, '  ', '  ', 'faint')];
}
