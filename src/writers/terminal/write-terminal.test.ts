import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../model/assessment.ts';
import type { Report } from '../report.ts';
import { shopAssessment, shopReport } from '../shop-report.fixture.ts';
import { textWidth } from './layout.ts';
import { type TerminalOptions, writeTerminal } from './write-terminal.ts';

const plain: TerminalOptions = { width: 80, colour: false, unicode: true, all: false };

function changed(change: Partial<Assessment>): Report {
  return { ...shopReport(), assessment: { ...shopAssessment(), ...change } };
}

describe('the report of the shop', () => {
  test.each([
    { name: '40-ascii', options: { ...plain, width: 40, unicode: false } },
    { name: '60', options: { ...plain, width: 60 } },
    { name: '80', options: plain },
    { name: '120', options: { ...plain, width: 120 } },
    { name: '80-colour', options: { ...plain, colour: true } },
    { name: '80-all', options: { ...plain, all: true } },
  ])('at $name', async ({ name, options }) => {
    await expect(writeTerminal(shopReport(), options)).toMatchFileSnapshot(`golden/shop-${name}.txt`);
  });

  test.each([40, 55, 60, 79, 80, 100, 120, 200])(
    'stays within %i columns but for commands to copy',
    width => {
      const tooWide = writeTerminal(shopReport(), { ...plain, width })
        .split('\n')
        .filter(line => textWidth(line) > width && !line.startsWith('  demarc '));
      expect(tooWide).toEqual([]);
    },
  );

  test('says the same with and without colour', () => {
    const coloured = writeTerminal(shopReport(), { ...plain, colour: true });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(writeTerminal(shopReport(), plain));
  });

  test('is plain ASCII when asked', () => {
    expect(writeTerminal(shopReport(), { ...plain, unicode: false })).toMatch(/^[\n\u0020-\u007e]*$/);
  });

  test('never prints a sensitive value', () => {
    expect(writeTerminal(shopReport(), { ...plain, all: true })).not.toContain('correct-horse');
  });
});

test('an empty estate is said in plain words', async () => {
  const { estate, responsibility } = shopAssessment();
  const report = changed({
    estate: {
      ...estate,
      resources: [],
      byKey: new Map(),
      byType: new Map(),
      roots: [],
      unread: [],
      files: [],
    },
    responsibility: { ...responsibility, tables: [], tableOf: new Map() },
    findings: [],
    frameworks: [],
    actions: [],
  });
  await expect(writeTerminal(report, plain)).toMatchFileSnapshot('golden/empty-80.txt');
});

test('names from the input cannot steer the terminal', () => {
  const { estate, boundary } = shopAssessment();
  const evil = 'Orders\u001b[2J\u202e\r\nBucket';
  const resources = estate.resources.map(one => ({ ...one, address: evil }));
  const report = changed({
    boundary: { ...boundary, name: evil },
    estate: { ...estate, resources, byKey: new Map(resources.map(one => [one.key, one])) },
  });
  const printed = writeTerminal(report, plain);
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(printed).toContain('Orders\\u{1b}[2J\\u{202e}');
});

test('more findings than a screen holds are capped, and it is said how to see them', () => {
  const { findings } = shopAssessment();
  const [first] = findings;
  if (first === undefined) throw new Error('the shop has findings');
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...first,
    check: `check-${String(index).padStart(2, '0')}`,
  }));
  const short = writeTerminal(changed({ findings: many }), plain);
  expect(short).toContain('and 28 more failed checks: --all shows them');
  expect(writeTerminal(changed({ findings: many }), { ...plain, all: true })).toContain('check-39');
});

test('one line called from many places is one entry', () => {
  const { findings } = shopAssessment();
  const [first] = findings;
  if (first === undefined) throw new Error('the shop has findings');
  const many = Array.from({ length: 20 }, () => first);
  expect(writeTerminal(changed({ findings: many }), plain)).toContain('and 19 more instances');
});
