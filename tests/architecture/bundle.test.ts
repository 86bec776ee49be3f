import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type RolldownChunk } from 'tsdown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/generated/registry.ts';
import { packageFolderOf } from '../../tools/bundled-licences.ts';
import { root } from '../../tools/project-files.ts';

describe('the bundle', () => {
  let dist = '';
  let files: RolldownChunk[] = [];

  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'demarc-bundle-'));
    const bundles = await build({ cwd: root, outDir: dist, logLevel: 'warn' });
    files = bundles.flatMap(bundle => bundle.chunks);
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  function chunks() {
    return files.filter(file => file.type === 'chunk');
  }

  it('starts with one small file that loads nothing by itself', () => {
    const main = chunks().find(chunk => chunk.fileName === 'main.mjs');
    expect(main?.imports).toEqual([]);
    expect(main?.code.startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(main?.code.length).toBeLessThan(8_000);
  });

  it('holds all checks in one chunk, without their examples', () => {
    const holding = chunks().filter(chunk => chunk.moduleIds.some(id => /\/src\/checks\/[^/]+\//.test(id)));
    expect(holding.map(chunk => chunk.fileName)).toHaveLength(1);
    for (const check of checks) expect(holding[0]?.code).toContain(`"${check.id}"`);
    expect(holding[0]?.moduleIds.filter(id => /\.(test|examples|fixture)\.ts$/.test(id))).toEqual([]);
  });

  it('leaves exceljs outside, and loads it on demand', () => {
    for (const chunk of chunks()) {
      const needed = chunk.imports.filter(id => !id.endsWith('.mjs') && !id.startsWith('node:'));
      expect(needed).toEqual([]);
    }
  });

  it('passes on the licence of every package in it', () => {
    const licences = readFileSync(join(dist, 'THIRD-PARTY-LICENSES'), 'utf8');
    const packages = chunks()
      .flatMap(chunk => chunk.moduleIds.map(packageFolderOf))
      .filter(folder => folder !== undefined);
    for (const folder of new Set(packages)) {
      expect(licences).toContain(`\n${folder.replace(/^.*node_modules\//, '')} `);
    }
    expect(licences).toContain('\n@aws-cdk/aws-service-spec ');
  });
});
