import { describe, expect, test } from 'vitest';
import { demarc } from './demarc.ts';

const shop = 'examples/online-shop';

function explain(...words: string[]): string {
  const { code, stdout, stderr } = demarc(['explain', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('explained from the knowledge alone', () => {
  test.each([
    ['guest-os-patching', 'Whose it is by default'],
    ['csf:PR.AA-05', 'Duties that answer it'],
    ['iso:A.8.24', 'Duties that answer it'],
    ['s3-bucket-not-public', 'To mend it'],
    ['S3.14', 's3-bucket-versioning-enabled'],
    ['alb', 'Options and settings that move the line'],
    ['AWS::RDS::DBInstance', 'rds-custom-oracle'],
    ['ecs-fargate', 'What it decides'],
    ['premises-in-scope', 'To answer it'],
    ['nist-csf-2.0', 'csf:PR.DS-01'],
    ['csf:PR.AA-01', '80053:ia-2'],
    ['80053:ia-2', 'csf:PR.AA-01'],
  ])('%s', (id, expected) => {
    expect(explain(id)).toContain(expected);
  });

  test('names source, date and how sure', () => {
    const text = explain('guest-os-patching');
    expect(text).toContain('https://aws.amazon.com/compliance/shared-responsibility-model/');
    expect(text).toMatch(/How sure +sourced/);
    expect(explain('endpoint-device-security')).toMatch(/How sure +unsourced/);
  });
});

describe('explained in an estate', () => {
  test('a duty: whose it is under each option in use', () => {
    const text = explain('guest-os-patching', shop);
    expect(text).toContain('Whose it is here');
    expect(text).toMatch(/ECS on Fargate \(\d+ resources?\): AWS does it/);
  });

  test('a resource: the line through it, findings, what remains', () => {
    const text = explain('Storage/ProductImages', shop);
    expect(text).toContain('AWS::S3::Bucket');
    expect(text).toMatch(/The line +\d+ yours/);
    expect(text).toContain('failed: examples/online-shop/storage.yaml:');
    expect(text).toContain('What remains');
  });

  test('a resource of a nested stack by its last name', () => {
    expect(explain('ProductImages', shop)).toContain('Storage/ProductImages');
  });

  test('a control: its class, both halves and what they rest on', () => {
    const text = explain('csf:PR.IR-01', shop);
    expect(text).toMatch(/Whose here +\w+/);
    expect(text).toMatch(/Your half +.*\[not met/s);
  });

  test('a control of a framework that was not asked for is judged all the same', () => {
    expect(explain('cis:1.1', shop)).toMatch(/Whose here +\w+/);
  });

  test('for programs', () => {
    const document = JSON.parse(explain('rds', shop, '--format', 'json')) as {
      explanations: { kind: string }[];
    };
    expect(document.explanations.map(one => one.kind)).toContain('service');
  });
});

describe('what changed since a release', () => {
  const release = '2026-11-24';

  test('by framework, each change in words, with what cannot be told', () => {
    const text = explain('--since', release);
    expect(text).toMatch(/Then +2026-11-24 \(2026-11-24\.7854d46a\)/);
    expect(text).toContain('Not told');
    expect(text).toMatch(
      /NIST Cybersecurity Framework 2\.0\n(?:.*\n)*? +• csf:ID\.RA-09: Authenticity checked before use\n +its row is/,
    );
  });

  test('for an estate, in its frameworks, under the version that reports name', () => {
    const document = JSON.parse(
      explain('--since', `${release}.7854d46a`, shop, '--framework', 'nist-csf-2.0', '--format', 'json'),
    ) as {
      boundary: string;
      frameworks: { framework: string; controls: { control: string; because: number[] }[] }[];
    };
    expect(document.boundary).toBe('Online shop');
    expect(document.frameworks.map(one => one.framework)).toEqual(['nist-csf-2.0']);
    const row = document.frameworks[0]?.controls.find(one => one.control === 'csf:ID.RA-09');
    expect(row?.because.length).toBeGreaterThan(0);
  });

  test.each([
    [['--since', '2026-11-25'], 'is no release of the knowledge', 'Nearest to it: 2026-11-24'],
    [['--since', 'yesterday'], '"yesterday" is no release', 'Releases: '],
    [
      ['--since', release, '--framework', 'nist-csf'],
      'there is no framework "nist-csf"',
      'demarc frameworks',
    ],
    [['--since', release, 'no-such-folder'], 'no-such-folder: ', 'Check the path'],
    [[], "missing required argument 'id'", '--help'],
  ])('%j', (words, message, advice) => {
    const { code, stdout, stderr } = demarc(['explain', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(advice);
  });
});
