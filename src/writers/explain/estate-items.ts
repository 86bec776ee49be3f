import { safeText } from '../../foundation/safe-text.ts';
import type { Action } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import { type CheckDescription, type Report, reportedPlace } from '../report.ts';
import { counted, grouped } from '../words.ts';
import type { ExplainContext, Item } from './explanation.ts';

/** How many places or actions an explanation lists. */
const shown = 20;

/** Checks that fit, with their results where a scan is at hand. */
export function checkItems(context: ExplainContext, fits: (check: CheckDescription) => boolean): Item[] {
  const results = new Map<string, Finding[]>();
  for (const finding of context.report?.assessment.findings ?? []) {
    const list = results.get(finding.check);
    if (list === undefined) results.set(finding.check, [finding]);
    else list.push(finding);
  }
  return [...context.checks.values()].filter(fits).map(check => ({
    text: `${check.id}: ${check.title} (${check.severity})`,
    detail: context.report === undefined ? [] : [resultWords(results.get(check.id) ?? [])],
  }));
}

function resultWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'here: nothing that it applies to';
  const failed = findings.filter(finding => finding.status === 'failed').length;
  const passed = findings.filter(finding => finding.status === 'passed').length;
  return `here: ${grouped(failed)} failed, ${grouped(passed)} passed, ${grouped(findings.length - failed - passed)} open`;
}

/** Findings as lines of place, resource and message; the first that a person can take in. */
export function findingItems(report: Report, findings: readonly Finding[]): Item[] {
  const items = findings.slice(0, shown).map(finding => {
    const place = reportedPlace(report, finding.place);
    const address = report.assessment.estate.byKey.get(finding.resource)?.address ?? finding.resource;
    const created = finding.ifCreated === undefined ? '' : ` (if it is created: ${finding.ifCreated})`;
    return {
      text: `${finding.status}: ${safeText(place.file)}:${place.line} ${safeText(address)}: ${finding.check}`,
      detail: [`${finding.message}${created}`],
    };
  });
  const rest = findings.length - items.length;
  return rest > 0 ? [...items, { text: `and ${counted(rest, 'more', 'more')}` }] : items;
}

/** Actions that fit, the most useful first. */
export function actionItems({ report }: ExplainContext, fits: (action: Action) => boolean): Item[] {
  const actions = (report?.assessment.actions ?? []).filter(fits);
  const ranked = [...actions].sort((left, right) => left.rank - right.rank || (left.id < right.id ? -1 : 1));
  const items = ranked.slice(0, shown).map(action => ({
    text: action.what,
    detail: [action.how, `who: ${action.who}`].filter(text => text !== ''),
  }));
  const rest = actions.length - items.length;
  return rest > 0 ? [...items, { text: `and ${counted(rest, 'more', 'more')}` }] : items;
}
