import { csvField } from '../escape.ts';
import { controlRows } from './control-rows.ts';
import type { Matrix } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';

/** Which of the matrix's tables: a CSV file holds one. */
export type CsvTable = 'services' | 'controls';

/** One table of the matrix as CSV (RFC 4180, UTF-8, lines end with CR LF), in pieces. */
export function* writeMatrixCsv(matrix: Matrix, table: CsvTable): Generator<string, void, undefined> {
  yield* table === 'services' ? serviceLines(matrix) : controlLines(matrix);
}

function line(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function* serviceLines(matrix: Matrix): Generator<string, void, undefined> {
  yield line([
    'service',
    'deployment option',
    'resource types',
    'layer',
    'duty',
    'duty id',
    'whose',
    'side',
    'manages',
    'operates',
    'verifies',
    "AWS's part",
    'your part',
    'rules',
    'open until',
    'source',
    'source address',
    'source date',
    'confidence',
  ]);
  for (const row of matrixRows(matrix)) {
    yield line([
      row.service,
      row.option,
      row.types.join(' '),
      row.layerTitle,
      row.title,
      row.duty,
      row.phrase,
      row.side,
      row.manages,
      row.operates,
      row.verifies,
      row.awsPart,
      row.yourPart,
      row.rules.join(' '),
      row.openUntil.join('; '),
      row.source,
      row.sourceUrl,
      row.sourceDate,
      row.confidence,
    ]);
  }
}

function* controlLines(matrix: Matrix): Generator<string, void, undefined> {
  yield line([
    'framework',
    'control',
    'title',
    'whose',
    'class',
    'kinds',
    'duties',
    "AWS's half",
    "AWS's half is",
    'document',
    'holds until',
    'what it lacks',
    'your half',
    'provided by',
    'stated by parties',
    'expected of you',
    'evidence',
    'open until',
    'note',
    'confidence',
  ]);
  for (const row of controlRows(matrix)) {
    yield line([
      row.frameworkTitle,
      row.control,
      row.title,
      row.whose,
      row.class,
      row.kinds.join(' '),
      row.duties.join('; '),
      row.awsHalf,
      row.awsStatus,
      row.document,
      row.until,
      row.lacks.join('; '),
      row.yourHalf,
      row.providedBy,
      row.stated.join('\n'),
      row.expected.join('\n'),
      row.evidence.join('; '),
      row.openUntil.join('; '),
      row.reason,
      row.confidence,
    ]);
  }
}
