import type { Unread } from '../../model/declaration.ts';
import { type Report, reportedPlace } from '../report.ts';
import { counted } from '../words.ts';
import { type DocumentTable, tableOf } from './document.ts';

/** What was met and not read, in full; a page tells what is not read for the same reason once. */
export function notReadTable(report: Report): DocumentTable {
  const { unread } = report.assessment.estate;
  const alike = new Map<string, Unread[]>();
  for (const one of unread) {
    const key = JSON.stringify([one.kind, one.why, one.advice]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [one]);
    else known.push(one);
  }
  const first = new Map<Unread, number>();
  for (const group of alike.values()) {
    const [one] = group;
    if (one !== undefined) first.set(one, group.length);
  }
  return tableOf({
    name: 'Not read',
    note: 'What was met and could not be read: the report says nothing of it.',
    rows: unread,
    columns: [
      { title: 'What', width: 44, of: row => row.what },
      { title: 'Why', width: 60, of: row => row.why },
      { title: 'What to do', width: 60, of: row => row.advice },
      { title: 'Where', width: 44, of: row => whereOf(row, report) },
      { title: 'Kind', width: 14, of: row => row.kind },
    ],
    pageRows: [...first.keys()],
    page: [
      {
        title: 'What',
        of: row => {
          const others = (first.get(row) ?? 1) - 1;
          return others === 0
            ? row.what
            : `${row.what} and ${counted(others, 'more like it', 'more like it')}`;
        },
      },
      { title: 'Why', of: row => row.why },
      { title: 'Where', of: row => whereOf(row, report) },
      { title: 'What to do', of: row => row.advice },
    ],
  });
}

function whereOf({ place }: Unread, report: Report): string {
  if (place === undefined) return '';
  const { file, line } = reportedPlace(report, place);
  return `${file}:${line}`;
}
