import { appendTo } from '../foundation/grouping.ts';
import { asks, conditionsOf } from '../knowledge/history/conditions.ts';
import { readControlLine } from '../knowledge/history/control-line.ts';
import { classOfType } from '../knowledge/history/type-classes.ts';
import { knowledgeAsOf } from '../knowledge/history/knowledge-as-of.ts';
import type { Assessment, ControlAssessment, FrameworkAssessment } from '../model/assessment.ts';
import type { DecidingFacts, KnowledgeDifference, MovingChange } from '../model/knowledge-history.ts';
import type { ClassHere, ControlHere, EstateMoves, FrameworkMoves } from '../model/knowledge-moves.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { assessEstate } from './assess.ts';

/**
 * What the change of the knowledge means for an assessed estate: the changes that concern what it is built with and the
 * frameworks of its boundary, and the class of each touched control then and now. The same estate, boundary and answers
 * are judged by the facts of then; checks are not run, since no class depends on them.
 */
export function knowledgeMoves(
  now: Assessment,
  knowledge: Knowledge,
  difference: KnowledgeDifference,
): EstateMoves {
  const then = assessEstate(now.estate, {
    knowledge: knowledgeAsOf(difference.before, difference.since, knowledge),
    checks: [],
    boundary: now.boundary,
    now: now.at,
  });
  const estate: Concerned = {
    types: new Set(now.responsibility.tables.map(table => table.type)),
    rules: new Set([...rulesThatSpoke(then), ...rulesThatSpoke(now)]),
    frameworks: [...then.frameworks, ...now.frameworks],
  };
  const concerning = difference.changes.flatMap((moving, place) =>
    concerns(estate, moving, difference) ? [place] : [],
  );
  const causes = causesOf(difference, concerning);
  const ids = new Set([...then.frameworks, ...now.frameworks].map(one => one.framework));
  const frameworks = [...ids].map(id =>
    movesOf(
      then.frameworks.find(one => one.framework === id),
      now.frameworks.find(one => one.framework === id),
      causes,
    ),
  );
  return { concerning, frameworks };
}

/** Places of the changes that concern the estate: by the row that they change, and by the duty that they can move. */
interface Causes {
  readonly byControl: ReadonlyMap<string, number>;
  readonly byDuty: ReadonlyMap<string, readonly number[]>;
}

function causesOf({ changes }: KnowledgeDifference, concerning: readonly number[]): Causes {
  const byControl = new Map<string, number>();
  const byDuty = new Map<string, number[]>();
  for (const place of concerning) {
    const moving = changes[place];
    if (moving === undefined) continue;
    if (moving.change.kind === 'controls') byControl.set(moving.change.id, place);
    for (const duty of moving.duties) appendTo(byDuty, duty, place);
  }
  return { byControl, byDuty };
}

/** What of an estate a change can concern. */
interface Concerned {
  readonly types: ReadonlySet<string>;
  /** Rules that decide or may decide something, then or now. */
  readonly rules: ReadonlySet<string>;
  readonly frameworks: readonly FrameworkAssessment[];
}

/** Rules that matched a resource or the system as a whole, or may match. */
function rulesThatSpoke({ responsibility: { tables, boundary } }: Assessment): ReadonlySet<string> {
  const spoke = new Set<string>();
  for (const { answers } of [...tables, { answers: boundary }]) {
    for (const { trace } of answers.values()) {
      for (const { rule, outcome } of trace) if (outcome !== 'not-matched') spoke.add(rule);
    }
  }
  return spoke;
}

/** Whether a change can move anything of the estate. */
function concerns(
  { types, rules, frameworks }: Concerned,
  { change, duties }: MovingChange,
  { before, after }: KnowledgeDifference,
): boolean {
  if (change.kind === 'controls') {
    return frameworks.some(({ controls }) => controls.some(({ control }) => control === change.id));
  }
  if (change.kind === 'frameworks') return frameworks.some(({ framework }) => framework === change.id);
  if (change.kind === 'services') {
    return [...types].some(type => {
      const [was, is] = [classOfType(type, before.services), classOfType(type, after.services)];
      const mine = was?.service === change.id || is?.service === change.id;
      return mine && (was?.category !== is?.category || was?.traits.join() !== is?.traits.join());
    });
  }
  if (change.kind === 'rules') return rules.has(change.id);
  if (change.kind === 'defaults') return duties.length > 0 && types.has(change.id.split(' ')[0] ?? '');
  if (change.kind === 'questions')
    return decidesHere(change.id, { types, rules, frameworks }, [before, after]);
  return change.kind === 'duties';
}

/** Whether the question decides a rule that spoke, a duty, or a control of the boundary's frameworks. */
function decidesHere(
  question: string,
  { rules, frameworks }: Concerned,
  states: readonly DecidingFacts[],
): boolean {
  const judged = frameworks.flatMap(({ controls }) => controls.map(({ control }) => control));
  return states.some(
    facts =>
      Object.values(facts.duties).some(({ appliesWhen }) => asks(appliesWhen, 'question', question)) ||
      Object.entries(facts.rules).some(
        ([id, rule]) => rules.has(id) && conditionsOf(rule).some(one => asks(one, 'question', question)),
      ) ||
      judged.some(id => readControlLine(facts.controls[id] ?? '').appliesWhen.includes(question)),
  );
}

function movesOf(
  then: FrameworkAssessment | undefined,
  now: FrameworkAssessment | undefined,
  causes: Causes,
): FrameworkMoves {
  const old = new Map(then?.controls.map(control => [control.control, control]));
  const controls: ControlHere[] = [];
  for (const control of now?.controls ?? []) {
    const before = old.get(control.control);
    old.delete(control.control);
    const here = controlHere(before, control, causes);
    if (here !== undefined) controls.push(here);
  }
  for (const gone of old.values()) {
    const here = controlHere(gone, undefined, causes);
    if (here !== undefined) controls.push(here);
  }
  const { framework = '', title = '' } = now ?? then ?? {};
  return { framework, title, controls };
}

function controlHere(
  then: ControlAssessment | undefined,
  now: ControlAssessment | undefined,
  causes: Causes,
): ControlHere | undefined {
  const [before, after] = [classHere(then), classHere(now)];
  const moved = JSON.stringify(before) !== JSON.stringify(after);
  const { control = '', title = '' } = now ?? then ?? {};
  const because = becauseOf(control, [...(then?.duties ?? []), ...(now?.duties ?? [])], causes);
  if (!moved && because.length === 0) return undefined;
  return {
    control,
    title,
    because,
    moved,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function becauseOf(
  control: string,
  duties: ControlAssessment['duties'],
  { byControl, byDuty }: Causes,
): readonly number[] {
  const places = new Set<number>();
  const row = byControl.get(control);
  if (row !== undefined) places.add(row);
  for (const { duty, role } of duties) {
    if (role !== 'satisfies' && role !== 'parallel') continue;
    for (const place of byDuty.get(duty) ?? []) places.add(place);
  }
  return [...places].sort((left, right) => left - right);
}

function classHere(control: ControlAssessment | undefined): ClassHere | undefined {
  if (control === undefined) return undefined;
  return { class: control.class, kinds: control.kinds, candidates: control.candidates };
}
