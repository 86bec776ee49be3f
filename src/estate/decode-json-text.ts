import { limits } from '../foundation/limits.ts';
import type { Place } from '../foundation/source-text.ts';
import {
  type Entry,
  isList,
  isObject,
  type ListItem,
  type TextPart,
  type TextValue,
  type UnknownValue,
  type Value,
} from '../model/value.ts';

type Hole = Exclude<TextPart, string>;

/**
 * JSON given as text, decoded around its holes: a policy written as a string, or one that a template fills in.
 * undefined when it is not a JSON object or list, or nests deeper than the bound.
 */
export function decodeJsonText(text: string | TextValue, place: Place | undefined): Value | undefined {
  const made = typeof text === 'string' ? undefined : text.decoded;
  if (isObject(made) || isList(made)) return made;
  const parts = typeof text === 'string' ? [text] : text.parts;
  if (!opensJson(parts)) return undefined;
  const mark = unusedMark(parts);
  if (mark === undefined) return undefined;
  const holes: Hole[] = [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(withPlaceholders(parts, mark, holes));
  } catch {
    return undefined;
  }
  return toValue(parsed, { mark, holes, place }, 0);
}

/** Whether the text begins like a JSON object or list. */
export function looksLikeJson(text: string | TextValue): boolean {
  return opensJson(typeof text === 'string' ? [text] : text.parts);
}

function opensJson(parts: readonly TextPart[]): boolean {
  const first = parts[0];
  return typeof first === 'string' && /^\s*[[{]/.test(first);
}

/** A private-use character that the text itself does not hold; holes are marked with it. */
function unusedMark(parts: readonly TextPart[]): string | undefined {
  for (let code = 0xe000; code < 0xe010; code++) {
    const mark = String.fromCharCode(code);
    if (!parts.some(part => typeof part === 'string' && part.includes(mark))) return mark;
  }
  return undefined;
}

/** Holes become `<mark>0<mark>`, in quotes where they stand outside of JSON strings. */
function withPlaceholders(parts: readonly TextPart[], mark: string, holes: Hole[]): string {
  let json = '';
  let quoted = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      json += part;
      quoted = endsQuoted(part, quoted);
    } else {
      const placeholder = `${mark}${holes.length}${mark}`;
      json += quoted ? placeholder : `"${placeholder}"`;
      holes.push(part);
    }
  }
  return json;
}

function endsQuoted(text: string, startsQuoted: boolean): boolean {
  let quoted = startsQuoted;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\\' && quoted) at++;
  }
  return quoted;
}

interface Decoding {
  readonly mark: string;
  readonly holes: readonly Hole[];
  readonly place: Place | undefined;
}

function toValue(parsed: unknown, context: Decoding, depth: number): Value | undefined {
  if (parsed === null || typeof parsed === 'boolean' || typeof parsed === 'number') return parsed;
  if (typeof parsed === 'string') return refilled(parsed, context);
  if (depth > limits.nesting || typeof parsed !== 'object') return undefined;
  if (Array.isArray(parsed)) {
    const items: ListItem[] = [];
    for (const element of parsed as readonly unknown[]) {
      const value = toValue(element, context, depth + 1);
      if (value === undefined) return undefined;
      items.push({ value });
    }
    return context.place ? { kind: 'list', items, place: context.place } : { kind: 'list', items };
  }
  const entries = new Map<string, Entry>();
  let rest: UnknownValue | undefined;
  for (const [name, member] of Object.entries(parsed)) {
    const value = toValue(member, context, depth + 1);
    if (value === undefined) return undefined;
    if (name.includes(context.mark)) rest = unknownName(context.place);
    else entries.set(name, { value });
  }
  return {
    kind: 'object',
    entries,
    ...(rest === undefined ? {} : { rest }),
    ...(context.place === undefined ? {} : { place: context.place }),
  };
}

function unknownName(place: Place | undefined): UnknownValue {
  const detail = 'a name in the JSON text is filled in only at deployment';
  return { kind: 'unknown', reason: 'evaluation-failed', detail, ...(place === undefined ? {} : { place }) };
}

/** Puts the holes back: a string that is one hole becomes the hole itself, any other text with holes. */
function refilled(text: string, context: Decoding): Value {
  if (context.holes.length === 0 || !text.includes(context.mark)) return text;
  const parts: TextPart[] = [];
  for (const [index, piece] of text.split(context.mark).entries()) {
    if (index % 2 === 0) {
      if (piece !== '') parts.push(piece);
      continue;
    }
    const hole = context.holes[Number(piece)];
    if (hole !== undefined) parts.push(hole);
  }
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  return context.place ? { kind: 'text', parts, place: context.place } : { kind: 'text', parts };
}
