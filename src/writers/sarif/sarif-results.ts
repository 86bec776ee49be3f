import type { Location, Notification, Result } from 'sarif';
import type { Place } from '../../foundation/source-text.ts';
import type { Unread } from '../../model/declaration.ts';
import type { Finding } from '../../model/finding.ts';
import { type Report, reportedPlace } from '../report.ts';
import { partyName } from '../stated-words.ts';
import { levelOf } from './sarif-rules.ts';

/** Failed findings; with `review`, unknown ones too, as results that ask a person to look. */
export function* sarifResults(
  report: Report,
  ruleIndex: ReadonlyMap<string, number>,
  review: boolean,
): Generator<Result, void, undefined> {
  for (const finding of report.assessment.findings) {
    if (finding.status === 'failed') yield result(report, finding, ruleIndex);
    else if (review && finding.status === 'unknown') {
      yield { ...result(report, finding, ruleIndex), kind: 'review', level: 'none' };
    }
  }
}

function result(report: Report, finding: Finding, ruleIndex: ReadonlyMap<string, number>): Result {
  const resource = report.assessment.estate.byKey.get(finding.resource);
  const address = resource?.address ?? finding.resource;
  const index = ruleIndex.get(finding.check);
  return {
    ruleId: finding.check,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind: 'fail',
    level: levelOf[finding.severity],
    message: { text: messageOf(report, finding, address) },
    locations: [locationOf(report, finding.place, address, resource?.type)],
    partialFingerprints: { 'demarc/v1': finding.fingerprint, 'demarcMove/v1': finding.moveFingerprint },
    ...suppressionsOf(report, finding),
    ...(finding.ifCreated === undefined ? {} : { properties: { ifCreated: finding.ifCreated } }),
  };
}

/** An accepted risk, or a duty that another party answers for. */
function suppressionsOf(report: Report, finding: Finding): Pick<Result, 'suppressions'> {
  const { boundary, stated } = report.assessment;
  const exemption = stated.exemptions.get(finding);
  if (exemption === undefined) return {};
  const justification =
    exemption.kind === 'waived'
      ? `${exemption.waiver.id}: ${exemption.waiver.reason} (owner ${exemption.waiver.owner}, approved by ${exemption.waiver.approvedBy}, until ${exemption.waiver.expires})`
      : `provided by ${partyName(exemption.party, boundary)} (${exemption.statement}, until ${exemption.until})`;
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

function messageOf(report: Report, finding: Finding, address: string): string {
  const expected = report.checks.get(finding.check)?.title ?? finding.check;
  const created = finding.ifCreated === undefined ? '' : ` It may not be created: ${finding.ifCreated}.`;
  const found = finding.status === 'unknown' ? 'Cannot tell' : 'Found';
  return `${address}: expected: ${expected}. ${found}: ${finding.message}.${created}`;
}

function locationOf(report: Report, place: Place, address: string, type: string | undefined): Location {
  const printed = reportedPlace(report, place);
  return {
    physicalLocation: {
      artifactLocation: relativeUri(printed.file),
      region: { startLine: printed.line, startColumn: printed.column },
    },
    logicalLocations: [
      { fullyQualifiedName: address, kind: 'resource', ...(type === undefined ? {} : { name: type }) },
    ],
  };
}

/** A path as a URI below the folder in which the scan was started; a path that leaves it stays whole. */
export function relativeUri(path: string): { uri: string; uriBaseId?: string } {
  const parts = path.split('/').map(encodeURIComponent);
  if (path.startsWith('/')) return { uri: `file://${parts.join('/')}` };
  return { uri: parts.join('/'), uriBaseId: '%SRCROOT%' };
}

/** What was not read, as notifications of the run. */
export function notifications(report: Report): Notification[] {
  return report.assessment.estate.unread.map(unread => ({
    level: 'warning',
    descriptor: { id: `unread/${unread.kind}` },
    message: { text: `${unread.what}: ${unread.why}. ${unread.advice}` },
    ...placeOf(report, unread),
  }));
}

function placeOf(report: Report, { place }: Unread): { locations?: Location[] } {
  if (place === undefined) return {};
  const { file, line, column } = reportedPlace(report, place);
  const region = { startLine: line, startColumn: column };
  return { locations: [{ physicalLocation: { artifactLocation: relativeUri(file), region } }] };
}
