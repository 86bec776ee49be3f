/**
 * Cuts a release of the knowledge: `npm run knowledge:release -- 2026-12-01`. Writes the release's file and the facts that
 * the next one is told against, dates the state, and adds a section to CHANGELOG.md. `--from FILE` takes the state from a
 * knowledge.data that was compiled elsewhere, instead of from src/knowledge.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKnowledge } from '../src/knowledge/knowledge.ts';
import { openRegistry } from '../src/knowledge/registry.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import { compileKnowledge } from './knowledge/compile.ts';
import { cutRelease } from './knowledge/cut-release.ts';
import { readKnowledgeFiles } from './knowledge/knowledge-files.ts';
import { printProblem } from './knowledge/problem.ts';

const folder = 'src/knowledge';

function stateOf(files: ReadonlyMap<string, string>, from: string | undefined): Knowledge {
  if (from !== undefined) return openKnowledge(readFileSync(from));
  const compiled = compileKnowledge(files, openRegistry(readFileSync('dist/registry.data')));
  if (compiled.ok) return openKnowledge(compiled.bytes);
  throw new Error(compiled.problems.map(printProblem).join('\n'));
}

function run([id = '', option, from]: readonly string[]): void {
  if (option !== undefined && (option !== '--from' || from === undefined)) {
    throw new Error('usage: npm run knowledge:release -- <version> [--from <knowledge.data>]');
  }
  const files = readKnowledgeFiles(folder);
  const cut = cutRelease(id, {
    knowledge: stateOf(files, from),
    files,
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
  });
  mkdirSync(join(folder, 'releases'), { recursive: true });
  for (const [file, text] of cut.files) writeFileSync(join(folder, file), text);
  writeFileSync('CHANGELOG.md', cut.changelog);
  console.log(
    `Release ${id} of the knowledge: ${cut.changes} changes. Now: npm run build && npm run docs, and commit.`,
  );
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
