import { sortedBy } from '../foundation/stable-order.ts';
import type { ControlClass, ProviderHalf } from '../model/assessment.ts';
import type { AssuranceKind, Knowledge } from '../model/knowledge.ts';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import type { DutyPart } from './duty-parts.ts';
import { wordsOf } from './portion-words.ts';

export interface ProviderContext {
  readonly knowledge: Pick<Knowledge, 'duties' | 'assuranceKinds' | 'assuranceStart'>;
  /** Namespace of the framework (`iso`). */
  readonly namespace: string;
  /** Partitions of the boundary's resources, as far as they are known. */
  readonly partitions: ReadonlySet<string>;
}

/** The provider that no rule replaces. */
const aws = 'AWS';

/**
 * The half of a control that AWS (or who stands in its place) carries, and what it rests on. Without documents of the
 * user's it is at best `claimed`: AWS publishes some documents, for its standard partition and for some frameworks.
 */
export function providerHalf(
  ofClass: ControlClass,
  parts: readonly DutyPart[],
  context: ProviderContext,
): ProviderHalf {
  const carried = parts.filter(({ answer }) => canCarry(answer, 'aws') || canCarry(answer, 'shared'));
  if (carried.length === 0 || ofClass === 'not-applicable' || ofClass === 'customer-specific') {
    return { status: 'not-needed', party: aws, text: notNeeded(ofClass), documents: [], reasons: [] };
  }
  const { assuranceStart: start, assuranceKinds, duties } = context.knowledge;
  const text = wordsOf(carried, duties, portions => portions.aws);
  const party = partyOf(carried);
  const inPartition = [...context.partitions].every(partition => partition === start.partition);
  const claimed =
    party === aws &&
    inPartition &&
    start.documents.some(id => assuranceKinds.get(id)?.reliedOnFor.includes(context.namespace) === true);
  const document =
    party === aws ? raisingDocument(context.namespace, assuranceKinds, start.documents) : undefined;
  return {
    status: claimed ? start.status : 'none',
    party,
    text,
    documents: [],
    reasons: [],
    ...(document === undefined ? {} : { document }),
  };
}

function notNeeded(ofClass: ControlClass): string {
  return ofClass === 'unmapped' ? 'not mapped to duties yet' : 'AWS has no part in this control';
}

function canCarry(answer: DutyAnswer, side: Side): boolean {
  return answer.side === side || (answer.candidates?.includes(side) ?? false);
}

/** Parties that rules name stand in AWS's place for AWS's parts; where others remain, AWS stands beside them. */
function partyOf(carried: readonly DutyPart[]): string {
  const parties = new Set(carried.map(({ answer }) => answer.party ?? aws));
  const ordered = sortedBy(
    parties,
    party => (party === aws ? 0 : 1),
    party => party,
  );
  return ordered.join(', ');
}

/** Documents by what they prove, the strongest first; others of the knowledge follow. */
const strongestFirst = ['soc2-type2', 'pci-aoc', 'fedramp-authorisation', 'hipaa-baa', 'c5', 'irap'];

/** The document that would raise the status: it may be relied on for the framework and is not public already. */
export function raisingDocument(
  namespace: string,
  kinds: ReadonlyMap<string, AssuranceKind>,
  published: readonly string[],
): string | undefined {
  const ids = [...strongestFirst, ...kinds.keys()];
  return ids.find(id => kinds.get(id)?.reliedOnFor.includes(namespace) === true && !published.includes(id));
}
