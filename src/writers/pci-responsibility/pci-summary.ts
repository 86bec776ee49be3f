import { appendTo } from '../../foundation/grouping.ts';
import type { DocumentTable } from '../document/document.ts';
import {
  awsColumns,
  type SummaryColumn,
  type SummaryLine,
  summaryTable,
  yourColumns,
} from '../document/summary-table.ts';
import { performs } from './party-parts.ts';
import type { PciMatrix, PciRow } from './pci-rows.ts';

/** The matrix in numbers: each requirement with its parts, then all of them. Each kind of numbers adds up to the catalogue. */
export function pciSummary({ rows }: PciMatrix): DocumentTable {
  const groups = new Map<string, PciRow[]>();
  for (const row of rows) {
    const { id, title } = row.facts.group;
    const name = title.startsWith('Appendix') ? title : `${id} ${title}`;
    appendTo(groups, name, row);
  }
  const lines: SummaryLine<PciRow>[] = [...groups].map(([title, of]) => ({ title, rows: of, strong: false }));
  lines.push({ title: 'All requirements', rows, strong: true });
  const note =
    'Numbers of requirements at the level x.y.z; headings are not counted. From "AWS" to "Unmapped" they add up to all; so do the words for AWS\'s part, and those for yours.';
  return summaryTable({ note, first: 'Requirement', width: 40 }, lines, [
    ['All', () => true],
    bearer('AWS', 'provider'),
    bearer('AWS and you', 'shared'),
    bearer('You', 'you'),
    bearer('Not applicable', 'nobody'),
    bearer('Open', 'open'),
    bearer('Unmapped', 'unmapped'),
    ['Others help', row => row.parts.some(performs)],
    ['Both hold', row => row.facts.assessed.satisfied],
    ...awsColumns<PciRow>('no part'),
    ...yourColumns<PciRow>('no part'),
  ]);
}

function bearer(title: string, word: PciRow['bearer']): SummaryColumn<PciRow> {
  return [title, row => row.bearer === word];
}
