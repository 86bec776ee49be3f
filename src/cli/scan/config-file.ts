import { relative, resolve } from 'node:path';
import { safeText } from '../../foundation/safe-text.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { folderOf, type ReadOutcome, type SourceTree } from '../../foundation/source-tree.ts';
import { UsageError } from '../host.ts';
import { openNamedFile } from '../named-file.ts';

export const configNames: readonly string[] = ['demarc.yaml', 'demarc.yml'];

/** demarc.yaml as it was found, and the way to the files that it names. */
export interface ConfigFile {
  readonly source: SourceText;
  /** Reads a file by its path relative to demarc.yaml. */
  readonly readIncluded: (path: string) => ReadOutcome<string>;
}

/** Where a demarc.yaml may lie: the tree that is read, and the folders of the given paths in it. */
export interface ConfigPlaces {
  readonly tree: Pick<SourceTree, 'readText'>;
  readonly cwd: string;
  readonly prefixes: readonly string[];
}

/** The file that was named, else the one that lies in the given path; undefined where there is none. */
export function openConfigFile(given: string | undefined, places: ConfigPlaces): ConfigFile | undefined {
  return given === undefined ? findConfig(places) : openConfig(given, places.cwd);
}

function openConfig(given: string, cwd: string): ConfigFile {
  const full = resolve(cwd, given);
  const opened = openNamedFile(full);
  if ('why' in opened) throw new UsageError(`${safeText(given)}: ${opened.why}`, '--config takes a file.');
  return {
    source: new SourceText(relative(cwd, full).replaceAll('\\', '/'), opened.text),
    readIncluded: path => opened.tree.readText(path),
  };
}

/** Of several, each might be meant: which one counts is not for demarc to guess. */
function findConfig({ tree, prefixes }: ConfigPlaces): ConfigFile | undefined {
  const found: ConfigFile[] = [];
  for (const path of new Set(prefixes.flatMap(prefix => configNames.map(name => `${prefix}${name}`)))) {
    const text = tree.readText(path);
    if (text.ok) {
      const folder = folderOf(path);
      found.push({
        source: new SourceText(path, text.value),
        readIncluded: inside => tree.readText(folder === '' ? inside : `${folder}/${inside}`),
      });
    } else if (text.why !== 'missing' && text.why !== 'outside') {
      throw new UsageError(`${safeText(path)}: ${text.detail}`);
    }
  }
  if (found.length > 1) {
    const paths = found.map(({ source }) => safeText(source.path)).join(' and ');
    throw new UsageError(`there are ${paths}`, 'Choose one with --config; it holds for all that is read.');
  }
  return found[0];
}
