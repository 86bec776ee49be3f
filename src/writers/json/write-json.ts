import { type Report, reportedPath, reportedPlace } from '../report.ts';
import { countConfidence } from '../summary/confidence-counts.ts';
import { countEstate } from '../summary/estate-counts.ts';
import { countByStatus, countFailedBySeverity, countUnknownReasons } from '../summary/finding-groups.ts';
import { countLayers } from '../summary/layer-counts.ts';
import { actionsJson, controlsJson, frameworksJson } from './json-controls.ts';
import { findingsJson } from './json-findings.ts';
import { boundaryJson, resourcesJson, tablesJson, undeclaredJson } from './json-responsibility.ts';
import { obligationsJson } from './json-obligations.ts';
import { boundaryMember, statedMembers } from './json-stated.ts';
import { documentPieces, type Member } from './json-stream.ts';

/** Version of the document's schema. Members are added under the same number, never removed or changed. */
export const scanSchemaVersion = '1.0';

/** The whole scan for programs, after `schema/demarc-scan-1.json`, in pieces. Same input, same bytes. */
export function writeJson(report: Report): Iterable<string> {
  return documentPieces(members(report));
}

function* members(report: Report): Generator<Member, void, undefined> {
  const { assessment } = report;
  yield { name: 'schemaVersion', value: scanSchemaVersion };
  yield { name: 'demarcVersion', value: report.version };
  yield { name: 'knowledgeVersion', value: assessment.knowledgeVersion };
  yield { name: 'at', value: assessment.at };
  yield { name: 'inputs', value: report.inputs };
  yield { name: 'boundary', value: boundaryMember(report) };
  yield { name: 'estate', value: { ...countEstate(report), ignoredFiles: report.ignoredFiles } };
  yield { name: 'summary', value: summary(report) };
  yield { name: 'roots', items: roots(report) };
  yield { name: 'files', items: files(report) };
  yield { name: 'frameworks', items: frameworksJson(report) };
  yield { name: 'controls', items: controlsJson(report) };
  yield { name: 'findings', items: findingsJson(report) };
  yield { name: 'actions', items: actionsJson(report) };
  yield { name: 'obligations', items: obligationsJson(report) };
  yield { name: 'stated', members: statedMembers(report) };
  yield { name: 'unread', items: unread(report) };
  yield { name: 'assumptions', items: assumptions(report) };
  yield { name: 'responsibility', members: responsibility(report) };
}

function* responsibility(report: Report): Generator<Member, void, undefined> {
  yield { name: 'tables', items: tablesJson(report) };
  yield { name: 'resources', items: resourcesJson(report) };
  yield { name: 'boundary', items: boundaryJson(report) };
  yield { name: 'undeclared', items: undeclaredJson(report) };
}

function summary(report: Report): Record<string, unknown> {
  return {
    findings: countByStatus(report),
    failedBySeverity: countFailedBySeverity(report),
    unknownReasons: countUnknownReasons(report).map(({ reason, count }) => ({ reason, count })),
    layers: countLayers(report),
    confidence: countConfidence(report),
  };
}

function* roots(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const { name, path, language, library } of report.assessment.estate.roots) {
    yield { name, path: reportedPath(report, path), language, library };
  }
}

function* files(report: Report): Generator<string, void, undefined> {
  for (const file of report.assessment.estate.files) yield reportedPath(report, file);
}

function* unread(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const { kind, what, why, advice, place, root } of report.assessment.estate.unread) {
    yield {
      kind,
      what,
      why,
      advice,
      ...(root === undefined ? {} : { root }),
      ...(place === undefined ? {} : reportedPlace(report, place)),
    };
  }
}

function* assumptions(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const root of report.assessment.estate.roots) {
    for (const { input, value } of root.assumptions) {
      yield {
        root: root.name,
        input: input.name,
        value,
        ...(input.place === undefined ? {} : reportedPlace(report, input.place)),
      };
    }
  }
}
