import { appendTo } from '../../foundation/grouping.ts';
import { type DocumentTable, tableOf } from '../document/document.ts';
import { implementationWords } from './implementation.ts';
import type { SoaRow } from './soa-rows.ts';

/** One number of every theme. */
interface SummaryRow {
  readonly title: string;
  readonly strong: boolean;
  fits(row: SoaRow): boolean;
}

const applicable: readonly SummaryRow[] = [
  { title: 'Controls', strong: true, fits: () => true },
  { title: 'Applicable', strong: false, fits: ({ applicability: { word } }) => word === 'yes' },
  {
    title: 'Excluded by you',
    strong: false,
    fits: ({ applicability: { word, by } }) => word === 'no' && by === 'stated',
  },
  {
    title: 'Excluded by an answer',
    strong: false,
    fits: ({ applicability: { word, by } }) => word === 'no' && by !== 'stated',
  },
  { title: 'Open', strong: false, fits: ({ applicability: { word } }) => word === 'open' },
];

const lines: readonly SummaryRow[] = [
  ...applicable,
  ...implementationWords.map(
    (word): SummaryRow => ({
      title: `Implemented: ${word}`,
      strong: false,
      fits: row => row.implementation === word,
    }),
  ),
  { title: 'To look at', strong: false, fits: row => row.applicability.lookAt.length > 0 },
];

/** The statement in numbers: down what is counted, across the themes of Annex A and all of it. */
export function soaSummary(rows: readonly SoaRow[]): DocumentTable {
  const themes = new Map<string, SoaRow[]>();
  for (const row of rows) {
    const { id } = row.facts.group;
    appendTo(themes, id, row);
  }
  const columns = [...themes, ['All', rows] as const].map(([title, of]) => ({
    title,
    width: 10,
    of: (line: SummaryRow) => of.filter(row => line.fits(row)).length,
  }));
  const names = rows.map(({ facts: { group } }) => `${group.id} ${group.title.toLowerCase()}`);
  return tableOf<SummaryRow>({
    name: 'Summary',
    note: `Numbers of controls: ${[...new Set(names)].join(', ')}. Applicable, excluded and open add up to all of them; so do the words for whether they are implemented.`,
    rows: lines,
    frozenColumns: 1,
    columns: [{ title: 'What', width: 30, of: line => line.title }, ...columns],
    strong: line => line.strong,
  });
}
