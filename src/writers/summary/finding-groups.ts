import { compareText } from '../../foundation/stable-order.ts';
import { type Finding, type FindingStatus, type Severity, severities } from '../../model/finding.ts';
import type { UnknownReason } from '../../model/value.ts';
import type { Report } from '../report.ts';

/** Findings that say the same of the same line: a module called twenty times is printed once with its addresses. */
export interface FindingGroup {
  readonly check: string;
  readonly status: FindingStatus;
  readonly severity: Severity;
  readonly file: string;
  readonly offset: number;
  /** In the order of the assessment; never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Findings with the given status as groups: by severity, then file and place, then check. */
export function groupFindings(report: Report, status: FindingStatus): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of report.assessment.findings) {
    if (finding.status !== status) continue;
    const key = `${finding.check}\n${finding.place.source.path}\n${finding.place.offset}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups.values()]
    .map(findings => ({
      check: findings[0].check,
      status,
      severity: findings[0].severity,
      file: findings[0].place.source.path,
      offset: findings[0].place.offset,
      findings,
    }))
    .sort(
      (left, right) =>
        severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
        compareText(left.file, right.file) ||
        left.offset - right.offset ||
        compareText(left.check, right.check),
    );
}

export function countByStatus(report: Report): Readonly<Record<FindingStatus, number>> {
  const counts = { passed: 0, failed: 0, unknown: 0, 'not-visible': 0, 'not-evaluated': 0 };
  for (const finding of report.assessment.findings) counts[finding.status] += 1;
  return counts;
}

export function countFailedBySeverity(report: Report): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const finding of report.assessment.findings) {
    if (finding.status === 'failed') counts[finding.severity] += 1;
  }
  return counts;
}

export interface ReasonCount {
  readonly reason: UnknownReason | 'other';
  readonly count: number;
  /** One example of what is missing, in words. */
  readonly example: string;
}

/** Why verdicts are unknown, most frequent first. A verdict counts once, under its first open setting. */
export function countUnknownReasons(report: Report): readonly ReasonCount[] {
  const counts = new Map<string, { reason: UnknownReason | 'other'; count: number; example: string }>();
  for (const finding of report.assessment.findings) {
    if (finding.status !== 'unknown') continue;
    const open = finding.because.find(setting => setting.state === 'unknown');
    const reason = open?.reason ?? 'other';
    const known = counts.get(reason);
    if (known === undefined)
      counts.set(reason, { reason, count: 1, example: open?.detail ?? finding.message });
    else known.count += 1;
  }
  return [...counts.values()].sort(
    (left, right) => right.count - left.count || compareText(left.reason, right.reason),
  );
}

export const reasonWords: Readonly<Record<UnknownReason | 'other', string>> = {
  'input-without-default': 'a parameter has no default and no value was given',
  'condition-undetermined': 'a condition is not decided',
  'import-not-in-estate': 'an import comes from a stack that was not given',
  'reference-not-found': 'a reference leads nowhere in the input',
  'account-setting': 'a setting of the account decides, which this input cannot show',
  'runtime-attribute': 'the value exists only once it is deployed',
  'data-source': 'it is looked up in the account',
  'unread-module': 'a module was not read',
  'unread-transform': 'a macro was not expanded',
  'unmapped-type': 'the resource type is not mapped yet',
  'open-world': 'something that was not read could still set it',
  'satellite-conflict': 'two resources set the same property',
  'satellite-undetermined': 'a resource may or may not set it',
  'known-after-apply': 'it is known only after apply',
  'time-or-random': 'it depends on time or chance',
  'evaluation-failed': 'an expression could not be evaluated',
  'wrong-type': 'the value has the wrong type',
  'limit-reached': 'a bound was reached',
  sensitive: 'the value is sensitive',
  other: 'other reasons',
};
