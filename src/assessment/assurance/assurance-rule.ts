import type { AssuranceDocument } from '../../model/assurance.ts';

/** What documents are judged against. */
export interface Asked {
  /** First day of the audit window, as far as it has begun. */
  readonly from: string;
  /** The day on which the boundary is judged: today, or the last day of a window that is over. */
  readonly day: string;
  /** Last day of the audit window; the same as `day` where none is stated. */
  readonly windowEnd: string;
  /** Whether the user states an audit window: the periods of a report mean nothing without one. */
  readonly windowStated: boolean;
  readonly letterMonths: number;
  readonly impactLevel?: string;
}

/** holds: the time rule is met. open: what is recorded does not tell. lapsed: it is not met. */
export interface TimeVerdict {
  readonly word: 'holds' | 'open' | 'lapsed';
  /** Last day on which it is met. */
  readonly until?: string;
  /** Why it is open or lapsed. */
  readonly reason?: string;
}

/** What is known beside the documents of the kind itself: they may need each other. */
export interface AmongOthers {
  /** Documents of the same party. */
  readonly others: readonly AssuranceDocument[];
  /** Edition of the framework that is judged. */
  readonly edition: string;
}

/** How one kind of document is judged. The knowledge says in words what it is; this is the same for a program. */
export interface AssuranceRule {
  /** Id of the kind, and name of the file. */
  readonly kind: string;
  /** The best status that such a document can give; one that proves nothing by itself gives none. */
  readonly most: 'relied-on' | 'claimed' | 'nothing';
  /** Programmes of scope lists that speak for it. */
  readonly programmes: readonly string[];
  /**
   * Whether documents of this kind together meet the time rule. More documents never give a worse word; `letters` are the
   * continued-operations letters of the same party.
   */
  judgeTime(
    documents: readonly AssuranceDocument[],
    asked: Asked,
    letters: readonly AssuranceDocument[],
  ): TimeVerdict;
  /** What keeps a document of this kind from being relied on, beside time and scope; undefined where nothing does. */
  limits?(document: AssuranceDocument, asked: Asked, among: AmongOthers): string | undefined;
  /** Programmes of one document, where they depend on it. */
  programmesOf?(document: AssuranceDocument): readonly string[];
}
