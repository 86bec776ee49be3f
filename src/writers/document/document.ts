import type { CellFill, SheetColumn, SheetRow } from '../workbook/sheet.ts';

/**
 * A report for people, before it is a file: what it says of itself, and its tables. Workbook, CSV, Markdown and terminal
 * are made from the same document, so that they cannot say different things.
 */
export interface ReportDocument {
  readonly title: string;
  /** The system that it is about. */
  readonly subject: string;
  /** What it is, in one paragraph. */
  readonly lead: string;
  readonly made: Made;
  readonly about: readonly AboutGroup[];
  /** In the order in which they are read. */
  readonly tables: readonly DocumentTable[];
  /** The table that a CSV file holds: one of `tables`. */
  readonly rows: DocumentTable;
}

/** With what, from what knowledge and when (ISO 8601) a report was made. */
export interface Made {
  readonly version: string;
  readonly knowledge: string;
  readonly at: string;
}

/** Facts under a heading of the first page. */
export interface AboutGroup {
  readonly title: string;
  readonly facts: readonly AboutFact[];
}

export type AboutFact = readonly [label: string, text: string];

export interface DocumentTable {
  /** Name of its sheet and heading of its chapter; at most 31 characters. */
  readonly name: string;
  /** What to know before reading it. */
  readonly note?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly frozenColumns?: number;
  /** The same on a page, which has no room for every column. */
  readonly page: PageTable;
}

export interface PageTable {
  readonly columns: readonly string[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  /** Lines of a cell are divided by line breaks. */
  readonly cells: readonly string[];
  /** Heading under which it stands. */
  readonly group?: string;
  readonly strong?: boolean;
}

export interface Column<Row> {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly of: (row: Row) => string | number;
  readonly fill?: (row: Row) => string | undefined;
}

export interface PageColumn<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | number;
}

export interface TableOf<Row> {
  readonly name: string;
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly frozenColumns?: number;
  /** Columns of a page; all columns where it is left out. */
  readonly page?: readonly PageColumn<Row>[];
  /** Rows of a page, where it shows fewer. */
  readonly pageRows?: readonly Row[];
  readonly groupOf?: (row: Row) => string;
  readonly strong?: (row: Row) => boolean;
}

/** A table of one kind of rows, as a document holds it. */
export function tableOf<Row>(table: TableOf<Row>): DocumentTable {
  const { name, note, columns, frozenColumns } = table;
  return {
    name,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: table.rows.map(row => sheetRow(row, table)),
    ...(note === undefined ? {} : { note }),
    ...(frozenColumns === undefined ? {} : { frozenColumns }),
    page: pageOf(table),
  };
}

function sheetRow<Row>(row: Row, { columns, strong }: TableOf<Row>): SheetRow {
  const fill = fillOf(row, columns);
  return {
    cells: columns.map(column => column.of(row)),
    ...(fill === undefined ? {} : { fill }),
    ...(strong?.(row) === true ? { strong: true } : {}),
  };
}

function fillOf<Row>(row: Row, columns: readonly Column<Row>[]): CellFill | undefined {
  for (const [column, { fill }] of columns.entries()) {
    const argb = fill?.(row);
    if (argb !== undefined) return { column, argb };
  }
  return undefined;
}

function pageOf<Row>(table: TableOf<Row>): PageTable {
  const columns: readonly PageColumn<Row>[] = table.page ?? table.columns;
  const rows = (table.pageRows ?? table.rows).map((row): PageRow => {
    const group = table.groupOf?.(row);
    return {
      cells: columns.map(column => String(column.of(row))),
      ...(group === undefined ? {} : { group }),
      ...(table.strong?.(row) === true ? { strong: true } : {}),
    };
  });
  return { columns: columns.map(column => column.title), rows };
}
