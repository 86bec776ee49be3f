import {
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Event } from 'js-yaml';
import type { DocumentPath, Problem } from './problem.ts';

/** One YAML file of the knowledge. Lines are looked up only when something is to be reported. */
export interface YamlDocument {
  readonly file: string;
  readonly value: unknown;
  /** The line (from 1) of the key or element that the path names, or of the nearest one around it. */
  lineOf(path: DocumentPath): number;
}

/** Parses one file. Aliases and several documents in one file are refused: a file of knowledge is read as it stands. */
export function parseYaml(file: string, text: string): YamlDocument | Problem {
  try {
    const events = parseEvents(text, { filename: file, maxDepth: 40 });
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    if (documents.length !== 1) {
      return { file, line: 1, message: `holds ${documents.length} YAML documents; it must hold one` };
    }
    return { file, value: documents[0], lineOf: path => lineAt(text, offsetOf(events, text, path)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { file, line: (error.mark?.line ?? 0) + 1, message: `is not YAML: ${error.reason}` };
  }
}

export function isProblem(parsed: YamlDocument | Problem): parsed is Problem {
  return 'message' in parsed;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Walks the events along the path; stops at the last step that is there. */
function offsetOf(events: readonly Event[], text: string, path: DocumentPath): number {
  let at = 1;
  let offset = startOf(events[at]);
  for (const step of path) {
    const inside = events[at];
    if (inside?.type === EVENT_ID.MAPPING) {
      const key = findKey(events, text, at, String(step));
      if (key === undefined) return offset;
      offset = startOf(events[key]);
      at = key + 1;
    } else if (inside?.type === EVENT_ID.SEQUENCE && typeof step === 'number') {
      const element = findElement(events, at, step);
      if (element === undefined) return offset;
      offset = startOf(events[element]);
      at = element;
    } else return offset;
  }
  return offset;
}

function startOf(event: Event | undefined): number {
  if (event === undefined) return 0;
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  return 0;
}

/** Index of the event after the value that begins at `at`. */
function after(events: readonly Event[], at: number): number {
  const first = events[at];
  if (first?.type !== EVENT_ID.MAPPING && first?.type !== EVENT_ID.SEQUENCE) return at + 1;
  let open = 0;
  for (let index = at; index < events.length; index += 1) {
    const type = events[index]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open += 1;
    if (type === EVENT_ID.POP) open -= 1;
    if (open === 0) return index + 1;
  }
  return events.length;
}

function findKey(events: readonly Event[], text: string, mapping: number, key: string): number | undefined {
  let at = mapping + 1;
  while (at < events.length && events[at]?.type !== EVENT_ID.POP) {
    const event = events[at];
    if (event?.type === EVENT_ID.SCALAR && getScalarValue(text, event) === key) return at;
    at = after(events, after(events, at));
  }
  return undefined;
}

function findElement(events: readonly Event[], sequence: number, wanted: number): number | undefined {
  let at = sequence + 1;
  for (let index = 0; at < events.length && events[at]?.type !== EVENT_ID.POP; index += 1) {
    if (index === wanted) return at;
    at = after(events, at);
  }
  return undefined;
}
