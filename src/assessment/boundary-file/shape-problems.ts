import { z } from 'zod';
import { limits } from '../../foundation/limits.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { nearestName } from '../../estate/nearest-name.ts';
import type { FileProblem, WrittenTree } from './written-tree.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: FileProblem[] };

/** The document in its shape, or what keeps it from that: in words, with places and the nearest known key. */
export function parseWritten<T>(schema: z.ZodType<T>, tree: WrittenTree): Parsed<T> {
  const parsed = schema.safeParse(tree.data);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap(issue => problemsOf(issue, [], schema, tree)) };
}

function problemsOf(issue: Issue, above: Path, schema: z.ZodType, tree: WrittenTree): FileProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    // To look for the nearest key costs: what is not shown goes without.
    return issue.keys.map((key, index) => ({
      message: index < limits.messagesPerFile ? unknownKey(key, path, schema) : 'an unknown key',
      place: tree.placeOf(path, key),
    }));
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestOption(issue.errors);
    if (nearest !== undefined) return nearest.flatMap(one => problemsOf(one, path, schema, tree));
  }
  const name = path.length === 0 ? 'the file' : pathWords(path);
  return [{ message: `${name} ${expectation(issue, valueAt(tree.data, path))}`, place: tree.placeOf(path) }];
}

/** The way to a value in words, from the inside out: `"source" of entry 1 of "statements"`. */
function pathWords(path: Path): string {
  return path
    .map(step => (typeof step === 'number' ? `entry ${step + 1}` : `"${safeText(String(step), 60)}"`))
    .toReversed()
    .join(' of ');
}

/** Of several shapes that a value may have, the one that it comes nearest to; undefined where it has the form of none. */
function nearestOption(options: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  let best: readonly Issue[] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const issues of options) {
    if (issues.some(issue => issue.path.length === 0 && issue.code === 'invalid_type')) continue;
    const weight = issues.reduce((sum, issue) => sum + ('keys' in issue ? issue.keys.length : 1), 0);
    if (weight < fewest) {
      best = issues;
      fewest = weight;
    }
  }
  return best;
}

function unknownKey(key: string, path: Path, schema: z.ZodType): string {
  const known = keysAt(schema, path);
  if (path.length > 0 && !known.includes(key) && keysAt(schema, []).includes(key)) {
    return `"${safeText(key, 80)}" is not a key that stands here: it stands at the top of the file.`;
  }
  if (known.includes(key)) {
    return `"${safeText(key, 80)}" does not stand beside the other keys of this entry: it belongs to entries of another kind.`;
  }
  if (key === 'file') {
    return '"file" is not a key that stands here: a file that is named names no others, and only some lists of demarc.yaml name files (docs/demarc-yaml.md).';
  }
  const nearest = nearestName(key, known);
  const hint =
    nearest !== undefined
      ? ` Did you mean "${nearest}"?`
      : known.length === 0
        ? ''
        : ` Known are: ${known.join(', ')}.`;
  return `"${safeText(key, 80)}" is not a key that stands here.${hint}`;
}

/** The keys that a mapping at the path may have. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let here = unwrapped(schema);
  for (const step of path) {
    here = here.flatMap(one => unwrapped(childOf(one, step)));
  }
  return [...new Set(here.flatMap(one => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))];
}

function childOf(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, unknown> = schema.shape;
    const child = typeof step === 'string' && Object.hasOwn(shape, step) ? shape[step] : undefined;
    return child instanceof z.ZodType ? child : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodType ? schema.element : undefined;
  if (schema instanceof z.ZodRecord)
    return schema.valueType instanceof z.ZodType ? schema.valueType : undefined;
  return undefined;
}

/** What an optional schema holds, and all of several. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType[] {
  if (schema === undefined) return [];
  if (schema instanceof z.ZodOptional) {
    const inner: unknown = schema.unwrap();
    return inner instanceof z.ZodType ? unwrapped(inner) : [];
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((one: unknown) => (one instanceof z.ZodType ? unwrapped(one) : []));
  }
  return [schema];
}

function valueAt(data: unknown, path: Path): unknown {
  let here: unknown = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

function expectation(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${typeWords[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'too_big') return `has too many entries: at most ${issue.maximum} are read`;
  if (issue.code === 'invalid_union')
    return Array.isArray(value) ? 'must not be a list' : 'must be a text or a mapping';
  return `is not right: ${safeText(issue.message, 120)}`;
}

const typeWords: Readonly<Record<string, string | undefined>> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};
