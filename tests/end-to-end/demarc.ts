import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildOnce } from '../build-once.ts';

/** Drives the real program, as a user has it, in a folder of its own. */

export const root = new URL('../..', import.meta.url).pathname;
export const program = join(root, 'dist/main.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `demarc` with the words, at a fixed moment. */
export function demarc(words: readonly string[], where: Where = {}): Ran {
  buildOnce();
  return start(process.execPath, [program, ...words], where);
}

/** Runs a line of shell in which `demarc` is the program. */
export function shell(line: string, where: Where = {}): Ran {
  buildOnce();
  return start('bash', ['-c', `demarc() { '${process.execPath}' '${program}' "$@"; }; ${line}`], where);
}

function start(command: string, words: readonly string[], { cwd = root, env = {} }: Where): Ran {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), SOURCE_DATE_EPOCH: '1795507200', ...env },
  });
  return { code: status, stdout, stderr };
}

/** A folder with the given files, and what takes it away again. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'demarc-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs with a folder of the given files as the place where the user stands. */
export function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (cwd: string) => T,
): T {
  const folder = folderOf(files);
  try {
    return use(folder.path);
  } finally {
    folder.remove();
  }
}
