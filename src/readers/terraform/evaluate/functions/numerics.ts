import { limits } from '../../../../foundation/limits.ts';
import type { Value } from '../../../../model/value.ts';
import { numberOf } from '../conversion.ts';
import { applyBinary, openResult } from '../operators.ts';
import { failed, isFailed, unknown } from '../values.ts';
import { asList, type FunctionTable, many, scalars, wholes } from './function-entry.ts';

/** Numbers. Terraform calculates with 512 bits; what a JavaScript number cannot hold exactly is unknown. */
export const numericFunctions: FunctionTable = {
  abs: {
    about: 'Magnitude of a number.',
    arity: [1, 1],
    call: scalars(['number'], value => Math.abs(value)),
  },
  ceil: {
    about: 'Next whole number upwards.',
    arity: [1, 1],
    call: scalars(['number'], value => Math.ceil(value)),
  },
  floor: {
    about: 'Next whole number downwards.',
    arity: [1, 1],
    call: scalars(['number'], value => Math.floor(value)),
  },
  log: {
    about: 'Logarithm of a number to a base.',
    arity: [2, 2],
    call: scalars(['number', 'number'], logarithm),
  },
  max: {
    about: 'Greatest of the numbers.',
    arity: [1, many],
    call: scalars(['number'], (...all) => Math.max(...all)),
  },
  min: {
    about: 'Smallest of the numbers.',
    arity: [1, many],
    call: scalars(['number'], (...all) => Math.min(...all)),
  },
  parseint: {
    about: 'Whole number from digits of a base.',
    arity: [2, 2],
    call: scalars(['text', 'number'], parseInteger),
  },
  pow: { about: 'A number raised to a power.', arity: [2, 2], call: scalars(['number', 'number'], power) },
  signum: {
    about: '-1, 0 or 1, by the sign.',
    arity: [1, 1],
    call: scalars(['number'], signOf),
  },
  sum: { about: 'Sum of a list of numbers.', arity: [1, 1], call: wholes(([list]) => sum(asList(list))) },
  range: { about: 'Numbers from a start up to a limit.', arity: [1, 3], call: scalars(['number'], range) },
};

function signOf(value: number): Value {
  return Number.isInteger(value) ? Math.sign(value) : failed('the number must be whole');
}

function logarithm(value: number, base: number): Value {
  const result = Math.log(value) / Math.log(base);
  if (!Number.isFinite(result)) return failed('the logarithm is not a number');
  const whole = Math.round(result);
  return Math.abs(result - whole) < 1e-12 ? whole : result;
}

function parseInteger(text: string, base: number): Value {
  if (!Number.isInteger(base) || base < 2 || base > 62) return failed('the base must be between 2 and 62');
  const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const match = /^([+-]?)([0-9A-Za-z]+)$/.exec(text);
  if (match === null || text.length > 1000) return failed(`cannot parse ${JSON.stringify(text)} as a number`);
  let value = 0n;
  for (const character of match[2] ?? '') {
    const digit = digits.indexOf(base <= 36 ? character.toLowerCase() : character);
    if (digit < 0 || digit >= base) return failed(`cannot parse ${JSON.stringify(text)} in base ${base}`);
    value = value * BigInt(base) + BigInt(digit);
  }
  return wholeNumber(match[1] === '-' ? -value : value);
}

function wholeNumber(value: bigint): Value {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  return unknown('limit-reached', 'the number has more digits than are kept');
}

function power(base: number, exponent: number): Value {
  const result = base ** exponent;
  if (Number.isNaN(result)) return failed('the power is not a number');
  if (Number.isSafeInteger(result) || !Number.isInteger(base) || !Number.isInteger(exponent)) return result;
  if (exponent < 0) return result;
  if (exponent > 1024) return unknown('limit-reached', 'the number has more digits than are kept');
  return wholeNumber(BigInt(base) ** BigInt(exponent));
}

function sum(list: ReturnType<typeof asList>): Value {
  if ('other' in list) return list.other;
  if (list.items.length === 0 && list.rest === undefined) return failed('the list is empty');
  let total: Value = 0;
  for (const item of list.items) {
    if (item.condition !== undefined) return openResult(list);
    const number = item.value === null ? failed('an element is null') : numberOf(item.value as never);
    if (isFailed(number)) return number;
    total = applyBinary('+', total, number);
  }
  return list.rest === undefined ? total : openResult(list);
}

function range(...args: number[]): Value {
  const [first = 0, second, third] = args;
  const start = second === undefined ? 0 : first;
  const end = second ?? first;
  const step = third ?? (end < start ? -1 : 1);
  if (step === 0) return failed('the step must not be zero');
  if (start !== end && Math.sign(end - start) !== Math.sign(step)) {
    return failed(
      `the step must be ${end > start ? 'positive' : 'negative'} to get from the start to the limit`,
    );
  }
  const count = Math.ceil((end - start) / step);
  // Terraform's own bound.
  if (count > Math.min(1024, limits.elements)) return failed('more than 1024 values were generated');
  const items = Array.from({ length: count }, (_, at) => ({ value: start + at * step }));
  return { kind: 'list', items, collection: 'list' } as Value;
}
