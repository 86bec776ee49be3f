/**
 * A bounded, read-only view of files below one root: on disk, in memory, in a git revision, in an archive.
 * Readers see files only through it, so that nothing outside the root can ever be reached.
 */
export interface SourceTree {
  /** What the user named, for messages. */
  readonly name: string;
  /** All files below the root: relative, with `/`, sorted by code unit. */
  list(): readonly SourceEntry[];
  /** A file's text (UTF-8), or why it cannot be read. `path` is relative to the root; `..` never leaves it. */
  readText(path: string): ReadOutcome<string>;
  readBytes(path: string): ReadOutcome<Uint8Array>;
  /** What the walk left out (symbolic links out of the root, unreadable folders, bounds reached). */
  leftOut(): readonly LeftOut[];
}

export interface SourceEntry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface LeftOut {
  readonly path: string;
  readonly why: string;
  readonly advice: string;
}

export type ReadOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: ReadFailure; readonly detail: string };

export type ReadFailure =
  | 'missing'
  | 'outside'
  | 'too-large'
  | 'binary'
  | 'not-utf-8'
  | 'unreadable'
  | 'empty';

/**
 * `path` as seen from `fromFolder`, normalised with `/`; undefined when it would leave the root.
 * An absolute path is taken as outside.
 */
export function resolveInside(fromFolder: string, path: string): string | undefined {
  if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of `${fromFolder}/${path}`.split(/[\\/]+/)) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.join('/');
}

/** The folder part of a path inside a tree; '' for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
