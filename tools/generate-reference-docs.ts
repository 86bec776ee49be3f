/** Writes docs/reference from the compiled knowledge and the checks: run the build first. Pages that other tools write stay as they are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checks } from '../src/checks/generated/registry.ts';
import { describeChecks } from '../src/cli/check-descriptions.ts';
import { loadKnowledge, loadRegistry } from '../src/knowledge/load-knowledge.ts';
import { referencePages } from './reference-docs/reference-pages.ts';

for (const [file, text] of referencePages(loadKnowledge(), loadRegistry(), [
  ...describeChecks(checks).values(),
])) {
  const path = join('docs/reference', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
