import type { MovingChange } from '../../model/knowledge-history.ts';
import { changeText, titleOfControl } from './change-words.ts';
import { type ChangesReport, limitsOfHistory, limitsWithoutEstate } from './changes-report.ts';
import { touchedByFramework } from './touched-by-framework.ts';

/** What changed since a release, for programs. `because` names places in `changes`; facts are those of the history. */
export function changesJson(report: ChangesReport): string {
  const { knowledge, release, difference, estate } = report;
  const { unreleased } = knowledge.history();
  const document = {
    schemaVersion: '1.0',
    since: { release: release.id, knowledgeVersion: release.knowledge },
    now: { knowledgeVersion: knowledge.version, unreleasedChanges: unreleased.length },
    ...(estate === undefined ? {} : { inputs: estate.inputs, boundary: estate.boundary }),
    notTold: estate === undefined ? [limitsOfHistory, limitsWithoutEstate] : [limitsOfHistory],
    changes: difference.changes.map((moving, place) => ({
      ...changeJson(moving, report),
      ...(estate === undefined ? {} : { concernsEstate: estate.moves.concerning.includes(place) }),
    })),
    frameworks: estate === undefined ? generalJson(report) : estate.moves.frameworks,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function changeJson(
  { change, duties }: MovingChange,
  { knowledge, difference }: ChangesReport,
): Record<string, unknown> {
  const { before, after } = difference;
  const controls = new Set(duties.flatMap(duty => difference.controlsOf[duty] ?? []));
  return {
    ...change,
    what: changeText(change, { knowledge, before, after }).what,
    duties,
    controls: change.kind === 'controls' ? [change.id] : [...controls].sort(),
  };
}

function generalJson(report: ChangesReport): readonly unknown[] {
  return touchedByFramework(report).map(({ framework, controls }) => ({
    framework: framework.id,
    title: framework.title,
    controls: controls.map(one => ({ ...one, title: titleOfControl(one.control, report.knowledge) })),
  }));
}
