import type { Value } from '../../../../model/value.ts';
import type { Call } from '../../hcl/ast.ts';
import type { Env } from '../machine.ts';
import { openResult } from '../operators.ts';
import { failed, isFailed, joinMarks, mark, noMarks, plainOf, split, unknown } from '../values.ts';
import { collectionFunctions } from './collections.ts';
import { conversionFunctions } from './conversions.ts';
import { dateFunctions } from './dates.ts';
import { encodingFunctions } from './encodings.ts';
import { fileFunctions } from './files.ts';
import { formatFunctions } from './formats.ts';
import type { FunctionEntry, FunctionTable } from './function-entry.ts';
import { hashFunctions } from './hashes.ts';
import { networkFunctions } from './networks.ts';
import { numericFunctions } from './numerics.ts';
import { providerFunctions } from './providers.ts';
import { setFunctions } from './set-functions.ts';
import { textFunctions } from './texts.ts';

const families: readonly FunctionTable[] = [
  collectionFunctions,
  conversionFunctions,
  dateFunctions,
  encodingFunctions,
  fileFunctions,
  formatFunctions,
  hashFunctions,
  networkFunctions,
  numericFunctions,
  providerFunctions,
  setFunctions,
  textFunctions,
];

const functions = new Map<string, FunctionEntry>(families.flatMap(family => Object.entries(family)));

/** Every function that is known by name, `try` and `can` included. */
export function functionNames(): readonly string[] {
  return [...functions.keys(), 'try', 'can'].sort();
}

/** Evaluates a call. `try` and `can` look at their arguments themselves. */
export function callFunction(call: Call, env: Env): Value {
  const name = call.name.startsWith('core::') ? call.name.slice(6) : call.name;
  if (name === 'try') return callTry(call, env);
  if (name === 'can') return callCan(call, env);
  const entry = functions.get(name);
  if (entry === undefined) {
    return name.includes('::')
      ? unknown('evaluation-failed', `the function ${name} of a provider is not known here`)
      : failed(`there is no function called "${name}"`);
  }
  const args = argumentsOf(call, env);
  if (!Array.isArray(args)) return args;
  for (const argument of args) if (isFailed(argument)) return argument;
  const [least, most] = entry.arity;
  if (args.length < least || args.length > most) {
    return failed(
      `${name}() takes ${least === most ? least : `at least ${least}`} arguments, found ${args.length}`,
    );
  }
  const result = entry.call(args, env);
  return isFailed(result) && !result.detail.includes('(): ') ? failed(`${name}(): ${result.detail}`) : result;
}

/** The arguments, with a last one in `...` taken apart. What is not known there makes the whole call unknown. */
function argumentsOf(call: Call, env: Env): Value[] | Value {
  const values = call.args.map(argument => env.machine.evaluate(argument, env));
  if (!call.expand) return values;
  const last = values.pop() ?? null;
  const { plain, marks } = split(last);
  if (isFailed(plain)) return plain;
  if (typeof plain === 'object' && plain !== null && plain.kind === 'list') {
    if (plain.rest !== undefined || plain.items.some(item => item.condition !== undefined)) {
      return mark(openResult(plain), marks);
    }
    return [...values, ...plain.items.map(item => mark(item.value, marks))];
  }
  if (
    typeof plain === 'object' &&
    plain !== null &&
    (plain.kind === 'unknown' || plain.kind === 'reference')
  ) {
    return mark(openResult(plain), marks);
  }
  return failed('"..." needs a list, tuple or set');
}

/** The first argument that Terraform can evaluate. */
function callTry(call: Call, env: Env): Value {
  for (const argument of call.args) {
    const { value, fails } = attempt(() => env.machine.evaluate(argument, env), env);
    if (!fails) return value;
  }
  return failed('no argument of try() can be evaluated');
}

function callCan(call: Call, env: Env): Value {
  const [argument] = call.args;
  if (argument === undefined || call.args.length !== 1) return failed('can() takes 1 argument');
  const { value, fails } = attempt(() => env.machine.evaluate(argument, env), env);
  if (fails) return false;
  // A value that is itself unknown may still turn out not to be there.
  const { plain, marks } = split(value);
  if (typeof plain === 'object' && plain !== null && plain.kind === 'unknown') return openResult(plain);
  return mark(true, joinMarks(marks, noMarks));
}

function attempt(run: () => Value, env: Env): { value: Value; fails: boolean } {
  const before = env.machine.failures;
  const value = run();
  const fails = env.machine.failures > before || isFailed(plainOf(value));
  env.machine.failures = before;
  return { value, fails };
}
