import { describe, expect, it } from 'vitest';
import { catalogue, control, idsOf, imported, problemsOf, profile, shopCatalogue } from './oscal.fixture.ts';

function problems(file: object | string): string[] {
  return problemsOf({ 'shop.json': file }, 'shop.json');
}

function inVersion(version: string): object {
  const text = JSON.stringify(shopCatalogue).replace('1.1.2', version);
  return JSON.parse(text) as object;
}

describe('a catalogue', () => {
  it('gives its controls in their order, nested ones behind the one that holds them; withdrawn ones are counted', () => {
    const result = imported({ 'shop.json': shopCatalogue }, 'shop.json');
    expect(result).toMatchObject({
      kind: 'catalog',
      title: 'Shop control catalogue',
      version: '3',
      oscalVersion: '1.1.2',
      modified: '2026-02-01',
      withdrawn: ['ac-1.2', 'ac-3'],
      notes: [],
      groups: [
        { id: 'ac', title: 'Access to orders' },
        { id: 'pay', title: 'Payments' },
      ],
    });
    expect(result.controls).toEqual([
      { id: 'ac-1', title: 'Who may see orders', group: 'ac' },
      { id: 'ac-1.1', title: 'Orders of other shops', group: 'ac' },
      { id: 'ac-2', title: 'Accounts of staff', group: 'ac' },
      { id: 'pay-1', title: 'Card numbers', group: 'pay' },
    ]);
  });

  it('keeps groups in groups apart, and gives an id to those without', () => {
    const result = imported(
      {
        'shop.json': catalogue('Shop', {
          controls: [control('general', 'In general')],
          groups: [
            { title: 'Orders', groups: [{ title: 'Paper', controls: [control('o-1', 'Locked away')] }] },
            { title: 'Returns', groups: [{ title: 'Paper', controls: [control('r-1', 'Shredded')] }] },
          ],
        }),
      },
      'shop.json',
    );
    expect(result.groups).toEqual([
      { id: 'controls', title: 'Controls' },
      { id: 'paper', title: 'Orders / Paper' },
      { id: 'paper-2', title: 'Returns / Paper' },
    ]);
  });

  it('shows parameters of titles by value, choice or label', () => {
    const result = imported(
      {
        'shop.json': catalogue('Shop', {
          params: [{ id: 'shop', values: ['the web shop'] }],
          controls: [
            control('o-1', 'Orders of {{ insert: param, shop }} kept {{ insert: param, years }}', {
              params: [{ id: 'years', label: 'number of years' }],
            }),
            control('o-2', 'Deleted {{ insert: param, when }}', {
              params: [{ id: 'when', select: { choice: ['monthly', 'yearly'] } }],
            }),
          ],
        }),
      },
      'shop.json',
    );
    expect(result.controls.map(({ title }) => title)).toEqual([
      'Orders of the web shop kept [number of years]',
      'Deleted monthly or yearly',
    ]);
  });

  it.each(['1.0.0', '1.0.4', '1.1.2', '1.2.1', '1.2'])('is read in version %s', version => {
    expect(idsOf(imported({ 'shop.json': inVersion(version) }, 'shop.json'))).toHaveLength(4);
  });

  it.each(['1.3.0', '2.0.0', '0.9', '1.0.0-rc2', 'one'])('is not read in version %s', version => {
    expect(problems(inVersion(version))).toEqual([
      `shop.json:8 this is OSCAL ${version}; demarc reads the versions 1.0 to 1.2.`,
    ]);
  });
});

describe('what is no catalogue', () => {
  it.each([
    ['', 'shop.json:1 this is not JSON: a value is expected, and the text ends.'],
    [
      '<catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0"/>',
      'shop.json:1 this is OSCAL in XML; demarc reads the JSON form of the same document.',
    ],
    [
      '# shop\n---\ncatalog:\n  uuid: 1\n',
      'shop.json:1 this is OSCAL in YAML; demarc reads the JSON form of the same document.',
    ],
    ['{}', 'shop.json:1 this is not OSCAL: it holds no document, and a catalog or a profile is needed here.'],
    [
      '{"catalogue": {}}',
      'shop.json:1 this is not OSCAL: it begins with "catalogue", and a catalog or a profile is needed here. Did you mean "catalog"?',
    ],
    [
      '{"component-definition": {}}',
      'shop.json:1 this is OSCAL of the kind "component-definition", and a catalog or a profile is needed here.',
    ],
    [
      '{"catalog": {},\n "profile": {}}',
      'shop.json:2 an OSCAL file holds one document: "profile" is one too many.',
    ],
    ['{"catalog": []}', 'shop.json:1 "catalog" must be an object.'],
    ['{"catalog": {}}', 'shop.json:1 "metadata" is missing: every OSCAL document has it.'],
  ])('%j is told for what it is', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it('names what is missing or of another kind, with its line', () => {
    expect(
      problems(catalogue('Shop', { controls: [{ id: 'ac-1' }, { title: 'Accounts' }, 7], groups: {} })),
    ).toEqual([
      'shop.json:11 "title" is missing.',
      'shop.json:14 "id" is missing.',
      'shop.json:17 "controls" must hold objects.',
      'shop.json:19 "groups" must be a list.',
    ]);
  });

  it('tells an id that stands twice, and where it stood first', () => {
    const twice = catalogue('Shop', {
      controls: [control('ac-1', 'Accounts'), control('ac-2', 'Orders'), control('ac-1', 'Accounts again')],
    });
    expect(problems(twice)).toEqual(['shop.json:20 "ac-1" is the id of another control too (line 12).']);
  });

  it.each(['ac 1', '1ac', 'ac:1', 'a'.repeat(201)])('refuses the id %s', id => {
    expect(problems(catalogue('Shop', { controls: [control(id, 'Accounts')] }))[0]).toContain(
      'is not an id as OSCAL has them',
    );
  });

  it('tells a catalogue without controls', () => {
    expect(problems(catalogue('Shop', {}))).toEqual(['shop.json:2 this catalogue has no controls.']);
  });

  it('tells twenty mistakes and counts the rest', () => {
    const many = catalogue('Shop', { controls: Array.from({ length: 50 }, () => ({ id: 'ac-1' })) });
    const told = problems(many);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toContain('and 30 more problems');
  });

  it('bounds depth and size', () => {
    let nested = control('c-0', 'Innermost');
    for (let depth = 1; depth < 60; depth += 1)
      nested = control(`c-${depth}`, 'Outer', { controls: [nested] });
    expect(problems(catalogue('Shop', { controls: [nested] })).join()).toContain('more than 32 deep');
    const many = Array.from({ length: 20_001 }, (_, index) => control(`c-${index}`, 'One of many'));
    expect(problems(catalogue('Shop', { controls: many })).join()).toContain('has more than 20000 controls');
    const props = Array.from({ length: 1_000_001 }, () => 0);
    expect(problems(catalogue('Shop', { controls: [control('c-1', 'One', { props })] }))).toEqual([
      expect.stringContaining('lists of more than 1000000 items in all are not read'),
    ]);
    expect(problems(profile('Shop', {})).join()).toContain('"imports" is missing');
  });
});
