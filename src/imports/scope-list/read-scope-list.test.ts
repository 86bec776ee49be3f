import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { ScopeList } from '../../model/assurance.ts';
import { dateOfPage } from './date-of-page.ts';
import { readScopeList, type ScopeFile } from './read-scope-list.ts';
import { servicesOfName } from './services-of-name.ts';

const knowledge = loadKnowledge();

function read(file: ScopeFile): ScopeList {
  const result = readScopeList(file, knowledge);
  if (!result.ok) throw new Error(result.why);
  return result.list;
}

/** `service programme` of every entry, with a minus before what is not in scope. */
function said({ entries }: ScopeList): string[] {
  return entries.map(one => `${one.inScope ? '' : '-'}${one.service ?? `(${one.name})`} ${one.programme}`);
}

/** Names with a tick for a programme. */
function ticks({ entries }: ScopeList, programme: string): number {
  const ticked = entries.filter(one => one.inScope && one.programme === programme);
  return new Set(ticked.map(one => one.name)).size;
}

const saved = new URL('../../../../shared/data/aws/', import.meta.url);
const page = new URL('services-in-scope-2021-09-24.html', saved);
const table = new URL('compliance-statuses-2022-07-15.csv', saved);

describe.skipIf(!existsSync(page))(
  "a saved copy of AWS's page (skipped where ../shared/data is not present)",
  () => {
    const list = existsSync(page)
      ? read({ path: 'services-in-scope.html', text: readFileSync(page, 'utf8') })
      : { source: '', asOf: '', entries: [] };

    it('says its own day', () => {
      expect(list.asOf).toBe('2021-09-23');
    });

    it('gives each programme its services, as many as the page has ticks', () => {
      expect(['soc', 'pci', 'irap', 'c5'].map(programme => ticks(list, programme))).toEqual([
        133, 141, 110, 124,
      ]);
      for (const programme of ['hipaa', 'fedramp-moderate', 'fedramp-high', 'dod-il6', 'mtcs-seoul']) {
        expect(ticks(list, programme)).toBeGreaterThan(40);
      }
      expect(ticks(list, 'iso')).toBe(0);
    });

    it('knows services by the names that the page gives them', () => {
      const soc = said({ ...list, entries: list.entries.filter(one => one.programme === 'soc') });
      for (const service of [
        'ec2',
        's3',
        'rds',
        'aurora',
        'ecs',
        'eks',
        'lambda',
        'iam',
        'elastic-load-balancing',
        'vpc',
      ]) {
        expect(soc).toContain(`${service} soc`);
      }
    });

    it('keeps what it leaves out, and what is only under review', () => {
      const directory = list.entries.find(
        one => one.service === 'directory-service' && one.programme === 'soc',
      );
      expect(directory).toMatchObject({ inScope: true, excluded: ['Simple AD'] });
      const review = list.entries.filter(one => one.programme === 'fedramp-high' && !one.inScope);
      expect(review.length).toBeGreaterThan(5);
    });
  },
);

describe.skipIf(!existsSync(table))('the table of 2022 (skipped where ../shared/data is not present)', () => {
  it('gives what stands under the right titles, and says what does not', () => {
    const text = existsSync(table) ? readFileSync(table, 'utf8') : '';
    const result = readScopeList({ path: 'statuses.csv', text, asOf: '2022-07-15' }, knowledge);
    if (!result.ok) throw new Error(result.why);
    const programmes = new Set(result.list.entries.map(one => one.programme));
    expect([...programmes].sort()).toEqual([
      'finma',
      'hipaa',
      'hitrust',
      'irap',
      'iso',
      'ospar',
      'pci',
      'soc',
    ]);
    expect(said(result.list)).toEqual(expect.arrayContaining(['s3 soc', 'rds iso', 'kms pci']));
    expect(result.notes.join()).toContain('FedRAMP_High');
  });
});

describe('a page of another layout', () => {
  it('is understood by its titles, wherever the columns stand', () => {
    const text = `<h2>In scope</h2><table><tr><td>PCI DSS</td><td>Service</td><td>ISO/IEC 27001</td><td>Notes</td></tr>
      <tr><td>yes</td><td>Amazon SQS</td><td></td><td>queues</td></tr>
      <tr><td>✔️</td><td>Amazon S3 [excludes Object Lambda]*</td><td>✓*</td></tr>
      <tr><td>no</td><td>AWS Wavelength</td></tr></table>
      <p>Last updated: November 3, 2026</p>`;
    const list = read({ path: 'page.html', text });
    expect(list.asOf).toBe('2026-11-03');
    expect(said(list)).toEqual(['sqs pci', 's3 pci', 's3 iso', '-wavelength pci']);
    expect(list.entries[1]?.excluded).toEqual(['Object Lambda']);
    expect(list.entries[2]?.excluded).toHaveLength(2);
  });

  it.each([
    [{ path: 'a.html', text: '<p>no table</p>', asOf: '2026-01-01' }, 'no table of services'],
    [
      { path: 'a.html', text: '<table><tr><th>Service<th>SOC<tr><td>S3<td>✓</table>' },
      'add "asOf: YYYY-MM-DD"',
    ],
    [{ path: 'a.csv', text: 'x,y\n1,2\n', asOf: '2026-01-01' }, 'no row of titles'],
    [{ path: 'a.csv', text: '', asOf: '2026-01-01' }, 'no row of titles'],
  ])('or refused with what would help: %j', (file, why) => {
    const result = readScopeList(file, knowledge);
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.why).toContain(why);
  });
});

describe('a table of the user', () => {
  it('has a column for the service and one for each programme', () => {
    const text =
      '\ufeffname,SOC,C5\r\n"Amazon ""S3""",yes,\r\n"Amazon RDS\n(all engines)",true,no\r\nZauberwolke,true,\r\n';
    expect(said(read({ path: 'scope.csv', text, asOf: '2026-11-01' }))).toEqual([
      's3 soc',
      'rds soc',
      '-rds c5',
      '(Zauberwolke) soc',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['Amazon Elastic Compute Cloud (EC2)', ['ec2']],
    ['Amazon Relational Database Service (RDS) [includes Amazon Aurora ]', ['rds', 'aurora']],
    ['AWS Identity and Access Management (IAM)', ['iam']],
    ['Elastic Load Balancing (ELB)', ['elastic-load-balancing']],
    [
      'Amazon CloudWatch [includes CloudWatch Logs, and Amazon EventBridge]',
      ['cloudwatch', 'cloudwatch-logs', 'eventbridge'],
    ],
    ['Amazon FSx for Lustre', []],
    ['', []],
  ])('%s', (name, services) => {
    expect(servicesOfName(name, knowledge).services).toEqual(services);
  });
});

describe('the day of a page', () => {
  it.each([
    ['<!-- cms_updated_at: 2021-09-23T12:12:41.277-0700 -->', '2021-09-23'],
    ['Last updated: October 3, 2025', '2025-10-03'],
    ['LAST UPDATED on Sept 30 2025', '2025-09-30'],
    ['Last updated: 3/10/2025', undefined],
    ['Last updated: Febtember 30, 2025', undefined],
    ['', undefined],
  ])('%s', (text, day) => {
    expect(dateOfPage(text)).toBe(day);
  });
});

it.each([
  [
    'scope.csv',
    `name,SOC\n${'s3,yes\n'.repeat(1_300_000)}`,
    'it has 9100009 characters; at most 8388608 are read',
  ],
  ['scope.csv', `name,SOC\n${'s3,yes\n'.repeat(60_000)}`, 'it has more than 50000 rows'],
  ['scope.csv', 'name,SOC\n"s3,yes\nrds,yes\n', 'a text in double quotes does not end: the table is cut off'],
])('%s that is too large or cut off is refused', (path, text, why) => {
  expect(readScopeList({ path, text, asOf: '2026-11-20' }, knowledge)).toEqual({ ok: false, why });
});
