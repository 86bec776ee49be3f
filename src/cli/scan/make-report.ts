import { isAbsolute, relative, resolve } from 'node:path';
import { assess } from '../../assessment/assess.ts';
import { withStatedFrameworks } from '../../assessment/own-frameworks/with-own-frameworks.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { diskSourceTree } from '../../foundation/source-tree-disk.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { checks } from '../../checks/generated/registry.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { ReadEstate, Unread } from '../../model/declaration.ts';
import type { ReadOptions } from '../../model/reader.ts';
import type { Report } from '../../writers/report.ts';
import { describeChecks } from '../check-descriptions.ts';
import { type Host, UsageError } from '../host.ts';
import type { InputOptions } from '../input-options.ts';
import { openInputs, withFiles, withFolders } from './input-tree.ts';
import { moduleFolders, namedValues } from './module-folders.ts';
import { readersFor } from './readers-for.ts';
import {
  checkAccount,
  checkRegion,
  chooseBoundary,
  readConfig,
  unchosen,
  withEnvironment,
} from './read-config.ts';

export interface ReportRequest extends InputOptions {
  readonly paths: readonly string[];
  readonly frameworks?: readonly string[];
  /** No notes on stderr. */
  readonly quiet?: boolean;
}

/**
 * Reads the paths, assesses them for one boundary and gives what the writers need. Throws a UsageError where an option is
 * wrong or nothing could be read. `frameworksFor` may add to the frameworks of the boundary.
 */
export async function makeReport(
  request: ReportRequest,
  host: Host,
  frameworksFor: (knowledge: Knowledge, frameworks: readonly string[]) => readonly string[] = (_, given) =>
    given,
): Promise<Report> {
  const loaded = loadKnowledge();
  const registry = loadRegistry();
  checkRegion(request.region, registry.regions);
  checkAccount(request.account);
  const given = openInputs(request.paths, host.cwd);
  const places = { tree: given.tree, cwd: host.cwd, prefixes: given.prefixes };
  const file = await readConfig(request.config, places, loaded, registry);
  const config = withEnvironment(file, request.environment);
  if (request.quiet !== true) for (const note of unchosen(file, request)) host.note(note);
  const chosen = chooseBoundary(config, asked(request), loaded);
  const knowledge = withStatedFrameworks(loaded, chosen);
  const boundary = { ...chosen, frameworks: frameworksFor(knowledge, chosen.frameworks) };
  const parameters = parameterFiles(request, given.root, host.cwd);
  const modules = moduleFolders(request.moduleSource ?? [], given.root, host.cwd);
  const tree = withFolders(withFiles(given.tree, parameters.elsewhere), modules.elsewhere);
  const options: ReadOptions = {
    inputs: new Map([...(config?.inputs ?? []), ...givenValues(request)]),
    inputFiles: parameters.names,
    modules: modules.names,
    registry,
    ...optional('region', request.region ?? config?.region),
    ...optional('account', request.account ?? config?.account),
  };
  host.status('demarc: reading...');
  const readers = await readersFor(tree);
  const reads = readers
    .filter(reader => reader.recognise(tree).length > 0)
    .map(reader => reader.read(tree, options));
  const leftOut = leftOutOf(tree);
  refuseNothing(reads, leftOut, request.paths);
  host.status('demarc: judging...');
  const assessment = assess({
    reads: [...reads, { declarations: [], unread: leftOut, roots: [], files: [], ignored: 0 }],
    knowledge,
    registry,
    checks,
    boundary,
    now: host.now(),
    judgeAbsentByDefault: request.judgeDefaults === true,
  });
  host.status(undefined);
  return {
    assessment,
    knowledge,
    checks: describeChecks(checks),
    version: host.version,
    inputs: request.paths,
    pathPrefix: given.pathPrefix,
    ignoredFiles: reads.reduce((sum, read) => sum + read.ignored, 0),
  };
}

function asked({ boundary, frameworks }: ReportRequest): {
  boundary?: string;
  frameworks?: readonly string[];
} {
  return { ...optional('boundary', boundary), ...(frameworks === undefined ? {} : { frameworks }) };
}

function optional<K extends string>(name: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]: string });
}

/** Values of parameters and variables: one name space, since a root has either. */
function givenValues({ parameter = [], var: variable = [] }: ReportRequest): Map<string, string> {
  return new Map([...namedValues('--parameter', parameter), ...namedValues('--var', variable)]);
}

/** Parameter files by their names in the tree; those that lie elsewhere are added to it. */
function parameterFiles(
  { parameters = [], varFile = [] }: ReportRequest,
  root: string | undefined,
  cwd: string,
): { readonly names: readonly string[]; readonly elsewhere: ReadonlyMap<string, string> } {
  const elsewhere = new Map<string, string>();
  const names = [...parameters, ...varFile].map(path => {
    const full = resolve(cwd, path);
    const file = diskSourceTree(full);
    if (file.list().length !== 1) {
      throw new UsageError(`--parameters ${safeText(path)}: ${file.leftOut()[0]?.why ?? 'it is no file'}`);
    }
    const inside = root === undefined ? undefined : relative(root, full).replaceAll('\\', '/');
    if (inside !== undefined && !inside.startsWith('..') && !isAbsolute(inside)) return inside;
    elsewhere.set(path, full);
    return path;
  });
  return { names, elsewhere };
}

function leftOutOf(tree: SourceTree): Unread[] {
  return tree.leftOut().map(({ path, why, advice }) => ({ kind: 'file', what: path, why, advice }));
}

/** Nothing to judge is no good result: it is said, with what was met. */
function refuseNothing(
  reads: readonly ReadEstate[],
  leftOut: readonly Unread[],
  paths: readonly string[],
): void {
  if (reads.some(read => read.declarations.length > 0)) return;
  const named = paths.map(path => safeText(path)).join(', ');
  const met = [...reads.flatMap(read => read.unread), ...leftOut];
  if (met.length === 0 && reads.length === 0) {
    throw new UsageError(
      `${named}: there is no CloudFormation template and no CDK assembly (cdk.out) in it`,
      'Name a template or a folder that holds templates. Without any, demarc matrix --services ec2,rds gives the split for a list of services.',
    );
  }
  const shown = met.slice(0, 10).map(one => {
    const place =
      one.place === undefined
        ? ''
        : `${safeText(one.place.source.path)}:${one.place.source.positionAt(one.place.offset).line}: `;
    return `  ${place}${safeText(one.what)}: ${safeText(one.why)}${one.advice === '' ? '' : ` ${safeText(one.advice)}`}`;
  });
  const rest = met.length - shown.length;
  const lines = rest > 0 ? [...shown, `  and ${rest} more`] : shown;
  throw new UsageError([`${named}: no resource could be read`, ...lines].join('\n'));
}
