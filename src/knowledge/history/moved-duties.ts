import type {
  ById,
  DecidingFacts,
  DutyFacts,
  FactKind,
  KnowledgeChange,
  MovingChange,
  RuleFacts,
  ServiceFacts,
} from '../../model/knowledge-history.ts';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import { asks, conditionsOf, readsDefault } from './conditions.ts';
import { decidingDuties } from './control-line.ts';
import { codeIn } from './duty-defaults.ts';
import { movedTypes } from './type-classes.ts';

/** Two states of the knowledge. */
export interface Both {
  readonly before: DecidingFacts;
  readonly after: DecidingFacts;
}

/** Which duties each change can move: the facts before and after tell what hangs on what. */
export function withMovedDuties(changes: readonly KnowledgeChange[], both: Both): readonly MovingChange[] {
  return changes.map(change => ({ change, duties: [...dutiesOf(change, both)].sort() }));
}

function dutiesOf(change: KnowledgeChange, both: Both): ReadonlySet<string> {
  if (change.kind === 'duties') return new Set([change.id]);
  if (change.kind === 'rules') return new Set(dutiesOfRule(change.before, change.after));
  if (change.kind === 'services') return dutiesOfService(change.before, change.after, both);
  if (change.kind === 'defaults') return dutiesOfDefault(change.id, both);
  if (change.kind === 'questions') return dutiesOfQuestion(change, both);
  return new Set();
}

/** All that it overrides, or where nothing else changed, what it overrides otherwise. */
function dutiesOfRule(before: RuleFacts | undefined, after: RuleFacts | undefined): readonly string[] {
  const old = before?.overrides ?? {};
  const now = after?.overrides ?? {};
  const all = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  if (before === undefined || after === undefined) return all;
  return whenOf(before) === whenOf(after) ? all.filter(duty => old[duty] !== now[duty]) : all;
}

/** Everything that says when a rule holds, and when it has the last word. */
function whenOf({ stratum, order, types, when, whenFor }: RuleFacts): string {
  return canonicalJson([stratum, order, types, when, whenFor]);
}

/**
 * Duties that another category divides otherwise, and those that hang on a trait that came or went. Types that no service
 * claimed before, or claims now, move all.
 */
function dutiesOfService(
  before: ServiceFacts | undefined,
  after: ServiceFacts | undefined,
  both: Both,
): ReadonlySet<string> {
  const moved = new Set<string>();
  const services = { before: both.before.services, after: both.after.services };
  for (const { before: was, after: is } of movedTypes(before, after, services)) {
    const whole = was === undefined || is === undefined;
    const traits = whole ? [] : differing(was.traits, is.traits);
    for (const [id, { scope, defaults, appliesWhen }] of everyDuty(both)) {
      if (scope !== 'resource') continue;
      const divided = whole || codeIn(defaults, was.category) !== codeIn(defaults, is.category);
      if (divided || traits.some(trait => asks(appliesWhen, 'trait', trait))) moved.add(id);
    }
    const facts = [...traits, ...(whole ? [] : differing([was.category], [is.category]))];
    for (const rule of everyRule(both)) {
      const hangs = conditionsOf(rule).some(one =>
        facts.some(fact => asks(one, 'trait', fact) || asks(one, 'category', fact)),
      );
      if (hangs) addAll(moved, Object.keys(rule.overrides));
    }
  }
  return moved;
}

function differing(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...left.filter(one => !right.includes(one)), ...right.filter(one => !left.includes(one))];
}

/** What rules decide that read the default and are the same otherwise: a rule that changed itself is a change of its own. */
function dutiesOfDefault(id: string, both: Both): ReadonlySet<string> {
  const [type = '', path = ''] = id.split(' ');
  const moved = new Set<string>();
  for (const [rule, facts] of Object.entries(both.after.rules)) {
    const before = both.before.rules[rule];
    if (before === undefined || whenOf(before) !== whenOf(facts)) continue;
    if (readsDefault(facts, type, path)) addAll(moved, Object.keys(facts.overrides));
  }
  return moved;
}

/** A question that is new moves nothing by itself: the rows and rules that ask it changed too. */
function dutiesOfQuestion(
  { id, before, after }: Extract<KnowledgeChange, { readonly kind: 'questions' }>,
  both: Both,
): ReadonlySet<string> {
  const moved = new Set<string>();
  if (before === undefined || after === undefined) return moved;
  for (const rule of everyRule(both)) {
    if (conditionsOf(rule).some(one => asks(one, 'question', id))) addAll(moved, Object.keys(rule.overrides));
  }
  for (const [duty, facts] of everyDuty(both)) if (asks(facts.appliesWhen, 'question', id)) moved.add(duty);
  return moved;
}

function everyRule({ before, after }: Both): readonly RuleFacts[] {
  return [...Object.values(before.rules), ...Object.values(after.rules)];
}

function everyDuty({ before, after }: Both): readonly (readonly [string, DutyFacts])[] {
  return [...Object.entries(before.duties), ...Object.entries(after.duties)];
}

function addAll(set: Set<string>, ids: readonly string[]): void {
  for (const id of ids) set.add(id);
}

/** By duty, the controls that it decides in either state. */
export function controlsByDuty(duties: ReadonlySet<string>, both: Both): ById<readonly string[]> {
  const found = new Map([...duties].sort().map(duty => [duty, new Set<string>()]));
  for (const { controls } of [both.before, both.after]) {
    for (const [id, line] of Object.entries(controls)) {
      for (const duty of decidingDuties(line)) found.get(duty)?.add(id);
    }
  }
  return Object.fromEntries([...found].map(([duty, controls]) => [duty, [...controls].sort()]));
}

/** How many units of each kind there are. */
export function sizeOf(facts: DecidingFacts): Readonly<Record<FactKind, number>> {
  const entries = Object.entries(facts).map(([kind, units]) => [kind, Object.keys(units).length] as const);
  return Object.fromEntries(entries) as Record<FactKind, number>;
}
