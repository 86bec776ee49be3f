import { describe, expect, it } from 'vitest';
import { counterpartsOf } from './counterparts.ts';
import { loadKnowledge } from './load-knowledge.ts';

const knowledge = loadKnowledge();

function named(control: string): readonly string[] {
  return counterpartsOf(control, knowledge).flatMap(({ controls }) => controls);
}

describe('what stands beside a control in other catalogues', () => {
  it('is what the publisher names, with its source', () => {
    const [only, ...more] = counterpartsOf('csf:GV.OC-01', knowledge);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ framework: 'nist-800-53-r5', controls: ['80053:pm-11'] });
    expect(only?.crosswalk.source).toMatch(/^https:\/\/csrc\.nist\.gov\//);
  });

  it('is found from both ends, in every crosswalk', () => {
    expect(knowledge.crosswalkIds().length).toBeGreaterThan(3);
    for (const id of knowledge.crosswalkIds()) {
      for (const [control, others] of Object.entries(knowledge.crosswalk(id)?.rows ?? {})) {
        const [first = ''] = others;
        expect(named(control), control).toEqual(expect.arrayContaining([...others]));
        expect(named(first), first).toContain(control);
      }
    }
  });

  it('is nothing where no publisher names anything, or for no control at all', () => {
    expect(named('iso:A.7.6')).toEqual([]);
    expect(named('__proto__')).toEqual([]);
  });

  it('is for SP 800-171 what its controls are mapped through', () => {
    const control = knowledge
      .framework('nist-800-171-r3')
      ?.controls.find(one => one.id === '800171:03.01.01');
    expect(control?.mappedThrough).toHaveLength(4);
    expect(named('800171:03.01.01')).toEqual(control?.mappedThrough);
  });
});
