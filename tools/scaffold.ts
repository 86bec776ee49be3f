/** Starts a new unit: `tsx tools/scaffold.ts <kind> <words>`. Writes files with blanks, never over existing ones. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from './project-files.ts';
import { caseScaffold } from './scaffold/case.ts';
import { checkScaffold } from './scaffold/check.ts';
import { frameworkScaffold } from './scaffold/framework.ts';
import { readerScaffold } from './scaffold/reader.ts';
import { type Scaffold } from './scaffold/scaffold-plan.ts';
import { serviceScaffold } from './scaffold/service.ts';
import { writerScaffold } from './scaffold/writer.ts';

export const scaffolds: ReadonlyMap<string, Scaffold> = new Map([
  ['check', checkScaffold],
  ['service', serviceScaffold],
  ['case', caseScaffold],
  ['framework', frameworkScaffold],
  ['reader', readerScaffold],
  ['writer', writerScaffold],
]);

/** Writes the files of a new unit below `root`. Gives what to print, and the exit code. */
export function scaffold(words: readonly string[], root: string): { text: string; exitCode: number } {
  const [kind = '', ...rest] = words;
  const one = scaffolds.get(kind);
  if (one === undefined) return refusal(`kinds: ${[...scaffolds.keys()].join(', ')}`);
  const plan = one.plan(rest, projectFiles);
  if (plan === undefined) {
    return refusal(
      `usage: npm run new:${kind} -- ${one.usage}\nfor example: npm run new:${kind} -- ${one.example.join(' ')}`,
    );
  }
  const existing = Object.keys(plan.files).filter(path => existsSync(join(root, path)));
  if (existing.length > 0) return refusal(`already there: ${existing.join(', ')}`);
  for (const [path, content] of Object.entries(plan.files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, { flag: 'wx' });
  }
  const written = Object.keys(plan.files).map(path => `wrote ${path}\n`);
  const next = plan.next.map((step, index) => `${index + 1}. ${step}\n`);
  return { text: [...written, 'then:\n', ...next].join(''), exitCode: 0 };
}

function refusal(text: string): { text: string; exitCode: number } {
  return { text: `${text}\n`, exitCode: 2 };
}

if (import.meta.filename === process.argv[1]) {
  const { text, exitCode } = scaffold(process.argv.slice(2), process.cwd());
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  process.exitCode = exitCode;
}
