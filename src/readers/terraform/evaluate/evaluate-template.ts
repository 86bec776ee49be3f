import { limits } from '../../../foundation/limits.ts';
import type { Place } from '../../../foundation/source-text.ts';
import type { TextPart, Value } from '../../../model/value.ts';
import type { TemplatePart } from '../hcl/ast.ts';
import { loopElements } from './access.ts';
import { oneOf, overCandidates } from './candidates.ts';
import { sourceOf, truthOfValue } from './expression-source.ts';
import { type Env, withNames } from './machine.ts';
import {
  failed,
  isFailed,
  joinMarks,
  mark,
  noMarks,
  partsOf,
  type Plain,
  split,
  textFrom,
  unknown,
} from './values.ts';

/** Evaluates a template to text; what is not known stays a hole between the known parts. */
export function evaluateTemplate(parts: readonly TemplatePart[], env: Env, place?: Place): Value {
  const values: Value[] = [];
  for (const part of parts) {
    if (!env.machine.enter()) return env.machine.tooDeep();
    const value = typeof part === 'string' ? part : evaluatePart(part, env);
    env.machine.leave();
    if (isFailed(value)) return value;
    values.push(value);
  }
  return overCandidates(values, plain => concatenate(plain, env, place));
}

function evaluatePart(part: Exclude<TemplatePart, string>, env: Env): Value {
  if (part.kind === 'if-directive') {
    const { plain, marks } = split(env.machine.evaluate(part.condition, env));
    const truth = truthOfValue(plain);
    if (isFailed(plain)) return plain;
    if (truth === 'invalid') return failed('the condition of a template is no bool');
    if (truth === 'yes') return mark(evaluateTemplate(part.yes, env), marks);
    if (truth === 'no') return mark(evaluateTemplate(part.no, env), marks);
    const source = sourceOf(part.condition, env);
    const like = unknown('condition-undetermined', `depends on ${source}, which is not known`, source);
    return mark(oneOf([evaluateTemplate(part.yes, env), evaluateTemplate(part.no, env)], like), marks);
  }
  if (part.kind !== 'for-directive') return env.machine.evaluate(part, env);
  const collection = env.machine.evaluate(part.collection, env);
  if (isFailed(collection)) return collection;
  const elements = loopElements(collection);
  if (elements === undefined) return failed('a loop in a template needs a list, set, map or object');
  if (elements.items.length > limits.elements)
    return env.machine.limit('a loop in a template has too many elements');
  const values: Value[] = [];
  for (const element of elements.items) {
    if (element.condition !== undefined) {
      values.push(unknown('condition-undetermined', element.condition));
      continue;
    }
    const names = new Map<string, Value>([[part.valueName, element.value]]);
    if (part.keyName !== undefined) names.set(part.keyName, element.key);
    const value = evaluateTemplate(part.body, withNames(env, names));
    if (isFailed(value)) return value;
    values.push(value);
  }
  let marks = elements.marks;
  const plain = values.map(value => {
    const inner = split(value);
    marks = joinMarks(marks, inner.marks);
    return inner.plain;
  });
  return mark(concatenate(plain, env), marks ?? noMarks);
}

function concatenate(values: readonly Plain[], env: Env, place?: Place): Value {
  const parts: TextPart[] = [];
  let length = 0;
  for (const value of values) {
    if (isFailed(value)) return value;
    const inner = partsOf(value);
    if (inner === undefined) {
      return failed(
        value === null
          ? 'the value in a template is null'
          : 'a list or object cannot stand in a template; use join() or jsonencode()',
      );
    }
    for (const part of inner) {
      parts.push(part);
      length += typeof part === 'string' ? part.length : 1;
    }
  }
  if (length > limits.textLength)
    return env.machine.limit(`a text is longer than ${limits.textLength} characters`);
  if (!env.machine.spend(length >> 4)) return env.machine.limit('too many steps');
  return textFrom(parts, place);
}
