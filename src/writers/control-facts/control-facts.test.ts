import { describe, expect, test } from 'vitest';
import { applicabilityOf } from './applicability.ts';
import { auditReport } from './audit.fixture.ts';
import { expectedCell, frameworkFacts, statedCell } from './control-facts.ts';

const report = auditReport();

function factsOf(framework: string, control: string) {
  const found = frameworkFacts(report, framework)?.controls.find(one => one.known.id === control);
  if (found === undefined) throw new Error(`no ${control}`);
  return found;
}

function applicability(control: string) {
  return applicabilityOf(factsOf('iso-27001-2022', control), report);
}

describe('the facts of a control', () => {
  test('are those of every control that was judged, in the order of the catalogue', () => {
    const facts = frameworkFacts(report, 'pci-dss-4.0.1');
    expect(facts?.controls.map(one => one.known.id)).toEqual(
      facts?.assessed.controls.map(one => one.control),
    );
    expect(frameworkFacts(report, 'soc-2')).toBeUndefined();
  });

  test('say what each half rests on, or what it would take', () => {
    expect(factsOf('iso-27001-2022', 'iso:A.7.5').awsRestsOn).toBe(
      'soc2-type2 aws-soc2-2026 (2025-10-01 to 2026-09-30); holds until 2026-12-31',
    );
    expect(factsOf('iso-27001-2022', 'iso:A.8.8')).toMatchObject({
      awsRestsOn: "what AWS publishes; nobody has recorded reading AWS's soc2-type2",
      yourHalf: 'met: of 4 check results 4 pass; all its evidence is on record',
      basis: 'declared: source code says so',
    });
    expect(factsOf('pci-dss-4.0.1', 'pci:9.2.1').awsRestsOn).toBe(
      "it would take Sinnet and NWCD's pci-aoc, which is not on record",
    );
  });

  test('never call a half better than it is', () => {
    const halves = frameworkFacts(report, 'pci-dss-4.0.1')?.controls.map(one => one.yourHalf);
    expect(halves).toEqual([
      'provided by another party: Landing zone team (Landing zone statement, until 2027-03-31)',
      'cannot tell: whose it is, is open',
      'waived: the risk is accepted (RISK-12); it is not met',
      'not visible here: nothing of this input shows it, and no evidence is on record',
      'not needed',
      'not needed',
      'cannot tell: it is not mapped to duties yet',
    ]);
  });

  test('tell evidence with its age, and why a record does not count', () => {
    expect(factsOf('iso-27001-2022', 'iso:A.8.8').evidence.onRecord).toEqual([
      'Patch state of the whole population of 2026-11-10 by platform team (14 days old), kept at wiki',
      'Patch state of the whole population of 2026-06-30 by platform team (147 days old); does not count: it is 147 days old, and counts for 35',
    ]);
    expect(factsOf('iso-27001-2022', 'iso:A.8.2').evidence).toEqual({
      onRecord: [],
      missing: ['access-review'],
    });
  });

  test('name the laws and contracts that bind and weigh on it', () => {
    expect(factsOf('iso-27001-2022', 'iso:A.8.2').askedBy).toEqual(['GDPR']);
    expect(factsOf('iso-27001-2022', 'iso:A.8.20').askedBy).toEqual([]);
  });

  test('name the owner that is stated, else the owner of the system', () => {
    expect(factsOf('iso-27001-2022', 'iso:A.8.2').owner).toBe('access@example.com');
    expect(factsOf('iso-27001-2022', 'iso:A.8.8').owner).toBe('shop-platform@example.com');
  });

  test("give AWS's own words with their place, and beside them what else is stated of the control", () => {
    const rules = factsOf('pci-dss-4.0.1', 'pci:1.2.1');
    expect(rules.awsPart).toBe('Power, cooling and buildings.\nIn its own words: AWS plan 1, uuid c1');
    expect(statedCell(rules)).toBe('');
    const entry = factsOf('pci-dss-4.0.1', 'pci:9.2.1');
    expect(statedCell(entry)).toBe('AWS: Part a: Visitors are escorted (AWS plan 1, uuid c3)');
    expect(statedCell(entry, new Set(['Landing zone team']))).toBe('');
  });

  test('tell what others expect: the words of a statement, of a document only where they stand', () => {
    expect(expectedCell(factsOf('iso-27001-2022', 'iso:A.8.8'))).toBe(
      'Landing zone team: Take the images of each month (Landing zone statement; cannot tell)',
    );
    expect(expectedCell(factsOf('iso-27001-2022', 'iso:A.8.2'))).toBe(
      'AWS: what stands in aws-soc2-2026 under CUEC-1 (partly met)',
    );
    expect(expectedCell(factsOf('iso-27001-2022', 'iso:A.8.2'), new Set(['landing-zone']))).toBe('');
  });
});

describe('whether a control applies', () => {
  test('follows what is stated, with what speaks against it', () => {
    expect(applicability('iso:A.7.5')).toMatchObject({
      word: 'no',
      by: 'stated',
      why: 'We have no sites',
      lookAt: [
        'AWS carries it out for this system (Keep power and cooling available): a control that a supplier carries out is usually kept as applicable, and inherited.',
      ],
    });
    expect(applicability('iso:A.8.20')).toMatchObject({
      word: 'no',
      lookAt: [
        'The estate shows what it is about: Write the packet filters that AWS enforces (2 resources).',
      ],
    });
    expect(applicability('iso:A.8.28')).toMatchObject({
      word: 'yes',
      why: 'We may write software next year',
      lookAt: [
        'demarc finds nothing here that it applies to: "develops-software" (develops-software) is answered no.',
      ],
    });
    expect(applicability('iso:A.8.2')).toMatchObject({
      word: 'yes',
      by: 'stated',
      why: 'Treats R-07',
      lookAt: [],
    });
  });

  test('follows the answer where nothing is stated', () => {
    const silent = { ...factsOf('iso-27001-2022', 'iso:A.8.28'), said: undefined };
    expect(applicabilityOf(silent, report)).toEqual({
      word: 'no',
      by: 'answered',
      why: '"develops-software" (develops-software) is answered no.',
      lookAt: [],
    });
  });

  test('an exclusion against an answer is told', () => {
    const control = factsOf('iso-27001-2022', 'iso:A.8.28');
    const { assessment } = report;
    const answered = {
      ...report,
      assessment: {
        ...assessment,
        boundary: { ...assessment.boundary, answers: new Map([['develops-software', 'yes']]) },
      },
    };
    const excluded = {
      ...control,
      assessed: { ...control.assessed, class: 'customer-specific' as const, duties: [] },
      said: { control: 'iso:A.8.28', applicable: 'no' as const, reason: 'No software', references: [] },
    };
    expect(applicabilityOf(excluded, answered).lookAt).toEqual([
      '"develops-software" (develops-software) is answered yes.',
    ]);
  });

  test('is found from what the system has, or stays open with its question', () => {
    expect(applicability('iso:A.8.8')).toEqual({
      word: 'yes',
      by: 'found',
      why: 'Applies here: Patch the operating system (2 resources), Patch the virtualisation host (2 resources).',
      lookAt: [],
    });
    expect(applicability('iso:A.8.30')).toMatchObject({
      word: 'open',
      by: 'nobody',
      why: 'Open until it is known: outsourced-development',
    });
    expect(applicability('iso:A.8.9')).toMatchObject({
      word: 'open',
      why: 'Not mapped to duties (not yet second-read): decide it by hand.',
    });
  });
});
