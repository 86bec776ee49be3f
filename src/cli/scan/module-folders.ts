import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { safeText } from '../../foundation/safe-text.ts';
import { UsageError } from '../host.ts';

/** Where modules lie that are not local: by call or source, their folders in the tree; those elsewhere by full path. */
export interface ModuleFolders {
  readonly names: ReadonlyMap<string, string>;
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** Options of the form name=value, in order. Throws a UsageError for another form. */
export function namedValues(option: string, given: readonly string[]): [string, string][] {
  return given.map(one => {
    const equals = one.indexOf('=');
    if (equals < 1) throw new UsageError(`${option} ${safeText(one, 60)}: it has the form name=value`);
    return [one.slice(0, equals), one.slice(equals + 1)];
  });
}

/** Folders of `--module-source`. One outside of the input is mounted in the tree under a name of its own. */
export function moduleFolders(
  given: readonly string[],
  root: string | undefined,
  cwd: string,
): ModuleFolders {
  const names = new Map<string, string>();
  const elsewhere = new Map<string, string>();
  for (const [name, folder] of namedValues('--module-source', given)) {
    const full = resolve(cwd, folder);
    if (!isFolder(full)) {
      throw new UsageError(
        `--module-source ${safeText(name, 60)}: there is no folder ${safeText(folder, 120)}`,
      );
    }
    const inside = root === undefined ? undefined : relative(root, full).replaceAll('\\', '/');
    if (inside !== undefined && !inside.startsWith('..') && !isAbsolute(inside)) names.set(name, inside);
    else {
      const mounted = `.terraform/modules/given-${elsewhere.size + 1}`;
      elsewhere.set(mounted, full);
      names.set(name, mounted);
    }
  }
  return { names, elsewhere };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
