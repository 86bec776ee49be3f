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

function notes(members: object, others?: Files): readonly string[] {
  return imported(files(members, others), 'audit.json').notes;
}

const chosen = (...selections: object[]) => ({ ...fromShop, 'include-controls': selections });

describe('the choice of controls', () => {
  it('takes all but withdrawn ones by include-all', () => {
    const result = imported(files({ imports: [{ ...fromShop, 'include-all': {} }] }), 'audit.json');
    expect(result.kind).toBe('profile');
    expect(idsOf(result)).toEqual(['ac-1', 'ac-1.1', 'ac-2', 'pay-1']);
    expect(result.withdrawn).toEqual(['ac-1.2', 'ac-3']);
  });

  it('takes what is named, in the order of the catalogue, without the controls inside', () => {
    expect(ids({ imports: [{ ...fromShop, ...includeIds('pay-1', 'ac-1') }] })).toEqual(['ac-1', 'pay-1']);
  });

  it('takes the controls inside with with-child-controls', () => {
    const choice = { 'with-ids': ['ac-1'], 'with-child-controls': 'yes' };
    expect(ids({ imports: [chosen(choice)] })).toEqual(['ac-1', 'ac-1.1']);
  });

  it('takes what matches a pattern; one without a pattern matches nothing', () => {
    expect(ids({ imports: [chosen({ matching: [{ pattern: 'ac-?' }, {}] })] })).toEqual(['ac-1', 'ac-2']);
  });

  it('leaves out what is excluded, however it is included', () => {
    const members = { ...fromShop, 'include-all': {} };
    const exclude = (selection: object) => [{ ...members, 'exclude-controls': [selection] }];
    expect(ids({ imports: exclude({ 'with-ids': ['ac-2'] }) })).toEqual(['ac-1', 'ac-1.1', 'pay-1']);
    expect(ids({ imports: exclude({ matching: [{ pattern: 'ac*' }] }) })).toEqual(['pay-1']);
    const family = { 'with-ids': ['ac-1'], 'with-child-controls': 'yes' };
    expect(ids({ imports: exclude(family) })).toEqual(['ac-2', 'pay-1']);
  });

  it('does not take a parent for its child, and says so', () => {
    const imports = [{ ...fromShop, ...includeIds('ac-1.1') }];
    expect(ids({ imports })).toEqual(['ac-1.1']);
    expect(notes({ imports })).toEqual([
      '"Audited controls" takes parts of controls that it does not take themselves: ac-1',
    ]);
  });

  it('tells an id that the source does not have, with the nearest', () => {
    expect(problems({ imports: [{ ...fromShop, ...includeIds('ac-1', 'ac-11') }] })).toEqual([
      'audit.json:17 "ac-11" is no control of the source "shop.json". Did you mean "ac-1"?',
    ]);
    const imports = [{ ...fromShop, 'include-all': {}, 'exclude-controls': [{ 'with-ids': ['pay-11'] }] }];
    expect(problems({ imports })[0]).toContain('Did you mean "pay-1"?');
  });

  it.each([
    [{ ...fromShop }, 'it chooses nothing: write "include-all": {} or "include-controls".'],
    [
      { ...fromShop, 'include-all': {}, 'include-controls': [{ 'with-ids': ['ac-1'] }] },
      'it has "include-all" and "include-controls": only one of them can hold.',
    ],
    [{ 'include-all': {} }, '"href" is missing.'],
    [
      { ...fromShop, 'include-all': {}, 'exclude-control': [] },
      '"exclude-control" is not a key that stands here. Did you mean "exclude-controls"?',
    ],
    [
      chosen({ 'with-ids': ['ac-1'], 'with-child-controls': 'true' }),
      '"true" is not allowed here: write "yes" or "no".',
    ],
    [chosen({ 'with-ids': 'ac-1' }), '"with-ids" must be a list.'],
    [chosen({ 'with-ids': [1] }), '"with-ids" must hold texts.'],
  ])('refuses the import %j', (one, message) => {
    expect(problems({ imports: [one] }).join('\n')).toContain(message);
  });

  it('bounds what patterns may cost', () => {
    const many = Array.from({ length: 3000 }, (_, index) => control(`c-${index}`, 'One of many'));
    const patterns = Array.from({ length: 2000 }, () => ({ pattern: '*?*?*?*?*x' }));
    const told = problems(
      { imports: [{ href: 'many.json', 'include-controls': [{ matching: patterns }] }] },
      { 'many.json': catalogue('Many', { controls: many }) },
    );
    expect(told.join()).toContain('more comparisons than are made');
  });
});

describe('the sources of a profile', () => {
  const all = { 'include-all': {} };

  it('resolves profiles that a profile imports', () => {
    const base = profile('Base', { imports: [{ ...fromShop, 'include-all': {} }] });
    const others = { 'base.json': base };
    const imports = [{ href: 'base.json', ...includeIds('ac-2', 'pay-1') }];
    expect(ids({ imports }, others)).toEqual(['ac-2', 'pay-1']);
  });

  it.each([
    ['a path beside it', 'shop.json'],
    ['a path that leaves the folder', '../../nist/shop.json'],
    ['an address', 'https://example.com/oscal/shop.json'],
    ['the XML form of the same file', 'shop.xml'],
    ['an escaped path', './%73hop.json'],
  ])('finds %s', (_, href) => {
    expect(ids({ imports: [{ href, ...all }] })).toHaveLength(4);
  });

  it('follows a resource of the back matter, JSON before other forms', () => {
    const resources = [
      { uuid: 'shop', rlinks: [{ href: 'shop.yaml' }, { href: 'https://example.com/shop.json' }] },
    ];
    const members = { imports: [{ href: '#shop', ...all }], 'back-matter': { resources } };
    expect(ids(members)).toHaveLength(4);
  });

  it('reads a document that stands in the back matter itself', () => {
    const value = Buffer.from(JSON.stringify(shopCatalogue)).toString('base64');
    const resources = [{ uuid: 'shop', base64: { filename: 'shop.json', value } }];
    const members = { imports: [{ href: '#shop', ...all }], 'back-matter': { resources } };
    expect(idsOf(imported({ 'audit.json': profile('Audit', members) }, 'audit.json'))).toHaveLength(4);
  });

  it('looks from the folder of the file that imports', () => {
    const nested = {
      'audit.json': profile('Audit', { imports: [{ href: 'oscal/base.json', ...all }] }),
      'oscal/base.json': profile('Base', { imports: [{ href: '../shop.json', ...all }] }),
      'shop.json': shopCatalogue,
    };
    expect(idsOf(imported(nested, 'audit.json'))).toHaveLength(4);
  });

  it.each([
    [
      'https://example.com/oscal/card_catalog.json',
      'the import "https://example.com/oscal/card_catalog.json" is not here, and nothing is fetched: put the file beside this one as "card_catalog.json".',
    ],
    [
      '../../cards.xml',
      'the import "../../cards.xml" is not here, and nothing is fetched: put the file beside this one as "cards.json".',
    ],
    ['#shop', '"#shop" is no resource of the back matter.'],
  ])('says where to put %s', (href, message) => {
    expect(problems({ imports: [{ href, ...all }] })[0]).toBe(`audit.json:12 ${message}`);
  });

  it('tells what is wrong with an imported file in that file', () => {
    expect(
      problems({ imports: [{ href: 'cards.json', ...all }] }, { 'cards.json': '{\n"catalog": 1}' }),
    ).toEqual(['cards.json:2 "catalog" must be an object.']);
  });

  it('tells a profile that leads back to itself', () => {
    const others = { 'base.json': profile('Base', { imports: [{ href: 'audit.json', ...all }] }) };
    expect(problems({ imports: [{ href: 'base.json', ...all }] }, others)).toEqual([
      'base.json:12 this import leads back to a profile that is being read: audit.json > base.json > audit.json.',
    ]);
    expect(problems({ imports: [{ href: 'audit.json', ...all }] })[0]).toContain('audit.json > audit.json');
  });

  it('bounds how far imports lead', () => {
    const chain: Record<string, object> = { 'shop.json': shopCatalogue };
    for (let index = 0; index < 40; index += 1) {
      const href = index === 39 ? 'shop.json' : `p-${index + 1}.json`;
      chain[`p-${index}.json`] = profile(`P ${index}`, { imports: [{ href, ...all }] });
    }
    expect(problemsOf(chain, 'p-0.json')[0]).toContain('imports lead to more than 32 files in a row');
  });

  it('reads each file once, however often it is imported', () => {
    const wide: Record<string, object> = { 'shop.json': shopCatalogue };
    for (let index = 0; index < 25; index += 1) {
      const href = index === 24 ? 'shop.json' : `p-${index + 1}.json`;
      wide[`p-${index}.json`] = profile(`P ${index}`, {
        imports: [
          { href, ...all },
          { href, ...all },
        ],
      });
    }
    expect(idsOf(imported(wide, 'p-0.json'))).toHaveLength(4);
  });

  it('takes a catalogue that stands in for one that is not here, and says so', () => {
    const standIn = {
      title: 'the shop catalogue',
      catalogue: {
        parameters: new Map<string, string>(),
        controls: [
          {
            id: 'ac-9',
            title: 'Sessions',
            props: [],
            inner: new Set<string>(),
            ancestors: [],
            groups: [],
            origin: 'demarc',
          },
        ],
      },
    };
    const members = {
      imports: [{ href: 'https://example.com/cards.json', ...includeIds('ac-9') }],
      modify: { 'set-parameters': [{ 'param-id': 'ac-9_prm', values: ['15 minutes'] }] },
    };
    const result = imported(files(members), 'audit.json', standIn);
    expect(idsOf(result)).toEqual(['ac-9']);
    expect(result.notes).toEqual([
      '"cards.json" is not here: the shop catalogue as demarc knows it takes its place',
    ]);
  });
});

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

  it('refuses a position that OSCAL does not have', () => {
    const modify = { alters: [{ 'control-id': 'o-1', adds: [{ position: 'top' }] }] };
    expect(problems({ imports, modify }, others)[0]).toContain('"top" is not allowed here');
  });
});
