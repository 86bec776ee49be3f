import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { plan, uuid } from '../../src/imports/provider-oscal/hosting.fixture.ts';
import { demarc, folderOf, root } from './demarc.ts';

/** A provider's own OSCAL, through the real program: one plan as AWS's, one as the hosting provider's. */

const shop = folderOf({
  'orders.yaml': `Resources:
  Orders: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Enabled } } }
`,
  'hosting/plan.json': JSON.stringify(plan(), null, 2),
  'aws/plan.json': JSON.stringify(plan(), null, 2).replaceAll('20000000-', '30000000-'),
  'broken/plan.json': JSON.stringify(plan(), null, 2).replace('"pe-3"', '"pe-99"'),
  'broken/demarc.yaml': 'statements: [{ file: plan.json, from: aws }]\n',
  'demarc.yaml': `name: Online shop
frameworks: [nist-800-53-r5-moderate]
parties: [{ id: harbour, name: Harbour Hosting, kind: managed-provider }]
statements:
  - { file: aws/plan.json, from: aws, accepted: { by: compliance@example.com, on: 2026-11-20 }, validTo: 2027-06-30 }
  - file: hosting/plan.json
    from: harbour
    framework: fedramp-moderate
    accepted: { by: compliance@example.com, on: 2026-11-20 }
    validTo: 2027-06-30
    evidence: [supplier-review]
evidence: [{ kind: supplier-review, date: 2026-11-01, by: compliance@example.com }]
`,
});
afterAll(() => shop.remove());

function out(...words: readonly string[]): string {
  const { code, stdout, stderr } = demarc(words, { cwd: shop.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

interface Scan {
  readonly controls: readonly {
    readonly control: string;
    readonly provider: { readonly text: string; readonly documents: readonly string[] };
    readonly customer: { readonly status: string };
  }[];
  readonly stated: {
    readonly imported: readonly { readonly file: string; readonly provided: number }[];
    readonly requirements: readonly { readonly cited?: { readonly uuid: string } }[];
  };
  readonly actions: readonly { readonly id: string }[];
}

describe("a provider's own OSCAL", () => {
  test('is in the JSON, as the published schema says', () => {
    const scan = JSON.parse(out('scan', '.', '--format', 'json', '--quiet')) as Scan;
    const schema = JSON.parse(readFileSync(join(root, 'schema/demarc-scan-1.json'), 'utf8')) as AnySchema;
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    void validate(scan);
    expect(validate.errors).toBeNull();
    expect(scan.stated.imported.map(({ file, provided }) => [file, provided])).toEqual([
      ['aws/plan.json', 6],
      ['hosting/plan.json', 6],
    ]);
    expect(scan.stated.requirements.flatMap(one => one.cited?.uuid ?? [])).toHaveLength(8);
    const accounts = scan.controls.find(one => one.control === '80053:ac-2');
    expect(accounts?.provider.text).toContain('We review the accounts of our staff each month.');
    expect(accounts?.provider.documents).toEqual(['aws-oscal-30000000']);
    expect(scan.controls.find(one => one.control === '80053:mp-6')?.customer.status).toBe('provided');
    expect(scan.actions.map(one => one.id).filter(id => id.startsWith('evidence:expected'))).toHaveLength(2);
  });

  test('is told in the terminal', () => {
    const text = out('scan', '.', '--all', '--quiet', '--width', '300');
    expect(text).toContain('AWS provides');
    expect(text).toMatch(
      /hosting\/plan\.json, system-security-plan \(OSCAL 1\.2\.1\) for fedramp-moderate: 6 things provided, 4 expected/,
    );
    expect(text).toContain('responses without an export (1)');
  });

  test('is explained with its words, uuids and version', () => {
    const text = out('explain', '80053:ac-2', '.', '--width', '300');
    expect(text).toContain('AC-02(a), Managed PostgreSQL: Say who of the shop gets which role.');
    expect(text).toContain(
      `Harbour Hosting, security plan of the shop platform 7 of 2026-10-01, uuid ${uuid(113)}`,
    );
    expect(out('explain', 'aws-oscal-30000000', '.')).toMatch(/SHA-256\s+[0-9a-f]{64}/);
  });

  test('is in the matrix, words and responsibilities with their places', () => {
    const matrix = ['matrix', '--services', 's3', '--config', 'demarc.yaml', '--quiet'];
    const framework = ['--framework', 'nist-800-53-r5-moderate'];
    const markdown = out(...matrix, ...framework, '--format', 'markdown');
    const row = markdown.split('\n').find(line => line.startsWith('| 80053:ac-2 |')) ?? '';
    expect(row).toContain('Roles for reading orders and for changing them.');
    expect(row).toContain(uuid(113));
    const csv = out(...matrix, ...framework, '--format', 'csv', '--table', 'controls');
    expect(csv.split('\r\n')[0]).toContain('stated by parties,expected of you');
    expect(csv).toContain('Tell us of leavers within a day.');
  });

  test('with a mistake is told at its line, and nothing is applied', () => {
    const { code, stdout, stderr } = demarc(['scan', 'broken'], { cwd: shop.path });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/plan\.json:\d+:\d+: "pe-99" is no control of NIST SP 800-53 Revision 5/);
    expect(stderr).toContain('nothing of it was applied');
  });
});
