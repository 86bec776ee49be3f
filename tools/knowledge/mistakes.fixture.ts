import { expect, test } from 'vitest';
import { openRegistry } from '../../src/knowledge/registry.ts';
import type { Registry } from '../../src/model/registry.ts';
import { encodeRegistry } from '../registry/encode-registry.ts';
import { compileKnowledge } from './compile.ts';
import { readKnowledgeFiles } from './knowledge-files.ts';
import { printProblem } from './problem.ts';

type Edit = (text: string) => string;

/** What is wrong in words, the file, how it comes in, and what the compiler says. */
export type Mistake = readonly [what: string, file: string, edit: Edit, message: string];

export const fargate = 'cases/ecs/ecs-fargate.yaml';

let registry: Registry | undefined;
let files: ReadonlyMap<string, string> | undefined;

/** The text of one file of the knowledge; empty where there is none. */
export function textOf(file: string): string {
  files ??= readKnowledgeFiles();
  return files.get(file) ?? '';
}

/** What the compiler says once one file has another text. */
export function complaints(file: string, edit: Edit): readonly string[] {
  const before = textOf(file);
  const after = edit(before);
  expect(after, `the edit of ${file} changes nothing`).not.toBe(before);
  registry ??= openRegistry(encodeRegistry());
  const compiled = compileKnowledge(new Map(files).set(file, after), registry);
  return compiled.ok ? [] : compiled.problems.map(printProblem);
}

export function replaced(from: string | RegExp, to: string): Edit {
  return text => text.replace(from, to);
}

/** One test for each mistake: it is reported, and every line of the report names a place. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  test.each(mistakes)('%s', (_, file, edit, message) => {
    const all = complaints(file, edit);
    expect(all.join('\n')).toContain(message);
    expect(all.every(line => /^src\/knowledge\/[^:]+:\d+: \S/.test(line))).toBe(true);
  });
}
