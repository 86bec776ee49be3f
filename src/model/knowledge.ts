import type { Confidence, DeliveryCategory, Facets, Portions } from './responsibility.ts';

/** Where a fact comes from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Page that says so; left out for professional judgement. */
  readonly url?: string;
  /** When it was read, or the date of the stored copy (YYYY-MM-DD), or what is known about it. */
  readonly date: string;
}

/** AWS's picture, bottom to top. */
export type Layer =
  | 'aws-organisation'
  | 'aws-hardware-infrastructure'
  | 'aws-software'
  | 'operating-system-network-firewall'
  | 'client-side-encryption-integrity'
  | 'server-side-encryption'
  | 'network-traffic-protection'
  | 'platform-applications-identity'
  | 'customer-data'
  | 'customer-organisation';

export interface Duty {
  readonly id: string;
  readonly title: string;
  readonly layer: Layer;
  /** resource: judged on each resource. boundary: once for the system. provider: AWS's own, once. */
  readonly scope: 'resource' | 'boundary' | 'provider';
  readonly definition: string;
  readonly awsPortion: string;
  readonly customerPortion: string;
  readonly defaults: Readonly<Record<DeliveryCategory, Facets>>;
  readonly appliesWhen?: Predicate;
  readonly parallelWith: readonly string[];
  readonly checkable: 'fully' | 'partly' | 'not';
  /** Ids of evidence kinds that the customer's half needs beside checks. */
  readonly evidence: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
}

/** Three-valued conditions over a resource, its links, its service and the answers to questions. */
export type Predicate =
  | { readonly property: string; readonly equals: string | number | boolean }
  | { readonly property: string; readonly in: readonly (string | number)[] }
  | { readonly property: string; readonly exists: true }
  | { readonly property: string; readonly absent: true }
  | { readonly property: string; readonly startsWith: string }
  | { readonly property: string; readonly endsWith: string }
  | { readonly property: string; readonly contains: string }
  | { readonly link: { readonly types: readonly string[]; readonly where?: Predicate } }
  | { readonly computed: string; readonly from: readonly string[] }
  | { readonly question: string; readonly equals: string }
  | { readonly declared: string }
  | { readonly trait: string }
  | { readonly category: DeliveryCategory }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate };

/** A configuration (case), an integration or a placement that moves duties. */
export interface Rule {
  readonly id: string;
  readonly stratum: 'case' | 'integration' | 'placement';
  readonly title: string;
  /** Registry types; for placement rules every type. */
  readonly resourceTypes: readonly string[];
  /** undefined: always. */
  readonly when?: Predicate;
  readonly overrides: Readonly<Record<string, Facets>>;
  readonly portions: Readonly<Record<string, Portions>>;
  readonly note: string;
  readonly finding?: string;
  readonly check?: string;
  readonly party?: string;
  /** Why it cannot match a registry type by itself. */
  readonly noCloudFormationType?: string;
  readonly order: number;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface Service {
  readonly id: string;
  readonly title: string;
  readonly category: DeliveryCategory;
  readonly traits: readonly string[];
  readonly typePrefixes: readonly string[];
  /** Finer statements for some types of the service. */
  readonly typeOverrides: readonly {
    readonly prefix: string;
    readonly category?: DeliveryCategory;
    readonly traits?: readonly string[];
  }[];
  readonly notes?: string;
  readonly confidence: Confidence;
  readonly source: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly answers: readonly string[];
  readonly decides: {
    readonly duties: readonly string[];
    readonly rules: readonly string[];
    readonly controls: readonly string[];
  };
}

export interface EvidenceKind {
  readonly id: string;
  readonly what: string;
  readonly cadence: string;
  readonly maxAgeDays: number;
  readonly confidence: Confidence;
}

export type DutyRole = 'satisfies' | 'parallel' | 'contributes' | 'input';

export interface Control {
  /** Namespaced: `csf:PR.AA-01`, `iso:A.8.24`. */
  readonly id: string;
  /** Our own short title; official wording under copyright is never shipped. */
  readonly title: string;
  readonly group: string;
  readonly duties: readonly { readonly duty: string; readonly role: DutyRole }[];
  /** A question whose answer `no` makes the control not applicable. */
  readonly appliesWhen?: string;
  /** Why there are no duties. */
  readonly unmappedReason?: string;
  readonly note?: string;
  readonly confidence: Confidence;
}

export interface Framework {
  readonly id: string;
  readonly namespace: string;
  readonly kind: 'controls' | 'practices';
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly controls: readonly Control[];
}

export interface AssuranceKind {
  readonly id: string;
  readonly title: string;
  readonly nature: string;
  readonly validity: string;
  /** Framework namespaces for which it may be relied on. */
  readonly reliedOnFor: readonly string[];
  readonly notFor: string;
  readonly distribution: string;
  readonly confidence: Confidence;
}

/** A documented AWS default, assumed only in a closed world. */
export interface DocumentedDefault {
  readonly type: string;
  readonly path: string;
  readonly value: string | number | boolean;
  readonly source: string;
  readonly date: string;
}

/** All of demarc's knowledge, or the slice that an estate needs. Loaded once, never changed. */
export interface Knowledge {
  readonly version: string;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly evidenceKinds: ReadonlyMap<string, EvidenceKind>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assuranceKinds: ReadonlyMap<string, AssuranceKind>;
  readonly placementRules: readonly Rule[];
  /** The service that a registry type belongs to; undefined for a type that no service claims. */
  serviceOf(type: string): Service | undefined;
  service(id: string): Service | undefined;
  serviceIds(): readonly string[];
  /** Cases and integrations that name the type, in order. */
  rulesOf(type: string): readonly Rule[];
  rule(id: string): Rule | undefined;
  ruleIds(): readonly string[];
  framework(id: string): Framework | undefined;
  frameworkIds(): readonly string[];
  defaultsOf(type: string): readonly DocumentedDefault[];
}
