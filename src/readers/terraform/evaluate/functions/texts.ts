import type { ListItem, TextPart, Value } from '../../../../model/value.ts';
import { limits } from '../../../../foundation/limits.ts';
import { oneOf } from '../candidates.ts';
import { textOf } from '../conversion.ts';
import { openResult } from '../operators.ts';
import {
  failed,
  isFailed,
  listOfValues,
  partsOf,
  type Plain,
  plainOf,
  type TerraformList,
  textFrom,
  unknown,
} from '../values.ts';
import { asList, type FunctionTable, many, scalars, wholes } from './function-entry.ts';
import { matchAll, matchFirst, replaceMatches } from './regular-expressions.ts';

/** Text. Lengths and positions count characters as a reader sees them, as Terraform does. */
export const textFunctions: FunctionTable = {
  chomp: {
    about: 'Without line breaks at the end.',
    arity: [1, 1],
    call: scalars(['text'], text => text.replace(/[\r\n]+$/, '')),
  },
  endswith: {
    about: 'Whether a text ends with another.',
    arity: [2, 2],
    call: scalars(
      ['text', 'text'],
      (text, end) => text.endsWith(end),
      args => edge(args, 'end'),
    ),
  },
  indent: {
    about: 'All lines but the first indented by spaces.',
    arity: [2, 2],
    call: scalars(['number', 'text'], indent),
  },
  join: { about: 'Elements of lists with a separator between them.', arity: [2, many], call: wholes(join) },
  lower: {
    about: 'In lower case.',
    arity: [1, 1],
    call: scalars(
      ['text'],
      text => text.toLowerCase(),
      args => mapped(args, text => text.toLowerCase()),
    ),
  },
  regex: {
    about: 'The first match of a pattern, its groups as list or object.',
    arity: [2, 2],
    call: scalars(['text', 'text'], matchFirst),
  },
  regexall: { about: 'All matches of a pattern.', arity: [2, 2], call: scalars(['text', 'text'], matchAll) },
  replace: {
    about: 'Every occurrence of a part, or match of a /pattern/, replaced.',
    arity: [3, 3],
    call: scalars(['text', 'text', 'text'], replace),
  },
  split: {
    about: 'The parts between separators.',
    arity: [2, 2],
    call: scalars(['text', 'text'], (separator, text) => splitText(separator, text)),
  },
  startswith: {
    about: 'Whether a text begins with another.',
    arity: [2, 2],
    call: scalars(
      ['text', 'text'],
      (text, start) => text.startsWith(start),
      args => edge(args, 'start'),
    ),
  },
  strcontains: {
    about: 'Whether a text contains another.',
    arity: [2, 2],
    call: scalars(['text', 'text'], (text, part) => text.includes(part), contains),
  },
  strrev: {
    about: 'Characters in reverse order.',
    arity: [1, 1],
    call: scalars(['text'], text => characters(text).toReversed().join('')),
  },
  substr: {
    about: 'A part by offset and length; -1 means up to the end.',
    arity: [3, 3],
    call: scalars(['text', 'number', 'number'], substring),
  },
  title: { about: 'First letter of each word in upper case.', arity: [1, 1], call: scalars(['text'], title) },
  trim: {
    about: 'Without the characters of a set at both ends.',
    arity: [2, 2],
    call: scalars(['text', 'text'], trim),
  },
  trimprefix: {
    about: 'Without a given beginning.',
    arity: [2, 2],
    call: scalars(
      ['text', 'text'],
      (text, start) => (text.startsWith(start) ? text.slice(start.length) : text),
      args => cut(args, 'start'),
    ),
  },
  trimspace: {
    about: 'Without blanks at both ends.',
    arity: [1, 1],
    call: scalars(['text'], text => text.trim()),
  },
  trimsuffix: {
    about: 'Without a given end.',
    arity: [2, 2],
    call: scalars(
      ['text', 'text'],
      (text, end) => (end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text),
      args => cut(args, 'end'),
    ),
  },
  upper: {
    about: 'In upper case.',
    arity: [1, 1],
    call: scalars(
      ['text'],
      text => text.toUpperCase(),
      args => mapped(args, text => text.toUpperCase()),
    ),
  },
};

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as a reader sees them; a plain loop where the text is ASCII. */
export function characters(text: string): string[] {
  if (/^[\u0000-\u007f]*$/.test(text) && !text.includes('\r\n')) return text.split('');
  return [...segmenter.segment(text)].map(segment => segment.segment);
}

function indent(spaces: number, text: string): Value {
  if (!Number.isInteger(spaces) || spaces < 0) return failed('the number of spaces must be whole');
  if (spaces * text.split('\n').length + text.length > limits.textLength)
    return failed('the text gets too long');
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

/** The known pieces changed; a hole becomes a hole of which no more is known. */
function mapped([text]: readonly Plain[], change: (piece: string) => string): Value | undefined {
  const parts = text === undefined ? undefined : partsOf(text);
  if (parts === undefined || parts.length < 2) return undefined;
  return textFrom(parts.map((part): TextPart => (typeof part === 'string' ? change(part) : holeOf(part))));
}

function holeOf(part: Exclude<TextPart, string>): TextPart {
  const open = openResult(part);
  return typeof open === 'object' && open !== null && open.kind === 'unknown'
    ? open
    : unknown('runtime-attribute', '');
}

/** startswith and endswith of a text whose edge is known. */
function edge([text, wanted]: readonly Plain[], side: 'start' | 'end'): Value | undefined {
  const piece = edgeOf(text, side);
  if (piece === undefined || typeof wanted !== 'string') return undefined;
  if (piece.length >= wanted.length)
    return side === 'start' ? piece.startsWith(wanted) : piece.endsWith(wanted);
  return (side === 'start' ? wanted.startsWith(piece) : wanted.endsWith(piece)) ? undefined : false;
}

function edgeOf(text: Plain | undefined, side: 'start' | 'end'): string | undefined {
  const parts = text === undefined ? undefined : partsOf(text);
  const piece = side === 'start' ? parts?.[0] : parts?.at(-1);
  return typeof piece === 'string' ? piece : undefined;
}

function cut(args: readonly Plain[], side: 'start' | 'end'): Value | undefined {
  const [text, wanted] = args;
  const parts = text === undefined ? undefined : partsOf(text);
  const there = edge(args, side);
  if (parts === undefined || typeof wanted !== 'string' || there === undefined) return undefined;
  if (there === false) return text;
  const at = side === 'start' ? 0 : parts.length - 1;
  return textFrom(
    parts.map((part, index) => {
      if (index !== at || typeof part !== 'string') return part;
      return side === 'start' ? part.slice(wanted.length) : part.slice(0, part.length - wanted.length);
    }),
  );
}

function contains([text, wanted]: readonly Plain[]): Value | undefined {
  const parts = text === undefined ? undefined : partsOf(text);
  if (parts === undefined || typeof wanted !== 'string') return undefined;
  return parts.some(part => typeof part === 'string' && part.includes(wanted)) ? true : undefined;
}

function join([separator, ...lists]: readonly Plain[]): Value {
  const glue =
    separator === undefined || separator === null ? failed('the separator is null') : textOf(separator);
  if (typeof glue !== 'string') return isFailed(glue) ? glue : openResult(glue);
  const items: ListItem[] = [];
  for (const [at, argument] of lists.entries()) {
    const list = asList(argument, at + 2);
    if ('other' in list) return list.other;
    if (list.rest !== undefined) return openResult(list);
    items.push(...list.items);
  }
  const uncertain = items.filter(item => item.condition !== undefined);
  if (uncertain.length === 0) return joinItems(glue, items);
  if (uncertain.length > 3) return openResult({ kind: 'list', items });
  // Each uncertain element is there or not: every combination is a candidate.
  const candidates = Array.from({ length: 2 ** uncertain.length }, (_, choice) =>
    joinItems(
      glue,
      items.filter(item => item.condition === undefined || ((choice >> uncertain.indexOf(item)) & 1) === 0),
    ),
  );
  return oneOf(candidates, unknown('condition-undetermined', uncertain[0]?.condition ?? ''));
}

function joinItems(glue: string, items: readonly ListItem[]): Value {
  const parts: TextPart[] = [];
  let length = 0;
  for (const [at, item] of items.entries()) {
    const inner = partsOf(plainOf(item.value));
    if (inner === undefined) return failed(`element ${at} is not a text`);
    if (at > 0) parts.push(glue);
    parts.push(...inner);
    for (const part of inner) length += glue.length + (typeof part === 'string' ? part.length : 0);
    if (length > limits.textLength) return unknown('limit-reached', 'the text gets too long');
  }
  return textFrom(parts);
}

function replace(text: string, wanted: string, by: string): Value {
  if (wanted.length > 1 && wanted.startsWith('/') && wanted.endsWith('/')) {
    return replaceMatches(text, wanted.slice(1, -1), by);
  }
  const count = wanted === '' ? text.length + 1 : text.split(wanted).length - 1;
  if (text.length + count * by.length > limits.textLength)
    return unknown('limit-reached', 'the text gets too long');
  if (wanted === '') return by + Array.from(text, character => character + by).join('');
  return text.replaceAll(wanted, () => by);
}

function splitText(separator: string, text: string): TerraformList | Value {
  const parts = separator === '' ? characters(text) : text.split(separator);
  if (parts.length > limits.elements) return unknown('limit-reached', 'the list gets too long');
  return listOfValues(parts, 'list');
}

function substring(text: string, offset: number, length: number): Value {
  if (!Number.isInteger(offset) || !Number.isInteger(length))
    return failed('offset and length must be whole');
  const all = characters(text);
  const start = offset < 0 ? Math.max(0, all.length + offset) : offset;
  // With a negative offset Terraform takes a length of 0 for all the rest.
  const toEnd = length < 0 || (length === 0 && offset < 0);
  return all.slice(start, toEnd ? undefined : start + length).join('');
}

/** As Go's strings.Title: the letter behind a separator is upper-cased. */
function title(text: string): string {
  let before = ' ';
  let result = '';
  for (const character of text) {
    const separator = /[\u0000-\u007f]/.test(before) ? !/\w/.test(before) : /\s/.test(before);
    result += separator ? character.toUpperCase() : character;
    before = character;
  }
  return result;
}

function trim(text: string, set: string): string {
  const cutset = new Set(set);
  const all = Array.from(text);
  let start = 0;
  let end = all.length;
  while (start < end && cutset.has(all[start] ?? '')) start++;
  while (end > start && cutset.has(all[end - 1] ?? '')) end--;
  return all.slice(start, end).join('');
}
