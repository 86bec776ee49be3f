import { appendTo } from '../../foundation/grouping.ts';
import { frameworkFacts } from '../control-facts/control-facts.ts';
import { documentWords } from '../control-facts/half-words.ts';
import { type AboutGroup, type DocumentTable, type ReportDocument, tableOf } from '../document/document.ts';
import type { Report } from '../report.ts';
import { counted, grouped } from '../words.ts';
import {
  customersBearers,
  type CustomersRow,
  customersRows,
  statementsToCustomers,
} from './customers-rows.ts';
import { pciFramework } from './pci-responsibility.ts';

/**
 * What a service provider gives its customers on request (PCI DSS 4.0.1, 12.9.2): its attestation, and which requirements
 * are its own, the customer's or shared. It passes on nothing of the provider's own state, evidence or suppliers' words.
 * undefined where the report does not judge the catalogue.
 */
export function customersMatrix(report: Report): ReportDocument | undefined {
  const facts = frameworkFacts(report, pciFramework);
  if (facts === undefined) return undefined;
  const { assessment, version } = report;
  const rows = customersRows(facts, report);
  const matrix = matrixTable(rows);
  return {
    title: 'PCI DSS 4.0.1 responsibilities of provider and customer',
    subject: assessment.boundary.name,
    lead: "For PCI DSS 12.9.2: the requirements that the provider of this service is responsible for, those that its customers are, and those that both share. Where nothing is stated of the customer's part, it is not agreed: the matrix does not take it as nothing.",
    made: { version, knowledge: assessment.knowledgeVersion, at: assessment.at },
    about: about(rows, report),
    tables: [summaryTable(rows), matrix],
    rows: matrix,
  };
}

function about(rows: readonly CustomersRow[], report: Report): AboutGroup[] {
  const { assessment, version, knowledge } = report;
  const { boundary, stated } = assessment;
  const count = (word: string): string => grouped(rows.filter(row => row.responsible === word).length);
  const own = boundary.documents.filter(one => one.party === 'you' && one.kind === 'pci-aoc');
  const status = new Map(stated.documents.map(one => [one.id, one.status]));
  const current = own.filter(one => status.get(one.id) !== 'lapsed' && status.get(one.id) !== 'none');
  const services = boundary.parties.filter(
    ({ kind }) => kind === 'supplier' || kind === 'managed-provider' || kind === 'operator',
  );
  const titles = new Set(statementsToCustomers(report).map(({ statement }) => statement.source.title));
  return [
    {
      title: 'In short',
      facts: [
        [
          'Requirements',
          `${grouped(rows.length)}: ${customersBearers.map(word => `${count(word)} ${word}`).join(', ')}`,
        ],
        [
          'Attestation of compliance',
          current.length === 0
            ? 'none in force is recorded for this service'
            : current.map(one => documentWords(one, knowledge)).join('; '),
        ],
      ],
    },
    {
      title: 'What it is about',
      facts: [
        ['Service', boundary.name],
        ['Judged as of', stated.day],
        ['Service providers behind it', ['AWS', ...services.map(party => party.name)].join(', ')],
        [
          'Statements to customers',
          titles.size === 0
            ? 'none: their part of every requirement is still to be stated'
            : [...titles].join('; '),
        ],
        ['Made', `by demarc ${version} at ${assessment.at}, knowledge ${assessment.knowledgeVersion}`],
        [
          'Expert judgement',
          `${grouped(rows.filter(row => row.facts.assessed.confidence === 'expert').length)} of ${counted(rows.length, 'requirement')} rest on it`,
        ],
        [
          'Not read',
          assessment.estate.unread.length === 0
            ? 'nothing: all of the source of the service was read'
            : `${counted(assessment.estate.unread.length, 'part')} of the source of the service`,
        ],
      ],
    },
    {
      title: 'How to read it',
      facts: [
        [
          'Provider',
          'Who runs this service and gives you this matrix. What it does through others is its own towards you.',
        ],
        ['Customer', 'You, who use the service.'],
        [
          'Open',
          'The provider has not settled yet whether the requirement applies to the service, or whose it is.',
        ],
        [
          'Titles',
          'Short words of the tool that made this, not those of the standard: read the requirement itself.',
        ],
      ],
    },
  ];
}

interface SummaryRow {
  readonly title: string;
  readonly of: readonly CustomersRow[];
  readonly strong: boolean;
}

function summaryTable(rows: readonly CustomersRow[]): DocumentTable {
  const groups = new Map<string, CustomersRow[]>();
  for (const row of rows) {
    const { id, title } = row.facts.group;
    const name = title.startsWith('Appendix') ? title : `${id} ${title}`;
    appendTo(groups, name, row);
  }
  const lines = [...groups].map(([title, of]): SummaryRow => ({ title, of, strong: false }));
  return tableOf<SummaryRow>({
    name: 'Summary',
    note: 'Numbers of requirements; headings are not counted.',
    rows: [...lines, { title: 'All requirements', of: rows, strong: true }],
    frozenColumns: 1,
    columns: [
      { title: 'Requirement', width: 40, of: line => line.title },
      { title: 'All', width: 10, of: line => line.of.length },
      ...customersBearers.map(word => ({
        title: `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
        width: 16,
        of: (line: SummaryRow) => line.of.filter(row => row.responsible === word).length,
      })),
    ],
    strong: line => line.strong,
  });
}

function matrixTable(rows: readonly CustomersRow[]): DocumentTable {
  return tableOf({
    name: 'Matrix',
    rows,
    frozenColumns: 2,
    columns: [
      { title: 'Requirement', width: 13, of: row => row.facts.known.id },
      { title: 'Title', width: 36, of: row => row.facts.known.title },
      { title: 'Responsible', width: 28, of: row => row.responsible },
      { title: "Provider's part", width: 56, of: row => row.ours },
      { title: 'Through', width: 24, of: row => row.through },
      { title: "Customer's part", width: 56, of: row => row.theirs },
      { title: 'As stated in', width: 36, of: row => row.statements },
    ],
    groupOf: ({ facts: { group } }) =>
      group.title.startsWith('Appendix') ? group.title : `${group.id} ${group.title}`,
  });
}
