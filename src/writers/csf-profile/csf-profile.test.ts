import { describe, expect, test } from 'vitest';
import { auditReport } from '../control-facts/audit.fixture.ts';
import { confidential } from '../control-facts/audit-stated.fixture.ts';
import { frameworkFacts } from '../control-facts/control-facts.ts';
import { writeDocumentCsv } from '../document/write-document-csv.ts';
import { writeDocumentMarkdown } from '../document/write-document-markdown.ts';
import { shopReport } from '../shop-report.fixture.ts';
import { csfProfile, csfProfileFramework } from './csf-profile.ts';
import { profileRows } from './profile-rows.ts';

function profileOf(report = auditReport()) {
  const profile = csfProfile(report);
  if (profile === undefined) throw new Error('CSF is judged');
  return profile;
}

function rows(report = auditReport()) {
  const facts = frameworkFacts(report, csfProfileFramework);
  if (facts === undefined) throw new Error('CSF is judged');
  return new Map(profileRows(facts, report).map(row => [row.facts.known.id, row]));
}

test('the profile of the shop', async () => {
  const text = [...writeDocumentMarkdown(profileOf())].join('');
  await expect(text).toMatchFileSnapshot('golden/shop.md');
  for (const secret of Object.values(confidential)) expect(text).not.toContain(secret);
});

test('is made only where the catalogue is judged', () => {
  const report = shopReport();
  expect(csfProfile({ ...report, assessment: { ...report.assessment, frameworks: [] } })).toBeUndefined();
});

describe('target and gap', () => {
  test('by default both halves hold', () => {
    expect(rows().get('csf:PR.IR-01')).toMatchObject({
      target: 'your half met',
      gap: ['Your half: of 1 check result 1 fails.', 'Your half lacks evidence: network-rule-review.'],
      by: '2026-10-31',
      overdue: true,
    });
    expect(rows().get('csf:PR.IR-02')).toMatchObject({
      target: "AWS's half relied on",
      gap: ["AWS's half is claimed: what AWS publishes; nobody has recorded reading AWS's soc2-type2."],
    });
  });

  test('a lower target that is reached leaves no gap; the control stands as it stood', () => {
    const row = rows().get('csf:PR.AA-05');
    expect(row).toMatchObject({
      target: 'your half partly met',
      gap: [],
      rationale: 'Reviews start next year',
    });
    expect(row?.facts.yourHalf).toBe('partly met: of 3 check results 3 pass; evidence is missing');
  });

  test('what is no aim stays in the profile, with its reason', () => {
    expect(rows().get('csf:PR.DS-01')).toMatchObject({
      included: 'no',
      rationale: 'Decided in another profile',
      target: 'no aim of this profile',
      gap: [],
    });
  });

  test('what is open says which question is', () => {
    expect(rows().get('csf:PR.PS-02')?.gap[0]).toBe(
      'Whose it is, is open: Do you run a database, search, cache or broker yourself on instances? (runs-database-on-instances)',
    );
  });

  test('what is stated changes no class and no status', () => {
    const plain = [...rows(shopReport()).values()].map(row => row.facts.assessed);
    expect([...rows().values()].map(row => row.facts.assessed)).toEqual(plain);
  });
});

describe('the numbers', () => {
  const [summary, profile] = profileOf().tables;

  test('add up to the catalogue, line by line', () => {
    const judged = auditReport().assessment.frameworks[0]?.controls.length ?? 0;
    expect(profile?.rows).toHaveLength(judged);
    const titles = summary?.columns.map(column => column.title) ?? [];
    for (const { cells } of summary?.rows ?? []) {
      const number = (title: string): number => Number(cells[titles.indexOf(title)]);
      const sum = (words: readonly string[]): number => words.reduce((all, word) => all + number(word), 0);
      const classes = ['Inherited', 'Shared', 'Yours', 'Not applicable', 'Open', 'Unmapped'];
      expect(sum(classes)).toBe(number('All'));
      expect(sum(titles.filter(title => title.startsWith('You: ')))).toBe(number('All'));
      expect(sum(titles.filter(title => title.startsWith('AWS: ')))).toBe(number('All'));
    }
    expect(summary?.rows.at(-1)?.cells[1]).toBe(judged);
  });

  test('are one record for each subcategory in CSV', () => {
    const records = [...writeDocumentCsv(profileOf())];
    expect(records).toHaveLength((profile?.rows.length ?? 0) + 1);
  });
});
