import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { safeText } from '../../foundation/safe-text.ts';
import { diskSourceTree } from '../../foundation/source-tree-disk.ts';
import type { LeftOut, ReadOutcome, SourceEntry, SourceTree } from '../../foundation/source-tree.ts';
import { sortedBy } from '../../foundation/stable-order.ts';
import { UsageError } from '../host.ts';

/** The files that the user named, and how their paths are printed. */
export interface InputTree {
  readonly tree: SourceTree;
  /** Leads from where the user stands to the tree: '' or a path that ends with a slash. */
  readonly pathPrefix: string;
  /** The folder of a single path on disk; undefined for several. */
  readonly root: string | undefined;
  /** Where each given path lies in the tree. */
  readonly prefixes: readonly string[];
}

/**
 * One tree of all given paths. A single path is the root by itself, so that names inside it do not depend on where it
 * lies; of several, each keeps its path. Throws a UsageError where a path leads nowhere.
 */
export function openInputs(paths: readonly string[], cwd: string): InputTree {
  const opened = paths.map(path => openOne(path, cwd));
  const [only, ...others] = opened;
  if (only === undefined) throw new UsageError('no path was given');
  if (others.length === 0)
    return { tree: only.tree, pathPrefix: only.prefix, root: only.root, prefixes: [''] };
  return { tree: joined(opened), pathPrefix: '', root: undefined, prefixes: opened.map(one => one.prefix) };
}

interface Opened {
  readonly tree: SourceTree;
  readonly prefix: string;
  readonly root: string;
}

function openOne(path: string, cwd: string): Opened {
  const full = resolve(cwd, path);
  const tree = diskSourceTree(full);
  const [whole] = tree.leftOut().filter(one => one.path === '.');
  if (tree.list().length === 0 && whole !== undefined) {
    throw new UsageError(`${safeText(path)}: ${whole.why}`, whole.advice);
  }
  const root = statSync(full).isFile() ? dirname(full) : full;
  return { tree, prefix: prefixOf(path, root, cwd), root };
}

/** The path of the folder as the user sees it: from where they stand, or whole where they gave it so and stand elsewhere. */
function prefixOf(path: string, folder: string, cwd: string): string {
  const near = relative(cwd, folder).replaceAll('\\', '/');
  if (near === '') return '';
  if (near.startsWith('..') && isAbsolute(path)) return withSlash(folder.replaceAll('\\', '/'));
  return withSlash(near);
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** Several trees under their own paths. A path leads into the tree with the longest fitting name. */
function joined(opened: readonly Opened[]): SourceTree {
  const byLength = [...opened].sort((left, right) => right.prefix.length - left.prefix.length);
  const entries = new Map<string, SourceEntry>();
  const left = new Map<string, LeftOut>();
  for (const { tree, prefix } of opened) {
    for (const entry of tree.list())
      entries.set(prefix + entry.path, { ...entry, path: prefix + entry.path });
    for (const one of tree.leftOut()) left.set(prefix + one.path, { ...one, path: prefix + one.path });
  }
  const listed = byPath(entries.values());
  const leftOut = byPath(left.values());

  function read<T>(
    path: string,
    reading: (tree: SourceTree, inside: string) => ReadOutcome<T>,
  ): ReadOutcome<T> {
    for (const { tree, prefix } of byLength) {
      if (path.startsWith(prefix)) return reading(tree, path.slice(prefix.length));
    }
    return { ok: false, why: 'outside', detail: 'the path leaves the folders that were given' };
  }

  return {
    name: opened.map(one => one.tree.name).join(', '),
    list: () => listed,
    leftOut: () => leftOut,
    readText: path => read(path, (tree, inside) => tree.readText(inside)),
    readBytes: path => read(path, (tree, inside) => tree.readBytes(inside)),
  };
}

function byPath<T extends { readonly path: string }>(items: Iterable<T>): T[] {
  return sortedBy(items, one => one.path);
}

/** The tree with further folders in it, each under a name of its own: modules that lie elsewhere. */
export function withFolders(tree: SourceTree, folders: ReadonlyMap<string, string>): SourceTree {
  if (folders.size === 0) return tree;
  const mounted = [...folders].map(([name, full]) => ({
    tree: diskSourceTree(full),
    prefix: `${name}/`,
    root: full,
  }));
  return joined([{ tree, prefix: '', root: '' }, ...mounted]);
}

/** The tree with further files in it that can be read by name but are not listed: parameter files from elsewhere. */
export function withFiles(tree: SourceTree, files: ReadonlyMap<string, string>): SourceTree {
  if (files.size === 0) return tree;
  const extra = new Map([...files].map(([name, full]) => [name, diskSourceTree(full)]));
  function read<T>(
    path: string,
    reading: (from: SourceTree, inside: string) => ReadOutcome<T>,
  ): ReadOutcome<T> {
    const from = extra.get(path);
    const [entry] = from?.list() ?? [];
    if (from === undefined) return reading(tree, path);
    if (entry === undefined) return { ok: false, why: 'missing', detail: 'no such file' };
    return reading(from, entry.path);
  }
  return {
    ...tree,
    readText: path => read(path, (from, inside) => from.readText(inside)),
    readBytes: path => read(path, (from, inside) => from.readBytes(inside)),
  };
}
