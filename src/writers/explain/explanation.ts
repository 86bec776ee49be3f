import type { Knowledge } from '../../model/knowledge.ts';
import type { Confidence } from '../../model/responsibility.ts';
import type { CheckDescription, Report } from '../report.ts';

/** What a person asked to have explained, ready to be laid out as text or printed as JSON. */
export interface Explanation {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

export type SubjectKind =
  | 'duty'
  | 'control'
  | 'framework'
  | 'check'
  | 'service'
  | 'case'
  | 'question'
  | 'obligation'
  | 'assurance kind'
  | 'evidence kind'
  | 'assurance document'
  | 'party'
  | 'accepted risk'
  | 'resource'
  | 'knowledge';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  /** Sentences that belong to it. */
  readonly detail?: readonly string[];
}

/** What an explanation is made from: the knowledge, and one scan where a path was given. */
export interface ExplainContext {
  readonly knowledge: Knowledge;
  readonly checks: ReadonlyMap<string, CheckDescription>;
  readonly report?: Report;
}

/** Facts that say something; those without a text are left out. */
export function factsOf(
  ...facts: readonly (readonly [label: string, text: string | undefined])[]
): readonly Fact[] {
  return facts.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
}

/** Sections that have something to list; the others are left out. */
export function sectionsOf(...sections: readonly Section[]): readonly Section[] {
  return sections.filter(section => section.items.length > 0);
}

/** Where a statement comes from, and how sure it is. */
export function sourceFacts(knowledge: Knowledge, source: string, confidence: Confidence): readonly Fact[] {
  const known = knowledge.sources.get(source);
  const page = known?.url === undefined ? '' : ` <${known.url}>`;
  const text = `${known?.title ?? source}${page}${known === undefined ? '' : `, ${known.date}`}`;
  return factsOf(['Source', text], ['How sure', confidenceWords[confidence]]);
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sourced: 'sourced: a page says so',
  expert: 'unsourced: expert judgement, not yet checked against a page',
};
