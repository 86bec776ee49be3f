import { type DocumentTable, tableOf } from '../document/document.ts';
import { performs } from './party-parts.ts';
import type { PciMatrix, PciRow } from './pci-rows.ts';

interface SummaryRow {
  readonly title: string;
  readonly rows: readonly PciRow[];
  readonly strong: boolean;
}

/** The matrix in numbers: each requirement with its parts, then all of them. Each kind of numbers adds up to the catalogue. */
export function pciSummary({ rows }: PciMatrix): DocumentTable {
  const groups = new Map<string, PciRow[]>();
  for (const row of rows) {
    const { id, title } = row.facts.group;
    const name = title.startsWith('Appendix') ? title : `${id} ${title}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const lines: SummaryRow[] = [...groups].map(([title, of]) => ({ title, rows: of, strong: false }));
  lines.push({ title: 'All requirements', rows, strong: true });
  const count = (fits: (row: PciRow) => boolean) => (line: SummaryRow) => line.rows.filter(fits).length;
  const bearer = (word: string) => count(row => row.bearer === word);
  const yours = (...words: readonly string[]) =>
    count(row => words.includes(row.facts.assessed.customer.status));
  const aws = (...words: readonly string[]) =>
    count(row => words.includes(row.facts.assessed.provider.status));
  const numbers: readonly (readonly [string, (line: SummaryRow) => number])[] = [
    ['All', line => line.rows.length],
    ['AWS', bearer('provider')],
    ['AWS and you', bearer('shared')],
    ['You', bearer('you')],
    ['Not applicable', bearer('nobody')],
    ['Open', bearer('open')],
    ['Unmapped', bearer('unmapped')],
    ['Others help', count(row => row.parts.some(performs))],
    ['Both hold', count(row => row.facts.assessed.satisfied)],
    ['AWS: relied on', aws('relied-on')],
    ['AWS: claimed', aws('claimed')],
    ['AWS: lapsed', aws('lapsed')],
    ['AWS: out of scope', aws('out-of-scope')],
    ['AWS: no document', aws('none')],
    ['AWS: no part', aws('not-needed')],
    ['You: met', yours('met')],
    ['You: provided', yours('provided')],
    ['You: partly', yours('partly-met')],
    ['You: not met', yours('not-met')],
    ['You: cannot tell', yours('unknown')],
    ['You: not visible', yours('not-visible')],
    ['You: waived', yours('waived')],
    ['You: no part', yours('not-needed')],
  ];
  return tableOf({
    name: 'Summary',
    note: 'Numbers of requirements at the level x.y.z; headings are not counted. From "AWS" to "Unmapped" they add up to all; so do the words for AWS\'s part, and those for yours.',
    rows: lines,
    frozenColumns: 1,
    columns: [
      { title: 'Requirement', width: 40, of: line => line.title },
      ...numbers.map(([title, of]) => ({ title, width: 11, of })),
    ],
    page: [
      { title: 'Requirement', of: line => line.title },
      ...numbers
        .slice(0, 9)
        .map(([title, of]) => ({ title: title === 'Not applicable' ? 'n/a' : title, of })),
    ],
    strong: line => line.strong,
  });
}
