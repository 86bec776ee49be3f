import {
  expectedCell,
  type FrameworkFacts,
  frameworkFacts,
  statedCell,
} from '../control-facts/control-facts.ts';
import { aboutPage } from '../document/about-page.ts';
import { actionsTable } from '../document/actions.ts';
import {
  type AboutFact,
  type Column,
  type DocumentTable,
  type PageColumn,
  type ReportDocument,
  tableOf,
} from '../document/document.ts';
import { documentsTable } from '../document/documents-on-record.ts';
import { notReadTable } from '../document/not-read.ts';
import { openQuestionsTable } from '../document/open-questions.ts';
import type { Report } from '../report.ts';
import { classFills } from '../workbook/fills.ts';
import { counted, grouped } from '../words.ts';
import { halvesCell, implementationMeanings, implementationWords } from './implementation.ts';
import { saidByWords, type SoaRow, soaRows } from './soa-rows.ts';
import { soaSummary } from './soa-summary.ts';

/** The catalogue that the statement is of. */
export const soaFramework = 'iso-27001-2022';
/** The user's own objectives, judged like a framework: a statement may hold controls from any source. */
const ownControls = 'own';

/**
 * A Statement of Applicability as ISO/IEC 27001:2022, 6.1.3 d) asks for: every control of Annex A, whether it applies and
 * why, whether it is implemented, and what shows it. undefined where the report does not judge the catalogue.
 */
export function statementOfApplicability(report: Report): ReportDocument | undefined {
  const facts = frameworkFacts(report, soaFramework);
  if (facts === undefined) return undefined;
  const { assessment, version } = report;
  const rows = soaRows(facts, report);
  const statement = statementTable('Statement', rows);
  const own = frameworkFacts(report, ownControls);
  return {
    title: 'Statement of Applicability',
    subject: assessment.boundary.name,
    lead: 'For ISO/IEC 27001:2022, 6.1.3 d): every control of Annex A with whether it applies and why, whether it is implemented, whose it is and what shows it. Which controls are necessary follows from your own risk treatment: state its reasons under "controls" in demarc.yaml. Where none is stated, demarc says what of the system the control is about, which is no risk assessment.',
    made: { version, knowledge: assessment.knowledgeVersion, at: assessment.at },
    about: aboutPage(report, facts, {
      inShort: inShort(rows),
      words: soaWords,
      unit: ['control', 'controls'],
    }),
    tables: [
      soaSummary(rows),
      statement,
      ...(own === undefined ? [] : [ownTable(own, report)]),
      openQuestionsTable(report, facts),
      actionsTable(report, facts),
      documentsTable(report, facts),
      notReadTable(report),
    ],
    rows: statement,
  };
}

function ownTable(own: FrameworkFacts, report: Report): DocumentTable {
  return statementTable('Your own controls', soaRows(own, report));
}

function inShort(rows: readonly SoaRow[]): AboutFact[] {
  const number = (fits: (row: SoaRow) => boolean): number => rows.filter(fits).length;
  const applicable = number(row => row.applicability.word === 'yes');
  const implemented = implementationWords
    .map(word => ({ word, count: number(row => row.implementation === word) }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${grouped(count)} ${word}`);
  const reasons = number(row => row.applicability.word === 'yes' && row.facts.said?.reason !== undefined);
  return [
    ['Controls of Annex A', grouped(rows.length)],
    ['Applicable', grouped(applicable)],
    [
      'Excluded',
      `${grouped(number(row => row.applicability.word === 'no' && row.applicability.by === 'stated'))} by you, ${grouped(number(row => row.applicability.word === 'no' && row.applicability.by !== 'stated'))} by an answered question or because nothing here is what they are about`,
    ],
    [
      'Open',
      `${grouped(number(row => row.applicability.word === 'open'))}: an answer decides whether they apply`,
    ],
    ['Implemented', implemented.join(', ')],
    ['Reasons of yours', `stated for ${grouped(reasons)} of ${counted(applicable, 'applicable control')}`],
    [
      'To look at',
      `${grouped(number(row => row.applicability.lookAt.length > 0))}: your word and what is found do not agree`,
    ],
    ['Approval', 'not recorded here: sign the copy that you file'],
  ];
}

const soaWords: readonly AboutFact[] = [
  [
    'Applicable',
    'yes, no, or open while an answer is missing. Your word goes first; what speaks against it stands under "To look at".',
  ],
  ['Justification', 'For every control, in or out. "Who says so" tells yours from what demarc found.'],
  ['Implemented', implementationWords.map(word => `${word}: ${implementationMeanings[word]}`).join('; ')],
  [
    'Reference',
    'Policies that you state, and the documents, statements, evidence and waivers that the halves rest on.',
  ],
];

function statementTable(name: string, rows: readonly SoaRow[]): DocumentTable {
  return tableOf({
    name,
    rows,
    frozenColumns: 2,
    columns,
    groupOf: ({ facts }) =>
      facts.group.id === facts.group.title ? facts.group.title : `${facts.group.id} ${facts.group.title}`,
    page,
  });
}

const lookAt = ({ applicability }: SoaRow): string => applicability.lookAt.join('\n');
const references = (row: SoaRow): string => row.references.join('\n');

const columns: readonly Column<SoaRow>[] = [
  { title: 'Control', width: 12, of: row => row.facts.known.id },
  { title: 'Title', width: 28, of: row => row.facts.known.title },
  { title: 'Theme', width: 20, of: row => row.facts.group.title },
  { title: 'Applicable', width: 11, of: row => row.applicability.word },
  { title: 'Justification', width: 50, of: row => row.applicability.why },
  { title: 'Who says so', width: 22, of: row => saidByWords[row.applicability.by] },
  { title: 'Asked for by', width: 28, of: row => row.facts.askedBy.join('\n') },
  { title: 'Implemented', width: 13, of: row => row.implementation },
  { title: 'Both halves', width: 50, of: row => halvesCell(row.facts) },
  {
    title: 'Whose',
    width: 14,
    of: row => row.facts.whose,
    fill: row => classFills[row.facts.assessed.class],
  },
  { title: 'How shared', width: 24, of: row => row.facts.howShared },
  { title: 'How it is carried out', width: 56, of: row => row.how },
  { title: 'Evidence missing', width: 36, of: row => row.facts.evidence.missing.join('\n') },
  { title: 'Stated by parties', width: 36, of: row => statedCell(row.facts) },
  { title: 'Expected of you', width: 36, of: row => expectedCell(row.facts) },
  { title: 'Reference', width: 44, of: references },
  { title: 'Owner', width: 24, of: row => row.facts.owner },
  { title: 'Priority', width: 10, of: row => row.facts.said?.priority ?? '' },
  { title: 'By', width: 12, of: row => row.facts.said?.by ?? '' },
  { title: 'To look at', width: 44, of: lookAt },
  { title: 'Open until', width: 36, of: row => row.facts.openUntil.join('\n') },
  { title: 'Confidence', width: 12, of: row => row.facts.assessed.confidence },
];

const page: readonly PageColumn<SoaRow>[] = [
  { title: 'Control', of: row => row.facts.known.id },
  { title: 'Title', of: row => row.facts.known.title },
  { title: 'Applicable', of: row => row.applicability.word },
  { title: 'Justification', of: justificationCell },
  {
    title: 'Implemented',
    of: row => [row.implementation, halvesCell(row.facts)].filter(part => part !== '').join('\n'),
  },
  {
    title: 'Whose and how',
    of: row =>
      [[row.facts.whose, row.facts.howShared].filter(part => part !== '').join(': '), row.how]
        .filter(part => part !== '')
        .join('\n'),
  },
  { title: 'Reference', of: references },
  { title: 'Owner', of: row => row.facts.owner },
  { title: 'To look at', of: lookAt },
];

function justificationCell({ applicability, facts }: SoaRow): string {
  const { why, by } = applicability;
  return [
    why,
    ...(by === 'stated' ? ['(stated by you)'] : []),
    ...(facts.askedBy.length === 0 ? [] : [`Asked for by: ${facts.askedBy.join('; ')}`]),
  ].join('\n');
}
