import type { Sheet, SheetRow } from '../workbook/sheet.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { counted } from '../words.ts';
import type { AboutGroup, ReportDocument } from './document.ts';

/** A report as an Excel workbook: a first page to read, then a sheet for each table. The same report gives the same bytes. */
export async function writeDocumentXlsx(document: ReportDocument): Promise<Uint8Array> {
  const about: Sheet = {
    name: 'About',
    columns: [
      { title: document.title, width: 34 },
      { title: document.subject, width: 110 },
    ],
    rows: aboutRows(document),
    prose: true,
  };
  const sheets = document.tables.map(
    ({ name, columns, rows, frozenColumns }): Sheet => ({
      name,
      columns,
      rows,
      ...(frozenColumns === undefined ? {} : { frozenColumns }),
    }),
  );
  const { version, at } = document.made;
  return writeWorkbook([about, ...sheets], { creator: `demarc ${version}`, at });
}

function* aboutRows({ lead, about, tables }: ReportDocument): Generator<SheetRow, void, undefined> {
  yield { cells: ['What this is', lead] };
  for (const group of [...about, sheetsOf(tables)]) {
    yield { cells: ['', ''] };
    yield { cells: [group.title, ''], strong: true };
    for (const [label, text] of group.facts) yield { cells: [label, text] };
  }
}

/** What to know before reading a sheet stands here, so that the sheet itself holds nothing but its table. */
function sheetsOf(tables: ReportDocument['tables']): AboutGroup {
  return {
    title: 'Sheets',
    facts: tables.map(({ name, note, rows }) => [
      name,
      [counted(rows.length, 'row'), ...(note === undefined ? [] : [note])].join('. '),
    ]),
  };
}
