import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Host, UsageError } from './host.ts';

export interface RecordingHost extends Host {
  /** What was printed so far. */
  stdout(): string;
  stderr(): string;
}

/** A host that keeps what commands print, at a fixed moment, in the project's folder. */
export function recordingHost(changes: Partial<Host> = {}): RecordingHost {
  const printed: string[] = [];
  const notes: string[] = [];
  const cwd = changes.cwd ?? process.cwd();
  return {
    version: '0.1.0',
    cwd,
    env: {},
    columns: undefined,
    now: () => '2026-11-24T08:00:00.000Z',
    out: piece => {
      printed.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1'));
      return Promise.resolve();
    },
    note: text => notes.push(text),
    ask: () => Promise.resolve(undefined),
    status: () => undefined,
    writeFile: (path, pieces) => {
      const full = resolve(cwd, path);
      if (!existsSync(dirname(full))) throw new UsageError(`${path} cannot be written`);
      writeFileSync(full, Buffer.concat([...pieces].map(piece => Buffer.from(piece))));
    },
    ...changes,
    stdout: () => printed.join(''),
    stderr: () => notes.join('\n'),
  };
}
