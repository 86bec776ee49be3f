import type { Place } from '../../../foundation/source-text.ts';
import type { Value } from '../../../model/value.ts';
import { convert } from './conversion.ts';
import { sourceOf, truthOfValue } from './expression-source.ts';
import { type Env, withNames } from './machine.ts';
import type { Declared } from './module-config.ts';
import type { RootContext } from './module-scope.ts';
import { anyType, type Type, typeName, typeOfExpression } from './types.ts';
import { isFailed, mark, noMarks, objectOfValues, plainOf, unknown } from './values.ts';

/** A variable of the root module: what was given, else its default (assumed), else not known. */
export function rootVariable(declared: Declared, env: Env, context: RootContext): Value {
  const type = typeOf(declared, context);
  const given = context.given.get(declared.name)?.value(type);
  const place = placeOf(declared);
  if (given !== undefined && !(plainOf(given) === null && !isNullable(declared))) {
    return finish(given, declared, type, env, context, place);
  }
  const fallback = declared.body.attributes.get('default');
  if (fallback === undefined) {
    const detail = `no value is given for the variable "${declared.name}"`;
    const open = unknown('input-without-default', detail, `var.${declared.name}`, place);
    return withSensitivity(isNullable(declared) ? open : { ...open, given: true }, declared);
  }
  const value = env.machine.evaluate(fallback.value, { ...env, source: fallback.source });
  const assumed = { assumedFrom: [{ name: declared.name, place }], sensitive: false };
  return mark(finish(value, declared, type, env, context, place), assumed);
}

/** A variable of a called module: the call's argument, else its default, which no one outside can change. */
export function childVariable(
  declared: Declared,
  given: Value | undefined,
  env: Env,
  context: RootContext,
  call: Declared,
  absent: boolean,
): Value {
  // In a module that is not made, Terraform evaluates nothing: what fails there is no fault.
  if (absent && given !== undefined && isFailed(plainOf(given))) return plainOf(given);
  const type = typeOf(declared, context);
  const fallback = declared.body.attributes.get('default');
  const missing = given === undefined || (plainOf(given) === null && !isNullable(declared));
  if (!missing) return finish(given, declared, type, env, context, placeOf(call));
  if (fallback === undefined) {
    const detail = `the call of module "${call.name}" gives no value for "${declared.name}"`;
    context.reporter.add({
      kind: 'input',
      what: `var.${declared.name}`,
      why: detail,
      advice: 'Add the argument to the call.',
      place: placeOf(call),
    });
    return unknown('input-without-default', detail, `var.${declared.name}`, placeOf(declared));
  }
  const value = env.machine.evaluate(fallback.value, { ...env, source: fallback.source });
  return finish(value, declared, type, env, context, placeOf(declared));
}

function placeOf(declared: Declared): Place {
  return { source: declared.source, offset: declared.block.start };
}

function isNullable(declared: Declared): boolean {
  const nullable = declared.body.attributes.get('nullable')?.value;
  return !(nullable?.kind === 'literal' && nullable.value === false);
}

function typeOf(declared: Declared, context: RootContext): Type {
  const attribute = declared.body.attributes.get('type');
  if (attribute === undefined) return anyType;
  const type = typeOfExpression(attribute.value);
  if (type !== undefined) return type;
  const place = { source: attribute.source, offset: attribute.value.start };
  const what = `var.${declared.name}`;
  context.reporter.add({
    kind: 'syntax',
    what,
    why: 'its type is no type of Terraform',
    advice: 'Correct the type.',
    place,
  });
  return anyType;
}

function finish(
  value: Value,
  declared: Declared,
  type: Type,
  env: Env,
  context: RootContext,
  place: Place,
): Value {
  const converted = convert(value, type, expression => env.machine.evaluate(expression, env));
  if (!isFailed(converted)) return withSensitivity(converted, declared);
  const what = `var.${declared.name}`;
  const why = isFailed(plainOf(value))
    ? `its value cannot be evaluated: ${converted.detail}`
    : `the value is no ${typeName(type)}: ${converted.detail}`;
  context.reporter.add({
    kind: 'input',
    what,
    why,
    advice: 'Give a value of the type that the variable demands.',
    place,
  });
  return unknown('wrong-type', why, what, place);
}

function withSensitivity(value: Value, declared: Declared): Value {
  const secret = declared.body.attributes.get('sensitive')?.value;
  const sensitive = secret?.kind === 'literal' && secret.value === true;
  return sensitive ? mark(value, { ...noMarks, sensitive }) : value;
}

/** Reports validations of a variable that fail. One that cannot be decided says nothing. */
export function checkValidations(
  declared: Declared,
  value: Value,
  env: Env,
  context: RootContext,
  owner: string,
): void {
  for (const { block, source } of declared.body.blocks) {
    if (block.type !== 'validation') continue;
    const condition = block.body.attributes.find(attribute => attribute.name === 'condition');
    const message = block.body.attributes.find(attribute => attribute.name === 'error_message');
    if (condition === undefined) continue;
    const names = new Map<string, Value>([['var', objectOfValues([[declared.name, value]])]]);
    const inner = { ...env, source };
    const own = withNames(inner, names);
    const result = env.machine.evaluate(condition.value, own);
    // A condition may look at other variables, which stand in the module's own namespace.
    const decided = isFailed(plainOf(result)) ? env.machine.evaluate(condition.value, inner) : result;
    if (truthOfValue(decided) !== 'no') continue;
    const text = message === undefined ? undefined : plainOf(env.machine.evaluate(message.value, own));
    context.reporter.add({
      kind: 'input',
      what: owner === '' ? `var.${declared.name}` : `${owner}: var.${declared.name}`,
      why: `a validation fails: ${typeof text === 'string' ? text : sourceOf(condition.value, inner)}`,
      advice: 'Give a value that the variable allows; Terraform refuses this one.',
      place: { source, offset: block.start },
    });
  }
}
