import { sortedBy } from '../foundation/stable-order.ts';
import type { ControlClass, ProviderHalf } from '../model/assessment.ts';
import type { AssuranceKind, Knowledge } from '../model/knowledge.ts';
import type { Citation } from '../model/party.ts';
import type { DutyAnswer, Side } from '../model/responsibility.ts';
import { type AssuranceJudge, type Standing, worseStatus } from './assurance/assurance-judge.ts';
import { awsName } from './assurance/provider-party.ts';
import type { DutyPart } from './duty-parts.ts';
import type { Placement } from './placements.ts';
import { wordsOf } from './portion-words.ts';
import type { StatedText } from './stated/stated-text.ts';

export interface ProviderContext {
  readonly knowledge: Pick<Knowledge, 'duties' | 'assuranceKinds' | 'assuranceStart'>;
  /** The framework that the control belongs to. */
  readonly namespace: string;
  readonly edition: string;
  readonly control: string;
  readonly judge: AssuranceJudge;
  readonly placementsOf: (part: DutyPart) => readonly Placement[];
  /** What a party before the customer says that it does, in place of demarc's words. */
  readonly statedText?: StatedText;
}

/** Reasons that a half names; the rest follows from the same documents. */
const namedReasons = 4;

/**
 * The half of a control that AWS (or who stands in its place) carries, and what it rests on. Each of its duties is judged
 * at each place that it has in the boundary, and the weakest decides. Without documents of the user's it is at best
 * `claimed`: AWS publishes some, for its standard partition and for some frameworks.
 */
export function providerHalf(
  ofClass: ControlClass,
  parts: readonly DutyPart[],
  context: ProviderContext,
): ProviderHalf {
  const carried = parts.filter(({ answer }) => canCarry(answer, 'aws') || canCarry(answer, 'shared'));
  if (carried.length === 0 || ofClass === 'not-applicable' || ofClass === 'customer-specific') {
    return { status: 'not-needed', party: awsName, text: notNeeded(ofClass), documents: [], reasons: [] };
  }
  const { knowledge, namespace } = context;
  const weakest = weakestOf(carried, context);
  const party = partyOf(carried);
  const document =
    weakest.status === 'relied-on' || weakest.status === 'lapsed'
      ? weakest.kind
      : party === awsName
        ? raisingDocument(namespace, knowledge.assuranceKinds, knowledge.assuranceStart.documents)
        : undefined;
  return {
    status: weakest.status,
    party,
    ...wordsOfHalf(carried, context),
    ...(document === undefined ? {} : { document }),
    documents: weakest.documents,
    reasons: weakest.reasons.slice(0, namedReasons),
    ...(weakest.until === undefined ? {} : { until: weakest.until }),
  };
}

/** The worst of all duties at all places, with the documents and reasons of those that are as bad. */
function weakestOf(carried: readonly DutyPart[], context: ProviderContext): Standing {
  const { namespace, edition, control, judge, placementsOf } = context;
  const standings = new Set<Standing>();
  for (const part of carried) {
    const { duty, party } = part.answer;
    for (const placement of placementsOf(part)) {
      standings.add(judge.standingOf({ namespace, edition, control, duty, party, placement }));
    }
  }
  let status: Standing['status'] = 'relied-on';
  for (const standing of standings) status = worseStatus(status, standing.status);
  if (standings.size === 0) status = 'none';
  const worst = [...standings].filter(standing => standing.status === status);
  const kind = worst.find(standing => standing.kind !== undefined)?.kind;
  const untils = worst.flatMap(standing => standing.until ?? []).sort();
  return {
    status,
    ...(kind === undefined ? {} : { kind }),
    documents: [...new Set(worst.flatMap(standing => standing.documents))].sort(),
    reasons: [...new Set(worst.flatMap(standing => standing.reasons))].sort(),
    ...(untils[0] === undefined ? {} : { until: untils[0] }),
  };
}

/** The words of each party itself where it stated them, about the control or about its duties, else those of the knowledge. */
function wordsOfHalf(
  carried: readonly DutyPart[],
  { knowledge, control, statedText }: ProviderContext,
): Pick<ProviderHalf, 'text' | 'cited'> {
  const byParty = new Map<string | undefined, DutyPart[]>();
  for (const part of carried) {
    const ofParty = byParty.get(part.answer.party) ?? [];
    ofParty.push(part);
    byParty.set(part.answer.party, ofParty);
  }
  const cited: Citation[] = [];
  const ofDuties = (parts: readonly DutyPart[]): string =>
    wordsOf(parts, knowledge.duties, ({ duty, party, portions }) => {
      const words = statedText?.(duty, party);
      cited.push(...(words?.cited ?? []));
      return words?.text ?? portions.aws;
    });
  const whole = new Map([...byParty.keys()].map(party => [party, statedText?.(control, party)]));
  let text: string;
  if ([...whole.values()].every(words => words === undefined)) text = ofDuties(carried);
  else {
    const phrases = sortedBy(byParty, ([party]) => partyOrder(party ?? awsName)).map(([party, parts]) => {
      const words = whole.get(party);
      cited.push(...(words?.cited ?? []));
      const own = words?.text ?? ofDuties(parts);
      return byParty.size === 1 ? own : `${party ?? awsName}: ${own}`;
    });
    text = phrases.join(' ');
  }
  const places = new Map(cited.map(one => [one.uuid, one]));
  return { text, ...(places.size === 0 ? {} : { cited: [...places.values()] }) };
}

/** AWS before the others, by name. */
function partyOrder(party: string): string {
  return party === awsName ? '' : party;
}

function notNeeded(ofClass: ControlClass): string {
  return ofClass === 'unmapped' ? 'not mapped to duties yet' : 'AWS has no part in this control';
}

function canCarry(answer: DutyAnswer, side: Side): boolean {
  return answer.side === side || (answer.candidates?.includes(side) ?? false);
}

/** Parties that rules name stand in AWS's place for AWS's parts; where others remain, AWS stands beside them. */
function partyOf(carried: readonly DutyPart[]): string {
  const parties = new Set(carried.map(({ answer }) => answer.party ?? awsName));
  return sortedBy(parties, partyOrder).join(', ');
}

/** Documents by what they prove, the strongest first; others of the knowledge follow. */
const strongestFirst = ['soc2-type2', 'pci-aoc', 'fedramp-authorisation', 'hipaa-baa', 'c5', 'irap'];

/** The document that would raise the status: it may be relied on for the framework and is not public already. */
export function raisingDocument(
  namespace: string,
  kinds: ReadonlyMap<string, AssuranceKind>,
  published: readonly string[],
): string | undefined {
  const asked = namespace === 'own' ? 'csf' : namespace;
  const ids = [...strongestFirst, ...kinds.keys()];
  return ids.find(id => kinds.get(id)?.reliedOnFor.includes(asked) === true && !published.includes(id));
}
