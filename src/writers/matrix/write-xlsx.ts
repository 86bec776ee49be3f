import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { Matrix } from './matrix.ts';
import { workbookSheets } from './xlsx-sheets.ts';

/** The matrix as an Excel workbook: what a compliance lead hands to an auditor. */
export async function writeMatrixXlsx(matrix: Matrix): Promise<Uint8Array> {
  const maker = { creator: `demarc ${matrix.version}`, at: matrix.assessment.at };
  return writeWorkbook(workbookSheets(matrix), maker);
}
