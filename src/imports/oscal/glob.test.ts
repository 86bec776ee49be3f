import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob, parseGlob } from './glob.ts';

function matches(pattern: string, text: string): boolean {
  return matchesGlob(parseGlob(pattern), text);
}

describe('matchesGlob', () => {
  it.each([
    ['ac-*', 'ac-2.1', true],
    ['ac-*', 'pay-1', false],
    ['*', 'ac-2', true],
    ['', 'ac-2', false],
    ['', '', true],
    ['ac-?', 'ac-2', true],
    ['ac-?', 'ac-22', false],
    ['ac-[1-3]', 'ac-2', true],
    ['ac-[1-3]', 'ac-4', false],
    ['ac-[!1-3]', 'ac-4', true],
    ['[ap]*', 'pay-1', true],
    ['ac-[12', 'ac-[12', true],
    ['ac-2\\*', 'ac-2*', true],
    ['ac-2\\*', 'ac-21', false],
    ['*-*.1', 'ac-2.1', true],
    ['*.1', 'ac-2.11', false],
  ])('%s for %s: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it('agrees with a regular expression of the same meaning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        const source = pattern.replaceAll('*', '.*').replaceAll('?', '.');
        expect(matches(pattern, text)).toBe(new RegExp(`^${source}$`).test(text));
      }),
    );
  });

  it('takes no more than length times length steps', () => {
    const text = 'a'.repeat(20_000);
    expect(matches(`${'*a'.repeat(50)}*b`, text)).toBe(false);
  });
});
