import type { ScopeEntry, ScopeList } from '../../model/assurance.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { readCsvRows } from './csv-rows.ts';
import { dateOfPage } from './date-of-page.ts';
import { readHtmlTables } from './html-tables.ts';
import { scopeEntries } from './scope-table.ts';

export type ScopeListResult =
  | { readonly ok: true; readonly list: ScopeList; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string };

export interface ScopeFile {
  /** As it is named in messages. */
  readonly path: string;
  readonly text: string;
  /** The day that it speaks for, where the user says so. */
  readonly asOf?: string;
}

/** AWS's page has a million characters, tables of it a fiftieth. */
const mostCharacters = 8 * 1024 * 1024;

/** AWS has some 200 services, and its page 20 tables of them. */
const mostRows = 50_000;

/**
 * Reads which services are in scope of which programme: a saved copy of AWS's page "Services in scope by compliance
 * program" (HTML), or a table with a column for the service and one for each programme (CSV).
 */
export function readScopeList(file: ScopeFile, knowledge: Pick<Knowledge, 'findService'>): ScopeListResult {
  const { length } = file.text;
  if (length > mostCharacters) {
    return { ok: false, why: `it has ${length} characters; at most ${mostCharacters} are read` };
  }
  const isPage = /^\s*(?:\ufeff)?</.test(file.text) || /\.html?$/i.test(file.path);
  const asOf = file.asOf ?? (isPage ? dateOfPage(file.text) : undefined);
  if (asOf === undefined) {
    return {
      ok: false,
      why: 'it does not say of which day it is: add "asOf: YYYY-MM-DD", the day on which it was saved',
    };
  }
  const read = isPage ? pageEntries(file.text, knowledge) : csvEntries(file.text, knowledge);
  if ('why' in read) return { ok: false, why: read.why };
  if (read.entries.length === 0) {
    const what = isPage
      ? 'no table of services with a column for a programme is in it; save the whole page, with the tables open'
      : 'it has no row of titles with a column "name" or "service" and a column for a programme (SOC, PCI, ISO...)';
    return { ok: false, why: what };
  }
  return { ok: true, list: { source: file.path, asOf, entries: read.entries }, notes: read.notes };
}

interface Entries {
  readonly entries: readonly ScopeEntry[];
  readonly notes: readonly string[];
}

interface Refused {
  readonly why: string;
}

const tooManyRows: Refused = { why: `it has more than ${mostRows} rows` };

function pageEntries(html: string, knowledge: Pick<Knowledge, 'findService'>): Entries | Refused {
  const entries: ScopeEntry[] = [];
  let rows = 0;
  for (const table of readHtmlTables(html)) {
    rows += table.rows.length;
    if (rows > mostRows) return tooManyRows;
    for (const entry of scopeEntries(table, knowledge) ?? []) entries.push(entry);
  }
  return { entries, notes: [] };
}

/** Columns of a table that was published in 2022 in which the marks stand under the wrong titles. */
const shiftedColumns = /^(fedramp_|dodccsrg_)/i;

function csvEntries(text: string, knowledge: Pick<Knowledge, 'findService'>): Entries | Refused {
  const rows = readCsvRows(text);
  if (rows === undefined) return { why: 'a text in double quotes does not end: the table is cut off' };
  if (rows.length > mostRows) return tooManyRows;
  const head = rows[0] ?? [];
  const shifted = head.includes('FedRAMP_High') && head.includes('DoDCCSRG_IL2_EW');
  const left = shifted ? head.filter(title => shiftedColumns.test(title)) : [];
  const titles = head.map(title => (left.includes(title) ? '' : title.replaceAll('_', ' ')));
  const entries = scopeEntries({ heading: '', rows: [titles, ...rows.slice(1)] }, knowledge) ?? [];
  const notes =
    left.length === 0
      ? []
      : [
          `the columns ${left.join(', ')} are left out: in this table their marks stand under the wrong titles`,
        ];
  return { entries, notes };
}
