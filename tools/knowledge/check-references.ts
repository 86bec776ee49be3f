import { serviceKey } from '../../src/knowledge/knowledge.ts';
import type { Registry } from '../../src/model/registry.ts';
import { unknownId } from './check-rules.ts';
import { decidedBy } from './decided-by.ts';
import type { DocumentPath, Problem } from './problem.ts';
import type { Unit, Units } from './read-units.ts';
import { pathMistake, valueMistake } from './registry-paths.ts';
import { casesOf, namespaceOf, type ServiceIndex } from './service-index.ts';

/** Ids that lead nowhere or stand twice, in everything but rules and frameworks. */
export function checkReferences(
  units: Units,
  registry: Registry,
  services: ServiceIndex,
): readonly Problem[] {
  return [
    ...checkUnique(units),
    ...checkSources(units),
    ...checkAddresses(units),
    ...checkDuties(units),
    ...checkQuestions(units),
    ...checkServices(units, registry, services),
    ...checkDefaults(units, registry, services),
    ...checkAssurance(units),
    ...checkSingle(units),
  ];
}

function checkUnique(units: Units): readonly Problem[] {
  const spaces: readonly (readonly Unit<{ readonly id: string }>[])[] = [
    units.duties,
    [...units.cases, ...units.integrations, ...units.placement],
  ];
  return spaces.flatMap(space => {
    const files = new Map<string, string>();
    return space.flatMap(unit => {
      const other = files.get(unit.value.id);
      files.set(unit.value.id, unit.file);
      return other === undefined
        ? []
        : [unit.problem(['id'], `id "${unit.value.id}" is also that of ${other}`)];
    });
  });
}

function checkSources(units: Units): readonly Problem[] {
  const sources = new Map(units.sources.map(unit => [unit.value.id, unit.value]));
  const stated: readonly Unit<{ readonly source: string; readonly confidence: string }>[] = [
    ...units.duties,
    ...units.questions,
    ...units.evidence,
    ...units.services,
    ...units.cases,
    ...units.integrations,
    ...units.placement,
    ...units.frameworkGroups,
    ...units.assuranceKinds,
    ...units.assuranceStart,
    ...units.namespaces,
  ];
  const problems = stated.flatMap(unit => {
    const source = sources.get(unit.value.source);
    if (source === undefined)
      return [unknownId(unit, ['source'], 'source', unit.value.source, sources.keys())];
    if (unit.value.confidence !== 'sourced' || source.url !== undefined) return [];
    return [unit.problem(['confidence'], `is sourced, but its source "${source.id}" has no address`)];
  });
  const used = new Set(stated.map(unit => unit.value.source));
  for (const unit of units.sources) {
    const { id } = unit.value;
    if (!used.has(id)) problems.push(unit.problem(['id'], `nothing names the source "${id}"`));
  }
  return problems;
}

/** One page is one source, so that a reader sees at once what else rests on it. */
function checkAddresses(units: Units): readonly Problem[] {
  const files = new Map<string, string>();
  return units.sources.flatMap(unit => {
    const { url } = unit.value;
    if (url === undefined) return [];
    const other = files.get(url);
    if (other !== undefined) return [unit.problem(['url'], `the address is also that of ${other}`)];
    files.set(url, unit.file);
    return [];
  });
}

function checkDuties(units: Units): readonly Problem[] {
  const duties = new Map(units.duties.map(unit => [unit.value.id, unit.value]));
  const evidence = new Set(units.evidence.map(unit => unit.value.id));
  const problems: Problem[] = [];
  for (const unit of units.duties) {
    const { id, layer, parallelWith = [] } = unit.value;
    if (unit.folder !== layer)
      problems.push(unit.problem(['layer'], `layer is "${layer}" but the folder is "${unit.folder}"`));
    for (const [index, other] of parallelWith.entries()) {
      const path = ['parallelWith', index];
      const counterpart = duties.get(other);
      if (counterpart === undefined) problems.push(unknownId(unit, path, 'duty', other, duties.keys()));
      else if (counterpart.parallelWith?.includes(id) !== true) {
        problems.push(unit.problem(path, `"${other}" does not name "${id}" in return`));
      }
    }
    for (const [index, kind] of unit.value.evidence.entries()) {
      if (!evidence.has(kind))
        problems.push(unknownId(unit, ['evidence', index], 'kind of evidence', kind, evidence));
    }
  }
  const wanted = new Set(units.duties.flatMap(unit => unit.value.evidence));
  for (const unit of units.evidence) {
    if (!wanted.has(unit.value.id)) problems.push(unit.problem(['id'], 'no duty asks for this evidence'));
  }
  return problems;
}

function checkQuestions(units: Units): readonly Problem[] {
  return units.questions.flatMap(unit => {
    const decided = Object.values(decidedBy(unit.value.id, units));
    if (decided.some(ids => ids.length > 0)) return [];
    const message = 'the question decides nothing: no duty, rule, control or obligation depends on it';
    return [unit.problem(['id'], message)];
  });
}

function checkServices(units: Units, registry: Registry, services: ServiceIndex): readonly Problem[] {
  const problems: Problem[] = [];
  const names = new Map<string, string>();
  const owners = new Map<string, string>();
  const cases = new Set(units.cases.map(unit => unit.value.id));
  const imagined = units.cases.flatMap(unit => unit.value.noCloudFormationType ?? []);
  const types = [...registry.typeNames(), ...imagined];
  const ids = new Set(units.services.map(unit => unit.value.id));
  for (const unit of units.services) {
    const {
      id,
      title,
      aliases = [],
      typePrefixes,
      typeOverrides = [],
      alsoCases = [],
      coverage,
    } = unit.value;
    for (const name of new Set([id, serviceKey(title), ...aliases])) {
      const other = names.get(name);
      if (other !== undefined)
        problems.push(unit.problem(['id'], `the name "${name}" is also that of "${other}"`));
      names.set(name, id);
    }
    for (const [index, prefix] of typePrefixes.entries()) {
      const path = ['typePrefixes', index];
      const other = owners.get(prefix);
      owners.set(prefix, id);
      if (other !== undefined) problems.push(unit.problem(path, `"${prefix}" also belongs to "${other}"`));
      if (!types.some(type => type.startsWith(prefix))) {
        problems.push(unit.problem(path, `no resource type begins with "${prefix}"`));
      }
    }
    for (const [index, { prefix }] of typeOverrides.entries()) {
      if (types.some(type => type.startsWith(prefix) && services.serviceOf(type) === id)) continue;
      problems.push(
        unit.problem(['typeOverrides', index], `no type of this service begins with "${prefix}"`),
      );
    }
    for (const [index, other] of alsoCases.entries()) {
      if (!cases.has(other)) problems.push(unknownId(unit, ['alsoCases', index], 'case', other, cases));
    }
    const covered = casesOf(unit.value, units.cases, services).length > 0 ? 'cases' : 'category-default';
    if (covered !== coverage) problems.push(unit.problem(['coverage'], `coverage must be ${covered}`));
  }
  for (const unit of units.cases) {
    if (!ids.has(unit.folder)) problems.push(unknownId(unit, [], 'service', unit.folder, ids));
  }
  const namespaces = new Set(registry.typeNames().map(namespaceOf));
  for (const unit of units.namespaces) {
    for (const [index, { namespace }] of unit.value.namespaces.entries()) {
      const path = ['namespaces', index];
      if (!namespaces.has(namespace))
        problems.push(unknownId(unit, path, 'namespace', namespace, namespaces));
      else if (owners.has(`${namespace}::`)) {
        problems.push(
          unit.problem(path, `${namespace} belongs to the service "${owners.get(`${namespace}::`)}"`),
        );
      }
    }
  }
  return problems;
}

function checkDefaults(units: Units, registry: Registry, services: ServiceIndex): readonly Problem[] {
  const ids = new Set(units.services.map(unit => unit.value.id));
  return units.defaults.flatMap(unit => {
    const { service } = unit.value;
    if (!ids.has(service)) return [unknownId(unit, ['service'], 'service', service, ids)];
    return Object.entries(unit.value.types).flatMap(([type, { values }]) => {
      const path: DocumentPath = ['types', type];
      if (registry.type(type) === undefined) {
        return [unknownId(unit, path, 'resource type', type, registry.typeNames())];
      }
      const owner = services.serviceOf(type);
      if (owner !== service) return [unit.problem(path, `${type} belongs to the service "${owner}"`)];
      return Object.entries(values).flatMap(([property, stated]) => {
        const { value, unless = [] } = typeof stated === 'object' ? stated : { value: stated };
        const mistakes = [
          pathMistake(registry, type, property) ?? valueMistake(registry, type, property, value),
          ...unless.map(other => pathMistake(registry, type, other)),
        ];
        return mistakes
          .filter(mistake => mistake !== undefined)
          .map(mistake => unit.problem([...path, 'values', property], mistake));
      });
    });
  });
}

function checkAssurance(units: Units): readonly Problem[] {
  const kinds = new Set(units.assuranceKinds.map(unit => unit.value.id));
  return units.assuranceStart.flatMap(unit =>
    unit.value.start.documents
      .filter(document => !kinds.has(document))
      .map(document => unknownId(unit, ['start', 'documents'], 'assurance kind', document, kinds)),
  );
}

function checkSingle(units: Units): readonly Problem[] {
  const needed = { assurance: units.assuranceStart, release: units.release };
  return Object.entries(needed)
    .filter(([, found]) => found.length === 0)
    .map(([name]) => ({ file: `${name}.yaml`, line: 1, message: 'is missing or not readable' }));
}
