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
      'audit.json': profile('Audit', { imports: [{ href: 'oscal/base.xml', ...all }] }),
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
