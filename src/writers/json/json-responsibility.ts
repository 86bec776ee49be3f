import type { UndeclaredFact } from '../../model/assessment.ts';
import type { Alternative, DutyAnswer, ResponsibilityTable } from '../../model/responsibility.ts';
import { type Report, reportedPlace } from '../report.ts';

/** The interned tables: answers of all resources that share type, rules and placement. */
export function* tablesJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const table of report.assessment.responsibility.tables) yield tableJson(table);
}

function tableJson(table: ResponsibilityTable): Record<string, unknown> {
  const { id, type, service, category, rules, deploymentOption, answers } = table;
  return {
    id,
    type,
    service,
    category,
    rules,
    deploymentOption,
    answers: [...answers.values()].map(answerJson),
  };
}

/** Duties judged once for the boundary, and the provider's own. */
export function* boundaryJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  for (const answer of report.assessment.responsibility.boundary.values()) yield answerJson(answer);
}

function answerJson(answer: DutyAnswer): Record<string, unknown> {
  const {
    duty,
    side,
    kind,
    facets,
    candidates,
    candidateKinds,
    missing,
    portions,
    party,
    alternatives,
    trace,
    source,
    confidence,
  } = answer;
  return {
    duty,
    side,
    ...(kind === undefined ? {} : { kind }),
    ...(facets === undefined ? {} : { facets }),
    ...(candidates === undefined ? {} : { candidates }),
    ...(candidateKinds === undefined || candidateKinds.length === 0 ? {} : { candidateKinds }),
    ...(missing.length === 0 ? {} : { missing }),
    portions,
    ...(party === undefined ? {} : { party }),
    ...(alternatives === undefined ? {} : { alternatives: alternatives.map(alternativeJson) }),
    trace,
    source,
    confidence,
  };
}

function alternativeJson({ given, outcomes }: Alternative): Record<string, unknown> {
  return { given: [...given].map(([question, answer]) => ({ question, answer })), outcomes };
}

/** Facts that no source shows and nobody declared. */
export function* undeclaredJson(report: Report): Generator<UndeclaredFact, void, undefined> {
  yield* report.assessment.responsibility.assumptions;
}

/** Every resource of the estate, absent ones too; those that are there name their table. */
export function* resourcesJson(report: Report): Generator<Record<string, unknown>, void, undefined> {
  const { estate, responsibility } = report.assessment;
  for (const resource of estate.resources) {
    const { key, address, type, sourceType, root, existence, deployment, basis, place, unmapped } = resource;
    const table = responsibility.tableOf.get(key);
    yield {
      address,
      type,
      sourceType,
      root,
      existence: existence.state,
      ...(existence.state === 'certain' ? {} : { existenceReason: existence.why }),
      basis,
      ...(Object.keys(deployment).length === 0 ? {} : { deployment }),
      ...(unmapped === undefined ? {} : { unmapped }),
      ...(table === undefined ? {} : { table }),
      ...reportedPlace(report, place),
    };
  }
}
