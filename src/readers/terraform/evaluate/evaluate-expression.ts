import type { Place } from '../../../foundation/source-text.ts';
import type { Entry, ListItem, Value } from '../../../model/value.ts';
import type { Conditional, Expression, ObjectConstructor } from '../hcl/ast.ts';
import { accessAttribute, accessIndex, splatItems } from './access.ts';
import { overCandidates, oneOf } from './candidates.ts';
import { booleanOf, convert, textOf } from './conversion.ts';
import { placeOf, sourceOf } from './expression-source.ts';
import { evaluateFor } from './evaluate-for.ts';
import { evaluateTemplate } from './evaluate-template.ts';
import { callFunction } from './functions/call-function.ts';
import type { Env } from './machine.ts';
import { applyBinary, applyUnary } from './operators.ts';
import { type Type, typeOfValue, unify } from './types.ts';
import { failed, isFailed, listFrom, mark, objectFrom, plainOf, split, unknown } from './values.ts';

/** Evaluates one expression. Never throws; what Terraform would reject is an unknown value that says why. */
export function evaluate(expression: Expression, env: Env): Value {
  if (expression.kind === 'literal') {
    if (expression.inexact) return unknown('limit-reached', 'the number has more digits than are kept');
    return expression.value;
  }
  if (!env.machine.spend(1)) return unknown('limit-reached', env.machine.exhausted ?? '');
  if (!env.machine.enter()) return env.machine.tooDeep();
  const value = evaluateInner(expression, env);
  env.machine.leave();
  if (isFailed(value)) {
    env.machine.failures++;
    if (value.expression === undefined) return withExpression(value, expression, env);
  }
  return value;
}

function withExpression<T extends object>(value: T, expression: Expression, env: Env): T {
  return { ...value, expression: sourceOf(expression, env), place: placeOf(expression, env) };
}

function evaluateInner(expression: Expression, env: Env): Value {
  switch (expression.kind) {
    case 'variable': {
      const value = env.lookup(expression.name);
      return value === undefined ? failed(`nothing is called "${expression.name}" here`) : value;
    }
    case 'attribute': {
      const on = evaluate(expression.on, env);
      return accessAttribute(on, expression.name, () => sourceOf(expression, env));
    }
    case 'index': {
      const on = evaluate(expression.on, env);
      return accessIndex(
        on,
        evaluate(expression.key, env),
        () => sourceOf(expression, env),
        () => {
          env.machine.doubts++;
        },
      );
    }
    case 'template':
      return evaluateTemplate(expression.parts, env, placeOf(expression, env));
    case 'call':
      return callFunction(expression, env);
    case 'tuple':
      return evaluateTuple(expression.items, env, placeOf(expression, env));
    case 'object':
      return evaluateObject(expression, env);
    case 'for':
      return evaluateFor(expression, env);
    case 'conditional':
      return evaluateConditional(expression, env);
    case 'binary':
      return applyBinary(
        expression.operator,
        evaluate(expression.left, env),
        evaluate(expression.right, env),
      );
    case 'unary':
      return applyUnary(expression.operator, evaluate(expression.operand, env));
    case 'splat':
      return evaluateSplat(evaluate(expression.on, env), expression.each, env);
    case 'splat-item':
      return env.splatItem ?? null;
    case 'literal':
      return expression.value;
    case 'invalid':
      break;
  }
  return unknown('evaluation-failed', `not valid syntax: ${expression.why}`);
}

function evaluateTuple(items: readonly Expression[], env: Env, place: Place): Value {
  const values: ListItem[] = [];
  for (const item of items) values.push({ value: evaluate(item, env), place: placeOf(item, env) });
  return listFrom(values, undefined, undefined, place);
}

function evaluateObject(expression: ObjectConstructor, env: Env): Value {
  const entries = new Map<string, Entry>();
  const place = placeOf(expression, env);
  let unknownKey: Value | undefined;
  for (const item of expression.items) {
    const { plain: key, marks } = split(evaluate(item.key, env));
    const value = mark(evaluate(item.value, env), marks);
    const text = key === null ? null : textOf(key);
    if (typeof text === 'string') {
      // JSON's `__proto__` and the like are harmless in a Map. A later item replaces an earlier one.
      entries.set(text, { value, place: placeOf(item.key, env) });
    } else if (text === null || isFailed(text)) return failed('the key of an object must be a text');
    else unknownKey = text;
  }
  if (unknownKey === undefined) return objectFrom(entries, undefined, undefined, place);
  const rest = unknown('condition-undetermined', 'the name of a further entry is not known');
  return objectFrom(entries, undefined, rest, place);
}

function evaluateConditional(expression: Conditional, env: Env): Value {
  const { plain, marks } = split(evaluate(expression.condition, env));
  if (plain === null) return failed('the condition of a conditional is null');
  const condition = booleanOf(plain);
  if (isFailed(condition)) return failed(`the condition of a conditional is no bool: ${condition.detail}`);
  if (typeof condition === 'boolean') {
    const [chosen, other] = condition ? [expression.yes, expression.no] : [expression.no, expression.yes];
    return mark(likeOther(evaluate(chosen, env), other, env), marks);
  }
  return mark(eitherOf(condition, expression, env), marks);
}

/** Both results, each under the assumption that it is taken. A result that Terraform would reject is not taken. */
function eitherOf(condition: Value, expression: Conditional, env: Env): Value {
  const before = env.machine.failures;
  const yes = evaluate(expression.yes, env);
  const no = evaluate(expression.no, env);
  env.machine.failures = before;
  const detail = `depends on ${sourceOf(expression.condition, env)}, which is not known`;
  const like = unknown('condition-undetermined', detail, sourceOf(expression, env), placeOf(expression, env));
  const inner = plainOf(condition);
  const truths =
    typeof inner === 'object' && inner !== null && inner.kind === 'unknown' ? inner.candidates : undefined;
  if (truths !== undefined) {
    return overCandidates([condition], ([one = null]) => {
      const truth = one === null ? one : booleanOf(one);
      return typeof truth === 'boolean' ? (truth ? yes : no) : like;
    });
  }
  if (isFailed(yes) || isFailed(no)) return like;
  return oneOf([yes, no], like);
}

/** Terraform converts the result to the type that both results share: `true ? 1 : "a"` is "1". */
function likeOther(value: Value, other: Expression, env: Env): Value {
  const plain = plainOf(value);
  if (plain === null || typeof plain === 'string' || other.kind === 'invalid') return value;
  if (typeof plain === 'object') {
    if (plain.kind !== 'list' && plain.kind !== 'object') return value;
    if (plain.kind === 'list' ? plain.items.length === 0 : plain.entries.size === 0) return value;
  }
  if (other.kind === 'literal' && typeof other.value === typeof plain) return value;
  if (other.kind === 'literal' && other.value === null) return value;
  const before = env.machine.failures;
  const alternative = evaluate(other, env);
  env.machine.failures = before;
  if (isFailed(alternative)) return value;
  const types = [typeOfValue(value), typeOfValue(alternative)] as const;
  const common = unify(types);
  if (common === undefined && types.every(isScalarType)) {
    return failed(
      `the results of a conditional must have one type, not ${types[0].kind} and ${types[1].kind}`,
    );
  }
  if (common === undefined || common.kind === 'any') return value;
  const converted = convert(value, common);
  return isFailed(converted) ? value : converted;
}

function isScalarType({ kind }: Type): boolean {
  return kind === 'string' || kind === 'number' || kind === 'bool';
}

/** `on[*].each`: a null gives no elements, what is no list counts as its own only element. */
function evaluateSplat(on: Value, each: Expression, env: Env): Value {
  const open = plainOf(on);
  if (typeof open === 'object' && open !== null && open.kind === 'unknown') {
    return overCandidates([on], ([one = null]) => {
      if (typeof one === 'object' && one !== null && one.kind === 'unknown') return one;
      return evaluateSplat(one, each, env);
    });
  }
  const { plain, marks } = split(on);
  if (each.kind === 'splat-item' && typeof plain === 'object' && plain !== null && plain.kind === 'list')
    return on;
  const list = splatItems(plain);
  const items: ListItem[] = [];
  for (const item of list.items) {
    const value = evaluate(each, { ...env, splatItem: item.value });
    if (isFailed(value)) return value;
    items.push(item.value === value ? item : { ...item, value });
  }
  return mark(listFrom(items, undefined, list), marks);
}
