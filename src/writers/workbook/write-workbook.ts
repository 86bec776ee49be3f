import { PassThrough } from 'node:stream';
import type { Workbook, Worksheet } from 'exceljs';
import { sheetText } from '../escape.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { fixZipDates } from './zip-dates.ts';

/** Who made a workbook, and when (ISO 8601): its properties say so. */
export interface WorkbookMaker {
  readonly creator: string;
  readonly at: string;
}

/**
 * The sheets as an Excel workbook: header and first columns frozen, filters, wrapped text. Text stays text, also where it
 * looks like a formula. Rows are streamed into the archive; the same sheets give the same bytes.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { creator, at }: WorkbookMaker,
): Promise<Uint8Array> {
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
  const made = new Date(at);
  workbook.creator = creator;
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = made;
  workbook.modified = made;
  for (const sheet of sheets) addSheet(workbook, sheet);
  await workbook.commit();
  await ended;
  const bytes = new Uint8Array(Buffer.concat(pieces));
  fixZipDates(bytes);
  return bytes;
}

function addSheet(workbook: Pick<Workbook, 'addWorksheet'>, sheet: Sheet): void {
  const frozen = sheet.frozenColumns ?? 0;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: 1, ...(frozen === 0 ? {} : { xSplit: frozen }) }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: pagesAcross(sheet), fitToHeight: 0 },
  });
  worksheet.columns = sheet.columns.map(({ title, width }) => ({ header: sheetText(title), width }));
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

/** Characters that one page in landscape shows in a readable size. */
const charactersAcross = 200;

function pagesAcross({ columns }: Sheet): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return Math.max(1, Math.ceil(width / charactersAcross));
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
