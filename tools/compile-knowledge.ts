/** Checks the knowledge's YAML and writes `dist/knowledge.data`. Needs `dist/registry.data`. Exits with 1 on mistakes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openRegistry } from '../src/knowledge/registry.ts';
import { compileKnowledge } from './knowledge/compile.ts';
import { readKnowledgeFiles } from './knowledge/knowledge-files.ts';
import { printProblem } from './knowledge/problem.ts';

const registry = openRegistry(readFileSync('dist/registry.data'));
const compiled = compileKnowledge(readKnowledgeFiles(), registry);
if (compiled.ok) {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/knowledge.data', compiled.bytes);
} else {
  for (const problem of compiled.problems) console.error(printProblem(problem));
  console.error(
    `${compiled.problems.length} mistakes in the knowledge; dist/knowledge.data was not written.`,
  );
  process.exitCode = 1;
}
