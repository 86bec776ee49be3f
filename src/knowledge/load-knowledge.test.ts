import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadKnowledge, loadRegistry } from './load-knowledge.ts';

const built = existsSync('dist/knowledge.data') && existsSync('dist/registry.data');

describe.skipIf(!built)('what the build wrote (run "npm run build" where this is skipped)', () => {
  test('is found from the sources, and read once', () => {
    expect(loadKnowledge()).toBe(loadKnowledge());
    expect(loadRegistry()).toBe(loadRegistry());
  });

  test('fits together: every type of the registry has a service', () => {
    const types = loadRegistry().typeNames();
    expect(types.length).toBeGreaterThan(1800);
    expect(types.every(type => loadKnowledge().serviceOf(type) !== undefined)).toBe(true);
  });
});
