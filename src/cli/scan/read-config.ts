import { relative, resolve } from 'node:path';
import type { BoundaryFile } from '../../assessment/boundary-file/read-boundary-file.ts';
import { wholeInput } from '../../assessment/boundary.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { diskSourceTree } from '../../foundation/source-tree-disk.ts';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { whyNoClasses } from '../../knowledge/framework-words.ts';
import { nearestId, suggestion } from '../../knowledge/nearest-id.ts';
import type { Boundary } from '../../model/assessment.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { UsageError } from '../host.ts';

const names = ['demarc.yaml', 'demarc.yml'];

/** demarc.yaml: the file that was named, else the one that lies in the given path; undefined where there is none. */
export async function readConfig(
  given: string | undefined,
  tree: Pick<SourceTree, 'readText'>,
  paths: { readonly cwd: string; readonly prefixes: readonly string[] },
  knowledge: Knowledge,
): Promise<BoundaryFile | undefined> {
  const source = given === undefined ? findConfig(tree, paths.prefixes) : openConfig(given, paths.cwd);
  if (source === undefined) return undefined;
  // The schema's library takes longer to load than most templates to read: only a file that is there needs it.
  const { readBoundaryFile } = await import('../../assessment/boundary-file/read-boundary-file.ts');
  const result = readBoundaryFile(source, knowledge);
  if (result.ok) return result.value;
  const lines = result.problems.map(({ message, place }) => {
    const { file, line, column } = printPlace(place);
    return `  ${safeText(file)}:${line}:${column}: ${message}`;
  });
  throw new UsageError(
    `${safeText(source.path)} is not right, and nothing of it was applied:\n${lines.join('\n')}`,
  );
}

function openConfig(given: string, cwd: string): SourceText {
  const full = resolve(cwd, given);
  const tree = diskSourceTree(full);
  const [entry, ...others] = tree.list();
  if (entry === undefined || others.length > 0) {
    throw new UsageError(
      `${safeText(given)}: ${tree.leftOut()[0]?.why ?? 'it is no file'}`,
      '--config takes a file.',
    );
  }
  const text = tree.readText(entry.path);
  if (!text.ok) throw new UsageError(`${safeText(given)}: ${text.detail}`);
  return new SourceText(relative(cwd, full).replaceAll('\\', '/'), text.value);
}

function findConfig(tree: Pick<SourceTree, 'readText'>, prefixes: readonly string[]): SourceText | undefined {
  for (const prefix of prefixes) {
    for (const name of names) {
      const path = `${prefix}${name}`;
      const text = tree.readText(path);
      if (text.ok) return new SourceText(path, text.value);
      if (text.why !== 'missing' && text.why !== 'outside')
        throw new UsageError(`${safeText(path)}: ${text.detail}`);
    }
  }
  return undefined;
}

/** The boundary to judge, with the frameworks that were asked for over those of the file. */
export function chooseBoundary(
  config: BoundaryFile | undefined,
  asked: { readonly boundary?: string; readonly frameworks?: readonly string[] },
  knowledge: Knowledge,
): Boundary {
  const boundary = namedBoundary(config, asked.boundary);
  if (asked.frameworks === undefined) return boundary;
  return { ...boundary, frameworks: checkFrameworks(asked.frameworks, knowledge) };
}

function namedBoundary(config: BoundaryFile | undefined, name: string | undefined): Boundary {
  const boundaries = config?.boundaries ?? [];
  if (name === undefined) return boundaries[0] ?? wholeInput();
  const found = boundaries.find(one => one.name === name);
  if (found !== undefined) return found;
  const known = boundaries.map(one => one.name);
  const nearest = suggestion(name, known);
  const advice =
    known.length === 0 ? 'There is no demarc.yaml that draws boundaries.' : `Known are: ${known.join(', ')}.`;
  throw new UsageError(`there is no boundary "${safeText(name, 60)}"${nearest}`, advice);
}

/** The ids, once each; throws a UsageError for one that is unknown or has no controls to judge. */
export function checkFrameworks(ids: readonly string[], knowledge: Knowledge): readonly string[] {
  return [...new Set(ids)].map(id => {
    const framework = knowledge.framework(id) ?? frameworkByPrefix(id, knowledge);
    if (framework === undefined) {
      const known = knowledge.frameworkIds();
      const advice = `Known are: ${known.join(', ')}.`;
      throw new UsageError(`there is no framework "${safeText(id, 60)}"${suggestion(id, known)}`, advice);
    }
    const why = whyNoClasses(framework);
    if (why !== undefined) {
      throw new UsageError(
        `${framework.id} ${why}`,
        `demarc frameworks show ${framework.id} lists what it asks.`,
      );
    }
    return framework.id;
  });
}

/** `iso-27001` means iso-27001-2022 where only one id begins so; a namespace (`csf`) means its framework. */
function frameworkByPrefix(id: string, knowledge: Knowledge) {
  const lower = id.toLowerCase();
  const fitting = knowledge.frameworkIds().filter(known => known.startsWith(lower));
  const [first = ''] = fitting;
  // A whole catalogue goes before its own baselines, whose ids begin with its id.
  if (lower.length > 2 && first !== '' && fitting.every(known => known.startsWith(first))) {
    return knowledge.framework(first);
  }
  const spaces = knowledge.frameworkIds().filter(known => {
    const framework = knowledge.framework(known);
    return framework?.namespace === lower && framework.selection === undefined;
  });
  return spaces.length === 1 ? knowledge.framework(spaces[0] ?? '') : undefined;
}

/** A Region that demarc knows, or a UsageError with the nearest that it does. */
export function checkRegion(region: string | undefined, regions: readonly { readonly name: string }[]): void {
  if (region === undefined || regions.some(one => one.name === region)) return;
  const known = regions.map(one => one.name);
  const nearest = nearestId(region, known);
  throw new UsageError(
    `"${safeText(region, 40)}" is not a Region that demarc knows`,
    nearest === undefined ? 'Write it as in eu-central-1.' : `Did you mean ${nearest}?`,
  );
}

export function checkAccount(account: string | undefined): void {
  if (account === undefined || /^\d{12}$/.test(account)) return;
  throw new UsageError(`"${safeText(account, 40)}" is not an account id: it has twelve digits`);
}
