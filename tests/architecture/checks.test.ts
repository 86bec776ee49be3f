import { basename, dirname, join } from 'node:path';
import { readFileSync, existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/generated/registry.ts';
import { registryPlans, registryText, unitsOf } from '../../tools/generate-registries.ts';
import { root } from '../../tools/project-files.ts';
import { unusedReads } from './unused-reads.ts';

const plan = registryPlans.find(one => one.list === 'checks');
if (plan === undefined) throw new Error('there is no registry of checks');
const units = unitsOf(plan, root);

describe('registries', () => {
  it.each(registryPlans)('$target lists its folder', one => {
    const committed = readFileSync(join(root, one.target), 'utf8');
    expect(committed).toBe(registryText(one, unitsOf(one, root)));
  });
});

describe('checks', () => {
  it('are called as their file and folder', () => {
    const names = units.map(unit => `${basename(dirname(unit))}-${basename(unit, '.ts')}`);
    expect(checks.map(check => check.id)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have their examples beside them', () => {
    const bare = units.filter(unit => !existsSync(join(root, unit.replace(/\.ts$/, '.examples.ts'))));
    expect(bare).toEqual([]);
  });

  it('state what a reader needs: why, how to mend it, and where AWS says so', () => {
    const vague = checks.filter(
      check =>
        !/^[A-Z]/.test(check.title) ||
        check.title.endsWith('.') ||
        !check.why.endsWith('.') ||
        !check.fix.endsWith('.') ||
        !check.source.startsWith('https://docs.aws.amazon.com/'),
    );
    expect(vague.map(check => check.id)).toEqual([]);
  });

  it('use every read that they declare', () => {
    const idle = units.flatMap(unit =>
      unusedReads(readFileSync(join(root, unit), 'utf8')).map(read => `${unit}: ${read}`),
    );
    expect(idle).toEqual([]);
  });
});

function check(reads: string, passes: string): string {
  return `export const one = defineCheck('AWS::S3::Bucket', { id: 'status', reads: ${reads}, passes: ${passes} });`;
}

describe('the look for unused reads', () => {
  it('sees a read that nothing uses', () => {
    expect(unusedReads(check("{ status: 'A', name: 'B' }", "({ status }) => is(status, 'name')"))).toEqual([
      'name',
    ]);
  });

  it('sees an unused field of a list or link', () => {
    const text = check(
      "{ rules: each('Rules', { from: 'A', to: 'B' }) }",
      '({ rules }) => none(rules, rule => exists(rule.from))',
    );
    expect(unusedReads(text)).toEqual(['to']);
  });

  it('takes what is renamed, or used in applies, as used', () => {
    const text =
      "defineCheck('T', { reads: { a: 'A', b: 'B' }, applies: v => exists(v.a), passes: ({ b: other }) => is(other, 1) })";
    expect(unusedReads(text)).toEqual([]);
  });

  it('parses with the compiler of the project', () => {
    expect(ts.version).toMatch(/^6\./);
  });
});
