import type { Attribute, Block, Body, Expression, ParsedBody } from './ast.ts';
import { parseExpression } from './parse-expression.ts';
import { Scanner, SyntaxFault } from './scanner.ts';

/** A line that can only begin a top-level block: where reading goes on after a brace was forgotten. */
const topLevel =
  /(?:(?:resource|data|ephemeral)[ \t]+"[^"\n]*"[ \t]+"[^"\n]*"|(?:module|variable|output|provider|check)[ \t]+"[^"\n]*"|locals|terraform|moved|import|removed)[ \t]*\{/y;

/** Parses a `*.tf` or `*.tfvars` file. Never throws: what is broken is a fault, the rest is in the body. */
export function parseNative(text: string): ParsedBody {
  const scanner = new Scanner(text);
  const body = parseBody(scanner, 0).body;
  return { body, faults: scanner.faults, faultsLeftOut: scanner.faultsLeftOut };
}

/** Parses one expression that makes up the whole text (`--var`). Gives undefined where it is none. */
export function parseWholeExpression(text: string): Expression | undefined {
  const scanner = new Scanner(text);
  try {
    const expression = scanner.withLineBreaks(true, () => parseExpression(scanner));
    scanner.skipLineBreaks();
    return scanner.atEnd() && scanner.faults.length === 0 ? expression : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxFault) return undefined;
    throw fault;
  }
}

interface ReadBody {
  readonly body: Body;
  /** False where the body ended without its brace: at the end of the file or at the next top-level block. */
  readonly closed: boolean;
}

function parseBody(scanner: Scanner, depth: number): ReadBody {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  const names = new Set<string>();
  let damaged = false;
  const done = (closed: boolean): ReadBody => {
    const open = damaged || !closed;
    return { body: open ? { attributes, blocks, damaged: true } : { attributes, blocks }, closed };
  };
  for (;;) {
    scanner.skipLineBreaks();
    if (scanner.atEnd()) return done(depth === 0);
    if (scanner.text[scanner.at] === '}') {
      if (depth > 0) {
        scanner.at++;
        return done(true);
      }
      scanner.report('"}" closes nothing', scanner.at);
      scanner.at++;
      continue;
    }
    if (depth > 0 && startsTopLevel(scanner)) return done(false);
    const start = scanner.at;
    try {
      const name = scanner.identifier();
      if (name === undefined) scanner.fail(`expected an argument or a block, found ${scanner.found()}`);
      scanner.skipBlanks();
      if (scanner.text[scanner.at] === '=' && scanner.text[scanner.at + 1] !== '=') {
        scanner.at++;
        const read = parseAttribute(scanner, name, start);
        if (read.lost) damaged = true;
        if (names.has(name)) scanner.report(`the argument "${name}" is given twice`, start);
        else attributes.push(read.attribute);
        names.add(name);
      } else blocks.push(parseBlock(scanner, name, start, depth));
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      scanner.report(fault.message, fault.offset);
      damaged = true;
      skipLine(scanner, Math.max(fault.offset, start));
    }
  }
}

/** An argument whose value is broken stays an argument, with an invalid value: it was given, we cannot say as what. */
function parseAttribute(
  scanner: Scanner,
  name: string,
  start: number,
): { attribute: Attribute; lost: boolean } {
  const from = scanner.at;
  try {
    const value = scanner.withLineBreaks(false, () => parseExpression(scanner));
    const end = scanner.at;
    scanner.skipBlanks();
    if (!scanner.atEnd() && !scanner.atLineBreak() && scanner.text[scanner.at] !== '}') {
      scanner.report(
        `expected a new line after the argument "${name}", found ${scanner.found()}`,
        scanner.at,
      );
      const whole = resumeAfter(scanner, from, Math.max(end, scanner.at));
      return { attribute: { name, value: invalid(scanner, from, 'not valid syntax'), start }, lost: !whole };
    }
    return { attribute: { name, value, start }, lost: false };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    scanner.report(fault.message, fault.offset);
    const whole = resumeAfter(scanner, from, fault.offset);
    return { attribute: { name, value: invalid(scanner, from, fault.message), start }, lost: !whole };
  }
}

function invalid(scanner: Scanner, from: number, why: string): Expression {
  return { kind: 'invalid', why, start: scanner.offset(from), end: scanner.offset(scanner.at) };
}

function parseBlock(scanner: Scanner, type: string, start: number, depth: number): Block {
  const labels: string[] = [];
  for (;;) {
    scanner.skipBlanks();
    const at = scanner.at;
    const label = scanner.text[at] === '"' ? quotedLabel(scanner) : scanner.identifier();
    if (label === undefined) break;
    labels.push(label);
    if (labels.length > 100) scanner.fail('a block has too many labels', at);
  }
  if (!scanner.take('{')) scanner.fail(`expected "=" or "{" after "${type}", found ${scanner.found()}`);
  const brace = scanner.at - 1;
  const { body, closed } = readBlockBody(scanner, depth, brace);
  if (!closed) scanner.report(`the block "${[type, ...labels].join(' ')}" is never closed`, start);
  return { type, labels, body, start, end: scanner.at };
}

function readBlockBody(scanner: Scanner, depth: number, brace: number): ReadBody {
  try {
    return scanner.nested(() => parseBody(scanner, depth + 1));
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    scanner.report(fault.message, fault.offset);
    scanner.at = closingBracket(scanner, brace) ?? scanner.text.length;
    return { body: { attributes: [], blocks: [], damaged: true }, closed: true };
  }
}

function quotedLabel(scanner: Scanner): string {
  const start = scanner.at;
  const label = /"((?:[^"\\\n]|\\.)*)"/y;
  label.lastIndex = start;
  const match = label.exec(scanner.text);
  if (match === null) scanner.fail('the label is not closed on its line', start);
  scanner.at += match[0].length;
  return (match[1] ?? '').replace(/\\(.)/g, '$1');
}

function startsTopLevel(scanner: Scanner): boolean {
  const before = scanner.text.charCodeAt(scanner.at - 1);
  if (before !== 10) return false;
  topLevel.lastIndex = scanner.at;
  return topLevel.test(scanner.text);
}

/** Goes on behind the brackets that the broken value opened, or on the next line where they do not match. */
function resumeAfter(scanner: Scanner, from: number, fault: number): boolean {
  if (!scanner.mayReread(scanner.at - from)) {
    giveUp(scanner, fault);
    return false;
  }
  const end = endOfStatement(scanner, from);
  if (end !== undefined && end >= fault) {
    scanner.at = end;
    return true;
  }
  skipLine(scanner, fault);
  return end !== undefined;
}

function giveUp(scanner: Scanner, fault: number): void {
  scanner.report('too many faults; the rest of the file is not read', fault);
  scanner.at = scanner.text.length;
}

function skipLine(scanner: Scanner, from: number): void {
  if (!scanner.mayReread(scanner.at - from)) {
    giveUp(scanner, from);
    return;
  }
  const newline = scanner.text.indexOf('\n', from);
  scanner.at = newline === -1 ? scanner.text.length : newline;
}

/** The first line break outside brackets and quotes; undefined where the brackets do not match. */
function endOfStatement(scanner: Scanner, from: number): number | undefined {
  const { text } = scanner;
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '\n') return at;
    if (character === '{' || character === '[' || character === '(') {
      const end = closingBracket(scanner, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (character === '}' || character === ']' || character === ')') return undefined;
    else at = skipOne(text, at);
  }
  return text.length;
}

/** The position behind the bracket that closes the one at `open`, or undefined. Top-level blocks are never swallowed. */
function closingBracket(scanner: Scanner, open: number): number | undefined {
  const { text } = scanner;
  let depth = 0;
  for (let at = open; at < text.length; ) {
    if (!scanner.mayReread(1)) return undefined;
    const character = text[at];
    if (character === '{' || character === '[' || character === '(') depth++;
    else if (character === '}' || character === ']' || character === ')') {
      depth--;
      if (depth === 0) return at + 1;
    } else if (character === '\n') {
      topLevel.lastIndex = at + 1;
      if (topLevel.test(text)) return undefined;
    }
    at = skipOne(text, at);
  }
  return undefined;
}

/** The position behind the character, quoted text or comment at `at`. */
function skipOne(text: string, at: number): number {
  const character = text[at];
  if (character === '#' || (character === '/' && text[at + 1] === '/')) {
    const newline = text.indexOf('\n', at);
    return newline === -1 ? text.length : newline;
  }
  if (character !== '"') return at + 1;
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === '\\') next++;
    else if (text[next] === '"') return next + 1;
    else if (text[next] === '\n') return next;
  }
  return text.length;
}
