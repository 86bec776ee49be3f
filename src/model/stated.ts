import type { AssuranceDocument, EvidenceRecord, ScopeList, Waiver } from './assurance.ts';
import type { StatedObligation } from './obligation.ts';
import type { ImportedDocument, Party, Statement } from './party.ts';

/** What the user states about a boundary beside its estate. Plain lists: whoever imports more adds to them. */
export interface Stated {
  /** The chain beside `aws` and `you`. */
  readonly parties: readonly Party[];
  readonly statements: readonly Statement[];
  /** Documents for programs that statements were read from. */
  readonly imported: readonly ImportedDocument[];
  readonly documents: readonly AssuranceDocument[];
  readonly evidence: readonly EvidenceRecord[];
  readonly waivers: readonly Waiver[];
  readonly scopeLists: readonly ScopeList[];
  readonly objectives: readonly Objective[];
  readonly controls: readonly StatedControl[];
  readonly obligations: readonly StatedObligation[];
}

export const nothingStated: Stated = {
  parties: [],
  statements: [],
  imported: [],
  documents: [],
  evidence: [],
  waivers: [],
  scopeLists: [],
  objectives: [],
  controls: [],
  obligations: [],
};

/** A requirement of the user's own, assessed like a control of a framework. */
export interface Objective {
  /** Without namespace; `own:` is put before it. */
  readonly id: string;
  readonly title: string;
  readonly group?: string;
  /** Duties that satisfy it. */
  readonly duties: readonly string[];
  /** Controls of frameworks, namespaced, whose duties satisfy it. */
  readonly controls: readonly string[];
  readonly note?: string;
}

/**
 * What the user says of one control. It is shown beside what demarc finds, and never changes a class or a status.
 */
export interface StatedControl {
  /** Namespaced: `iso:A.7.4`, `own:RTO-4`. */
  readonly control: string;
  /** Whether it belongs to the system's own set of controls. */
  readonly applicable?: 'yes' | 'no';
  /** Why it is in, why it is out, or why the target is what it is. */
  readonly reason?: string;
  readonly owner?: string;
  readonly priority?: ControlPriority;
  readonly target?: ControlTarget;
  /** Day by which the target is to be reached, YYYY-MM-DD. */
  readonly by?: string;
  /** Policies, procedures, pages that belong to it. */
  readonly references: readonly string[];
}

export const controlPriorities = ['high', 'medium', 'low'] as const;
export type ControlPriority = (typeof controlPriorities)[number];

/** What the user's half is to come to. `met` where nothing is stated; `not-needed`: the control is no aim. */
export const controlTargets = ['met', 'provided', 'partly-met', 'waived', 'not-needed'] as const;
export type ControlTarget = (typeof controlTargets)[number];
