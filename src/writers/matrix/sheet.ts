/** What the workbook holds, without the library that writes it: sheets of columns and rows of text. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow>;
  /** A page to read, not a table: no filters. */
  readonly prose?: boolean;
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
  readonly fill?: { readonly column: number; readonly argb: string };
  readonly strong?: boolean;
}
