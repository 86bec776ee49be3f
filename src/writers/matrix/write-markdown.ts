import { markdownLink, markdownText } from '../escape.ts';
import { grouped } from '../words.ts';
import { type ControlRow, controlRows } from './control-rows.ts';
import { type Matrix, matrixColumns } from './matrix.ts';
import { matrixRows, type MatrixRow } from './matrix-rows.ts';
import { obligationRows, unsettledRows } from './obligation-rows.ts';
import { openQuestions } from './open-questions.ts';

/** The matrix as a Markdown document, in pieces: services, the system as a whole, controls, open questions. */
export function* writeMatrixMarkdown(matrix: Matrix): Generator<string, void, undefined> {
  yield '# Responsibility matrix\n\n';
  yield* introduction(matrix);
  yield* services(matrix);
  yield* controls(matrix);
  yield* obligations(matrix);
  yield* questions(matrix);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function head(titles: readonly string[]): string {
  return row(titles) + row(titles.map(() => '---'));
}

function* introduction(matrix: Matrix): Generator<string, void, undefined> {
  const { assessment, version } = matrix;
  let rows = 0;
  let expert = 0;
  for (const one of matrixRows(matrix)) {
    rows += 1;
    if (one.confidence === 'expert') expert += 1;
  }
  yield `Made by demarc ${markdownText(version)} at ${markdownText(assessment.at)}, knowledge ${markdownText(assessment.knowledgeVersion)}.\n`;
  yield `${grouped(expert)} of ${grouped(rows)} rows are unsourced: they rest on expert judgement and were not yet checked against a page of AWS.\n\n`;
  yield head(['Service', 'Deployment option', 'Taken for granted']);
  for (const { name, options, notes } of matrixColumns(matrix)) {
    yield row([name, options.join(', '), notes.join('. ')].map(text => markdownText(text)));
  }
}

function* services(matrix: Matrix): Generator<string, void, undefined> {
  let service = '';
  for (const one of matrixRows(matrix)) {
    if (one.service !== service) {
      service = one.service;
      yield `\n## ${markdownText(service)}\n\n`;
      yield head(['Layer', 'Duty', 'Whose', "AWS's part", 'Your part', 'Source']);
    }
    yield row([
      markdownText(one.layerTitle),
      markdownText(one.title),
      whose(one),
      markdownText(one.awsPart),
      markdownText(one.yourPart),
      source(one),
    ]);
  }
}

function whose(one: MatrixRow): string {
  const open = one.openUntil.length === 0 ? '' : ` (${one.openUntil.join('; ')})`;
  return markdownText(`${one.phrase}${open}`);
}

function source(one: MatrixRow): string {
  if (one.confidence === 'expert') return 'unsourced (expert judgement)';
  const link = markdownLink(one.source, one.sourceUrl === '' ? undefined : one.sourceUrl);
  return `${link}, ${markdownText(one.sourceDate)}`;
}

function* controls(matrix: Matrix): Generator<string, void, undefined> {
  let framework = '';
  for (const one of controlRows(matrix)) {
    if (one.framework !== framework) {
      framework = one.framework;
      yield `\n## ${markdownText(one.frameworkTitle)}\n\n`;
      yield head(['Control', 'Title', 'Whose', "AWS's half", 'Your half']);
    }
    const kinds = one.kinds.length === 0 ? '' : ` (${one.kinds.join(', ')})`;
    const open = one.openUntil.length === 0 ? '' : `: ${one.openUntil.join('; ')}`;
    const why = one.reason === '' ? open : `${open}: ${one.reason}`;
    yield row(
      [one.control, one.title, `${one.whose}${kinds}${why}`, awsHalf(one), yourHalf(one)].map(text =>
        markdownText(text),
      ),
    );
  }
}

/** What AWS does, and where it says so itself. */
function awsHalf({ awsHalf: text, cited }: ControlRow): string {
  return cited === '' ? text : `${text} (${cited})`;
}

function yourHalf({ yourHalf: text, providedBy, statedBeside, expected }: ControlRow): string {
  const sentences = [
    text,
    providedBy === '' ? '' : `Provided by ${providedBy}.`,
    statedBeside.length === 0 ? '' : `Stated: ${statedBeside.join('; ')}.`,
    expected.length === 0 ? '' : `Expected of you: ${expected.join('; ')}.`,
  ];
  return sentences.filter(sentence => sentence !== '').join(' ');
}

function* obligations(matrix: Matrix): Generator<string, void, undefined> {
  const rows = obligationRows(matrix);
  if (rows.length === 0) return;
  yield '\n## Laws and contracts\n\nThey change what is to be proved, never whose a duty is.\n\n';
  yield head(['Obligation', 'Name', 'Binds', 'Leaves open']);
  for (const { title, name, applies, open } of rows) {
    yield row([title, name, applies, open.join('; ')].map(text => markdownText(text)));
  }
  for (const text of unsettledRows(matrix)) yield `\n${markdownText(text)}\n`;
}

function* questions(matrix: Matrix): Generator<string, void, undefined> {
  const open = openQuestions(matrix);
  if (open.length === 0) return;
  yield '\n## Open questions\n\n';
  yield head(['Question', 'Why', 'Answers', 'Duties that wait', 'Controls that wait']);
  for (const { id, text, why, answers, duties, controls: waiting } of open) {
    const named = id === '' ? text : `${text} (${id})`;
    const cells = [named, why, answers.join(', '), duties.join(', '), waiting.join(', ')];
    yield row(cells.map(cell => markdownText(cell)));
  }
}
