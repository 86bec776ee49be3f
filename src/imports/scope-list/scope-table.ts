import type { ScopeEntry } from '../../model/assurance.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { programmeOf } from './programmes.ts';
import { servicesOfName } from './services-of-name.ts';

export interface TableOfServices {
  /** Heading before the table; '' for none. */
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** Rows with more text in the first cell are notes. */
const longestName = 200;

/** Columns that say nothing of a programme. */
const otherColumns = /^(sdks?|namespaces?|service ?prefix|prefix|notes?|)$/;

/**
 * The entries of one table: a row for each service, a column for each programme. undefined where the table is none of
 * services. A blank cell says nothing; only a tick says in scope, and only words such as "JAB Review" say not yet.
 */
export function scopeEntries(
  table: TableOfServices,
  knowledge: Pick<Knowledge, 'findService'>,
): readonly ScopeEntry[] | undefined {
  const headRow = table.rows.findIndex(row => nameColumnOf(row) !== -1);
  const head = table.rows[headRow];
  if (head === undefined) return undefined;
  const nameColumn = nameColumnOf(head);
  const columns = head.flatMap((title, column) => {
    const programme = column === nameColumn ? undefined : programmeOfColumn(title, table.heading);
    return programme === undefined ? [] : [{ column, programme }];
  });
  if (columns.length === 0) return undefined;
  const entries: ScopeEntry[] = [];
  for (const row of table.rows.slice(headRow + 1)) {
    const cell = row[nameColumn] ?? '';
    const isNote = cell.length > longestName || /^[*†‡]/.test(cell);
    if (isNote || nameColumnOf(row) !== -1) continue;
    const { name, services, excluded } = servicesOfName(cell, knowledge);
    if (name === '') continue;
    for (const { column, programme } of columns) {
      const mark = markOf(row[column] ?? '');
      if (mark === undefined) continue;
      const left = mark.footnote ? [...excluded, 'what the footnote of the list says'] : excluded;
      const entry = { name, programme, inScope: mark.inScope, excluded: left };
      if (services.length === 0) entries.push(entry);
      for (const service of services) entries.push({ service, ...entry });
    }
  }
  return entries;
}

/** The column of names: `SERVICES / PROGRAMS`, also where the page has broken the word. */
function nameColumnOf(row: readonly string[]): number {
  return row.findIndex(cell =>
    /^(services?|services?\/programs?|name)$/.test(cell.toLowerCase().replace(/\s+/g, '')),
  );
}

function programmeOfColumn(title: string, heading: string): string | undefined {
  const words = title
    .toLowerCase()
    .replace(/[*†‡]+$/, '')
    .trim();
  const known = programmeOf(title);
  if (known !== undefined) return known;
  // A table whose columns are places has its programme in the heading; each place is a scope of its own.
  const above = programmeOf(heading);
  if (otherColumns.test(words) || words.includes('not required') || above === undefined) return undefined;
  return `${above}-${words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

function markOf(cell: string): { readonly inScope: boolean; readonly footnote: boolean } | undefined {
  const words = cell.toLowerCase().trim();
  if (/^(✓|✔|✅|☑|√|yes|true|x)\ufe0f?[*†‡]*$/.test(words)) {
    return { inScope: true, footnote: /[*†‡]$/.test(words) };
  }
  if (/\b(review|assessment)\b/.test(words) || /^(no|false|not in scope)$/.test(words)) {
    return { inScope: false, footnote: false };
  }
  return undefined;
}
