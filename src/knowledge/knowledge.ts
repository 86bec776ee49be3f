import type {
  AssuranceKind,
  AssuranceStart,
  Duty,
  EvidenceKind,
  Framework,
  Knowledge,
  Question,
  Rule,
  Source,
} from '../model/knowledge.ts';
import type { Obligation } from '../model/obligation.ts';
import { type IndexedFile, openIndexedFile } from './indexed-file.ts';
import type { KnowledgeHead, KnowledgeSlices, ServiceSlice } from './knowledge-encoding.ts';
import { selectBaseline } from './select-baseline.ts';

/**
 * Opens the bytes of `knowledge.data`. Only the head is parsed; everything else when it is first asked for, and kept.
 * Throws when the bytes are not knowledge.
 */
export function openKnowledge(bytes: Uint8Array): Knowledge {
  const file = openIndexedFile<KnowledgeHead, never>(bytes, 'knowledge.data');
  const { head } = file;
  const sliceOfRule = new Map(head.rules);
  const services = remembered((id: string) => slice(file, `service/${id}`));
  const serviceIdOf = remembered((type: string) => findServiceId(head, type));
  const rulesOf = remembered((type: string) => {
    const named = canonicalType(type);
    return (own(head.rulesByType, named) ?? head.rulesOfEveryType).map(id => forType(knownRule(id), named));
  });
  const duties = once(() => byId(slice(file, 'duties')));
  const questions = once(() => byId(slice(file, 'questions')));
  const evidenceKinds = once(() => byId(slice(file, 'evidence')));
  const sources = once(() => byId(slice(file, 'sources')));
  const assuranceKinds = once(() => byId(slice(file, 'assurance-kinds')));
  const assuranceStart = once(() => existing(slice(file, 'assurance-start'), 'assurance-start'));
  const obligations = once(() => byId(slice(file, 'obligations')));
  const integrations = once(() => byId(slice(file, 'integrations')));
  const placement = once(() => byId(slice(file, 'placement')));
  const history = once(() => slice(file, 'history') ?? { releases: [], unreleased: [] });
  const casesOf = remembered((service: string) => byId(services(service)?.rules));
  const frameworks = remembered(readFramework);

  function rule(id: string): Rule | undefined {
    const place = sliceOfRule.get(id);
    if (place === undefined) return undefined;
    if (place === 'integrations') return integrations().get(id);
    if (place === 'placement') return placement().get(id);
    return casesOf(place.slice('service/'.length)).get(id);
  }

  function readFramework(id: string): Framework | undefined {
    const found = slice(file, `framework/${id}`);
    if (found === undefined || 'controls' in found) return found;
    return selectBaseline(found, existing(frameworks(found.selection.of), found.selection.of));
  }

  function knownRule(id: string): Rule {
    return existing(rule(id), id);
  }

  function serviceSliceOf(type: string): ServiceSlice | undefined {
    const id = serviceIdOf(type);
    return id === undefined ? undefined : services(id);
  }

  return {
    version: head.version,
    get duties(): ReadonlyMap<string, Duty> {
      return duties();
    },
    get questions(): ReadonlyMap<string, Question> {
      return questions();
    },
    get evidenceKinds(): ReadonlyMap<string, EvidenceKind> {
      return evidenceKinds();
    },
    get sources(): ReadonlyMap<string, Source> {
      return sources();
    },
    get assuranceKinds(): ReadonlyMap<string, AssuranceKind> {
      return assuranceKinds();
    },
    get assuranceStart(): AssuranceStart {
      return assuranceStart();
    },
    get obligations(): ReadonlyMap<string, Obligation> {
      return obligations();
    },
    get placementRules(): readonly Rule[] {
      return [...placement().values()];
    },
    serviceOf: type => serviceSliceOf(type)?.service,
    service: id => services(id)?.service,
    findService(name) {
      const wanted = serviceKey(name);
      const short = wanted.replace(/^(?:amazon|aws)-/, '');
      const id = own(head.names, wanted) ?? own(head.names, short) ?? short;
      return (services(wanted) ?? services(id))?.service;
    },
    securityOf: id => slice(file, `security/${id}`),
    crosswalkIds: () => head.crosswalks,
    crosswalk: id => slice(file, `crosswalk/${id}`),
    serviceIds: () => head.services,
    generatedServiceIds: () => generatedServices(head),
    rulesOf,
    rule,
    ruleIds: () => [...sliceOfRule.keys()],
    framework: (id): Framework | undefined => frameworks(id),
    frameworkIds: () => head.frameworks,
    history,
    defaultsOf: type => (serviceSliceOf(type)?.defaults ?? []).filter(one => one.type === type),
  };
}

function slice<Name extends keyof KnowledgeSlices>(
  file: Pick<IndexedFile<KnowledgeHead, never>, 'slice'>,
  name: Name,
): KnowledgeSlices[Name] | undefined {
  return file.slice(name);
}

/** A thing that the registry has no type for belongs to the service of its name, and rules call it by that name. */
function canonicalType(type: string): string {
  return type.startsWith('Demarc::') ? `AWS::${type.slice('Demarc::'.length)}` : type;
}

function findServiceId(head: KnowledgeHead, type: string): string | undefined {
  const canonical = canonicalType(type);
  const namespace = canonical.split('::', 2).join('::');
  return own(head.prefixes, namespace)?.find(([prefix]) => canonical.startsWith(prefix))?.[1];
}

/** Services that types belong to and that have no file. */
function generatedServices({ prefixes, services }: KnowledgeHead): readonly string[] {
  const found = new Set(Object.values(prefixes).flatMap(list => list.map(([, service]) => service)));
  for (const id of services) found.delete(id);
  return [...found];
}

/** The rule with the condition for this type. */
function forType(rule: Rule, type: string): Rule {
  const { whenFor, ...general } = rule;
  const when = whenFor === undefined ? undefined : own(whenFor, type);
  if (when !== undefined) return { ...general, when };
  return whenFor === undefined ? rule : general;
}

/** A service's name as people type it, reduced to words and hyphens: `Amazon S3 ` gives `amazon-s3`. */
export function serviceKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function byId<T extends { readonly id: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> {
  return new Map((items ?? []).map(item => [item.id, item]));
}

function existing<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`knowledge.data has no ${name}. Run "npm run build" again.`);
  return value;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembered<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, { readonly value: T }>();
  return key => {
    let found = known.get(key);
    if (found === undefined) {
      found = { value: make(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
