import type { Predicate } from './predicate.ts';
import type { DeliveryCategory } from './responsibility.ts';

/**
 * What of the knowledge decides whose a duty is and which class a control has. Words, sources and evidence are no part
 * of it: they may change without moving anything. Titles are kept to name what is gone, and are never compared.
 */
export interface DecidingFacts {
  readonly duties: ById<DutyFacts>;
  /** Cases, integrations and placements. */
  readonly rules: ById<RuleFacts>;
  readonly services: ById<ServiceFacts>;
  /** By type and path (`AWS::ECS::Service LaunchType`): those of AWS's defaults that conditions of rules read. */
  readonly defaults: ById<DefaultFacts>;
  readonly questions: ById<QuestionFacts>;
  /** Obligations move no class; which there are is worth knowing all the same. */
  readonly obligations: ById<TitledFacts>;
  readonly frameworks: ById<FrameworkFacts>;
  /** Rows of catalogues of controls and practices, each as one line (see `ControlLine`). */
  readonly controls: ById<string>;
}

export type ById<T> = Readonly<Record<string, T>>;
export type FactKind = keyof DecidingFacts;
export type FactsOf<K extends FactKind> = DecidingFacts[K][string];

/** `aws`, `customer`, `both` or `none` for all three facets, else `manages/operates/verifies`. */
export type FacetsCode = string;

export interface TitledFacts {
  readonly title: string;
}

export interface DutyFacts extends TitledFacts {
  readonly scope: 'resource' | 'boundary' | 'provider';
  /** One code where it is the same in every category. */
  readonly defaults: FacetsCode | Readonly<Record<DeliveryCategory, FacetsCode>>;
  readonly appliesWhen?: Predicate;
  readonly parallelWith?: readonly string[];
}

export interface RuleFacts extends TitledFacts {
  readonly stratum: 'case' | 'integration' | 'placement';
  readonly order: number;
  readonly types: readonly string[];
  readonly when?: Predicate;
  readonly whenFor?: ById<Predicate>;
  readonly overrides: ById<FacetsCode>;
}

export interface ServiceFacts extends TitledFacts {
  readonly category: DeliveryCategory;
  readonly traits: readonly string[];
  readonly prefixes: readonly string[];
  readonly exceptions?: readonly {
    readonly prefix: string;
    readonly category?: DeliveryCategory;
    readonly traits?: readonly string[];
  }[];
  /** Only its namespace is known: the category is a guess by rule. */
  readonly generated?: true;
}

export interface DefaultFacts {
  readonly value: string | number | boolean;
  readonly unless?: readonly string[];
  readonly otherwise?: string | number | boolean;
  readonly decidedBy?: string;
}

export interface QuestionFacts extends TitledFacts {
  readonly answers: readonly string[];
}

export interface FrameworkFacts extends TitledFacts {
  readonly namespace: string;
  readonly kind: 'controls' | 'practices' | 'check-catalogue';
  /** For a part of another catalogue: which, and the ids of its controls. */
  readonly of?: string;
  readonly controls?: readonly string[];
}

/** One unit whose deciding facts differ between two states. Without `before` it is new, without `after` it is gone. */
export type KnowledgeChange = {
  readonly [K in FactKind]: {
    readonly kind: K;
    readonly id: string;
    readonly before?: FactsOf<K>;
    readonly after?: FactsOf<K>;
  };
}[FactKind];

/** A change with the duties whose side it can move; none for a row of a catalogue, which moves itself. */
export interface MovingChange {
  readonly change: KnowledgeChange;
  readonly duties: readonly string[];
}

/** A released state of the knowledge, with what changed since the one before. */
export interface KnowledgeRelease {
  /** `2026-11-24`, or `2026-11-24.2` for a second one on that day. */
  readonly id: string;
  /** The version that reports of that state name. */
  readonly knowledge: string;
  /** The release before; left out for the first. */
  readonly since?: string;
  /** How many units of each kind it has. */
  readonly size: Readonly<Record<FactKind, number>>;
  readonly changes: readonly MovingChange[];
  /** The controls that each duty decides which a change moves: by duty, before and after together. */
  readonly controlsOf: ById<readonly string[]>;
}

/** What is decided otherwise in one state than in another. */
export interface KnowledgeDifference {
  /** The release that is looked back to. */
  readonly since: string;
  readonly before: DecidingFacts;
  readonly after: DecidingFacts;
  readonly changes: readonly MovingChange[];
  /** As in a release. */
  readonly controlsOf: ById<readonly string[]>;
}

/** A control that changes move, or may move: its own row, or a duty that decides it. */
export interface TouchedControl {
  readonly control: string;
  /** Places in the list of changes. */
  readonly because: readonly number[];
}

export interface KnowledgeHistory {
  /** From the newest. */
  readonly releases: readonly KnowledgeRelease[];
  /** What changed since the newest release. */
  readonly unreleased: readonly KnowledgeChange[];
}
