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
    expect(explain('quota-management')).toMatch(/How sure +unsourced/);
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
