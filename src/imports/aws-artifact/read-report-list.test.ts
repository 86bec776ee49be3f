import { describe, expect, it } from 'vitest';
import { readReportList } from './read-report-list.ts';

/** As `aws artifact list-reports` prints it, shortened; titles are made up. */
const listed = JSON.stringify({
  reports: [
    {
      id: 'report-a1b2c3d4e5f6a7b8',
      name: 'Service Organization Controls (SOC) 2 Report - Current',
      state: 'PUBLISHED',
      arn: 'arn:aws:artifact:us-east-1::report/report-a1b2c3d4e5f6a7b8:3',
      version: 3,
      uploadState: 'COMPLETE',
      series: 'SOC 2',
      category: 'Certifications and Attestations',
      companyName: 'Amazon Web Services',
      periodStart: '2025-10-01T00:00:00+00:00',
      periodEnd: '2026-09-30T00:00:00+00:00',
      acceptanceType: 'EXPLICIT',
    },
    {
      id: 'report-b',
      name: 'SOC Continued Operations Letter',
      state: 'PUBLISHED',
      version: 1,
      periodStart: 1790812800,
      periodEnd: 1798675200,
    },
    {
      id: 'report-c',
      name: 'PCI DSS Attestation of Compliance (AOC) - On Demand',
      version: 2,
      periodStart: '2026-06-01T00:00:00Z',
      periodEnd: '2027-05-31T00:00:00Z',
    },
    { id: 'report-d', name: 'Business Continuity White Paper', state: 'PUBLISHED' },
    { id: 'report-e', name: 'SOC 1 Report', state: 'UNPUBLISHED' },
    { id: 'report-f', name: 'SOC 2 Type 2 Report', companyName: 'Log Tool GmbH' },
    { name: 5 },
  ],
});

describe("the output of AWS Artifact's list", () => {
  const result = readReportList(listed);

  it('gives documents that nobody has read, with what the list says and no more', () => {
    if (!result.ok) throw new Error(result.why);
    const [soc2, letter, aoc, supplier] = result.reports.map(one => one.document);
    expect(soc2).toMatchObject({
      id: 'service-organization-controls-soc-2-report-current-v3',
      kind: 'soc2-type2',
      party: 'aws',
      periods: [{ from: '2025-10-01', to: '2026-09-30' }],
      reference: 'report-a1b2c3d4e5f6a7b8:3',
      services: [],
    });
    expect(soc2).not.toHaveProperty('readBy');
    expect(letter).toMatchObject({
      kind: 'bridge-letter',
      periods: [{ from: '2026-10-01', to: '2026-12-31' }],
    });
    expect(aoc).toMatchObject({ kind: 'pci-aoc', periods: [] });
    expect(aoc).not.toHaveProperty('issued');
    expect(supplier).toMatchObject({ party: 'log-tool-gmbh' });
    expect(result.reports[2]?.missing[0]).toBe('its dates');
  });

  it('names those whose kind it does not tell, and leaves out what is not published', () => {
    expect(result).toMatchObject({
      unrecognised: ['Business Continuity White Paper', 'an entry without a name'],
    });
    expect(result.ok && result.reports).toHaveLength(4);
  });

  it.each(['', '[]', '{"reports": 3}', 'not json', '{"__proto__": {"reports": []}}'])(
    '%j is no such list',
    text => {
      expect(readReportList(text)).toMatchObject({ ok: false });
    },
  );

  it.each([
    ['{"reports": [\n  {"id": "report-1"', 'line 2, column 20: a comma or } is expected, and the text ends'],
    ['{"reports": [{"id": "report-1"},\n 5]}', 'line 2, column 2: an entry of "reports" is no report'],
    [`{"reports": [${'{},'.repeat(10_000)}{}]}`, 'it lists 10001 reports; at most 10000 are read'],
  ])('%j is told for what it is', (text, why) => {
    expect(readReportList(text)).toEqual({ ok: false, why });
  });
});
