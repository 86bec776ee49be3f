import { csvField } from '../escape.ts';
import type { ReportDocument } from './document.ts';

/**
 * The rows of a report as CSV (RFC 4180, UTF-8, lines end with CR LF), in pieces. A CSV file has no first page: its last
 * columns say of which system it is, and from what knowledge and when it was made.
 */
export function* writeDocumentCsv({
  rows: { columns, rows },
  subject,
  made,
}: ReportDocument): Generator<string, void, undefined> {
  yield line([...columns.map(column => column.title), 'System', 'Knowledge', 'Made at']);
  for (const { cells } of rows) yield line([...cells, subject, made.knowledge, made.at]);
}

function line(fields: readonly (string | number)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}
