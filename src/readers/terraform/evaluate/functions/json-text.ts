import type { TextPart, TextValue, Value } from '../../../../model/value.ts';
import { limits } from '../../../../foundation/limits.ts';
import {
  failed,
  isFailed,
  isHandle,
  mark,
  numberText,
  type Plain,
  sortedKeys,
  split,
  splitDeep,
  textFrom,
  unknown,
} from '../values.ts';

/** Text that was made from a value by `jsonencode` or as a policy: the value is kept, so that nothing need be parsed. */
export interface JsonTextValue extends TextValue {
  readonly decoded: Value;
}

/**
 * JSON as Terraform writes it: sorted keys, no blanks, `<>&` escaped. What is not known stays a hole: inside quotes
 * where it stands for text, bare where it may be anything.
 */
export function encodeJson(value: Value): Value {
  const { plain, marks } = splitDeep(value);
  const writer: Writer = { parts: [], length: 0 };
  const fault = write(writer, plain, 0);
  if (fault !== undefined) return fault;
  const text = textFrom(writer.parts);
  if (typeof text === 'object' && text !== null && text.kind === 'text') {
    const decoded: JsonTextValue = { ...text, decoded: plain };
    return mark(decoded, marks);
  }
  return mark(text, marks);
}

interface Writer {
  readonly parts: TextPart[];
  length: number;
}

function put(writer: Writer, part: TextPart): void {
  const last = writer.parts.length - 1;
  const before = writer.parts[last];
  if (typeof part === 'string') {
    writer.length += part.length;
    if (typeof before === 'string') {
      writer.parts[last] = before + part;
      return;
    }
  }
  writer.parts.push(part);
}

function write(writer: Writer, value: Plain, depth: number): Value | undefined {
  if (depth > limits.nesting) return failed('the value is nested too deeply');
  if (writer.length > limits.textLength) return unknown('limit-reached', 'the text gets too long');
  if (value === null || typeof value === 'boolean') put(writer, String(value));
  else if (typeof value === 'number') put(writer, numberText(value));
  else if (typeof value === 'string') put(writer, quoteJson(value));
  else if (isFailed(value)) return value;
  else if (value.kind === 'list') return writeList(writer, value, depth);
  else if (value.kind === 'object') return writeObject(writer, value, depth);
  else if (value.kind === 'text') {
    put(writer, '"');
    for (const part of value.parts)
      put(writer, typeof part === 'string' ? quoteJson(part).slice(1, -1) : part);
    put(writer, '"');
  } else if (value.kind === 'reference' && !isHandle(value) && isTextual(value.attribute)) {
    put(writer, '"');
    put(writer, value);
    put(writer, '"');
  } else put(writer, value);
  return undefined;
}

/** Attributes of which it is sure that they are texts. */
function isTextual(attribute: string | undefined): boolean {
  return (
    attribute === undefined || /(?:^|_|\.)(?:id|arn|name|bucket|url|domain_name|endpoint)$/.test(attribute)
  );
}

function writeList(
  writer: Writer,
  value: Extract<Plain, { kind: 'list' }>,
  depth: number,
): Value | undefined {
  put(writer, '[');
  let first = true;
  for (const item of value.items) {
    if (!first) put(writer, ',');
    first = false;
    const inner = split(item.value).plain;
    if (item.condition === undefined) {
      const fault = write(writer, inner, depth + 1);
      if (fault !== undefined) return fault;
    } else put(writer, unknown('condition-undetermined', item.condition));
  }
  if (value.rest !== undefined) {
    if (!first) put(writer, ',');
    put(writer, value.rest);
  }
  put(writer, ']');
  return undefined;
}

function writeObject(
  writer: Writer,
  value: Extract<Plain, { kind: 'object' }>,
  depth: number,
): Value | undefined {
  put(writer, '{');
  let first = true;
  for (const key of sortedKeys(value)) {
    put(writer, `${first ? '' : ','}${quoteJson(key)}:`);
    first = false;
    const fault = write(writer, split(value.entries.get(key)?.value ?? null).plain, depth + 1);
    if (fault !== undefined) return fault;
  }
  if (value.rest !== undefined) {
    if (!first) put(writer, ',');
    put(writer, value.rest);
  }
  put(writer, '}');
  return undefined;
}

/** A JSON string as Go's encoder writes it. */
export function quoteJson(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029\u007f]|\\[bf]/g, character => {
    if (character === '\\b') return '\\b';
    if (character === '\\f') return '\\f';
    if (character === '\u007f') return character;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
