import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import { catalogue, control, includeIds, profile } from '../../imports/oscal/oscal.fixture.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { readBoundaryFile } from '../boundary-file/read-boundary-file.ts';
import { controlKeys, dutyKeys } from './control-row.ts';
import { controlOf, read } from './own-frameworks.fixture.ts';

const guide = readFileSync(new URL('../../../docs/frameworks.md', import.meta.url), 'utf8');
const [config = '', framework = '', mapping = ''] = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(
  match => match[1] ?? '',
);

it('the framework of the guide is right, and comes to what the guide says', () => {
  const own = read({ 'shop.yaml': framework });
  expect(own.counts).toEqual({ mapped: 3, contributing: 1, unmapped: 1 });
  expect(controlOf(own, 'company:S-2').unmappedReason).toContain('a part in common with iso:A.8.15');
});

it('the mapping of the guide is right', () => {
  const controls = ['ac-1', 'ac-2', 'ac-3'].map(id => control(id, id));
  const files = { 'c.json': catalogue('Company', { controls }), 'map.yaml': mapping };
  expect(read(files, { file: 'c.json', mapping: 'map.yaml' }).counts).toEqual({
    mapped: 2,
    contributing: 0,
    unmapped: 1,
  });
});

it('the demarc.yaml of the guide is right', () => {
  const imports = [{ href: 'NIST_SP-800-53_rev5_catalog.json', ...includeIds('ac-2') }];
  const files = new Map([
    ['frameworks/company.yaml', framework],
    ['oscal/baseline_profile.json', JSON.stringify(profile('Baseline', { imports }))],
  ]);
  const result = readBoundaryFile(new SourceText('demarc.yaml', config), loadKnowledge(), path => {
    const value = files.get(path);
    return value === undefined ? { ok: false, why: 'missing', detail: 'no such file' } : { ok: true, value };
  });
  expect(result).toMatchObject({
    ok: true,
    value: { boundaries: [{ frameworks: ['iso-27001-2022', 'company-controls', 'baseline-profile'] }] },
  });
});

it('the guide tells of every way to say what answers a control', () => {
  for (const key of [...dutyKeys, ...controlKeys, 'unmapped', 'appliesWhen'])
    expect(guide).toContain(`\`${key}\``);
});
