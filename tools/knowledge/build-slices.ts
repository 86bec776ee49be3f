import { given } from '../../src/foundation/given.ts';
import { compareText, sortedBy } from '../../src/foundation/stable-order.ts';
import { serviceKey } from '../../src/knowledge/knowledge.ts';
import type { BaselineSlice, KnowledgeHead } from '../../src/knowledge/knowledge-encoding.ts';
import type {
  AssuranceKind,
  AssuranceStart,
  Control,
  Crosswalk,
  DocumentedDefault,
  Duty,
  EvidenceKind,
  Framework,
  Question,
  Rule,
  Service,
  ServiceSecurity,
} from '../../src/model/knowledge.ts';
import type { Obligation } from '../../src/model/obligation.ts';
import { crosswalkRows } from './crosswalk-rows.ts';
import { decidedBy } from './decided-by.ts';
import type { UnitOf, Units } from './read-units.ts';
import { dutiesOfRow, type Row, rowsById } from './row-duties.ts';
import { casesOf, type ServiceIndex } from './service-index.ts';

/** Head (without its version) and slices of `knowledge.data`, from units that were found to be right. */
export function buildSlices(
  units: Units,
  generated: readonly Service[],
  index: ServiceIndex,
): { readonly head: Omit<KnowledgeHead, 'version'>; readonly slices: ReadonlyMap<string, unknown> } {
  const cases = sortedBy(units.cases, unit => unit.value.order);
  const integrations = sortedBy(units.integrations, unit => unit.value.order).map(unit =>
    ruleOf(unit, 'integration'),
  );
  const placement = sortedBy(units.placement, unit => unit.value.order).map(placementOf);
  const services = units.services.map(unit => serviceOf(unit, cases, index));
  const defaults = units.defaults.flatMap(defaultsOf);
  const slices = new Map<string, unknown>([
    ['duties', units.duties.map(dutyOf) satisfies readonly Duty[]],
    ['questions', units.questions.map(unit => questionOf(unit, units)) satisfies readonly Question[]],
    ['evidence', units.evidence.map(evidenceOf)],
    ['sources', units.sources.map(unit => unit.value)],
    ['assurance-kinds', units.assuranceKinds.map(assuranceKindOf)],
    ['assurance-start', assuranceStartOf(units)],
    ['obligations', units.obligations.map(obligationOf) satisfies readonly Obligation[]],
    ['integrations', integrations],
    ['placement', placement],
  ]);
  for (const service of [...services, ...generated]) {
    const own = cases.filter(unit => unit.folder === service.id).map(unit => ruleOf(unit, 'case'));
    const ownDefaults = defaults.filter(one => index.serviceOf(one.type) === service.id);
    slices.set(`service/${service.id}`, { service, rules: own, defaults: ownDefaults });
  }
  const rows = rowsById(units);
  for (const unit of units.frameworks) {
    slices.set(`framework/${unit.value.id}`, frameworkOf(unit, units, rows));
  }
  for (const { value } of units.crosswalks) slices.set(`crosswalk/${value.id}`, crosswalkOf(value, units));
  for (const unit of units.services) {
    const security = securityOf(unit, defaults);
    if (security !== undefined) slices.set(`security/${unit.value.id}`, security);
  }
  for (const unit of units.baselines) slices.set(`framework/${unit.value.id}`, baselineOf(unit));
  const typed = [...cases.map(unit => unit.value), ...integrations];
  const head = {
    prefixes: Object.fromEntries(index.prefixes),
    services: services.map(service => service.id),
    names: namesOf([...services, ...generated]),
    rules: [
      ...cases.map(unit => [unit.value.id, `service/${unit.folder}`] as const),
      ...integrations.map(rule => [rule.id, 'integrations'] as const),
      ...placement.map(rule => [rule.id, 'placement'] as const),
    ],
    rulesByType: rulesByType(typed),
    rulesOfEveryType: typed.filter(rule => rule.resourceTypes.includes('*')).map(rule => rule.id),
    crosswalks: units.crosswalks.map(unit => unit.value.id),
    frameworks: [...units.frameworks, ...units.baselines].map(unit => unit.value.id).sort(compareText),
  };
  return { head, slices };
}

function dutyOf({ value }: UnitOf<'duties'>): Duty {
  const { aws, customer, parallelWith = [], appliesWhen, ...rest } = value;
  return { ...rest, awsPortion: aws, customerPortion: customer, parallelWith, ...given({ appliesWhen }) };
}

function questionOf({ value }: UnitOf<'questions'>, units: Units): Question {
  const { id, text, why, answers } = value;
  return { id, text, why, answers, decides: decidedBy(id, units) };
}

function evidenceOf({ value }: UnitOf<'evidence'>): EvidenceKind {
  const { source: _, ...rest } = value;
  return rest;
}

function serviceOf(
  { value }: UnitOf<'services'>,
  cases: readonly UnitOf<'cases'>[],
  index: ServiceIndex,
): Service {
  const { aliases = [], typeOverrides = [], availability, notes, categoryReason } = value;
  const { alsoCases: _, documentation: __, securityOptions: ___, ...rest } = value;
  return {
    ...rest,
    aliases,
    typeOverrides: sortedBy(
      typeOverrides,
      one => -one.prefix.length,
      one => one.prefix,
    ),
    cases: casesOf(value, cases, index),
    generated: false,
    ...given({ availability, notes, categoryReason }),
  };
}

function securityOf(
  { value: { id, documentation, securityOptions = [] } }: UnitOf<'services'>,
  defaults: readonly DocumentedDefault[],
): ServiceSecurity | undefined {
  if (documentation === undefined && securityOptions.length === 0) return undefined;
  const options = securityOptions.map(option => {
    const known = defaults.find(one => one.type === option.type && one.path === option.path);
    return { ...option, ...given({ default: option.default ?? known?.value }) };
  });
  return { service: id, options, ...given({ documentation }) };
}

function ruleOf({ value }: UnitOf<'cases'> | UnitOf<'integrations'>, stratum: 'case' | 'integration'): Rule {
  return { ...value, stratum, portions: value.portions ?? {} };
}

function placementOf({ value }: UnitOf<'placement'>): Rule {
  return { ...value, stratum: 'placement', resourceTypes: ['*'], portions: value.portions ?? {} };
}

function defaultsOf({ value }: UnitOf<'defaults'>): readonly DocumentedDefault[] {
  return Object.entries(value.types).flatMap(([type, { source, values }]) =>
    Object.entries(values).map(([path, stated]) => {
      const own = typeof stated === 'object' ? stated : { value: stated };
      const confidence = own.confidence ?? value.confidence;
      return {
        type,
        path,
        value: own.value,
        source: own.source ?? source,
        date: value.date,
        ...given({
          unless: own.unless,
          otherwise: own.otherwise,
          decidedBy: own.decidedBy,
          note: own.note,
        }),
        ...(confidence === 'expert' ? { confidence } : {}),
      };
    }),
  );
}

function assuranceKindOf({ value }: UnitOf<'assuranceKinds'>): AssuranceKind {
  const { source: _, ...rest } = value;
  return rest;
}

function obligationOf({ value }: UnitOf<'obligations'>): Obligation {
  const { frameworks = [], assurance = [], agreements = [], constraints = [] } = value;
  const documents = assurance.map(({ or = [], ...rest }) => ({ ...rest, or }));
  return { ...value, frameworks, assurance: documents, agreements, constraints };
}

function assuranceStartOf(units: Units): AssuranceStart | undefined {
  const [unit] = units.assuranceStart;
  return unit && { ...unit.value.start, statuses: unit.value.statuses, rules: unit.value.rules };
}

function frameworkOf(
  { value }: UnitOf<'frameworks'>,
  units: Units,
  rows: ReadonlyMap<string, Row>,
): Framework {
  const controls = value.groups.flatMap(({ id }) =>
    units.frameworkGroups
      .filter(unit => unit.folder === value.id && unit.value.group === id)
      .flatMap(unit => unit.value.rows.map(row => controlOf(row, unit.value, rows))),
  );
  return { ...value, controls };
}

function crosswalkOf(value: UnitOf<'crosswalks'>['value'], units: Units): Crosswalk {
  const { rowsFrom: _, ...rest } = value;
  return { ...rest, rows: crosswalkRows(value, units) };
}

function baselineOf({ value }: UnitOf<'baselines'>): BaselineSlice {
  const { select, ...rest } = value;
  return { ...rest, selection: select };
}

function controlOf(
  row: Row,
  group: UnitOf<'frameworkGroups'>['value'],
  rows: ReadonlyMap<string, Row>,
): Control {
  const { id, title, appliesWhen, unmapped, heading, inheritsMapping, mappedThrough, ...rest } = row;
  const { specification, baselines, fedramp, implementationGroups, standards, aliases, note } = rest;
  return {
    id,
    title,
    group: group.group,
    duties: dutiesOfRow(row, rows),
    ...given({ appliesWhen, note, heading, inheritsMapping, mappedThrough, specification }),
    ...given({ baselines, fedramp, implementationGroups, standards, aliases }),
    ...given({ unmappedReason: unmapped }),
    confidence: row.confidence ?? group.confidence,
  };
}

function namesOf(services: readonly Service[]): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { id, title, aliases } of services) {
    for (const name of [serviceKey(title), ...aliases]) {
      if (name !== id) names[name] ??= id;
    }
  }
  return names;
}

function rulesByType(
  rules: readonly { readonly id: string; readonly resourceTypes: readonly string[] }[],
): Readonly<Record<string, readonly string[]>> {
  const types = new Set(rules.flatMap(rule => rule.resourceTypes));
  types.delete('*');
  return Object.fromEntries(
    [...types]
      .sort()
      .map(type => [
        type,
        rules
          .filter(rule => rule.resourceTypes.includes('*') || rule.resourceTypes.includes(type))
          .map(rule => rule.id),
      ]),
  );
}
