import { describe, expect, it } from 'vitest';
import {
  catalogue,
  control,
  type Files,
  idsOf,
  imported,
  includeIds,
  problemsOf,
  profile,
  shopCatalogue,
  withdrawn,
} from './oscal.fixture.ts';

const fromShop = { href: 'shop.json' };

function files(members: object, others: Files = {}): Files {
  return { 'shop.json': shopCatalogue, 'audit.json': profile('Audited controls', members), ...others };
}

function ids(members: object, others?: Files): string[] {
  return idsOf(imported(files(members, others), 'audit.json'));
}

function problems(members: object, others?: Files): string[] {
  return problemsOf(files(members, others), 'audit.json');
}

describe('how a profile puts controls together', () => {
  const all = { ...fromShop, 'include-all': {} };
  const cards = catalogue('Cards', {
    groups: [
      { id: 'k', title: 'Cards', controls: [control('ac-1', 'Card readers'), control('k-1', 'PINs')] },
    ],
  });
  const fromCards = { href: 'cards.json', 'include-all': {} };
  const others = { 'cards.json': cards };

  it('counts one control once, however often it comes', () => {
    const base = { 'base.json': profile('Base', { imports: [all] }) };
    const imports = [all, { href: 'base.json', 'include-all': {} }, { ...fromShop, ...includeIds('ac-2') }];
    expect(ids({ imports }, base)).toEqual(['ac-1', 'ac-1.1', 'ac-2', 'pay-1']);
  });

  it('refuses two controls of one id, unless the first is to count', () => {
    const imports = [all, fromCards];
    expect(problems({ imports }, others)[0]).toContain(
      '"ac-1" comes from two catalogues: exclude one of them, or set "combine": { "method": "use-first" }',
    );
    const merge = { combine: { method: 'use-first' }, 'as-is': true };
    const result = imported(files({ imports, merge }, others), 'audit.json');
    expect(result.controls.filter(({ id }) => id === 'ac-1').map(({ title }) => title)).toEqual([
      'Who may see orders',
    ]);
    expect(idsOf(result)).toEqual(['ac-1', 'ac-1.1', 'ac-2', 'pay-1', 'k-1']);
    const older = { combine: { method: 'merge' } };
    expect(ids({ imports, merge: older }, others)).toHaveLength(5);
  });

  it.each([
    [undefined, ['Controls']],
    [{ flat: {} }, ['Controls']],
    [{ 'as-is': false }, ['Controls']],
    [{ 'as-is': true }, ['Access to orders', 'Payments']],
  ])('arranges them by %j', (merge, titles) => {
    const members = merge === undefined ? { imports: [all] } : { imports: [all], merge };
    expect(imported(files(members), 'audit.json').groups.map(({ title }) => title)).toEqual(titles);
  });

  it('puts them into groups of its own', () => {
    const merge = {
      custom: {
        groups: [
          {
            id: 'staff',
            title: 'Staff',
            'insert-controls': [{ order: 'descending', ...includeIds('ac-1', 'ac-2') }],
          },
          {
            title: 'Money',
            groups: [{ id: 'till', title: 'Till', 'insert-controls': [includeIds('pay-1', 'pay-2')] }],
          },
        ],
        'insert-controls': [includeIds('ac-2')],
      },
    };
    const result = imported(files({ imports: [all], merge }), 'audit.json');
    expect(result.groups.map(({ title }) => title)).toEqual(['Controls', 'Staff', 'Money / Till']);
    expect(result.controls.map(({ id, group }) => `${group} ${id}`)).toEqual([
      'controls ac-2',
      'staff ac-1',
      'till pay-1',
    ]);
    expect(result.notes).toEqual([
      '"Audited controls" imports what its custom groups take in nowhere, so that it is no part of the result: ac-1.1, ac-1.2, ac-3',
      '"Audited controls" names in its custom groups what it does not import: pay-2',
    ]);
  });

  it.each([
    [{ flat: {}, 'as-is': true }, '"flat" and "as-is" arrange the controls in two ways: keep one of them.'],
    [{ 'as-is': 'yes' }, '"as-is" must be true or false.'],
    [{ combine: { method: 'first' } }, '"first" is not allowed here: write "use-first" or "keep"'],
    [{ custom: {} }, '"custom" places no control'],
    [{ costum: {} }, '"costum" is not a key that stands here. Did you mean "custom"?'],
    [
      { custom: { 'insert-controls': [{ order: 'up', 'include-all': {} }] } },
      '"up" is not allowed here: write "keep", "ascending" or "descending".',
    ],
  ])('refuses %j', (merge, message) => {
    expect(problems({ imports: [all], merge })[0]).toContain(message);
  });

  it('tells a profile of which nothing is left', () => {
    const imports = [{ ...all, 'exclude-controls': [{ matching: [{ pattern: '*' }] }] }];
    expect(problems({ imports })).toEqual(['audit.json:10 no control is left of what this profile imports.']);
  });
});

describe('what a profile changes', () => {
  const kept = catalogue('Kept', {
    controls: [
      control('o-1', 'Orders are kept {{ insert: param, years }}', {
        params: [{ id: 'years', label: 'years' }],
        parts: [{ id: 'o-1_smt', name: 'statement', parts: [{ id: 'o-1_smt.a', name: 'item' }] }],
      }),
      control('o-2', 'Paper orders', withdrawn),
    ],
  });
  const imports = [{ href: 'kept.json', 'include-all': {} }];
  const others = { 'kept.json': kept };

  function changed(modify: object) {
    return imported(files({ imports, modify }, others), 'audit.json');
  }

  it('sets parameters that titles name, the outermost profile last', () => {
    const modify = { 'set-parameters': [{ 'param-id': 'years', values: ['ten years'] }] };
    expect(changed(modify).controls[0]?.title).toBe('Orders are kept ten years');
    const base = profile('Base', { imports, modify });
    const outer = { 'set-parameters': [{ 'param-id': 'years', values: ['six years'] }] };
    const result = imported(
      files(
        { imports: [{ href: 'base.json', 'include-all': {} }], modify: outer },
        { ...others, 'base.json': base },
      ),
      'audit.json',
    );
    expect(result.controls[0]?.title).toBe('Orders are kept six years');
  });

  it('withdraws a control, and takes a withdrawn one back', () => {
    const modify = {
      alters: [
        { 'control-id': 'o-1', adds: [{ position: 'ending', ...withdrawn }] },
        { 'control-id': 'o-2', removes: [{ 'by-name': 'status', 'by-item-name': 'prop' }] },
      ],
    };
    const result = changed(modify);
    expect(idsOf(result)).toEqual(['o-2']);
    expect(result.withdrawn).toEqual(['o-1']);
  });

  it('leaves properties alone that only some criteria of a removal fit, or that are added to a part', () => {
    const modify = {
      alters: [
        {
          'control-id': 'o-2',
          removes: [
            { 'by-name': 'status', 'by-class': 'zero-padded' },
            { 'by-name': 'status', 'by-ns': 'https://example.com/ns' },
            { 'by-item-name': 'part' },
          ],
        },
        { 'control-id': 'o-1', adds: [{ 'by-id': 'o-1_smt.a', ...withdrawn }] },
      ],
    };
    expect(idsOf(changed(modify))).toEqual(['o-1']);
    const inNamespace = { 'by-ns': 'http://csrc.nist.gov/ns/oscal' };
    expect(idsOf(changed({ alters: [{ 'control-id': 'o-2', removes: [inNamespace] }] }))).toEqual([
      'o-1',
      'o-2',
    ]);
  });

  it('says what it changes in vain', () => {
    const modify = {
      'set-parameters': [{ 'param-id': 'months', values: ['1'] }],
      alters: [
        { 'control-id': 'o-9', adds: [{ props: [] }] },
        { 'control-id': 'o-1', adds: [{ 'by-id': 'o-1_smt.z' }], removes: [{ 'by-id': 'o-1_gdn' }] },
        {
          'control-id': 'o-1',
          adds: [
            { parts: [{ id: 'o-1_new', name: 'item' }], params: [{ id: 'new', label: 'new' }] },
            { 'by-id': 'o-1_new' },
          ],
        },
      ],
    };
    expect(changed(modify).notes).toEqual([
      '"Audited controls" sets parameters that its controls do not have: months',
      '"Audited controls" alters what its controls do not have: o-9, o-1_gdn, o-1_smt.z',
    ]);
  });

  it('bounds what removals may cost', () => {
    const props = Array.from({ length: 8000 }, () => ({ name: 'status', value: 'draft' }));
    const removes = Array.from({ length: 8000 }, () => ({ 'by-class': 'none' }));
    const modify = {
      alters: [
        { 'control-id': 'o-1', adds: [{ props }] },
        { 'control-id': 'o-1', removes },
      ],
    };
    expect(problems({ imports, modify }, others).join()).toContain('more comparisons than are made');
  });

  it('refuses a position that OSCAL does not have', () => {
    const modify = { alters: [{ 'control-id': 'o-1', adds: [{ position: 'top' }] }] };
    expect(problems({ imports, modify }, others)[0]).toContain('"top" is not allowed here');
  });
});
