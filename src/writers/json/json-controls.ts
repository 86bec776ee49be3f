import type { Action, ControlAssessment, ControlDuty } from '../../model/assessment.ts';
import type { Framework } from '../../model/knowledge.ts';
import type { Side } from '../../model/responsibility.ts';
import { type Report, reportedWhere } from '../report.ts';
import { countHalves } from '../summary/control-halves.ts';

const sideOrder: readonly Side[] = ['customer', 'shared', 'aws', 'undetermined', 'not-applicable'];

/** Every control of every framework; `framework` names the one it belongs to. */
export function* controlsJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const { framework, controls } of report.assessment.frameworks) {
    for (const control of controls) yield { framework, ...controlJson(control) };
  }
}

function controlJson(control: ControlAssessment): Record<string, unknown> {
  const {
    class: controlClass,
    kinds,
    candidates,
    missing,
    reason,
    provider,
    customer,
    satisfied,
    confidence,
  } = control;
  return {
    control: control.control,
    title: control.title,
    class: controlClass,
    kinds,
    ...(candidates.length === 0 ? {} : { candidates }),
    ...(missing.length === 0 ? {} : { missing }),
    ...(reason === undefined ? {} : { reason }),
    duties: control.duties.map(dutyJson),
    provider,
    customer,
    satisfied,
    confidence,
  };
}

function dutyJson({ duty, role, sides }: ControlDuty): Record<string, unknown> {
  const counts: Record<string, number> = {};
  for (const side of sideOrder) {
    const count = sides.get(side);
    if (count !== undefined) counts[side] = count;
  }
  return { duty, role, sides: counts };
}

export function* frameworksJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const assessed of report.assessment.frameworks) {
    const { framework, title, controls, counts } = assessed;
    const halves = countHalves(assessed);
    yield {
      framework,
      title,
      ...ownFramework(report.knowledge.framework(framework)),
      controls: controls.length,
      classes: counts,
      provider: halves.provider,
      customer: halves.customer,
      satisfied: halves.satisfied,
    };
  }
}

/** Where a framework of the user's own comes from; nothing for one that demarc ships. */
function ownFramework(framework: Framework | undefined): Record<string, unknown> {
  if (framework?.file === undefined) return {};
  const { file, version, licence, source } = framework;
  return { own: { file, version, licence, source } };
}

export function* actionsJson(report: Report): Generator<Action, void, undefined> {
  const ranked = [...report.assessment.actions];
  ranked.sort((left, right) => left.rank - right.rank || (left.id < right.id ? -1 : 1));
  for (const action of ranked)
    yield { ...action, where: action.where.map(place => reportedWhere(report, place)) };
}
