import { compareText } from '../foundation/stable-order.ts';
import type { Duty } from '../model/knowledge.ts';
import type {
  Alternative,
  Confidence,
  DutyAnswer,
  Facets,
  Outcome,
  Side,
  TraceStep,
} from '../model/responsibility.ts';
import {
  type Assignment,
  assignmentsOf,
  collectVariables,
  combinationsOf,
  type Condition,
  missingOf,
  truthUnder,
  type Variable,
} from './condition.ts';
import { type DerivedSide, facetsToSide, noFacets, sameFacets } from '../model/facets-to-side.ts';
import { portionsFor } from './portions.ts';
import type { Step } from './steps.ts';

/** Combinations of unknown values that are tried one by one; beyond, every unknown step may or may not match. */
const triedCombinations = 256;

/** What a duty may come to: the facets and the step that set them; no step when the duty does not apply. */
interface Reached {
  readonly facets: Facets;
  readonly step?: Step;
}

const notReached: Reached = { facets: noFacets };

/**
 * Whose the duty is, after all strata: the steps in order, later ones winning. What is unknown is tried both ways; sides
 * that all agree are an answer, others are candidates. `steps` are those that match or may match.
 */
export function answerDuty(duty: Duty, applies: Condition, steps: readonly Step[]): DutyAnswer {
  const conditions = [applies, ...steps.map(step => step.condition)];
  const variables = new Map<string, Variable>();
  for (const condition of conditions) collectVariables(condition, variables);
  const open = [...variables.values()];
  const tried = tryAll(applies, steps, open);
  const reached = distinct(tried.flatMap(one => one.reached));
  const trace = traceOf(duty, applies, steps);
  const deciding = reached.flatMap(one => one.step ?? []);
  const [first] = reached;
  const facets =
    first !== undefined && reached.every(one => sameFacets(one.facets, first.facets))
      ? first.facets
      : undefined;
  const sides = distinctSides(reached);
  const [onlySide] = sides;
  const side: Side = sides.length === 1 && onlySide !== undefined ? onlySide.side : sideOf(sides);
  const undecided = sides.length > 1;
  const names = new Set(sides.map(one => one.side));
  const kinds = [...new Set(sides.flatMap(one => one.kind ?? []))].sort(compareText);
  const last = deciding.at(-1);
  return {
    duty: duty.id,
    side,
    ...(sides.length === 1 && onlySide?.kind !== undefined ? { kind: onlySide.kind } : {}),
    ...(facets !== undefined ? { facets } : {}),
    ...(side === 'undetermined' ? { candidates: [...names].sort(bySide) } : {}),
    ...(undecided && kinds.length > 0 && side !== 'undetermined' ? { candidateKinds: kinds } : {}),
    ...(side === 'undetermined' && kinds.length > 0 ? { candidateKinds: kinds } : {}),
    missing: undecided ? relevantMissing(open, tried) : [],
    ...(undecided ? { alternatives: alternativesOf(open, tried) } : {}),
    portions: portionsFor(duty, side, undecided ? undefined : wordingStep(deciding)),
    ...(side === 'undetermined' ? {} : partyOf(reached)),
    trace,
    source: last?.source ?? duty.source,
    confidence: weakest([
      ...(duty.appliesWhen === undefined && deciding.length > 0 ? [] : [duty.confidence]),
      ...deciding.map(step => step.confidence),
    ]),
  };
}

interface Tried {
  /** undefined where the combinations were too many to be tried one by one. */
  readonly assignment?: Assignment;
  readonly reached: readonly Reached[];
}

function tryAll(applies: Condition, steps: readonly Step[], open: readonly Variable[]): Tried[] {
  if (combinationsOf(open) > triedCombinations) {
    return [{ reached: follow(applies, steps, new Map()) }];
  }
  const tried: Tried[] = [];
  for (const assignment of assignmentsOf(open)) {
    tried.push({ assignment, reached: follow(applies, steps, assignment) });
  }
  return tried;
}

/** Follows the steps; one that stays unknown splits the way. */
function follow(applies: Condition, steps: readonly Step[], assignment: Assignment): Reached[] {
  const applicable = truthUnder(applies, assignment);
  // Until the first step speaks nothing is said; every duty has a category step for each category.
  let ways: Reached[] = [notReached];
  for (const step of steps) {
    const truth = truthUnder(step.condition, assignment);
    if (truth === 'no') continue;
    const next: Reached[] = truth === 'unknown' ? [...ways] : [];
    for (const way of ways) next.push(...taken(way, step, applicable));
    ways = distinct(next);
  }
  return ways;
}

function taken(way: Reached, step: Step, applicable: 'yes' | 'no' | 'unknown'): Reached[] {
  const moved: Reached = { facets: step.facets, step };
  if (step.stratum === 'category') {
    if (applicable === 'yes') return [moved];
    return applicable === 'no' ? [notReached] : [moved, notReached];
  }
  if (step.effect === 'makes-apply') return [moved];
  if (way.facets.manages === 'none' && way.facets.operates === 'none') return [way];
  if (step.effect === 'takes-over' && way.facets.operates !== 'customer') return [way];
  return [moved];
}

function distinct(ways: readonly Reached[]): Reached[] {
  const found: Reached[] = [];
  for (const way of ways) {
    if (!found.some(other => other.step === way.step && sameFacets(other.facets, way.facets)))
      found.push(way);
  }
  return found;
}

function distinctSides(reached: readonly Reached[]): DerivedSide[] {
  const found = new Map<string, DerivedSide>();
  for (const { facets } of reached) {
    const side = facetsToSide(facets);
    found.set(outcomeKey(side), side);
  }
  return [...found.values()];
}

function outcomeKey({ side, kind }: Outcome): string {
  return kind === undefined ? side : `${side} ${kind}`;
}

/** Shared of one kind or the other is shared all the same. */
function sideOf(sides: readonly DerivedSide[]): Side {
  return sides.every(one => one.side === 'shared') ? 'shared' : 'undetermined';
}

const sideOrder: readonly Side[] = ['aws', 'shared', 'customer', 'not-applicable', 'undetermined'];

function bySide(left: Side, right: Side): number {
  return sideOrder.indexOf(left) - sideOrder.indexOf(right);
}

/** What is missing of those variables that make a difference. */
function relevantMissing(open: readonly Variable[], tried: readonly Tried[]): string[] {
  const relevant = open.filter(variable => makesADifference(variable, tried));
  const named = relevant.length > 0 ? relevant : open;
  return [...new Set(named.flatMap(variable => variable.missing))];
}

function makesADifference(variable: Variable, tried: readonly Tried[]): boolean {
  const outcomes = new Map<string, string>();
  for (const { assignment, reached } of tried) {
    if (assignment === undefined) return true;
    const others = [...assignment]
      .filter(([key]) => key !== variable.key)
      .map(([key, index]) => `${key}=${index}`)
      .join(' ');
    const outcome = distinctSides(reached).map(outcomeKey).sort(compareText).join(' ');
    const before = outcomes.get(others);
    if (before !== undefined && before !== outcome) return true;
    outcomes.set(others, outcome);
  }
  return false;
}

/** The outcomes by the answers of the questions; facts that no question settles are tried both ways in each. */
function alternativesOf(open: readonly Variable[], tried: readonly Tried[]): Alternative[] {
  const questions = open.filter(
    variable => variable.kind === 'question' && makesADifference(variable, tried),
  );
  const found = new Map<string, { given: Map<string, string>; outcomes: Map<string, Outcome> }>();
  for (const { assignment, reached } of tried) {
    const given = new Map<string, string>();
    for (const question of assignment === undefined ? [] : questions) {
      const id = question.missing[0] ?? question.key;
      given.set(id, question.values[assignment?.get(question.key) ?? 0] ?? '');
    }
    const key = JSON.stringify([...given]);
    const entry = found.get(key) ?? { given, outcomes: new Map<string, Outcome>() };
    for (const side of distinctSides(reached)) entry.outcomes.set(outcomeKey(side), side);
    found.set(key, entry);
  }
  return [...found.values()].map(({ given, outcomes }) => ({ given, outcomes: [...outcomes.values()] }));
}

/** Steps that matched or may match; the compact story of the answer. */
function traceOf(duty: Duty, applies: Condition, steps: readonly Step[]): TraceStep[] {
  const trace: TraceStep[] = [];
  if (duty.appliesWhen !== undefined) {
    trace.push({
      stratum: 'applies',
      rule: duty.id,
      outcome: applies === 'yes' ? 'matched' : applies === 'no' ? 'not-matched' : 'undetermined',
      ...(typeof applies === 'string' ? {} : { missing: missingOf(applies) }),
      source: duty.source,
      confidence: duty.confidence,
    });
  }
  for (const step of steps) {
    if (step.condition === 'no') continue;
    trace.push({
      stratum: step.stratum,
      rule: step.rule,
      outcome: step.condition === 'yes' ? 'matched' : 'undetermined',
      facets: step.facets,
      ...(step.condition === 'yes' ? {} : { missing: missingOf(step.condition) }),
      source: step.source,
      confidence: step.confidence,
    });
  }
  return trace;
}

/** Where a step that may match says the same as one that does, the words are those of the one that does. */
function wordingStep(deciding: readonly Step[]): Step | undefined {
  return deciding.findLast(step => step.condition === 'yes') ?? deciding.at(-1);
}

/** Who stands in the answer. A party that only a step which may match names, beside one that names none, is possible. */
function partyOf(reached: readonly Reached[]): { readonly party?: string } {
  const parties = [...new Set(reached.flatMap(one => one.step?.party ?? []))];
  if (parties.length === 0) return {};
  const named = parties.join(' or ');
  return { party: reached.every(one => one.step?.party !== undefined) ? named : `possibly ${named}` };
}

function weakest(all: readonly Confidence[]): Confidence {
  return all.includes('expert') ? 'expert' : 'sourced';
}
