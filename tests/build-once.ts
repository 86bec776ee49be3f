import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const built = join(root, 'dist/main.mjs');
const lock = join(root, 'node_modules/.demarc-build');
/** How long another process may take to build, in steps of a quarter of a second. */
const patience = 240;

let done = false;

/** Builds dist if a source is newer than it; once per process, and one process at a time. */
export function buildOnce(): void {
  if (done) return;
  for (let waited = 0; isStale() && waited < patience; waited += 1) {
    if (!takeLock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      continue;
    }
    try {
      execFileSync('npm', ['run', '--silent', 'build'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } finally {
      rmdirSync(lock);
    }
    break;
  }
  done = true;
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isStale(): boolean {
  const at = modified(built);
  return (
    ['src', 'tools'].some(folder => newest(join(root, folder)) > at) ||
    modified(join(root, 'package.json')) > at
  );
}

function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    // The build itself writes the generated files.
    if (!entry.isFile() || !/\.(ts|yaml)$/.test(entry.name) || entry.name.endsWith('.test.ts')) continue;
    if (entry.parentPath.includes('generated')) continue;
    latest = Math.max(latest, modified(join(entry.parentPath, entry.name)));
  }
  return latest;
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
