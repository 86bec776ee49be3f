import type { Boundary } from '../../model/assessment.ts';
import type { Party } from '../../model/party.ts';
import { expectedCell, frameworkFacts, statedCell } from '../control-facts/control-facts.ts';
import { aboutPage } from '../document/about-page.ts';
import { actionsCell, actionsTable } from '../document/actions.ts';
import {
  type AboutFact,
  type DocumentTable,
  type PageColumn,
  type ReportDocument,
  tableOf,
} from '../document/document.ts';
import { documentsTable } from '../document/documents-on-record.ts';
import { notReadTable } from '../document/not-read.ts';
import { openQuestionsTable } from '../document/open-questions.ts';
import type { Report } from '../report.ts';
import { partyName } from '../stated-words.ts';
import { classFills } from '../workbook/fills.ts';
import { counted, customerStatusWords, grouped } from '../words.ts';
import { providerWords } from '../control-facts/half-words.ts';
import { partiesTable } from './parties-table.ts';
import { performs } from './party-parts.ts';
import {
  partyCell,
  type PciMatrix,
  pciMatrix,
  type PciRow,
  providerRole,
  summaryWords,
  yourRole,
} from './pci-rows.ts';
import { pciSummary } from './pci-summary.ts';

/** The catalogue that the matrix is of. */
export const pciFramework = 'pci-dss-4.0.1';

const noSummary = 'none on record: it divides the requirements, and the attestation counts only with it';

/** Parties that get a column of their own; what others say stands together in one. */
const ownColumns = 8;

/**
 * A responsibility matrix as PCI DSS 4.0.1, 12.8.5 asks for: which requirements each service provider manages, which the
 * user does, and which they share, and how. undefined where the report does not judge the catalogue.
 */
export function pciResponsibility(report: Report): ReportDocument | undefined {
  const facts = frameworkFacts(report, pciFramework);
  if (facts === undefined) return undefined;
  const { assessment, version } = report;
  const matrix = pciMatrix(facts, report);
  const table = matrixTable(matrix, report);
  return {
    title: 'PCI DSS 4.0.1 responsibility matrix',
    subject: assessment.boundary.name,
    lead: "For PCI DSS 12.8.5: which requirements AWS and other service providers manage, which you do, and which are shared, with each one's part in words and what shows it. What AWS states of your services in its own responsibility summary goes before these words: compare them.",
    made: { version, knowledge: assessment.knowledgeVersion, at: assessment.at },
    about: aboutPage(report, facts, {
      inShort: inShort(matrix, report),
      words: pciWords,
      unit: ['requirement', 'requirements'],
    }),
    tables: [
      pciSummary(matrix),
      partiesTable(matrix, report),
      table,
      openQuestionsTable(report, facts),
      actionsTable(report, facts),
      documentsTable(report, facts),
      notReadTable(report),
    ],
    rows: table,
  };
}

function inShort({ rows, parties }: PciMatrix, report: Report): AboutFact[] {
  const bearer = (word: string): string => grouped(rows.filter(row => row.bearer === word).length);
  const helped = rows.filter(row => row.parts.some(performs));
  return [
    [
      'Requirements',
      `${grouped(rows.length)}: ${bearer('provider')} AWS, ${bearer('shared')} AWS and you, ${bearer('you')} you, ${bearer('nobody')} not applicable, ${bearer('open')} open, ${bearer('unmapped')} unmapped`,
    ],
    [
      'Other parties',
      parties.length === 0
        ? 'none states anything'
        : `${counted(parties.length, 'party states', 'parties state')} something; ${counted(helped.length, 'requirement')} of yours performed by them, wholly or in part`,
    ],
    ['Both halves hold', grouped(rows.filter(row => row.facts.assessed.satisfied).length)],
    ['Responsibility summary of AWS', summaryWords(report) ?? noSummary],
    [
      'In or out against what is found',
      grouped(rows.filter(row => row.applicability.lookAt.length > 0).length),
    ],
  ];
}

const pciWords: readonly AboutFact[] = [
  [
    'Responsible',
    'Everybody who must do something. A party that performs it for you stands behind "through": towards an assessor it stays yours.',
  ],
  [
    'How shared',
    'each does a part; AWS performs it, you decide; each for its own people and systems; it differs by resource.',
  ],
  ['On what', 'The services of this system on which the requirement rests on AWS.'],
  [
    'Without effect',
    'A statement that is not accepted, has no end, is not backed or has lapsed relieves you of nothing.',
  ],
];

const lookAt = ({ applicability }: PciRow): string => applicability.lookAt.join('\n');
const evidence = ({ facts }: PciRow): string => facts.evidence.onRecord.join('\n');

function matrixTable(matrix: PciMatrix, report: Report): DocumentTable {
  const { rows, parties } = matrix;
  const { boundary } = report.assessment;
  const providers = providerParties(boundary);
  const summary = summaryWords(report);
  const others: readonly PageColumn<PciRow>[] = partyColumns(parties);
  return tableOf({
    name: 'Matrix',
    rows,
    frozenColumns: 2,
    columns: [
      { title: 'Requirement', width: 13, of: row => row.facts.known.id },
      { title: 'Title', width: 32, of: row => row.facts.known.title },
      {
        title: 'Responsible',
        width: 26,
        of: row => row.responsible,
        fill: row => classFills[row.facts.assessed.class],
      },
      { title: 'How shared', width: 24, of: row => row.facts.howShared },
      { title: 'AWS', width: 12, of: row => providerRole(row.facts) },
      { title: "AWS's part", width: 44, of: row => awsPartOf(row, boundary) },
      { title: 'On what', width: 36, of: row => row.places.join(', ') },
      {
        title: "AWS's part rests on",
        width: 44,
        of: row =>
          row.restsOn === '' ? '' : `${row.restsOn}\n${summary ?? 'no responsibility summary on record'}`,
      },
      { title: "AWS's half is", width: 14, of: row => providerWords(row.facts.assessed) },
      ...others.map(column => ({ ...column, width: 34 })),
      { title: 'You', width: 12, of: row => yourRole(row.facts) },
      { title: 'Your part', width: 44, of: row => row.facts.yourPart },
      {
        title: 'Your half is',
        width: 14,
        of: row => customerStatusWords[row.facts.assessed.customer.status],
      },
      { title: 'Your half in detail', width: 36, of: row => row.facts.yourHalf },
      { title: 'Expected of you by AWS', width: 36, of: row => expectedCell(row.facts, providers) },
      { title: 'Evidence on record', width: 40, of: evidence },
      { title: 'Evidence missing', width: 36, of: row => row.facts.evidence.missing.join('\n') },
      { title: 'Applicable', width: 11, of: row => row.applicability.word },
      { title: 'Owner', width: 24, of: row => row.facts.owner },
      { title: 'Reference', width: 28, of: row => (row.facts.said?.references ?? []).join('\n') },
      { title: 'Open until', width: 36, of: row => row.facts.openUntil.join('\n') },
      { title: 'To look at', width: 40, of: lookAt },
      { title: 'Note', width: 36, of: row => row.notes.join('\n') },
      { title: 'Actions', width: 50, of: row => actionsCell(row.facts.actions, report) },
      { title: 'Confidence', width: 12, of: row => row.facts.assessed.confidence },
    ],
    groupOf: ({ facts: { group } }) =>
      group.title.startsWith('Appendix') ? group.title : `${group.id} ${group.title}`,
    page: [
      { title: 'Requirement', of: row => row.facts.known.id },
      { title: 'Title', of: row => row.facts.known.title },
      {
        title: 'Responsible',
        of: row => [row.responsible, row.facts.howShared].filter(part => part !== '').join('\n'),
      },
      {
        title: "AWS's part",
        of: row =>
          row.restsOn === ''
            ? ''
            : [
                awsPartOf(row, boundary),
                onWhat(row),
                row.restsOn,
                ...(summary === undefined ? [] : [summary]),
              ].join('\n'),
      },
      ...(parties.length === 0 ? [] : [{ title: 'Other parties', of: (row: PciRow) => otherParties(row) }]),
      { title: 'Your part', of: row => yourPartCell(row, providers) },
      {
        title: 'Notes',
        of: row =>
          [
            ...row.facts.openUntil.map(one => `open until: ${one}`),
            ...row.applicability.lookAt,
            ...row.notes,
          ].join('\n'),
      },
    ],
  });
}

const placesOnPage = 6;

function onWhat({ places }: PciRow): string {
  return places.length > placesOnPage
    ? `on ${counted(places.length, 'service')} (the workbook names them)`
    : `on ${places.join(', ')}`;
}

/** A column for each of the first parties, one for all others. */
function partyColumns(parties: readonly Party[]): PageColumn<PciRow>[] {
  const own = parties.slice(0, ownColumns);
  const rest = parties.slice(ownColumns);
  return [
    ...own.map(party => ({ title: party.name, of: (row: PciRow) => partyCell(row, party) })),
    ...(rest.length === 0
      ? []
      : [{ title: 'Further parties', of: (row: PciRow) => otherParties(row, rest) }]),
  ];
}

function otherParties(row: PciRow, among?: readonly Party[]): string {
  const parties = row.parts
    .map(part => part.party)
    .filter(party => among === undefined || among.includes(party));
  return parties.map(party => `${party.name}: ${partyCell(row, party)}`).join('\n');
}

/** Who stands in AWS's place is named: its part is not AWS's. What it states beside its half stands below. */
function awsPartOf({ facts }: PciRow, boundary: Boundary): string {
  const { party } = facts.assessed.provider;
  const own = facts.awsPart === '' || party === 'AWS' ? facts.awsPart : `${party}: ${facts.awsPart}`;
  const names = new Set([...providerParties(boundary)].map(id => partyName(id, boundary)));
  return [own, statedCell(facts, names)].filter(part => part !== '').join('\n');
}

function yourPartCell({ facts }: PciRow, providers: ReadonlySet<string>): string {
  if (facts.yourPart === '') return '';
  const expected = expectedCell(facts, providers);
  return [
    facts.yourPart,
    facts.yourHalf,
    ...facts.evidence.onRecord.map(one => `Evidence: ${one}`),
    ...(expected === '' ? [] : [`Expected of you by ${expected}`]),
    ...(facts.owner === '' ? [] : [`owner ${facts.owner}`]),
  ].join('\n');
}

/** AWS and those who stand in its place: their expectations have no column of their own. */
function providerParties({ parties }: Boundary): ReadonlySet<string> {
  const operators = parties.filter(({ kind }) => kind === 'operator' || kind === 'cloud-provider');
  return new Set(['aws', ...operators.map(party => party.id)]);
}
