import type { ConstraintKind, FrameworkRelation, Obligation, ObligationKind } from './obligation.ts';
import type { CustomerStatus, ProviderStatus } from './half-status.ts';

/**
 * Whether an obligation binds: the user says so, the answers say so, the answers that would decide are missing, the answers
 * say that it does not, or its time is over.
 */
export type Applies = 'stated' | 'by-answer' | 'undetermined' | 'no' | 'ended';

/** One obligation as it stands for a boundary. Only one that binds is judged further; its lists are empty otherwise. */
export interface JudgedObligation {
  readonly id: string;
  readonly title: string;
  readonly kind: ObligationKind;
  readonly applies: Applies;
  readonly obligation: Obligation;
  /** First day, where it has not come yet. */
  readonly from?: string;
  readonly until?: string;
  /** The user's own words. */
  readonly note?: string;
  /** Questions that would decide whether it binds. */
  readonly questions: readonly string[];
  /** Answers by which it would not bind although it is stated: `phi: no`. */
  readonly contradictedBy: readonly string[];
  readonly frameworks: readonly JudgedFramework[];
  readonly assurance: readonly JudgedAssurance[];
  readonly agreements: readonly JudgedAgreement[];
  readonly constraints: readonly JudgedConstraint[];
  readonly duties: readonly JudgedDuty[];
  /** How many things it leaves to be done or shown, its duties apart. */
  readonly open: number;
}

/** not-needed: another one does, or it is meant at another level. level-open: the boundary's level is not stated. */
export type FrameworkStatus = 'chosen' | 'not-chosen' | 'not-needed' | 'level-open';

export interface JudgedFramework {
  readonly framework: string;
  readonly relation: FrameworkRelation;
  readonly level?: string;
  readonly note?: string;
  readonly status: FrameworkStatus;
}

export interface JudgedAssurance {
  /** The kind that gives the status; the one that is asked for first where none is recorded. */
  readonly kind: string;
  /** All of which one is enough. */
  readonly kinds: readonly string[];
  readonly why: string;
  readonly status: Exclude<ProviderStatus, 'not-needed'>;
  /** Ids of the recorded documents that give the status. */
  readonly documents: readonly string[];
  readonly reasons: readonly string[];
  readonly until?: string;
}

/** by-terms: it holds without a signature. For an agreement that is a document: how the document stands. */
export type AgreementStatus =
  | 'recorded'
  | 'by-terms'
  | 'missing'
  | 'stale'
  | 'claimed'
  | 'lapsed'
  | 'out-of-scope';

export interface JudgedAgreement {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly evidence?: string;
  readonly document?: string;
  readonly status: AgreementStatus;
  readonly reasons: readonly string[];
}

/**
 * fits: all that the estate shows is within it. outside: something is not. unknown: something is not known. yours-to-show:
 * no source can show it, or nothing of this estate does. shown: the user answers for it, on a day not long ago.
 */
export type ConstraintStatus = 'fits' | 'outside' | 'unknown' | 'yours-to-show' | 'shown';

export interface JudgedConstraint {
  readonly kind: ConstraintKind;
  readonly text: string;
  readonly status: ConstraintStatus;
  /** What was compared, in words: `Regions`, `log groups`. Left out where nothing was. */
  readonly compared?: string;
  readonly counts?: ConstraintCounts;
  /** What keeps it from fitting, the first few, in words. */
  readonly reasons: readonly string[];
  /** Places of what is outside, as printed. */
  readonly where: readonly string[];
}

/** Resources or settings by how they compare; together all that were looked at. */
export interface ConstraintCounts {
  readonly inside: number;
  readonly outside: number;
  readonly unknown: number;
  /** Resources that lie in no single Region. */
  readonly global: number;
}

export interface JudgedDuty {
  readonly duty: string;
  /** The user's own half of it. */
  readonly status: CustomerStatus;
}

/** Whether it asks for anything now. */
export function binds({ applies }: Pick<JudgedObligation, 'applies'>): boolean {
  return applies === 'stated' || applies === 'by-answer';
}
