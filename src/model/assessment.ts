import type { Basis } from './declaration.ts';
import type { Finding } from './finding.ts';
import type { Confidence, DutyAnswer, ResponsibilityTable, SharedKind, Side } from './responsibility.ts';
import type { Estate } from './resource.ts';
import type { ResourceKey } from './value.ts';

/** The system that is judged. */
export interface Boundary {
  readonly name: string;
  readonly owner?: string;
  readonly frameworks: readonly string[];
  /** Answers to the questions, by question id. An unanswered question stays undetermined. */
  readonly answers: ReadonlyMap<string, string>;
  /** Facts that no template shows, declared by the user, by the text of the predicate. */
  readonly declared: ReadonlySet<string>;
  /** Facts declared for some resources only: beginnings of their addresses by the text of the predicate. */
  readonly declaredFor?: ReadonlyMap<string, readonly string[]>;
  readonly accounts: readonly string[];
  /** Paths inside the input that belong to the boundary; empty for all. */
  readonly paths: readonly string[];
  readonly auditWindow?: { readonly from: string; readonly to: string };
}

export type ControlClass =
  | 'inherited'
  | 'shared'
  | 'customer-specific'
  | 'not-applicable'
  | 'undetermined'
  | 'unmapped';

export const controlClasses: readonly ControlClass[] = [
  'inherited',
  'shared',
  'customer-specific',
  'not-applicable',
  'undetermined',
  'unmapped',
];

/** AWS's half: what it rests on. */
export type ProviderStatus = 'relied-on' | 'claimed' | 'lapsed' | 'out-of-scope' | 'none' | 'not-needed';

/** Your half. */
export type CustomerStatus =
  | 'met'
  | 'partly-met'
  | 'not-met'
  | 'unknown'
  | 'not-visible'
  | 'waived'
  | 'not-needed';

export interface ProviderHalf {
  readonly status: ProviderStatus;
  readonly party: string;
  /** What the party does, in words. */
  readonly text: string;
  /** The document that would raise (or that gave) the status. */
  readonly document?: string;
}

export interface CustomerHalf {
  readonly status: CustomerStatus;
  readonly basis?: Basis;
  readonly text: string;
  /** Evidence kinds that are missing before it is met. */
  readonly evidenceMissing: readonly string[];
  /** Fingerprints of the findings it rests on. */
  readonly failed: readonly string[];
  readonly undecided: readonly string[];
  readonly passed: number;
}

/** One control of a framework, judged for one boundary. */
export interface ControlAssessment {
  readonly control: string;
  readonly title: string;
  readonly class: ControlClass;
  readonly kinds: readonly SharedKind[];
  /** Classes that remain possible while undetermined. */
  readonly candidates: readonly ControlClass[];
  /** Questions and facts that would determine it, or why it is unmapped or not applicable. */
  readonly missing: readonly string[];
  readonly reason?: string;
  readonly duties: readonly ControlDuty[];
  readonly provider: ProviderHalf;
  readonly customer: CustomerHalf;
  /** Both halves hold. */
  readonly satisfied: boolean;
  readonly confidence: Confidence;
}

export interface ControlDuty {
  readonly duty: string;
  readonly role: 'satisfies' | 'parallel' | 'contributes' | 'input';
  /** Sides that occur for it in the boundary, with the number of resources (1 for a boundary duty). */
  readonly sides: ReadonlyMap<Side, number>;
}

export interface FrameworkAssessment {
  readonly framework: string;
  readonly title: string;
  readonly controls: readonly ControlAssessment[];
  /** By class; adds up to the catalogue. */
  readonly counts: Readonly<Record<ControlClass, number>>;
}

/** One thing to do; it may close many controls. */
export interface Action {
  readonly id: string;
  readonly kind: 'fix' | 'decide' | 'answer' | 'evidence' | 'assurance' | 'read';
  readonly who: string;
  readonly what: string;
  readonly how: string;
  readonly where: readonly string[];
  readonly duties: readonly string[];
  /** Namespaced controls that it helps to close. */
  readonly controls: readonly string[];
  readonly findings: readonly string[];
  readonly rank: number;
  readonly source?: string;
}

export interface Responsibility {
  readonly tables: readonly ResponsibilityTable[];
  /** Table id by resource; absent resources and those outside the boundary are not in it. */
  readonly tableOf: ReadonlyMap<ResourceKey, string>;
  /** Duties judged once for the boundary, and the provider's own. */
  readonly boundary: ReadonlyMap<string, DutyAnswer>;
  /** Facts that no source shows and nobody declared: not assumed, and listed. */
  readonly assumptions: readonly UndeclaredFact[];
}

export interface UndeclaredFact {
  readonly fact: string;
  /** Rules that would apply if it were declared. */
  readonly rules: readonly string[];
  /** Resources of the boundary for which it matters; 0 for the boundary as a whole. */
  readonly resources: number;
}

export interface Assessment {
  readonly knowledgeVersion: string;
  /** ISO 8601, given from outside. */
  readonly at: string;
  readonly boundary: Boundary;
  readonly estate: Estate;
  readonly responsibility: Responsibility;
  readonly findings: readonly Finding[];
  readonly frameworks: readonly FrameworkAssessment[];
  readonly actions: readonly Action[];
}
