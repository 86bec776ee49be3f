import { dirname, relative, resolve } from 'node:path';
import { defaultFrameworks } from '../../assessment/boundary.ts';
import { insertItems } from '../../assessment/boundary-file/insert-items.ts';
import { yamlText } from '../../assessment/boundary-file/print-yaml.ts';
import { readWrittenTree } from '../../assessment/boundary-file/written-tree.ts';
import { safeText } from '../../foundation/safe-text.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { diskSourceTree } from '../../foundation/source-tree-disk.ts';
import { loadKnowledge, loadRegistry } from '../../knowledge/load-knowledge.ts';
import { type Host, UsageError } from '../host.ts';
import { type ConfigFile, configNames, openConfigFile } from '../scan/config-file.ts';
import { parseConfig } from '../scan/read-config.ts';
import type { FrameworkOptions } from './framework-options.ts';

/** A demarc.yaml with the framework in its list, ready to be written. */
export interface Addition {
  readonly path: string;
  /** undefined: it is named there already. */
  readonly text: string | undefined;
}

/**
 * The demarc.yaml that was named, or the one of the current folder, with the framework file in its list. The whole is
 * judged as if both were written; a UsageError where it would not be right, before anything is.
 */
export async function openForAdding(
  output: string,
  text: string,
  options: Pick<FrameworkOptions, 'config'>,
  host: Host,
): Promise<Addition> {
  const file = configAtHand(options, host);
  const path = file.source.path;
  const inside = pathFrom(path, output, host);
  if (inside.startsWith('..')) {
    throw new UsageError(
      `${safeText(output, 120)} lies outside the folder of ${safeText(path, 120)}: it could not be read from there`,
      'Write it below that folder.',
    );
  }
  const readIncluded: ConfigFile['readIncluded'] = name =>
    name === inside ? { ok: true, value: text } : file.readIncluded(name);
  const config = { source: file.source, readIncluded };
  const { boundaries } = await parseConfig(config, loadKnowledge(), loadRegistry());
  if (boundaries.some(({ ownFrameworks }) => ownFrameworks.some(one => one.file === inside))) {
    return { path, text: undefined };
  }
  const list = listOf(boundaries.length, file.source);
  const added =
    list === undefined ? undefined : insertItems(file.source, list, [[itemOf(inside)]], defaultFrameworks);
  if (added === undefined) {
    const why =
      list === undefined
        ? 'draws several boundaries with lists of their own'
        : 'is laid out in a way that cannot be changed safely';
    throw new UsageError(
      `${safeText(path)} ${why}`,
      `Leave out --add, and put this under "frameworks" yourself: - ${itemOf(inside)}`,
    );
  }
  const source = new SourceText(path, added);
  await parseConfig({ source, readIncluded }, loadKnowledge(), loadRegistry());
  return { path, text: added };
}

/** The list that is judged by: that of the only boundary where it has one, else that of the file. undefined: several. */
function listOf(boundaries: number, source: SourceText): readonly PropertyKey[] | undefined {
  const tree = readWrittenTree(source);
  const data: unknown = 'data' in tree ? tree.data : undefined;
  const drawn: unknown =
    typeof data === 'object' && data !== null && 'boundaries' in data ? data.boundaries : [];
  const own = (Array.isArray(drawn) ? (drawn as unknown[]) : []).filter(
    one => typeof one === 'object' && one !== null && 'frameworks' in one,
  );
  if (own.length === 0) return ['frameworks'];
  return boundaries === 1 ? ['boundaries', 0, 'frameworks'] : undefined;
}

/** Writes what was made ready. */
export function addFramework({ path, text }: Addition, host: Host): void {
  if (text === undefined) {
    host.note(`demarc: ${safeText(path)} names it already`);
    return;
  }
  host.writeFile(resolve(host.cwd, path), [text]);
  host.note(`demarc: added it to "frameworks" in ${safeText(path)}`);
}

/** How demarc.yaml names the file. */
export function lineToAdd(output: string, options: Pick<FrameworkOptions, 'config'>, host: Host): string {
  const { path } = configAtHand(options, host).source;
  const inside = pathFrom(path, output, host);
  if (inside.startsWith('..')) {
    return `to judge by it, move it below the folder of ${safeText(path)} and name it there under "frameworks"`;
  }
  return `to judge by it, put this under "frameworks" in ${safeText(path)} (or use --add): - ${itemOf(inside)}`;
}

function itemOf(inside: string): string {
  return `{ file: ${yamlText(inside)} }`;
}

function pathFrom(config: string, output: string, host: Host): string {
  const folder = dirname(resolve(host.cwd, config));
  return relative(folder, resolve(host.cwd, output)).replaceAll('\\', '/');
}

function configAtHand({ config }: Pick<FrameworkOptions, 'config'>, host: Host): ConfigFile {
  const tree = diskSourceTree(host.cwd);
  const file = openConfigFile(config, { tree, cwd: host.cwd, prefixes: [''] });
  if (file !== undefined) return file;
  return {
    source: new SourceText(configNames[0] ?? 'demarc.yaml', ''),
    readIncluded: path => tree.readText(path),
  };
}
