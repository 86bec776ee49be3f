import { mkdtempSync, renameSync, rmSync, writeFileSync, writeSync, openSync, closeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { safeText } from '../foundation/safe-text.ts';
import { type Host, UsageError } from './host.ts';

/** The host of a real process. */
export function processHost(version: string): Host {
  const { stdout, stderr, env } = process;
  let broken = false;
  let statusShown = false;
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault, and needs no word.
  stdout.on('error', error => {
    if (!isBrokenPipe(error)) throw error;
    broken = true;
  });
  stderr.on('error', () => undefined);

  function clearStatus(): void {
    if (statusShown) stderr.write('\r\u001b[2K');
    statusShown = false;
  }

  return {
    version,
    cwd: process.cwd(),
    env,
    columns: stdout.isTTY ? stdout.columns : undefined,
    now: () => timeOf(env),
    out(piece) {
      clearStatus();
      if (broken) return Promise.resolve();
      return new Promise(resolve => {
        stdout.write(piece, () => resolve());
      });
    },
    note(text) {
      clearStatus();
      stderr.write(`${text}\n`);
    },
    async ask(question) {
      const { stdin } = process;
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      clearStatus();
      const { createInterface } = await import('node:readline/promises');
      const lines = createInterface({ input: stdin, output: stderr });
      // Ctrl+D ends the input: nothing more is asked then.
      const ended = new Promise<undefined>(resolve => lines.once('close', () => resolve(undefined)));
      try {
        return await Promise.race([lines.question(question), ended]);
      } finally {
        lines.close();
      }
    },
    status(text) {
      if (!stderr.isTTY || env['TERM'] === 'dumb') return;
      clearStatus();
      if (text === undefined) return;
      stderr.write(text);
      statusShown = true;
    },
    writeFile: writeWhole,
  };
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/** Now; or the moment that a reproducible build states (https://reproducible-builds.org/specs/source-date-epoch/). */
function timeOf(env: Readonly<Record<string, string | undefined>>): string {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString();
  return new Date().toISOString();
}

/** Into a file beside it first, so that a failure leaves no half report. A device such as /dev/stdout is written directly. */
function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): void {
  try {
    if (path.startsWith('/dev/')) {
      for (const piece of pieces) writeFileSync(path, piece, { flag: 'a' });
      return;
    }
    const folder = mkdtempSync(join(dirname(path), '.demarc-'));
    try {
      const temporary = join(folder, basename(path));
      const file = openSync(temporary, 'w');
      try {
        for (const piece of pieces) writeAll(file, piece);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(
      `${safeText(path)} cannot be written: ${reasonOf(error)}`,
      'Name another file with -o.',
    );
  }
}

function writeAll(file: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? safeText(error.message);
}
