import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { demarc, inFolder, root } from './demarc.ts';

/** Laws and contracts that bind, through the real program. */

const shop = 'examples/online-shop';
const full = ['--config', `${shop}/demarc.full.yaml`];

interface Obligation {
  readonly id: string;
  readonly applies: string;
  readonly open?: number;
  readonly constraints?: readonly {
    readonly kind: string;
    readonly status: string;
    readonly where: readonly string[];
  }[];
}

interface Scan {
  readonly obligations: readonly Obligation[];
  readonly actions: readonly { readonly id: string; readonly obligations?: readonly string[] }[];
  readonly controls: readonly { readonly control: string; readonly class: string }[];
  readonly findings: readonly { readonly fingerprint: string; readonly status: string }[];
}

function scan(words: readonly string[], cwd = root): Scan {
  const { code, stdout, stderr } = demarc(['scan', ...words, '--format', 'json', '--quiet'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Scan;
}

const orders = `Resources:
  Orders: { Type: AWS::S3::Bucket }
  Audit: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 30 } }
`;

describe('a scan', () => {
  const whole = scan([shop, ...full]);

  test('is within the published schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schema/demarc-scan-1.json'), 'utf8')) as AnySchema;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(whole) ? [] : validate.errors).toEqual([]);
  });

  test('judges those that bind, and leaves open those whose question nobody answered', () => {
    const binding = whole.obligations.filter(one => one.open !== undefined);
    expect(binding.map(one => one.id)).toEqual(['city-vouchers', 'gdpr']);
    expect(whole.obligations.find(one => one.id === 'dora')?.applies).toBe('undetermined');
    for (const one of binding) {
      expect(
        whole.actions.some(action => action.obligations?.includes(one.id)),
        one.id,
      ).toBe(true);
    }
  });

  test('moves no class and no finding by them', () => {
    inFolder({ 'orders.yaml': orders, 'bound.yaml': 'obligations: [gdpr, hipaa, pci-dss, itar]\n' }, cwd => {
      const [free, bound] = [
        scan(['orders.yaml'], cwd),
        scan(['orders.yaml', '--config', 'bound.yaml'], cwd),
      ];
      expect(bound.controls.map(one => `${one.control} ${one.class}`)).toEqual(
        free.controls.map(one => `${one.control} ${one.class}`),
      );
      expect(bound.findings).toEqual(free.findings);
      expect(bound.actions.length).toBeGreaterThan(free.actions.length);
    });
  });

  test('says where the estate is not within a contract', () => {
    const contract = `region: us-east-1
obligations:
  - { id: city, title: City, kind: contract, regions: [eu-central-1], retentionDays: { logs: 365 } }
`;
    inFolder({ 'orders.yaml': orders, 'demarc.yaml': contract }, cwd => {
      const city = scan([], cwd).obligations.find(one => one.id === 'city');
      expect(city?.constraints).toMatchObject([
        { kind: 'region', status: 'outside', where: ['orders.yaml:2 Orders', 'orders.yaml:3 Audit'] },
        { kind: 'retention', status: 'outside', where: ['orders.yaml:3 Audit'] },
      ]);
      const { stdout } = demarc(['scan', '--no-color', '--all'], { cwd });
      expect(stdout).toMatch(/Laws and contracts .*\n {2}1 binds this system and leaves 2 things open\./);
      expect(stdout).toContain('Bring within City, or justify: Only in eu-central-1');
    });
  });
});

test('a misspelt one is told with its line, and nothing is applied', () => {
  inFolder({ 'orders.yaml': orders, 'demarc.yaml': 'name: Orders\nobligations:\n  - pci-ds\n' }, cwd => {
    const { code, stderr } = demarc(['scan'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'demarc.yaml:3:5: "pci-ds" is no obligation that demarc knows. Did you mean "pci-dss"?',
    );
  });
});

test('each is listed, shown and explained, here and in general', () => {
  expect(demarc(['obligations', 'list', 'gdpr']).stdout).toMatch(/^ {2}gdpr +law/m);
  expect(demarc(['obligations', 'show', 'nis2']).stdout).toContain('within 24 hours');
  expect(demarc(['explain', 'gdpr', shop, ...full]).stdout).toContain('binds, stated');
  expect(demarc(['explain', 'city-vouchers', shop, ...full]).stdout).toContain(
    'Voucher contract with the city',
  );
  expect(demarc(['explain', 'phi']).stdout).toContain('hipaa: ');
});

test('a matrix tells of them where one binds', () => {
  const words = ['matrix', '--services', 's3,rds', '--format', 'markdown'];
  expect(demarc([...words, ...full]).stdout).toContain('## Laws and contracts');
  expect(demarc(words).stdout).not.toContain('## Laws and contracts');
});
