import { unknownId } from './check-rules.ts';
import { atomsOf } from './conditions.ts';
import type { Problem } from './problem.ts';
import type { UnitOf, Units } from './read-units.ts';

/** Ids in obligations that lead nowhere, and kinds of documents that nothing asks for. */
export function checkObligations(units: Units): readonly Problem[] {
  return [
    ...units.obligations.flatMap(unit => checkOne(unit, units)),
    ...checkAgreements(units),
    ...checkKinds(units),
  ];
}

function checkOne(unit: UnitOf<'obligations'>, units: Units): Problem[] {
  const { appliesWhen, assurance = [], agreements = [], duties } = unit.value;
  const kinds = new Set(units.assuranceKinds.map(one => one.value.id));
  const evidence = new Set(units.evidence.map(one => one.value.id));
  const known = new Set(units.duties.map(one => one.value.id));
  const problems = [...checkFrameworks(unit, units)];
  if (appliesWhen !== undefined) problems.push(...checkCondition(unit, units));
  for (const [index, { kind, or = [] }] of assurance.entries()) {
    for (const [at, other] of or.entries()) {
      if (kinds.has(other)) continue;
      problems.push(unknownId(unit, ['assurance', index, 'or', at], 'assurance kind', other, kinds));
    }
    if (!kinds.has(kind))
      problems.push(unknownId(unit, ['assurance', index, 'kind'], 'assurance kind', kind, kinds));
  }
  for (const [index, { evidence: record, document }] of agreements.entries()) {
    const at = ['agreements', index] as const;
    if (record !== undefined && !evidence.has(record)) {
      problems.push(unknownId(unit, [...at, 'evidence'], 'kind of evidence', record, evidence));
    }
    if (document !== undefined && !kinds.has(document)) {
      problems.push(unknownId(unit, [...at, 'document'], 'assurance kind', document, kinds));
    }
  }
  for (const [index, duty] of duties.entries()) {
    if (!known.has(duty)) problems.push(unknownId(unit, ['duties', index], 'duty', duty, known));
    if (duties.indexOf(duty) < index)
      problems.push(unit.problem(['duties', index], `"${duty}" stands here twice`));
  }
  return problems;
}

/** Only what a boundary can be judged by can be demanded. */
function checkFrameworks(unit: UnitOf<'obligations'>, units: Units): Problem[] {
  const catalogues = new Map(units.frameworks.map(one => [one.value.id, one.value]));
  const baselines = new Set(units.baselines.map(one => one.value.id));
  const ids = [...catalogues.keys(), ...baselines];
  return (unit.value.frameworks ?? []).flatMap(({ framework, relation }, index) => {
    const path = ['frameworks', index, 'framework'];
    const kind = catalogues.get(framework)?.kind;
    if (kind === undefined && !baselines.has(framework))
      return [unknownId(unit, path, 'framework', framework, ids)];
    if (kind === undefined || kind === 'controls' || relation === 'helps') return [];
    return [unit.problem(path, `"${framework}" has no controls to be judged by, so it can only help`)];
  });
}

function checkCondition(unit: UnitOf<'obligations'>, units: Units): Problem[] {
  const { appliesWhen } = unit.value;
  const questions = new Map(units.questions.map(one => [one.value.id, one.value]));
  if (appliesWhen === undefined) return [];
  return atomsOf(appliesWhen, ['appliesWhen'], undefined).flatMap(({ predicate, path }) => {
    if (!('question' in predicate)) return [];
    const question = questions.get(predicate.question);
    if (question === undefined) {
      return [unknownId(unit, [...path, 'question'], 'question', predicate.question, questions.keys())];
    }
    if (question.answers.includes(predicate.equals)) return [];
    return [unknownId(unit, [...path, 'equals'], 'answer', predicate.equals, question.answers)];
  });
}

/** Records of evidence name agreements by their ids alone. */
function checkAgreements(units: Units): Problem[] {
  const files = new Map<string, string>();
  return units.obligations.flatMap(unit =>
    (unit.value.agreements ?? []).flatMap(({ id }, index) => {
      const other = files.get(id);
      files.set(id, unit.file);
      if (other === undefined) return [];
      return [unit.problem(['agreements', index, 'id'], `the agreement "${id}" also stands in ${other}`)];
    }),
  );
}

/** A kind of document that no framework rests on must at least be asked for by an obligation. */
function checkKinds(units: Units): Problem[] {
  const namespaces = new Set<string>(['any', ...units.frameworks.map(one => one.value.namespace)]);
  const asked = new Set(
    units.obligations.flatMap(({ value }) => [
      ...(value.assurance ?? []).flatMap(one => [one.kind, ...(one.or ?? [])]),
      ...(value.agreements ?? []).flatMap(one => one.document ?? []),
    ]),
  );
  return units.assuranceKinds.flatMap(unit => {
    const { id, reliedOnFor } = unit.value;
    if (asked.has(id) || reliedOnFor.some(one => namespaces.has(one))) return [];
    return [unit.problem(['reliedOnFor'], `no framework and no obligation asks for "${id}"`)];
  });
}
