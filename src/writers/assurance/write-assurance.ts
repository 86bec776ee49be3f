import { safeText } from '../../foundation/safe-text.ts';
import type { ProviderStatus } from '../../model/assessment.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import { documentPieces } from '../json/json-stream.ts';
import { statedMembers } from '../json/json-stated.ts';
import type { Report } from '../report.ts';
import { documentStatusWords, partyName } from '../stated-words.ts';
import { andMore, type Cell, heading, paragraph, table } from '../terminal/layout.ts';
import { type Pen, penFor, type TerminalStyle } from '../terminal/pen.ts';
import { restsOn } from '../terminal/rests-on.ts';
import { counted, grouped, providerStatusWords } from '../words.ts';
import { assuranceState, type AssuranceState } from './assurance-state.ts';

/** The recorded documents, a line each. Ends with a line break. */
export function writeDocumentList(report: Report, style: TerminalStyle): string {
  const pen = penFor(style);
  const { boundary, stated } = report.assessment;
  if (stated.documents.length === 0) {
    const text =
      "No assurance document is recorded: AWS's part is at best claimed. demarc assurance add records one.";
    return `${paragraph(pen, text, '  ').join('\n')}\n`;
  }
  const columns = [
    { title: 'Document' },
    { title: 'Kind', dispensable: 1 },
    { title: 'Whose', dispensable: 2 },
    { title: 'Covers', dispensable: 1 },
    { title: 'Read', dispensable: 3 },
    { title: 'Stands' },
    { title: 'Until', dispensable: 1 },
  ];
  const rows = stated.documents.map(({ id, kind, party, status, until }): Cell[] => {
    const document = boundary.documents.find(one => one.id === id);
    return [
      { text: safeText(id, 60), ink: 'strong' },
      { text: kind },
      { text: safeText(partyName(party, boundary), 40) },
      { text: coversWords(document) },
      { text: document?.readOn ?? 'no' },
      { text: documentStatusWords[status], ink: status === 'relied-on' ? 'good' : 'warn' },
      { text: until ?? '' },
    ];
  });
  const lines = table(pen, columns, rows);
  for (const { id, reasons } of stated.documents) {
    if (reasons.length > 0)
      lines.push('', ...paragraph(pen, `${id}: ${reasons.join('; ')}`, '  ', '    ', 'faint'));
  }
  return `${lines.join('\n')}\n`;
}

function coversWords(document: AssuranceDocument | undefined): string {
  const periods = (document?.periods ?? []).map(({ from, to }) => `${from} to ${to}`);
  if (periods.length > 0) return periods.join(', ');
  const { issued, expires } = document ?? {};
  if (issued === undefined && expires === undefined) return 'not recorded';
  return `${issued ?? '?'} to ${expires ?? 'open'}`;
}

export interface CheckOptions extends TerminalStyle {
  readonly all: boolean;
  /** Whether an estate was read: scope is judged for its services and Regions only then. */
  readonly estateRead: boolean;
}

/** What is covered per framework, what lapses when, and what keeps the rest from being covered. */
export function writeAssuranceCheck(report: Report, options: CheckOptions): string {
  const pen = penFor(options);
  const state = assuranceState(report);
  const lines = [
    ...frameworkLines(state, pen),
    ...lapseLines(state, pen, report),
    ...shortfallLines(state, pen, options.all),
    ...actionLines(report, pen),
    ...restsOn(report, pen, options.all),
  ];
  if (!options.estateRead) {
    const text =
      'No estate was read: services, Regions and accounts were not compared with the scope of the documents. Name the folder of the templates.';
    lines.push('', ...paragraph(pen, text, '  ', '  ', 'warn'));
  }
  return `${lines.slice(1).join('\n')}\n`;
}

const statuses: readonly ProviderStatus[] = [
  'relied-on',
  'claimed',
  'lapsed',
  'out-of-scope',
  'none',
  'not-needed',
];

function frameworkLines({ frameworks }: AssuranceState, pen: Pen): string[] {
  const lines = heading(pen, "What AWS's half rests on", 'controls by framework');
  const columns = [
    { title: 'Framework', grows: 14 },
    ...statuses.map(status => ({
      title: providerStatusWords[status],
      align: 'right' as const,
      dispensable: frameworks.every(one => one.counts[status] === 0) ? 1 : 0,
    })),
    { title: 'all', align: 'right' as const },
  ];
  const rows = frameworks.map(({ title, controls, counts }): Cell[] => [
    { text: title },
    ...statuses.map(
      (status): Cell => ({
        text: grouped(counts[status]),
        ink: counts[status] === 0 ? 'faint' : status === 'relied-on' ? 'good' : 'plain',
      }),
    ),
    { text: grouped(controls), ink: 'strong' },
  ]);
  return [...lines, ...table(pen, columns, rows)];
}

function lapseLines({ lapses }: AssuranceState, pen: Pen, report: Report): string[] {
  const lines = heading(pen, 'What lapses when');
  if (lapses.length === 0) {
    const relied = report.assessment.stated.documents.some(one => one.status === 'relied-on');
    const text = relied ? 'What is relied on holds for the whole audit window.' : 'Nothing is relied on yet.';
    return [...lines, ...paragraph(pen, text, '  ')];
  }
  for (const { on, documents, controls } of lapses) {
    lines.push(
      ...paragraph(
        pen,
        `after ${on}: ${documents.join(', ')}, ${counted(controls.length, 'control')} (${controls.slice(0, 5).join(', ')}${controls.length > 5 ? '...' : ''})`,
        `  ${pen.glyphs.bullet} `,
        '    ',
        'warn',
      ),
    );
  }
  return lines;
}

const shortfallsShown = 8;

function shortfallLines({ shortfalls }: AssuranceState, pen: Pen, all: boolean): string[] {
  if (shortfalls.length === 0) return [];
  const lines = heading(pen, 'What keeps the rest from being covered');
  const shown = all ? shortfalls : shortfalls.slice(0, shortfallsShown);
  for (const { reason, controls } of shown) {
    lines.push(
      ...paragraph(pen, `${reason} (${counted(controls, 'control')})`, `  ${pen.glyphs.bullet} `, '    '),
    );
  }
  const rest = shortfalls.length - shown.length;
  if (rest > 0) lines.push(...andMore(pen, `${counted(rest, 'more', 'more')}: --all shows them`, '    '));
  return lines;
}

function actionLines(report: Report, pen: Pen): string[] {
  const actions = report.assessment.actions.filter(action => action.kind === 'assurance');
  if (actions.length === 0) return [];
  const lines = heading(pen, 'What remains', counted(actions.length, 'action'));
  for (const { what, how, controls } of actions) {
    const closes = controls.length === 0 ? '' : ` (${counted(controls.length, 'control')})`;
    lines.push(...paragraph(pen, `${what}${closes}`, `  ${pen.glyphs.bullet} `, '    ', 'strong'));
    if (how !== '') lines.push(...paragraph(pen, how, '    ', '    ', 'faint'));
  }
  return lines;
}

/** The same for programs, in pieces. */
export function assuranceJson(report: Report, estateRead: boolean): Iterable<string> {
  const state = assuranceState(report);
  return documentPieces([
    { name: 'schemaVersion', value: '1.0' },
    { name: 'at', value: report.assessment.at },
    { name: 'boundary', value: report.assessment.boundary.name },
    { name: 'estateRead', value: estateRead },
    { name: 'frameworks', items: state.frameworks },
    { name: 'lapses', items: state.lapses },
    { name: 'shortfalls', items: state.shortfalls },
    { name: 'actions', items: report.assessment.actions.filter(action => action.kind === 'assurance') },
    { name: 'stated', members: statedMembers(report) },
  ]);
}
