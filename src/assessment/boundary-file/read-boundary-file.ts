import { safeText } from '../../foundation/safe-text.ts';
import type { SourceText } from '../../foundation/source-text.ts';
import type { ReadOutcome } from '../../foundation/source-tree.ts';
import type { Boundary } from '../../model/assessment.ts';
import { nothingStated, type Stated } from '../../model/stated.ts';
import { withFrameworks } from '../own-frameworks/with-own-frameworks.ts';
import { boundaryOf } from './build-boundary.ts';
import { checkEnvironment, type Environment, environmentOf } from './environments.ts';
import { fileSchema, type WrittenBoundary, type WrittenFile } from './file-schema.ts';
import { boundedReads, type ReadIncluded } from './included-files.ts';
import { atMost } from './scalars.ts';
import { collectOwnFrameworks, type FrameworkList, type OwnFrameworks } from './own-frameworks.ts';
import { parseWritten } from './shape-problems.ts';
import { shownProblems } from './shown-problems.ts';
import { collectStated } from './stated-lists.ts';
import { type KnownNames, WrittenScope } from './written-scope.ts';
import { type FileProblem, readWrittenTree } from './written-tree.ts';
import { checkBoundaryFields } from './boundary-fields.ts';

/** What demarc.yaml says: the boundaries to judge, and what the readers need to know. */
export interface BoundaryFile {
  readonly boundaries: readonly Boundary[];
  readonly account?: string;
  readonly region?: string;
  /** Values of parameters or variables. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly environments: readonly Environment[];
}

export type BoundaryFileResult =
  | { readonly ok: true; readonly value: BoundaryFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads demarc.yaml and the files that it names. Anything that is not understood (a misspelt key, an unknown question,
 * framework, duty or party, a value that is not allowed) is a problem with its place and the nearest known name, and then
 * nothing of the file is applied. What stands beside `boundaries` holds for each of them unless it says otherwise; lists
 * add to those that hold for all.
 */
export function readBoundaryFile(
  source: SourceText,
  known: KnownNames,
  read: ReadIncluded = nothingIncluded,
): BoundaryFileResult {
  const tree = readWrittenTree(source);
  if (!('data' in tree)) return failed(tree);
  const parsed = parseWritten(fileSchema, tree);
  if (!parsed.ok) return failed(parsed.problems);
  const written = parsed.value;
  const first = new WrittenScope(tree, known, []);
  checkCounts(written, first);
  if (first.problems.length > 0) return failed(first.problems);
  const reading = boundedReads(read);
  const own = collectOwnFrameworks(frameworkLists(written), {
    scope: first,
    base: source.path,
    read: reading,
  });
  // What else names their controls would only repeat that they are not there.
  if (first.problems.length > 0) return failed(first.problems);
  const scope = new WrittenScope(tree, withFrameworks(known, own.frameworks), []);
  const including = { scope, base: source.path, read: reading };
  checkFile(written, scope);
  const shared = collectStated(written, [], including, nothingStated);
  checkBoundaryFields(written, [], scope, shared.objectives.length > 0 || written.boundaries !== undefined);
  const drawn: { written: WrittenBoundary; stated: Stated }[] = [];
  for (const [index, own] of (written.boundaries ?? []).entries()) {
    const path = ['boundaries', index];
    const stated = collectStated(own, path, including, shared);
    checkBoundaryFields(own, path, scope, stated.objectives.length > 0);
    drawn.push({ written: own, stated });
  }
  if (scope.problems.length > 0) return failed(scope.problems);
  return {
    ok: true,
    value: fileOf(written, drawn.length === 0 ? [{ written: {}, stated: shared }] : drawn, own),
  };
}

/** All lists of frameworks: what one boundary brings along is known in the whole file. */
function frameworkLists(written: WrittenFile): FrameworkList[] {
  const own = (written.boundaries ?? []).map(
    (boundary, index): FrameworkList => ({
      listed: boundary.frameworks ?? [],
      path: ['boundaries', index, 'frameworks'],
    }),
  );
  return [{ listed: written.frameworks ?? [], path: ['frameworks'] }, ...own];
}

function nothingIncluded(): ReadOutcome<string> {
  return { ok: false, why: 'missing', detail: 'no such file' };
}

function failed(problems: readonly FileProblem[]): BoundaryFileResult {
  return { ok: false, problems: shownProblems(problems) };
}

/** Each boundary and environment costs as much as a whole file: far more than anybody draws are refused first. */
function checkCounts({ boundaries = [], environments = {} }: WrittenFile, scope: WrittenScope): void {
  for (const [key, count] of [
    ['boundaries', boundaries.length],
    ['environments', Object.keys(environments).length],
  ] as const) {
    if (count <= atMost[key]) continue;
    scope.add([key], `"${key}" has too many entries: at most ${atMost[key]} are read`);
  }
}

/** What holds for the file as a whole. */
function checkFile(written: WrittenFile, scope: WrittenScope): void {
  if (written.account !== undefined) scope.checkAccount(['account'], written.account);
  if (written.region !== undefined) scope.checkRegion(['region'], written.region);
  for (const [name, environment] of Object.entries(written.environments ?? {})) {
    checkEnvironment(environment, ['environments', name], scope);
  }
  const boundaries = written.boundaries ?? [];
  if (boundaries.length < 2) return;
  const names = new Set<string>();
  for (const [index, { name = '' }] of boundaries.entries()) {
    const path = ['boundaries', index];
    if (name === '') scope.add(path, 'each of several boundaries needs a "name".');
    else if (names.has(name)) {
      scope.add([...path, 'name'], `"${safeText(name, 80)}" is the name of another boundary.`);
    }
    names.add(name);
  }
}

function fileOf(
  written: WrittenFile,
  drawn: readonly { readonly written: WrittenBoundary; readonly stated: Stated }[],
  own: OwnFrameworks,
): BoundaryFile {
  const { account, region, inputs, environments } = written;
  return {
    boundaries: drawn.map(one => boundaryOf(written, one.written, one.stated, own)),
    inputs: new Map(Object.entries(inputs ?? {})),
    environments: Object.entries(environments ?? {}).map(([name, one]) => environmentOf(name, one)),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}
