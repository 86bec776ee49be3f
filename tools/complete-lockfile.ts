/**
 * Adds the entries that npm leaves out of package-lock.json when a registry lacks a package for another platform: without
 * them `npm ci` refuses the whole file. Run it after `npm install`. A registry without such a package gives no integrity.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly os?: readonly string[];
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** Paths of optional packages that entries ask for in one exact version and that the file does not hold. */
export function missingEntries({ packages }: Lockfile): Map<string, LockEntry> {
  const missing = new Map<string, LockEntry>();
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    const names = Object.keys(optionalDependencies);
    const sibling = names.map(name => packages[`node_modules/${name}`]).find(entry => entry !== undefined);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const at = `node_modules/${name}`;
      const present = packages[at] !== undefined || packages[`${path}/${at}`] !== undefined;
      if (present || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) continue;
      missing.set(at, platformEntry(name, version, dev === true, sibling));
    }
  }
  return missing;
}

/** `@oxlint/binding-linux-arm64-musl` is for linux, arm64, musl: such packages are named after their platform. */
function platformEntry(
  name: string,
  version: string,
  dev: boolean,
  sibling: LockEntry | undefined,
): LockEntry {
  const [os = '', cpu = '', abi = ''] = (name.split('/').at(-1) ?? '')
    .replace(/^(cli|binding)-/, '')
    .split('-');
  const libc = /^(musl|gnu)/.exec(abi)?.[1];
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(os === 'linux' && libc !== undefined ? { libc: [libc === 'gnu' ? 'glibc' : 'musl'] } : {}),
    ...(sibling?.license === undefined ? {} : { license: sibling.license }),
    optional: true,
    os: [os],
    ...(sibling?.engines === undefined ? {} : { engines: sibling.engines }),
  };
}

function complete(file: string): void {
  const lock: Lockfile = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const paths = Object.keys(lock.packages);
  const packages: Record<string, LockEntry> = { ...lock.packages, ...Object.fromEntries(missing) };
  // Each new entry stands behind its closest neighbour; the order of the others stays as npm wrote it.
  for (const path of missing.keys()) {
    const before = paths.findLastIndex(
      other => other.slice(0, path.lastIndexOf('/')) === path.slice(0, path.lastIndexOf('/')) && other < path,
    );
    const behind = before === -1 ? paths.findLastIndex(other => other < path) : before;
    paths.splice(behind + 1, 0, path);
  }
  const ordered = Object.fromEntries(paths.map(path => [path, packages[path]]));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: ordered }, null, 2)}\n`);
  process.stdout.write(`${missing.size} entries added\n`);
}

if (import.meta.filename === process.argv[1]) complete('package-lock.json');
