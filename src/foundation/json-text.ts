import { limits } from './limits.ts';
import { safeText } from './safe-text.ts';
import type { Place, SourceText } from './source-text.ts';

/** JSON as plain data, with the way back from a path in it to its place. */
export interface JsonText {
  readonly data: unknown;
  /** The place of the value at the path, or of the nearest value around it; of the key itself for `atKey`. */
  placeOf(path: readonly PropertyKey[], atKey?: string): Place;
}

export type JsonResult =
  | { readonly ok: true; readonly json: JsonText }
  | { readonly ok: false; readonly message: string; readonly place: Place };

/**
 * Reads a text as JSON (RFC 8259). A mistake is told with its place; so is a key that stands twice in one object, of which
 * programs would silently keep one, and nesting beyond the usual limit. Places are searched for only when they are asked
 * for: a large document costs no more than its data.
 */
export function readJsonText(source: SourceText): JsonResult {
  const { text } = source;
  const fault = walkJson(text, {});
  if (fault !== undefined) {
    return { ok: false, message: fault.message, place: { source, offset: fault.offset } };
  }
  return {
    ok: true,
    json: {
      data: JSON.parse(text) as unknown,
      placeOf: (path, atKey) => ({ source, offset: offsetOf(text, path, atKey) }),
    },
  };
}

/** Whether the data is an object of JSON. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

interface Fault {
  readonly message: string;
  readonly offset: number;
}

/** What is met on the way: told with the way there, whose last step is the key or index of the value itself. */
interface Listener {
  onKey?(key: string, offset: number, depth: number): void;
  /** `step` is the key or index inside the value around it; undefined for the root. */
  onValue?(step: string | number | undefined, offset: number, depth: number): void;
}

interface Frame {
  readonly object: boolean;
  /** Keys that stood in it; undefined until there are two, and where nobody looks for repeated ones. */
  keys: Set<string> | undefined;
  first: string | undefined;
  step: string | number;
}

/** Walks a text as JSON without a call stack of its own: the first fault, or undefined. */
function walkJson(text: string, listener: Listener): Fault | undefined {
  const open: Frame[] = [];
  let at = skipBlanks(text, 0);
  for (let values = 1; ; values += 1) {
    if (values > limits.documentNodes) {
      return { message: `it holds more than ${limits.documentNodes} values`, offset: at };
    }
    const frame = open.at(-1);
    listener.onValue?.(frame?.step, at, open.length);
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.length >= limits.nesting) {
        return { message: `it is nested more than ${limits.nesting} levels deep`, offset: at };
      }
      const object = character === '{';
      const inner: Frame = { object, keys: undefined, first: undefined, step: object ? '' : 0 };
      at = skipBlanks(text, at + 1);
      if (text[at] === (object ? '}' : ']')) at += 1;
      else {
        open.push(inner);
        if (!object) continue;
        const next = readKey(text, at, inner, open.length, listener);
        if (typeof next !== 'number') return next;
        at = next;
        continue;
      }
    } else {
      const end = endOfScalar(text, at);
      if (typeof end !== 'number') return end;
      at = end;
    }
    const next = afterValue(text, at, open, listener);
    if (next === undefined) return undefined;
    if (typeof next !== 'number') return next;
    at = next;
  }
}

/** Where the next value begins; undefined at the end of the text. */
function afterValue(
  text: string,
  from: number,
  open: Frame[],
  listener: Listener,
): number | Fault | undefined {
  let at = skipBlanks(text, from);
  for (;;) {
    const frame = open.at(-1);
    if (frame === undefined) {
      return at >= text.length
        ? undefined
        : { message: 'the document has ended, and more text follows', offset: at };
    }
    const character = text[at];
    if (character === (frame.object ? '}' : ']')) {
      open.pop();
      at = skipBlanks(text, at + 1);
    } else if (character === ',') {
      at = skipBlanks(text, at + 1);
      if (frame.object) return readKey(text, at, frame, open.length, listener);
      frame.step = Number(frame.step) + 1;
      return at;
    } else return expected(text, at, frame.object ? 'a comma or }' : 'a comma or ]');
  }
}

function readKey(text: string, at: number, frame: Frame, depth: number, listener: Listener): number | Fault {
  if (text[at] !== '"') return expected(text, at, 'a key in double quotes');
  const end = endOfString(text, at);
  if (typeof end !== 'number') return end;
  const written = text.slice(at, end);
  const key = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
  if (repeats(frame, key)) {
    return { message: `the key "${safeText(key, 80)}" stands here a second time`, offset: at };
  }
  frame.step = key;
  listener.onKey?.(key, at, depth);
  const colon = skipBlanks(text, end);
  return text[colon] === ':' ? skipBlanks(text, colon + 1) : expected(text, colon, 'a colon');
}

/** Most objects have few keys, and many have one: a set for each would cost more than the text. */
function repeats(frame: Frame, key: string): boolean {
  if (frame.first === undefined) {
    frame.first = key;
    return false;
  }
  frame.keys ??= new Set([frame.first]);
  if (frame.keys.has(key)) return true;
  frame.keys.add(key);
  return false;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

const scalarPattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function endOfScalar(text: string, at: number): number | Fault {
  if (text[at] === '"') return endOfString(text, at);
  scalarPattern.lastIndex = at;
  return scalarPattern.test(text) ? scalarPattern.lastIndex : expected(text, at, 'a value');
}

const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Behind the closing quote of the string that begins at `from`. */
function endOfString(text: string, from: number): number | Fault {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (Number.isNaN(code)) return { message: 'a text in double quotes does not end', offset: from };
    if (code < 32) return { message: 'a text holds a line break or a control character', offset: at };
    if (code === 92) {
      escapes.lastIndex = at;
      if (!escapes.test(text)) return { message: 'a backslash begins nothing that JSON knows', offset: at };
      at = escapes.lastIndex;
    } else at += 1;
  }
}

function expected(text: string, at: number, what: string): Fault {
  const found =
    at >= text.length ? 'the text ends' : `"${safeText(text.slice(at, at + 12), 12)}" stands there`;
  return { message: `${what} is expected, and ${found}`, offset: Math.min(at, text.length) };
}

function offsetOf(text: string, path: readonly PropertyKey[], atKey: string | undefined): number {
  let matched = 0;
  let offset = 0;
  let done = false;
  walkJson(text, {
    onValue(step, at, depth) {
      // Whatever stands less deep comes after the value that was found last: nothing nearer can follow.
      if (depth < matched) done = true;
      if (done || depth !== matched) return;
      if (depth > 0 && String(step) !== String(path[depth - 1])) return;
      offset = at;
      matched += 1;
      done = matched > path.length && atKey === undefined;
    },
    onKey(key, at, depth) {
      if (done || atKey === undefined || matched !== path.length + 1 || depth !== matched) return;
      if (key !== atKey) return;
      offset = at;
      done = true;
    },
  });
  return offset;
}
