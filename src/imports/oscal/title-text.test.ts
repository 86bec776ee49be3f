import { describe, expect, it } from 'vitest';
import { titleText } from './title-text.ts';

describe('titleText', () => {
  it.each([
    ['Sample *for Demonstration* and **Testing**', 'Sample for Demonstration and Testing'],
    ['The `orders` table', 'The orders table'],
    ['See [the handbook](https://example.com/handbook) first', 'See the handbook first'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['Lock after \\*all\\* orders', 'Lock after *all* orders'],
    ['Two\n lines', 'Two lines'],
  ])('%s reads %s', (title, expected) => {
    expect(titleText(title, new Map())).toBe(expected);
  });

  it('fills in parameters, also those inside parameters, and names those that nobody defines', () => {
    const parameters = new Map([
      ['days', '{{ insert: param, count }} days'],
      ['count', '[number of days]'],
    ]);
    expect(titleText('Close after {{ insert: param, days }}', parameters)).toBe(
      'Close after [number of days] days',
    );
    expect(titleText('Close by {{ insert: param, owner }}', parameters)).toBe('Close by [owner]');
  });

  it('ends, however parameters name each other, and is one line of a report', () => {
    const parameters = new Map([['a', '{{ insert: param, a }}{{ insert: param, a }}'.repeat(20)]]);
    expect(titleText('{{ insert: param, a }}'.repeat(50), parameters).length).toBeLessThanOrEqual(300);
    expect(titleText('*'.repeat(100_000), new Map()).length).toBeLessThanOrEqual(300);
  });
});
