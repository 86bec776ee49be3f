/** What a workbook holds, without the library that writes it: sheets of columns and rows of text. */
export interface Sheet {
  /** At most 31 characters, none of []:*?/\ among them. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow>;
  /** A page to read, not a table: no filters. */
  readonly prose?: boolean;
  /** Columns that stay in view beside the header: those that say what a row is about. */
  readonly frozenColumns?: number;
}

export interface SheetColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
}

export interface SheetRow {
  /** A number is written as one, so that it sorts. */
  readonly cells: readonly (string | number)[];
  /** Background of one cell, as ARGB. */
  readonly fill?: CellFill;
  readonly strong?: boolean;
}

export interface CellFill {
  readonly column: number;
  readonly argb: string;
}
