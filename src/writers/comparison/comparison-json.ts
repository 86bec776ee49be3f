import type { Comparison, FindingChange, ResourceShare } from '../../model/comparison.ts';
import type { DutyAnswer } from '../../model/responsibility.ts';
import type { Resource } from '../../model/resource.ts';
import { type Report, reportedPlace } from '../report.ts';
import type { ComparedReports } from './write-comparison.ts';

/** The comparison for programs. Keys follow the scan's JSON. */
export function comparisonJson(comparison: Comparison, { before, after }: ComparedReports): string {
  const document = {
    schemaVersion: '1.0',
    before: before.inputs,
    after: after.inputs,
    knowledgeVersion: after.assessment.knowledgeVersion,
    added: comparison.added.map(shareJson),
    removed: comparison.removed.map(shareJson),
    moved: comparison.moved.map(move => ({
      resource: resourceJson(move.resource),
      duty: move.duty,
      before: sideJson(move.before),
      after: sideJson(move.after),
    })),
    findings: {
      appeared: comparison.findings.appeared.map(change => findingJson(change, after)),
      fixed: comparison.findings.fixed.map(change => findingJson(change, before)),
      stayed: comparison.findings.stayed,
    },
    controls: comparison.controls,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function resourceJson({ address, type, sourceType, root }: Resource): Record<string, string> {
  return { address, type, sourceType, root };
}

function shareJson({ resource, ...counts }: ResourceShare): Record<string, unknown> {
  return { resource: resourceJson(resource), ...counts };
}

function sideJson({ side, kind }: DutyAnswer): Record<string, string> {
  return kind === undefined ? { side } : { side, kind };
}

function findingJson({ finding, resource, now }: FindingChange, report: Report): Record<string, unknown> {
  return {
    check: finding.check,
    severity: finding.severity,
    resource: resourceJson(resource),
    ...reportedPlace(report, finding.place),
    message: finding.message,
    fingerprint: finding.fingerprint,
    ...(now === undefined ? {} : { now }),
  };
}
