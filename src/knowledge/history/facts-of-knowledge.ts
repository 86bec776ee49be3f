import { compareText, sortedBy } from '../../foundation/stable-order.ts';
import type { Duty, Framework, Knowledge, Predicate, Rule, Service } from '../../model/knowledge.ts';
import type {
  ById,
  DecidingFacts,
  DefaultFacts,
  DutyFacts,
  FrameworkFacts,
  RuleFacts,
  ServiceFacts,
} from '../../model/knowledge-history.ts';
import { partsOf } from './conditions.ts';
import { controlLine } from './control-line.ts';
import { defaultsCode } from './duty-defaults.ts';
import { facetsCode } from './facets-code.ts';

/** What of the knowledge decides sides and classes, by kind and id. Reads all of it. */
export function decidingFacts(knowledge: Knowledge): DecidingFacts {
  const rules = knowledge.ruleIds().flatMap(id => knowledge.rule(id) ?? []);
  const frameworks = knowledge.frameworkIds().flatMap(id => knowledge.framework(id) ?? []);
  const judged = frameworks.filter(one => one.selection === undefined && one.kind !== 'check-catalogue');
  return {
    duties: byId([...knowledge.duties.values()].map(duty => [duty.id, dutyFacts(duty)])),
    rules: byId(rules.map(rule => [rule.id, ruleFacts(rule)])),
    services: byId(servicesOf(knowledge).map(service => [service.id, serviceFacts(service)])),
    defaults: byId(defaultsRead(rules, knowledge)),
    questions: byId(
      [...knowledge.questions.values()].map(({ id, text, answers }) => [id, { title: text, answers }]),
    ),
    obligations: byId([...knowledge.obligations.values()].map(({ id, title }) => [id, { title }])),
    frameworks: byId(frameworks.map(framework => [framework.id, frameworkFacts(framework)])),
    controls: byId(
      judged.flatMap(({ controls }) => controls.map(control => [control.id, controlLine(control)])),
    ),
  };
}

function byId<T>(entries: readonly (readonly [id: string, facts: T])[]): ById<T> {
  return Object.fromEntries([...entries].sort(([left], [right]) => compareText(left, right)));
}

function dutyFacts({ title, scope, defaults, appliesWhen, parallelWith }: Duty): DutyFacts {
  return {
    title,
    scope,
    defaults: defaultsCode(defaults),
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
    ...(parallelWith.length === 0 ? {} : { parallelWith: [...parallelWith].sort() }),
  };
}

function ruleFacts({ title, stratum, order, resourceTypes, when, whenFor, overrides }: Rule): RuleFacts {
  const codes = Object.entries(overrides).map(([duty, facets]) => [duty, facetsCode(facets)] as const);
  return {
    title,
    stratum,
    order,
    types: [...resourceTypes].sort(),
    ...(when === undefined ? {} : { when }),
    ...(whenFor === undefined ? {} : { whenFor: byId(Object.entries(whenFor)) }),
    overrides: byId(codes),
  };
}

/** Services with a file, and those that the build made for the namespaces that are left. */
function servicesOf(knowledge: Knowledge): readonly Service[] {
  return [...knowledge.serviceIds(), ...knowledge.generatedServiceIds()].flatMap(
    id => knowledge.service(id) ?? [],
  );
}

function serviceFacts({
  title,
  category,
  traits,
  typePrefixes,
  typeOverrides,
  generated,
}: Service): ServiceFacts {
  const exceptions = sortedBy(typeOverrides, one => one.prefix).map(one =>
    one.traits === undefined ? one : { ...one, traits: [...one.traits].sort() },
  );
  return {
    title,
    category,
    traits: [...traits].sort(),
    prefixes: [...typePrefixes].sort(),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    ...(generated ? { generated: true } : {}),
  };
}

function frameworkFacts({ title, namespace, kind, selection, controls }: Framework): FrameworkFacts {
  const base = { title, namespace, kind };
  if (selection === undefined) return base;
  return { ...base, of: selection.of, controls: controls.map(control => control.id).sort() };
}

/** Documented defaults at paths that conditions name, whatever the type: a path that is read nowhere decides nothing. */
function defaultsRead(rules: readonly Rule[], knowledge: Knowledge): (readonly [string, DefaultFacts])[] {
  const types = new Set<string>();
  const paths = new Set<string>();
  for (const { resourceTypes, when, whenFor = {} } of rules) {
    for (const type of resourceTypes) types.add(type);
    for (const predicate of [when, ...Object.values(whenFor)]) collect(predicate, types, paths);
  }
  return [...types].flatMap(type =>
    knowledge
      .defaultsOf(type)
      .filter(({ path }) => paths.has(path))
      .map(({ path, value, unless, otherwise, decidedBy }): readonly [string, DefaultFacts] => [
        `${type} ${path}`,
        {
          value,
          ...(unless === undefined ? {} : { unless }),
          ...(otherwise === undefined ? {} : { otherwise }),
          ...(decidedBy === undefined ? {} : { decidedBy }),
        },
      ]),
  );
}

/** The types and paths that a condition reads. */
function collect(predicate: Predicate | undefined, types: Set<string>, paths: Set<string>): void {
  for (const part of partsOf(predicate)) {
    if ('property' in part) paths.add(part.property);
    if ('link' in part) for (const type of part.link.types) types.add(type);
  }
}
