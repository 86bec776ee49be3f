import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { demarc, inFolder, type Ran, root } from './demarc.ts';

/** What users state in demarc.yaml, through the real program. */

const shop = 'examples/online-shop';
const full = ['--config', `${shop}/demarc.full.yaml`];

interface Scan {
  readonly boundary: Record<string, unknown>;
  readonly frameworks: readonly {
    readonly provider: Record<string, number>;
    readonly customer: Record<string, number>;
    readonly satisfied: number;
  }[];
  readonly controls: readonly {
    readonly control: string;
    readonly class: string;
    readonly provider: { readonly status: string; readonly documents: readonly string[] };
    readonly customer: { readonly status: string; readonly waivers: readonly string[] };
  }[];
  readonly findings: readonly {
    readonly check: string;
    readonly status: string;
    readonly waived?: object;
    readonly providedBy?: object;
  }[];
  readonly stated: Record<string, readonly Record<string, unknown>[]>;
}

function scan(words: readonly string[], cwd = root): Scan {
  const { code, stdout, stderr } = demarc(['scan', ...words, '--format', 'json', '--quiet'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Scan;
}

/** Every object of a schema closed, so that a member that it does not describe is found. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && 'required' in copy ? { ...copy, additionalProperties: false } : copy;
}

const orders = `Parameters:
  Versioning: { Type: String, Default: Suspended }
Resources:
  Orders:
    Type: AWS::S3::Bucket
    Properties: { VersioningConfiguration: { Status: !Ref Versioning } }
`;

function classes({ controls }: Scan): string[] {
  return controls.map(({ control, class: of }) => `${control} ${of}`);
}

function verdicts({ findings }: Scan): string[] {
  return findings.map(({ check, status }) => `${check} ${status}`);
}

function explain(id: string): string {
  const { code, stdout } = demarc(['explain', id, shop, ...full]);
  expect(code).toBe(0);
  return stdout;
}

/** A scan of a bucket whose missing versions are accepted until a day. */
function waivedUntil(expires: string): Ran {
  const waiver = `waivers:
  - { id: R1, check: s3-bucket-versioning-enabled, reason: rebuilt, owner: a, approvedBy: b, expires: ${expires} }
`;
  return inFolder({ 'orders.yaml': orders, 'demarc.yaml': waiver }, cwd =>
    demarc(['scan', '--all', '--fail-on', 'medium'], { cwd }),
  );
}

/** Findings that stopped the pipeline. */
function failing({ stderr }: Ran): number {
  return Number(/(\d+) findings? at or above/.exec(stderr)?.[1] ?? 0);
}

describe('the shop with all that was stated', () => {
  const plain = scan([shop]);
  const stated = scan([shop, ...full]);

  test('moves no class and no finding', () => {
    expect(classes(stated)).toEqual(classes(plain));
    expect(verdicts(stated)).toEqual(verdicts(plain));
  });

  test("raises AWS's half, shows what the landing zone provides, and what is waived", () => {
    expect(plain.frameworks.map(one => one.provider['relied-on'])).toEqual([0, 0]);
    expect(stated.frameworks.map(one => one.provider['claimed'])).toEqual([0, 0]);
    expect(stated.frameworks.every(one => (one.provider['relied-on'] ?? 0) > 30)).toBe(true);
    expect(stated.frameworks[0]?.customer['provided']).toBeGreaterThan(0);
    const waived = stated.controls.filter(one => one.customer.status === 'waived');
    expect(waived.length).toBeGreaterThan(0);
    expect(new Set(waived.flatMap(one => one.customer.waivers))).toEqual(new Set(['RISK-12']));
    expect(stated.findings.filter(one => one.waived !== undefined).map(one => one.check)).toEqual([
      'rds-instance-in-two-zones',
    ]);
    expect(stated.findings.filter(one => one.providedBy !== undefined).map(one => one.check)).toContain(
      'ec2-vpc-flow-logs-enabled',
    );
  });

  test('is valid under the published schema, which describes all of it', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schema/demarc-scan-1.json'), 'utf8')) as AnySchema;
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(closed(schema) as AnySchema);
    void validate(stated);
    expect(validate.errors).toBeNull();
    for (const [name, list] of Object.entries(stated.stated)) {
      expect(['conflicts', 'imported'].includes(name) || list.length > 0).toBe(true);
    }
  });

  test('is told in the terminal, and in SARIF as suppressions', () => {
    const { stdout } = demarc(['scan', shop, ...full, '--all', '--quiet']);
    expect(stdout).toContain('What it rests on');
    expect(stdout).toMatch(/Landing zone team provides org-guardrails/);
    expect(stdout).toMatch(/Orders\/OrdersDatabase\s+\(waived\s+until\s+2027-03-31:\s+RISK-12\)/);
    const sarif = JSON.parse(demarc(['scan', shop, ...full, '--format', 'sarif']).stdout) as {
      runs: { results: { ruleId: string; suppressions?: { kind: string; justification: string }[] }[] }[];
    };
    const suppressed = sarif.runs[0]?.results.filter(result => result.suppressions !== undefined) ?? [];
    expect(suppressed.map(result => result.ruleId).sort()).toEqual([
      'ec2-vpc-flow-logs-enabled',
      'rds-instance-in-two-zones',
    ]);
    expect(suppressed.every(result => result.suppressions?.[0]?.kind === 'external')).toBe(true);
  });

  test('is explained: a party, a document, a kind, a duty, an accepted risk, a control', () => {
    expect(explain('landing-zone')).toContain('What it states');
    expect(explain('aws-soc2-2026')).toMatch(/Stands\s+relied on/);
    expect(explain('soc2-type2')).toContain('Recorded here');
    expect(explain('config-drift-report')).toContain('On record');
    expect(explain('threat-detection')).toContain('Who provides it');
    expect(explain('deployment-pipeline')).toContain('Deploy through the pipeline role only');
    expect(explain('RISK-12')).toMatch(/Covers +1 failed check result\n +Until +2027-03-31/);
    expect(explain('csf:PR.IR-02')).toMatch(/Rests on\s+aws-soc2-2026/);
  });

  test('goes into the matrix', () => {
    const { stdout } = demarc(['matrix', '--services', 's3,rds', '--format', 'json', ...full]);
    const { controls } = JSON.parse(stdout) as {
      controls: { awsStatus: string; document: string; providedBy: string }[];
    };
    expect(controls.some(one => one.document === 'SOC 2 Type II report (aws-soc2-2026)')).toBe(true);
    expect(controls.some(one => one.providedBy.startsWith('Landing zone team ('))).toBe(true);
  });
});

describe('a waiver', () => {
  test('lets a pipeline pass until it lapses', () => {
    const open = waivedUntil('2026-11-23');
    expect(open.code).toBe(1);
    expect(open.stdout).toContain('Decide again on the accepted risk R1');
    const held = waivedUntil('2026-11-24');
    expect(failing(held)).toBe(failing(open) - 1);
  });
});

describe('an environment', () => {
  const config = `environments:
  staging: { region: eu-west-1 }
  production: { inputs: { Versioning: Enabled }, region: eu-central-1 }
`;

  test('gives its inputs, accounts and Region; none is chosen in silence', () => {
    inFolder({ 'orders.yaml': orders, 'demarc.yaml': config }, cwd => {
      const status = (...words: string[]) =>
        scan(words, cwd).findings.find(one => one.check === 's3-bucket-versioning-enabled')?.status;
      expect(status()).toBe('failed');
      expect(status('--environment', 'production')).toBe('passed');
      expect(scan(['--environment', 'production'], cwd).boundary).toMatchObject({
        environment: 'production',
      });
      expect(demarc(['scan'], { cwd }).stderr).toContain('--environment chooses one of staging, production');
      const { code, stderr } = demarc(['scan', '--environment', 'prodution'], { cwd });
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('did you mean "production"?'),
      });
    });
  });

  test('several boundaries are named where none is chosen', () => {
    const several = 'boundaries:\n  - name: payments\n  - name: catalogue\n';
    inFolder({ 'orders.yaml': orders, 'demarc.yaml': several }, cwd => {
      expect(demarc(['scan'], { cwd }).stderr).toContain(
        'this is the boundary "payments"; --boundary chooses "catalogue"',
      );
      expect(demarc(['scan', '--boundary', 'catalogue'], { cwd }).stderr).not.toContain('--boundary');
    });
  });
});

describe('demarc assurance', () => {
  const config = `# drawn by hand
name: Shop   # the shop
auditWindow: { from: 2026-01-01, to: 2026-12-31 }
assurance:
  # the certificate hangs in the hall
  - id: iso-2025
    kind: iso-certificate
    issued: 2025-01-01
    expires: 2027-12-31
    services: [s3]
    readBy: a@example.com
    readOn: 2026-02-01
`;
  const report = '%PDF-1.7 confidential';

  test('records a document, keeps every comment, and stores no more of it than its hash', () => {
    inFolder({ 'demarc.yaml': config, 'orders.yaml': orders, 'soc2.pdf': report }, cwd => {
      const words = [
        '--kind',
        'soc2-type2',
        '--period',
        '2025-10-01..2026-09-30',
        '--letter-until',
        '2026-12-31',
        '--service',
        's3',
      ];
      const { code, stdout, stderr } = demarc(
        ['assurance', 'add', ...words, '--read-by', 'b@example.com', '--file', 'soc2.pdf'],
        { cwd },
      );
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toContain('recorded aws-soc2-type2-2026 in demarc.yaml');
      const written = readFileSync(join(cwd, 'demarc.yaml'), 'utf8');
      expect(written.startsWith(config)).toBe(true);
      expect(written).toContain(`sha256: ${createHash('sha256').update(report).digest('hex')}`);
      expect(written).not.toContain('confidential');
      expect(readdirSync(cwd).sort()).toEqual(['demarc.yaml', 'orders.yaml', 'soc2.pdf']);

      const list = demarc(['assurance'], { cwd }).stdout;
      expect(list).toMatch(/iso-2025 .*relied on +2027-12-31/);
      expect(list).toMatch(/aws-soc2-type2-2026 .*relied on +2026-12-31/);

      const check = JSON.parse(demarc(['assurance', 'check', '--format', 'json'], { cwd }).stdout) as {
        estateRead: boolean;
        frameworks: { counts: Record<string, number> }[];
      };
      expect(check.estateRead).toBe(true);
      expect(
        check.frameworks.every(one => one.counts['claimed'] === 0 && (one.counts['relied-on'] ?? 0) > 0),
      ).toBe(true);
      expect(demarc(['assurance', 'check'], { cwd }).stdout).toContain('What lapses when');
    });
  });

  test('says what it judges without an estate', () => {
    inFolder({ 'demarc.yaml': config }, cwd => {
      expect(demarc(['assurance', 'check'], { cwd }).stdout).toContain('No estate was read');
    });
  });

  test('prints the lines where the file cannot be changed safely', () => {
    inFolder({ 'demarc.yaml': '{ name: Shop }\n' }, cwd => {
      const { code, stdout, stderr } = demarc(
        ['assurance', 'add', '--kind', 'hipaa-baa', '--issued', '2026-01-01'],
        { cwd },
      );
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: 'assurance:\n  - id: aws-hipaa-baa-2026\n    kind: hipaa-baa\n    issued: 2026-01-01\n',
      });
      expect(stderr).toContain('cannot be changed safely');
      expect(readFileSync(join(cwd, 'demarc.yaml'), 'utf8')).toBe('{ name: Shop }\n');
    });
  });

  test.each([
    [['--kind', 'soc2'], 'did you mean "soc2-type2"?'],
    [[], 'name the kind of the document: --kind'],
    [['--kind', 'c5', '--issued', '2026-13-01'], '"2026-13-01" is not a date'],
    [['--kind', 'c5', '--service', 's4'], '"s4" is no service'],
    [['--kind', 'c5', '--id', 'iso-2025'], '"iso-2025" is the id of another document.'],
    [['--kind', 'c5', '--period', '2026'], 'it has the form from..to'],
    [['--kind', 'c5', '--opinion', 'fine'], '"fine" is not allowed here'],
    [['--kind', 'c5', '--file', 'none.pdf'], '--file none.pdf: there is no such file'],
  ])('refuses %j and leaves the file as it was', (words, message) => {
    inFolder({ 'demarc.yaml': config }, cwd => {
      const { code, stderr } = demarc(['assurance', 'add', ...words], { cwd });
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
      expect(readFileSync(join(cwd, 'demarc.yaml'), 'utf8')).toBe(config);
    });
  });

  test('takes what AWS Artifact lists, once', () => {
    const reports = JSON.stringify({
      reports: [
        {
          id: 'report-1',
          name: 'SOC 2 Report',
          version: 1,
          periodStart: '2025-10-01T00:00:00Z',
          periodEnd: '2026-09-30T00:00:00Z',
        },
        { id: 'report-2', name: 'PCI DSS Attestation of Compliance', version: 1 },
        { id: 'report-3', name: 'A guide', version: 1 },
      ],
    });
    inFolder({ 'demarc.yaml': config, 'reports.json': reports }, cwd => {
      const first = demarc(['assurance', 'import', 'reports.json'], { cwd });
      expect(first.stderr).toContain('recorded soc-2-report-v1');
      expect(first.stderr).toContain('1 report left out');
      expect(first.stderr).toContain('"A guide"');
      expect(demarc(['assurance', 'import', 'reports.json'], { cwd }).stderr).toContain('nothing to record');
      const written = readFileSync(join(cwd, 'demarc.yaml'), 'utf8');
      expect(written.match(/reference: /g)).toHaveLength(1);
    });
    inFolder({ 'reports.json': '{}' }, cwd => {
      expect(demarc(['assurance', 'import', 'reports.json'], { cwd })).toMatchObject({ code: 2 });
      expect(demarc(['assurance', 'import'], { cwd }).stderr).toContain('name the saved output');
    });
  });
});

describe('demarc init', () => {
  test('writes what was answered and what is open, once', () => {
    inFolder({ 'orders.yaml': orders }, cwd => {
      const words = [
        'init',
        '--name',
        'Shop',
        '--answer',
        'premises-in-scope=no',
        '--framework',
        'iso-27001-2022',
      ];
      const { code, stdout, stderr } = demarc(words, { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toMatch(/wrote demarc\.yaml: 1 answer, \d+ questions open/);
      const written = readFileSync(join(cwd, 'demarc.yaml'), 'utf8');
      expect(written).toMatch(/^# yaml-language-server: \$schema=\S+schema\/demarc-1\.json\n/);
      expect(written).toContain('name: Shop\nframeworks: [iso-27001-2022]\n');
      expect(written).toContain('  premises-in-scope: "no"\n');
      expect(written).toMatch(/# develops-software: "yes" or "no"/);
      expect(written).not.toContain('runs-kubernetes-on-instances:');
      expect(scan([], cwd).boundary).toMatchObject({
        name: 'Shop',
        answers: [{ question: 'premises-in-scope', answer: 'no' }],
      });

      const again = demarc(words, { cwd });
      expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is not overwritten') });
      expect(readFileSync(join(cwd, 'demarc.yaml'), 'utf8')).toBe(written);
    });
  });

  test.each([
    [['--answer', 'premises=no'], 'there is no question "premises"'],
    [['--answer', 'premises-in-scope=maybe'], 'It is answered with yes or no'],
    [['--framework', 'iso-2701'], 'there is no framework'],
    [['--services', 'rsd'], 'there is no service'],
    [['nowhere'], 'there is no such file or folder'],
  ])('refuses %j and writes nothing', (words, message) => {
    inFolder({ 'orders.yaml': orders }, cwd => {
      const { code, stderr } = demarc(['init', ...words], { cwd });
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
      expect(readdirSync(cwd)).toEqual(['orders.yaml']);
    });
  });

  test('works before there is any template', () => {
    inFolder({}, cwd => {
      expect(demarc(['init', '--services', 'eks,rds'], { cwd }).code).toBe(0);
      expect(readFileSync(join(cwd, 'demarc.yaml'), 'utf8')).toContain('# answers:');
    });
    inFolder({}, cwd => {
      const { code, stderr } = demarc(['init'], { cwd });
      expect(code).toBe(0);
      expect(stderr).toContain('only what holds for every system is asked');
    });
  });
});
