import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, isDay } from './calendar-days.ts';

const days = fc
  .integer({ min: 0, max: 40_000 })
  .map(number => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('days of the calendar', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
  ])('%s: %s', (text, known) => {
    expect(isDay(text)).toBe(known);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-24', 3, '2027-02-24'],
    ['2026-03-31', -1, '2026-02-28'],
    ['9999-12-31', 1, '9999-12-31'],
  ])('%s and %d months: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('are those of UTC', () => {
    expect(dayOf('2026-11-24T23:30:00.000-02:00')).toBe('2026-11-25');
    expect(dayOf('2026-11-24')).toBe('2026-11-24');
  });

  it('add and subtract', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(isDay(other)).toBe(true);
      }),
    );
  });
});
