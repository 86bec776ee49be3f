import type { Exemption } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import type { ResourceKey } from '../../model/value.ts';
import { type Report, reportedPlace } from '../report.ts';
import { settingJson } from './json-settings.ts';

/** Every finding, of every status, in the order of the assessment. */
export function* findingsJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const finding of report.assessment.findings) yield findingJson(report, finding);
}

function findingJson(report: Report, finding: Finding): Record<string, unknown> {
  const check = report.checks.get(finding.check);
  return {
    check: finding.check,
    aliases: check?.aliases ?? {},
    duty: check?.duty ?? null,
    status: finding.status,
    severity: finding.severity,
    resource: resourceReference(report, finding.resource),
    ...reportedPlace(report, finding.place),
    message: finding.message,
    ...(finding.ifCreated === undefined ? {} : { ifCreated: finding.ifCreated }),
    ...exemptionJson(report.assessment.stated.exemptions.get(finding)),
    because: finding.because.map(setting => settingJson(report, setting)),
    fingerprint: finding.fingerprint,
    moveFingerprint: finding.moveFingerprint,
  };
}

/** Why it asks for nothing now: its risk is accepted, or another party answers for it. */
function exemptionJson(exemption: Exemption | undefined): Record<string, unknown> {
  if (exemption === undefined) return {};
  if (exemption.kind === 'provided') {
    const { party, statement, until } = exemption;
    return { providedBy: { party, statement, until } };
  }
  const { id, reason, owner, approvedBy, expires } = exemption.waiver;
  return { waived: { waiver: id, reason, owner, approvedBy, until: expires } };
}

export function resourceReference(report: Report, key: ResourceKey): Record<string, unknown> {
  const resource = report.assessment.estate.byKey.get(key);
  if (resource === undefined) return { address: key, type: '', sourceType: '', root: '' };
  const { address, type, sourceType, root } = resource;
  return { address, type, sourceType, root };
}
