import { safeText } from '../../foundation/safe-text.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../writers/report.ts';
import { writeJson } from '../../writers/json/write-json.ts';
import { writeSarif } from '../../writers/sarif/write-sarif.ts';
import { writeTerminal } from '../../writers/terminal/write-terminal.ts';
import { counted } from '../../writers/words.ts';
import type { FailLevel, ScanOptions } from './scan-options.ts';
import { type Host, UsageError } from '../host.ts';
import { styleOf } from '../terminal-style.ts';
import { makeReport } from './make-report.ts';

/** Runs a scan and prints it. True when there are findings at or above the level that fails. */
export async function runScan(paths: readonly string[], options: ScanOptions, host: Host): Promise<boolean> {
  const format = formatOf(options);
  const report = await makeReport(
    {
      ...options,
      paths: paths.length === 0 ? ['.'] : paths,
      ...(options.framework === undefined ? {} : { frameworks: options.framework }),
    },
    host,
  );
  const pieces = print(report, format, options, host);
  if (options.output === undefined) for (const piece of pieces) await host.out(piece);
  else host.writeFile(options.output, pieces);
  const level = options.failOn ?? 'none';
  const failing = failingFindings(report, level);
  if (options.quiet !== true) {
    if (options.output !== undefined) host.note(`demarc: wrote ${safeText(options.output, 160)}`);
    if (failing.length > 0) host.note(exitNote(failing.length, level));
    else if (options.failOn === undefined) for (const note of gateNote(report)) host.note(note);
  }
  return failing.length > 0;
}

type Format = NonNullable<ScanOptions['format']>;

function formatOf({ format, output }: ScanOptions): Format {
  if (format !== undefined) return format;
  if (output === undefined) return 'terminal';
  if (output.endsWith('.json')) return 'json';
  if (output.endsWith('.sarif')) return 'sarif';
  if (/\.(xlsx|csv|md|html|pdf)$/.test(output)) {
    throw new UsageError(
      `a scan cannot be written as ${output}`,
      'Formats are terminal, json and sarif: --format.',
    );
  }
  return 'terminal';
}

function print(report: Report, format: Format, options: ScanOptions, host: Host): Iterable<string> {
  if (format === 'json') return writeJson(report);
  if (format === 'sarif')
    return writeSarif(report, { review: options.failOn === 'unknown' || options.all === true });
  const style = styleOf(host, options, options.output !== undefined);
  return [writeTerminal(report, { ...style, all: options.all === true })];
}

const ranks: Readonly<Record<FailLevel, number>> = {
  none: 0,
  critical: 1,
  high: 2,
  medium: 3,
  low: 4,
  unknown: 5,
};

/** Whether the finding counts at the level. What cannot be told counts at `unknown` alone. */
export function fails({ status, severity }: Pick<Finding, 'status' | 'severity'>, level: FailLevel): boolean {
  if (status === 'failed') return ranks[severity] <= ranks[level];
  return level === 'unknown' && (status === 'unknown' || status === 'not-evaluated');
}

/** Findings that stop a pipeline: those at the level for which nobody else answers and whose risk nobody accepted. */
function failingFindings({ assessment }: Report, level: FailLevel): readonly Finding[] {
  const { findings, stated } = assessment;
  return findings.filter(finding => fails(finding, level) && !stated.exemptions.has(finding));
}

/** A scan reports; a pipeline asks to be stopped by it. */
function gateNote(report: Report): string[] {
  const count = failingFindings(report, 'high').length;
  if (count === 0) return [];
  return [
    `demarc: ${counted(count, 'finding')} at or above "high"; with --fail-on high a pipeline stops here`,
  ];
}

function exitNote(count: number, level: FailLevel): string {
  const findings =
    level === 'unknown'
      ? counted(count, 'finding failed or open', 'findings failed or open')
      : `${counted(count, 'finding')} at or above "${level}"`;
  return `demarc: ${findings}: exit code 1 (--fail-on ${level})`;
}
