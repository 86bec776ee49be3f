import { limits } from '../../../foundation/limits.ts';
import type { Entry, ListItem, Value } from '../../../model/value.ts';
import type { For } from '../hcl/ast.ts';
import { loopElements } from './access.ts';
import { overCandidates } from './candidates.ts';
import { textOf } from './conversion.ts';
import { placeOf, sourceOf, truthOfValue } from './expression-source.ts';
import { type Env, withNames } from './machine.ts';
import {
  failed,
  isFailed,
  joinMarks,
  listFrom,
  mark,
  objectFrom,
  plainOf,
  split,
  unknown,
} from './values.ts';

/** Evaluates `[for ...]` and `{for ...}`. */
export function evaluateFor(expression: For, env: Env): Value {
  const collection = env.machine.evaluate(expression.collection, env);
  const plain = plainOf(collection);
  if (
    typeof plain === 'object' &&
    plain !== null &&
    plain.kind === 'unknown' &&
    plain.candidates !== undefined
  ) {
    return overCandidates([collection], ([one = null]) => loop(expression, one, env));
  }
  return loop(expression, collection, env);
}

function loop(expression: For, collection: Value, env: Env): Value {
  if (isFailed(plainOf(collection))) return collection;
  const elements = loopElements(collection);
  if (elements === undefined) return failed('a for-expression needs a list, set, map or object');
  if (elements.items.length > limits.elements) {
    return env.machine.limit(`a loop has more than ${limits.elements} elements`);
  }
  const entries = new Map<string, Entry & { group?: ListItem[] }>();
  const items: ListItem[] = [];
  let { rest, marks } = elements;
  for (const element of elements.items) {
    // An element costs far more than a step: its names, its item, its value.
    if (!env.machine.spend(8)) return unknown('limit-reached', env.machine.exhausted ?? '');
    const names = new Map<string, Value>([[expression.valueName, element.value]]);
    if (expression.keyName !== undefined) names.set(expression.keyName, element.key);
    const inner = withNames(env, names);
    let { condition } = element;
    if (expression.condition !== undefined) {
      const test = split(env.machine.evaluate(expression.condition, inner));
      const truth = truthOfValue(test.plain);
      if (isFailed(test.plain)) return test.plain;
      if (truth === 'invalid') return failed('the "if" of a for-expression is no bool');
      // Which elements are there follows from the test, and so does what the test was assumed from.
      marks = joinMarks(marks, test.marks);
      if (truth === 'no') continue;
      if (truth === 'unknown')
        condition = `depends on ${sourceOf(expression.condition, env)}, which is not known`;
    }
    const place = placeOf(expression.value, env);
    if (expression.key === undefined) {
      const value = env.machine.evaluate(expression.value, inner);
      items.push(condition === undefined ? { value, place } : { value, condition, place });
      continue;
    }
    const key = split(env.machine.evaluate(expression.key, inner));
    const value = mark(env.machine.evaluate(expression.value, inner), key.marks);
    const text = key.plain === null ? null : textOf(key.plain);
    if (text === null) return failed('the key of a for-expression is null');
    if (isFailed(text)) return failed(`the key of a for-expression: ${text.detail}`);
    if (typeof text !== 'string') {
      rest = unknown(
        'condition-undetermined',
        'the key of an element is not known',
        sourceOf(expression, env),
      );
      continue;
    }
    const before = entries.get(text);
    if (expression.group) {
      const group = before?.group ?? [];
      group.push(condition === undefined ? { value, place } : { value, condition, place });
      entries.set(text, { value: listFrom(group), place, group });
    } else if (before !== undefined && condition === undefined && !isUncertain(before.value)) {
      return failed(`two elements of a for-expression have the key "${text}"; add "..." to group them`);
    } else entries.set(text, { value: condition === undefined ? value : uncertain(value, condition), place });
  }
  if (expression.key === undefined) {
    const open = rest === undefined ? {} : { rest, unordered: true };
    return mark(listFrom(items, undefined, open, placeOf(expression, env)), marks);
  }
  return mark(objectFrom(entries, undefined, rest, placeOf(expression, env)), marks);
}

/** An entry that may be missing. */
function uncertain(value: Value, condition: string): Value {
  const { plain, marks } = split(value);
  const candidates = [plain, undefined];
  return mark({ kind: 'unknown', reason: 'condition-undetermined', detail: condition, candidates }, marks);
}

function isUncertain(value: Value): boolean {
  const plain = plainOf(value);
  return (
    typeof plain === 'object' &&
    plain !== null &&
    plain.kind === 'unknown' &&
    plain.candidates?.includes(undefined) === true
  );
}
