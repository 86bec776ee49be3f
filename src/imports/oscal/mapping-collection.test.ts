import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import {
  type MappingCollection,
  readMappingCollection,
  relationships,
  reversed,
} from './mapping-collection.ts';
import { mappingCollection } from './oscal.fixture.ts';

const map = {
  uuid: '74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724',
  relationship: 'subset-of',
  sources: [{ type: 'control', 'id-ref': 'pay-1' }],
  targets: [{ type: 'statement', 'id-ref': 'ac-2_smt.a' }],
};

function text(file: object | string): SourceText {
  return new SourceText('map.json', typeof file === 'string' ? file : JSON.stringify(file, undefined, 1));
}

function read(file: object): MappingCollection {
  const result = readMappingCollection(text(file));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.collection;
}

function problems(file: object | string): string[] {
  const result = readMappingCollection(text(file));
  return result.ok ? [] : result.problems.map(({ message, place }) => `${printPlace(place).line} ${message}`);
}

describe('a mapping collection', () => {
  it('gives its maps with the places of their ids', () => {
    const { title, maps } = read(mappingCollection([map]));
    expect(title).toBe('Shop to NIST');
    expect(maps).toHaveLength(1);
    const [first] = maps;
    expect(first?.relationship).toBe('subset-of');
    expect(first?.sources).toMatchObject([{ type: 'control', id: 'pay-1' }]);
    expect(first?.targets).toMatchObject([{ type: 'statement', id: 'ac-2_smt.a' }]);
    const place = first?.targets[0]?.place();
    expect(place && printPlace(place).line).toBeGreaterThan(20);
  });

  it('may hold one mapping without a list around it', () => {
    expect(read(mappingCollection([map], true)).maps).toHaveLength(1);
  });

  it.each([
    [{ ...map, relationship: 'subset' }, '"subset" is no relationship that demarc can weigh'],
    [{ ...map, relationship: undefined }, '"relationship" is missing.'],
    [{ ...map, sources: [] }, '"sources" is missing: a map has both sides.'],
    [{ ...map, targets: [{ type: 'part', 'id-ref': 'a' }] }, '"part" is not allowed here'],
    [{ ...map, targets: [{ type: 'control' }] }, '"id-ref" is missing.'],
  ])('refuses %j', (one, message) => {
    expect(problems(mappingCollection([one])).join('\n')).toContain(message);
  });

  it('tells what is none', () => {
    expect(problems('{"catalog": {}}')).toEqual([
      '1 this is OSCAL of the kind "catalog", and a mapping-collection is needed here.',
    ]);
    expect(problems(mappingCollection([]))[0]).toContain('this collection maps nothing');
  });

  it('turns relationships round, and back', () => {
    expect(reversed('subset-of')).toBe('superset-of');
    for (const one of relationships) expect(reversed(reversed(one))).toBe(one);
  });
});
