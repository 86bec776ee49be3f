import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { catalogue, control, profile } from '../../src/imports/oscal/oscal.fixture.ts';
import { demarc, inFolder, type Ran, root } from './demarc.ts';

/** Frameworks that the user brings along, through the real program: imported, listed, judged by. */

const company = JSON.stringify(
  catalogue('Company controls', {
    groups: [
      {
        id: 'acc',
        title: 'Accounts',
        controls: [
          control('acc-1', 'Accounts of staff', { controls: [control('acc-1.1', 'Accounts of suppliers')] }),
          control('acc-2', 'Fax machines', { props: [{ name: 'status', value: 'withdrawn' }] }),
        ],
      },
      { id: 'log', title: 'Logs', controls: [control('log-1', 'Logging'), control('log-2', 'Log reviews')] },
    ],
  }),
  undefined,
  2,
);

const audited = JSON.stringify(
  profile('Audited controls', {
    imports: [
      {
        href: 'https://intranet.example.com/oscal/company.json',
        'include-all': {},
        'exclude-controls': [{ 'with-ids': ['acc-1.1'] }],
      },
    ],
    merge: { 'as-is': true },
  }),
  undefined,
  2,
);

const mapping = `mapping:
  acc-1: { same: [iso:A.5.16] }
  log-1: { overlaps: [iso:A.8.15] }
`;

const given = { 'oscal/company.json': company, 'oscal/audited.json': audited, 'map.yaml': mapping };

/** Runs in a copy of the example's online shop with further files. */
function inShop<T>(files: Readonly<Record<string, string>>, use: (cwd: string) => T): T {
  const shop = join(root, 'examples/online-shop');
  const names = readdirSync(shop).filter(name => name.endsWith('.yaml') && !name.startsWith('demarc'));
  const templates = Object.fromEntries(names.map(name => [name, readFileSync(join(shop, name), 'utf8')]));
  return inFolder({ ...templates, ...files }, use);
}

interface Scan {
  readonly frameworks: readonly {
    readonly framework: string;
    readonly controls: number;
    readonly classes: Readonly<Record<string, number>>;
    readonly own?: Readonly<Record<string, string>>;
  }[];
  readonly controls: readonly {
    readonly framework: string;
    readonly control: string;
    readonly class: string;
    readonly reason?: string;
  }[];
}

function scan(cwd: string, words: readonly string[] = []): Scan {
  const { code, stdout, stderr } = demarc(['scan', '--format', 'json', '--quiet', ...words], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const schema = JSON.parse(readFileSync(join(root, 'schema/demarc-scan-1.json'), 'utf8')) as AnySchema;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  expect(ajv.validate(schema, JSON.parse(stdout)), ajv.errorsText()).toBe(true);
  return JSON.parse(stdout) as Scan;
}

function failed({ code, stderr }: Ran): string {
  expect(code).toBe(2);
  return stderr;
}

const imports = ['frameworks', 'import', 'oscal/audited.json', '--mapping', 'map.yaml'];

describe('demarc frameworks import', () => {
  test('resolves a profile, says what it took, names the file in demarc.yaml, and a scan judges by it', () => {
    const config = '# The shop\nname: Online shop\nframeworks: [iso-27001-2022] # audited\n';
    inShop({ ...given, 'demarc.yaml': config }, cwd => {
      const ran = demarc([...imports, '-o', 'frameworks/audited.yaml', '--add'], { cwd });
      expect(ran).toMatchObject({ code: 0, stdout: '' });
      expect(ran.stderr.split('\n')).toEqual([
        'demarc: wrote frameworks/audited.yaml',
        'demarc: 3 controls taken: 1 mapped, 1 with duties that only contribute, 1 unmapped; 1 withdrawn one left out',
        'demarc: added it to "frameworks" in demarc.yaml',
        '',
      ]);
      expect(readFileSync(join(cwd, 'demarc.yaml'), 'utf8')).toBe(
        '# The shop\nname: Online shop\nframeworks: [iso-27001-2022, { file: frameworks/audited.yaml }] # audited\n',
      );
      const { frameworks, controls } = scan(cwd);
      const own = frameworks.find(one => one.framework === 'audited');
      expect(own).toMatchObject({
        controls: 3,
        own: {
          file: 'frameworks/audited.yaml',
          version: '3 (2026-02-01)',
          licence: 'not stated in the file: that of its publisher',
          source: 'audited.json (OSCAL 1.1.2 profile)',
        },
      });
      expect(Object.values(own?.classes ?? {}).reduce((sum, one) => sum + one, 0)).toBe(3);
      const judged = controls.filter(one => one.framework === 'audited');
      expect(judged.map(one => one.control)).toEqual(['audited:acc-1', 'audited:log-1', 'audited:log-2']);
      const iso = controls.find(one => one.control === 'iso:A.5.16');
      expect(judged[0]?.class).toBe(iso?.class);
      expect(judged[1]?.reason).toContain('it only has a part in common with iso:A.8.15');
      expect(judged[2]?.reason).toBe('the mapping does not name it');
    });
  });

  test('writes to stdout without -o, and tells the line without --add', () => {
    inFolder(given, cwd => {
      const ran = demarc(imports, { cwd });
      expect(ran.code).toBe(0);
      expect(ran.stdout).toMatch(/^# yaml-language-server: \$schema=.*demarc-framework-1\.json\n/);
      expect(ran.stdout).toContain(
        '  - { id: acc-1, title: Accounts of staff, group: acc, same: [iso:A.5.16] }\n',
      );
      const told = demarc([...imports, '-o', 'audited.yaml'], { cwd }).stderr;
      expect(told).toContain(
        'demarc: to judge by it, put this under "frameworks" in demarc.yaml (or use --add): - { file: audited.yaml }',
      );
      expect(existsSync(join(cwd, 'demarc.yaml'))).toBe(false);
    });
  });

  test('adds it once, beside the usual frameworks where none are named, and never half', () => {
    inFolder(given, cwd => {
      const add = [...imports, '-o', 'audited.yaml', '--add'];
      expect(demarc(add, { cwd }).code).toBe(0);
      const config = readFileSync(join(cwd, 'demarc.yaml'), 'utf8');
      expect(config).toBe('frameworks:\n  - nist-csf-2.0\n  - iso-27001-2022\n  - { file: audited.yaml }\n');
      expect(demarc(add, { cwd }).stderr).toContain('demarc: demarc.yaml names it already');
      expect(readFileSync(join(cwd, 'demarc.yaml'), 'utf8')).toBe(config);
      const outside = demarc([...imports, '-o', '../audited-outside.yaml', '--add'], { cwd });
      expect(failed(outside)).toContain('lies outside the folder of demarc.yaml');
      expect(existsSync(join(cwd, '../audited-outside.yaml'))).toBe(false);
      writeFileSync(join(cwd, 'demarc.yaml'), 'frameworks: [\n  soc-2\n  ]\n');
      const odd = demarc([...imports, '-o', 'other.yaml', '--id', 'other', '--namespace', 'other', '--add'], {
        cwd,
      });
      expect(failed(odd)).toContain('is laid out in a way that cannot be changed safely');
      expect(existsSync(join(cwd, 'other.yaml'))).toBe(false);
    });
  });

  test.each([
    [['frameworks', 'import'], 'name the catalogue, profile or framework'],
    [['frameworks', 'import', 'oscal/nothing.json'], 'oscal/nothing.json: '],
    [['frameworks', 'import', 'map.yaml'], 'map.yaml:1:1: "mapping" is not a key that stands here'],
    [[...imports.slice(0, 3), '--mapping', 'no.yaml'], '--mapping no.yaml: '],
    [[...imports, '--namespace', 'iso'], '--namespace: "iso:" stands before the ids of ISO/IEC 27001:2022'],
    [[...imports, '--id', 'soc-2'], '--id: "soc-2" is the id of'],
    [[...imports, '--through', 'nist-800-53'], '--through: "nist-800-53" is no framework that demarc knows.'],
    [[...imports, '--add'], '--add names a file in demarc.yaml: say where it is to be written with -o'],
    [[...imports, '-o', 'oscal/audited.json'], '-o oscal/audited.json is the file that is imported'],
    [
      ['frameworks', 'import', 'oscal/lost.json'],
      'oscal/lost.json:17:15: "log-9" is no control of the source "company.json". Did you mean "log-',
    ],
  ])('%j is told', (words, message) => {
    const lost = audited.replace('"acc-1.1"', '"log-9"');
    inFolder({ ...given, 'oscal/lost.json': lost }, cwd => {
      expect(failed(demarc(words, { cwd }))).toContain(message);
    });
  });

  test('explains itself with an example', () => {
    const { code, stdout } = demarc(['frameworks', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('demarc frameworks import baseline_profile.json --through nist-800-53-r5');
  });
});

const low = join(root, '../shared/data/oscal/nist/NIST_SP-800-53_rev5_LOW-baseline_profile.json');
if (!existsSync(low)) console.warn('NIST files are not beside the project: the test of one is skipped');

describe.skipIf(!existsSync(low))('a profile that NIST publishes', () => {
  test('through the known catalogue gives every control the class that the shipped baseline gives it', () => {
    inShop({ 'low.json': readFileSync(low, 'utf8') }, cwd => {
      const words = [
        'frameworks',
        'import',
        'low.json',
        '--through',
        'nist-800-53-r5',
        '-o',
        'agency.yaml',
        '--add',
      ];
      const ran = demarc([...words, '--namespace', 'agency'], { cwd });
      expect(ran.stderr).toContain('149 controls taken: 149 mapped, 0 unmapped');
      expect(ran.stderr).toContain('"NIST_SP-800-53_rev5_catalog.json" is not here');
      const { frameworks, controls } = scan(cwd, ['--framework', 'low', '--framework', 'nist-800-53-r5-low']);
      expect(frameworks.map(one => one.controls)).toEqual([149, 149]);
      const classes = (id: string) =>
        controls.filter(one => one.framework === id).map(one => `${one.control.split(':')[1]} ${one.class}`);
      expect(classes('low')).toEqual(classes('nist-800-53-r5-low'));
    });
  });
});

describe('a framework of demarc.yaml', () => {
  const framework = `id: shop-controls
namespace: shop
title: Shop controls
version: "3"
licence: The shop's own
source: the shop's handbook
controls:
  - { id: S-1, title: Sign-in, same: [iso:A.8.5] }
  - { id: S-2, title: Accounts, satisfies: [identity-lifecycle] }
  - { id: S-3, title: Parcels, unmapped: not a matter of AWS }
`;
  const files = {
    'frameworks/shop.yaml': framework,
    'oscal/company.json': company,
    'demarc.yaml': `frameworks:
  - { file: frameworks/shop.yaml }
  - { file: oscal/company.json, licence: internal }
`,
  };

  test('is listed, shown and explained', () => {
    inFolder(files, cwd => {
      expect(demarc(['frameworks', 'list', 'shop'], { cwd }).stdout).toMatch(
        /shop-controls +3 +controls +shop: +Shop controls/,
      );
      const shown = demarc(['frameworks', 'show', 'shop-controls'], { cwd }).stdout;
      expect(shown).toContain('Read from  frameworks/shop.yaml');
      expect(shown).toContain("The shop's own");
      const explained = demarc(['explain', 'shop:S-1'], { cwd }).stdout;
      expect(explained).toMatch(/Mapping of +iso:A\.8\.5/);
      expect(explained).toMatch(/Text of it +in the framework itself: the shop's handbook/);
      const elsewhere = demarc(['frameworks', 'show', 'company', '--config', join(cwd, 'demarc.yaml')]);
      expect(elsewhere.stdout).toContain('4 controls, 4 unmapped');
    });
  });

  test('is still listed without what a broken demarc.yaml names, which is told', () => {
    inFolder({ 'demarc.yaml': 'frameworks: [{ file: nothing.yaml }]\n' }, cwd => {
      const { code, stdout, stderr } = demarc(['frameworks'], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain('nist-csf-2.0');
      expect(stderr).toContain('"nothing.yaml" cannot be read');
      expect(failed(demarc(['frameworks', '--config', 'demarc.yaml'], { cwd }))).toContain(
        'nothing of it was applied',
      );
    });
  });

  test('is judged by scan, matrix, explain and diff', () => {
    inShop(files, cwd => {
      const { frameworks, controls } = scan(cwd);
      expect(frameworks.map(one => [one.framework, one.controls])).toEqual([
        ['shop-controls', 3],
        ['company', 4],
      ]);
      expect(controls).toHaveLength(7);
      const only = scan(cwd, ['--framework', 'shop-controls']);
      expect(only.frameworks).toHaveLength(1);
      const terminal = demarc(['scan', '--framework', 'shop-controls'], { cwd }).stdout;
      expect(terminal).toMatch(
        /your own +frameworks\/shop\.yaml; licence: The shop's own; source: the shop's handbook/,
      );
      expect(demarc(['explain', 'shop:S-2', '.'], { cwd }).stdout).toMatch(/Whose here/);
      const matrix = demarc(
        [
          'matrix',
          '--services',
          'rds,s3',
          '--config',
          'demarc.yaml',
          '--table',
          'controls',
          '--format',
          'csv',
        ],
        { cwd },
      );
      expect(matrix.code).toBe(0);
      expect(matrix.stdout).toContain('shop:S-2');
      const diff = demarc(['diff', '.', '.', '--format', 'json'], { cwd });
      expect(diff.code).toBe(0);
    });
  });
});
