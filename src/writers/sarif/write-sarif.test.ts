import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import type { Report } from '../report.ts';
import { shopReport } from '../shop-report.fixture.ts';
import { relativeUri } from './sarif-results.ts';
import { writeSarif } from './write-sarif.ts';

function written(report: Report, review = false): string {
  return [...writeSarif(report, { review })].join('');
}

function resultsOf(report: Report, review = false): Result[] {
  const log = JSON.parse(written(report, review)) as Log;
  return log.runs[0]?.results ?? [];
}

describe('the SARIF of the shop', () => {
  test('is as it was', async () => {
    await expect(written(shopReport(), true)).toMatchFileSnapshot('golden/shop.sarif');
  });

  test('is a log of version 2.1.0 with one run', () => {
    const log = JSON.parse(written(shopReport())) as Log;
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]?.tool.driver.name).toBe('demarc');
  });

  test('every result points to its rule', () => {
    const log = JSON.parse(written(shopReport(), true)) as Log;
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    const named = resultsOf(shopReport(), true).map(result => rules[result.ruleIndex ?? -1]?.id);
    expect(named).toEqual(resultsOf(shopReport(), true).map(result => result.ruleId));
  });

  test('levels follow severity', () => {
    const levels = resultsOf(shopReport()).map(result => [result.ruleId, result.level]);
    expect(new Map(levels as [string, string][])).toEqual(
      new Map([
        ['ec2-security-group-ssh-restricted', 'error'],
        ['rds-instance-password-not-in-template', 'error'],
        ['s3-bucket-versioning-enabled', 'warning'],
      ]),
    );
  });

  test('what cannot be told is left out, or asks for a review', () => {
    expect(resultsOf(shopReport()).map(result => result.kind)).not.toContain('review');
    const review = resultsOf(shopReport(), true).filter(result => result.kind === 'review');
    expect(review.map(result => [result.ruleId, result.level])).toEqual([['rds-instance-encrypted', 'none']]);
  });

  test('a result has relative place, resource and fingerprints', () => {
    expect(resultsOf(shopReport())[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'shop/network.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 6, startColumn: 11 },
          },
          logicalLocations: [{ fullyQualifiedName: 'WebSecurityGroup', kind: 'resource' }],
        },
      ],
      partialFingerprints: { 'demarc/v1': 'ec2-security-group-ssh-restricted-WebSecurityGroup-1' },
    });
  });

  test('what was not read is a notification', () => {
    const log = JSON.parse(written(shopReport())) as Log;
    const notifications = log.runs[0]?.invocations?.[0]?.toolExecutionNotifications;
    expect(notifications?.[0]).toMatchObject({ level: 'warning', descriptor: { id: 'unread/transform' } });
  });

  test('never prints a sensitive value', () => {
    expect(written(shopReport(), true)).not.toContain('correct-horse');
  });
});

test('paths become URIs, whatever their characters', () => {
  expect(relativeUri('infra/order service#1.yaml')).toEqual({
    uri: 'infra/order%20service%231.yaml',
    uriBaseId: '%SRCROOT%',
  });
  expect(relativeUri('/srv/shop/data.yaml')).toEqual({ uri: 'file:///srv/shop/data.yaml' });
});

test('a hostile name stays a name', () => {
  const report = shopReport();
  const source = new SourceText('"];alert(1)//.yaml', '');
  const findings = report.assessment.findings.map(finding => ({
    ...finding,
    message: '"}\u2028</script>',
    place: { source, offset: 0 },
  }));
  const [first] = resultsOf({ ...report, assessment: { ...report.assessment, findings } });
  expect(first?.message.text).toContain('"}\u2028</script>');
  expect(first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
    'shop/%22%5D%3Balert(1)%2F%2F.yaml'.replaceAll('%2F', '/'),
  );
});
