/** Who manages (decides), operates (performs) and verifies a duty: the facets that AWS's page names. */
export type FacetHolder = 'aws' | 'customer' | 'both' | 'none';

export interface Facets {
  readonly manages: FacetHolder;
  readonly operates: FacetHolder;
  readonly verifies: FacetHolder;
}

export type DeliveryCategory = 'infrastructure' | 'managed' | 'abstracted' | 'network';

/** configurable: AWS performs, you decide. divided: each performs a part. parallel: each for its own. mixed: resources differ. */
export type SharedKind = 'configurable' | 'divided' | 'parallel' | 'mixed';

export type Side = 'aws' | 'customer' | 'shared' | 'not-applicable' | 'undetermined';

export type Confidence = 'sourced' | 'expert';

/** The two halves of a duty in words. */
export interface Portions {
  readonly aws: string;
  readonly customer: string;
}

/** One rule that spoke to an answer, in the order in which the rules were applied. */
export interface TraceStep {
  readonly stratum: 'applies' | 'category' | 'service' | 'case' | 'integration' | 'placement' | 'contract';
  /** Id of the rule: a case, a placement rule, a category. */
  readonly rule: string;
  readonly outcome: 'matched' | 'not-matched' | 'undetermined';
  readonly facets?: Facets;
  /** Facts or answers that are missing for an undetermined step. */
  readonly missing?: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
}

/** Whose one duty is on one resource (or in the boundary as a whole), and why. */
export interface DutyAnswer {
  readonly duty: string;
  readonly side: Side;
  /** Set for shared, unless the facts that would tell the kind are missing. */
  readonly kind?: 'configurable' | 'divided';
  /** Set when they are the same whatever is still missing. */
  readonly facets?: Facets;
  /** Set for undetermined: the sides that remain possible. */
  readonly candidates?: readonly Side[];
  /** Set when the kind of a shared side is not determined. */
  readonly candidateKinds?: readonly ('configurable' | 'divided')[];
  /** Ids of questions, and facts in words, that would decide what is not determined. */
  readonly missing: readonly string[];
  /** What remains possible for each answer of the open questions; left out when nothing is open. */
  readonly alternatives?: readonly Alternative[];
  readonly portions: Portions;
  /** Who stands in AWS's place or joins the chain, where a rule names one. */
  readonly party?: string;
  readonly trace: readonly TraceStep[];
  readonly source: string;
  readonly confidence: Confidence;
}

/** The outcomes of a duty that remain possible once some questions are answered. */
export interface Alternative {
  /** Answer by question id; empty when only other facts are missing. */
  readonly given: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly side: Exclude<Side, 'undetermined'>;
  readonly kind?: 'configurable' | 'divided';
}

/** The answers of all resources that share a signature: type, category, matched rules, placement. */
export interface ResponsibilityTable {
  readonly id: string;
  readonly type: string;
  readonly service: string;
  /** unclassified: no service of the knowledge claims the type, so that its duties depend on what it is. */
  readonly category: DeliveryCategory | 'unclassified';
  /** Ids of the cases, integrations and placement rules that matched. */
  readonly rules: readonly string[];
  /** One word or phrase for the way it is deployed (`ECS on Fargate`), from the matched case. */
  readonly deploymentOption: string;
  readonly answers: ReadonlyMap<string, DutyAnswer>;
}
