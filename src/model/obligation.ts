import type { Confidence } from './responsibility.ts';

/**
 * A law, contract, policy or programme that binds a system. It changes what must be proved and to whom: never whose a
 * duty is, never a class, never a finding.
 */
export interface Obligation {
  readonly id: string;
  /** How people call it. */
  readonly title: string;
  /** What it is called in full. */
  readonly name: string;
  readonly kind: ObligationKind;
  /** Whom it binds, in words. */
  readonly binds: string;
  /** Answers by which it binds; left out: only the user can say so. */
  readonly appliesWhen?: ObligationCondition;
  /** Where it is in force, in words. */
  readonly jurisdiction: string;
  readonly frameworks: readonly DemandedFramework[];
  /** Documents of AWS that it asks for. */
  readonly assurance: readonly DemandedAssurance[];
  readonly agreements: readonly DemandedAgreement[];
  readonly constraints: readonly ObligationConstraint[];
  /** Ids of duties on which it weighs: they are the user's own or AWS's as before. */
  readonly duties: readonly string[];
  readonly sources: readonly ObligationSource[];
  /** YYYY-MM-DD: the day on which the pages were read; left out for the user's own. */
  readonly date?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export type ObligationKind = 'law' | 'contract' | 'policy' | 'programme';

export const obligationKinds: readonly ObligationKind[] = ['law', 'contract', 'policy', 'programme'];

/** A condition over answers alone. An unanswered question leaves it open. */
export type ObligationCondition =
  | { readonly question: string; readonly equals: string }
  | { readonly all: readonly ObligationCondition[] }
  | { readonly any: readonly ObligationCondition[] }
  | { readonly not: ObligationCondition };

/**
 * demands: it cannot be shown to be met without. accepts: one of those that it takes as proof. helps: covers a part of
 * what it asks, without being asked for.
 */
export type FrameworkRelation = 'demands' | 'accepts' | 'helps';

export const frameworkRelations: readonly FrameworkRelation[] = ['demands', 'accepts', 'helps'];

export interface DemandedFramework {
  readonly framework: string;
  readonly relation: FrameworkRelation;
  /** The impact level of the boundary at which it is meant; left out: at every level. */
  readonly level?: string;
  readonly note?: string;
}

export interface DemandedAssurance {
  /** Id of the assurance kind that is asked for first. */
  readonly kind: string;
  /** Kinds of which one does instead. */
  readonly or: readonly string[];
  readonly why: string;
  /** Where no page was read that says so, though the rest is sourced. */
  readonly confidence?: 'expert';
}

export interface DemandedAgreement {
  /** Its own name in the records of evidence: unique over all obligations. */
  readonly id: string;
  readonly title: string;
  /** Kind of evidence of which a record must name it, or kind of assurance document: exactly one of the two. */
  readonly evidence?: string;
  readonly document?: string;
  /** It holds by AWS's own terms, without anybody's signature. */
  readonly byTerms?: true;
  readonly why: string;
  readonly confidence?: 'expert';
}

export type ConstraintKind =
  | 'region'
  | 'partition'
  | 'residency'
  | 'strength'
  | 'retention'
  | 'personnel'
  | 'notification'
  | 'other';

export const constraintKinds: readonly ConstraintKind[] = [
  'region',
  'partition',
  'residency',
  'strength',
  'retention',
  'personnel',
  'notification',
  'other',
];

export interface ObligationConstraint {
  readonly kind: ConstraintKind;
  readonly text: string;
  /** What a program can compare; a constraint without it is the user's to show. */
  readonly values?: ConstraintValues;
  readonly confidence?: 'expert';
}

export interface ConstraintValues {
  /** Names of Regions that are allowed, or beginnings of such names (`us-gov-`). */
  readonly regions?: readonly string[];
  readonly partitions?: readonly string[];
  /** Least number of days for which a kind of thing must be kept. */
  readonly retentionDays?: RetentionDays;
  /** Hours after which somebody must have been told. */
  readonly notificationHours?: number;
}

export type Retained = 'logs' | 'backups' | 'records';

export const retainedKinds: readonly Retained[] = ['logs', 'backups', 'records'];

export type RetentionDays = { readonly [K in Retained]?: number };

export interface ObligationSource {
  readonly title: string;
  readonly url?: string;
}

/** That an obligation binds a boundary, as the user states it. */
export interface StatedObligation {
  readonly id: string;
  /** First and last day, where it does not bind for all time. YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  readonly note?: string;
  /** What the user has shown of what no template shows. */
  readonly shown: readonly ShownConstraint[];
  /** What is known of it, with what the user adds; the whole of it for a contract or policy of the user's own. */
  readonly obligation: Obligation;
  /** Whether it is the user's own rather than one that demarc knows. */
  readonly own: boolean;
}

/** That constraints of a kind are met, or answered for where they are not: shown by somebody on a day. */
export interface ShownConstraint {
  readonly constraint: ConstraintKind;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly by: string;
  readonly where?: string;
}
