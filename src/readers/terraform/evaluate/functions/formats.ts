import type { ListItem, TextPart, Value } from '../../../../model/value.ts';
import { limits } from '../../../../foundation/limits.ts';
import { numberOf, textOf, booleanOf } from '../conversion.ts';
import { openResult } from '../operators.ts';
import {
  failed,
  isFailed,
  isOpen,
  listFrom,
  numberText,
  partsOf,
  type Plain,
  plainOf,
  textFrom,
  unknown,
} from '../values.ts';
import { type FunctionTable, many, wholes } from './function-entry.ts';
import { encodeJson } from './json-text.ts';
import { characters } from './texts.ts';

/** Text from a format with verbs, in the subset of Go's that Terraform has. */
export const formatFunctions: FunctionTable = {
  format: {
    about: 'Values put into a format.',
    arity: [1, many],
    call: wholes(([format, ...args]) => formatValue(format ?? null, args)),
  },
  formatlist: {
    about: 'A format applied to each element of lists of one length.',
    arity: [1, many],
    call: wholes(([format, ...args]) => formatList(format ?? null, args)),
  },
};

interface Verb {
  readonly flags: string;
  readonly width?: number;
  readonly precision?: number;
  readonly verb: string;
  readonly raw: string;
}

function formatValue(format: Plain, args: readonly Plain[]): Value {
  if (format === null) return failed('the format is null');
  const pattern = textOf(format);
  if (typeof pattern !== 'string') return isFailed(pattern) ? pattern : openResult(pattern);
  const parts: TextPart[] = [];
  const verbs = /%([-+ 0#]*)(\d+)?(?:\.(\d+)?)?(?:\[(\d+)\])?([a-zA-Z%])?/g;
  let last = 0;
  let next = 0;
  let highest = 0;
  for (const match of pattern.matchAll(verbs)) {
    parts.push(pattern.slice(last, match.index));
    last = match.index + match[0].length;
    const [raw, flags = '', width, precision, position, verb] = match;
    if (verb === undefined) return failed(`the format ends or breaks off in ${JSON.stringify(raw)}`);
    if (verb === '%') {
      parts.push('%');
      continue;
    }
    if (position !== undefined) next = Number(position) - 1;
    const argument = args[next];
    if (argument === undefined) return failed(`there is no argument ${next + 1} for ${raw}`);
    next++;
    highest = Math.max(highest, next);
    if (Number(width ?? 0) > 1000 || Number(precision ?? 0) > 1000) return failed('the width is too large');
    const dot = raw.includes('.');
    const spec: Verb = {
      flags,
      verb,
      raw,
      ...(width === undefined ? {} : { width: Number(width) }),
      ...(dot ? { precision: Number(precision ?? 0) } : {}),
    };
    const formatted = formatOne(spec, argument);
    if (typeof formatted === 'string') parts.push(formatted);
    else if ('failed' in formatted) return formatted;
    else parts.push(...formatted.parts);
  }
  parts.push(pattern.slice(last));
  if (highest < args.length && !/%[^%]*\[/.test(pattern))
    return failed(`too many arguments; only ${highest} used`);
  const text = textFrom(parts);
  return typeof text === 'string' && text.length > limits.textLength
    ? failed('the text gets too long')
    : text;
}

type Formatted = string | { parts: readonly TextPart[] } | ReturnType<typeof failed>;

function formatOne(spec: Verb, argument: Plain): Formatted {
  const { verb } = spec;
  if (argument !== null && isOpen(argument)) {
    if (isFailed(argument)) return argument;
    const inner = partsOf(argument) ?? [];
    const asText = verb === 's' || verb === 'v' || verb === 'd' || verb === 't';
    return asText && spec.width === undefined ? { parts: inner } : { parts: [holeOf(argument)] };
  }
  if (verb === 'v' && argument !== null) return formatAny(spec, argument);
  if (argument === null) return failed(`the argument for ${spec.raw} is null`);
  if (verb === 's' || verb === 'q') {
    const text = textOf(argument);
    if (typeof text !== 'string') return isFailed(text) ? text : failed(`${spec.raw} needs a text`);
    const cut = spec.precision === undefined ? text : characters(text).slice(0, spec.precision).join('');
    return pad(verb === 'q' ? encodeQuoted(cut) : cut, spec);
  }
  if (verb === 't') {
    const value = booleanOf(argument);
    return typeof value === 'boolean' ? pad(String(value), spec) : failed(`${spec.raw} needs a bool`);
  }
  if (!'bdoxXeEfFgG'.includes(verb)) return failed(`"%${verb}" is not a verb of a format`);
  const number = numberOf(argument);
  if (typeof number !== 'number') return isFailed(number) ? number : failed(`${spec.raw} needs a number`);
  return formatNumber(spec, number);
}

function holeOf(value: Plain): TextPart {
  const open = openResult(value);
  return typeof open === 'object' && open !== null && open.kind === 'unknown'
    ? open
    : unknown('runtime-attribute', '');
}

function formatAny(spec: Verb, argument: NonNullable<Plain>): Formatted {
  if (spec.flags.includes('#') || typeof argument === 'object') {
    const encoded = encodeJson(argument);
    if (isFailed(encoded)) return encoded;
    if (typeof encoded === 'string') return pad(encoded, spec);
    return { parts: partsOf(plainOf(encoded)) ?? [] };
  }
  if (typeof argument === 'number') {
    if (spec.precision !== undefined) return formatNumber({ ...spec, verb: 'g' }, argument);
    return padNumber(numberText(argument), spec);
  }
  return pad(String(argument), spec);
}

function encodeQuoted(text: string): string {
  return JSON.stringify(text);
}

function formatNumber(spec: Verb, value: number): Formatted {
  const { verb } = spec;
  if ('bdoxX'.includes(verb)) {
    if (!Number.isInteger(value)) return failed(`${spec.raw} needs a whole number`);
    const base = { b: 2, d: 10, o: 8, x: 16, X: 16 }[verb] ?? 10;
    let digits = BigInt(Math.abs(value)).toString(base);
    if (verb === 'X') digits = digits.toUpperCase();
    if (spec.precision !== undefined) digits = digits.padStart(spec.precision, '0');
    if (spec.flags.includes('#') && base === 16) digits = `0${verb}${digits}`;
    return padNumber((value < 0 ? '-' : '') + digits, spec);
  }
  const precision = Math.min(spec.precision ?? (verb === 'g' || verb === 'G' ? -1 : 6), 100);
  let text: string;
  if (verb === 'f' || verb === 'F') text = fixed(value, precision);
  else if (verb === 'e' || verb === 'E') text = goExponent(value.toExponential(precision));
  else text = general(value, precision);
  if (Math.abs(value) >= 1e21 && (verb === 'f' || verb === 'F')) {
    text = numberText(value) + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  }
  return padNumber(verb === 'E' || verb === 'G' ? text.toUpperCase() : text, spec);
}

/** As toFixed, but a tie goes to the even digit, as Go rounds it. */
function fixed(value: number, precision: number): string {
  const rounded = value.toFixed(precision);
  const exactly = value.toFixed(Math.min(100, precision + 40));
  const point = exactly.indexOf('.') + 1 + precision;
  if (precision > 60 || !/^50*$/.test(exactly.slice(point))) return rounded;
  const down = exactly.slice(0, precision === 0 ? point - 1 : point);
  return Number(down.at(-1)) % 2 === 0 ? down : rounded;
}

/** Go writes exponents with two digits at least. */
function goExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

/** `%g`: the shortest text, with an exponent for the very large and the very small. */
function general(value: number, precision: number): string {
  if (value === 0) return '0';
  const shortest = precision < 0 ? value.toExponential() : value.toExponential(Math.max(0, precision - 1));
  const exponent = Number(shortest.slice(shortest.indexOf('e') + 1));
  const digits = shortest.slice(0, shortest.indexOf('e')).replace(/[-.]/g, '').length;
  const least = precision < 0 ? Math.max(digits, 21) : precision === 0 ? 1 : precision;
  if (exponent < -4 || exponent >= least) return goExponent(trimZeros(shortest));
  return trimZeros(Number(shortest).toFixed(Math.max(0, digits - 1 - exponent)));
}

function trimZeros(text: string): string {
  const [mantissa = '', exponent] = text.split('e');
  const trimmed = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return exponent === undefined ? trimmed : `${trimmed}e${exponent}`;
}

function padNumber(text: string, spec: Verb): string {
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  const sign = negative ? '-' : spec.flags.includes('+') ? '+' : spec.flags.includes(' ') ? ' ' : '';
  if (spec.flags.includes('0') && !spec.flags.includes('-') && spec.width !== undefined) {
    return sign + digits.padStart(spec.width - sign.length, '0');
  }
  return pad(sign + digits, spec);
}

function pad(text: string, spec: Verb): string {
  if (spec.width === undefined) return text;
  const missing = Math.max(0, spec.width - characters(text).length);
  if (spec.flags.includes('-')) return text + ' '.repeat(missing);
  return (spec.flags.includes('0') ? '0' : ' ').repeat(missing) + text;
}

function formatList(format: Plain, args: readonly Plain[]): Value {
  const lists = args.filter(
    argument => typeof argument === 'object' && argument !== null && argument.kind === 'list',
  );
  for (const argument of args) {
    if (typeof argument === 'object' && argument !== null && argument.kind === 'unknown')
      return openResult(argument);
  }
  let length: number | undefined;
  for (const list of lists) {
    if (typeof list !== 'object' || list === null || list.kind !== 'list') continue;
    if (list.rest !== undefined) return openResult(list);
    if (length !== undefined && list.items.length !== length)
      return failed('the lists must have the same length');
    length = list.items.length;
  }
  if (length === undefined) {
    const only = formatValue(format, args);
    return isFailed(only) ? only : listFrom([{ value: only }], 'list');
  }
  const items: ListItem[] = [];
  for (let at = 0; at < length; at++) {
    let condition: string | undefined;
    const row = args.map(argument => {
      if (typeof argument !== 'object' || argument === null || argument.kind !== 'list') return argument;
      const item = argument.items[at];
      condition ??= item?.condition;
      return plainOf(item?.value ?? null);
    });
    const value = formatValue(format, row);
    if (isFailed(value)) return failed(`element ${at}: ${value.detail}`);
    items.push(condition === undefined ? { value } : { value, condition });
  }
  return listFrom(items, 'list');
}
