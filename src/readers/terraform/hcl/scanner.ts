import { limits } from '../../../foundation/limits.ts';
import type { Fault } from './ast.ts';

/** Thrown inside the parser only; caught where parsing can go on. */
export class SyntaxFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Letters, digits, `_` and `-` of ASCII; others are left to the pattern. */
function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  );
}

/** A cursor over the text. The grammar asks it for one token at a time, since templates change what a token is. */
export class Scanner {
  at = 0;
  readonly faults: Fault[] = [];
  /** Faults beyond the bound on messages. */
  faultsLeftOut = 0;
  /** Characters that may be read twice in search of a place to go on; keeps the time linear in the file's length. */
  private rereading: number;
  private depth = 0;
  /** Above 0 inside brackets, where a line break means nothing. */
  private brackets = 0;

  constructor(
    readonly text: string,
    /** Offset of this text's start in the file, for templates that stand inside a JSON string. */
    private readonly base = 0,
    /** Offsets are exact; not so where the JSON string had escapes. */
    private readonly exact = true,
  ) {
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.rereading = 20 * text.length + 10_000;
  }

  offset(at: number): number {
    return this.exact ? this.base + at : this.base;
  }

  report(message: string, at: number): void {
    if (this.faults.length < limits.messagesPerFile) this.faults.push({ message, offset: this.offset(at) });
    else this.faultsLeftOut++;
  }

  /** Counts characters that are read again after a fault. False when the allowance is spent. */
  mayReread(characters: number): boolean {
    this.rereading -= Math.max(0, characters);
    return this.rereading >= 0;
  }

  fail(message: string, at = this.at): never {
    throw new SyntaxFault(message, at);
  }

  /** Runs one level of nesting; deeper than the limit is a fault, never a stack overflow. */
  nested<T>(parse: () => T): T {
    if (this.depth >= limits.nesting) this.fail(`nested more than ${limits.nesting} levels deep`);
    this.depth++;
    try {
      return parse();
    } finally {
      this.depth--;
    }
  }

  /** Runs `parse` where line breaks are blanks (`inside`), or where they end a statement again. */
  withLineBreaks<T>(ignored: boolean, parse: () => T): T {
    const before = this.brackets;
    this.brackets = ignored ? 1 : 0;
    try {
      return parse();
    } finally {
      this.brackets = before;
    }
  }

  /** Skips blanks and comments; line breaks only where they mean nothing. */
  skipBlanks(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 32 || code === 9) this.at++;
      else if (code === 10) {
        if (this.brackets === 0) return;
        this.at++;
      } else if (code === 13 && text.charCodeAt(this.at + 1) === 10) {
        if (this.brackets === 0) return;
        this.at += 2;
      } else if (code === 35 || (code === 47 && text.charCodeAt(this.at + 1) === 47)) {
        const end = text.indexOf('\n', this.at);
        this.at = end === -1 ? text.length : end;
      } else if (code === 47 && text.charCodeAt(this.at + 1) === 42) {
        const end = text.indexOf('*/', this.at + 2);
        if (end === -1) {
          const start = this.at;
          this.at = text.length;
          this.report('comment is never closed', start);
        } else this.at = end + 2;
      } else return;
    }
  }

  skipLineBreaks(): void {
    for (;;) {
      this.skipBlanks();
      const code = this.text.charCodeAt(this.at);
      if (code !== 10 && code !== 13) return;
      this.at++;
    }
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  atLineBreak(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code === 10 || (code === 13 && this.text.charCodeAt(this.at + 1) === 10);
  }

  /** The characters here, after blanks, are `token`. */
  sees(token: string): boolean {
    this.skipBlanks();
    return this.text.startsWith(token, this.at);
  }

  take(token: string): boolean {
    if (!this.sees(token)) return false;
    this.at += token.length;
    return true;
  }

  expect(token: string, context: string): void {
    if (!this.take(token)) this.fail(`expected "${token}" ${context}, found ${this.found()}`);
  }

  /** A name here, or undefined; nothing is skipped before it. */
  identifier(): string | undefined {
    const code = this.text.charCodeAt(this.at);
    if (code <= 64 || (code > 90 && code < 95) || code === 96 || (code > 122 && code < 128)) return undefined;
    const { text } = this;
    let end = this.at + 1;
    let next = text.charCodeAt(end);
    while (isNameCode(next)) next = text.charCodeAt(++end);
    if (code < 128 && !(next >= 128)) {
      const name = text.slice(this.at, end);
      this.at = end;
      return name;
    }
    identifier.lastIndex = this.at;
    const match = identifier.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[0];
  }

  /** A name here without taking it. */
  peekIdentifier(): string | undefined {
    this.skipBlanks();
    const start = this.at;
    const name = this.identifier();
    this.at = start;
    return name;
  }

  keyword(word: string): boolean {
    if (this.peekIdentifier() !== word) return false;
    this.at += word.length;
    return true;
  }

  digits(): string | undefined {
    number.lastIndex = this.at;
    const match = number.exec(this.text);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[0];
  }

  /** What stands here, for a message. */
  found(): string {
    this.skipBlanks();
    if (this.atEnd()) return 'the end of the file';
    if (this.atLineBreak()) return 'the end of the line';
    return `"${String.fromCodePoint(this.text.codePointAt(this.at) ?? 0)}"`;
  }
}
