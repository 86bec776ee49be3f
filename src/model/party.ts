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
  /** Id of the recorded document that it was read from, where that is one for programs (OSCAL). */
  readonly document?: string;
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
  /** The part of the control's text that it is about (`a`, `a.1`). */
  readonly part?: string;
  /** Title of the component of the party's that performs it. */
  readonly component?: string;
  /** Where it stands in the document that the statement was read from. */
  readonly uuid?: string;
  /** How far the party says that it is done. */
  readonly state?: ImplementationState;
  /** Not, or not known to be, the whole of the control: its words are shown, and nobody is relieved by it. */
  readonly partial?: true;
  /** The party has it from another one further down the chain. */
  readonly inherited?: true;
}

/** The words of OSCAL for how far something is done. */
export type ImplementationState = 'implemented' | 'partial' | 'planned' | 'alternative' | 'not-applicable';

export interface Expectation {
  readonly duty?: string;
  readonly control?: string;
  readonly text: string;
  /** As for a provision. */
  readonly part?: string;
  readonly component?: string;
  readonly uuid?: string;
  /** The provision of the same document that it belongs to, by its uuid. */
  readonly providedUuid?: string;
}

/** The very place in a document where a party says something. */
export interface Citation {
  readonly title: string;
  readonly version?: string;
  /** Day on which the document was last changed. */
  readonly date?: string;
  readonly uuid: string;
}

/** A provider's document for programs (OSCAL) that statements were read from, and what it holds beside them. */
export interface ImportedDocument {
  /** As demarc.yaml names it. */
  readonly file: string;
  readonly party: string;
  /** Id of the recorded document. */
  readonly document: string;
  readonly model: 'system-security-plan' | 'component-definition';
  readonly oscalVersion: string;
  /** The framework whose controls it speaks of. */
  readonly framework: string;
  /** How many statements of what it does, and of what it expects, were read. */
  readonly provided: number;
  readonly expected: number;
  /** What else is in it, and why it is no statement. */
  readonly leftOut: readonly LeftOutPart[];
  /** What a reader of the statements must know. */
  readonly notes: readonly string[];
}

export interface LeftOutPart {
  readonly what: string;
  readonly count: number;
  readonly why: string;
}
