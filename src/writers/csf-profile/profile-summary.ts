import { type DocumentTable, tableOf } from '../document/document.ts';
import type { ProfileRow } from './profile-rows.ts';

interface SummaryRow {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
  readonly strong: boolean;
}

/** The profile in numbers: each function with its categories, then all of it. Classes add up to the catalogue, and so does each half. */
export function profileSummary(rows: readonly ProfileRow[]): DocumentTable {
  const lines: SummaryRow[] = [];
  for (const [title, ofFunction] of groupedBy(rows, row => row.functionTitle)) {
    lines.push({ title: `${title} (all)`, rows: ofFunction, strong: true });
    for (const [category, ofCategory] of groupedBy(ofFunction, ({ facts }) => categoryOf(facts.group))) {
      lines.push({ title: category, rows: ofCategory, strong: false });
    }
  }
  lines.push({ title: 'All subcategories', rows, strong: true });
  const count = (fits: (row: ProfileRow) => boolean) => (line: SummaryRow) => line.rows.filter(fits).length;
  const ofClass = (word: string) => count(row => row.facts.assessed.class === word);
  const yours = (...words: readonly string[]) =>
    count(row => words.includes(row.facts.assessed.customer.status));
  const aws = (...words: readonly string[]) =>
    count(row => words.includes(row.facts.assessed.provider.status));
  const numbers: readonly (readonly [string, (line: SummaryRow) => number])[] = [
    ['All', line => line.rows.length],
    ['With a gap', count(row => row.gap.length > 0)],
    ['Both hold', count(row => row.facts.assessed.satisfied)],
    ['Inherited', ofClass('inherited')],
    ['Shared', ofClass('shared')],
    ['Yours', ofClass('customer-specific')],
    ['Not applicable', ofClass('not-applicable')],
    ['Open', ofClass('undetermined')],
    ['Unmapped', ofClass('unmapped')],
    ['You: met', yours('met')],
    ['You: provided', yours('provided')],
    ['You: partly', yours('partly-met')],
    ['You: not met', yours('not-met')],
    ['You: cannot tell', yours('unknown')],
    ['You: not visible', yours('not-visible')],
    ['You: waived', yours('waived')],
    ['You: no half', yours('not-needed')],
    ['AWS: relied on', aws('relied-on')],
    ['AWS: claimed', aws('claimed')],
    ['AWS: lapsed', aws('lapsed')],
    ['AWS: out of scope', aws('out-of-scope')],
    ['AWS: no document', aws('none')],
    ['AWS: no half', aws('not-needed')],
  ];
  return tableOf({
    name: 'Summary',
    note: "Numbers of subcategories. Those by whose they are add up to all of them; so do those of your half, and those of AWS's.",
    rows: lines,
    frozenColumns: 1,
    columns: [
      { title: 'Function and category', width: 46, of: line => line.title },
      ...numbers.map(([title, of]) => ({ title, width: 11, of })),
    ],
    page: [
      { title: 'Function and category', of: line => line.title },
      ...numbers
        .slice(0, 9)
        .map(([title, of]) => ({ title: title === 'Not applicable' ? 'n/a' : title, of })),
    ],
    strong: line => line.strong,
  });
}

/** `GV.OC Organisational context`: the catalogue puts the function before the category. */
export function categoryOf({ id, title }: { readonly id: string; readonly title: string }): string {
  const colon = title.indexOf(': ');
  const own = colon === -1 ? title : title.slice(colon + 2);
  return `${id} ${own.slice(0, 1).toUpperCase()}${own.slice(1)}`;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
