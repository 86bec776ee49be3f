import type { Result, Run } from 'sarif';
import type { Report } from '../report.ts';
import { notifications, sarifResults } from './sarif-results.ts';
import { sarifRules } from './sarif-rules.ts';

export interface SarifOptions {
  /** Also print what cannot be told, as results of kind `review`. */
  readonly review: boolean;
}

/** The findings as SARIF 2.1.0 in pieces, one result on a line. Same input, same bytes. */
export function* writeSarif(report: Report, options: SarifOptions): Generator<string, void, undefined> {
  const rules = sarifRules(report);
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
  // Everything but the results, which may be many: they are printed while they are made.
  const run: Omit<Run, 'results'> = {
    tool: {
      driver: {
        name: 'demarc',
        version: report.version,
        semanticVersion: report.version,
        rules: [...rules],
        properties: { knowledgeVersion: report.assessment.knowledgeVersion },
      },
    },
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `demarc/${encodeURIComponent(report.assessment.boundary.name)}/` },
    invocations: [
      {
        executionSuccessful: true,
        endTimeUtc: report.assessment.at,
        toolExecutionNotifications: notifications(report),
      },
    ],
  };
  const head = JSON.stringify(run).slice(0, -1);
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${head},"results":[`;
  yield* lines(sarifResults(report, ruleIndex, options.review));
  yield ']}]}\n';
}

function* lines(results: Iterable<Result>): Generator<string, void, undefined> {
  let separator = '\n';
  for (const result of results) {
    yield separator + JSON.stringify(result);
    separator = ',\n';
  }
  yield '\n';
}
