import { binds, type JudgedObligation } from '../../model/judged-obligation.ts';
import { type Report, reportedWhere } from '../report.ts';

/** Every obligation that is stated or known, with how it stands; what does not bind in short. */
export function* obligationsJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const one of report.assessment.obligations) yield obligationJson(one, report);
}

function obligationJson(one: JudgedObligation, report: Report): Record<string, unknown> {
  const { id, title, kind, applies, from, until, note, questions, contradictedBy } = one;
  const head = {
    id,
    title,
    kind,
    applies,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(note === undefined ? {} : { note }),
    ...(questions.length === 0 ? {} : { questions }),
    ...(contradictedBy.length === 0 ? {} : { contradictedBy }),
  };
  if (!binds(one)) return head;
  const { frameworks, assurance, agreements, constraints, duties, open } = one;
  return {
    ...head,
    open,
    frameworks,
    assurance,
    agreements,
    constraints: constraints.map(constraint => ({
      ...constraint,
      where: constraint.where.map(place => reportedWhere(report, place)),
    })),
    duties,
  };
}
