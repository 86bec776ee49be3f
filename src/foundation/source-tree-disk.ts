import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  opendirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { decodeText } from './decode-text.ts';
import { limits } from './limits.ts';
import {
  type LeftOut,
  type ReadFailure,
  type ReadOutcome,
  resolveInside,
  type SourceEntry,
  type SourceTree,
} from './source-tree.ts';
import { compareText, sortedBy } from './stable-order.ts';

/** Tool folders that hold copies or programs, never the user's own sources. */
const skippedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.terragrunt-cache',
  'node_modules',
]);
/** Of Terraform's own folder only the modules it fetched are source; the rest are provider programs and state. */
const keptInTerraformFolder: ReadonlySet<string> = new Set(['modules']);

export type DiskBounds = Readonly<Record<'fileBytes' | 'files' | 'folderDepth', number>>;

/**
 * The files at `path`, a folder or one file, as a source tree. Never throws: what cannot be listed stands in
 * `leftOut()`, what cannot be read is a failed `ReadOutcome`. The folder is walked once, at the first `list()`.
 *
 * One file: the tree's root is the file's folder, `list()` shows that file alone, and everything below the folder can
 * be read by name, so that nested templates and `file()` work as they do for the whole folder.
 *
 * Symbolic links are followed when their target lies below the root. A link that leads out, nowhere or back to a folder
 * that holds it is left out and said.
 */
export function diskSourceTree(path: string, bounds: DiskBounds = limits): SourceTree {
  const opened = openRoot(path);
  const root = opened.root;
  let walked: Walk | undefined = opened.walk;

  function walk(): Walk {
    if (walked === undefined) {
      walked = root === undefined ? { entries: [], leftOut: [] } : walkFolder(root, bounds);
    }
    return walked;
  }

  function readBytes(relative: string): ReadOutcome<Uint8Array> {
    const inside = resolveInside('', relative);
    if (inside === undefined) return failed('outside', 'the path leaves the folder that was given');
    if (root === undefined) return failed('missing', 'no such file');
    return readInside(root, inside, bounds.fileBytes);
  }

  return {
    name: path,
    list: () => walk().entries,
    leftOut: () => walk().leftOut,
    readBytes,
    readText(relative) {
      const bytes = readBytes(relative);
      return bytes.ok ? decodeText(bytes.value) : bytes;
    },
  };
}

interface Walk {
  readonly entries: readonly SourceEntry[];
  readonly leftOut: readonly LeftOut[];
}

/** The real path of the root folder; with a walk already done where there is nothing to walk. */
function openRoot(path: string): { readonly root?: string; readonly walk?: Walk } {
  try {
    const real = realpathSync.native(path);
    const stats = statSync(real);
    if (stats.isDirectory()) return { root: real };
    if (!stats.isFile()) {
      const why = 'it is neither a file nor a folder';
      return { walk: nothing({ path: '.', why, advice: 'Give the path of a file or folder.' }) };
    }
    // A file keeps the name that the user gave; only a link to another folder's file is read where that file lies.
    const folder = realpathSync.native(dirname(path));
    const named = isInside(folder, real);
    const entry = { path: basename(named ? path : real), size: stats.size };
    return { root: named ? folder : dirname(real), walk: { entries: [entry], leftOut: [] } };
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file or folder' : reasonOf(error);
    return { walk: nothing({ path: '.', why, advice: 'Check the path and your permission to read it.' }) };
  }
}

function nothing(leftOut: LeftOut): Walk {
  return { entries: [], leftOut: [leftOut] };
}

/** A folder to walk, with the real paths of the folders that lead to it: a link to one of them would loop. */
interface Folder {
  readonly path: string;
  readonly real: string;
  readonly above: readonly string[];
}

function walkFolder(root: string, bounds: DiskBounds): Walk {
  const entries: SourceEntry[] = [];
  const leftOut: LeftOut[] = [];
  // A stack instead of recursion; sorted names make the walk's order, and so what a bound cuts off, the same everywhere.
  const folders: Folder[] = [{ path: '', real: root, above: [] }];
  let visited = 0;

  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder.above.length > bounds.folderDepth) {
      leftOut.push({
        path: folder.path,
        why: `it lies more than ${bounds.folderDepth} folders deep`,
        advice: 'Scan that folder by itself.',
      });
      continue;
    }
    const names = listFolder(folder, bounds.files, leftOut);
    const inner: Folder[] = [];
    for (const dirent of names) {
      if (visited >= bounds.files) {
        leftOut.push({
          path: folder.path === '' ? '.' : folder.path,
          why: `more than ${bounds.files} files and folders; from ${joined(folder.path, dirent.name)} on the rest is left out`,
          advice: 'Scan parts of the folder one by one.',
        });
        return finish(entries, leftOut);
      }
      visited += 1;
      const found = look(root, folder, dirent, leftOut);
      if (found === undefined) continue;
      if ('size' in found) entries.push(found);
      else inner.push(found);
    }
    folders.push(...inner.toReversed());
  }
  return finish(entries, leftOut);
}

function finish(entries: SourceEntry[], leftOut: LeftOut[]): Walk {
  return { entries: sortedBy(entries, entry => entry.path), leftOut: sortedBy(leftOut, one => one.path) };
}

/** The folder's entries sorted by name, without tool folders; none where it cannot be listed, which is said. */
function listFolder(folder: Folder, most: number, leftOut: LeftOut[]): readonly Dirent[] {
  const entries: Dirent[] = [];
  const inTerraformFolder = basename(folder.path) === '.terraform';
  try {
    const handle = opendirSync(folder.real, { bufferSize: 1024 });
    try {
      for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
        if (skippedFolders.has(entry.name)) continue;
        if (inTerraformFolder && !keptInTerraformFolder.has(entry.name)) continue;
        // The system gives names in no order: a part of them would be a different part on another machine.
        if (entries.length === most) {
          const why = `it holds more than ${most} files and folders; none of them was read`;
          leftOut.push({ path: folder.path || '.', why, advice: 'Move templates to a folder of their own.' });
          return [];
        }
        entries.push(entry);
      }
    } finally {
      handle.closeSync();
    }
  } catch (error) {
    const advice = 'Give yourself permission to read the folder, or leave it out of the scan.';
    leftOut.push({
      path: folder.path || '.',
      why: `the folder cannot be listed: ${reasonOf(error)}`,
      advice,
    });
    return [];
  }
  return entries.sort((left, right) => compareText(left.name, right.name));
}

/** What a directory entry is: a file, a folder to walk, or undefined when it is left out. */
function look(
  root: string,
  folder: Folder,
  dirent: Dirent,
  leftOut: LeftOut[],
): SourceEntry | Folder | undefined {
  const path = joined(folder.path, dirent.name);
  function leave(why: string, advice: string): undefined {
    leftOut.push({ path, why, advice });
    return undefined;
  }

  if (dirent.name.includes('\\')) {
    return leave(
      'its name contains a backslash',
      'Rename it: a backslash separates folders on some systems.',
    );
  }
  try {
    let real = join(folder.real, dirent.name);
    let stats: Stats = lstatSync(real);
    if (stats.isSymbolicLink()) {
      real = realpathSync.native(real);
      if (!isInside(root, real)) {
        return leave(
          'it is a symbolic link that leads out of the folder that was given',
          'Scan its target too.',
        );
      }
      stats = statSync(real);
    }
    if (stats.isFile()) return { path, size: stats.size };
    if (!stats.isDirectory())
      return leave('it is neither a file nor a folder', 'Nothing to do: it holds no source.');
    if (real === folder.real || folder.above.includes(real)) {
      return leave(
        'it is a symbolic link to a folder that holds it',
        'Nothing to do: the folder is read once.',
      );
    }
    return { path, real, above: [...folder.above, folder.real] };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return leave(
        'it is a symbolic link to nothing, or it has just been removed',
        'Mend or remove the link.',
      );
    }
    return leave(`it cannot be looked at: ${reasonOf(error)}`, 'Give yourself permission to read it.');
  }
}

function readInside(root: string, inside: string, most: number): ReadOutcome<Uint8Array> {
  let handle: number | undefined;
  try {
    const real = realpathSync.native(join(root, inside));
    if (!isInside(root, real))
      return failed('outside', 'a symbolic link leads out of the folder that was given');
    // Not following and not blocking: the file may have been swapped for a link or a pipe since it was looked at.
    handle = openSync(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(handle);
    if (stats.isDirectory()) return failed('unreadable', 'it is a folder, not a file');
    if (!stats.isFile()) return failed('unreadable', 'it is neither a file nor a folder');
    if (stats.size > most) {
      return failed('too-large', `the file has ${stats.size} bytes; at most ${most} are read`);
    }
    const bytes = readFileSync(handle);
    if (bytes.length > most) return failed('too-large', `the file has more than ${most} bytes`);
    return { ok: true, value: bytes };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed('missing', 'no such file');
    return failed('unreadable', reasonOf(error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function failed(why: ReadFailure, detail: string): ReadOutcome<never> {
  return { ok: false, why, detail };
}

function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The system's reason in words, without the paths and call names that its own messages carry. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'symbolic links lead in a circle';
    case 'ERR_INVALID_ARG_VALUE':
      return 'the path is not one that the system accepts';
    case 'ENAMETOOLONG':
      return 'the path is too long';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    default:
      return code === '' ? 'the path is not one that the system accepts' : `the system says ${code}`;
  }
}
