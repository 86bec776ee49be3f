import { limits } from '../../../../foundation/limits.ts';
import type { Value } from '../../../../model/value.ts';
import { failed, listOfValues, objectOfValues, unknown } from '../values.ts';
import {
  type Assertion,
  isWordCharacter,
  type ParsedPattern,
  parsePattern,
  type Pattern,
} from './regular-expression-syntax.ts';

/**
 * Matching by a simulation that follows all threads at once (Pike's machine): the first match as Go finds it, in a time
 * that is bounded by the lengths of text and pattern, whatever they are.
 */
type Instruction =
  | { readonly op: 'character'; readonly test: (code: number) => boolean }
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'assert'; readonly what: Assertion }
  | { readonly op: 'match' };

const largestProgram = 10_000;
const mostSteps = 40_000_000;

interface Program {
  readonly instructions: readonly Instruction[];
  readonly groups: readonly (string | undefined)[];
}

/** `regex`: the first match, or a failure. */
export function matchFirst(pattern: string, text: string): Value {
  const program = compile(pattern);
  if (typeof program === 'string') return failed(`invalid pattern: ${program}`);
  const matches = findMatches(program, text, 1);
  if (matches === undefined) return tooMuch();
  const [match] = matches;
  return match === undefined ? failed('the pattern does not match the text') : captured(program, match, text);
}

/** Whether the pattern occurs in the text; undefined where it is none, or takes too long. */
export function matches(pattern: string, text: string): boolean | undefined {
  const program = compile(pattern);
  const found = typeof program === 'string' ? undefined : findMatches(program, text, 1);
  return found && found.length > 0;
}

/** `regexall`: all matches. */
export function matchAll(pattern: string, text: string): Value {
  const program = compile(pattern);
  if (typeof program === 'string') return failed(`invalid pattern: ${program}`);
  const matches = findMatches(program, text, limits.elements);
  if (matches === undefined) return tooMuch();
  const values = matches.map(match => captured(program, match, text));
  return listOfValues(values, 'list');
}

/** Replaces all matches; `$1`, `${name}` in `by` stand for groups. */
export function replaceMatches(text: string, pattern: string, by: string): Value {
  const program = compile(pattern);
  if (typeof program === 'string') return failed(`invalid pattern: ${program}`);
  const matches = findMatches(program, text, limits.elements);
  if (matches === undefined) return tooMuch();
  let result = '';
  let last = 0;
  for (const match of matches) {
    result += text.slice(last, match[0]) + expand(by, program, match, text);
    last = match[1] ?? last;
    if (result.length > limits.textLength) return tooMuch();
  }
  return result + text.slice(last);
}

function tooMuch(): Value {
  return unknown('limit-reached', 'the pattern takes too many steps on this text');
}

function captured(program: Program, match: readonly (number | undefined)[], text: string): Value {
  const part = (group: number): Value => {
    const start = match[group * 2];
    const end = match[group * 2 + 1];
    return start === undefined || end === undefined ? null : text.slice(start, end);
  };
  if (program.groups.length === 0) return part(0);
  const parts = program.groups.map((_, at) => part(at + 1));
  const named = program.groups.filter(name => name !== undefined);
  if (named.length === 0) return listOfValues(parts);
  if (named.length < parts.length) return failed('a pattern may not mix groups with and without names');
  return objectOfValues(program.groups.map((name, at): [string, Value] => [name ?? '', parts[at] ?? null]));
}

function expand(by: string, program: Program, match: readonly (number | undefined)[], text: string): string {
  return by.replace(
    /\$(?:(\$)|(\w+)|\{(\w+)\})/g,
    (whole, dollar: string | undefined, bare?: string, braced?: string) => {
      if (dollar !== undefined) return '$';
      const name = bare ?? braced ?? '';
      const group = /^\d+$/.test(name) ? Number(name) : program.groups.indexOf(name) + 1;
      if (group === 0 && name !== '0') return '';
      const start = match[group * 2];
      const end = match[group * 2 + 1];
      return whole !== '' && start !== undefined && end !== undefined ? text.slice(start, end) : '';
    },
  );
}

const compiled = new Map<string, Program | string>();

function compile(pattern: string): Program | string {
  const before = compiled.get(pattern);
  if (before !== undefined) return before;
  const parsed = pattern.length > 10_000 ? 'the pattern is too long' : parsePattern(pattern);
  const program = typeof parsed === 'string' ? parsed : assemble(parsed);
  if (compiled.size >= 200) compiled.clear();
  compiled.set(pattern, program);
  return program;
}

function assemble(parsed: ParsedPattern): Program | string {
  const code: Instruction[] = [{ op: 'save', slot: 0 }];
  if (!emit(code, parsed.pattern)) return 'the pattern is too large';
  code.push({ op: 'save', slot: 1 }, { op: 'match' });
  return { instructions: code, groups: parsed.groups };
}

/** Appends the code of a pattern. False when the program gets too large. */
function emit(code: Instruction[], pattern: Pattern): boolean {
  if (code.length > largestProgram) return false;
  switch (pattern.kind) {
    case 'empty':
      return true;
    case 'character':
      code.push({ op: 'character', test: pattern.test });
      return true;
    case 'assert':
      code.push({ op: 'assert', what: pattern.what });
      return true;
    case 'group': {
      code.push({ op: 'save', slot: pattern.index * 2 });
      const fits = emit(code, pattern.part);
      code.push({ op: 'save', slot: pattern.index * 2 + 1 });
      return fits;
    }
    case 'sequence':
      return pattern.parts.every(part => emit(code, part));
    case 'choice':
      return emitChoice(code, pattern.parts);
    case 'repeat':
      break;
  }
  return emitRepeat(code, pattern);
}

function emitChoice(code: Instruction[], parts: readonly Pattern[]): boolean {
  const jumps: { to: number }[] = [];
  for (const [at, part] of parts.entries()) {
    if (at === parts.length - 1) {
      if (!emit(code, part)) return false;
      break;
    }
    const split = { op: 'split' as const, first: code.length + 1, second: 0 };
    code.push(split);
    if (!emit(code, part)) return false;
    const jump = { op: 'jump' as const, to: 0 };
    code.push(jump);
    jumps.push(jump);
    split.second = code.length;
  }
  for (const jump of jumps) jump.to = code.length;
  return true;
}

function emitRepeat(code: Instruction[], repeat: Extract<Pattern, { kind: 'repeat' }>): boolean {
  for (let count = 0; count < repeat.min; count++) if (!emit(code, repeat.part)) return false;
  const fork = (inside: number): { op: 'split'; first: number; second: number } => ({
    op: 'split',
    first: repeat.greedy ? inside : 0,
    second: repeat.greedy ? 0 : inside,
  });
  const leave = (split: { first: number; second: number }, to: number): void => {
    if (repeat.greedy) split.second = to;
    else split.first = to;
  };
  if (repeat.max === Number.POSITIVE_INFINITY) {
    const split = fork(code.length + 1);
    const start = code.length;
    code.push(split);
    if (!emit(code, repeat.part)) return false;
    code.push({ op: 'jump', to: start });
    leave(split, code.length);
    return true;
  }
  const splits: { first: number; second: number }[] = [];
  for (let count = repeat.min; count < repeat.max; count++) {
    const split = fork(code.length + 1);
    code.push(split);
    splits.push(split);
    if (!emit(code, repeat.part)) return false;
  }
  for (const split of splits) leave(split, code.length);
  return true;
}

type Captures = readonly (number | undefined)[];

/** Non-overlapping matches from the left, each as start and end offsets of its groups. undefined when it takes too long. */
function findMatches(program: Program, text: string, most: number): Captures[] | undefined {
  const matches: Captures[] = [];
  const fuel = { steps: 0 };
  let from = 0;
  let lastEnd = -1;
  while (from <= text.length && matches.length < most) {
    const match = run(program, text, from, fuel);
    if (match === 'exhausted') return undefined;
    if (match === undefined) return matches;
    const [start = 0, end = 0] = match;
    if (end > start || start !== lastEnd) matches.push(match);
    lastEnd = end;
    from = end > start ? end : end + (isHigh(text, end) ? 2 : 1);
  }
  return matches;
}

function isHigh(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

interface Threads {
  readonly list: { at: number; captures: Captures }[];
  readonly seen: Set<number>;
}

function run(
  program: Program,
  text: string,
  from: number,
  fuel: { steps: number },
): Captures | undefined | 'exhausted' {
  let current: Threads = { list: [], seen: new Set() };
  let best: Captures | undefined;
  for (let at = from; ; ) {
    if (best === undefined) follow(program, current, 0, [], text, at);
    if (current.list.length === 0 && best !== undefined) return best;
    fuel.steps += current.seen.size + 1;
    if (fuel.steps > mostSteps) return 'exhausted';
    const code = text.codePointAt(at);
    const width = code !== undefined && code > 0xffff ? 2 : 1;
    const next: Threads = { list: [], seen: new Set() };
    for (const thread of current.list) {
      const instruction = program.instructions[thread.at];
      if (instruction?.op === 'match') {
        best = thread.captures;
        break;
      }
      if (instruction?.op === 'character' && code !== undefined && instruction.test(code)) {
        follow(program, next, thread.at + 1, thread.captures, text, at + width);
      }
    }
    if (code === undefined) return best;
    current = next;
    at += width;
  }
}

/** Adds a thread and all that it reaches without reading a character, the preferred first. */
function follow(
  program: Program,
  threads: Threads,
  start: number,
  captures: Captures,
  text: string,
  at: number,
): void {
  const stack: { at: number; captures: Captures }[] = [{ at: start, captures }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (threads.seen.has(next.at)) continue;
    threads.seen.add(next.at);
    const instruction = program.instructions[next.at];
    if (instruction === undefined) continue;
    if (instruction.op === 'jump') stack.push({ at: instruction.to, captures: next.captures });
    else if (instruction.op === 'split') {
      stack.push(
        { at: instruction.second, captures: next.captures },
        { at: instruction.first, captures: next.captures },
      );
    } else if (instruction.op === 'save') {
      const saved = [...next.captures];
      saved[instruction.slot] = at;
      stack.push({ at: next.at + 1, captures: saved });
    } else if (instruction.op === 'assert') {
      if (holds(instruction.what, text, at)) stack.push({ at: next.at + 1, captures: next.captures });
    } else threads.list.push(next);
  }
}

function holds(what: Assertion, text: string, at: number): boolean {
  if (what === 'text-start') return at === 0;
  if (what === 'text-end') return at === text.length;
  if (what === 'line-start') return at === 0 || text[at - 1] === '\n';
  if (what === 'line-end') return at === text.length || text[at] === '\n';
  const before = at > 0 && isWordCharacter(text.charCodeAt(at - 1));
  const after = at < text.length && isWordCharacter(text.charCodeAt(at));
  return (before !== after) === (what === 'word');
}
