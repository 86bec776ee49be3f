import { describe, expect, it } from 'vitest';
import type { Objective } from '../model/stated.ts';
import { knowledge, shopBoundary, today } from '../responsibility/shop.fixture.ts';
import { assessEstate } from './assess.ts';
import { withObjectives } from './own-objectives.ts';
import { shopAnswers, shopEstate } from './shop-estate.fixture.ts';

const objectives: readonly Objective[] = [
  {
    id: 'RTO',
    title: 'Orders are back in four hours',
    duties: ['restore-testing'],
    controls: ['iso:A.8.13'],
    group: 'Continuity',
  },
  { id: 'SITE', title: 'The machines stand safely', duties: ['power-and-cabling'], controls: [] },
  { id: 'CCM', title: 'As CCM asks', duties: [], controls: ['ccm:A&A-01'], note: 'From the contract' },
];

describe('own objectives', () => {
  const known = withObjectives(knowledge, objectives);
  const framework = known.framework('own');

  it('are a framework beside the others, and the rest of the knowledge stays what it was', () => {
    expect(known.frameworkIds()).toEqual([...knowledge.frameworkIds(), 'own']);
    expect(known.framework('iso-27001-2022')).toBe(knowledge.framework('iso-27001-2022'));
    expect(known.duties).toBe(knowledge.duties);
    expect(known.serviceOf('AWS::S3::Bucket')?.id).toBe('s3');
    expect(framework?.groups.map(group => group.title)).toEqual(['Continuity', 'Objectives']);
    expect(withObjectives(known, objectives)).toBe(known);
    expect(withObjectives(knowledge, [])).toBe(knowledge);
  });

  it('are satisfied by their own duties and those of the controls that they name', () => {
    const [rto, site, ccm] = framework?.controls ?? [];
    const iso = knowledge.framework('iso-27001-2022')?.controls.find(one => one.id === 'iso:A.8.13');
    const deciding = iso?.duties.filter(({ role }) => role === 'satisfies' || role === 'parallel') ?? [];
    expect(rto?.id).toBe('own:RTO');
    expect(new Set(rto?.duties.map(one => one.duty))).toEqual(
      new Set(['restore-testing', ...deciding.map(one => one.duty)]),
    );
    expect(site).toMatchObject({
      duties: [{ duty: 'power-and-cabling', role: 'satisfies' }],
      confidence: 'sourced',
    });
    expect(ccm).toMatchObject({
      duties: [],
      unmappedReason: 'no duty of demarc satisfies ccm:A&A-01 yet',
      note: 'From the contract',
    });
  });

  it('are judged like controls, with both halves', () => {
    const boundary = { ...shopBoundary, answers: shopAnswers, objectives, frameworks: ['own'] };
    const { frameworks } = assessEstate(shopEstate, { knowledge, checks: [], boundary, now: today });
    expect(
      frameworks.map(one => [
        one.framework,
        one.controls.map(control => [control.control, control.class, control.provider.status]),
      ]),
    ).toEqual([
      [
        'own',
        [
          ['own:RTO', 'shared', 'claimed'],
          ['own:SITE', 'inherited', 'claimed'],
          ['own:CCM', 'unmapped', 'not-needed'],
        ],
      ],
    ]);
    const counts = frameworks[0]?.counts;
    expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});
