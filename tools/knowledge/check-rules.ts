import { suggestion } from '../../src/foundation/nearest-id.ts';
import type { Facets } from '../../src/model/responsibility.ts';
import type { Registry } from '../../src/model/registry.ts';
import { type Atom, atomsOf, atomsOfRule } from './conditions.ts';
import type { Problem } from './problem.ts';
import type { Unit, UnitOf, Units } from './read-units.ts';
import { pathMistake } from './registry-paths.ts';
import type { ServiceIndex } from './service-index.ts';

type RuleUnit = UnitOf<'cases'> | UnitOf<'integrations'> | UnitOf<'placement'>;

/** Mistakes in cases, integrations and placement rules, and in the conditions of duties. */
export function checkRules(units: Units, registry: Registry, services: ServiceIndex): readonly Problem[] {
  const duties = new Map(units.duties.map(unit => [unit.value.id, unit.value]));
  const questions = new Map(units.questions.map(unit => [unit.value.id, unit.value]));
  const problems: Problem[] = [];
  for (const unit of units.duties) {
    const { appliesWhen, defaults } = unit.value;
    if (appliesWhen !== undefined) {
      for (const atom of atomsOf(appliesWhen, ['appliesWhen'], undefined)) {
        problems.push(...checkAtom(unit, atom, registry, questions));
      }
    }
    for (const [category, facets] of Object.entries(defaults)) {
      problems.push(...checkFacets(unit, ['defaults', category], facets));
      problems.push(...checkPortions(unit, ['defaults', category], facets, unit.value));
    }
  }
  problems.push(...checkEvidence(units));
  for (const unit of rulesOf(units)) {
    for (const atom of atomsOfRule(unit)) problems.push(...checkAtom(unit, atom, registry, questions));
    problems.push(...checkOverrides(unit, duties));
  }
  for (const unit of [...units.cases, ...units.integrations]) problems.push(...checkTypes(unit, registry));
  for (const unit of units.cases) problems.push(...checkHome(unit, services));
  problems.push(
    ...checkOrder(units.cases),
    ...checkOrder(units.integrations),
    ...checkOrder(units.placement),
  );
  return problems;
}

function rulesOf(units: Units): readonly RuleUnit[] {
  return [...units.cases, ...units.integrations, ...units.placement];
}

function checkAtom(
  unit: Unit<unknown>,
  { predicate, path, types }: Atom,
  registry: Registry,
  questions: ReadonlyMap<string, { readonly answers: readonly string[] }>,
): readonly Problem[] {
  if ('question' in predicate) {
    const question = questions.get(predicate.question);
    if (question === undefined) {
      return [unknownId(unit, [...path, 'question'], 'question', predicate.question, questions.keys())];
    }
    if (question.answers.includes(predicate.equals)) return [];
    const known = question.answers.join(', ');
    return [
      unit.problem(
        [...path, 'equals'],
        `"${predicate.equals}" is no answer to "${predicate.question}" (${known})`,
      ),
    ];
  }
  if ('link' in predicate) {
    return predicate.link.types
      .filter(type => registry.type(type) === undefined)
      .map(type => unknownId(unit, [...path, 'link'], 'resource type', type, registry.typeNames()));
  }
  if (!('property' in predicate)) return [];
  if (types === undefined || types.includes('*')) {
    const known = registry
      .typeNames()
      .some(type => pathMistake(registry, type, predicate.property) === undefined);
    return known ? [] : [unit.problem([...path, 'property'], `no resource type has "${predicate.property}"`)];
  }
  return types
    .filter(type => registry.type(type) !== undefined)
    .flatMap(type => pathMistake(registry, type, predicate.property) ?? [])
    .map(mistake => unit.problem([...path, 'property'], mistake));
}

function checkOverrides(
  unit: RuleUnit,
  duties: ReadonlyMap<string, { readonly aws: string; readonly customer: string }>,
): readonly Problem[] {
  const { overrides, portions = {} } = unit.value;
  const problems: Problem[] = [];
  for (const [id, facets] of Object.entries(overrides)) {
    const duty = duties.get(id);
    if (duty === undefined) problems.push(unknownId(unit, ['overrides', id], 'duty', id, duties.keys()));
    else problems.push(...checkPortions(unit, ['overrides', id], facets, portions[id] ?? duty));
    problems.push(...checkFacets(unit, ['overrides', id], facets));
  }
  for (const id of Object.keys(portions)) {
    if (id in overrides) continue;
    problems.push(unit.problem(['portions', id], `has portions of "${id}" but no override of it`));
  }
  return [...problems, ...checkUnsourced(unit)];
}

/** A sourced rule whose page says nothing of what it moves is a rule of judgement. */
function checkUnsourced(unit: RuleUnit): readonly Problem[] {
  const { overrides, unsourced = [], confidence } = unit.value;
  const moved = Object.keys(overrides);
  const problems = unsourced
    .filter(id => !moved.includes(id))
    .map(id => unknownId(unit, ['unsourced'], 'override', id, moved));
  if (unsourced.length > 0 && confidence === 'expert') {
    problems.push(
      unit.problem(['unsourced'], 'is only for a rule that is sourced: all of this one is judgement'),
    );
  } else if (unsourced.length > 0 && moved.every(id => unsourced.includes(id))) {
    problems.push(unit.problem(['confidence'], 'is sourced, but none of its overrides is'));
  }
  return problems;
}

/** Data errors of the model: what nobody manages nobody operates, and AWS never decides what the customer performs. */
function checkFacets(unit: Unit<unknown>, path: readonly string[], facets: Facets): readonly Problem[] {
  const values = [facets.manages, facets.operates, facets.verifies];
  if (values.includes('none') && !values.every(value => value === 'none')) {
    return [unit.problem(path, 'is none for some facets only: a duty that does not apply has none of them')];
  }
  if (facets.manages === 'aws' && facets.operates === 'customer') {
    return [unit.problem(path, 'has AWS manage what the customer operates: no service works so')];
  }
  return [];
}

/** Whoever carries a duty, alone or with the other, needs words for its part. */
function checkPortions(
  unit: Unit<unknown>,
  path: readonly string[],
  facets: Facets,
  portions: { readonly aws: string; readonly customer: string },
): readonly Problem[] {
  return (['aws', 'customer'] as const)
    .filter(party => carries(facets, party) && /^none\b/.test(portions[party]))
    .map(party => unit.problem(path, `gives a part to ${party}, but its portion is "none": state it`));
}

function carries({ manages, operates }: Facets, party: 'aws' | 'customer'): boolean {
  return [manages, operates].some(holder => holder === party || holder === 'both');
}

function checkTypes(unit: UnitOf<'cases'>, registry: Registry): readonly Problem[] {
  const { resourceTypes, noCloudFormationType = [], whenFor = {}, pathsOf } = unit.value;
  const problems: Problem[] = [];
  for (const [index, type] of resourceTypes.entries()) {
    if (type === '*' || registry.type(type) !== undefined || noCloudFormationType.includes(type)) continue;
    problems.push(
      unit.problem(
        ['resourceTypes', index],
        `"${type}" is not in the CloudFormation registry${suggestion(type, registry.typeNames())} (or list it under noCloudFormationType)`,
      ),
    );
  }
  for (const [index, type] of noCloudFormationType.entries()) {
    if (registry.type(type) !== undefined) {
      problems.push(
        unit.problem(['noCloudFormationType', index], `"${type}" is in the registry: remove it here`),
      );
    } else if (!resourceTypes.includes(type)) {
      problems.push(
        unit.problem(['noCloudFormationType', index], `"${type}" is not among the resourceTypes`),
      );
    }
  }
  for (const type of Object.keys(whenFor)) {
    if (!resourceTypes.includes(type)) {
      problems.push(unit.problem(['whenFor', type], `"${type}" is not among the resourceTypes`));
    }
  }
  if (pathsOf !== undefined && !resourceTypes.includes(pathsOf)) {
    problems.push(unit.problem(['pathsOf'], `"${pathsOf}" is not among the resourceTypes`));
  }
  return problems;
}

/** What can become yours must be shown by something: by checks as a whole, or by a kind of evidence. */
function checkEvidence(units: Units): readonly Problem[] {
  return units.duties.flatMap(unit => {
    const { id, checkable, evidence, defaults } = unit.value;
    if (checkable === 'fully' || evidence.length > 0) return [];
    const moved = rulesOf(units).flatMap(({ value }) => value.overrides[id] ?? []);
    if (![...Object.values(defaults), ...moved].some(facets => carries(facets, 'customer'))) return [];
    return [unit.problem(['evidence'], 'can be yours, and nothing shows it: name a kind of evidence')];
  });
}

/** A case lies in the folder of a service that its types belong to. */
function checkHome(unit: UnitOf<'cases'>, services: ServiceIndex): readonly Problem[] {
  const owners = new Set(unit.value.resourceTypes.map(type => services.serviceOf(type)));
  owners.delete(undefined);
  if (owners.size === 0 || owners.has(unit.folder)) return [];
  return [
    unit.problem([], `lies in cases/${unit.folder}, but its types belong to ${[...owners].join(', ')}`),
  ];
}

function checkOrder(
  units: readonly Unit<{ readonly id: string; readonly order: number }>[],
): readonly Problem[] {
  const taken = new Map<number, string>();
  const problems: Problem[] = [];
  for (const unit of units) {
    const { id, order } = unit.value;
    const other = taken.get(order);
    if (other !== undefined)
      problems.push(unit.problem(['order'], `order ${order} is also that of "${other}"`));
    taken.set(order, id);
  }
  return problems;
}

/** The message for an id that nothing has. */
export function unknownId(
  unit: Unit<unknown>,
  path: readonly (string | number)[],
  what: string,
  id: string,
  known: Iterable<string>,
): Problem {
  return unit.problem(path, `there is no ${what} "${id}"${suggestion(id, known)}`);
}
