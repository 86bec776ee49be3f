import { describe, expect, it } from 'vitest';
import { document, read } from '../assurance/documents.fixture.ts';
import { declare, resource } from '../../estate/testing.ts';
import type { Action, Assessment } from '../../model/assessment.ts';
import { binds } from '../../model/judged-obligation.ts';
import type { Obligation, StatedObligation } from '../../model/obligation.ts';
import { estateOf, knowledge } from '../../responsibility/shop.fixture.ts';
import { estateOfListed, shopAnswers } from '../shop-estate.fixture.ts';
import { assessedWith, judged, stated } from './obligations.fixture.ts';

function answered(more: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map([...shopAnswers, ...Object.entries(more)]);
}

function action({ actions }: Assessment, id: string): Action {
  const found = actions.find(one => one.id === id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
}

function actionIds({ actions }: Assessment): string[] {
  return actions.map(one => one.id);
}

const auditWindow = { from: '2026-01-01', to: '2026-12-31' };

describe('whether it binds', () => {
  it('every known obligation is judged, stated ones first', () => {
    const { obligations } = assessedWith({ obligations: [stated('sox')] });
    expect(obligations.map(one => one.id).sort()).toEqual([...knowledge.obligations.keys()].sort());
    expect(obligations[0]?.id).toBe('sox');
  });

  it('by what is stated, by answers, or openly not yet', () => {
    const answers = answered({ 'eu-people': 'yes', phi: 'no' });
    const shop = assessedWith({ obligations: [stated('pci-dss')], answers });
    expect(judged(shop, 'pci-dss').applies).toBe('stated');
    expect(judged(shop, 'gdpr').applies).toBe('by-answer');
    expect(judged(shop, 'hipaa').applies).toBe('no');
    expect(judged(shop, 'uk-gdpr')).toMatchObject({ applies: 'undetermined', questions: ['uk-people'] });
  });

  it('what does not bind demands nothing', () => {
    for (const one of assessedWith().obligations.filter(one => !binds(one))) {
      const { frameworks, assurance, agreements, constraints, duties, open } = one;
      expect([frameworks, assurance, agreements, constraints, duties, open]).toEqual([[], [], [], [], [], 0]);
    }
  });

  it('until its last day, and with its first day said where it is to come', () => {
    const shop = assessedWith({
      obligations: [stated('sox', { until: '2026-11-23' }), stated('gdpr', { since: '2027-01-01' })],
    });
    expect(judged(shop, 'sox').applies).toBe('ended');
    expect(judged(shop, 'gdpr')).toMatchObject({ applies: 'stated', from: '2027-01-01' });
    expect(action(shop, 'evidence:obligation:gdpr').how).toContain('It binds from 2027-01-01 on.');
  });

  it('what is stated holds against the answers, and the contradiction is work', () => {
    const shop = assessedWith({ obligations: [stated('hipaa')], answers: answered({ phi: 'no' }) });
    expect(judged(shop, 'hipaa')).toMatchObject({ applies: 'stated', contradictedBy: ['phi: no'] });
    expect(action(shop, 'decide:obligation:hipaa').how).toContain('phi: no');
  });

  it('open questions are one thing to do, beside those that are asked already', () => {
    const shop = assessedWith({ answers: new Map() });
    const open = shop.obligations.filter(one => one.applies === 'undetermined');
    expect(open).toHaveLength(knowledge.obligations.size);
    expect(action(shop, 'answer:personal-data').obligations).toEqual(['gdpr', 'uk-gdpr']);
    expect(action(shop, 'answer:obligations').obligations).toEqual(open.map(one => one.id).sort());
    expect(actionIds(shop).filter(id => id.startsWith('answer:') && id.includes('-entity'))).toEqual([]);
  });
});

describe('frameworks', () => {
  it('that are demanded are chosen, or are one action whoever demands them', () => {
    const demanded = assessedWith({ obligations: [stated('pci-dss')] });
    expect(judged(demanded, 'pci-dss').frameworks[0]?.status).toBe('not-chosen');
    expect(action(demanded, 'decide:framework:pci-dss-4.0.1').obligations).toEqual(['pci-dss']);
    const chosen = assessedWith({ obligations: [stated('pci-dss')], frameworks: ['pci-dss-4.0.1'] });
    expect(judged(chosen, 'pci-dss').frameworks[0]?.status).toBe('chosen');
    expect(actionIds(chosen)).not.toContain('decide:framework:pci-dss-4.0.1');
  });

  it('by level wait for the level, and only that of the boundary is asked for', () => {
    const open = assessedWith({ obligations: [stated('fedramp'), stated('fisma')] });
    expect(judged(open, 'fedramp').frameworks.map(one => one.status)).toEqual(Array(3).fill('level-open'));
    expect(action(open, 'decide:impact-level').obligations).toEqual(['fedramp', 'fisma']);
    const moderate = assessedWith({ obligations: [stated('fedramp')], impactLevel: 'Moderate' });
    expect(judged(moderate, 'fedramp').frameworks.map(one => one.status)).toEqual([
      'not-needed',
      'not-chosen',
      'not-needed',
    ]);
  });

  it('a catalogue holds its baselines; of those that are accepted one is enough', () => {
    const whole = assessedWith({
      obligations: [stated('fisma')],
      impactLevel: 'high',
      frameworks: ['nist-800-53-r5'],
    });
    expect(judged(whole, 'fisma').frameworks[2]?.status).toBe('chosen');
    const tender = own({
      frameworks: [
        { framework: 'soc-2', relation: 'accepts' },
        { framework: 'iso-27001-2022', relation: 'accepts' },
      ],
    });
    expect(judged(assessedWith({ obligations: [tender] }), 'tender')).toMatchObject({
      frameworks: [{ status: 'not-needed' }, { status: 'chosen' }],
      open: 0,
    });
    const none = assessedWith({ obligations: [tender], frameworks: ['nist-csf-2.0'] });
    expect(judged(none, 'tender').open).toBe(1);
    expect(actionIds(none)).toContain('decide:obligation:tender:framework');
  });
});

function own(changes: Partial<Obligation>, rest: Partial<StatedObligation> = {}): StatedObligation {
  const obligation: Obligation = {
    id: 'tender',
    title: 'Tender of the city',
    name: 'Tender of the city',
    kind: 'contract',
    binds: 'this system',
    jurisdiction: 'as agreed',
    frameworks: [],
    assurance: [],
    agreements: [],
    constraints: [],
    duties: [],
    sources: [],
    confidence: 'sourced',
    ...changes,
  };
  return { id: 'tender', obligation, own: true, shown: [], ...rest };
}

describe('documents and agreements', () => {
  const attested = document('c5', {
    type: '2',
    periods: [{ from: '2026-01-01', to: '2026-12-31' }],
    services: ['s3'],
    ...read,
  });
  const bucket = estateOfListed([resource(declare('AWS::S3::Bucket', 'Reports', {}))]);

  it('are missing, claimed, relied on, lapsed or out of scope, as for controls', () => {
    const c5 = { obligations: [stated('c5')], auditWindow };
    const status = (documents: readonly ReturnType<typeof document>[], estate = bucket) =>
      judged(assessedWith({ ...c5, documents }, estate), 'c5').assurance[0]?.status;
    expect(status([])).toBe('none');
    expect(status([{ ...attested, readBy: undefined, readOn: undefined }])).toBe('claimed');
    expect(status([attested])).toBe('relied-on');
    expect(status([{ ...attested, periods: [{ from: '2024-01-01', to: '2024-12-31' }] }])).toBe('lapsed');
    const queue = estateOfListed([resource(declare('AWS::SQS::Queue', 'Orders', {}))]);
    expect(status([attested], queue)).toBe('out-of-scope');
  });

  it('of several that would do the best counts; what AWS publishes is a claim', () => {
    const shop = { obligations: [stated('gdpr')], auditWindow };
    expect(judged(assessedWith(shop, bucket), 'gdpr').assurance[0]).toMatchObject({
      kind: 'iso-certificate',
      status: 'claimed',
    });
    const code = document('gdpr-code-of-conduct', { issued: '2025-01-01', services: ['s3'], ...read });
    expect(judged(assessedWith({ ...shop, documents: [code] }, bucket), 'gdpr').assurance[0]).toMatchObject({
      kind: 'gdpr-code-of-conduct',
      status: 'relied-on',
      documents: ['gdpr-code-of-conduct'],
    });
  });

  it('asked for by controls too are still one action', () => {
    const shop = assessedWith({ obligations: [stated('glba')] });
    const review = action(shop, 'assurance:soc2-type2');
    expect(review.obligations).toEqual(['glba']);
    expect(review.controls.length).toBeGreaterThan(10);
  });

  it('a BAA is a document, for eligible services', () => {
    const hipaa = { obligations: [stated('hipaa')] };
    expect(judged(assessedWith(hipaa, bucket), 'hipaa').agreements[0]?.status).toBe('missing');
    const baa = document('hipaa-baa', { issued: '2025-01-01', ...read });
    expect(judged(assessedWith({ ...hipaa, documents: [baa] }, bucket), 'hipaa').agreements[0]).toMatchObject(
      {
        status: 'claimed',
        reasons: [expect.stringContaining('no scope list loaded for hipaa')],
      },
    );
    const listed = assessedWith({ ...hipaa, documents: [{ ...baa, services: ['s3'] }] }, bucket);
    expect(judged(listed, 'hipaa').agreements[0]?.status).toBe('recorded');
  });

  it('other agreements need a fresh record that names them', () => {
    const terms = { kind: 'agreement-record', date: '2026-06-01', by: 'legal@example.com', duties: [] };
    const status = (records: readonly object[]) =>
      judged(assessedWith({ obligations: [stated('dora')], evidence: records as (typeof terms)[] }), 'dora')
        .agreements[0]?.status;
    expect(status([])).toBe('missing');
    expect(status([terms])).toBe('missing');
    expect(status([{ ...terms, agreements: ['aws-dora-terms'] }])).toBe('recorded');
    expect(status([{ ...terms, date: '2025-06-01', agreements: ['aws-dora-terms'] }])).toBe('stale');
  });

  it("what holds by AWS's own terms leaves nothing open", () => {
    expect(judged(assessedWith({ obligations: [stated('gdpr')] }), 'gdpr').agreements[0]?.status).toBe(
      'by-terms',
    );
  });
});

function inRegion(region: string | undefined) {
  const deployment = region === undefined ? {} : { region };
  return estateOf([resource(declare('AWS::S3::Bucket', 'Reports', {}, { deployment }))]);
}

describe('constraints', () => {
  it('of place are compared with the estate', () => {
    const hds = { obligations: [stated('hds')] };
    const statusIn = (region?: string) =>
      judged(assessedWith(hds, inRegion(region)), 'hds').constraints[0]?.status;
    expect(statusIn('eu-west-3')).toBe('fits');
    expect(statusIn('eu-west-2')).toBe('outside');
    expect(statusIn()).toBe('unknown');
    const outside = action(assessedWith(hds, inRegion('us-east-1')), 'decide:obligation:hds:residency:1');
    expect(outside.where).toEqual(['shop.yaml:1 Reports']);
  });

  it('that somebody shows are shown for a year; what is not known cannot have been', () => {
    const shown = [{ constraint: 'residency' as const, date: '2026-05-01', by: 'dpo@example.com' }];
    const statusIn = (region: string | undefined, date = '2026-05-01') =>
      judged(
        assessedWith(
          { obligations: [stated('hds', { shown: shown.map(one => ({ ...one, date })) })] },
          inRegion(region),
        ),
        'hds',
      ).constraints[0]?.status;
    expect(statusIn('us-east-1')).toBe('shown');
    expect(statusIn('us-east-1', '2025-11-23')).toBe('outside');
    expect(statusIn('us-east-1', '2026-12-01')).toBe('outside');
    expect(statusIn(undefined)).toBe('unknown');
  });

  it('that no source shows are one action for each obligation, until they are shown', () => {
    const nis2 = assessedWith({ obligations: [stated('nis2')] });
    expect(action(nis2, 'evidence:obligation:nis2').how).toContain('within 24 hours');
    const shown = (['notification', 'personnel', 'strength'] as const).map(constraint => ({
      constraint,
      date: '2026-10-01',
      by: 'ciso@example.com',
    }));
    expect(actionIds(assessedWith({ obligations: [stated('nis2', { shown })] }))).not.toContain(
      'evidence:obligation:nis2',
    );
  });
});

it('counts what each obligation leaves open', () => {
  const shop = assessedWith({ obligations: [...knowledge.obligations.keys()].map(id => stated(id)) });
  for (const one of shop.obligations) {
    const asked = shop.actions.filter(action => action.obligations?.includes(one.id) === true);
    expect(one.open > 0, one.id).toBe(true);
    expect(asked.length, one.id).toBeGreaterThan(0);
  }
});
