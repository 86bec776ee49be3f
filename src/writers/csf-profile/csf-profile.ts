import { expectedCell, frameworkFacts, statedCell } from '../control-facts/control-facts.ts';
import { providerWords } from '../control-facts/half-words.ts';
import { aboutPage } from '../document/about-page.ts';
import { actionsCell, actionsTable } from '../document/actions.ts';
import { type AboutFact, type DocumentTable, type ReportDocument, tableOf } from '../document/document.ts';
import { documentsTable } from '../document/documents-on-record.ts';
import { notReadTable } from '../document/not-read.ts';
import { openQuestionsTable } from '../document/open-questions.ts';
import type { Report } from '../report.ts';
import { statedLine } from '../stated-words.ts';
import { customerStatusWords, grouped } from '../words.ts';
import { classFills } from '../workbook/fills.ts';
import { type ProfileRow, profileRows } from './profile-rows.ts';
import { categoryOf, profileSummary } from './profile-summary.ts';

/** The catalogue that the profile is of. */
export const csfProfileFramework = 'nist-csf-2.0';

/**
 * An organisational profile as NIST CSF 2.0 asks for: scope and assumptions, the current and the target profile of every
 * subcategory, the gap between them and the actions that close it. undefined where the report does not judge the catalogue.
 */
export function csfProfile(report: Report): ReportDocument | undefined {
  const facts = frameworkFacts(report, csfProfileFramework);
  if (facts === undefined) return undefined;
  const { assessment, version } = report;
  const rows = profileRows(facts, report);
  const profile = profileTable(rows, report);
  return {
    title: 'CSF 2.0 organisational profile',
    subject: assessment.boundary.name,
    lead: 'Where the system stands against the NIST Cybersecurity Framework 2.0: the current profile as far as its source code, evidence and documents show it, the target profile as stated (by default: both halves hold), the gap between the two, and the actions that close it. It judges a system, not the whole organisation. CSF Tiers describe how risk is governed and are not judged here.',
    made: { version, knowledge: assessment.knowledgeVersion, at: assessment.at },
    about: aboutPage(report, facts, {
      inShort: inShort(rows),
      words: profileWords,
      unit: ['subcategory', 'subcategories'],
    }),
    tables: [
      profileSummary(rows),
      profile,
      openQuestionsTable(report, facts),
      actionsTable(report, facts),
      documentsTable(report, facts),
      notReadTable(report),
    ],
    rows: profile,
  };
}

function inShort(rows: readonly ProfileRow[]): AboutFact[] {
  const count = (fits: (row: ProfileRow) => boolean): string => grouped(rows.filter(fits).length);
  const ofClass = (word: string): string => count(row => row.facts.assessed.class === word);
  return [
    [
      'Subcategories',
      `${grouped(rows.length)}: ${ofClass('inherited')} inherited, ${ofClass('shared')} shared, ${ofClass('customer-specific')} yours, ${ofClass('not-applicable')} not applicable, ${ofClass('undetermined')} open, ${ofClass('unmapped')} unmapped`,
    ],
    ['Both halves hold', count(row => row.facts.assessed.satisfied)],
    ['With a gap', count(row => row.gap.length > 0)],
    ['Left out by you', count(row => row.included === 'no' && row.applicability.by !== 'answered')],
    ['Priority stated', count(row => row.facts.said?.priority !== undefined)],
    [
      'Target, reason or day stated',
      count(
        ({ facts: { said } }) =>
          said?.target !== undefined || said?.by !== undefined || said?.reason !== undefined,
      ),
    ],
    ['Overdue', count(row => row.overdue)],
    ['In or out against what is found', count(row => row.applicability.lookAt.length > 0)],
  ];
}

const profileWords: readonly AboutFact[] = [
  [
    'Current',
    'Who does what now, and how both halves stand: the columns from "Whose" to "Evidence missing".',
  ],
  [
    'Target',
    'What you state in demarc.yaml under "controls"; where nothing is stated: AWS\'s half relied on, yours met.',
  ],
  ['Gap', 'What keeps the current profile from the target, part by part. An empty cell: nothing.'],
  ['Owner', "The control's own, as stated; else the owner of the system."],
];

const priority = ({ facts: { said } }: ProfileRow): string => said?.priority ?? '';
const by = ({ by: day, overdue }: ProfileRow): string => (overdue ? `${day} (overdue)` : day);
const lookAt = ({ applicability }: ProfileRow): string => applicability.lookAt.join('\n');
const evidence = ({ facts }: ProfileRow): string => facts.evidence.onRecord.join('\n');
const aws = ({ facts }: ProfileRow): string => providerWords(facts.assessed);

function profileTable(rows: readonly ProfileRow[], report: Report): DocumentTable {
  return tableOf({
    name: 'Profile',
    note: 'One row for each subcategory. What stands under Target, Priority, Owner, By and Reference is stated; the rest is found.',
    rows,
    frozenColumns: 2,
    columns: [
      { title: 'Subcategory', width: 15, of: row => row.facts.known.id },
      { title: 'Title', width: 28, of: row => row.facts.known.title },
      { title: 'Function', width: 10, of: row => row.functionTitle },
      { title: 'Category', width: 26, of: row => categoryOf(row.facts.group) },
      { title: 'Included', width: 9, of: row => row.included },
      { title: 'Rationale', width: 40, of: row => row.rationale },
      {
        title: 'Whose',
        width: 14,
        of: row => row.facts.whose,
        fill: row => classFills[row.facts.assessed.class],
      },
      { title: 'How shared', width: 24, of: row => row.facts.howShared },
      { title: 'AWS does', width: 44, of: row => row.facts.awsPart },
      { title: "AWS's half is", width: 14, of: aws },
      { title: "AWS's half rests on", width: 40, of: row => row.facts.awsRestsOn },
      { title: 'You do', width: 44, of: row => row.facts.yourPart },
      {
        title: 'Your half is',
        width: 14,
        of: row => customerStatusWords[row.facts.assessed.customer.status],
      },
      { title: 'Your half in detail', width: 36, of: row => row.facts.yourHalf },
      { title: 'Basis', width: 18, of: row => row.facts.basis },
      { title: 'Evidence on record', width: 40, of: evidence },
      { title: 'Evidence missing', width: 36, of: row => row.facts.evidence.missing.join('\n') },
      { title: 'Stated by parties', width: 36, of: row => statedCell(row.facts) },
      { title: 'Asked for by', width: 28, of: row => row.facts.askedBy.join('\n') },
      { title: 'Expected of you', width: 36, of: row => expectedCell(row.facts) },
      { title: 'Target', width: 26, of: row => row.target },
      { title: 'Gap', width: 50, of: row => row.gap.join('\n') },
      { title: 'Actions', width: 50, of: row => actionsCell(row.facts.actions, report) },
      { title: 'Priority', width: 10, of: priority },
      { title: 'Owner', width: 24, of: row => row.facts.owner },
      { title: 'By', width: 12, of: by },
      { title: 'Reference', width: 28, of: row => (row.facts.said?.references ?? []).join('\n') },
      { title: 'To look at', width: 40, of: lookAt },
      { title: 'Open until', width: 36, of: row => row.facts.openUntil.join('\n') },
      { title: 'Confidence', width: 12, of: row => row.facts.assessed.confidence },
    ],
    groupOf: ({ functionTitle, facts }) => `${functionTitle}: ${categoryOf(facts.group)}`,
    page: [
      { title: 'Subcategory', of: row => row.facts.known.id },
      { title: 'Title', of: row => row.facts.known.title },
      {
        title: 'Whose',
        of: row => [row.facts.whose, row.facts.howShared].filter(part => part !== '').join('\n'),
      },
      { title: 'Current', of: row => currentCell(row) },
      { title: 'Target', of: targetCell },
      { title: 'Gap', of: row => (row.gap.length === 0 ? 'none' : row.gap.join('\n')) },
      { title: 'Actions', of: row => actionsCell(row.facts.actions, report) },
      {
        title: 'Who and when',
        of: row =>
          [
            `owner ${row.facts.owner === '' ? 'not stated' : row.facts.owner}`,
            priority(row) === '' ? '' : `priority ${priority(row)}`,
            row.by === '' ? '' : `by ${by(row)}`,
          ]
            .filter(part => part !== '')
            .join('\n'),
      },
      { title: 'To look at', of: lookAt },
    ],
  });
}

function currentCell({ facts }: ProfileRow): string {
  const { assessed, awsPart, awsRestsOn, yourPart, yourHalf, evidence } = facts;
  const { basis } = assessed.customer;
  return [
    ...(awsPart === '' ? [] : [`AWS: ${awsPart}`, `AWS's half: ${providerWords(assessed)}: ${awsRestsOn}`]),
    ...(yourPart === '' ? [] : [`You: ${yourPart}`]),
    `Your half: ${yourHalf}${basis === undefined ? '' : `; basis: ${basis}`}`,
    ...evidence.onRecord.map(one => `Evidence: ${one}`),
    ...facts.stated.map(one => `Stated by ${statedLine(one)}`),
    ...facts.expected.map(one => `Expected of you by ${one.words}`),
  ].join('\n');
}

function targetCell({ target, facts }: ProfileRow): string {
  const { said } = facts;
  const reason = said?.reason === undefined ? [] : [said.reason];
  const references = (said?.references ?? []).map(one => `See ${one}`);
  return [target, ...reason, ...references].join('\n');
}
