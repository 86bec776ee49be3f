import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressRange, containsRange, hasPublicAddresses, isInternet, parseRange } from './cidr.ts';

function ranges(...blocks: readonly string[]): AddressRange[] {
  return blocks.map(block => {
    const range = parseRange(block);
    if (range === undefined) throw new Error(`${block} does not parse`);
    return range;
  });
}

describe('parseRange', () => {
  it.each([
    ['203.0.113.7', 4, 3405803783n, 3405803783n],
    ['10.0.0.0/8', 4, 167772160n, 184549375n],
    ['10.1.2.3/8', 4, 167772160n, 184549375n],
    ['0.0.0.0/0', 4, 0n, 4294967295n],
    ['::1', 6, 1n, 1n],
    ['::/0', 6, 0n, (1n << 128n) - 1n],
    ['::ffff:10.0.0.1', 6, 281470849515521n, 281470849515521n],
    [
      '2001:db8:0:0:0:0:0:1',
      6,
      42540766411282592856903984951653826561n,
      42540766411282592856903984951653826561n,
    ],
  ] as const)('%s', (text, family, first, last) => {
    expect(parseRange(text)).toEqual({ family, first, last });
  });

  it.each([
    '',
    '*',
    '10.0.0/8',
    '10.0.0.0/33',
    '10.0.0.256',
    '1:2:3',
    '1::2::3',
    '::/129',
    'pl-68a54001',
    '10.0.0.0/ 8',
    '1'.repeat(100),
  ])('refuses %j', text => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe('isInternet', () => {
  it.each([
    [['0.0.0.0/0'], true],
    [['::/0'], true],
    [['0.0.0.0/1'], true],
    [['0.0.0.0/1', '128.0.0.0/1'], true],
    [['8.0.0.0/8', '9.0.0.0/8'], true],
    [['2000::/3'], true],
    [['2600::/32', '2600:1::/32'], true],
    [['8.0.0.0/8'], false],
    [['2600::/32'], false],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], false],
    [['fc00::/7'], false],
    [['240.0.0.0/4'], false],
    [['203.0.113.0/24'], false],
    [[], false],
  ] as const)('%j: %s', (blocks, expected) => {
    expect(isInternet(ranges(...blocks))).toBe(expected);
  });

  it('cannot be hidden by cutting the internet into pieces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.boolean(), (prefix, backwards) => {
        const step = 2 ** (32 - prefix);
        const blocks = Array.from({ length: 2 ** prefix }, (_, index) => {
          const start = index * step;
          const fields = [24, 16, 8, 0].map(shift => Math.floor(start / 2 ** shift) % 256);
          return `${fields.join('.')}/${prefix}`;
        });
        expect(isInternet(ranges(...(backwards ? blocks.toReversed() : blocks)))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

it('tells private from public addresses', () => {
  const answers = ['10.2.0.0/16', '203.0.113.7', 'fd00::/8', '2600::/64', '8.0.0.0/6'].map(
    block => ranges(block).map(hasPublicAddresses)[0],
  );
  expect(answers).toEqual([false, true, false, true, true]);
});

it('compares ranges of one family only', () => {
  const [all4, all6, shop] = ranges('0.0.0.0/0', '::/0', '10.0.0.0/16');
  if (all4 === undefined || all6 === undefined || shop === undefined) throw new Error('no ranges');
  expect([containsRange(all4, shop), containsRange(shop, all4), containsRange(all6, shop)]).toEqual([
    true,
    false,
    false,
  ]);
});
