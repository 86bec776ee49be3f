import { recordingHost } from '../../src/cli/recording-host.fixture.ts';
import { run } from '../../src/cli/run.ts';
import { buildOnce } from '../build-once.ts';
import { folderOf, type Ran } from './demarc.ts';

/** The commands in this process: as a user has them, without the start of a program for each of many cases. */

/** Runs `demarc` with the words where `cwd` is. */
export async function command(words: readonly string[], cwd: string): Promise<Ran> {
  buildOnce();
  const host = recordingHost({ cwd });
  const code = await run(words, host);
  return { code, stdout: host.stdout(), stderr: host.stderr() };
}

/** Runs in a folder of the given files, which is taken away once all is done that is awaited. */
export async function among<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (cwd: string) => Promise<T>,
): Promise<T> {
  const folder = folderOf(files);
  try {
    return await use(folder.path);
  } finally {
    folder.remove();
  }
}
