import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruised, cruiseFolders, ruleNames } from './cruise.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['src', 'tests', 'tools'];

describe('the code', () => {
  it('keeps the floors, and every file of it was inspected', async () => {
    const { inspected, violations } = await cruiseFolders(folders);
    const files = folders.flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.ts'))
        .map(file => `${folder}/${file.replaceAll('\\', '/')}`),
    );
    expect(violations).toEqual([]);
    expect(inspected.length).toBeGreaterThan(60);
    expect(inspected).toEqual(files.sort());
  });
});

/** For each rule one or more files that break it: path, text, and where the forbidden import leads. */
const planted: readonly { rule: string; file: string; text: string; to: string }[] = [
  plant('floor-of-foundation', 'src/foundation/order.ts', '../model/value.ts'),
  plant('floor-of-model', 'src/model/planted.ts', '../knowledge/duties.ts'),
  plant('floor-of-knowledge', 'src/knowledge/planted.ts', '../contract/schema.ts'),
  plant('floor-of-contract', 'src/contract/planted.ts', '../estate/assemble.ts'),
  plant('floor-of-estate', 'src/estate/planted.ts', '../analysis/reachability.ts'),
  plant('floor-of-analysis', 'src/analysis/planted.ts', '../checks/registry.ts'),
  plant('floor-of-readers', 'src/readers/planted.ts', '../checks/registry.ts'),
  plant('floor-of-checks', 'src/checks/planted.ts', '../writers/json.ts'),
  plant('floor-of-responsibility', 'src/responsibility/planted.ts', '../assessment/assess.ts'),
  plant('floor-of-imports', 'src/imports/planted.ts', '../readers/recognise.ts'),
  plant('floor-of-writers', 'src/writers/planted.ts', '../responsibility/derive.ts'),
  plant('floor-of-storage', 'src/storage/planted.ts', '../server/app.ts'),
  plant('floor-of-assessment', 'src/assessment/planted.ts', '../cli/main.ts'),
  plant('floor-of-server', 'src/server/planted.ts', '../cli/main.ts'),
  plant('no-folder-without-floor', 'src/cli/planted.ts', '../helpers/text.ts'),
  plant('input-and-output-at-the-rim', 'src/readers/disk.ts', 'node:fs'),
  plant('input-and-output-at-the-rim', 'src/checks/shell.ts', 'node:child_process'),
  plant('input-and-output-at-the-rim', 'src/knowledge/fetch.ts', 'node:https'),
  plant('input-and-output-at-the-rim', 'src/estate/environment.ts', 'node:process'),
  plant('input-and-output-at-the-rim', 'src/foundation/promises.ts', 'fs/promises'),
  plant('src-stands-alone', 'src/cli/tool.ts', '../../tools/generate.ts'),
  plant('src-stands-alone', 'src/cli/case.ts', '../../tests/estates.ts'),
  plant('src-stands-alone', 'src/checks/s3/example-reader.ts', './versioning.examples.ts'),
  plant('readers-do-not-meet', 'src/readers/terraform/planted.ts', '../cloudformation/compose.ts'),
  plant('checks-do-not-meet', 'src/checks/s3/encrypted.ts', '../ec2/encrypted.ts'),
  plant('no-unlisted-package', 'src/writers/chalk.ts', 'ajv'),
  plant('no-unlisted-package', 'src/writers/options.ts', 'commander'),
  plant('no-unlisted-package-in-cli', 'src/cli/validator.ts', 'ajv'),
  plant('heavy-packages-on-demand', 'src/writers/workbook.ts', 'exceljs'),
  plant('no-non-vetted-licence', 'tools/policies.ts', 'viral'),
  plant('not-to-unresolvable', 'src/model/missing.ts', './nowhere.ts'),
];

function plant(rule: string, file: string, to: string) {
  return { rule, file, text: `import * as planted from '${to}';\nexport const value = planted;\n`, to };
}

const circle = {
  'src/model/hen.ts': "import type { Egg } from './egg.ts';\nexport type Hen = { lays: Egg };\n",
  'src/model/egg.ts': "import type { Hen } from './hen.ts';\nexport type Egg = { holds: Hen };\n",
};

const allowed = {
  'src/writers/workbook-on-demand.ts': "export const load = () => import('exceljs');\n",
  'src/foundation/source-tree-disk.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'src/foundation/fingerprint.ts':
    "import { createHash } from 'node:crypto';\nexport const hash = createHash;\n",
  'src/cli/everything.ts': "import * as model from '../model/value.ts';\nexport const value = model;\n",
  'src/readers/cloudformation/compose.ts':
    "import * as limits from './limits.ts';\nexport const value = limits;\n",
  'src/checks/s3/versioning.test.ts':
    "import * as check from './versioning.ts';\nexport const value = check;\n",
};

describe('the guard', () => {
  let house = '';
  let cruised: Cruised = { inspected: [], violations: [] };

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'demarc-floors-'));
    for (const name of ['exceljs', 'ajv', 'commander']) link(name);
    write(
      'node_modules/viral/package.json',
      '{ "name": "viral", "version": "1.0.0", "license": "AGPL-3.0-only", "main": "i.js" }',
    );
    write('node_modules/viral/i.js', 'module.exports = {};\n');
    write(
      'package.json',
      '{ "name": "house", "dependencies": { "viral": "1.0.0", "exceljs": "4.4.0", "ajv": "8.20.0", "commander": "14.0.3" } }',
    );
    for (const { file, to } of planted) {
      const target = join(dirname(file), to);
      if (to.startsWith('.') && !to.includes('nowhere')) write(target, 'export const shop = 1;\n');
    }
    for (const [file, text] of Object.entries({ ...circle, ...allowed })) write(file, text);
    for (const name of ['versioning', 'limits'])
      write(`src/checks/s3/${name}.ts`, 'export const shop = 1;\n');
    write('src/readers/cloudformation/limits.ts', 'export const shop = 1;\n');
    for (const { file, text } of planted) write(file, text);
    cruised = await cruiseFolders(['src', 'tests', 'tools'], house);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  function link(name: string): void {
    mkdirSync(join(house, 'node_modules'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(house, 'node_modules', name));
  }

  it.each(planted)('$rule reports $file', ({ rule, file }) => {
    expect(cruised.violations.filter(line => line.startsWith(`${rule}: ${file} -> `))).not.toEqual([]);
  });

  it('reports a circle of types', () => {
    expect(cruised.violations).toContain('no-circular: src/model/egg.ts -> src/model/hen.ts');
  });

  it('reports nothing that is allowed', () => {
    const accused = new Set(cruised.violations.map(line => line.split(' ')[1]));
    expect(Object.keys(allowed).filter(file => accused.has(file))).toEqual([]);
  });

  it('has a planted violation for every rule', () => {
    const proven = new Set([...planted.map(({ rule }) => rule), 'no-circular']);
    expect(ruleNames().filter(name => !proven.has(name))).toEqual([]);
  });
});
