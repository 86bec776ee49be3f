import type { EvidenceRecord, Period, Waiver } from './assurance.ts';
import type { Basis } from './declaration.ts';
import type { Finding } from './finding.ts';
import type { CustomerStatus, ProviderStatus } from './half-status.ts';
import type { JudgedObligation } from './judged-obligation.ts';
import type { Framework } from './knowledge.ts';
import type { Citation, ImportedDocument, Statement } from './party.ts';
import type { Confidence, DutyAnswer, ResponsibilityTable, SharedKind, Side } from './responsibility.ts';
import type { Estate } from './resource.ts';
import { nothingStated, type Stated } from './stated.ts';
import type { ResourceKey } from './value.ts';

export type { CustomerStatus, ProviderStatus } from './half-status.ts';

/** The system that is judged. */
export interface Boundary extends Stated {
  readonly name: string;
  readonly owner?: string;
  readonly frameworks: readonly string[];
  /** Those that the user brings along; `frameworks` names the ones that it is judged by. */
  readonly ownFrameworks: readonly Framework[];
  /** Answers to the questions, by question id. An unanswered question stays undetermined. */
  readonly answers: ReadonlyMap<string, string>;
  /** Facts that no template shows, declared by the user, by the text of the predicate. */
  readonly declared: ReadonlySet<string>;
  /** Facts declared for some resources only: beginnings of their addresses by the text of the predicate. */
  readonly declaredFor?: ReadonlyMap<string, readonly string[]>;
  readonly accounts: readonly string[];
  /** Paths inside the input that belong to the boundary; empty for all. */
  readonly paths: readonly string[];
  /** Tags that tell apart what lies in one account: allowed values by key. Only another value leaves a resource out. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Highest class of data inside, in the user's own words. */
  readonly dataClass?: string;
  /** Level that a provider's authorisation must reach: `low`, `moderate`, `high`; `IL2`...; `protected`... */
  readonly impactLevel?: string;
  readonly auditWindow?: Period;
  /** Months after a report's period that a continued-operations letter may span. */
  readonly letterMonths: number;
  /** The environment that was chosen, where demarc.yaml names several. */
  readonly environment?: string;
}

/** How long a continued-operations letter may speak for where the user says nothing else. */
export const usualLetterMonths = 3;

/** A boundary of which nothing is stated: everything that was read. */
export const nothingDrawn: Omit<Boundary, 'name' | 'frameworks'> = {
  ownFrameworks: [],
  answers: new Map(),
  declared: new Set(),
  accounts: [],
  paths: [],
  tags: new Map(),
  letterMonths: usualLetterMonths,
  ...nothingStated,
};

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

export interface ProviderHalf {
  readonly status: ProviderStatus;
  readonly party: string;
  /** What the party does, in words: its own where it stated them. */
  readonly text: string;
  /** Where its own words stand. */
  readonly cited?: readonly Citation[];
  /** The kind of document that would raise (or that gave) the status. */
  readonly document?: string;
  /** Ids of the recorded documents that gave the status. */
  readonly documents: readonly string[];
  /** What keeps the status from being better, in words; the first few. */
  readonly reasons: readonly string[];
  /** Last day on which the documents still give this status, where that is before the audit window ends. */
  readonly until?: string;
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
  /** Duties of it, or the whole of it, that another party performs by a statement in force. */
  readonly provided: readonly ProvidedDuty[];
  /** Waivers in force that cover what is missing. */
  readonly waivers: readonly string[];
}

export interface ProvidedDuty {
  readonly party: string;
  /** undefined: the control as a whole. */
  readonly duty?: string;
  readonly text?: string;
  readonly statement: string;
  readonly until: string;
  readonly cited?: Citation;
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

/** What a party before you, or its document, expects of you for its own part to hold. */
export interface Requirement {
  readonly id: string;
  readonly party: string;
  readonly text: string;
  /** The duty or control of yours that it comes to; without one it is judged by hand. */
  readonly duty?: string;
  readonly control?: string;
  /** The part of the control's text that it is about. */
  readonly part?: string;
  /** The component of the party's that asks for it. */
  readonly component?: string;
  /** Title of the statement or document that says so. */
  readonly source: string;
  /** The very place in it, where it is a document for programs. */
  readonly cited?: Citation;
  readonly status: CustomerStatus;
}

/** How a statement stands on the day of the assessment. Only one in force relieves anybody of anything. */
export type StatementStatus =
  | 'in-force'
  | 'not-accepted'
  | 'without-evidence'
  | 'without-end'
  | 'not-yet'
  | 'lapsed';

export interface JudgedStatement {
  readonly statement: Statement;
  readonly status: StatementStatus;
  /** What would put it in force. */
  readonly reason?: string;
}

/** Two parties that leave a duty to each other, or that both claim it. */
export interface StatementConflict {
  readonly kind: 'gap' | 'overlap';
  /** A duty or a control. */
  readonly subject: string;
  readonly parties: readonly [string, string];
}

export interface JudgedWaiver {
  readonly waiver: Waiver;
  /** unused: nothing fails that it names. */
  readonly status: 'in-force' | 'lapsed' | 'unused';
  readonly findings: number;
}

/** Why a finding that did not pass asks for nothing now. It keeps its status and its place in every count. */
export type Exemption =
  | { readonly kind: 'waived'; readonly waiver: Waiver }
  | { readonly kind: 'provided'; readonly party: string; readonly statement: string; readonly until: string };

/** How one recorded document stands by itself: its time, its reading, its limits. Scope is judged for each duty. */
export interface JudgedDocument {
  readonly id: string;
  readonly kind: string;
  readonly party: string;
  readonly status: 'relied-on' | 'claimed' | 'lapsed' | 'none';
  readonly reasons: readonly string[];
  /** Last day on which it holds; undefined where nothing ends it. */
  readonly until?: string;
  /** Controls whose provider half rests on it. */
  readonly controls: readonly string[];
}

/** A scope list with what must be known about it before it is believed. */
export interface JudgedScopeList {
  readonly source: string;
  readonly asOf: string;
  readonly ageDays: number;
  /** Set when it is old. */
  readonly stale?: string;
  readonly programmes: readonly string[];
  /** Names on it that mean no service that demarc knows. */
  readonly unknownNames: readonly string[];
}

/** A record of the user's own evidence, and whether it counts. */
export interface JudgedEvidence {
  readonly record: EvidenceRecord;
  /** Days from the record to the day of judging; negative for a later one. */
  readonly ageDays: number;
  /** Why it does not count; undefined where it does. */
  readonly stale?: string;
}

/** What the user stated, judged on the day of the assessment. */
export interface JudgedStated {
  /** The day on which dates were judged: today, or the last day of an audit window that is over. */
  readonly day: string;
  readonly statements: readonly JudgedStatement[];
  /** Documents for programs that statements were read from, with what was not taken. */
  readonly imported: readonly ImportedDocument[];
  readonly conflicts: readonly StatementConflict[];
  readonly requirements: readonly Requirement[];
  readonly waivers: readonly JudgedWaiver[];
  readonly documents: readonly JudgedDocument[];
  readonly scopeLists: readonly JudgedScopeList[];
  readonly evidence: readonly JudgedEvidence[];
  readonly exemptions: ReadonlyMap<Finding, Exemption>;
}

export const nothingJudged: JudgedStated = {
  day: '',
  statements: [],
  imported: [],
  conflicts: [],
  requirements: [],
  waivers: [],
  documents: [],
  scopeLists: [],
  evidence: [],
  exemptions: new Map(),
};

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
  /** Ids of obligations that ask for it. */
  readonly obligations?: readonly string[];
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
  readonly stated: JudgedStated;
  /** Every obligation that demarc knows or the user states: those that bind first, each as it stands. */
  readonly obligations: readonly JudgedObligation[];
  readonly actions: readonly Action[];
}
