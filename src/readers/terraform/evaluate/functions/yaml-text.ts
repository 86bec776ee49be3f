import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE_PLAIN,
  YAMLException,
} from 'js-yaml';
import { limits } from '../../../../foundation/limits.ts';
import type { Entry, TextPart, Value } from '../../../../model/value.ts';
import { isTimestamp, normalTimestamp } from './dates.ts';
import {
  failed,
  isFailed,
  listFrom,
  numberText,
  objectFrom,
  type Plain,
  plainOf,
  sortedKeys,
  textFrom,
  unknown,
} from '../values.ts';

interface Container {
  readonly kind: 'list' | 'object';
  readonly items: Value[];
  readonly anchor: string | undefined;
}

/** YAML text to a value, with the words of YAML 1.1 that Terraform knows; aliases are bounded by the elements they make. */
export function decodeYaml(text: string): Value {
  try {
    return compose(text, parseEvents(text, {}));
  } catch (fault) {
    if (fault instanceof YAMLException) return failed(`not valid YAML: ${fault.reason}`);
    if (fault instanceof RangeError) return failed('the YAML is nested too deeply');
    throw fault;
  }
}

function compose(text: string, events: readonly Event[]): Value {
  const anchors = new Map<string, Value>();
  const sizes = new Map<Value, number>();
  const stack: Container[] = [];
  let documents = 0;
  let result: Value | undefined;
  let elements = 0;
  const add = (value: Value, anchor: string | undefined): void => {
    if (anchor !== undefined) anchors.set(anchor, value);
    const top = stack.at(-1);
    if (top === undefined) result = value;
    else top.items.push(value);
  };
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      if (++documents > 1) return failed('unexpected extra content after the first document');
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const kind = event.type === EVENT_ID.SEQUENCE ? 'list' : 'object';
      stack.push({ kind, items: [], anchor: anchorOf(text, event) });
    } else if (event.type === EVENT_ID.SCALAR) {
      elements++;
      const tag = event.tagStart === -1 ? undefined : text.slice(event.tagStart, event.tagEnd);
      const content = getScalarValue(text, event);
      const plain = event.style === SCALAR_STYLE_PLAIN && tag === undefined;
      add(plain ? plainScalar(content) : content, anchorOf(text, event));
    } else if (event.type === EVENT_ID.ALIAS) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      const value = anchors.get(name);
      if (value === undefined) return failed(`nothing is anchored as "${name}"`);
      elements += sizes.get(value) ?? 1;
      if (elements > limits.elements) return unknown('limit-reached', 'the YAML has too many elements');
      add(value, undefined);
    } else {
      const closed = stack.pop();
      if (closed === undefined) continue;
      const value =
        closed.kind === 'list'
          ? listFrom(closed.items.map(item => ({ value: item })))
          : mapping(closed.items);
      if (isFailed(value)) return value;
      sizes.set(
        value,
        closed.items.reduce((sum: number, item) => sum + (sizes.get(item) ?? 1), 1),
      );
      add(value, closed.anchor);
    }
  }
  return result === undefined ? failed('the YAML has no content') : result;
}

function anchorOf(text: string, event: { anchorStart: number; anchorEnd: number }): string | undefined {
  return event.anchorStart === -1 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
}

function mapping(items: readonly Value[]): Value {
  const entries = new Map<string, Entry>();
  for (let at = 0; at < items.length; at += 2) {
    const key = plainOf(items[at] ?? null);
    const value = items[at + 1] ?? null;
    if (key === '<<') {
      const merged = plainOf(value);
      const sources =
        typeof merged === 'object' && merged?.kind === 'list'
          ? merged.items.map(one => plainOf(one.value))
          : [merged];
      for (const source of sources) {
        if (typeof source !== 'object' || source?.kind !== 'object')
          return failed('only a mapping can be merged');
        for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry);
      }
    } else if (typeof key === 'object' && key !== null)
      return failed('the key of a mapping must be a scalar');
    else entries.set(typeof key === 'number' ? numberText(key) : String(key ?? ''), { value });
  }
  return objectFrom(entries);
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map(
    (word): [string, boolean] => [word, true],
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map(
    (word): [string, boolean] => [word, false],
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
]);

function plainScalar(text: string): Value {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (/^[-+]?(?:0|[0-9]+)$/.test(text)) return Number(text);
  if (/^0x[0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
  if (/^0b[01]+$/.test(text)) return Number.parseInt(text.slice(2), 2);
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d{1,2}-\d{1,2}/.test(text) && isTimestamp(text)) return normalTimestamp(text);
  return text;
}

/** A value as the YAML that Terraform writes: keys and texts quoted, several lines as a literal block. */
export function encodeYaml(value: Plain): Value {
  const writer: Writer = { parts: [''], column: 0, length: 0 };
  const fault = write(writer, value, 0, 'top');
  if (fault !== undefined) return fault;
  put(writer, '\n');
  return textFrom(writer.parts);
}

interface Writer {
  readonly parts: TextPart[];
  column: number;
  length: number;
}

function put(writer: Writer, part: TextPart): void {
  const last = writer.parts.length - 1;
  const before = writer.parts[last];
  if (typeof part !== 'string') writer.parts.push(part);
  else {
    writer.length += part.length;
    const line = part.lastIndexOf('\n');
    writer.column = line === -1 ? writer.column + part.length : part.length - line - 1;
    if (typeof before === 'string') writer.parts[last] = before + part;
    else writer.parts.push(part);
  }
}

function write(
  writer: Writer,
  value: Plain,
  indent: number,
  where: 'top' | 'item' | 'value',
): Value | undefined {
  if (indent > limits.nesting) return failed('the value is nested too deeply');
  if (writer.length > limits.textLength) return unknown('limit-reached', 'the text gets too long');
  if (isFailed(value)) return value;
  if (typeof value === 'object' && value !== null && value.kind === 'list') {
    if (value.rest !== undefined || value.items.some(item => item.condition !== undefined)) {
      put(writer, value.rest ?? unknown('condition-undetermined', 'some elements may be missing'));
      return undefined;
    }
    if (value.items.length === 0) put(writer, '[]');
    for (const [at, item] of value.items.entries()) {
      if (at > 0 || where === 'value') put(writer, `\n${' '.repeat(indent)}`);
      put(writer, '- ');
      const fault = write(writer, plainOf(item.value), indent + 2, 'item');
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  if (typeof value === 'object' && value !== null && value.kind === 'object') {
    if (value.rest !== undefined) put(writer, value.rest);
    else if (value.entries.size === 0) put(writer, '{}');
    let first = true;
    for (const key of sortedKeys(value)) {
      if (!first || where === 'value') put(writer, `\n${' '.repeat(indent)}`);
      first = false;
      put(writer, `${quote(key)}:`);
      const inner = plainOf(value.entries.get(key)?.value ?? null);
      const nested = typeof inner === 'object' && inner !== null && isFilled(inner);
      if (!nested) put(writer, ' ');
      const deeper = nested && inner.kind === 'list' ? indent : indent + 2;
      const fault = write(writer, inner, deeper, 'value');
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  writeScalar(writer, value, indent);
  return undefined;
}

function isFilled(value: Exclude<Plain, string | number | boolean | null>): boolean {
  if (value.kind === 'list') return value.items.length > 0;
  return value.kind === 'object' && value.entries.size > 0;
}

function writeScalar(
  writer: Writer,
  value: Exclude<Plain, { kind: 'list' | 'object' }>,
  indent: number,
): void {
  if (value === null || typeof value === 'boolean') put(writer, String(value));
  else if (typeof value === 'number') put(writer, numberText(value));
  else if (typeof value === 'string') writeText(writer, value, indent);
  else if (value.kind === 'text') {
    put(writer, '"');
    for (const part of value.parts) put(writer, typeof part === 'string' ? quote(part).slice(1, -1) : part);
    put(writer, '"');
  } else if (value.kind === 'reference') {
    put(writer, '"');
    put(writer, value);
    put(writer, '"');
  } else put(writer, value);
}

function writeText(writer: Writer, text: string, indent: number): void {
  const printable = /^[\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\uffff]*$/.test(text);
  if (text.includes('\n') && printable && !/ (?:\n|$)/.test(text)) {
    const hint = /^[ \n]/.test(text) ? '2' : '';
    const chomp = !text.endsWith('\n') ? '-' : text.endsWith('\n\n') || text === '\n' ? '+' : '';
    put(writer, `|${hint}${chomp}`);
    const lines = text.replace(/\n$/, '').split('\n');
    for (const line of lines) put(writer, line === '' ? '\n' : `\n${' '.repeat(Math.max(indent, 2))}${line}`);
    if (chomp === '+') put(writer, '');
    return;
  }
  // The emitter breaks long quoted text at single blanks beyond column 80.
  const quoted = quote(text);
  let line = '';
  for (let at = 0; at < quoted.length; at++) {
    const character = quoted[at] ?? '';
    const breaks = character === ' ' && writer.column + line.length > 80 && at > 1 && at < quoted.length - 2;
    if (breaks && quoted[at - 1] !== ' ') {
      put(writer, `${line}\n${' '.repeat(Math.max(indent, 2))}${quoted[at + 1] === ' ' ? '\\' : ''}`);
      line = '';
    } else line += character;
  }
  put(writer, line);
}

function quote(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\u0000': '\\0',
    '\u0007': '\\a',
    '\b': '\\b',
    '\v': '\\v',
    '\f': '\\f',
    '\u001b': '\\e',
    '\u0085': '\\N',
    '\u2028': '\\L',
    '\u2029': '\\P',
    '\ufeff': '\\uFEFF',
  };
  const escaped = text.replace(
    /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\u{10000}-\u{10ffff}]/gu,
    character => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
      if (character.length > 1) return `\\U${code.padStart(8, '0')}`;
      return escapes[character] ?? `\\x${code}`;
    },
  );
  return `"${escaped}"`;
}
