import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Control } from '../model/knowledge.ts';
import {
  made,
  type RandomResource,
  randomAnswers,
  randomResource,
} from '../responsibility/random-resources.fixture.ts';
import { derive, knowledge } from '../responsibility/shop.fixture.ts';
import { type ClassOfControl, classifyControl } from './control-class.ts';
import { collectDutyParts } from './duty-parts.ts';
import { shopAnswers, shopEstate } from './shop-estate.fixture.ts';

const catalogues = [
  'nist-csf-2.0',
  'iso-27001-2022',
  'pci-dss-4.0.1',
  'soc-2',
  'hipaa-security-rule',
  'nist-800-53-r5',
];
const controls = catalogues.flatMap(id => knowledge.framework(id)?.controls ?? []);
const few = ['nist-csf-2.0', 'iso-27001-2022'].flatMap(id => knowledge.framework(id)?.controls ?? []);

type Answers = ReadonlyMap<string, string>;

function classify(
  of: readonly Control[],
  randoms: readonly RandomResource[],
  answers: Answers,
): Map<string, ClassOfControl> {
  const resources = randoms.map((random, index) => ({
    ...made(random),
    address: `Shop${index}`,
    key: `shop#Shop${index}`,
  }));
  const parts = collectDutyParts(derive(resources, { answers }), () => true);
  const { duties, questions } = knowledge;
  return new Map(
    of.map(control => [control.id, classifyControl(control, { duties, questions, answers, parts })]),
  );
}

const someResources = fc.array(randomResource, { minLength: 1, maxLength: 5 });
const runs = { numRuns: 25, seed: 20_261_124 };

function possible({ class: ofClass, candidates }: ClassOfControl): readonly string[] {
  return ofClass === 'undetermined' ? candidates : [ofClass];
}

describe('an unanswered question', () => {
  it('never gives a class that some answer would take away', () => {
    fc.assert(
      fc.property(someResources, randomAnswers, (randoms, answers) => {
        const open = classify(few, randoms, new Map());
        const settled = classify(few, randoms, answers);
        const taken = few.filter(({ id }) => {
          const before = open.get(id);
          const after = settled.get(id);
          if (before === undefined || after === undefined) return true;
          return possible(after).some(one => !possible(before).includes(one));
        });
        expect(taken.map(control => control.id)).toEqual([]);
      }),
      runs,
    );
  });

  it('about premises never leaves a physical control inherited', () => {
    const physical = [
      'csf:PR.AA-06',
      'csf:PR.IR-02',
      'csf:DE.CM-02',
      'iso:A.7.1',
      'iso:A.7.2',
      'iso:A.7.5',
      'pci:9.2',
      'soc2:CC6.4',
      '80053:pe-3',
    ];
    fc.assert(
      fc.property(someResources, randomAnswers, (randoms, answers) => {
        const open = new Map([...answers].filter(([id]) => id !== 'premises-in-scope'));
        const classes = classify(
          controls.filter(({ id }) => physical.includes(id)),
          randoms,
          open,
        );
        expect([...classes.values()].filter(one => one.class === 'inherited')).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a class', () => {
  it('comes from the duties that satisfy or run parallel, never from those that contribute or are input', () => {
    const bare = few.map(control => ({
      ...control,
      duties: control.duties.filter(({ role }) => role === 'satisfies' || role === 'parallel'),
    }));
    fc.assert(
      fc.property(someResources, randomAnswers, (randoms, answers) => {
        expect(classify(bare, randoms, answers)).toEqual(classify(few, randoms, answers));
      }),
      runs,
    );
  });

  it('is open only with candidates and with what is missing', () => {
    fc.assert(
      fc.property(someResources, randomAnswers, (randoms, answers) => {
        const classes = [...classify(few, randoms, answers).values()];
        const open = classes.filter(one => one.class === 'undetermined');
        expect(open.filter(one => one.candidates.length < 2 || one.missing.length === 0)).toEqual([]);
        expect(
          classes.filter(one => one.class === 'shared' && one.kinds.length + one.missing.length === 0),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it('says why there is none', () => {
    const soc = knowledge.framework('soc-2')?.controls ?? [];
    const classes = classify(soc, [], new Map([['soc2-privacy', 'no']]));
    expect(classes.get('soc2:P1.1')).toMatchObject({
      class: 'not-applicable',
      reason: 'the question soc2-privacy is answered no',
    });
    expect(classes.get('soc2:PI1.1')).toMatchObject({
      class: 'undetermined',
      candidates: ['customer-specific', 'not-applicable'],
      missing: ['soc2-processing-integrity'],
    });
    const dual = controls.filter(({ id }) => id === '80053:ac-3.2');
    const unmapped = classify(dual, [], new Map()).get('80053:ac-3.2');
    expect(unmapped?.class).toBe('unmapped');
    expect(unmapped?.reason).not.toBe('');
  });
});

describe('equal requirements of different frameworks', () => {
  const parts = collectDutyParts(derive(shopEstate.resources, { answers: shopAnswers }), () => true);
  const { duties, questions } = knowledge;

  it.each([
    ['screening', ['csf:GV.RR-04', 'iso:A.6.1', 'pci:12.7', '80053:ps-3']],
    ['training', ['csf:PR.AT-01', 'iso:A.6.3', 'pci:12.6', '80053:at-2']],
    ['physical entry', ['iso:A.7.2', 'csf:PR.AA-06', '80053:pe-3']],
    ['incident response', ['iso:A.5.26', 'pci:12.10', '80053:ir-4', 'hipaa:164.308(a)(6)']],
    ['suppliers', ['csf:GV.SC-04', 'iso:A.5.19', 'pci:12.8']],
  ])('%s: one class', (_what, ids) => {
    const found = ids.flatMap(id => controls.filter(control => control.id === id));
    expect(found).toHaveLength(ids.length);
    const classes = found.map(
      control => classifyControl(control, { duties, questions, answers: shopAnswers, parts }).class,
    );
    expect(new Set(classes).size).toBe(1);
  });
});
