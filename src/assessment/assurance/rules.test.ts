import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { AssuranceDocument } from '../../model/assurance.ts';
import type { Asked, AssuranceRule } from './assurance-rule.ts';
import { asked, document, read } from './documents.fixture.ts';
import { assuranceRules } from './generated/registry.ts';

const knowledge = loadKnowledge();

function rule(kind: string): AssuranceRule {
  const found = assuranceRules.find(one => one.kind === kind);
  if (found === undefined) throw new Error(`no rule for ${kind}`);
  return found;
}

it('every kind of the knowledge has a rule, and every rule a kind', () => {
  expect(assuranceRules.map(one => one.kind).sort()).toEqual([...knowledge.assuranceKinds.keys()].sort());
});

type Rest = Partial<AssuranceDocument>;

function period(from: string, to: string): Rest {
  return { periods: [{ from, to }] };
}

/** The word, with the day until which it holds or the beginning of the reason. */
function time(
  kind: string,
  documents: readonly Rest[],
  changes: Partial<Asked> = {},
  letters: readonly Rest[] = [],
): string {
  const all = documents.map((rest, index) => document(kind, { id: `d${index}`, ...rest }));
  const bridges = letters.map(rest => document('bridge-letter', rest));
  const { word, until, reason } = rule(kind).judgeTime(all, { ...asked, ...changes }, bridges);
  return `${word} ${word === 'holds' ? (until ?? 'open end') : (reason ?? '')}`.trim();
}

describe('reports over a period', () => {
  const year = period('2025-10-01', '2026-09-30');
  it.each<[string, readonly Rest[], Partial<Asked>, readonly Rest[], string]>([
    ['that cover the window so far hold', [period('2026-01-01', '2026-12-31')], {}, [], 'holds 2026-12-31'],
    [
      'that follow one another are taken together',
      [period('2025-04-01', '2026-03-31'), period('2026-04-01', '2026-11-30')],
      {},
      [],
      'holds 2026-11-30',
    ],
    [
      'may overlap',
      [period('2025-04-01', '2026-06-30'), period('2026-04-01', '2026-11-30')],
      {},
      [],
      'holds 2026-11-30',
    ],
    [
      'that leave a day out do not cover it',
      [period('2025-04-01', '2026-03-30'), period('2026-04-01', '2026-12-31')],
      {},
      [],
      'lapsed its periods end on 2026-03-30',
    ],
    [
      'that end before today need a letter',
      [year],
      {},
      [],
      'lapsed its periods end on 2026-09-30, 55 days before 2026-11-24',
    ],
    [
      'are lengthened by their own letter',
      [{ ...year, letterUntil: '2026-12-15' }],
      {},
      [],
      'holds 2026-12-15',
    ],
    [
      'are lengthened by a letter of its own',
      [year],
      {},
      [period('2026-10-01', '2026-12-15')],
      'holds 2026-12-15',
    ],
    [
      'by one for another report not',
      [year],
      {},
      [{ ...period('2026-10-01', '2026-12-15'), refersTo: 'other' }],
      'lapsed its periods',
    ],
    [
      'by one that leaves days out not',
      [year],
      {},
      [period('2026-10-15', '2026-12-15')],
      'lapsed its periods',
    ],
    [
      'by at most three months',
      [period('2025-07-01', '2026-07-31')],
      {},
      [period('2026-08-01', '2026-12-31')],
      'lapsed its letter speaks for the time until 2026-10-31',
    ],
    [
      'or by as many as are allowed',
      [period('2025-07-01', '2026-07-31')],
      { letterMonths: 4 },
      [period('2026-08-01', '2026-12-31')],
      'holds 2026-11-30',
    ],
    [
      'a letter that ends too early does not help',
      [{ ...year, letterUntil: '2026-11-23' }],
      {},
      [],
      'lapsed its letter speaks for the time until 2026-11-23, 1 day before',
    ],
    [
      'that begin after the window does do not cover it',
      [period('2026-02-01', '2026-12-31')],
      {},
      [],
      'lapsed its periods begin on 2026-02-01',
    ],
    [
      'that end before the window begins do not',
      [period('2024-01-01', '2024-12-31')],
      {},
      [],
      'lapsed its periods end on 2024-12-31, before the audit window begins',
    ],
    ['without a period stay open', [{}], {}, [], 'open its period is not recorded'],
    [
      'without an audit window stay open',
      [year],
      { windowStated: false },
      [],
      'open there is no auditWindow',
    ],
    [
      'of a window that is over are judged to its end',
      [period('2026-01-01', '2026-06-30')],
      { day: '2026-06-30', windowEnd: '2026-06-30' },
      [],
      'holds 2026-06-30',
    ],
  ])('%s', (_, documents, changes, letters, expected) => {
    for (const kind of ['soc2-type2', 'soc1', 'soc3', 'c5', 'supplier-soc2']) {
      expect(time(kind, documents, changes, letters).startsWith(expected)).toBe(true);
    }
  });
});

describe('documents of a day', () => {
  it.each<[string, Rest, string]>([
    ['iso-certificate', { issued: '2025-11-14', expires: '2028-11-13' }, 'holds 2028-11-13'],
    [
      'iso-certificate',
      { issued: '2023-12-01', expires: '2026-11-30' },
      'lapsed it is valid to 2026-11-30, before the end of the audit window (2026-12-31)',
    ],
    ['iso-certificate', { expires: '2028-11-13' }, 'open the days of issue and of expiry'],
    ['pci-aoc', { issued: '2025-11-25' }, 'holds 2026-11-25'],
    ['pci-aoc', { issued: '2025-11-23' }, 'lapsed it is of 2025-11-23 and counts until 2026-11-23'],
    ['pci-aoc', { issued: '2026-11-25' }, 'lapsed it is of 2026-11-25, after the day asked'],
    ['pci-aoc', {}, 'open its day ("issued") is not recorded'],
    ['pci-responsibility-summary', { issued: '2026-06-01' }, 'holds 2027-06-01'],
    ['fedramp-authorisation', { issued: '2019-06-01' }, 'holds open end'],
    [
      'fedramp-authorisation',
      { issued: '2019-06-01', expires: '2026-11-23' },
      'lapsed it ended on 2026-11-23',
    ],
    ['hipaa-baa', { issued: '2026-11-25' }, 'lapsed it comes into force on 2026-11-25'],
    ['hipaa-baa', { issued: '2020-02-02' }, 'holds open end'],
    ['irap', { issued: '2024-11-24' }, 'holds 2026-11-24'],
    ['irap', { issued: '2024-11-23' }, 'lapsed it is of 2024-11-23 and counts until 2026-11-23'],
    ['irap', { issued: '2023-01-01', expires: '2027-01-01' }, 'holds 2027-01-01'],
    ['csa-star', { type: '1', issued: '2026-01-01' }, 'holds 2027-01-01'],
    ['csa-star', { type: '2', issued: '2025-01-01', expires: '2028-01-01' }, 'holds 2028-01-01'],
    ['penetration-test-summary', { issued: '2025-10-01' }, 'lapsed it is of 2025-10-01'],
    ['oscal-package', { issued: '2026-10-01' }, 'holds open end'],
    ['supplier-soc2', { issued: '2026-01-01', expires: '2026-12-31' }, 'holds 2026-12-31'],
    ['bridge-letter', period('2026-10-01', '2026-12-31'), 'holds 2026-12-31'],
    ['ens-certificate', { issued: '2025-03-01', expires: '2027-02-28' }, 'holds 2027-02-28'],
    ['ens-certificate', { issued: '2024-12-01', expires: '2026-11-30' }, 'lapsed it is valid to 2026-11-30'],
    ['hds-certificate', { issued: '2025-06-01', expires: '2028-05-31' }, 'holds 2028-05-31'],
    ['gdpr-code-of-conduct', { issued: '2025-06-01' }, 'holds open end'],
    [
      'gdpr-code-of-conduct',
      { issued: '2025-06-01', expires: '2026-06-01' },
      'lapsed it ended on 2026-06-01',
    ],
    ['dod-authorisation', { issued: '2022-06-01' }, 'holds open end'],
    ['dod-authorisation', {}, 'open the day on which it came into force'],
    ['bridge-letter', period('2026-10-01', '2026-10-31'), 'lapsed it speaks for the time until 2026-10-31'],
  ])('%s %j: %s', (kind, rest, expected) => {
    expect(time(kind, [rest]).startsWith(expected)).toBe(true);
  });

  it('the best of several decides', () => {
    const certificates = [
      { issued: '2023-12-01', expires: '2026-11-30' },
      { issued: '2026-11-20', expires: '2029-11-19' },
      {},
    ];
    expect(time('iso-certificate', certificates)).toBe('holds 2029-11-19');
  });
});

describe('what keeps a kind from being relied on', () => {
  function limit(
    kind: string,
    rest: Rest,
    changes: Partial<Asked> = {},
    others: readonly AssuranceDocument[] = [],
  ): string {
    const all = rule(kind).limits?.(
      document(kind, rest),
      { ...asked, ...changes },
      { others, edition: '4.0.1' },
    );
    return all ?? '';
  }
  const summary = document('pci-responsibility-summary', { edition: '4.0', issued: '2026-06-01', ...read });

  it.each<[string, Rest, Partial<Asked>, readonly AssuranceDocument[], string]>([
    ['soc2-type2', { type: '1' }, {}, [], 'a type 1 report'],
    ['soc2-type2', { type: '2' }, {}, [], ''],
    ['soc2-type2', {}, {}, [], ''],
    ['c5', {}, {}, [], 'its type is not recorded as 2'],
    ['c5', { type: '2' }, {}, [], ''],
    ['pci-aoc', {}, {}, [summary], 'its edition of PCI DSS is not recorded'],
    ['pci-aoc', { edition: '3.2.1' }, {}, [summary], 'it is for PCI DSS 3.2.1, and 4.0.1 is asked'],
    ['pci-aoc', { edition: '4.0.1' }, {}, [], 'the responsibility summary'],
    ['pci-aoc', { edition: 'v4.0' }, {}, [summary], ''],
    [
      'pci-aoc',
      { edition: '4.0.1' },
      {},
      [{ ...summary, issued: '2025-06-01' }],
      'the responsibility summary',
    ],
    ['fedramp-authorisation', { impactLevel: 'high' }, {}, [], 'its state is not recorded as authorised'],
    ['fedramp-authorisation', { impactLevel: 'high', state: 'authorised' }, {}, [], ''],
    [
      'fedramp-authorisation',
      { impactLevel: 'moderate', state: 'authorised' },
      {},
      [],
      'the level that the boundary needs',
    ],
    [
      'fedramp-authorisation',
      { impactLevel: 'moderate', state: 'authorised' },
      { impactLevel: 'Moderate' },
      [],
      '',
    ],
    [
      'fedramp-authorisation',
      { impactLevel: 'moderate', state: 'authorised' },
      { impactLevel: 'high' },
      [],
      'its level is moderate, and the boundary needs high',
    ],
    [
      'fedramp-authorisation',
      { impactLevel: 'IL4', state: 'authorised' },
      { impactLevel: 'high' },
      [],
      'its level IL4 cannot be compared with high',
    ],
    [
      'fedramp-authorisation',
      { impactLevel: 'huge', state: 'authorised' },
      { impactLevel: 'high' },
      [],
      'its level "huge" is none that demarc can compare',
    ],
    [
      'fedramp-authorisation',
      { state: 'authorised' },
      { impactLevel: 'high' },
      [],
      'its level ("impactLevel") is not recorded',
    ],
    ['irap', { impactLevel: 'PROTECTED' }, { impactLevel: 'official' }, [], ''],
    ['csa-star', { type: '1' }, {}, [], "level 1 is the provider's own word"],
    ['csa-star', { type: '2' }, {}, [], ''],
  ])('%s %j %j', (kind, rest, changes, others, reason) => {
    const told = limit(kind, rest, changes, others);
    expect(reason === '' ? told === '' : told.includes(reason)).toBe(true);
  });
});
