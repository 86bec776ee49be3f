import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { demarc, inFolder, root, shell } from './demarc.ts';

const shop = 'examples/online-shop';

interface Scan {
  readonly boundary: { readonly name: string };
  readonly estate: { readonly resources: number; readonly files: number };
  readonly findings: readonly {
    readonly check: string;
    readonly status: string;
    readonly file: string;
    readonly line: number;
    readonly resource: { readonly address: string };
    readonly fingerprint: string;
  }[];
  readonly frameworks: readonly {
    readonly framework: string;
    readonly controls: number;
    readonly classes: Record<string, number>;
  }[];
  readonly controls: readonly {
    readonly control: string;
    readonly class: string;
    readonly satisfied: boolean;
  }[];
  readonly files: readonly string[];
  readonly unread: readonly { readonly what: string; readonly why: string }[];
  readonly assumptions: readonly { readonly input: string; readonly value: string }[];
  readonly responsibility: {
    readonly tables: readonly { readonly id: string }[];
    readonly resources: readonly {
      readonly address: string;
      readonly type: string;
      readonly table?: string;
      readonly existence: string;
    }[];
  };
}

function scan(words: readonly string[], cwd = root): Scan {
  const { stdout, stderr } = demarc(['scan', ...words, '--format', 'json', '--fail-on', 'none'], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Scan;
}

const orders = `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Versioning:
    Type: String
    Default: Suspended
Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: !Ref Versioning
`;
const payments = `Resources:
  Payments:
    Type: AWS::SQS::Queue
`;

describe('the online shop', () => {
  test('is told from top to bottom, and stops nothing by itself', () => {
    const { code, stdout, stderr } = demarc(['scan', shop]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^demarc: \d+ findings at or above "high"; with --fail-on high a pipeline stops here/,
    );
    expect(demarc(['scan', shop, '--fail-on', 'high']).code).toBe(1);
    const sections = [...stdout.matchAll(/^(\S.*?) ─{3}/gm)].map(match => match[1]);
    expect(sections).toEqual([
      'Where the line runs',
      'How you use AWS',
      'Controls',
      'Laws and contracts',
      'What is not as it should be',
      'What remains',
      'What this report does not know',
      'What to run next',
    ]);
  });

  test('does not fail when told so', () => {
    expect(demarc(['scan', shop, '--fail-on', 'none', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('as JSON is valid under the published schema, and holds nothing that it does not describe', () => {
    const { stdout } = demarc(['scan', shop, '--format', 'json']);
    const schema = JSON.parse(readFileSync(join(root, 'schema/demarc-scan-1.json'), 'utf8')) as AnySchema;
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(closed(schema) as AnySchema);
    void validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });

  test('has every control of both frameworks, and classes that add up', () => {
    const { frameworks, controls } = scan([shop]);
    expect(frameworks.map(one => [one.framework, one.controls])).toEqual([
      ['nist-csf-2.0', 106],
      ['iso-27001-2022', 93],
    ]);
    for (const { classes, controls: size } of frameworks) {
      expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(size);
    }
    expect(new Set(controls.map(one => one.control)).size).toBe(199);
  });

  test('names files and lines that are there', () => {
    for (const { file, line } of scan([shop]).findings) {
      expect(existsSync(join(root, file))).toBe(true);
      expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeGreaterThanOrEqual(line);
    }
  });

  test('gives each resource that is there a table', () => {
    const { tables, resources } = scan([shop]).responsibility;
    const ids = new Set(tables.map(table => table.id));
    const deploys = /^AWS::CloudFormation::/;
    const bare = resources.filter(
      one => !one.existence.startsWith('absent') && !deploys.test(one.type) && !ids.has(one.table ?? ''),
    );
    expect(bare).toEqual([]);
  });

  test('has the same bytes twice, in every format', () => {
    for (const format of ['terminal', 'json', 'sarif']) {
      const words = ['scan', shop, '--format', format, '--all'];
      expect(demarc(words)).toEqual(demarc(words));
    }
  });

  test('keeps its fingerprints wherever it is scanned from', () => {
    const fromRoot = scan([shop]).findings.map(one => one.fingerprint);
    const fromInside = scan([], join(root, shop)).findings.map(one => one.fingerprint);
    expect(fromInside).toEqual(fromRoot);
  });

  test('as SARIF points into the files', () => {
    const { stdout } = demarc(['scan', shop, '--format', 'sarif']);
    const [run] = (JSON.parse(stdout) as Log).runs;
    expect(run?.results?.length).toBeGreaterThan(10);
    const uris =
      run?.results?.map(one => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '') ?? [];
    expect(uris.filter(uri => !existsSync(join(root, uri)))).toEqual([]);
  });

  test('fits a narrow terminal and a wide one', () => {
    for (const width of ['40', '80', '140']) {
      const { stdout } = demarc(['scan', shop, '--width', width, '--ascii', '--fail-on', 'none']);
      const wide = stdout
        .split('\n')
        .filter(line => line.length > Number(width) && !line.startsWith('  demarc '));
      expect(wide).toEqual([]);
    }
  });

  test('has no colour in a pipe, and some when asked', () => {
    expect(demarc(['scan', shop]).stdout).not.toContain('\u001b');
    expect(demarc(['scan', shop, '--color']).stdout).toContain('\u001b[');
    expect(demarc(['scan', shop], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
  });
});

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && 'required' in copy ? { ...copy, additionalProperties: false } : copy;
}

function versioning(words: readonly string[], cwd: string): string | undefined {
  return scan(words, cwd).findings.find(one => one.check === 's3-bucket-versioning-enabled')?.status;
}

describe('what is read', () => {
  test('the current folder without a path, one file, or several paths', () => {
    inFolder({ 'infra/orders.yaml': orders, 'extra/payments.yaml': payments, 'notes.md': '# shop' }, cwd => {
      expect(scan([], cwd).files).toEqual(['extra/payments.yaml', 'infra/orders.yaml']);
      expect(scan(['infra/orders.yaml'], cwd).files).toEqual(['infra/orders.yaml']);
      expect(scan([join(cwd, 'infra')], cwd).files).toEqual(['infra/orders.yaml']);
      expect(scan(['infra', 'extra'], cwd).files).toEqual(['extra/payments.yaml', 'infra/orders.yaml']);
      expect(scan(['../extra'], join(cwd, 'infra')).files).toEqual(['../extra/payments.yaml']);
    });
  });

  test('the same name in two paths is two templates', () => {
    inFolder({ 'test/shop.yaml': payments, 'live/shop.yaml': payments }, cwd => {
      expect(scan(['test', 'live'], cwd).estate.resources).toBe(2);
    });
  });

  test('parameters from a file inside, a file elsewhere, and the command line, which wins', () => {
    const versioned = JSON.stringify([{ ParameterKey: 'Versioning', ParameterValue: 'Enabled' }]);
    inFolder({ 'infra/orders.yaml': orders, 'infra/live.json': versioned, 'live.json': versioned }, cwd => {
      expect(versioning(['infra'], cwd)).toBe('failed');
      expect(versioning(['infra', '--parameters', 'infra/live.json'], cwd)).toBe('passed');
      expect(versioning(['infra', '--parameters', 'live.json'], cwd)).toBe('passed');
      expect(versioning(['infra', '--parameter', 'Versioning=Enabled'], cwd)).toBe('passed');
      const both = ['infra', '--parameters', 'live.json', '--parameter', 'Versioning=Suspended'];
      expect(versioning(both, cwd)).toBe('failed');
    });
  });

  test('a default that was taken is an assumption in the report', () => {
    inFolder({ 'orders.yaml': orders }, cwd => {
      expect(scan([], cwd).assumptions).toMatchObject([{ input: 'Versioning', value: 'Suspended' }]);
    });
  });

  test('demarc.yaml in the path draws the boundary', () => {
    const config = 'name: Order service\nframeworks: [iso-27001-2022]\n';
    inFolder({ 'infra/orders.yaml': orders, 'infra/demarc.yaml': config, 'other.yaml': config }, cwd => {
      expect(scan(['infra'], cwd)).toMatchObject({
        boundary: { name: 'Order service' },
        frameworks: [{ framework: 'iso-27001-2022' }],
      });
      expect(scan(['infra', '--framework', 'nist-csf-2.0'], cwd).frameworks).toMatchObject([
        { framework: 'nist-csf-2.0' },
      ]);
      expect(scan(['infra/orders.yaml', '--config', 'other.yaml'], cwd).boundary.name).toBe('Order service');
    });
  });

  test('a wrong demarc.yaml stops the scan, with the place and the nearest name', () => {
    const config = 'name: Shop\nanswers:\n  premises-in-scop: "no"\n';
    inFolder({ 'orders.yaml': orders, 'demarc.yaml': config }, cwd => {
      const { code, stdout, stderr } = demarc(['scan'], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('demarc.yaml:3:3');
      expect(stderr).toContain('premises-in-scope');
    });
  });

  test('Terraform beside templates is read with them', () => {
    inFolder({ 'orders.yaml': orders, 'main.tf': 'resource "aws_s3_bucket" "invoices" {}' }, cwd => {
      const { findings, unread } = scan([], cwd);
      const versioned = findings.filter(finding => finding.check === 's3-bucket-versioning-enabled');
      expect(versioned.map(({ resource, status }) => [resource.address, status])).toEqual([
        ['aws_s3_bucket.invoices', 'failed'],
        ['Orders', 'failed'],
      ]);
      expect(unread).toEqual([]);
    });
  });
});

describe('what cannot be read', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
    .join('\n')}\nResources:\n  Orders:\n    Type: AWS::S3::Bucket\n    Properties: *j\n`;

  test.each([
    ['an empty folder', {}],
    ['a folder without templates', { 'package.json': '{"name":"shop"}', 'readme.md': '# shop' }],
    ['an empty file', { 'orders.yaml': '' }],
    ['a binary file', { 'orders.yaml': new Uint8Array([0, 1, 2, 255]) }],
    ['invalid UTF-8', { 'orders.yaml': new Uint8Array([82, 101, 115, 0xff, 0xfe]) }],
    ['no YAML', { 'orders.yaml': 'Resources:\n  Orders: {Type: AWS::S3::Bucket\n  - [' }],
    ['a template without resources', { 'orders.yaml': "AWSTemplateFormatVersion: '2010-09-09'\n" }],
    [
      'resources of a wrong type',
      { 'orders.yaml': "AWSTemplateFormatVersion: '2010-09-09'\nResources: 7\n" },
    ],
  ])('%s: exit code 2 and a reason', (_, files) => {
    inFolder(files, cwd => {
      const { code, stdout, stderr } = demarc(['scan'], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^demarc: \.: (no resource could be read|there is no CloudFormation template)/);
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  });

  test.each([
    ['a bomb of aliases', bomb],
    [
      '100,000 brackets',
      `Resources:\n  Orders:\n    Type: AWS::S3::Bucket\n    Properties: ${'['.repeat(100_000)}\n`,
    ],
    [
      'a circle of references',
      'Resources:\n  A: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref B}}\n  B: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref A}}\n',
    ],
  ])('%s does no harm, and the rest is read', (_, hostile) => {
    inFolder({ 'hostile.yaml': hostile, 'payments.yaml': payments }, cwd => {
      const result = scan([], cwd);
      expect(result.responsibility.resources.map(one => one.address)).toContain('Payments');
      expect(result.unread.length).toBeGreaterThan(0);
    });
  });

  test('links out of the folder are left out, and said', () => {
    inFolder({ 'orders.yaml': orders }, cwd => {
      symlinkSync('/etc', join(cwd, 'elsewhere'));
      symlinkSync(cwd, join(cwd, 'loop'));
      const { unread, files } = scan([], cwd);
      expect(files).toEqual(['orders.yaml']);
      expect(unread.map(one => one.what)).toEqual(expect.arrayContaining(['elsewhere', 'loop']));
    });
  });

  test('names that steer a terminal are neutralised', () => {
    const evil = 'Resources:\n  "Orders\\e[2J\\u202E":\n    Type: AWS::S3::Bucket\n';
    inFolder({ 'or\u001b[31mders.yaml': evil }, cwd => {
      const { stdout, stderr } = demarc(['scan', '--all'], { cwd });
      expect(stdout.length).toBeGreaterThan(1000);
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    });
  });
});

describe('where it goes', () => {
  test('-o writes a file whose ending gives the format', () => {
    inFolder({ 'orders.yaml': orders }, cwd => {
      expect(demarc(['scan', '-o', 'scan.json', '--fail-on', 'none'], { cwd })).toEqual({
        code: 0,
        stdout: '',
        stderr: 'demarc: wrote scan.json\n',
      });
      expect(JSON.parse(readFileSync(join(cwd, 'scan.json'), 'utf8'))).toMatchObject({
        schemaVersion: '1.0',
      });
    });
  });

  test('a file that cannot be written is said, and nothing is left behind', () => {
    inFolder({ 'orders.yaml': orders }, cwd => {
      const { code, stderr } = demarc(['scan', '-o', 'none/scan.json'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('none/scan.json cannot be written: its folder does not exist');
      expect(demarc(['scan', '-o', '.'], { cwd }).code).toBe(2);
      expect(existsSync(join(cwd, 'none'))).toBe(false);
    });
  });

  test('a reader that has seen enough is no error', () => {
    const { code, stdout, stderr } = shell(
      `demarc scan ${shop} --format json --all --fail-on none | head -1`,
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '{\n', stderr: '' });
  });

  test('stdout is the result alone', () => {
    const { stdout } = shell(`demarc scan ${shop} --format json 2>/dev/null`);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });
});
