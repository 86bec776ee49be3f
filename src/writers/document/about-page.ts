import type { Boundary, ControlAssessment } from '../../model/assessment.ts';
import { binds } from '../../model/judged-obligation.ts';
import { type FrameworkFacts } from '../control-facts/control-facts.ts';
import { documentWords } from '../control-facts/half-words.ts';
import type { Report } from '../report.ts';
import { documentStatusWords, partyKindWords, partyName } from '../stated-words.ts';
import { countConfidence } from '../summary/confidence-counts.ts';
import { countEstate } from '../summary/estate-counts.ts';
import { counted, grouped } from '../words.ts';
import type { AboutFact, AboutGroup } from './document.ts';

/** What the first page of one kind of report says beside what all of them do. */
export interface OwnFacts {
  readonly inShort: readonly AboutFact[];
  readonly words: readonly AboutFact[];
  /** What the rows of the catalogue are called. */
  readonly unit: readonly [one: string, many: string];
}

/** The first page of a report: what it is about, what it rests on, what it does not know, how to read it. */
export function aboutPage(report: Report, facts: FrameworkFacts, own: OwnFacts): readonly AboutGroup[] {
  return [
    { title: 'In short', facts: own.inShort },
    { title: 'What it is about', facts: scopeFacts(report) },
    { title: 'What it rests on', facts: basisFacts(report, facts, own.unit) },
    { title: 'What it does not know', facts: unknownFacts(report, facts, own.unit) },
    { title: 'How to read it', facts: [...own.words, ...commonWords] },
  ];
}

function scopeFacts(report: Report): AboutFact[] {
  const { assessment, inputs } = report;
  const { boundary } = assessment;
  const { owner, environment, dataClass, impactLevel, auditWindow, tags } = boundary;
  return kept([
    ['System', boundary.name],
    ['Owner', owner ?? 'not stated'],
    ['Environment', environment],
    ['Highest class of data', dataClass],
    ['Impact level', impactLevel],
    ['Audit window', auditWindow === undefined ? 'not stated' : `${auditWindow.from} to ${auditWindow.to}`],
    ['Dates are judged as of', assessment.stated.day],
    ['Accounts', boundary.accounts.join(', ')],
    ['Paths', boundary.paths.join(', ')],
    ['Tags', [...tags].map(([key, values]) => `${key}: ${values.join(' or ')}`).join('; ')],
    ['Who is in the chain', chainWords(boundary)],
    ['Laws and contracts that bind', obligationsWords(assessment)],
    ['Read from', inputs.join(', ')],
    ['Found there', estateWords(report)],
  ]);
}

function chainWords({ parties }: Boundary): string {
  return [
    'AWS (cloud provider)',
    ...parties.map(({ name, kind }) => `${name} (${partyKindWords[kind]})`),
    'you',
  ].join(', ');
}

/** Those that bind; with how many may yet bind, once their questions are answered. */
function obligationsWords({ obligations }: Report['assessment']): string {
  const binding = obligations.filter(binds).map(({ title }) => title);
  const open = obligations.filter(({ applies }) => applies === 'undetermined').length;
  const named = binding.length === 0 ? 'none is stated or follows from your answers' : binding.join('; ');
  return open === 0 ? named : `${named}; ${counted(open, 'hangs', 'hang')} on open questions`;
}

function estateWords(report: Report): string {
  const { resources, types, files } = countEstate(report);
  const bases = new Set(report.assessment.estate.resources.map(resource => resource.basis));
  const basis = bases.size === 0 ? '' : `; basis: ${[...bases].sort().join(', ')}`;
  return `${counted(resources, 'resource')} of ${counted(types, 'type')} in ${counted(files, 'file')}${basis}`;
}

function basisFacts(
  report: Report,
  { framework, assessed }: FrameworkFacts,
  unit: OwnFacts['unit'],
): AboutFact[] {
  const { assessment, knowledge, version } = report;
  const { answers, expertAnswers } = countConfidence(report);
  const controls = assessed.controls.length;
  const expert = assessed.controls.filter(one => one.confidence === 'expert').length;
  const sources = new Set([...knowledge.sources.values()].map(source => source.id));
  return kept([
    [
      'Catalogue',
      `${framework.title}, version ${framework.version}: ${counted(controls, ...unit)}. ${framework.licence}. What is asked itself: ${framework.source}`,
    ],
    ['Mapping read a second time', framework.secondRead ?? 'not yet'],
    ['Made', `by demarc ${version} at ${assessment.at}`],
    ['Knowledge', `${assessment.knowledgeVersion}, from ${counted(sources.size, 'source')}`],
    [
      'Expert judgement',
      `${grouped(expert)} of ${counted(controls, ...unit)} and ${grouped(expertAnswers)} of ${counted(answers, 'answer')} about duties rest on it: they are not yet checked against a page of AWS or of the framework`,
    ],
    ['Documents on record', documentsWords(report)],
    ['Questions answered', answersWords(report)],
  ]);
}

function documentsWords({ assessment, knowledge }: Report): string {
  const { boundary, stated } = assessment;
  if (boundary.documents.length === 0) return 'none: what AWS does is at best a claim';
  const status = new Map(stated.documents.map(one => [one.id, one.status]));
  return boundary.documents
    .map(one => {
      const word = status.get(one.id);
      const stands = word === undefined ? '' : `, ${documentStatusWords[word]}`;
      return `${partyName(one.party, boundary)}: ${documentWords(one, knowledge)}${stands}`;
    })
    .join('; ');
}

function answersWords({ assessment }: Report): string {
  const { answers, declared } = assessment.boundary;
  const named = [...answers].map(([question, answer]) => `${question}: ${answer}`);
  const facts = declared.size === 0 ? [] : [`declared: ${[...declared].join(', ')}`];
  return named.length + facts.length === 0 ? 'none' : [...named, ...facts].join('; ');
}

function unknownFacts(report: Report, { assessed }: FrameworkFacts, unit: OwnFacts['unit']): AboutFact[] {
  const { estate, responsibility } = report.assessment;
  const counts = countEstate(report);
  const of = (fits: (control: ControlAssessment) => boolean): string =>
    counted(assessed.controls.filter(fits).length, ...unit);
  const { absent, conditional } = counts.byExistence;
  const byDefault = counts.byExistence['absent-by-default-input'];
  return kept([
    ['Whose it is, is open', of(one => one.class === 'undetermined')],
    ['Not mapped to duties', of(one => one.class === 'unmapped')],
    ['Your half cannot be told', of(one => one.customer.status === 'unknown')],
    ['Your half is not visible', of(one => one.customer.status === 'not-visible')],
    [
      'Not read',
      estate.unread.length === 0
        ? 'nothing: everything that was met was read'
        : `${counted(estate.unread.length, 'thing')}: see "Not read"`,
    ],
    ['Files of no known language', report.ignoredFiles === 0 ? undefined : grouped(report.ignoredFiles)],
    [
      'Resources without a mapping',
      counts.unmapped === 0 ? undefined : `${grouped(counts.unmapped)}: their settings are not judged`,
    ],
    [
      'Resources that may not exist',
      conditional === 0 ? undefined : `${grouped(conditional)}: what fails on them fails if they are made`,
    ],
    [
      'Resources left out',
      absent + byDefault === 0
        ? undefined
        : `${grouped(absent)} that the source does not make, ${grouped(byDefault)} by the default of an input`,
    ],
    ['Defaults taken for inputs', counts.assumptions === 0 ? undefined : grouped(counts.assumptions)],
    [
      'Facts that nobody declared',
      responsibility.assumptions.length === 0
        ? undefined
        : `${grouped(responsibility.assumptions.length)}: they are not assumed`,
    ],
  ]);
}

/** Words that every report uses. */
const commonWords: readonly AboutFact[] = [
  [
    'Inherited, shared, yours',
    'Who does what the control asks for. It never depends on a document or a check.',
  ],
  ['Open', 'A question or a fact decides whose it is. See "Open questions".'],
  [
    "AWS's half",
    'relied on: somebody read a document that covers it. claimed: AWS says so in public. lapsed, out of scope, no document: as the words say.',
  ],
  [
    'Your half',
    'met: every check passes and all evidence is on record. partly met: evidence is missing. not met: a check fails. cannot tell: the input leaves it open. not visible here: this input cannot show it. waived: an accepted risk, never met.',
  ],
  [
    'Basis',
    'declared: what the source says would be deployed. planned, observed, operated: stronger, in this order.',
  ],
  ['What is stated', 'Reasons, owners, targets and days are yours, from demarc.yaml. They change no status.'],
];

function kept(facts: readonly (readonly [string, string | undefined])[]): AboutFact[] {
  return facts.flatMap(([label, text]): AboutFact[] =>
    text === undefined || text === '' ? [] : [[label, text]],
  );
}
