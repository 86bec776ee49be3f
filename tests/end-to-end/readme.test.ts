import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demarc, root } from './demarc.ts';

/** The README's picture of the first scan. `...` stands for what it leaves out. */

const example = 'examples/online-shop';

function pictured(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = readme.split('```').filter((_, index) => index % 2 === 1);
  const block = blocks.find(one => one.includes('Where the line runs')) ?? '';
  return block.split('\n').filter(line => line.trim() !== '' && line.trim() !== '...');
}

test('what the README shows of a scan is what the scan prints, line by line and in this order', () => {
  const { code, stdout } = demarc(['scan', example]);
  expect(code).toBe(0);
  const printed = stdout.split('\n');
  const lines = pictured();
  expect(lines.length).toBeGreaterThan(30);
  let from = 0;
  for (const line of lines) {
    const at = printed.indexOf(line, from);
    expect(at, `not printed, or not in this order: ${line}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
});
