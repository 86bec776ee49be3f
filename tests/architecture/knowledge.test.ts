import { basename, dirname } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '../../tools/project-files.ts';

const units = projectFiles(/^src\/knowledge\/[a-z0-9-]+\/.*\.yaml$/);
const frameworks = units.filter(({ path }) => basename(path) === 'framework.yaml');
const controls = units.filter(
  ({ path }) => path.startsWith('src/knowledge/frameworks/') && basename(path) !== 'framework.yaml',
);
const things = units.filter(({ path }) => !path.startsWith('src/knowledge/frameworks/'));
const sources = new Set(
  [
    ...(projectFiles(/^src\/knowledge\/sources\.yaml$/)[0]?.text ?? '').matchAll(
      /^\s*-?\s*\{?\s*id: ([A-Za-z0-9-]+)/gm,
    ),
  ].map(match => match[1] ?? ''),
);

function lacks(text: string, ...keys: readonly string[]): boolean {
  return keys.some(key => !new RegExp(`^${key}: \\S`, 'm').test(text));
}

describe('each file of the knowledge', () => {
  it('is there', () => {
    expect(things.length).toBeGreaterThan(400);
    expect(frameworks.length).toBeGreaterThan(1);
    expect(controls.length).toBeGreaterThan(20);
  });

  it('is called as what it holds', () => {
    const misnamed = [
      ...things.filter(({ path, text }) => !text.startsWith(`id: ${basename(path, '.yaml')}\n`)),
      ...frameworks.filter(({ path, text }) => !text.startsWith(`id: ${basename(dirname(path))}\n`)),
    ];
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });

  it('states its source and how sure it is', () => {
    const silent = [
      ...[...things, ...controls].filter(({ text }) => lacks(text, 'source', 'confidence')),
      ...frameworks.filter(({ text }) => lacks(text, 'source', 'version', 'licence')),
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
