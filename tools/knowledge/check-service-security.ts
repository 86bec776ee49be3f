import type { Registry } from '../../src/model/registry.ts';
import { documentationTopics } from '../../src/knowledge/schema/service-security.ts';
import { unknownId } from './check-rules.ts';
import type { DocumentPath, Problem } from './problem.ts';
import type { UnitOf, Units } from './read-units.ts';
import { pathMistake, valueMistake } from './registry-paths.ts';

/** Services that say too little, documentation that leaves out a subject, and security options that name no property, no duty, or a default twice. */
export function checkServiceSecurity(units: Units, registry: Registry): readonly Problem[] {
  const duties = new Set(units.duties.map(unit => unit.value.id));
  const defaults = new Set(
    units.defaults.flatMap(unit =>
      Object.entries(unit.value.types).flatMap(([type, { values }]) =>
        Object.keys(values).map(path => `${type} ${path}`),
      ),
    ),
  );
  return units.services.flatMap(unit => [
    ...checkComplete(unit),
    ...checkDocumentation(unit),
    ...checkOptions(unit, registry, duties, defaults),
  ]);
}

/** What a service file must say, so that none is silently thin. */
function checkComplete(unit: UnitOf<'services'>): readonly Problem[] {
  const { categoryReason, documentation, securityOptions, notes } = unit.value;
  const missing = [
    ...(categoryReason === undefined ? ['categoryReason'] : []),
    ...(documentation === undefined ? ['documentation'] : []),
    ...(securityOptions === undefined && notes === undefined
      ? ['securityOptions, or notes that say why there are none']
      : []),
  ];
  return missing.map(what => unit.problem([], `has no ${what}`));
}

function checkDocumentation(unit: UnitOf<'services'>): readonly Problem[] {
  const { documentation } = unit.value;
  if (documentation === undefined) return [];
  const { links, none = [] } = documentation;
  return documentationTopics.flatMap(topic => {
    const linked = links[topic] !== undefined;
    if (linked !== none.includes(topic)) return [];
    const message = linked
      ? `"${topic}" has a link and stands under none`
      : `"${topic}" has neither a link nor a place under none`;
    return [unit.problem(['documentation'], message)];
  });
}

function checkOptions(
  unit: UnitOf<'services'>,
  registry: Registry,
  duties: ReadonlySet<string>,
  defaults: ReadonlySet<string>,
): readonly Problem[] {
  const { securityOptions = [] } = unit.value;
  const seen = new Set<string>();
  return securityOptions.flatMap((option, index) => {
    const at: DocumentPath = ['securityOptions', index];
    const { type, path, duty, recommended } = option;
    const problems: Problem[] = [];
    if (!duties.has(duty)) problems.push(unknownId(unit, [...at, 'duty'], 'duty', duty, duties));
    if (registry.type(type) === undefined) {
      return [...problems, unknownId(unit, [...at, 'type'], 'resource type', type, registry.typeNames())];
    }
    const key = `${type} ${path ?? option.how}`;
    if (seen.has(`${key} ${duty}`)) problems.push(unit.problem(at, `${key} stands twice`));
    seen.add(`${key} ${duty}`);
    if (path === undefined) return problems;
    const mistake = pathMistake(registry, type, path);
    if (mistake !== undefined) problems.push(unit.problem([...at, 'path'], mistake));
    // Words may stand where a text cannot: only a plain value is held to the property's type.
    else if (typeof recommended !== 'string') {
      const wrong = valueMistake(registry, type, path, recommended);
      if (wrong !== undefined) problems.push(unit.problem([...at, 'recommended'], wrong));
    }
    if (option.default !== undefined && defaults.has(key)) {
      const message = `defaults/ states the default of ${key}: leave it out here`;
      problems.push(unit.problem([...at, 'default'], message));
    }
    return problems;
  });
}
