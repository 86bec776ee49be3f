import type { KnowledgeHistory } from './knowledge-history.ts';
import type { Obligation } from './obligation.ts';
import type { Predicate } from './predicate.ts';
import type { Confidence, DeliveryCategory, Facets, Portions } from './responsibility.ts';

export type { Predicate } from './predicate.ts';

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

/** A configuration (case), an integration or a placement that moves duties. */
export interface Rule {
  readonly id: string;
  readonly stratum: 'case' | 'integration' | 'placement';
  readonly title: string;
  /** Registry types; for placement rules every type. */
  readonly resourceTypes: readonly string[];
  /** undefined: always. `Knowledge.rulesOf` has put the condition for its type here. */
  readonly when?: Predicate;
  /** Types whose properties lie elsewhere have a condition of their own, in place of `when`. */
  readonly whenFor?: Readonly<Record<string, Predicate>>;
  /** The type in whose terms `when` is written, where the other types keep the same settings in a template or list. */
  readonly pathsOf?: string;
  readonly overrides: Readonly<Record<string, Facets>>;
  readonly portions: Readonly<Record<string, Portions>>;
  readonly note: string;
  readonly finding?: string;
  readonly check?: string;
  readonly party?: string;
  /** Those of its types that the registry does not have: such a thing must be declared by the user. */
  readonly noCloudFormationType?: readonly string[];
  /** Within its stratum; a later rule wins. */
  readonly order: number;
  readonly source: string;
  readonly confidence: Confidence;
  /** Of a sourced rule: the overridden duties of which its page does not speak. They rest on judgement. */
  readonly unsourced?: readonly string[];
}

export interface Service {
  readonly id: string;
  readonly title: string;
  /** Other names that people use for it, lower case: `alb`, `kafka`. */
  readonly aliases: readonly string[];
  readonly category: DeliveryCategory;
  /** What of it AWS runs, and so why it is in this category. */
  readonly categoryReason?: string;
  readonly traits: readonly string[];
  readonly typePrefixes: readonly string[];
  /** Finer statements for some types of the service. */
  readonly typeOverrides: readonly {
    readonly prefix: string;
    readonly category?: DeliveryCategory;
    readonly traits?: readonly string[];
  }[];
  /** Ids of the cases that concern it, in order. */
  readonly cases: readonly string[];
  /** `cases`: cases refine the category. `category-default`: nothing but the category's defaults is known. */
  readonly coverage: 'cases' | 'category-default';
  /** Made by the build for a namespace that no service file claims: the category is a guess by rule. */
  readonly generated: boolean;
  /** How many Regions of the standard partition offer it, and whether the other two partitions do. */
  readonly availability?: {
    readonly regions?: number;
    readonly govcloud?: boolean;
    readonly china?: boolean;
  };
  readonly notes?: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** The subjects under which the security chapters of AWS's user guides are divided. */
export type DocumentationTopic =
  | 'security'
  | 'data-protection'
  | 'identity-and-access'
  | 'compliance-validation'
  | 'resilience'
  | 'infrastructure-security'
  | 'configuration-and-vulnerability';

/** What AWS's documentation says of a service's security, and the settings by which the customer carries its duties. */
export interface ServiceSecurity {
  readonly service: string;
  readonly documentation?: {
    /** When the pages were looked up. */
    readonly read: string;
    readonly links: Readonly<Partial<Record<DocumentationTopic, string>>>;
    /** Subjects without a page of their own. */
    readonly none?: readonly DocumentationTopic[];
    readonly note?: string;
  };
  readonly options: readonly SecurityOption[];
}

/** One setting of a service by which the customer carries a duty. */
export interface SecurityOption {
  readonly setting: string;
  readonly type: string;
  /** Registry path; left out where the registry has none, and then `how` says where it is set. */
  readonly path?: string;
  readonly how?: string;
  /** What AWS takes where nothing is set, a value or words; undefined: not documented. */
  readonly default?: string | number | boolean;
  /** A value, or words where it depends. */
  readonly recommended: string | number | boolean;
  readonly duty: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** Which controls of another catalogue a publisher names beside those of one. A hint, never a mapping to duties. */
export interface Crosswalk {
  readonly id: string;
  /** Framework ids. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly licence: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: Confidence;
  readonly note?: string;
  readonly rows: Readonly<Record<string, readonly string[]>>;
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
    /** Laws and programmes that bind by its answer. */
    readonly obligations: readonly string[];
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
  /** For a framework of practices: the duties that answer it, all with role `satisfies`; no class is computed there. */
  readonly duties: readonly { readonly duty: string; readonly role: DutyRole }[];
  /** Questions of which a single answer `no` makes the control not applicable. */
  readonly appliesWhen?: readonly string[];
  /** Why there are no duties. */
  readonly unmappedReason?: string;
  readonly note?: string;
  /** The title of a section whose parts are rows of their own: shown, and never counted or judged. */
  readonly heading?: true;
  /** The control whose mapping it takes over, because it asks for the same of the same parties. */
  readonly inheritsMapping?: string;
  /** Controls of another catalogue that its publisher names as its origin; its duties are theirs. */
  readonly mappedThrough?: readonly string[];
  /** Whether it must be met as it is written, or may be answered otherwise with a reason (HIPAA). */
  readonly specification?: 'required' | 'addressable';
  /** NIST baselines, FedRAMP levels, CIS implementation groups and Security Hub standards that include it. */
  readonly baselines?: readonly string[];
  readonly fedramp?: readonly string[];
  readonly implementationGroups?: readonly string[];
  readonly standards?: readonly string[];
  /** For a row of a catalogue of checks: the ids under which checks name it, where they are not its own. */
  readonly aliases?: readonly string[];
  readonly confidence: Confidence;
}

/** The lists of a control by which a part of a catalogue is chosen. */
export type SelectionKey = 'baselines' | 'fedramp' | 'implementationGroups' | 'standards';

/** The part of another framework's catalogue that has `value` in its list `by`. */
export interface Selection {
  readonly of: string;
  readonly by: SelectionKey;
  readonly value: string;
}

/**
 * controls: requirements that get a class. practices: answered by duties. check-catalogue: somebody else's automated
 * tests, answered by those of our checks that name them.
 */
export type FrameworkKind = 'controls' | 'practices' | 'check-catalogue';

export interface Framework {
  readonly id: string;
  readonly namespace: string;
  readonly kind: FrameworkKind;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
  /** When every row was read a second time against the duties; left out while that is open. */
  readonly secondRead?: string;
  /** What a reader of the catalogue should know. */
  readonly note?: string;
  /** Set for a baseline: its controls are those of another catalogue, under the same ids. */
  readonly selection?: Selection;
  /** For a catalogue of checks: the publisher under whose name our checks list its ids. */
  readonly checkAlias?: string;
  /** Set for one of the user's own: the file that it was read from, as demarc.yaml names it. */
  readonly file?: string;
  /** For one of the user's own: the catalogue in whose place it stands where it is asked what a document may be relied on for. */
  readonly standsFor?: string;
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
  /** What to record of such a document. */
  readonly fields: readonly string[];
  readonly distribution: string;
  readonly confidence: Confidence;
}

/** What AWS's half of a control starts from, and what the words for it mean. */
export interface AssuranceStart {
  readonly status: 'claimed';
  /** Assurance kinds that AWS publishes. */
  readonly documents: readonly string[];
  readonly partition: string;
  readonly note: string;
  readonly statuses: readonly { readonly id: string; readonly meaning: string }[];
  readonly rules: readonly string[];
}

/** A documented AWS default, assumed only in a closed world. */
export interface DocumentedDefault {
  readonly type: string;
  /** Registry path; it counts also where the objects around it are omitted. `List[].Part` is for each element that is there. */
  readonly path: string;
  readonly value: string | number | boolean;
  /** Properties of the same resource with any of which set the default does not hold: what is restored follows its source. */
  readonly unless?: readonly string[];
  /** What holds then; left out where it follows from what those properties name, which the source does not show. */
  readonly otherwise?: string | number | boolean;
  /** Set where something outside the resource has the last word (the account's own setting): `value` is only the usual one. */
  readonly decidedBy?: string;
  /** Page of AWS's documentation. */
  readonly source: string;
  /** When it was read. */
  readonly date: string;
  /** Since when, or what may make it different. */
  readonly note?: string;
  /** `expert`: known from practice, not found on the page. Left out for sourced. */
  readonly confidence?: Confidence;
}

/** All of demarc's knowledge, or the slice that an estate needs. Loaded once, never changed. */
export interface Knowledge {
  readonly version: string;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly evidenceKinds: ReadonlyMap<string, EvidenceKind>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly assuranceKinds: ReadonlyMap<string, AssuranceKind>;
  readonly assuranceStart: AssuranceStart;
  /** Laws, contracts and programmes that demarc knows. */
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly placementRules: readonly Rule[];
  /**
   * The service that a registry type belongs to, a `Demarc::S3::…` type like `AWS::S3::…`; defined for every type of the
   * registry. undefined for another vendor's type, a namespace that is not known, and `Demarc::Part`.
   */
  serviceOf(type: string): Service | undefined;
  service(id: string): Service | undefined;
  /** Documentation and security options of a service; undefined where nothing is recorded of it. */
  securityOf(service: string): ServiceSecurity | undefined;
  crosswalkIds(): readonly string[];
  crosswalk(id: string): Crosswalk | undefined;
  /** By id, title or alias, in any case: what a person types. */
  findService(name: string): Service | undefined;
  /** Services with a file of their own; generated ones are reached by type or id. */
  serviceIds(): readonly string[];
  /** Those that the build made for namespaces which no file claims. */
  generatedServiceIds(): readonly string[];
  /** Cases and then integrations that name the type, each in order, with the condition for that type in `when`. */
  rulesOf(type: string): readonly Rule[];
  rule(id: string): Rule | undefined;
  ruleIds(): readonly string[];
  framework(id: string): Framework | undefined;
  frameworkIds(): readonly string[];
  defaultsOf(type: string): readonly DocumentedDefault[];
  /** Its releases, and what changed since the newest. */
  history(): KnowledgeHistory;
}
