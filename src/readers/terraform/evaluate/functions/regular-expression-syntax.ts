/** The syntax of Go's regular expressions (RE2): no back references, no look-around, so that matching is linear. */
export type Pattern =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly test: (code: number) => boolean }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly min: number;
      readonly max: number;
      readonly greedy: boolean;
    }
  | { readonly kind: 'group'; readonly part: Pattern; readonly index: number }
  | { readonly kind: 'assert'; readonly what: Assertion };

export type Assertion = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'no-word';

export interface ParsedPattern {
  readonly pattern: Pattern;
  /** Names of the groups, from 1; undefined for one without a name. */
  readonly groups: readonly (string | undefined)[];
}

class PatternFault extends Error {}

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
  readonly ungreedy: boolean;
}

interface Reader {
  readonly text: string;
  at: number;
  flags: Flags;
  readonly groups: (string | undefined)[];
  depth: number;
}

/** Parses a pattern; a text says why it is none. */
export function parsePattern(text: string): ParsedPattern | string {
  const flags = { ignoreCase: false, multiLine: false, dotAll: false, ungreedy: false };
  const reader: Reader = { text, at: 0, flags, groups: [], depth: 0 };
  try {
    const pattern = parseChoice(reader);
    if (reader.at < text.length) return 'unexpected ")"';
    return { pattern, groups: reader.groups };
  } catch (fault) {
    if (fault instanceof PatternFault) return fault.message;
    throw fault;
  }
}

function parseChoice(reader: Reader): Pattern {
  if (reader.depth > 200) throw new PatternFault('groups are nested too deeply');
  reader.depth++;
  const outer = reader.flags;
  const parts: Pattern[] = [parseSequence(reader)];
  while (reader.text[reader.at] === '|') {
    reader.at++;
    parts.push(parseSequence(reader));
  }
  reader.flags = outer;
  reader.depth--;
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
}

function parseSequence(reader: Reader): Pattern {
  const parts: Pattern[] = [];
  for (;;) {
    const character = reader.text[reader.at];
    if (character === undefined || character === '|' || character === ')') break;
    if (reader.text.startsWith('\\Q', reader.at)) {
      const end = reader.text.indexOf('\\E', reader.at);
      const quoted = reader.text.slice(reader.at + 2, end === -1 ? undefined : end);
      for (const one of quoted) parts.push(literal(reader, one.codePointAt(0) ?? 0));
      reader.at = end === -1 ? reader.text.length : end + 2;
      continue;
    }
    const atom = parseAtom(reader);
    if (atom !== undefined) parts.push(parseRepeats(reader, atom));
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'sequence', parts };
}

function parseRepeats(reader: Reader, atom: Pattern): Pattern {
  let part = atom;
  for (let count = 0; ; count++) {
    const range = repetition(reader);
    if (range === undefined) return part;
    if (count > 0) throw new PatternFault('a repetition of a repetition');
    let greedy = !reader.flags.ungreedy;
    if (reader.text[reader.at] === '?') {
      reader.at++;
      greedy = !greedy;
    }
    part = { kind: 'repeat', part, min: range[0], max: range[1], greedy };
  }
}

function repetition(reader: Reader): [number, number] | undefined {
  const character = reader.text[reader.at];
  const simple: [number, number] | undefined =
    character === '*'
      ? [0, Number.POSITIVE_INFINITY]
      : character === '+'
        ? [1, Number.POSITIVE_INFINITY]
        : character === '?'
          ? [0, 1]
          : undefined;
  if (simple !== undefined) {
    reader.at++;
    return simple;
  }
  if (character !== '{') return undefined;
  const count = /\{(\d+)(?:(,)(\d*))?\}/y;
  count.lastIndex = reader.at;
  const match = count.exec(reader.text);
  if (match === null) return undefined;
  const min = Number(match[1]);
  const max = match[2] === undefined ? min : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
  if (min > 1000 || (max !== Number.POSITIVE_INFINITY && max > 1000) || max < min) {
    throw new PatternFault(`invalid repeat count ${match[0]}`);
  }
  reader.at += match[0].length;
  return [min, max];
}

function parseAtom(reader: Reader): Pattern | undefined {
  const { text, flags } = reader;
  const character = text[reader.at];
  if (character === '(') return parseGroup(reader);
  if (character === '[') return parseClass(reader);
  if (character === '\\') return parseEscape(reader);
  if (character === '*' || character === '+' || character === '?') {
    throw new PatternFault(`nothing to repeat before "${character}"`);
  }
  const code = text.codePointAt(reader.at) ?? 0;
  reader.at += code > 0xffff ? 2 : 1;
  if (character === '.') {
    return { kind: 'character', test: flags.dotAll ? () => true : one => one !== 10 };
  }
  if (character === '^') return { kind: 'assert', what: flags.multiLine ? 'line-start' : 'text-start' };
  if (character === '$') return { kind: 'assert', what: flags.multiLine ? 'line-end' : 'text-end' };
  return literal(reader, code);
}

function parseGroup(reader: Reader): Pattern | undefined {
  reader.at++;
  const before = reader.flags;
  let index: number | undefined;
  if (reader.text[reader.at] !== '?') {
    reader.groups.push(undefined);
    index = reader.groups.length;
  } else {
    const named = /\?P?<([A-Za-z_]\w*)>/y;
    named.lastIndex = reader.at;
    const name = named.exec(reader.text);
    if (name !== null) {
      if (reader.groups.includes(name[1])) throw new PatternFault(`two groups are called "${name[1]}"`);
      reader.groups.push(name[1]);
      index = reader.groups.length;
      reader.at += name[0].length;
    } else if (changeFlags(reader)) return undefined;
  }
  const inner = parseChoice(reader);
  reader.flags = before;
  if (reader.text[reader.at] !== ')') throw new PatternFault('missing ")"');
  reader.at++;
  return index === undefined ? inner : { kind: 'group', part: inner, index };
}

/** `(?i)` up to the end of the group, or `(?i:` for a group. True where the parenthesis is already closed. */
function changeFlags(reader: Reader): boolean {
  const change = /\?([imsU]*)(?:-([imsU]+))?([:)])/y;
  change.lastIndex = reader.at;
  const match = change.exec(reader.text);
  if (match === null) throw new PatternFault('look-around and other "(?" groups are not supported');
  const [whole, on = '', off = '', end] = match;
  const pick = (letter: string, before: boolean): boolean =>
    (on.includes(letter) || before) && !off.includes(letter);
  const { flags } = reader;
  const changed: Flags = {
    ignoreCase: pick('i', flags.ignoreCase),
    multiLine: pick('m', flags.multiLine),
    dotAll: pick('s', flags.dotAll),
    ungreedy: pick('U', flags.ungreedy),
  };
  reader.at += whole.length;
  reader.flags = changed;
  return end === ')';
}

function literal(reader: Reader, code: number): Pattern {
  return { kind: 'character', test: folded(reader, one => one === code) };
}

function folded(reader: Reader, test: (code: number) => boolean): (code: number) => boolean {
  if (!reader.flags.ignoreCase) return test;
  return code => {
    if (test(code)) return true;
    const text = String.fromCodePoint(code);
    const lower = text.toLowerCase();
    const upper = text.toUpperCase();
    return (
      (lower !== text && test(lower.codePointAt(0) ?? 0)) ||
      (upper !== text && test(upper.codePointAt(0) ?? 0))
    );
  };
}

const digit = (code: number): boolean => code >= 48 && code <= 57;
const word = (code: number): boolean =>
  digit(code) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
const blank = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
const inverse = (test: (code: number) => boolean) => (code: number) => !test(code);

export const isWordCharacter = word;

const perlClasses: Readonly<Record<string, (code: number) => boolean>> = {
  d: digit,
  D: inverse(digit),
  w: word,
  W: inverse(word),
  s: blank,
  S: inverse(blank),
};

const posixClasses: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  ascii: /[\u0000-\u007f]/,
  blank: /[\t ]/,
  cntrl: /[\u0000-\u001f\u007f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t\n\v\f\r ]/,
  upper: /[A-Z]/,
  word: /[0-9A-Za-z_]/,
  xdigit: /[0-9A-Fa-f]/,
};

function parseEscape(reader: Reader): Pattern {
  const letter = reader.text[reader.at + 1];
  const assertion = { A: 'text-start', z: 'text-end', b: 'word', B: 'no-word' } as const;
  if (letter === 'A' || letter === 'z' || letter === 'b' || letter === 'B') {
    reader.at += 2;
    return { kind: 'assert', what: assertion[letter] };
  }
  const set = classEscape(reader);
  if (set !== undefined) return { kind: 'character', test: folded(reader, set) };
  return literal(reader, escapedCode(reader));
}

/** `\d`, `\pL`, `\P{Greek}`: a set of characters; undefined for an escape of one character. */
function classEscape(reader: Reader): ((code: number) => boolean) | undefined {
  const letter = reader.text[reader.at + 1] ?? '';
  const perl = perlClasses[letter];
  if (perl !== undefined) {
    reader.at += 2;
    return perl;
  }
  if (letter !== 'p' && letter !== 'P') return undefined;
  const property = /\\[pP](?:\{(\^?)([A-Za-z_]+)\}|([A-Z]))/y;
  property.lastIndex = reader.at;
  const match = property.exec(reader.text);
  if (match === null) throw new PatternFault('invalid Unicode class');
  reader.at += match[0].length;
  const name = match[2] ?? match[3] ?? '';
  const negated = (letter === 'P') !== (match[1] === '^');
  const pattern = unicodeClass(name);
  return code => pattern.test(String.fromCodePoint(code)) !== negated;
}

function unicodeClass(name: string): RegExp {
  for (const property of name.length <= 2 ? [name] : [`Script=${name}`, name]) {
    try {
      return new RegExp(`^\\p{${property}}$`, 'u');
    } catch {
      // Not a property of this kind; the next one may be.
    }
  }
  throw new PatternFault(`there is no Unicode class "${name}"`);
}

function escapedCode(reader: Reader): number {
  const numeric = /\\(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/y;
  numeric.lastIndex = reader.at;
  const match = numeric.exec(reader.text);
  if (match !== null) {
    reader.at += match[0].length;
    const code =
      match[3] === undefined
        ? Number.parseInt(match[1] ?? match[2] ?? '0', 16)
        : Number.parseInt(match[3], 8);
    if (code > 0x10ffff) throw new PatternFault('there is no such character');
    return code;
  }
  const code = reader.text.codePointAt(reader.at + 1);
  if (code === undefined) throw new PatternFault('the pattern ends with "\\"');
  const letter = String.fromCodePoint(code);
  const control = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }[letter];
  if (control === undefined && /[0-9A-Za-z]/.test(letter))
    throw new PatternFault(`invalid escape sequence \\${letter}`);
  reader.at += 1 + letter.length;
  return control ?? code;
}

function parseClass(reader: Reader): Pattern {
  reader.at++;
  const negated = reader.text[reader.at] === '^';
  if (negated) reader.at++;
  const tests: ((code: number) => boolean)[] = [];
  for (let first = true; first || reader.text[reader.at] !== ']'; first = false) {
    if (reader.at >= reader.text.length) throw new PatternFault('missing "]"');
    const posix = /\[:(\^?)([a-z]+):\]/y;
    posix.lastIndex = reader.at;
    const named = posix.exec(reader.text);
    if (named !== null) {
      const pattern = posixClasses[named[2] ?? ''];
      if (pattern === undefined) throw new PatternFault(`invalid character class ${named[0]}`);
      reader.at += named[0].length;
      tests.push(code => pattern.test(String.fromCodePoint(code)) !== (named[1] === '^'));
      continue;
    }
    const set = reader.text[reader.at] === '\\' ? classEscape(reader) : undefined;
    if (set !== undefined) {
      tests.push(set);
      continue;
    }
    const low = classCharacter(reader);
    let high = low;
    if (reader.text[reader.at] === '-' && reader.text[reader.at + 1] !== ']') {
      reader.at++;
      high = classCharacter(reader);
      if (high < low) throw new PatternFault('invalid range of characters');
    }
    tests.push(code => code >= low && code <= high);
  }
  reader.at++;
  const any = folded(reader, code => tests.some(test => test(code)));
  return { kind: 'character', test: negated ? inverse(any) : any };
}

function classCharacter(reader: Reader): number {
  if (reader.text[reader.at] === '\\') return escapedCode(reader);
  const code = reader.text.codePointAt(reader.at);
  if (code === undefined) throw new PatternFault('missing "]"');
  reader.at += code > 0xffff ? 2 : 1;
  return code;
}
