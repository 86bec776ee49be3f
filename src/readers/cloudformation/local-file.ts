import { folderOf, resolveInside } from '../../foundation/source-tree.ts';
import { isUnknown, unqualified, type Value } from '../../model/value.ts';

export type LocatedFile =
  /** `assumed`: only the end of a URL matches, which need not mean that it is the same file. */
  | { readonly state: 'found'; readonly path: string; readonly assumed: boolean }
  | { readonly state: 'missing'; readonly why: string };

/** Paths of the tree among which a file is looked for. */
export interface FilePaths {
  has(path: string): boolean;
  /** Paths whose last part is this name, sorted. */
  named(name: string): readonly string[];
}

export function filePaths(paths: readonly string[]): FilePaths {
  const all = new Set(paths);
  let byName: Map<string, string[]> | undefined;
  return {
    has: path => all.has(path),
    named(name) {
      byName ??= groupByName(paths);
      return byName.get(name) ?? [];
    },
  };
}

function groupByName(paths: readonly string[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [path]);
    else group.push(path);
  }
  return byName;
}

/**
 * The file of the tree that a TemplateURL or an include's Location stands for: a relative path, or a URL of which the
 * last parts match one file and no other.
 */
export function locateFile(location: Value | undefined, fromPath: string, paths: FilePaths): LocatedFile {
  const plain = location === undefined ? undefined : unqualified(location);
  if (plain === undefined) return missing('no location is given');
  if (typeof plain === 'string') {
    const relative = resolveInside(folderOf(fromPath), plain);
    if (relative !== undefined && paths.has(relative))
      return { state: 'found', path: relative, assumed: false };
    const remote = /^(?:https?|s3):\/\/[^/]*\//.exec(plain);
    if (remote === null && (relative === undefined || !plain.includes('.')))
      return missing(`there is no file ${plain}`);
    return bySuffix(segmentsOf(remote === null ? plain : plain.slice(remote[0].length)), fromPath, paths);
  }
  if (isUnknown(plain)) return missing(plain.detail);
  if (typeof plain !== 'object' || plain === null || plain.kind !== 'text')
    return missing('the location is no text');
  const tail = plain.parts.at(-1);
  if (typeof tail !== 'string') return missing('the end of the location is not known');
  const segments = segmentsOf(tail);
  // What stands directly behind a hole may be the end of a longer name.
  return bySuffix(
    tail.startsWith('/') || segments.length === 1 ? segments : segments.slice(1),
    fromPath,
    paths,
  );
}

function missing(why: string): LocatedFile {
  return { state: 'missing', why };
}

function segmentsOf(text: string): string[] {
  const path = text.split(/[?#]/, 1)[0] ?? '';
  return path.split('/').filter(segment => segment !== '' && segment !== '.' && segment !== '..');
}

function bySuffix(wanted: readonly string[], fromPath: string, paths: FilePaths): LocatedFile {
  const name = wanted.at(-1);
  if (name === undefined || !name.includes('.')) return missing('the location names no file');
  let best: string[] = [];
  let bestLength = 0;
  for (const path of paths.named(name)) {
    if (path === fromPath) continue;
    const length = commonSuffix(wanted, path.split('/'));
    if (length > bestLength) best = [];
    if (length > 0 && length >= bestLength) {
      best.push(path);
      bestLength = length;
    }
  }
  const [path, other] = best;
  if (path === undefined) return missing(`no file of the input is called ${name}`);
  if (other !== undefined) return missing(`several files of the input fit: ${best.slice(0, 3).join(', ')}`);
  // A submodule's own folder must be there: a file of the same name elsewhere is another one.
  const submodule = wanted.indexOf('submodules');
  if (submodule !== -1 && bestLength < wanted.length - submodule - 1)
    return missing(`the submodule with ${name} is not in the input`);
  return { state: 'found', path, assumed: true };
}

function commonSuffix(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length) {
    if (left[left.length - 1 - length] !== right[right.length - 1 - length]) break;
    length += 1;
  }
  return length;
}
