import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../foundation/source-text.ts';
import type { Framework } from '../../model/knowledge.ts';
import {
  accounts,
  database,
  doors,
  encryption,
  type Json,
  metadata,
  origination,
  plan,
  response,
  system,
  uuid,
} from './hosting.fixture.ts';
import { counts, expected, knowledge, provided, read, readText } from './reading.fixture.ts';
import { readProviderOscal } from './read-provider-oscal.ts';

describe("a provider's plan", () => {
  const whole = read(plan());

  it('says what it is', () => {
    expect(whole).toMatchObject({
      model: 'system-security-plan',
      uuid: uuid(0),
      title: metadata.title,
      version: '7',
      lastModified: '2026-10-01',
      published: '2026-10-05',
      oscalVersion: '1.2.1',
      notes: [],
    });
    expect(whole.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('states what it exports, with part, component and uuid; marks say what is the whole of a control', () => {
    expect(provided(whole)).toEqual([
      '102 80053:ac-2 () [] implemented partial: We review the accounts of our staff each month.',
      '112 80053:ac-2 (a) [Managed PostgreSQL] implemented partial: Roles for reading orders and for changing them.',
      '201 80053:pe-3 () [] implemented whole: Guards and badges at both sites.',
      '301 80053:sc-28 () [Managed PostgreSQL] implemented partial: Databases encrypt what they store.',
      '501 80053:mp-6 () [] implemented whole inherited: Disks are shredded by the operator of the building.',
      '601 80053:si-2 () [Managed PostgreSQL] planned partial: Patches each week.',
    ]);
  });

  it('expects what it leaves to the customer, by export or by mark', () => {
    expect(expected(whole)).toEqual([
      '113 80053:ac-2 (a) [Managed PostgreSQL] 112: Say who of the shop gets which role.',
      '122 80053:ac-2 (h.1) [] : Tell us of leavers within a day.',
      '300 80053:sc-28 () [] : Choose the key of each database.',
      '400 80053:at-2 () [] : The plan marks it "customer-provided", and does not say what that comes to.',
    ]);
  });

  it('counts what is no statement', () => {
    expect(counts(whole)).toEqual({
      'values of parameters': 1,
      'responses without an export': 1,
      'leveraged authorizations': 1,
      users: 1,
    });
  });

  it.each<[string, readonly Json[], readonly string[], readonly string[]]>([
    [
      'a mark at a part counts before that of the control',
      [
        {
          ...(doors as object),
          statements: [
            {
              'statement-id': 'pe-3_smt.a',
              uuid: uuid(210),
              props: [origination('customer-provided')],
              'by-components': [response(211, system, 'Keep the list of your visitors.')],
            },
          ],
        },
      ],
      ['201 80053:pe-3 () [] implemented partial: Guards and badges at both sites.'],
      ['211 80053:pe-3 (a) [] : Keep the list of your visitors.'],
    ],
    [
      'parts of a control that is marked as the whole',
      [
        {
          uuid: uuid(200),
          'control-id': 'PE-3',
          props: [origination('sp-corporate'), origination('inherited')],
          statements: [
            {
              'statement-id': 'PE-03(a)',
              uuid: uuid(210),
              'by-components': [
                response(211, system, 'Guards.', { 'implementation-status': { state: 'alternative' } }),
              ],
            },
          ],
        },
      ],
      ['211 80053:pe-3 (a) [] alternative whole: Guards.'],
      [],
    ],
    [
      'of several marks of status the weakest counts',
      [
        {
          ...(doors as object),
          props: [
            origination('sp-corporate'),
            { name: 'implementation-status', ns: 'https://fedramp.gov/ns/oscal', value: 'implemented' },
            { name: 'implementation-status', ns: 'https://fedramp.gov/ns/oscal', value: 'planned' },
          ],
          'by-components': [response(201, system, 'Guards.')],
        },
      ],
      ['201 80053:pe-3 () [] planned partial: Guards.'],
      [],
    ],
    [
      'a mark of somebody else means nothing here',
      [
        accounts,
        {
          ...(doors as object),
          props: [{ name: 'control-origination', ns: 'https://example.com', value: 'ours' }],
        },
      ],
      [
        '102 80053:ac-2 () [] implemented partial: We review the accounts of our staff each month.',
        '112 80053:ac-2 (a) [Managed PostgreSQL] implemented partial: Roles for reading orders and for changing them.',
      ],
      [
        '113 80053:ac-2 (a) [Managed PostgreSQL] 112: Say who of the shop gets which role.',
        '122 80053:ac-2 (h.1) [] : Tell us of leavers within a day.',
      ],
    ],
    [
      'what is exported is not said again by marks and responses',
      [
        {
          ...(encryption as object),
          'by-components': [
            response(301, database, 'For our auditor.'),
            response(302, system, 'For all.', {
              export: { responsibilities: [{ uuid: uuid(303), description: 'Choose keys.' }] },
            }),
          ],
        },
      ],
      [],
      ['303 80053:sc-28 () [] : Choose keys.'],
    ],
    [
      'a mark without a word of what it comes to, beside words of the provider',
      [
        {
          ...(encryption as object),
          props: [origination('sp-system'), origination('customer-configured')],
        },
      ],
      ['301 80053:sc-28 () [Managed PostgreSQL] implemented partial: Databases encrypt what they store.'],
      [
        '300 80053:sc-28 () [] : The plan marks it "customer-configured", and does not say what that comes to.',
      ],
    ],
  ])('%s', (_, requirements, provides, expects) => {
    const one = read(plan(requirements));
    expect(provided(one)).toEqual(provides);
    expect(expected(one)).toEqual(expects);
  });

  it('reads the ids of a baseline, and of other catalogues as they write them', () => {
    expect(read(plan([doors]), 'fedramp-low').provides[0]?.control).toBe('80053:pe-3');
    const text = JSON.stringify(plan([doors]))
      .replace('NIST SP 800-53 Revision 5 Moderate Baseline', 'Cybersecurity Framework 2.0')
      .replace('"pe-3"', '"pr.aa-06"');
    const result = readText(text, 'nist-csf-2.0');
    expect(result.ok && result.value.provides[0]?.control).toBe('csf:PR.AA-06');
  });

  it("takes a framework of the user's own for what documents call by another name", () => {
    const own: Framework = {
      ...(knowledge.framework('nist-800-53-r5') as Framework),
      id: 'shop-baseline',
      namespace: 'shop',
      controls: [{ id: 'shop:pe-3', title: 'Doors', group: 'pe', duties: [], confidence: 'expert' }],
    };
    const source = new SourceText('plan.json', JSON.stringify(plan([doors])));
    const result = readProviderOscal(source, own, knowledge);
    expect(result.ok && result.value.provides.map(one => one.control)).toEqual(['shop:pe-3']);
  });

  it('says that it was written for another revision', () => {
    const result = readText(JSON.stringify(plan()).replace('Revision 5', 'Revision 4'));
    expect(result.ok && result.value.notes).toEqual([
      'it is written for Revision 4; its ids are read as those of Revision 5, whose texts may differ',
    ]);
  });
});

function uuids(list: readonly { readonly uuid?: string }[]): string[] {
  return list.map(each => each.uuid ?? '');
}

describe('nothing is lost', () => {
  it('any subset of what is provided and expected is read in the same number, each with its uuid', () => {
    const controls = (knowledge.framework('nist-800-53-r5')?.controls ?? []).map(one => one.id.slice(6));
    const entry = fc.record({
      control: fc.constantFrom(...controls),
      part: fc.option(fc.constantFrom('a', 'b', 'c.1'), { nil: undefined }),
      component: fc.constantFrom(system, database),
      provided: fc.nat(3),
      expected: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), entries => {
        let next = 1000;
        const take = (): string => uuid((next += 1));
        const given = { provided: new Set<string>(), expected: new Set<string>() };
        const requirements = entries.map(({ control, part, component, ...number }): Json => {
          const offers = Array.from({ length: number.provided }, () => take());
          const duties = Array.from({ length: number.expected }, () => take());
          for (const id of offers) given.provided.add(id);
          for (const id of duties) given.expected.add(id);
          const [first] = offers;
          const exported = {
            provided: offers.map(id => ({ uuid: id, description: `does ${id}` })),
            responsibilities: duties.map(id => ({
              uuid: id,
              description: `asks ${id}`,
              ...(first === undefined ? {} : { 'provided-uuid': first }),
            })),
          };
          const responses = [
            { 'component-uuid': component, uuid: take(), description: 'ours', export: exported },
          ];
          return part === undefined
            ? { uuid: take(), 'control-id': control, 'by-components': responses }
            : {
                uuid: take(),
                'control-id': control,
                statements: [
                  { 'statement-id': `${control}_smt.${part}`, uuid: take(), 'by-components': responses },
                ],
              };
        });
        const one = read(plan([...requirements, doors]));
        expect(uuids(one.provides)).toEqual([...given.provided, uuid(201)]);
        expect(uuids(one.expects)).toEqual([...given.expected]);
      }),
    );
  });
});
