import type { z } from 'zod';
import { limits } from '../foundation/limits.ts';
import { safeText } from '../foundation/safe-text.ts';
import type { SourceText } from '../foundation/source-text.ts';
import { nearestName } from '../estate/nearest-name.ts';
import { type Boundary, nothingDrawn } from '../model/assessment.ts';
import { defaultFrameworks } from './boundary.ts';
import {
  boundaryFileSchema,
  boundaryKeys,
  fileKeys,
  type WrittenBoundary,
  type WrittenFile,
} from './boundary-file-schema.ts';
import { answerOf, checkWritten, type KnownNames } from './check-boundary-file.ts';
import { type FileProblem, readWrittenTree, type WrittenTree } from './written-tree.ts';

/** What demarc.yaml says: the boundaries to judge, and what the readers need to know. */
export interface BoundaryFile {
  readonly boundaries: readonly Boundary[];
  readonly account?: string;
  readonly region?: string;
  /** Values of parameters or variables. */
  readonly inputs: ReadonlyMap<string, string>;
}

export type BoundaryFileResult =
  | { readonly ok: true; readonly value: BoundaryFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads demarc.yaml. Anything that is not understood (a misspelt key, an unknown question, framework or fact, a value
 * that is not allowed) is a problem with its place and the nearest known name, and then nothing of the file is applied.
 * What stands beside `boundaries` holds for each of them unless it says otherwise.
 */
export function readBoundaryFile(source: SourceText, known: KnownNames): BoundaryFileResult {
  const tree = readWrittenTree(source);
  if (!('data' in tree)) return failed(tree);
  const parsed = boundaryFileSchema.safeParse(tree.data);
  if (!parsed.success) return failed(parsed.error.issues.flatMap(issue => problemsOf(issue, tree)));
  const problems = checkWritten(parsed.data, known, tree);
  if (problems.length > 0) return failed(problems);
  return { ok: true, value: fileOf(parsed.data) };
}

function failed(problems: readonly FileProblem[]): BoundaryFileResult {
  const shown = problems.slice(0, limits.messagesPerFile);
  const rest = problems.length - shown.length;
  const last = shown.at(-1);
  if (rest > 0 && last !== undefined) {
    return { ok: false, problems: [...shown, { message: `and ${rest} more problems`, place: last.place }] };
  }
  return { ok: false, problems: shown };
}

/** A problem with the shape, in words; one for each key that is not known. */
function problemsOf(issue: z.core.$ZodIssue, tree: WrittenTree): FileProblem[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ message: unknownKey(key, path), place: tree.placeOf(path, key) }));
  }
  const name = path.length === 0 ? 'the file' : nameOf(path);
  return [{ message: `${name} ${expectation(issue)}`, place: tree.placeOf(path) }];
}

function nameOf(path: readonly PropertyKey[]): string {
  return `"${safeText(path.map(String).join('.'), 120)}"`;
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const inBoundary = path.length === 2 && path[0] === 'boundaries';
  const known = path.length === 0 ? fileKeys : inBoundary ? boundaryKeys : [];
  const nearest = nearestName(key, known);
  const hint = nearest === undefined ? listed(known) : ` Did you mean "${nearest}"?`;
  return `"${safeText(key, 80)}" is not a key that stands here.${hint}`;
}

function listed(known: readonly string[]): string {
  return known.length === 0 ? '' : ` Known are: ${known.join(', ')}.`;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${typeWords[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'invalid_union') {
    return 'must be a fact in words, or a mapping with "fact" and "resources"';
  }
  return `is not right: ${safeText(issue.message, 120)}`;
}

const typeWords: Readonly<Record<string, string | undefined>> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function fileOf(written: WrittenFile): BoundaryFile {
  const { boundaries, account, region, inputs, ...shared } = written;
  return {
    boundaries: (boundaries ?? [{}]).map(one => boundaryOf(merged(shared, one))),
    inputs: new Map(Object.entries(inputs ?? {})),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}

/** What one boundary says wins; answers and declared facts add to those that hold for all. */
function merged(shared: WrittenBoundary, own: WrittenBoundary): WrittenBoundary {
  return {
    ...shared,
    ...own,
    answers: { ...shared.answers, ...own.answers },
    declared: [...(shared.declared ?? []), ...(own.declared ?? [])],
  };
}

function boundaryOf(written: WrittenBoundary): Boundary {
  const declared = new Set<string>();
  const declaredFor = new Map<string, readonly string[]>();
  for (const one of written.declared ?? []) {
    if (typeof one === 'string') declared.add(one);
    else declaredFor.set(one.fact, [...(declaredFor.get(one.fact) ?? []), ...one.resources]);
  }
  return {
    ...nothingDrawn,
    name: written.name ?? 'everything that was read',
    frameworks: written.frameworks ?? defaultFrameworks,
    answers: new Map(Object.entries(written.answers ?? {}).map(([id, answer]) => [id, answerOf(answer)])),
    declared,
    accounts: written.accounts ?? [],
    paths: written.paths ?? [],
    ...(written.owner === undefined ? {} : { owner: written.owner }),
    ...(written.auditWindow === undefined ? {} : { auditWindow: written.auditWindow }),
    ...(declaredFor.size === 0 ? {} : { declaredFor }),
  };
}
