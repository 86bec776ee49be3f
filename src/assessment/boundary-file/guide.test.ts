import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { fileSchema } from './file-schema.ts';
import { readBoundaryFile } from './read-boundary-file.ts';

const guide = readFileSync(new URL('../../../docs/demarc-yaml.md', import.meta.url), 'utf8');

it('the pieces of the guide together are one demarc.yaml that is right', () => {
  const pieces = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(match => match[1] ?? '');
  expect(pieces.length).toBeGreaterThan(4);
  const result = readBoundaryFile(new SourceText('demarc.yaml', pieces.join('')), loadKnowledge());
  expect(result).toMatchObject({ ok: true });
});

it('the guide tells of every key', () => {
  const untold = Object.keys(fileSchema.shape).filter(key => !new RegExp(`\\b${key}:`).test(guide));
  expect(untold).toEqual([]);
});
