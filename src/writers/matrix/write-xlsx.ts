import { PassThrough } from 'node:stream';
import type { Workbook, Worksheet } from 'exceljs';
import { sheetText } from '../escape.ts';
import type { Matrix } from './matrix.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { workbookSheets } from './xlsx-sheets.ts';
import { fixZipDates } from './zip-dates.ts';

/**
 * The matrix as an Excel workbook: what a compliance lead hands to an auditor. Rows are streamed into the archive;
 * the same matrix gives the same bytes.
 */
export async function writeMatrixXlsx(matrix: Matrix): Promise<Uint8Array> {
  // Half a second to load: only this format pays for it.
  const { default: exceljs } = await import('exceljs');
  const stream = new PassThrough();
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('end', resolve);
    stream.on('error', reject);
  });
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  const made = new Date(matrix.assessment.at);
  workbook.creator = `demarc ${matrix.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = made;
  workbook.modified = made;
  for (const sheet of workbookSheets(matrix)) addSheet(workbook, sheet);
  await workbook.commit();
  await ended;
  const bytes = new Uint8Array(Buffer.concat(pieces));
  fixZipDates(bytes);
  return bytes;
}

function addSheet(workbook: Pick<Workbook, 'addWorksheet'>, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  worksheet.columns = sheet.columns.map(({ title, width }) => ({ header: title, width }));
  if (sheet.prose !== true)
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
  const head = worksheet.getRow(1);
  head.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF232F3E' } };
  head.alignment = { vertical: 'middle', wrapText: true };
  head.commit();
  for (const row of sheet.rows) addRow(worksheet, row);
  worksheet.commit();
}

function addRow(worksheet: Worksheet, { cells, fill, strong }: SheetRow): void {
  const row = worksheet.addRow(cells.map(cell => (typeof cell === 'number' ? cell : sheetText(cell))));
  row.alignment = { vertical: 'top', wrapText: true };
  if (strong === true) row.font = { bold: true };
  if (fill !== undefined) {
    row.getCell(fill.column + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill.argb } };
  }
  row.commit();
}
