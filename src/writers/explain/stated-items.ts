import type { Requirement } from '../../model/assessment.ts';
import {
  partyName,
  requirementSource,
  requirementWords,
  statedByControl,
  statementPhrase,
  statementStatusWords,
} from '../stated-words.ts';
import { customerStatusWords } from '../words.ts';
import type { ExplainContext, Item } from './explanation.ts';

/** What other parties expect of the user, with how it stands. */
export function expectedItems({ report }: ExplainContext, fits: (one: Requirement) => boolean): Item[] {
  if (report === undefined) return [];
  const { boundary, stated } = report.assessment;
  return stated.requirements.filter(fits).map(one => ({
    text: `${requirementWords(one)} [${customerStatusWords[one.status]}]`,
    detail: [`${partyName(one.party, boundary)}: ${requirementSource(one)}`],
  }));
}

/** What parties state about a control, in their own words, whatever the status of their statements. */
export function statedItems({ report }: ExplainContext, control: string): Item[] {
  if (report === undefined) return [];
  return (statedByControl(report.assessment).get(control) ?? []).map(({ party, words, status, source }) => ({
    text: `${party}${words === '' ? '' : `: ${words}`} [${statementStatusWords[status]}]`,
    detail: [source],
  }));
}

/** Statements that name a duty, whatever their status: one that does not count is shown with the reason. */
export function providerItems({ report }: ExplainContext, duty: string): Item[] {
  if (report === undefined) return [];
  return report.assessment.stated.statements
    .filter(({ statement }) => statement.provides.some(one => one.duty === duty))
    .map(judged => ({
      text: statementPhrase(judged, report),
      detail: judged.statement.provides.flatMap(one => (one.duty === duty ? (one.text ?? []) : [])),
    }));
}

/** Records of evidence for a duty, the newest first. */
export function recordItems({ report, knowledge }: ExplainContext, duty: string): Item[] {
  const kinds = knowledge.duties.get(duty)?.evidence ?? [];
  const records = (report?.assessment.boundary.evidence ?? []).filter(
    record => kinds.includes(record.kind) && (record.duties.length === 0 || record.duties.includes(duty)),
  );
  const newest = [...records].sort((left, right) =>
    left.date < right.date ? 1 : left.date > right.date ? -1 : 0,
  );
  return newest.map(({ kind, date, by, where }) => ({
    text: `${kind} of ${date} by ${by}${where === undefined ? '' : `, kept at ${where}`}`,
  }));
}
