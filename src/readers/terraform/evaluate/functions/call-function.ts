import { limits } from '../../../../foundation/limits.ts';
import type { Value } from '../../../../model/value.ts';
import type { Call } from '../../hcl/ast.ts';
import { oneOf } from '../candidates.ts';
import type { Env } from '../machine.ts';
import { openResult } from '../operators.ts';
import { failed, isFailed, mark, plainOf, split, unknown } from '../values.ts';
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
  if (isTooLong(result)) return env.machine.limit(`a text is longer than ${limits.textLength} characters`);
  return isFailed(result) && !result.detail.includes('(): ') ? failed(`${name}(): ${result.detail}`) : result;
}

function isTooLong(value: Value): boolean {
  const plain = plainOf(value);
  if (typeof plain === 'string') return plain.length > limits.textLength;
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'text') return false;
  return plain.parts.some(part => typeof part === 'string' && part.length > limits.textLength);
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

/** The first argument that Terraform can evaluate; where an element may be missing, the next ones are possible too. */
function callTry(call: Call, env: Env): Value {
  const possible: Value[] = [];
  for (const argument of call.args) {
    const { value, fails, doubtful } = attempt(() => env.machine.evaluate(argument, env), env);
    if (fails) continue;
    possible.push(value);
    if (!doubtful) break;
  }
  const [only] = possible;
  if (only === undefined) return failed('no argument of try() can be evaluated');
  if (possible.length === 1) return only;
  return oneOf(possible, unknown('condition-undetermined', 'an element that try() takes may not be there'));
}

function callCan(call: Call, env: Env): Value {
  const [argument] = call.args;
  if (argument === undefined || call.args.length !== 1) return failed('can() takes 1 argument');
  const { value, fails, doubtful } = attempt(() => env.machine.evaluate(argument, env), env);
  if (fails) return false;
  // A value that is itself unknown may still turn out not to be there.
  const { plain, marks } = split(value);
  if (typeof plain === 'object' && plain !== null && plain.kind === 'unknown') return openResult(plain);
  if (!doubtful) return mark(true, marks);
  return oneOf(
    [true, false],
    unknown('condition-undetermined', 'an element that can() takes may not be there'),
  );
}

interface Attempt {
  readonly value: Value;
  readonly fails: boolean;
  /** It rests on an element that may not be there. */
  readonly doubtful: boolean;
}

function attempt(run: () => Value, env: Env): Attempt {
  const { failures, doubts } = env.machine;
  const value = run();
  const fails = env.machine.failures > failures || isFailed(plainOf(value));
  env.machine.failures = failures;
  return { value, fails, doubtful: env.machine.doubts > doubts };
}
