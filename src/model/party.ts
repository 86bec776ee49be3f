/** A link in the chain of parties: each relies on the one before it and owes statements to the one after. */
export interface Party {
  /** `aws`, `you`, or a name of the user's own (`platform-team`). */
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
}

export type PartyKind =
  | 'cloud-provider'
  /** Stands in the provider's place: the operators of the China partition, Red Hat for OpenShift on AWS. */
  | 'operator'
  | 'managed-provider'
  | 'platform-team'
  | 'supplier'
  | 'workload-team'
  | 'own-customers';

/** What one party does for another, and what it expects in return. A lapsed or not accepted statement counts as none. */
export interface Statement {
  readonly from: string;
  /** Party id, or `all`: whoever builds on it. */
  readonly to: string;
  readonly provides: readonly Provision[];
  /** Duties that the receiver must perform for this to hold; they become the receiver's. */
  readonly expects: readonly Expectation[];
  /** Evidence kinds or assurance documents that back it, by id. */
  readonly evidence: readonly string[];
  /** YYYY-MM-DD. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Contract, audit document, OSCAL package, internal page; with version and uuid where it has them. */
  readonly source: StatementSource;
  readonly accepted?: { readonly by: string; readonly on: string };
}

export interface StatementSource {
  readonly title: string;
  readonly version?: string;
  readonly uuid?: string;
  readonly url?: string;
  readonly date?: string;
}

/** A duty, or a control of a framework, that a party performs. */
export interface Provision {
  /** Exactly one of the two. */
  readonly duty?: string;
  readonly control?: string;
  /** In the party's own words; overrides ours. */
  readonly text?: string;
  /** Beginnings of paths, accounts or addresses that it holds for; empty for the whole boundary. */
  readonly scope: readonly string[];
}

export interface Expectation {
  readonly duty?: string;
  readonly control?: string;
  readonly text: string;
}
