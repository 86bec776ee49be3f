import type { AssuranceDocument, EvidenceRecord, ScopeList, Waiver } from './assurance.ts';
import type { Party, Statement } from './party.ts';

/** What the user states about a boundary beside its estate. Plain lists: whoever imports more adds to them. */
export interface Stated {
  /** The chain beside `aws` and `you`. */
  readonly parties: readonly Party[];
  readonly statements: readonly Statement[];
  readonly documents: readonly AssuranceDocument[];
  readonly evidence: readonly EvidenceRecord[];
  readonly waivers: readonly Waiver[];
  readonly scopeLists: readonly ScopeList[];
  readonly objectives: readonly Objective[];
}

export const nothingStated: Stated = {
  parties: [],
  statements: [],
  documents: [],
  evidence: [],
  waivers: [],
  scopeLists: [],
  objectives: [],
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
