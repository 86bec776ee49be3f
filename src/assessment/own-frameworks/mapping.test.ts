import { describe, expect, it } from 'vitest';
import { catalogue, control, mappingCollection } from '../../imports/oscal/oscal.fixture.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { rowsOfCrosswalk } from './mapping-rows.ts';
import { ask, controlOf, read } from './own-frameworks.fixture.ts';

const cards = catalogue('Card rules', {
  groups: [
    {
      id: 'card',
      title: 'Cards',
      controls: [
        control('AC-2', 'Accounts'),
        control('ac-02.01', 'Accounts by a program'),
        control('card-1', 'Card numbers'),
        control('card-2', 'Readers', { props: [{ name: 'status', value: 'withdrawn' }] }),
      ],
    },
  ],
});

function dutiesOf(id: string) {
  const all = loadKnowledge()
    .frameworkIds()
    .flatMap(one => loadKnowledge().framework(one)?.controls ?? []);
  return all.find(one => one.id === id)?.duties;
}

function toldThrough(through: string): readonly string[] {
  return ask({ 'cards.json': cards }, { file: 'cards.json', through }).told;
}

describe('through a known framework', () => {
  const files = { 'cards.json': cards };
  const request = { file: 'cards.json', through: 'nist-800-53-r5' };

  it('controls of its ids take over its mapping, however the ids are written', () => {
    const own = read(files, request);
    expect(own.framework).toMatchObject({ id: 'cards', namespace: 'cards', standsFor: 'nist-800-53-r5' });
    expect(controlOf(own, 'cards:AC-2')).toMatchObject({
      duties: dutiesOf('80053:ac-2'),
      mappedThrough: ['80053:ac-2'],
      confidence: 'expert',
    });
    expect(controlOf(own, 'cards:ac-02.01').mappedThrough).toEqual(['80053:ac-2.1']);
    expect(controlOf(own, 'cards:card-1').unmappedReason).toBe('nist-800-53-r5 has no control of its id');
    expect(own.counts).toEqual({ mapped: 2, contributing: 0, unmapped: 1 });
    expect(own.draft.withdrawn).toEqual(['card-2']);
  });

  it('its own rows go first, and a note alone is kept beside what is taken over', () => {
    const text = `id: a\nnamespace: a\ntitle: A\nversion: 1\nlicence: own\nsource: here
controls:
  - { id: ac-2, title: Accounts, unmapped: no accounts here }
  - { id: ac-3, title: Access, note: Looked at twice }
`;
    const own = read({ 'a.yaml': text }, { file: 'a.yaml', through: 'nist-800-53-r5' });
    expect(controlOf(own, 'a:ac-2')).toMatchObject({ duties: [], unmappedReason: 'no accounts here' });
    expect(controlOf(own, 'a:ac-3')).toMatchObject({
      mappedThrough: ['80053:ac-3'],
      note: 'Looked at twice',
    });
  });

  it('a framework that is unknown, has no classes or none of the ids is told', () => {
    expect(toldThrough('nist-800-53')).toEqual([
      'through: "nist-800-53" is no framework that demarc knows. Did you mean "nist-800-53-r5"?',
    ]);
    expect(toldThrough('aws-caf')[0]).toContain('"aws-caf" is a set of practices');
    expect(toldThrough('soc-2')).toEqual([
      'through: none of its controls has an id of SOC 2 trust services criteria.',
    ]);
  });

  it('stands in for a catalogue that a profile imports and that is not here', () => {
    const file = {
      profile: {
        metadata: { title: 'Shop baseline', version: '1', 'oscal-version': '1.2.1' },
        imports: [
          {
            href: 'https://example.com/NIST_SP-800-53_rev5_catalog.json',
            'include-controls': [{ 'with-ids': ['ac-2'] }],
          },
        ],
        merge: { 'as-is': true },
      },
    };
    const own = read({ 'base.json': file }, { file: 'base.json', through: 'nist-800-53-r5' });
    expect(own.framework.groups).toEqual([{ id: 'ac', title: 'Access Control' }]);
    expect(own.counts).toEqual({ mapped: 1, contributing: 0, unmapped: 0 });
    expect(own.draft.notes[0]).toContain('"NIST_SP-800-53_rev5_catalog.json" is not here');
    expect(ask({ 'base.json': file }, { file: 'base.json' }).told[0]).toContain('nothing is fetched');
  });
});

function withMap(map: string): Record<string, string | object> {
  return { 'cards.json': cards, 'map.yaml': map };
}

describe('a mapping file', () => {
  const request = { file: 'cards.json', mapping: 'map.yaml' };

  it('in YAML gives rows by id', () => {
    const own = read(
      withMap('mapping:\n  card-1: { satisfies: [at-rest-mechanism] }\n  card-2: { unmapped: withdrawn }\n'),
      request,
    );
    expect(controlOf(own, 'cards:card-1').duties).toEqual([{ duty: 'at-rest-mechanism', role: 'satisfies' }]);
    expect(controlOf(own, 'cards:AC-2').unmappedReason).toBe('the mapping does not name it');
    expect(own.framework.controls).toHaveLength(3);
  });

  it('goes before what an id leads to', () => {
    const own = read(withMap('mapping:\n  AC-2: { overlaps: [iso:A.5.16] }\n'), {
      ...request,
      through: 'nist-800-53-r5',
    });
    expect(controlOf(own, 'cards:AC-2').unmappedReason).toContain('a part in common with iso:A.5.16');
    expect(controlOf(own, 'cards:ac-02.01').mappedThrough).toEqual(['80053:ac-2.1']);
  });

  it.each([
    ['mapping: { card-11: { unmapped: none } }', 'map.yaml:1 "card-11" is no control of this framework'],
    ['mapping: { card-1: { same: [iso:X] } }', 'map.yaml:1 "iso:X" is no control that demarc knows'],
    ['maping: {}', 'Did you mean "mapping"?'],
    ['mapping: { card-1: { sme: [iso:A.8.5] } }', 'Did you mean "same"?'],
  ])('%s is told', (map, message) => {
    const { own, told } = ask(withMap(map), request);
    expect(own).toBeUndefined();
    expect(told.join('\n')).toContain(message);
  });

  it('that is not there is told', () => {
    const { own, told } = ask({ 'cards.json': cards }, request);
    expect(own).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('mapping: ')]);
  });
});

function item(id: string, type = 'control'): object {
  return { type, 'id-ref': id };
}

function map(relationship: string, sources: object[], targets: object[]): object {
  return { uuid: '74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724', relationship, sources, targets };
}

describe('an OSCAL mapping collection', () => {
  const request = { file: 'shop.yaml', mapping: 'map.json' };
  const bare = `id: shop-controls
namespace: shop
title: Shop controls
version: 3
licence: The shop's own
source: https://intranet.example.com/controls
controls:
  - { id: S-1, title: Accounts of staff }
  - { id: S-2, title: Sign-in }
  - { id: O-3, title: Parcels }
`;
  const by = (maps: object[]) => ask({ 'shop.yaml': bare, 'map.json': mappingCollection(maps) }, request);

  it.each([
    ['equal-to', ['80053:ac-2'], ''],
    ['equivalent-to', ['80053:ac-2'], ''],
    ['subset-of', ['80053:ac-2'], ''],
    ['superset-of', undefined, 'it only has a part in common with 80053:ac-2'],
    ['intersects-with', undefined, 'it only has a part in common with 80053:ac-2'],
    ['no-relationship', undefined, '"Shop to NIST" says that it has no counterpart'],
  ])('carries a mapping over by %s: %j', (relationship, through, reason) => {
    const { own, told } = by([
      map(relationship, [item('S-1')], [item('ac-2')]),
      map('equal-to', [item('O-3')], [item('ac-3')]),
    ]);
    expect(told).toEqual([]);
    const found = own?.framework.controls.find(({ id }) => id === 'shop:S-1');
    expect(found?.mappedThrough).toEqual(through);
    expect(found?.unmappedReason ?? '').toContain(reason);
  });

  it('is understood from either side', () => {
    const { own } = by([
      map('superset-of', [item('ac-2')], [item('S-1')]),
      map('subset-of', [item('ac-3')], [item('S-2')]),
    ]);
    const [first, second] = own?.framework.controls ?? [];
    expect(first?.mappedThrough).toEqual(['80053:ac-2']);
    expect(second?.unmappedReason).toContain('a part in common with 80053:ac-3');
  });

  it('takes a statement of a control for a part of it', () => {
    const { own } = by([
      map('equal-to', [item('S-1_smt.a', 'statement')], [item('ac-2')]),
      map('equal-to', [item('S-2')], [item('ac-3_smt.a', 'statement')]),
    ]);
    const [first, second] = own?.framework.controls ?? [];
    expect(first?.unmappedReason).toContain('a part in common with 80053:ac-2');
    expect(second?.mappedThrough).toEqual(['80053:ac-3']);
  });

  it('may lead to duties', () => {
    const { own } = by([
      map('subset-of', [item('S-1')], [item('identity-lifecycle')]),
      map('intersects-with', [item('S-2')], [item('api-logging')]),
    ]);
    expect(own?.framework.controls.slice(0, 2).map(({ duties }) => duties)).toEqual([
      [{ duty: 'identity-lifecycle', role: 'satisfies' }],
      [{ duty: 'api-logging', role: 'contributes' }],
    ]);
  });

  it('may speak of controls that are not taken: they are counted', () => {
    const { own } = by([
      map('equal-to', [item('S-1')], [item('ac-2')]),
      map('equal-to', [item('S-77')], [item('ac-3')]),
    ]);
    expect(own?.draft.notes).toEqual(['1 map of "Shop to NIST" speaks of controls that are not taken']);
  });

  it('is bounded in what it pairs', () => {
    const sources = Array.from({ length: 2000 }, () => item('S-1'));
    const known = loadKnowledge().framework('nist-800-53-r5')?.controls ?? [];
    const targets = known.map(({ id }) => item(id.slice('80053:'.length)));
    expect(by([map('equal-to', sources, targets)]).told).toEqual([
      expect.stringContaining('this collection pairs more than 1000000 controls'),
    ]);
  });

  it('that names nobody it knows is told, with the nearest', () => {
    expect(by([map('equal-to', [item('S-11')], [item('ac-2')])]).told[0]).toContain(
      'neither side of this collection has controls of this framework: "S-11" is none. Did you mean "S-1"?',
    );
    expect(by([map('equal-to', [item('S-1')], [item('zz-9')])]).told[0]).toContain(
      '"zz-9" is the id of no control or duty that demarc knows',
    );
    const told = by([
      map('equal-to', [item('S-1')], [item('ac-2'), item('ac-3')]),
      map('equal-to', [item('S-2')], [item('ac-33')]),
    ]).told;
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"ac-33" is not in NIST SP 800-53 Revision 5. Did you mean "ac-');
  });
});

describe('a crosswalk', () => {
  const rows = { '80053:ac-2': ['iso:A.5.16', 'iso:A.5.18'], '80053:ac-3': ['iso:A.5.15'] };
  const walk = { from: 'nist-800-53-r5', to: 'iso-27001-2022', rows };

  it('names what overlaps, from either of its catalogues', () => {
    expect(Object.fromEntries(rowsOfCrosswalk(walk, new Set(['ac-2', 'x-1']), loadKnowledge()))).toEqual({
      'ac-2': { overlaps: ['iso:A.5.16', 'iso:A.5.18'] },
    });
    expect(Object.fromEntries(rowsOfCrosswalk(walk, new Set(['A.5.15', 'A.5.16']), loadKnowledge()))).toEqual(
      {
        'A.5.15': { overlaps: ['80053:ac-3'] },
        'A.5.16': { overlaps: ['80053:ac-2'] },
      },
    );
  });

  it('of demarc is taken by its id; it contributes and decides no class', () => {
    const own = read(
      { 'cards.json': cards },
      { file: 'cards.json', crosswalk: 'nist-800-53-r5-to-iso-27001-2022' },
    );
    const accounts = controlOf(own, 'cards:AC-2');
    expect(accounts.unmappedReason).toContain('it only has a part in common with iso:A.5.16');
    expect(new Set(accounts.duties.map(({ role }) => role))).toEqual(new Set(['contributes']));
    expect(own.counts.mapped).toBe(0);
  });

  it('that is unknown is told', () => {
    expect(ask({ 'cards.json': cards }, { file: 'cards.json', crosswalk: 'nist-to-iso' }).told[0]).toContain(
      'crosswalk: "nist-to-iso" is no crosswalk that demarc knows.',
    );
  });
});
