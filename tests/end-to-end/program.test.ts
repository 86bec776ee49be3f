import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { demarc, inFolder, root } from './demarc.ts';

test('the version is printed before anything is loaded', () => {
  const { code, stdout } = demarc(['--version'], { env: { NODE_OPTIONS: '--trace-warnings' } });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('called alone it says how to start', () => {
  expect(demarc([]).stdout).toContain('Start with one of these');
});

test('an installation without its data is a fault of demarc, said without a trace', () => {
  demarc(['--version']);
  inFolder({}, cwd => {
    cpSync(join(root, 'dist'), join(cwd, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(cwd, 'package.json'));
    rmSync(join(cwd, 'dist/knowledge.data'));
    const { status, stderr } = spawnSync(process.execPath, ['dist/main.mjs', 'duties'], {
      cwd,
      encoding: 'utf8',
    });
    expect(status).toBe(3);
    expect(stderr).toContain('internal error: knowledge.data is missing');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
