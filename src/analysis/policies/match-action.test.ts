import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fuel } from '../fuel.ts';
import { coversPattern, disjointPatterns, matchesEverything, matchesPattern } from './match-action.ts';

const actions = { ignoreCase: true };
const resources = { ignoreCase: false };

describe('matchesPattern', () => {
  it.each([
    ['s3:GetObject', 's3:getobject', 'yes'],
    ['S3:Get*', 's3:GetObjectVersion', 'yes'],
    ['s3:*Object', 's3:PutObject', 'yes'],
    ['s3:?etObject', 's3:GetObject', 'yes'],
    ['s3:Get?', 's3:Get', 'no'],
    ['*', 'kms:Decrypt', 'yes'],
    ['s3:*', 'sqs:SendMessage', 'no'],
    ['', '', 'yes'],
  ] as const)('%s against %s: %s', (pattern, action, expected) => {
    expect(matchesPattern(pattern, action, actions)).toBe(expected);
  });

  it('keeps case in resources', () => {
    expect(matchesPattern('arn:aws:s3:::Orders/*', 'arn:aws:s3:::orders/1', resources)).toBe('no');
  });

  it('equals a plain recursive matcher', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(letters, words, (pattern, text) => {
        expect(matchesPattern(pattern, text, resources)).toBe(reference(pattern, text) ? 'yes' : 'no');
      }),
      { numRuns: 2000 },
    );
  });

  it('stays fast on a pattern that is built to be slow', () => {
    const pattern = `${'*a'.repeat(1000)}b`;
    const fuel = new Fuel(2048 * 2048);
    expect(matchesPattern(pattern, 'a'.repeat(2000), { ignoreCase: true, fuel })).toBe('no');
    expect(fuel.spent).toBe(false);
  });

  it('does not judge texts longer than AWS accepts, and stops when the steps are used up', () => {
    expect(matchesPattern('s3:*a', 'a'.repeat(3000), actions)).toBe('unknown');
    expect(matchesPattern('***', 'a'.repeat(3000), actions)).toBe('yes');
    expect(matchesPattern('*a*b', 'aaaaaaaa', { ignoreCase: true, fuel: new Fuel(3) })).toBe('unknown');
  });
});

describe('coversPattern', () => {
  const hole = String.fromCharCode(0xe000);
  const other = String.fromCharCode(0xe001);

  it.each([
    ['s3:*', 's3:Get*', 'yes'],
    ['s3:Get*', 's3:*', 'no'],
    ['s3:?', 's3:*', 'no'],
    ['s3:*Object', 's3:Get*Object', 'yes'],
    ['arn:aws:s3:::*', `arn:aws:s3:::${hole}/*`, 'yes'],
    [`${hole}/*`, `${hole}/*`, 'yes'],
    [`${hole}/*`, `${other}/*`, 'unknown'],
    [hole, 'arn:aws:s3:::orders', 'unknown'],
    ['?', hole, 'unknown'],
  ] as const)('%j over %j: %s', (outer, inner, expected) => {
    expect(coversPattern(outer, inner, resources)).toBe(expected);
  });

  it('says yes only where every text of the inner pattern matches the outer one', () => {
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
    const words = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
    fc.assert(
      fc.property(patterns, patterns, words, (outer, inner, text) => {
        if (coversPattern(outer, inner, resources) !== 'yes' || !reference(inner, text)) return;
        expect(reference(outer, text)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('disjointPatterns', () => {
  it.each([
    ['s3:GetObject', 's3:Put*', 'yes'],
    ['s3:GetObject', 's3:Get*', 'no'],
    ['s3:Get*', 'sqs:*', 'yes'],
    ['s3:Get*', 's3:*Object', 'unknown'],
  ] as const)('%s and %s: %s', (left, right, expected) => {
    expect(disjointPatterns(left, right, actions)).toBe(expected);
  });
});

it('knows a pattern of stars', () => {
  expect([
    matchesEverything('*'),
    matchesEverything('**'),
    matchesEverything(''),
    matchesEverything('s3:*'),
  ]).toEqual([true, true, false, false]);
});

/** What the wildcards mean, written as plainly as can be. */
function reference(pattern: string, text: string): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text === '';
  const tail = rest.join('');
  if (first === '*') return reference(tail, text) || (text !== '' && reference(pattern, text.slice(1)));
  return text !== '' && (first === '?' || first === text[0]) && reference(tail, text.slice(1));
}
