import { compareText } from '../foundation/stable-order.ts';
import { type ControlClass, controlClasses } from '../model/assessment.ts';
import type { Control, Duty, Question } from '../model/knowledge.ts';
import type { Outcome, SharedKind } from '../model/responsibility.ts';
import type { DutyPart, DutyParts } from './duty-parts.ts';

export interface ClassOfControl {
  readonly class: ControlClass;
  /** The kinds that hold whatever is still missing. */
  readonly kinds: readonly SharedKind[];
  /** Classes that remain possible; set for undetermined. */
  readonly candidates: readonly ControlClass[];
  /** Ids of questions, and facts in words, that would determine the class, or the kinds of a shared one. */
  readonly missing: readonly string[];
  readonly reason?: string;
}

export interface ClassContext {
  readonly duties: ReadonlyMap<string, Duty>;
  readonly questions: ReadonlyMap<string, Pick<Question, 'answers'>>;
  readonly answers: ReadonlyMap<string, string>;
  readonly parts: DutyParts;
}

/** Combinations that are tried one by one, of answers and of what each duty may come to. Beyond, the class stays open. */
const triedAnswers = 1024;
const triedOutcomes = 4096;

/**
 * The class of a control in the boundary, from the duties that satisfy it (or run parallel), for every answer that the
 * open questions can have. It never depends on a document or a finding.
 */
export function classifyControl(control: Control, context: ClassContext): ClassOfControl {
  const denied = control.appliesWhen?.find(question => context.answers.get(question) === 'no');
  if (denied !== undefined) {
    const reason = `the question ${denied} is answered no`;
    return { class: 'not-applicable', kinds: [], candidates: [], missing: [], reason };
  }
  const rows = control.duties.filter(({ role }) => role === 'satisfies' || role === 'parallel');
  if (rows.length === 0) {
    const reason = control.unmappedReason ?? 'no duty of demarc satisfies it yet';
    return { class: 'unmapped', kinds: [], candidates: [], missing: [], reason };
  }
  const duties = [...new Set(rows.map(({ duty }) => duty))].map(id => ({
    id,
    parts: context.parts.get(id) ?? [],
  }));
  const questions = openQuestions(control, duties, context);
  const outcomes = tryAnswers(control, duties, questions, context);
  return summarise(outcomes, questions, duties, context.duties);
}

interface ControlDutyParts {
  readonly id: string;
  readonly parts: readonly DutyPart[];
}

interface OpenQuestion {
  readonly id: string;
  readonly answers: readonly string[];
}

/** The classes that one combination of answers leaves possible. */
interface Tried {
  readonly given: ReadonlyMap<string, string>;
  readonly results: readonly Result[];
  /** What each duty may come to then; empty when the control does not apply. */
  readonly reachable: readonly ReachableDuty[];
}

interface Result {
  readonly class: ControlClass;
  readonly kinds: readonly SharedKind[];
}

function openQuestions(
  control: Control,
  duties: readonly ControlDutyParts[],
  { questions, answers }: ClassContext,
): OpenQuestion[] {
  const ids = new Set<string>();
  for (const { parts } of duties) {
    for (const { answer } of parts) {
      for (const { given } of answer.alternatives ?? []) for (const id of given.keys()) ids.add(id);
    }
  }
  for (const question of control.appliesWhen ?? []) if (!answers.has(question)) ids.add(question);
  return [...ids].sort(compareText).map(id => ({ id, answers: questions.get(id)?.answers ?? ['yes', 'no'] }));
}

function tryAnswers(
  control: Control,
  duties: readonly ControlDutyParts[],
  questions: readonly OpenQuestion[],
  context: ClassContext,
): Tried[] {
  const tried: Tried[] = [];
  for (const given of combinations(questions)) {
    if (control.appliesWhen?.some(question => given.get(question) === 'no') === true) {
      tried.push({ given, results: [{ class: 'not-applicable', kinds: [] }], reachable: [] });
      continue;
    }
    const reachable = duties.map(({ id, parts }) => ({ id, masks: reachableMasks(parts, given) }));
    tried.push({ given, results: resultsOf(reachable, context.duties), reachable });
  }
  return tried;
}

/** Every combination of answers; a single empty one, in which all stays open, when there are too many. */
function combinations(questions: readonly OpenQuestion[]): ReadonlyMap<string, string>[] {
  let all: ReadonlyMap<string, string>[] = [new Map()];
  for (const { id, answers } of questions) {
    all = all.flatMap(given => answers.map(answer => new Map([...given, [id, answer]])));
    if (all.length > triedAnswers) return [new Map()];
  }
  return all;
}

/** The sides that occur for a duty, as bits: several of them together mean that resources differ. */
const bits = { aws: 1, customer: 2, configurable: 4, divided: 8 } as const;

function bitOf({ side, kind }: Outcome): number {
  if (side === 'not-applicable') return 0;
  if (side !== 'shared') return bits[side];
  return bits[kind ?? 'divided'];
}

/** What a duty may come to over all resources once the answers are given: sets of sides, as bits. */
function reachableMasks(parts: readonly DutyPart[], given: ReadonlyMap<string, string>): number[] {
  let masks = new Set<number>([0]);
  for (const { answer } of parts) {
    const outcomes = outcomesOf(answer, given).map(bitOf);
    const next = new Set<number>();
    for (const mask of masks) for (const bit of outcomes) next.add(mask | bit);
    masks = next;
  }
  return [...masks].sort((left, right) => left - right);
}

function outcomesOf(
  { side, kind, alternatives }: DutyPart['answer'],
  given: ReadonlyMap<string, string>,
): Outcome[] {
  if (alternatives === undefined) {
    return side === 'undetermined' ? [] : [kind === undefined ? { side } : { side, kind }];
  }
  const fitting = alternatives.filter(one =>
    [...one.given].every(([id, answer]) => !given.has(id) || given.get(id) === answer),
  );
  return fitting.flatMap(one => one.outcomes);
}

interface ReachableDuty {
  readonly id: string;
  readonly masks: readonly number[];
}

function resultsOf(reachable: readonly ReachableDuty[], duties: ReadonlyMap<string, Duty>): Result[] {
  const count = reachable.reduce((product, { masks }) => product * Math.max(1, masks.length), 1);
  if (count > triedOutcomes) {
    return [
      { class: 'inherited', kinds: [] },
      { class: 'shared', kinds: [] },
      { class: 'customer-specific', kinds: [] },
    ];
  }
  const found = new Map<string, Result>();
  for (let number = 0; number < count; number++) {
    let rest = number;
    const chosen = new Map<string, number>();
    for (const { id, masks } of reachable) {
      const size = Math.max(1, masks.length);
      chosen.set(id, masks[rest % size] ?? 0);
      rest = Math.floor(rest / size);
    }
    const result = resultFor(chosen, duties);
    found.set(`${result.class} ${result.kinds.join(' ')}`, result);
  }
  return [...found.values()];
}

function resultFor(sides: ReadonlyMap<string, number>, duties: ReadonlyMap<string, Duty>): Result {
  const applying = [...sides].filter(([, mask]) => mask !== 0);
  if (applying.length === 0) return { class: 'not-applicable', kinds: [] };
  if (applying.every(([, mask]) => mask === bits.aws)) return { class: 'inherited', kinds: [] };
  if (applying.every(([, mask]) => mask === bits.customer)) return { class: 'customer-specific', kinds: [] };
  const kinds = new Set<SharedKind>();
  for (const [id, mask] of applying) {
    if ((mask & bits.configurable) !== 0) kinds.add('configurable');
    if ((mask & bits.divided) !== 0) kinds.add('divided');
    if ((mask & (mask - 1)) !== 0) kinds.add('mixed');
    if (mask === bits.aws) kinds.add(besideAws(id, applying, duties));
  }
  return { class: 'shared', kinds: [...kinds].sort(compareText) };
}

/** How an AWS duty is shared with what stands beside it: parallel with its linked customer duty, else divided. */
function besideAws(
  id: string,
  applying: readonly (readonly [string, number])[],
  duties: ReadonlyMap<string, Duty>,
): SharedKind {
  const linked = applying.some(([other, mask]) => mask !== bits.aws && areParallel(id, other, duties));
  return linked ? 'parallel' : 'divided';
}

function areParallel(left: string, right: string, duties: ReadonlyMap<string, Duty>): boolean {
  return (
    duties.get(left)?.parallelWith.includes(right) === true ||
    duties.get(right)?.parallelWith.includes(left) === true
  );
}

function summarise(
  tried: readonly Tried[],
  questions: readonly OpenQuestion[],
  duties: readonly ControlDutyParts[],
  known: ReadonlyMap<string, Duty>,
): ClassOfControl {
  const results = tried.flatMap(one => one.results);
  const classes = controlClasses.filter(one => results.some(result => result.class === one));
  const [only] = classes;
  if (classes.length === 1 && only !== undefined) {
    const kinds = commonKinds(results);
    const open = results.some(result => result.kinds.length > kinds.length);
    const reason = only === 'not-applicable' ? 'none of its duties applies to this boundary' : undefined;
    const missing = open ? missingFor(tried, questions, duties, known, kindsOf) : [];
    return { class: only, kinds, candidates: [], missing, ...(reason === undefined ? {} : { reason }) };
  }
  const missing = missingFor(tried, questions, duties, known, result => result.class);
  return { class: 'undetermined', kinds: [], candidates: classes, missing };
}

/** The kinds that hold whatever is still open. */
function commonKinds(results: readonly Result[]): SharedKind[] {
  const [first] = results;
  return (first?.kinds ?? []).filter(kind => results.every(result => result.kinds.includes(kind)));
}

function kindsOf(result: Result): string {
  return result.kinds.join(' ');
}

/** The questions whose answer moves what is asked for, then the facts of those duties that move it too. */
function missingFor(
  tried: readonly Tried[],
  questions: readonly OpenQuestion[],
  duties: readonly ControlDutyParts[],
  known: ReadonlyMap<string, Duty>,
  asked: (result: Result) => string,
): string[] {
  const ids = questions.map(({ id }) => id);
  const moving = ids.filter(id => moves(id, tried, asked));
  const facts = new Set<string>();
  for (const { id, parts } of duties) {
    if (!tried.some(one => dutyMoves(id, one, known, asked))) continue;
    for (const { answer } of parts) {
      for (const missing of answer.missing) if (!ids.includes(missing)) facts.add(missing);
    }
  }
  return moving.length + facts.size > 0 ? [...moving, ...[...facts].sort(compareText)] : ids;
}

/** Whether what one duty comes to makes a difference, while the others may come to anything that they can. */
function dutyMoves(
  id: string,
  { reachable }: Tried,
  known: ReadonlyMap<string, Duty>,
  asked: (result: Result) => string,
): boolean {
  const masks = reachable.find(duty => duty.id === id)?.masks ?? [];
  if (masks.length < 2) return false;
  const outcomes = masks.map(mask => {
    const settled = reachable.map(duty => (duty.id === id ? { id, masks: [mask] } : duty));
    return outcomeOf(resultsOf(settled, known), asked);
  });
  return new Set(outcomes).size > 1;
}

function outcomeOf(results: readonly Result[], asked: (result: Result) => string): string {
  return [...new Set(results.map(asked))].sort(compareText).join('|');
}

function moves(id: string, tried: readonly Tried[], asked: (result: Result) => string): boolean {
  const seen = new Map<string, string>();
  for (const { given, results } of tried) {
    const others = JSON.stringify([...given].filter(([other]) => other !== id));
    const outcome = outcomeOf(results, asked);
    const before = seen.get(others);
    if (before !== undefined && before !== outcome) return true;
    seen.set(others, outcome);
  }
  return false;
}
