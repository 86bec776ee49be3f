import { groupedBy } from '../../foundation/grouping.ts';
import type { ControlClass } from '../../model/assessment.ts';
import type { DocumentTable } from '../document/document.ts';
import {
  awsColumns,
  type SummaryColumn,
  type SummaryLine,
  summaryTable,
  yourColumns,
} from '../document/summary-table.ts';
import type { ProfileRow } from './profile-rows.ts';

/** The profile in numbers: each function with its categories, then all of it. Classes add up to the catalogue, and so does each half. */
export function profileSummary(rows: readonly ProfileRow[]): DocumentTable {
  const lines: SummaryLine<ProfileRow>[] = [];
  for (const [title, ofFunction] of groupedBy(rows, row => row.functionTitle)) {
    lines.push({ title: `${title} (all)`, rows: ofFunction, strong: true });
    for (const [category, ofCategory] of groupedBy(ofFunction, ({ facts }) => categoryOf(facts.group))) {
      lines.push({ title: category, rows: ofCategory, strong: false });
    }
  }
  lines.push({ title: 'All subcategories', rows, strong: true });
  const note =
    "Numbers of subcategories. Those by whose they are add up to all of them; so do those of your half, and those of AWS's.";
  return summaryTable({ note, first: 'Function and category', width: 46 }, lines, [
    ['All', () => true],
    ['With a gap', row => row.gap.length > 0],
    ['Both hold', row => row.facts.assessed.satisfied],
    ofClass('Inherited', 'inherited'),
    ofClass('Shared', 'shared'),
    ofClass('Yours', 'customer-specific'),
    ofClass('Not applicable', 'not-applicable'),
    ofClass('Open', 'undetermined'),
    ofClass('Unmapped', 'unmapped'),
    ...yourColumns<ProfileRow>('no half'),
    ...awsColumns<ProfileRow>('no half'),
  ]);
}

function ofClass(title: string, word: ControlClass): SummaryColumn<ProfileRow> {
  return [title, row => row.facts.assessed.class === word];
}

/** `GV.OC Organisational context`: the catalogue puts the function before the category. */
export function categoryOf({ id, title }: { readonly id: string; readonly title: string }): string {
  const colon = title.indexOf(': ');
  const own = colon === -1 ? title : title.slice(colon + 2);
  return `${id} ${own.slice(0, 1).toUpperCase()}${own.slice(1)}`;
}
