import { lastReleaseSchema } from '../../src/knowledge/schema/releases.ts';
import type { DecidingFacts } from '../../src/model/knowledge-history.ts';
import type { Problem } from './problem.ts';

/** The deciding facts of the last release, by path relative to src/knowledge. One unit, one line. */
export const lastReleaseFile = 'releases/last.json';

export interface LastRelease {
  readonly release: string;
  readonly facts: DecidingFacts;
}

/** Reads the facts of the last release; undefined where there is no file, before the first one. */
export function readLastRelease(files: ReadonlyMap<string, string>): LastRelease | Problem | undefined {
  const text = files.get(lastReleaseFile);
  if (text === undefined) return undefined;
  const parsed = lastReleaseSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    const advice = 'npm run knowledge:release writes it; it is not edited by hand';
    return {
      file: lastReleaseFile,
      line: 1,
      message: `${where}: ${issue?.message ?? 'is damaged'} (${advice})`,
    };
  }
  const { release, ...facts } = parsed.data;
  return { release, facts };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same as text: each unit on a line of its own, so that a change reads well in a diff. */
export function printLastRelease({ release, facts }: LastRelease): string {
  const kinds = Object.entries(facts).map(([kind, units]) => {
    const lines = Object.entries(units).map(([id, unit]) => `${JSON.stringify(id)}: ${JSON.stringify(unit)}`);
    return `${JSON.stringify(kind)}: {\n${lines.join(',\n')}\n}`;
  });
  return `{\n"release": ${JSON.stringify(release)},\n${kinds.join(',\n')}\n}\n`;
}
