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
  'nist-800-171-r3',
  'cis-controls-8.1',
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
  const inScope = ['soc2-privacy', 'soc2-availability', 'stores-account-data', 'internet-facing'];
  const answers = new Map([...shopAnswers, ...inScope.map((id): [string, string] => [id, 'yes'])]);
  const parts = collectDutyParts(derive(shopEstate.resources, { answers }), () => true);
  const { duties, questions } = knowledge;

  function classOf(control: Control): string {
    return classifyControl(control, { duties, questions, answers, parts }).class;
  }

  it.each([
    ['screening', 'csf:GV.RR-04 iso:A.6.1 pci:12.7 pci:12.7.1 80053:ps-3 hipaa:164.308(a)(3)(ii)(B)'],
    ['training', 'csf:PR.AT-01 iso:A.6.3 pci:12.6 pci:12.6.3 80053:at-2 cis:14.1 800171:03.02.01'],
    ['physical entry', 'csf:PR.AA-06 iso:A.7.2 pci:9.2.1 80053:pe-3 soc2:CC6.4 hipaa:164.310(a)(2)(iii)'],
    [
      'incidents',
      'iso:A.5.26 pci:12.10.1 80053:ir-4 hipaa:164.308(a)(6) soc2:CC7.4 cis:17.4 800171:03.06.01',
    ],
    [
      'suppliers',
      'csf:GV.SC-04 iso:A.5.19 pci:12.8 pci:12.8.1 80053:sa-9 soc2:CC9.2 cis:15.1 800171:03.16.03',
    ],
    ['risk', 'csf:GV.RM-01 pci:12.3.1 80053:ra-3 soc2:CC3.2 hipaa:164.308(a)(1)(ii)(A)'],
    ['policies', 'csf:GV.PO-01 iso:A.5.1 pci:12.1.1 80053:ac-1 soc2:CC5.3 hipaa:164.316(a) 800171:03.15.01'],
    ['log protection', 'pci:10.3.2 80053:au-9 cis:8.10 800171:03.03.08'],
    ['logging', 'csf:PR.PS-04 iso:A.8.15 pci:10.2.1 80053:au-12 cis:8.2 hipaa:164.312(b) 800171:03.03.03'],
    ['log review', 'pci:10.4.1 80053:au-6 cis:8.11 hipaa:164.308(a)(1)(ii)(D) 800171:03.03.05'],
    ['clocks', 'iso:A.8.17 pci:10.6.1 80053:au-8 80053:sc-45 cis:8.4 800171:03.03.07'],
    [
      'malware',
      'iso:A.8.7 pci:5.2.1 80053:si-3 cis:10.1 soc2:CC6.8 hipaa:164.308(a)(5)(ii)(B) 800171:03.14.02',
    ],
    ['changes', 'csf:ID.RA-07 iso:A.8.32 pci:6.5.1 80053:cm-3 soc2:CC8.1 800171:03.04.03'],
    ['configuration', 'csf:PR.PS-01 iso:A.8.9 pci:2.2.1 80053:cm-6 cis:4.1 800171:03.04.02'],
    ['vulnerabilities', 'csf:ID.RA-01 iso:A.8.8 pci:11.3.1 80053:ra-5 cis:7.5 soc2:CC7.1 800171:03.11.02'],
    ['patches', 'csf:PR.PS-02 iso:A.8.8 pci:6.3.3 80053:si-2 cis:7.3 cis:7.4 800171:03.14.01'],
    ['penetration tests', 'pci:11.4.3 80053:ca-8 cis:18.2'],
    ['backups', 'csf:PR.DS-11 iso:A.8.13 80053:cp-9 cis:11.2 hipaa:164.308(a)(7)(ii)(A)'],
    ['data at rest', 'csf:PR.DS-01 iso:A.8.24 pci:3.5.1 80053:sc-28 cis:3.11 hipaa:164.312(a)(2)(iv)'],
    ['data in transit', 'csf:PR.DS-02 pci:4.2.1 80053:sc-8 cis:3.10 hipaa:164.312(e)(2)(ii) 800171:03.13.08'],
    ['network boundary', 'csf:PR.IR-01 iso:A.8.20 pci:1.4.1 80053:sc-7 soc2:CC6.6 cis:12.2 800171:03.13.01'],
    ['capacity', 'csf:PR.IR-04 iso:A.8.6 80053:cp-2.2 soc2:A1.1'],
    ['disposal of media', 'iso:A.7.14 pci:9.4.7 80053:mp-6 soc2:CC6.5 cis:3.5 hipaa:164.310(d)(2)(i)'],
    ['devices', 'iso:A.8.1 cis:4.11 80053:ac-20.2 hipaa:164.310(b)'],
    ['test data', 'iso:A.8.33 pci:6.5.5'],
    ['environments', 'iso:A.8.31 pci:6.5.3 80053:cm-4.1 cis:16.8'],
    ['leaving a supplier', 'csf:GV.SC-10 cis:15.7'],
    ['independent review', 'iso:A.5.35 80053:ca-2 soc2:CC4.1 hipaa:164.308(a)(8) 800171:03.12.01'],
    ['impact of breaches told', '80053:ir-8.1 soc2:P6.6'],
  ])('%s: one class', (_what, listedIds) => {
    const ids = listedIds.split(' ');
    const found = ids.flatMap(id => controls.filter(control => control.id === id));
    expect(found).toHaveLength(ids.length);
    const classes = found.map(control => `${control.id} ${classOf(control)}`);
    expect(new Set(classes.map(one => one.split(' ')[1])).size, classes.join(', ')).toBe(1);
  });

  it.each([
    [
      'accounts: ISO, CSF, CIS and HIPAA speak of your users; PCI DSS, SOC 2 and 800-53 of all of the system',
      'iso:A.5.16 csf:PR.AA-01 cis:5.1 hipaa:164.308(a)(4)',
      'pci:8.2.4 80053:ac-2 soc2:CC6.2',
    ],
    [
      'assets: ISO asks for your own register; the others for all equipment, which AWS lists as well',
      'iso:A.5.9',
      'csf:ID.AM-01 80053:cm-8 cis:1.1',
    ],
    [
      'tests: ISO speaks of development and acceptance; the others of all layers of the system',
      'iso:A.8.29',
      'pci:11.4.3 80053:ca-8 cis:18.2',
    ],
    [
      'second factors: only the first speak of sign-in alone; the others of the mechanism below it too',
      'pci:8.4.1 cis:6.5 80053:ia-2.1',
      'pci:8.5.1 80053:ia-2.8 iso:A.8.5 csf:PR.AA-03',
    ],
  ])('differ where they only look equal: %s', (_why, yours, shared) => {
    for (const [ids, wanted] of [
      [yours, 'customer-specific'],
      [shared, 'shared'],
    ] as const) {
      for (const id of ids.split(' ')) {
        const found = controls.filter(control => control.id === id);
        expect(found.map(classOf), id).toEqual([wanted]);
      }
    }
  });
});
