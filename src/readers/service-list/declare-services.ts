import { SourceText } from '../../foundation/source-text.ts';
import { certain, type Declaration, type Deployment, type ReadEstate } from '../../model/declaration.ts';
import type { Knowledge, Service } from '../../model/knowledge.ts';
import type { Registry } from '../../model/registry.ts';
import type { Entry, ObjectValue, ResourceKey } from '../../model/value.ts';
import { type Asked, findAsked, nearestNames } from './find-asked.ts';
import { isList, isPlainObject, type Plain, toObject } from './plain-value.ts';
import { networkBehind, type Representative, representatives, settingsOfCase } from './representatives.ts';
import { type Satisfied, satisfy } from './satisfy-predicate.ts';

/** What a list of services gives: resources that stand for them, and which of them stand for which name. */
export interface ServiceList {
  readonly read: ReadEstate;
  readonly services: readonly ListedService[];
  /** Facts that the named options rest on, for the boundary: addresses by fact. */
  readonly declaredFor: ReadonlyMap<string, readonly string[]>;
  /** Such facts about the account as a whole. */
  readonly declared: ReadonlySet<string>;
  /** Answers that the named options rest on. */
  readonly answers: ReadonlyMap<string, string>;
  /** Names that mean nothing here, with those that may have been meant. */
  readonly unknown: readonly { readonly name: string; readonly nearest: readonly string[] }[];
}

export interface ListedService {
  readonly name: string;
  readonly resources: readonly ResourceKey[];
  /** The case that was asked for by name, if one was. */
  readonly option?: string;
  readonly notes: readonly string[];
}

const root = 'services';

/**
 * Resources that stand for a plain list of services and deployment options (`rds`, `alb`, `ecs-fargate`): each name gives
 * the resources that show it, with AWS's defaults where the name says nothing, and with settings left unknown where the
 * line depends on a choice that the name does not tell. Pure; a name twice counts once.
 */
export function declareServices(
  names: readonly string[],
  knowledge: Knowledge,
  registry: Pick<Registry, 'typeNames'>,
  deployment: Deployment = {},
): ServiceList {
  const wanted = [...new Set(names.map(name => name.trim()).filter(name => name !== ''))];
  const source = new SourceText(root, wanted.join('\n'));
  const declarations: Declaration[] = [];
  const services: ListedService[] = [];
  const declaredFor = new Map<string, string[]>();
  const declared = new Set<string>();
  const answers = new Map<string, string>();
  const unknown: { name: string; nearest: readonly string[] }[] = [];
  let offset = 0;
  for (const name of wanted) {
    const asked = findAsked(name, knowledge, registry.typeNames());
    if (asked === undefined) unknown.push({ name, nearest: nearestNames(name, knowledge) });
    else {
      const shown = show(asked, knowledge, registry);
      const made = declare(name, shown, deployment, { source, offset });
      declarations.push(...made);
      for (const fact of shown.declared) {
        if (shown.resources.length === 0) declared.add(fact);
        else declaredFor.set(fact, [...(declaredFor.get(fact) ?? []), name]);
      }
      for (const [question, answer] of shown.answers) answers.set(question, answer);
      const own = made.filter(one =>
        shown.resources.some(({ type, name: part }) => isOf(one, name, part, type)),
      );
      services.push({
        name,
        resources: own.map(one => one.key),
        ...(asked.kind === 'option' ? { option: asked.rule.id } : {}),
        notes: shown.notes,
      });
    }
    offset += name.length + 1;
  }
  const roots = [
    { name: root, path: root, language: 'service-list' as const, library: false, assumptions: [] },
  ];
  const read = { declarations, unread: [], roots, files: [], ignored: 0 };
  return { read, services, declaredFor, declared, answers, unknown };
}

function isOf(declaration: Declaration, service: string, part: string, type: string): boolean {
  return declaration.address === `${service}/${part}` && declaration.type === type;
}

interface Shown extends Omit<Satisfied, 'properties' | 'unmet'> {
  readonly resources: readonly Representative[];
  readonly notes: readonly string[];
}

function show(asked: Asked, knowledge: Knowledge, registry: Pick<Registry, 'typeNames'>): Shown {
  const plain = { declared: [], answers: new Map<string, string>() };
  if (asked.kind === 'type') {
    return { ...plain, resources: [representativeOf(asked.type, knowledge)], notes: [] };
  }
  if (asked.kind === 'service') {
    const resources =
      representatives.get(asked.service.id) ?? typesOf(asked.service.id, knowledge, registry).map(bare);
    return { ...plain, resources, notes: notesOn(asked.service, resources) };
  }
  return showOption(asked.rule.id, knowledge);
}

function notesOn(service: Service, resources: readonly Representative[]): string[] {
  if (resources.length === 0) {
    return ['no resource type shows it: only duties of the system as a whole speak of it'];
  }
  if (resources.every(one => one.open === undefined)) return [];
  return [`how it is deployed is not said: name an option, such as ${service.cases.slice(0, 4).join(', ')}`];
}

function showOption(id: string, knowledge: Knowledge): Shown {
  const named = knowledge.rule(id);
  const type = named?.resourceTypes[0] ?? '';
  if (named !== undefined && type === 'account') {
    const { declared, answers } = satisfy(named.when, {});
    return {
      resources: [],
      declared,
      answers,
      notes: ['it concerns the account as a whole', ...told(declared, answers)],
    };
  }
  const usual = representativeOf(type === '*' ? 'AWS::EC2::Instance' : type, knowledge);
  // The rule as it stands for this very type: other types may keep the same setting elsewhere.
  const rule = knowledge.rulesOf(usual.type).find(one => one.id === id) ?? named;
  const met = satisfy(rule?.when, usual.properties ?? {});
  const properties = { ...met.properties, ...settingsOfCase.get(id) };
  const { declared, answers } = met;
  return {
    resources: [{ ...usual, properties, open: [] }],
    declared,
    answers,
    notes: told(declared, answers),
  };
}

function told(declared: readonly string[], answers: ReadonlyMap<string, string>): string[] {
  return [
    ...declared.map(fact => `taken as declared: ${fact}`),
    ...[...answers].map(([question, answer]) => `taken as answered: ${question} = ${answer}`),
  ];
}

function bare(type: string): Representative {
  return { name: type.slice(type.lastIndexOf(':') + 1), type };
}

/** The resource that usually stands for the type, with its usual settings. */
function representativeOf(type: string, knowledge: Knowledge): Representative {
  const service = knowledge.serviceOf(type);
  const usual = service === undefined ? undefined : representatives.get(service.id);
  return usual?.find(one => one.type === type) ?? bare(type);
}

/** Types that show a service without a representative: those of its cases that always hold, else any one of its own. */
function typesOf(id: string, knowledge: Knowledge, registry: Pick<Registry, 'typeNames'>): readonly string[] {
  const service = knowledge.service(id);
  if (service === undefined) return [];
  for (const name of service.cases) {
    const type = knowledge.rule(name)?.resourceTypes.find(one => knowledge.serviceOf(one)?.id === id);
    if (type !== undefined) return [type];
  }
  const whole = service.typePrefixes.find(prefix => !prefix.endsWith(':'));
  if (whole !== undefined) return [whole];
  const plainTypes = registry
    .typeNames()
    .filter(type => knowledge.serviceOf(type)?.id === id)
    .filter(type => !service.typeOverrides.some(({ prefix }) => type.startsWith(prefix)));
  if (plainTypes.length > 0) return plainTypes.slice(0, 1);
  // A namespace that CloudFormation has no types for: its duties are those of the service's category.
  return service.typePrefixes
    .filter(prefix => prefix.endsWith('::'))
    .slice(0, 1)
    .map(prefix => `${prefix}Service`);
}

function declare(
  service: string,
  shown: Shown,
  deployment: Deployment,
  place: { readonly source: SourceText; readonly offset: number },
): Declaration[] {
  const keyOf = (name: string): ResourceKey => `${root}#${service}/${name}`;
  const behind = networkBehind.filter(({ name }) =>
    shown.resources.some(({ properties }) => properties !== undefined && mentions(properties, name)),
  );
  return [...shown.resources, ...behind].map(({ name, type, properties = {}, open = [] }) => ({
    key: keyOf(name),
    address: `${service}/${name}`,
    root,
    type,
    sourceType: type,
    language: 'service-list',
    basis: 'declared',
    properties: withOpen(toObject(properties, keyOf), open),
    existence: certain,
    deployment,
    place,
    callers: [],
    dependsOn: [],
  }));
}

function withOpen(object: ObjectValue, open: readonly string[]): ObjectValue {
  if (open.length === 0) return object;
  const entries = new Map<string, Entry>(object.entries);
  for (const path of open) {
    const detail = 'a plain list of services does not say it';
    entries.set(path, { value: { kind: 'unknown', reason: 'input-without-default', detail } });
  }
  return { ...object, entries };
}

function mentions(plain: Plain, name: string): boolean {
  if (isList(plain)) return plain.some(item => mentions(item, name));
  if (isPlainObject(plain)) return Object.values(plain).some(item => mentions(item, name));
  return typeof plain === 'object' && plain.$ref === name;
}
