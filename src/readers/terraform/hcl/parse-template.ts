import type { Expression, ForDirective, IfDirective, TemplatePart } from './ast.ts';
import type { Scanner } from './scanner.ts';

/** A template before its directives are nested. Text comes in one token per line, as strip markers reach no further. */
type Token =
  | { text: string }
  | { expression: Expression }
  | { open: 'if'; condition: Expression; at: number }
  | { open: 'for'; keyName?: string; valueName: string; collection: Expression; at: number }
  | { close: 'else' | 'endif' | 'endfor'; at: number };

/** Parses what stands inside `${ }`: handed in, as expressions hold templates and templates expressions. */
export type ParseInside = (scanner: Scanner) => Expression;

/** `"…"` at the scanner. */
export function parseQuoted(scanner: Scanner, parse: ParseInside): Expression {
  const start = scanner.at;
  scanner.at++;
  const tokens: Token[] = [];
  readTokens(scanner, parse, tokens, () => readQuotedText(scanner, tokens, start));
  return templateOf(scanner, tokens, start);
}

/** `<<EOT` or `<<-EOT` at the scanner. */
export function parseHeredoc(scanner: Scanner, parse: ParseInside): Expression {
  const start = scanner.at;
  const opening = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy;
  opening.lastIndex = start;
  const match = opening.exec(scanner.text);
  if (match === null) scanner.fail('expected a marker and a new line after "<<"');
  const marker = match[2] ?? '';
  scanner.at += match[0].length;
  const tokens: Token[] = [];
  readTokens(scanner, parse, tokens, () => readHeredocText(scanner, tokens, marker, start));
  if (match[1] === '-') stripIndentation(tokens);
  return templateOf(scanner, tokens, start);
}

/** A whole text as a template: a file for `templatefile`, a string of a JSON configuration. Throws a `SyntaxFault`. */
export function parseTemplateText(scanner: Scanner, parse: ParseInside): Expression {
  const tokens: Token[] = [];
  readTokens(scanner, parse, tokens, () => readBareText(scanner, tokens));
  return templateOf(scanner, tokens, 0);
}

/** Reads text and sequences in turn until `readText` says that the template ends. */
function readTokens(scanner: Scanner, parse: ParseInside, tokens: Token[], readText: () => boolean): void {
  let stripNext = false;
  for (;;) {
    const before = tokens.length;
    const more = readText();
    const first = tokens[before];
    if (stripNext && first !== undefined && 'text' in first) first.text = first.text.trimStart();
    if (!more) return;
    const directive = scanner.text[scanner.at] === '%';
    scanner.at += 2;
    if (scanner.text[scanner.at] === '~') {
      scanner.at++;
      const previous = tokens.at(-1);
      if (previous !== undefined && 'text' in previous) previous.text = previous.text.trimEnd();
    }
    const token = scanner.withLineBreaks(true, () => {
      const inner: Token = directive ? readDirective(scanner, parse) : { expression: parse(scanner) };
      stripNext = scanner.take('~');
      scanner.expect('}', `to close "${directive ? '%' : '$'}{"`);
      return inner;
    });
    tokens.push(token);
  }
}

function readDirective(scanner: Scanner, parse: ParseInside): Token {
  scanner.skipBlanks();
  const at = scanner.at;
  const word = scanner.identifier();
  if (word === 'if') return { open: 'if', condition: parse(scanner), at };
  if (word === 'else' || word === 'endif' || word === 'endfor') return { close: word, at };
  if (word !== 'for') scanner.fail(`"${word ?? ''}" is not a template directive`, at);
  scanner.skipBlanks();
  let valueName = scanner.identifier();
  let keyName: string | undefined;
  if (scanner.take(',')) {
    keyName = valueName;
    scanner.skipBlanks();
    valueName = scanner.identifier();
  }
  if (valueName === undefined || !scanner.keyword('in'))
    scanner.fail('expected "for name in" in a template', at);
  const collection = parse(scanner);
  return { open: 'for', ...(keyName === undefined ? {} : { keyName }), valueName, collection, at };
}

/** True at an interpolation or directive, false after the closing quote. */
function readQuotedText(scanner: Scanner, tokens: Token[], start: number): boolean {
  const { text } = scanner;
  let value = '';
  let from = scanner.at;
  const flush = (): void => {
    value += text.slice(from, scanner.at);
    if (value !== '') tokens.push({ text: normalised(value) });
  };
  for (;;) {
    const code = text.charCodeAt(scanner.at);
    if (code === 34) {
      flush();
      scanner.at++;
      return false;
    }
    if (code === 92) {
      value += text.slice(from, scanner.at) + readEscape(scanner);
      from = scanner.at;
    } else if (code === 36 || code === 37) {
      const sequence = sequenceHere(text, scanner.at);
      if (sequence === 'opens') {
        flush();
        return true;
      }
      if (sequence === 'escaped') {
        value += text.slice(from, scanner.at) + text.slice(scanner.at + 1, scanner.at + 3);
        scanner.at += 3;
        from = scanner.at;
      } else scanner.at++;
    } else if (code === 10 || Number.isNaN(code)) {
      scanner.fail('the quoted text is not closed on its line', start);
    } else scanner.at++;
  }
}

function readEscape(scanner: Scanner): string {
  const start = scanner.at;
  const letter = scanner.text[start + 1] ?? '';
  scanner.at += 2;
  const simple = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[letter];
  if (simple !== undefined) return simple;
  const length = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const digits = scanner.text.slice(scanner.at, scanner.at + length);
  if (length > 0 && digits.length === length && /^[0-9a-fA-F]+$/.test(digits)) {
    scanner.at += length;
    const code = Number.parseInt(digits, 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
  }
  scanner.report(`"\\${letter}" is not an escape sequence; write "\\\\" for a backslash`, start);
  return scanner.text.slice(start, scanner.at);
}

function readHeredocText(scanner: Scanner, tokens: Token[], marker: string, start: number): boolean {
  for (;;) {
    if (scanner.at === 0 || scanner.text[scanner.at - 1] === '\n') {
      const end = lineEnd(scanner.text, scanner.at);
      if (scanner.text.slice(scanner.at, end).trim() === marker) {
        scanner.at = scanner.text.indexOf(marker, scanner.at) + marker.length;
        return false;
      }
    }
    if (scanner.atEnd())
      scanner.fail(`the text that begins with "<<${marker}" is never closed by ${marker}`, start);
    if (readLine(scanner, tokens)) return true;
  }
}

function readBareText(scanner: Scanner, tokens: Token[]): boolean {
  while (!scanner.atEnd()) if (readLine(scanner, tokens)) return true;
  return false;
}

/** Raw text up to and with the end of the line. True at an interpolation or directive. */
function readLine(scanner: Scanner, tokens: Token[]): boolean {
  const { text } = scanner;
  const newline = text.indexOf('\n', scanner.at);
  const end = newline === -1 ? text.length : newline + 1;
  let value = '';
  let from = scanner.at;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 36 && code !== 37) continue;
    const sequence = sequenceHere(text, at);
    if (sequence === 'opens') {
      value += text.slice(from, at);
      if (value !== '') tokens.push({ text: normalised(value) });
      scanner.at = at;
      return true;
    }
    if (sequence === 'escaped') {
      value += text.slice(from, at) + text.slice(at + 1, at + 3);
      at += 2;
      from = at + 1;
    }
  }
  scanner.at = end;
  value += text.slice(from, end);
  if (value !== '') tokens.push({ text: normalised(value) });
  return false;
}

function sequenceHere(text: string, at: number): 'opens' | 'escaped' | undefined {
  const sign = text[at];
  if (text[at + 1] === '{') return 'opens';
  return text[at + 1] === sign && text[at + 2] === '{' ? 'escaped' : undefined;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

/** Terraform normalises text to NFC. */
function normalised(text: string): string {
  return /^[\u0000-\u007f]*$/.test(text) ? text : text.normalize('NFC');
}

/** `<<-`: takes the smallest indentation of all lines away from each; blank lines do not count. */
function stripIndentation(tokens: Token[]): void {
  let smallest = Number.POSITIVE_INFINITY;
  let lineStart = true;
  const starts: { text: string }[] = [];
  for (const token of tokens) {
    if (lineStart) {
      lineStart = false;
      if (!('text' in token)) smallest = 0;
      else if (token.text.trim() !== '' || !token.text.endsWith('\n')) {
        smallest = Math.min(smallest, token.text.length - token.text.trimStart().length);
        starts.push(token);
      }
    }
    if ('text' in token && token.text.endsWith('\n')) lineStart = true;
  }
  for (const token of starts) token.text = token.text.slice(smallest);
}

function templateOf(scanner: Scanner, tokens: readonly Token[], start: number): Expression {
  const place = { start: scanner.offset(start), end: scanner.offset(scanner.at) };
  const first = tokens[0];
  if (first !== undefined && tokens.length === 1 && 'expression' in first) return first.expression;
  const nested = nestDirectives(scanner, tokens);
  const [only] = nested;
  // An empty text beside one expression still makes it text: `"${x ~} "` is never a number.
  const parts = nested.length === 1 && typeof only === 'object' ? ['', only] : nested;
  const texts = parts.filter(part => typeof part === 'string');
  if (texts.length < parts.length) return { kind: 'template', parts, ...place };
  return { kind: 'literal', value: texts.join(''), ...place };
}

/** Turns the flat list into a tree, without recursion: a stack of the directives that are open. */
function nestDirectives(scanner: Scanner, tokens: readonly Token[]): TemplatePart[] {
  interface Open {
    readonly token: Extract<Token, { open: string }>;
    readonly into: TemplatePart[];
    readonly yes: TemplatePart[];
    no?: TemplatePart[];
  }
  const result: TemplatePart[] = [];
  const open: Open[] = [];
  let into = result;
  for (const token of tokens) {
    if ('text' in token) {
      if (token.text === '') continue;
      const last = into.at(-1);
      if (typeof last === 'string') into[into.length - 1] = last + token.text;
      else into.push(token.text);
    } else if ('expression' in token) into.push(token.expression);
    else if ('open' in token) {
      if (open.length >= 100)
        scanner.fail('template directives are nested more than 100 levels deep', token.at);
      const yes: TemplatePart[] = [];
      open.push({ token, into, yes });
      into = yes;
    } else {
      const last = open.at(-1);
      const expected = last?.token.open === 'for' ? 'endfor' : 'endif';
      if (last === undefined) scanner.fail(`"${token.close}" closes nothing`, token.at);
      if (token.close === 'else' && last.token.open === 'if' && last.no === undefined) {
        into = last.no = [];
        continue;
      }
      if (token.close !== expected) scanner.fail(`expected "${expected}", found "${token.close}"`, token.at);
      last.into.push(directiveOf(last.token, last.yes, last.no ?? []));
      into = last.into;
      open.pop();
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) scanner.fail(`"${unclosed.token.open}" is never closed`, unclosed.token.at);
  return result;
}

function directiveOf(
  token: Extract<Token, { open: string }>,
  yes: readonly TemplatePart[],
  no: readonly TemplatePart[],
): IfDirective | ForDirective {
  if (token.open === 'if') return { kind: 'if-directive', condition: token.condition, yes, no };
  return {
    kind: 'for-directive',
    ...(token.keyName === undefined ? {} : { keyName: token.keyName }),
    valueName: token.valueName,
    collection: token.collection,
    body: yes,
  };
}
