import { Scanner, SyntaxFault } from './scanner.ts';
import type { Fault } from './ast.ts';

/** A JSON value with its offset. Members keep the order and the repetitions of the source. */
export type JsonNode =
  | {
      readonly kind: 'string';
      readonly value: string;
      readonly start: number;
      readonly end: number;
      readonly plain: boolean;
    }
  | {
      readonly kind: 'scalar';
      readonly value: number | boolean | null;
      readonly inexact: boolean;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'array';
      readonly items: readonly JsonNode[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'object';
      readonly members: readonly JsonMember[];
      readonly start: number;
      readonly end: number;
    };

export interface JsonMember {
  readonly name: string;
  readonly start: number;
  readonly value: JsonNode;
}

/** Parses a JSON text strictly, with offsets and a bound on nesting. The first fault ends it. */
export function parseJsonDocument(text: string): { node?: JsonNode; fault?: Fault } {
  const scanner = new Scanner(text);
  try {
    const node = parseNode(scanner);
    skipBlanks(scanner);
    if (!scanner.atEnd()) scanner.fail(`expected the end of the JSON document, found ${scanner.found()}`);
    return { node };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return { fault: { message: fault.message, offset: fault.offset } };
  }
}

/** JSON's blanks only: no comments. */
function skipBlanks(scanner: Scanner): void {
  for (;;) {
    const code = scanner.text.charCodeAt(scanner.at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return;
    scanner.at++;
  }
}

function takes(scanner: Scanner, character: string): boolean {
  skipBlanks(scanner);
  if (scanner.text[scanner.at] !== character) return false;
  scanner.at++;
  return true;
}

function expect(scanner: Scanner, character: string, context: string): void {
  if (!takes(scanner, character))
    scanner.fail(`expected "${character}" ${context}, found ${scanner.found()}`);
}

function parseNode(scanner: Scanner): JsonNode {
  skipBlanks(scanner);
  const start = scanner.at;
  const character = scanner.text[start];
  if (character === '"') return parseString(scanner);
  if (character === '[') return scanner.nested(() => parseArray(scanner));
  if (character === '{') return scanner.nested(() => parseObject(scanner));
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  scalar.lastIndex = start;
  const word = scalar.exec(scanner.text)?.[0];
  if (word === undefined) scanner.fail(`expected a JSON value, found ${scanner.found()}`);
  scanner.at += word.length;
  const value = JSON.parse(word) as number | boolean | null;
  const inexact =
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && word.length > 15;
  return { kind: 'scalar', value, inexact, start, end: scanner.at };
}

function parseString(scanner: Scanner): Extract<JsonNode, { kind: 'string' }> {
  const start = scanner.at;
  const { text } = scanner;
  let at = start + 1;
  let plain = true;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 34) break;
    if (Number.isNaN(code) || code < 32) scanner.fail('the text is not closed on its line', start);
    if (code === 92) {
      plain = false;
      at++;
    }
    at++;
  }
  scanner.at = at + 1;
  if (plain) return { kind: 'string', value: text.slice(start + 1, at), start, end: at + 1, plain };
  try {
    return {
      kind: 'string',
      value: JSON.parse(text.slice(start, at + 1)) as string,
      start,
      end: at + 1,
      plain,
    };
  } catch {
    return scanner.fail('the text holds an invalid escape sequence', start);
  }
}

function parseArray(scanner: Scanner): JsonNode {
  const start = scanner.at++;
  const items: JsonNode[] = [];
  if (!takes(scanner, ']')) {
    do items.push(parseNode(scanner));
    while (takes(scanner, ','));
    expect(scanner, ']', 'after the items of an array');
  }
  return { kind: 'array', items, start, end: scanner.at };
}

function parseObject(scanner: Scanner): JsonNode {
  const start = scanner.at++;
  const members: JsonMember[] = [];
  if (!takes(scanner, '}')) {
    do {
      skipBlanks(scanner);
      const at = scanner.at;
      if (scanner.text[at] !== '"') scanner.fail(`expected a name in quotes, found ${scanner.found()}`);
      const name = parseString(scanner).value;
      expect(scanner, ':', 'after the name of a member');
      members.push({ name, start: at, value: parseNode(scanner) });
    } while (takes(scanner, ','));
    expect(scanner, '}', 'after the members of an object');
  }
  return { kind: 'object', members, start, end: scanner.at };
}
