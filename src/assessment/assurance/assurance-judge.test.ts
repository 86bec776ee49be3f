import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { type Boundary, nothingDrawn } from '../../model/assessment.ts';
import type { AssuranceDocument, ScopeList } from '../../model/assurance.ts';
import { askedOf } from '../reference-day.ts';
import { assuranceJudge, type ProviderSubject, type Standing } from './assurance-judge.ts';
import { document, read } from './documents.fixture.ts';

const knowledge = loadKnowledge();
const now = '2026-11-24T08:00:00Z';

const boundary: Boundary = {
  ...nothingDrawn,
  name: 'Online shop',
  frameworks: ['iso-27001-2022', 'pci-dss-4.0.1'],
  auditWindow: { from: '2026-01-01', to: '2026-12-31' },
};

const soc2 = document('soc2-type2', {
  id: 'soc2',
  periods: [{ from: '2025-10-01', to: '2026-12-31' }],
  services: ['s3', 'rds'],
  ...read,
});

const subject: ProviderSubject = {
  namespace: 'iso',
  edition: '2022',
  control: 'iso:A.8.24',
  duty: 'at-rest-enablement',
  party: undefined,
  placement: { services: ['s3'] },
};

function standing(
  documents: readonly AssuranceDocument[],
  of: Partial<ProviderSubject> = {},
  drawn: Partial<Boundary> = {},
): Standing {
  const whole = { ...boundary, documents, ...drawn };
  const judge = assuranceJudge({ boundary: whole, knowledge, asked: askedOf(whole, now) });
  return judge.standingOf({ ...subject, ...of });
}

function lists(inScope: readonly string[], rest: Partial<ScopeList> = {}, programme = 'soc'): ScopeList {
  const entries = inScope.map(name => ({
    service: name.replace(/^-/, ''),
    name,
    programme,
    inScope: !name.startsWith('-'),
    excluded: [],
  }));
  return { source: 'looked up', asOf: '2026-11-01', entries, ...rest };
}

const place = (rest: Partial<ProviderSubject['placement']>) => ({ placement: { services: ['s3'], ...rest } });

describe('one document', () => {
  it.each<
    [string, Standing['status'], string, AssuranceDocument, Partial<ProviderSubject>, Partial<Boundary>]
  >([
    ['that was read, in time and scope', 'relied-on', '', soc2, {}, {}],
    [
      'that nobody has read',
      'claimed',
      'nobody has recorded reading it',
      { ...soc2, readBy: undefined, readOn: undefined },
      {},
      {},
    ],
    ['read only later', 'claimed', 'after 2026-11-24', { ...soc2, readOn: '2026-11-25' }, {}, {}],
    ['that may not be relied on for the framework', 'none', '', soc2, { namespace: 'pci' }, {}],
    [
      'whose services do not hold this one',
      'claimed',
      'the service sqs is not in its scope',
      soc2,
      place({ services: ['sqs'] }),
      {},
    ],
    [
      'that carves the service out',
      'claimed',
      'it carves out s3',
      { ...soc2, carveOuts: ['Amazon S3'] },
      {},
      {},
    ],
    [
      'whose services are not recorded, without a scope list',
      'claimed',
      'no scope list loaded',
      { ...soc2, services: [] },
      {},
      {},
    ],
    [
      'whose services are in the list',
      'relied-on',
      '',
      { ...soc2, services: [] },
      {},
      { scopeLists: [lists(['s3'])] },
    ],
    [
      'whose services the list does not name',
      'claimed',
      'no loaded scope list says whether s3',
      { ...soc2, services: [] },
      {},
      { scopeLists: [lists(['rds'])] },
    ],
    [
      'whose services another programme has',
      'claimed',
      'no scope list loaded',
      { ...soc2, services: [] },
      {},
      { scopeLists: [lists(['s3'], {}, 'pci')] },
    ],
    [
      'whose Regions do not hold this one',
      'claimed',
      'the Region eu-west-1 is not in its scope',
      { ...soc2, regions: ['eu-central-1'] },
      place({ region: 'eu-west-1' }),
      {},
    ],
    [
      'whose Regions hold this one',
      'relied-on',
      '',
      { ...soc2, regions: ['eu-central-1'] },
      place({ region: 'eu-central-1' }),
      {},
    ],
    [
      'whose Regions are recorded, where this one is not known',
      'claimed',
      'the Region of some resources is not known',
      { ...soc2, regions: ['eu-central-1'] },
      {},
      {},
    ],
    ['with an adverse opinion', 'claimed', '', { ...soc2, opinion: 'adverse' }, {}, {}],
    [
      'with a qualified opinion that nothing explains',
      'claimed',
      'is qualified',
      { ...soc2, opinion: 'qualified' },
      {},
      {},
    ],
    [
      'with an exception against the duty',
      'claimed',
      'has no written assessment',
      { ...soc2, exceptions: [{ duty: 'at-rest-enablement', text: 'Late' }] },
      {},
      {},
    ],
    [
      'with an exception that was assessed',
      'relied-on',
      '',
      {
        ...soc2,
        opinion: 'qualified',
        exceptions: [{ duty: 'at-rest-enablement', text: 'Late', assessment: 'No effect' }],
      },
      {},
      {},
    ],
    [
      'with an exception against another duty',
      'relied-on',
      '',
      { ...soc2, exceptions: [{ duty: 'key-rotation', text: 'Late' }] },
      {},
      {},
    ],
    [
      'with an exception whose duty nobody named',
      'claimed',
      'without its duty',
      { ...soc2, exceptions: [{ text: 'Late' }] },
      {},
      {},
    ],
    [
      'that names the control as not tested',
      'claimed',
      'it names iso:A.8.24 as not tested',
      { ...soc2, notTested: ['iso:A.8.24'] },
      {},
      {},
    ],
    ['that can be no more than a claim', 'claimed', 'by its kind', { ...soc2, kind: 'soc3' }, {}, {}],
    [
      'for accounts that are not this one',
      'claimed',
      'the account 222222222222',
      { ...soc2, accounts: ['111111111111'] },
      place({ account: '222222222222' }),
      {},
    ],
    [
      'for what stands once in the boundary',
      'relied-on',
      '',
      { ...soc2, services: [] },
      place({ services: [] }),
      {},
    ],
  ])('%s: %s %s', (_, status, reason, one, of, drawn) => {
    const found = standing([one], of, drawn);
    expect(found.status).toBe(status);
    expect(found.reasons.join('; ')).toContain(reason);
    expect(found.documents).toEqual(status === 'relied-on' ? ['soc2'] : found.documents);
  });
});

describe('the public claim of AWS', () => {
  it('is where every half starts, says that no scope list is loaded, and names no document', () => {
    expect(standing([])).toEqual({
      status: 'claimed',
      kind: 'iso-certificate',
      documents: [],
      reasons: ['no scope list loaded'],
    });
  });

  it('holds for the standard partition and for some frameworks only', () => {
    expect(standing([], place({ partition: 'aws-cn' })).status).toBe('none');
    expect(standing([], { namespace: 'pci' }).status).toBe('none');
  });

  it('does not hold for a service that a list says is not in scope', () => {
    const both = { scopeLists: [lists(['-s3']), lists(['-s3'], {}, 'iso')] };
    expect(standing([], {}, both).status).toBe('out-of-scope');
    expect(standing([], {}, { scopeLists: [lists(['-s3'])] }).status).toBe('claimed');
  });
});

describe('several documents', () => {
  const halves = [
    { ...soc2, id: 'spring', periods: [{ from: '2025-10-01', to: '2026-03-31' }] },
    { ...soc2, id: 'autumn', periods: [{ from: '2026-04-01', to: '2026-11-30' }] },
  ];

  it('of one kind are taken together, as far as each was read', () => {
    expect(standing(halves)).toMatchObject({
      status: 'relied-on',
      documents: ['autumn', 'spring'],
      until: '2026-11-30',
    });
    const [spring, autumn] = halves;
    expect(
      standing([spring ?? soc2, { ...(autumn ?? soc2), readBy: undefined, readOn: undefined }]).status,
    ).toBe('claimed');
  });

  it('that are over are not named beside those that count', () => {
    const old = { ...soc2, id: 'old', periods: [{ from: '2023-10-01', to: '2024-09-30' }] };
    expect(standing([old, soc2]).documents).toEqual(['soc2']);
  });

  it('of different kinds: the best decides, and lasts longest', () => {
    const certificate = document('iso-certificate', {
      id: 'iso',
      issued: '2025-01-01',
      expires: '2027-12-31',
      services: ['s3'],
      ...read,
    });
    expect(standing([...halves, certificate])).toMatchObject({
      status: 'relied-on',
      documents: ['autumn', 'iso', 'spring'],
    });
    expect(standing([...halves, certificate]).until).toBeUndefined();
  });

  it('a letter counts once it was read', () => {
    const report = { ...soc2, periods: [{ from: '2025-10-01', to: '2026-09-30' }] };
    const letter = document('bridge-letter', { periods: [{ from: '2026-10-01', to: '2026-12-31' }] });
    expect(standing([report, letter]).status).toBe('claimed');
    expect(standing([report, { ...letter, ...read }]).status).toBe('relied-on');
  });

  it('lapsed where nothing is claimed in public', () => {
    const aoc = document('pci-aoc', { issued: '2024-01-01', edition: '4.0.1', services: ['s3'], ...read });
    expect(standing([aoc], { namespace: 'pci', edition: '4.0.1' })).toMatchObject({
      status: 'lapsed',
      documents: ['pci-aoc'],
    });
  });
});

describe('another party in the place of AWS', () => {
  const party = 'Red Hat SRE (chain: AWS -> Red Hat -> customer)';
  const chain = { parties: [{ id: 'red-hat', name: 'Red Hat', kind: 'operator' as const }] };
  const own = document('supplier-soc2', {
    id: 'red-hat-soc2',
    party: 'red-hat',
    periods: soc2.periods,
    services: ['rosa'],
    ...read,
  });
  const of = { party, ...place({ services: ['rosa'] }) };

  it('rests on nothing of AWS, and must be named', () => {
    expect(standing([soc2], of)).toMatchObject({ status: 'none', documents: [] });
    expect(standing([soc2], of).reasons.join()).toContain('name it there with its documents');
    expect(standing([soc2], of, chain).status).toBe('none');
  });

  it('rests on its own documents', () => {
    expect(standing([own], of, chain)).toMatchObject({ status: 'relied-on', documents: ['red-hat-soc2'] });
    expect(standing([own], {}, chain).status).toBe('claimed');
  });

  it('is AWS where it is a service of AWS', () => {
    const managed = { party: 'AWS Managed Services' };
    expect(standing([soc2], managed).reasons.join()).toContain('managed-services is not in its scope');
    expect(standing([{ ...soc2, services: ['s3', 'managed-services'] }], managed).status).toBe('relied-on');
  });
});

describe('scope lists', () => {
  const unrecorded = { ...soc2, services: [] };
  it.each<[string, readonly ScopeList[], Standing['status'], string]>([
    ['the newest decides', [lists(['-s3'], { asOf: '2026-01-01' }), lists(['s3'])], 'relied-on', ''],
    [
      'the newest that says anything',
      [lists(['s3'], { asOf: '2026-01-01' }), lists(['rds'])],
      'relied-on',
      '',
    ],
    [
      'of two of one day the no',
      [lists(['s3'], { source: 'a' }), lists(['-s3'], { source: 'b' })],
      'claimed',
      's3 is not in scope of soc (b of 2026-11-01)',
    ],
    ['a service that stands twice is in scope by one row', [lists(['-s3', 's3'])], 'relied-on', ''],
    [
      'features that are left out keep it a claim',
      [
        {
          ...lists(['s3']),
          entries: lists(['s3']).entries.map(one => ({ ...one, excluded: ['Object Lambda'] })),
        },
      ],
      'claimed',
      'leaves out Object Lambda',
    ],
  ])('%s', (_, scopeLists, status, reason) => {
    for (const order of [scopeLists, scopeLists.toReversed()]) {
      const found = standing([unrecorded], {}, { scopeLists: order });
      expect(found.status).toBe(status);
      expect(found.reasons.join()).toContain(reason);
    }
  });
});
