import type { JudgedDocument } from '../../model/assessment.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { FrameworkFacts } from '../control-facts/control-facts.ts';
import { printableReason } from '../control-facts/printable.ts';
import type { Report } from '../report.ts';
import { documentStatusWords, partyName } from '../stated-words.ts';
import { type DocumentTable, tableOf } from './document.ts';

interface Recorded {
  readonly document: AssuranceDocument;
  readonly judged: JudgedDocument | undefined;
}

const status = ({ judged: one }: Recorded): string =>
  one === undefined ? '' : documentStatusWords[one.status];
const periods = ({ document }: Recorded): string =>
  document.periods.map(({ from, to }) => `${from} to ${to}`).join('\n');
const read = ({ document }: Recorded): string =>
  document.readBy === undefined ? 'by nobody yet' : `${document.readOn ?? ''} by ${document.readBy}`;

const reasons = ({ judged: one }: Recorded): string => (one?.reasons ?? []).map(printableReason).join('\n');

/** The assurance documents that halves rest on: fields only, nothing of what they say. */
export function documentsTable(report: Report, { assessed }: FrameworkFacts): DocumentTable {
  const { assessment, knowledge } = report;
  const { boundary, stated } = assessment;
  const judged = new Map(stated.documents.map(one => [one.id, one]));
  const own = new Set(assessed.controls.map(one => one.control));
  const count = ({ judged: one }: Recorded): number =>
    (one?.controls ?? []).filter(control => own.has(control)).length;
  const kindOf = ({ document }: Recorded): string =>
    knowledge.assuranceKinds.get(document.kind)?.title ?? document.kind;
  return tableOf({
    name: 'Documents',
    note: 'Assurance documents on record: their fields, never what they say. Ask their owner for the document itself.',
    rows: boundary.documents.map((document): Recorded => ({ document, judged: judged.get(document.id) })),
    columns: [
      { title: 'Document', width: 26, of: row => row.document.id },
      { title: 'Kind', width: 34, of: kindOf },
      { title: 'Whose', width: 22, of: row => partyName(row.document.party, boundary) },
      { title: 'Edition', width: 10, of: row => row.document.edition ?? '' },
      { title: 'Periods', width: 26, of: periods },
      { title: 'Issued', width: 12, of: row => row.document.issued ?? '' },
      { title: 'Expires', width: 12, of: row => row.document.expires ?? '' },
      { title: 'Letter until', width: 12, of: row => row.document.letterUntil ?? '' },
      { title: 'It is', width: 14, of: status },
      { title: 'Counts until', width: 12, of: row => row.judged?.until ?? '' },
      { title: 'Not more because', width: 44, of: reasons },
      { title: 'Read', width: 34, of: read },
      { title: 'Controls that rest on it', width: 14, of: count },
      { title: 'SHA-256', width: 24, of: row => row.document.sha256 ?? '' },
      { title: 'Reference', width: 24, of: row => row.document.reference ?? '' },
    ],
    page: [
      { title: 'Document', of: row => row.document.id },
      { title: 'Kind', of: kindOf },
      { title: 'It is', of: status },
      { title: 'Whose', of: row => partyName(row.document.party, boundary) },
      {
        title: 'Dates',
        of: row =>
          [
            periods(row),
            row.document.issued === undefined ? '' : `of ${row.document.issued}`,
            row.document.expires === undefined ? '' : `until ${row.document.expires}`,
          ]
            .filter(part => part !== '')
            .join('\n'),
      },
      { title: 'Counts until', of: row => row.judged?.until ?? '' },
      { title: 'Not more because', of: reasons },
      { title: 'Read', of: read },
      { title: 'Controls', of: count },
    ],
  });
}
