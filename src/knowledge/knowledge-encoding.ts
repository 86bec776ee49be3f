import type {
  AssuranceKind,
  AssuranceStart,
  Crosswalk,
  DocumentedDefault,
  Duty,
  EvidenceKind,
  Framework,
  Question,
  Rule,
  Selection,
  Service,
  ServiceSecurity,
  Source,
} from '../model/knowledge.ts';
import type { KnowledgeHistory } from '../model/knowledge-history.ts';
import type { Obligation } from '../model/obligation.ts';

/** What `knowledge.data` holds: a head that every run reads, and slices that are parsed when they are first wanted. */

export interface KnowledgeHead {
  readonly version: string;
  /** By namespace (`AWS::EC2`): prefixes of its types, longest first, with the service that each belongs to. */
  readonly prefixes: Readonly<Record<string, readonly (readonly [prefix: string, service: string])[]>>;
  /** Services with a file of their own. */
  readonly services: readonly string[];
  /** Titles and aliases, as `serviceKey` reduces them, by which a person may call a service. */
  readonly names: Readonly<Record<string, string>>;
  /** In order: cases, integrations, placement; each with the slice that it lies in. */
  readonly rules: readonly (readonly [rule: string, slice: string])[];
  /** Ids of the cases and integrations by type, in order, with those of every type merged in. */
  readonly rulesByType: Readonly<Record<string, readonly string[]>>;
  /** Those that hold for every type. */
  readonly rulesOfEveryType: readonly string[];
  readonly frameworks: readonly string[];
  readonly crosswalks: readonly string[];
}

export interface ServiceSlice {
  readonly service: Service;
  readonly rules: readonly Rule[];
  readonly defaults: readonly DocumentedDefault[];
}

/** A framework that is part of another: its controls are chosen from there when it is opened. */
export type BaselineSlice = Omit<Framework, 'namespace' | 'kind' | 'groups' | 'controls' | 'selection'> & {
  readonly selection: Selection;
};

/** Slices by name. `service/<id>`, `security/<id>`, `framework/<id>` and `crosswalk/<id>` come many times. */
export interface KnowledgeSlices {
  readonly duties: readonly Duty[];
  readonly questions: readonly Question[];
  readonly evidence: readonly EvidenceKind[];
  readonly sources: readonly Source[];
  readonly 'assurance-kinds': readonly AssuranceKind[];
  readonly 'assurance-start': AssuranceStart;
  readonly obligations: readonly Obligation[];
  readonly integrations: readonly Rule[];
  readonly placement: readonly Rule[];
  readonly history: KnowledgeHistory;
  readonly [service: `service/${string}`]: ServiceSlice;
  readonly [security: `security/${string}`]: ServiceSecurity;
  readonly [crosswalk: `crosswalk/${string}`]: Crosswalk;
  readonly [framework: `framework/${string}`]: Framework | BaselineSlice;
}
