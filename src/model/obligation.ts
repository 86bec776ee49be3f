import type { Confidence } from './responsibility.ts';

/** A law, contract or policy: it changes what is asked and how it must be proved, never whose a duty is. */
export interface Obligation {
  readonly id: string;
  readonly title: string;
  readonly kind: 'law' | 'contract' | 'programme' | 'policy';
  /** Who it binds, in words. */
  readonly binds: string;
  /** Question whose answer `yes` says that it binds this boundary; left out where only the user can name it. */
  readonly appliesWhen?: string;
  /** Frameworks, by id, that it demands or that are the usual way to show it. */
  readonly frameworks: readonly { readonly framework: string; readonly relation: 'demanded' | 'usual' }[];
  /** Assurance kinds that the provider's half needs. */
  readonly assurance: readonly string[];
  /** Agreements that must be in force (a business associate addendum, data processing terms). */
  readonly agreements: readonly string[];
  readonly constraints: readonly ObligationConstraint[];
  /** Duties on which it lays further weight. */
  readonly duties: readonly string[];
  readonly source: string;
  readonly date: string;
  readonly confidence: Confidence;
}

export interface ObligationConstraint {
  readonly kind:
    | 'regions'
    | 'partitions'
    | 'residency'
    | 'strength'
    | 'retention'
    | 'personnel'
    | 'notification';
  readonly text: string;
  /** Values that a program can compare: Region names, partitions, days. */
  readonly values: readonly (string | number)[];
}
