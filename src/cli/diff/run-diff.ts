import { compareAssessments } from '../../assessment/compare.ts';
import { comparisonJson } from '../../writers/comparison/comparison-json.ts';
import { writeComparison } from '../../writers/comparison/write-comparison.ts';
import type { Host } from '../host.ts';
import { makeReport } from '../scan/make-report.ts';
import { fails } from '../scan/run-scan.ts';
import { styleOf } from '../terminal-style.ts';
import type { DiffOptions } from './diff-options.ts';

/** Compares two inputs of one system; true when a finding that was not there before reaches `--fail-on`. */
export async function runDiff(
  before: string,
  after: string,
  options: DiffOptions,
  host: Host,
): Promise<boolean> {
  const frameworks = options.framework === undefined ? {} : { frameworks: options.framework };
  const reports = {
    before: await makeReport({ ...options, ...frameworks, paths: [before] }, host),
    after: await makeReport({ ...options, ...frameworks, paths: [after] }, host),
  };
  const comparison = compareAssessments(reports.before.assessment, reports.after.assessment);
  await host.out(
    options.format === 'json'
      ? comparisonJson(comparison, reports)
      : writeComparison(comparison, reports, styleOf(host, options), options.all === true),
  );
  const level = options.failOn ?? 'none';
  const { exemptions } = reports.after.assessment.stated;
  return comparison.findings.appeared.some(
    ({ finding }) => fails(finding, level) && !exemptions.has(finding),
  );
}
