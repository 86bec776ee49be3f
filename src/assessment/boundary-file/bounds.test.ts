import { expect, it } from 'vitest';
import { limits } from '../../foundation/limits.ts';
import { SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { boundedReads } from './included-files.ts';
import { readBoundaryFile } from './read-boundary-file.ts';

function problems(text: string): string[] {
  const result = readBoundaryFile(new SourceText('demarc.yaml', text), loadKnowledge());
  return result.ok ? [] : result.problems.map(problem => problem.message);
}

function many(count: number, item: string, between = '\n'): string {
  return Array.from({ length: count }, () => item).join(between);
}

it('a file that says more than anybody would is refused', () => {
  const parties = `parties:\n${many(501, '  - { id: a, kind: supplier }')}`;
  expect(problems(parties)[0]).toContain('"parties" has too many entries: at most 500 are read');
  const duties = many(2001, 'key-rotation', ', ');
  const evidence = `evidence: [{ kind: key-inventory, date: 2026-01-01, by: a, duties: [${duties}] }]`;
  expect(problems(evidence)[0]).toContain('"duties" of entry 1 of "evidence" has too many entries');
});

it('files and statements together stay within bounds too', () => {
  const provides = `provides: [${many(2000, 'api-logging', ', ')}]`;
  const text = `parties: [{ id: lz, kind: platform-team }]\nstatements:\n${many(11, `  - { from: lz, source: x, ${provides} }`)}`;
  expect(problems(text)).toEqual([
    'there are 22000 entries under "provides" and "expects"; at most 20000 are read.',
  ]);
});

it('deep nesting is refused without a fault', () => {
  expect(problems(`tags: { a: ${'['.repeat(100_000)} }`).length).toBeGreaterThan(0);
});

it('a large file that is named again and again is read until it is enough', () => {
  const large = 'x'.repeat(limits.fileBytes);
  const read = boundedReads(() => ({ ok: true, value: large }));
  const outcomes = Array.from({ length: 6 }, () => read('landing-zone.yaml'));
  expect(outcomes.map(outcome => outcome.ok)).toEqual([true, true, true, true, true, false]);
  expect(outcomes[5]).toMatchObject({
    detail: 'the files that are named have more than 134217728 characters in all',
  });
});
