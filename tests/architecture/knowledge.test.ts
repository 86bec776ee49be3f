import { basename, dirname } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../tools/project-files.ts';

const units = projectFiles(/^src\/knowledge\/[a-z0-9-]+\/.*\.yaml$/);
const inFrameworks = units.filter(({ path }) => path.startsWith('src/knowledge/frameworks/'));
const describing = ['framework.yaml', 'baseline.yaml'];
const frameworks = inFrameworks.filter(({ path }) => describing.includes(basename(path)));
const controls = inFrameworks.filter(({ path }) => !describing.includes(basename(path)));
const defaults = units.filter(({ path }) => path.startsWith('src/knowledge/defaults/'));
const inSources = units.filter(({ path }) => path.startsWith('src/knowledge/sources/'));
const crosswalks = units.filter(({ path }) => path.startsWith('src/knowledge/crosswalks/'));
const obligations = units.filter(({ path }) => path.startsWith('src/knowledge/obligations/'));
// What a tool writes has a form of its own, which the compiler checks.
const releases = units.filter(({ path }) => path.startsWith('src/knowledge/releases/'));
const inOwnForm = [inFrameworks, defaults, inSources, crosswalks, obligations, releases];
const things = units.filter(unit => !inOwnForm.some(others => others.includes(unit)));
const sources = new Set(inSources.map(({ path }) => basename(path, '.yaml')));

function lacks(text: string, ...keys: readonly string[]): boolean {
  return keys.some(key => !new RegExp(`^${key}: \\S`, 'm').test(text));
}

describe('each file of the knowledge', () => {
  it('is there', () => {
    expect(things.length).toBeGreaterThan(400);
    expect(frameworks.length).toBeGreaterThan(1);
    expect(controls.length).toBeGreaterThan(20);
    expect(inSources.length).toBeGreaterThan(20);
    expect(crosswalks.length).toBeGreaterThan(3);
    expect(obligations.length).toBeGreaterThan(11);
  });

  it('is called as what it holds', () => {
    const misnamed = [
      ...[...things, ...inSources, ...crosswalks, ...obligations].filter(
        ({ path, text }) => !text.startsWith(`id: ${basename(path, '.yaml')}\n`),
      ),
      ...defaults.filter(({ path, text }) => !text.startsWith(`service: ${basename(path, '.yaml')}\n`)),
      ...frameworks.filter(({ path, text }) => !text.startsWith(`id: ${basename(dirname(path))}\n`)),
    ];
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it('states its source and how sure it is', () => {
    const silent = [
      ...[...things, ...controls].filter(({ text }) => lacks(text, 'source', 'confidence')),
      ...defaults.filter(({ text }) => lacks(text, 'date', 'confidence') || !/^ {4}source: /m.test(text)),
      ...frameworks.filter(({ text }) => lacks(text, 'source', 'version', 'licence')),
      ...inSources.filter(({ text }) => lacks(text, 'title', 'date')),
      ...crosswalks.filter(({ text }) => lacks(text, 'source', 'licence', 'date', 'confidence')),
      ...obligations.filter(
        ({ text }) => lacks(text, 'date', 'confidence') || !/^ {4}url: https:/m.test(text),
      ),
    ];
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('is sure only of what a source says', () => {
    expect(sources.size).toBeGreaterThan(5);
    const unsure = [...things, ...controls].filter(({ text }) => {
      const source = /^source: (\S+)$/m.exec(text)?.[1] ?? '';
      const sourced = /^confidence: sourced$/m.test(text);
      return !sources.has(source) || (sourced && source === 'K');
    });
    expect(unsure.map(({ path }) => path)).toEqual([]);
  });

  it('is plain YAML', () => {
    for (const { path, text } of units) expect(load(text), path).toMatchObject({});
  });
});
