import { safeText } from '../../foundation/safe-text.ts';
import { suggestion } from '../../foundation/nearest-id.ts';
import type { ReportDocument } from '../../writers/document/document.ts';
import { writeDocumentCsv } from '../../writers/document/write-document-csv.ts';
import { writeDocumentMarkdown } from '../../writers/document/write-document-markdown.ts';
import { writeDocumentTerminal } from '../../writers/document/write-document-terminal.ts';
import type { Report } from '../../writers/report.ts';
import { type Host, UsageError } from '../host.ts';
import { makeReport } from '../scan/make-report.ts';
import { styleOf } from '../terminal-style.ts';
import { type ReportFormat, reportFormats } from './report-formats.ts';
import type { ReportKind, ReportOptions } from './report-options.ts';

/** Makes one report for an audit and writes it. */
export async function runReport(paths: readonly string[], options: ReportOptions, host: Host): Promise<void> {
  const format = formatOf(options.format);
  const kind = kindOf(options, host);
  const readers = options.for ?? 'us';
  if (readers === 'customers' && !format.forCustomers) {
    const can = reportFormats.filter(one => one.forCustomers).map(one => one.id);
    throw new UsageError(`${format.id} is not made for customers`, `${can.join(', ')} can be.`);
  }
  const makeDocument = await format.load(readers);
  const report = await makeReport(
    { ...options, paths: paths.length === 0 ? ['.'] : paths },
    host,
    (_, chosen) => (chosen.includes(format.framework) ? chosen : [...chosen, format.framework]),
  );
  if (readers === 'customers') refuseNoProvider(report);
  const document = makeDocument(report);
  if (document === undefined) {
    throw new Error(`the report does not judge ${format.framework}, which ${format.id} is of`);
  }
  const pieces = await print(document, kind, options, host);
  if (options.output === undefined) for (const piece of pieces) await host.out(piece);
  else {
    host.writeFile(options.output, pieces);
    if (options.quiet !== true) host.note(`demarc: wrote ${safeText(options.output, 160)}`);
  }
}

function formatOf(given: string | undefined): ReportFormat {
  const found = reportFormats.find(one => one.id === given);
  if (found !== undefined) return found;
  const ids = reportFormats.map(one => one.id);
  const advice = `Known are: ${ids.join(', ')}.`;
  if (given === undefined) throw new UsageError('say which report: --format csf-profile', advice);
  throw new UsageError(`there is no report "${safeText(given, 60)}"${suggestion(given, ids)}`, advice);
}

const endings: readonly (readonly [RegExp, ReportKind])[] = [
  [/\.xlsx$/i, 'xlsx'],
  [/\.csv$/i, 'csv'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.txt$/i, 'terminal'],
];

function kindOf({ as, output }: ReportOptions, host: Host): ReportKind {
  if (as === 'xlsx' && output === undefined && host.columns !== undefined) {
    throw new UsageError('a workbook cannot be shown in a terminal', 'Add -o report.xlsx.');
  }
  if (as !== undefined || output === undefined) return as ?? 'markdown';
  const known = endings.find(([ending]) => ending.test(output));
  if (known !== undefined) return known[1];
  throw new UsageError(
    `the ending of ${safeText(output)} does not say how to write it`,
    'Use .xlsx, .csv, .md or .txt, or say --as.',
  );
}

/** A matrix for customers is made by who has some: the user says so, it is never assumed. */
function refuseNoProvider({ assessment, knowledge }: Report): void {
  const id = 'service-provider';
  const answer = assessment.boundary.answers.get(id);
  if (answer === 'yes') return;
  const question = knowledge.questions.get(id)?.text ?? id;
  throw new UsageError(
    answer === undefined
      ? `a matrix for customers needs an answer first: ${question}`
      : `a matrix for customers is made by a service provider, and "${question}" is answered ${answer}`,
    `Put "${id}: yes" under "answers" in demarc.yaml if you are one.`,
  );
}

async function print(
  document: ReportDocument,
  kind: ReportKind,
  options: ReportOptions,
  host: Host,
): Promise<Iterable<string | Uint8Array>> {
  switch (kind) {
    case 'xlsx': {
      const { writeDocumentXlsx } = await import('../../writers/document/write-document-xlsx.ts');
      return [await writeDocumentXlsx(document)];
    }
    case 'csv':
      return writeDocumentCsv(document);
    case 'markdown':
      return writeDocumentMarkdown(document);
    case 'terminal':
      return [writeDocumentTerminal(document, styleOf(host, options, options.output !== undefined))];
  }
}
