import { sortedBy } from '../../foundation/stable-order.ts';
import type {
  Control,
  DocumentedDefault,
  Duty,
  Framework,
  Knowledge,
  Question,
  Rule,
  Service,
} from '../../model/knowledge.ts';
import type { ById, DecidingFacts, RuleFacts } from '../../model/knowledge-history.ts';
import { namespaceOf } from './compare-facts.ts';
import { readControlLine } from './control-line.ts';
import { defaultsOfCode } from './duty-defaults.ts';
import { facetsOfCode } from './facets-code.ts';
import { classOfType } from './type-classes.ts';

/**
 * The knowledge as it decided in another state: its facts, in today's words. It judges sides and classes as that state did;
 * what facts do not hold (texts, sources, evidence, what checks prove, how a computed fact is worked out) is today's, and
 * AWS's defaults are only those that conditions read.
 */
export function knowledgeAsOf(facts: DecidingFacts, version: string, current: Knowledge): Knowledge {
  const duties = mapOf(facts.duties, id => dutyOf(id, facts, current));
  const questions = mapOf(facts.questions, id => questionOf(id, facts, current));
  const rules = mapOf(facts.rules, id => ruleOf(id, facts, current));
  const inOrder = sortedBy(
    rules.values(),
    rule => strata.indexOf(rule.stratum),
    rule => rule.order,
  );
  const placement = inOrder.filter(rule => rule.stratum === 'placement');
  const frameworks = new Map<string, Framework>();

  function framework(id: string): Framework | undefined {
    const known = frameworks.get(id);
    if (known !== undefined || !Object.hasOwn(facts.frameworks, id)) return known;
    const made = frameworkOf(id, facts, current);
    if (made !== undefined) frameworks.set(id, made);
    return made;
  }

  // Its slices are opened when they are asked for: they must not be copied.
  return Object.create(current, {
    version: { value: version },
    duties: { value: duties },
    questions: { value: questions },
    placementRules: { value: placement },
    rule: { value: (id: string) => rules.get(id) },
    ruleIds: { value: () => inOrder.map(rule => rule.id) },
    rulesOf: { value: (type: string) => rulesOf(type, inOrder) },
    serviceOf: { value: (type: string) => serviceOf(type, facts, current) },
    service: { value: (id: string) => serviceNamed(id, facts, current) },
    serviceIds: { value: () => servicesOf(facts, false) },
    generatedServiceIds: { value: () => servicesOf(facts, true) },
    frameworkIds: { value: () => Object.keys(facts.frameworks) },
    framework: { value: framework },
    defaultsOf: { value: (type: string) => defaultsOf(type, facts) },
  }) as Knowledge;
}

const strata: readonly Rule['stratum'][] = ['case', 'integration', 'placement'];
const unsourced = { source: 'K', confidence: 'expert' } as const;

function mapOf<T>(facts: ById<unknown>, make: (id: string) => T): ReadonlyMap<string, T> {
  return new Map(Object.keys(facts).map(id => [id, make(id)]));
}

function dutyOf(id: string, facts: DecidingFacts, current: Knowledge): Duty {
  const { title, scope, defaults, appliesWhen, parallelWith = [] } = existing(facts.duties[id], id);
  const words: Duty = current.duties.get(id) ?? {
    ...unsourced,
    id,
    title,
    layer: 'customer-organisation',
    definition: '',
    awsPortion: '',
    customerPortion: '',
    checkable: 'not',
    evidence: [],
    scope,
    defaults: defaultsOfCode(defaults),
    parallelWith,
  };
  const { appliesWhen: _, ...rest } = words;
  return {
    ...rest,
    scope,
    defaults: defaultsOfCode(defaults),
    parallelWith,
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
  };
}

function questionOf(id: string, facts: DecidingFacts, current: Knowledge): Question {
  const { title, answers } = existing(facts.questions[id], id);
  const words = current.questions.get(id) ?? {
    id,
    text: title,
    why: '',
    decides: { duties: [], rules: [], controls: [], obligations: [] },
  };
  return { ...words, answers };
}

function ruleOf(id: string, facts: DecidingFacts, current: Knowledge): Rule {
  const { title, stratum, order, types, when, whenFor, overrides } = existing(facts.rules[id], id);
  const decided = {
    stratum,
    order,
    resourceTypes: types,
    overrides: Object.fromEntries(
      Object.entries(overrides).map(([duty, code]) => [duty, facetsOfCode(code)]),
    ),
  };
  const words: Rule = current.rule(id) ?? { ...unsourced, ...decided, id, title, portions: {}, note: '' };
  const { when: _, whenFor: __, ...rest } = words;
  return {
    ...rest,
    ...decided,
    ...(when === undefined ? {} : { when }),
    ...(whenFor === undefined ? {} : { whenFor }),
  };
}

/** Cases and then integrations that name the type, each with the condition for that type. */
function rulesOf(type: string, inOrder: readonly Rule[]): readonly Rule[] {
  return inOrder
    .filter(({ stratum, resourceTypes }) => stratum !== 'placement' && namesType(resourceTypes, type))
    .map(({ whenFor, ...rule }) => {
      const when = whenFor !== undefined && Object.hasOwn(whenFor, type) ? whenFor[type] : rule.when;
      return when === undefined ? rule : { ...rule, when };
    });
}

/** Whether a rule for the types speaks of the type. */
function namesType(types: RuleFacts['types'], type: string): boolean {
  return types.includes('*') || types.includes(type);
}

function serviceOf(type: string, facts: DecidingFacts, current: Knowledge): Service | undefined {
  const found = classOfType(type, facts.services);
  return found === undefined ? undefined : serviceNamed(found.service, facts, current);
}

function serviceNamed(id: string, { services }: DecidingFacts, current: Knowledge): Service | undefined {
  if (!Object.hasOwn(services, id)) return undefined;
  const { title, category, traits, prefixes, exceptions = [], generated } = existing(services[id], id);
  const words = current.service(id) ?? {
    ...unsourced,
    id,
    title,
    aliases: [],
    cases: [],
    coverage: 'category-default',
  };
  return {
    ...words,
    category,
    traits,
    typePrefixes: prefixes,
    typeOverrides: sortedBy(exceptions, one => -one.prefix.length),
    generated: generated === true,
  };
}

function servicesOf({ services }: DecidingFacts, generated: boolean): readonly string[] {
  return Object.keys(services).filter(id => (services[id]?.generated === true) === generated);
}

function frameworkOf(id: string, facts: DecidingFacts, current: Knowledge): Framework | undefined {
  const { title, namespace, kind, of, controls } = existing(facts.frameworks[id], id);
  if (kind === 'check-catalogue') return current.framework(id);
  const today = current.framework(id) ?? { version: '', licence: '', source: '', groups: [] };
  const words = new Map((current.framework(of ?? id)?.controls ?? []).map(control => [control.id, control]));
  const ids = controls ?? Object.keys(facts.controls).filter(control => namespaceOf(control) === namespace);
  return {
    ...today,
    id,
    title,
    namespace,
    kind,
    controls: ids.map(control => controlOf(control, facts, words.get(control))),
  };
}

function controlOf(id: string, { controls }: DecidingFacts, today: Control | undefined): Control {
  const { duties, appliesWhen, heading } = readControlLine(existing(controls[id], id));
  const { title = id, group = '', confidence = 'expert', unmappedReason } = today ?? {};
  return {
    id,
    title,
    group,
    duties,
    confidence,
    ...(appliesWhen.length === 0 ? {} : { appliesWhen }),
    ...(heading ? { heading: true } : {}),
    ...(unmappedReason === undefined ? {} : { unmappedReason }),
  };
}

/** Those that conditions read, and no others: what checks read is not judged anew. */
function defaultsOf(type: string, { defaults }: DecidingFacts): readonly DocumentedDefault[] {
  return Object.entries(defaults)
    .filter(([key]) => key.startsWith(`${type} `))
    .map(([key, fact]) => ({ type, path: key.slice(type.length + 1), ...fact, source: '', date: '' }));
}

function existing<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`there are no facts about ${id}`);
  return value;
}
