import { describe, expect, test } from 'vitest';
import type { Predicate } from '../../model/knowledge.ts';
import { shopReport } from '../shop-report.fixture.ts';
import { textWidth } from '../terminal/layout.ts';
import { explain, nearestSubjects } from './explain.ts';
import type { ExplainContext } from './explanation.ts';
import { predicateWords } from './predicate-words.ts';
import { explanationsJson, writeExplanations } from './write-explanation.ts';

const report = shopReport();
const withScan: ExplainContext = { knowledge: report.knowledge, checks: report.checks, report };
const knowledgeOnly: ExplainContext = { knowledge: report.knowledge, checks: report.checks };
const style = { width: 90, colour: false, unicode: true };

describe('what a name means', () => {
  test.each([
    ['guest-os-patching', ['duty']],
    ['csf:PR.DS-01', ['control']],
    ['PR.DS-01', ['control']],
    ['csf:pr.ds-01', ['control']],
    ['nist-csf-2.0', ['framework']],
    ['csf', ['framework']],
    ['csf:PR', ['framework']],
    ['csf:P', []],
    ['s3-bucket-versioning-enabled', ['check']],
    ['S3.14', ['check']],
    ['rds', ['service']],
    ['AWS::S3::Bucket', ['service']],
    ['rds-standard', ['case']],
    ['runs-database-on-instances', ['question']],
    ['OrdersBucket', ['resource']],
    ['nothing-at-all', []],
    ['__proto__', []],
  ])('%s', (name, kinds) => {
    expect(explain(name, withScan).map(one => one.kind)).toEqual(kinds);
  });

  test('the beginning that ids share means that part of the catalogue', () => {
    const [part] = explain('csf:pr', knowledgeOnly);
    expect(part?.title).toBe('NIST CSF 2.0: csf:pr');
    const rows = part?.sections.flatMap(section => section.items.map(item => item.text)) ?? [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(row => row.startsWith('csf:PR.'))).toBe(true);
  });

  test('a resource is known only with a scan', () => {
    expect(explain('OrdersBucket', knowledgeOnly)).toEqual([]);
  });

  test('a mistyped name comes with the nearest', () => {
    expect(nearestSubjects('guest-os-pathcing', withScan)).toContain('guest-os-patching');
    expect(nearestSubjects('OrderBucket', withScan)).toContain('OrdersBucket');
    expect(nearestSubjects('versioning', withScan)).toEqual(['s3-bucket-versioning-enabled']);
  });
});

describe('explained in words', () => {
  test.each([
    'guest-os-patching',
    'csf:PR.IR-01',
    'csf:PR.PS-02',
    'iso:A.8.9',
    'ec2-security-group-ssh-restricted',
    'rds',
    'rds-single-az',
    'runs-database-on-instances',
    'CheckoutService',
    'CatalogueBucket',
    'ReportsBucket',
    'nist-csf-2.0',
  ])('%s with a scan', async name => {
    const text = writeExplanations(explain(name, withScan), style);
    await expect(text).toMatchFileSnapshot(`golden/${name.replace(':', '-')}.txt`);
    expect(text.split('\n').filter(line => textWidth(line) > style.width)).toEqual([]);
  });

  test('a duty without a scan', async () => {
    const text = writeExplanations(explain('guest-os-patching', knowledgeOnly), style);
    await expect(text).toMatchFileSnapshot('golden/guest-os-patching-without-scan.txt');
  });

  test('never the value of a sensitive setting', () => {
    expect(writeExplanations(explain('PaymentsDatabase', withScan), style)).not.toContain('correct-horse');
  });

  test('and for programs', () => {
    const document: unknown = JSON.parse(explanationsJson(explain('rds', withScan)));
    expect(document).toMatchObject({ schemaVersion: '1.0', explanations: [{ kind: 'service', id: 'rds' }] });
  });
});

test('a hostile address cannot steer the terminal', () => {
  const evil = 'Orders\u001b[2J\u202eBucket';
  const resources = report.assessment.estate.resources.map(one => ({ ...one, address: evil }));
  const byKey = new Map(resources.map(one => [one.key, one]));
  const assessment = { ...report.assessment, estate: { ...report.assessment.estate, resources, byKey } };
  const text = writeExplanations(explain(evil, { ...withScan, report: { ...report, assessment } }), style);
  expect(text).toContain('Orders\\u{1b}[2J\\u{202e}Bucket');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

function words(predicate: Predicate | undefined): string {
  return predicateWords(predicate, report.knowledge);
}

describe('a condition in words', () => {
  test('of settings', () => {
    expect(
      words({
        any: [
          { property: 'LaunchType', equals: 'FARGATE' },
          {
            all: [
              { property: 'Engine', startsWith: 'custom-' },
              { property: 'MultiAZ', absent: true },
            ],
          },
        ],
      }),
    ).toBe('LaunchType is FARGATE or (Engine begins with custom- and MultiAZ is not set)');
  });

  test('of links, answers and facts', () => {
    expect(words(undefined)).toBe('always');
    expect(words({ link: { types: ['AWS::EC2::Subnet'] } })).toBe('it is linked to AWS::EC2::Subnet');
    expect(words({ question: 'runs-database-on-instances', equals: 'yes' })).toContain('is answered yes');
    expect(words({ not: { trait: 'os' } })).toBe('not (the service has an operating system)');
  });

  test('however deep it goes', () => {
    let deep: Predicate = { trait: 'os' };
    for (let depth = 0; depth < 10_000; depth += 1) deep = { not: deep };
    expect(words(deep)).toContain('...');
  });
});
