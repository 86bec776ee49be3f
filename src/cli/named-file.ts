import { statSync } from 'node:fs';
import { diskSourceTree } from '../foundation/source-tree-disk.ts';
import type { SourceTree } from '../foundation/source-tree.ts';

/** A file that the user named, in the tree of its folder. */
export interface NamedFile {
  readonly tree: SourceTree;
  readonly path: string;
  readonly text: string;
}

/** The file at a full path with its text, or in words why there is none; a folder is none, whatever is in it. */
export function openNamedFile(full: string): NamedFile | { readonly why: string } {
  if (isFolder(full)) return { why: 'it is a folder, not a file' };
  const tree = diskSourceTree(full);
  const [entry] = tree.list();
  if (entry === undefined) return { why: tree.leftOut()[0]?.why ?? 'it is no file' };
  const text = tree.readText(entry.path);
  return text.ok ? { tree, path: entry.path, text: text.value } : { why: text.detail };
}

function isFolder(full: string): boolean {
  try {
    return statSync(full, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
