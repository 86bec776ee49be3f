/** A dated document of a provider about its own controls: metadata and a hash only, never the document itself. */
export interface AssuranceDocument {
  readonly id: string;
  /** Id of an assurance kind (`soc2-type2`). */
  readonly kind: string;
  /** Party id of the provider. */
  readonly party: string;
  readonly title?: string;
  /** Version that the document gives itself, and its uuid, where it is one for programs. */
  readonly version?: string;
  readonly uuid?: string;
  /** Day on which it was fetched from its party. */
  readonly importedOn?: string;
  /** Controls that it speaks of; left out: all those of the frameworks that its kind is for. */
  readonly speaksOf?: readonly string[];
  /** Periods that a report covers; several that follow one another are taken together. */
  readonly periods: readonly Period[];
  /** Day of issue, assessment, acceptance or authorisation. */
  readonly issued?: string;
  /** Last day of a certificate, authorisation or agreement. */
  readonly expires?: string;
  /** `1`: design on one day; `2`: operation over a period. For a CSA STAR entry its level. */
  readonly type?: '1' | '2';
  /** Edition of the standard or programme (`4.0.1`, `2022`). */
  readonly edition?: string;
  /** Where an authorisation stands; only `authorised` can be relied on. */
  readonly state?: 'authorised' | 'in-process' | 'revoked';
  /** The document that a letter, summary or supplement belongs to. */
  readonly refersTo?: string;
  /** Accounts that an agreement covers; empty: all of them. */
  readonly accounts: readonly string[];
  /** Controls that it names as not tested. */
  readonly notTested: readonly string[];
  /** Last day that a continued-operations (bridge) letter speaks for. */
  readonly letterUntil?: string;
  readonly opinion?: 'unqualified' | 'qualified' | 'adverse' | 'disclaimer';
  /** Deviations that the auditor reports, each with the user's own written assessment if there is one. */
  readonly exceptions: readonly AuditException[];
  /** Subservice organisations that the report leaves out. */
  readonly carveOuts: readonly string[];
  /** `low`, `moderate`, `high` for FedRAMP; `IL2`... for DoD. */
  readonly impactLevel?: string;
  /** Report categories (`security`, `availability`...). */
  readonly categories: readonly string[];
  /** Services and Regions in scope; empty: not recorded. */
  readonly services: readonly string[];
  readonly regions: readonly string[];
  readonly partition?: string;
  /** Controls that it expects of the customer: they become the customer's duties. */
  readonly userControls: readonly { readonly id: string; readonly duty?: string; readonly text: string }[];
  /** Who read it and when; without it the document stays a claim. */
  readonly readBy?: string;
  readonly readOn?: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256?: string;
  /** Where it can be asked for (`report-…` in AWS Artifact). */
  readonly reference?: string;
}

/** A document of which nothing is recorded but what it is. */
export const nothingRecorded: Omit<AssuranceDocument, 'id' | 'kind' | 'party'> = {
  periods: [],
  exceptions: [],
  carveOuts: [],
  categories: [],
  services: [],
  regions: [],
  accounts: [],
  notTested: [],
  userControls: [],
};

export interface Period {
  /** YYYY-MM-DD, both ends included. */
  readonly from: string;
  readonly to: string;
}

export interface AuditException {
  readonly duty?: string;
  readonly text: string;
  readonly assessment?: string;
}

/** Evidence of the customer's own that no check can give. */
export interface EvidenceRecord {
  /** Id of an evidence kind. */
  readonly kind: string;
  /** Day that it speaks for. */
  readonly date: string;
  readonly by: string;
  /** Duties that it is for; empty for every duty that asks for the kind. */
  readonly duties: readonly string[];
  /** Agreements that it records, by id. A record that names none proves none. */
  readonly agreements?: readonly string[];
  readonly where?: string;
  readonly sha256?: string;
}

/** An accepted risk: shown as waived until it lapses, never as met. */
export interface Waiver {
  readonly id: string;
  readonly check?: string;
  readonly control?: string;
  /** Address of the resource, for a waiver of a check. */
  readonly resource?: string;
  readonly reason: string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly expires: string;
}

/** Which services are in scope of which programme, as the user loaded it. Neither tick nor row means unknown. */
export interface ScopeList {
  readonly source: string;
  /** Day that the list speaks for. */
  readonly asOf: string;
  readonly entries: readonly ScopeEntry[];
}

export interface ScopeEntry {
  /** Service id of the knowledge; undefined where the name on the list is not known. */
  readonly service?: string;
  readonly name: string;
  /** `soc`, `pci`, `iso`, `fedramp-moderate`, `hipaa`, `c5`... */
  readonly programme: string;
  readonly inScope: boolean;
  /** Features of the service that the list leaves out. */
  readonly excluded: readonly string[];
}
