import type { ControlAssessment, CustomerStatus, ProviderStatus } from '../../model/assessment.ts';
import { type DocumentTable, tableOf } from './document.ts';

/** A line of a summary: a part of the catalogue, or all of it. */
export interface SummaryLine<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly strong: boolean;
}

/** A column of a summary: of how many rows something holds. */
export type SummaryColumn<Row> = readonly [title: string, fits: (row: Row) => boolean];

type Assessed = { readonly facts: { readonly assessed: ControlAssessment } };

/** Columns that a page leaves to the workbook. */
const columnsOfPage = 9;

/** The numbers of a report, line by line. `first` is the title of the column of lines, `width` its width in letters. */
export function summaryTable<Row>(
  { note, first, width }: { readonly note: string; readonly first: string; readonly width: number },
  lines: readonly SummaryLine<Row>[],
  columns: readonly SummaryColumn<Row>[],
): DocumentTable {
  const numbers = columns.map(([title, fits]) => ({
    title,
    of: (line: SummaryLine<Row>) => line.rows.filter(fits).length,
  }));
  return tableOf({
    name: 'Summary',
    note,
    rows: lines,
    frozenColumns: 1,
    columns: [
      { title: first, width, of: line => line.title },
      ...numbers.map(column => ({ ...column, width: 11 })),
    ],
    page: [
      { title: first, of: line => line.title },
      ...numbers
        .slice(0, columnsOfPage)
        .map(({ title, of }) => ({ title: title === 'Not applicable' ? 'n/a' : title, of })),
    ],
    strong: line => line.strong,
  });
}

/** Your half in columns that add up to all rows; `none` is what a control without such a half is called. */
export function yourColumns<Row extends Assessed>(none: string): readonly SummaryColumn<Row>[] {
  return [
    yours('met', 'met'),
    yours('provided', 'provided'),
    yours('partly', 'partly-met'),
    yours('not met', 'not-met'),
    yours('cannot tell', 'unknown'),
    yours('not visible', 'not-visible'),
    yours('waived', 'waived'),
    yours(none, 'not-needed'),
  ];
}

/** AWS's half in columns that add up to all rows. */
export function awsColumns<Row extends Assessed>(none: string): readonly SummaryColumn<Row>[] {
  return [
    aws('relied on', 'relied-on'),
    aws('claimed', 'claimed'),
    aws('lapsed', 'lapsed'),
    aws('out of scope', 'out-of-scope'),
    aws('no document', 'none'),
    aws(none, 'not-needed'),
  ];
}

function yours<Row extends Assessed>(title: string, status: CustomerStatus): SummaryColumn<Row> {
  return [`You: ${title}`, row => row.facts.assessed.customer.status === status];
}

function aws<Row extends Assessed>(title: string, status: ProviderStatus): SummaryColumn<Row> {
  return [`AWS: ${title}`, row => row.facts.assessed.provider.status === status];
}
