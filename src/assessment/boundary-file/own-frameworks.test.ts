import { describe, expect, it } from 'vitest';
import { printPlace, SourceText } from '../../foundation/source-text.ts';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { catalogue, control } from '../../imports/oscal/oscal.fixture.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { shopFramework } from '../own-frameworks/own-frameworks.fixture.ts';
import { type BoundaryFile, readBoundaryFile } from './read-boundary-file.ts';

const cards = JSON.stringify(
  catalogue('Card rules', { controls: [control('ac-2', 'Accounts'), control('card-1', 'Readers')] }),
);

const files = {
  'frameworks/shop.yaml': shopFramework,
  'frameworks/cards.json': cards,
  'frameworks/broken.yaml': shopFramework.replace('[iso:A.8.5]', '[iso:A.8.555]'),
};

function result(text: string) {
  const tree = memorySourceTree(files);
  return readBoundaryFile(new SourceText('shop/demarc.yaml', text), loadKnowledge(), path =>
    tree.readText(path),
  );
}

function read(text: string): BoundaryFile {
  const outcome = result(text);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.value;
}

function problems(text: string): string[] {
  const outcome = result(text);
  if (outcome.ok) return [];
  return outcome.problems.map(({ message, place }) => {
    const { file, line } = printPlace(place);
    return `${file}:${line} ${message}`;
  });
}

/** What is wrong with a second framework beside that of the shop. */
function both(other: string): string[] {
  return problems(`frameworks:\n  - { file: frameworks/shop.yaml }\n  - ${other}\n`);
}

describe('frameworks of demarc.yaml', () => {
  it('may be files beside known ones', () => {
    const { boundaries } = read(`frameworks:
  - iso-27001-2022
  - file: frameworks/shop.yaml
  - { file: frameworks/cards.json, id: card-rules, through: nist-800-53-r5 }
objectives:
  - { id: ACC, title: Accounts, controls: [shop:S-1, cardrules:ac-2] }
`);
    const [boundary] = boundaries;
    expect(boundary?.frameworks).toEqual(['iso-27001-2022', 'shop-controls', 'card-rules', 'own']);
    expect(boundary?.ownFrameworks.map(({ id, file }) => `${id} ${file}`)).toEqual([
      'shop-controls frameworks/shop.yaml',
      'card-rules frameworks/cards.json',
    ]);
  });

  it('of one boundary are known in the whole file, and read once', () => {
    const { boundaries } = read(`frameworks: [{ file: frameworks/shop.yaml }]
boundaries:
  - { name: Shop }
  - { name: Cards, frameworks: [{ file: frameworks/shop.yaml }, { file: frameworks/cards.json }, soc-2] }
  - { name: Till, frameworks: [cards] }
`);
    expect(boundaries.map(({ frameworks }) => frameworks)).toEqual([
      ['shop-controls'],
      ['shop-controls', 'cards', 'soc-2'],
      ['cards'],
    ]);
    expect(boundaries[0]?.ownFrameworks).toHaveLength(2);
  });

  it.each([
    [
      'frameworks: [{ file: frameworks/shop.yml }]',
      'shop/demarc.yaml:1 "frameworks/shop.yml" cannot be read: ',
    ],
    [
      'frameworks: [{ file: ../shop.yaml }]',
      'shop/demarc.yaml:1 "../shop.yaml" leaves the folder of demarc.yaml',
    ],
    [
      'frameworks:\n  - { file: frameworks/broken.yaml }',
      'shop/frameworks/broken.yaml:12 "iso:A.8.555" is no control',
    ],
    ['frameworks:\n  - { file: frameworks/shop.yaml, id: soc-2 }', 'shop/demarc.yaml:2 "soc-2" is the id of'],
    [
      'frameworks:\n  - { file: frameworks/shop.yaml, namespace: iso }',
      'shop/demarc.yaml:2 "iso:" stands before',
    ],
    [
      'frameworks:\n  - { file: frameworks/cards.json, through: soc }',
      'shop/demarc.yaml:2 "soc" is no framework',
    ],
    ['frameworks:\n  - { file: frameworks/shop.yaml, maping: x }', 'Did you mean "mapping"?'],
    ['frameworks: [{ id: shop }]', '"file" of entry 1 of "frameworks" is missing'],
  ])('%s is told', (text, message) => {
    const told = problems(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(message);
  });

  it('must not share an id or a namespace', () => {
    expect(both('{ file: frameworks/cards.json, id: shop-controls, namespace: cards }')).toEqual([
      'shop/demarc.yaml:3 "shop-controls" is the id of "frameworks/shop.yaml" too: give "frameworks/cards.json" another "id".',
    ]);
    expect(both('{ file: frameworks/cards.json, namespace: shop }')[0]).toContain(
      '"shop:" stands before the ids of "frameworks/shop.yaml" too',
    );
  });

  it('names nothing of a framework that could not be read', () => {
    const text =
      'frameworks: [{ file: frameworks/broken.yaml }]\nobjectives: [{ id: A, title: A, controls: [shop:S-1] }]\n';
    expect(problems(text)).toHaveLength(1);
  });

  it('are bounded in number', () => {
    const many = Array.from(
      { length: 51 },
      (_, index) => `  - { file: frameworks/shop.yaml, id: s-${index}, namespace: s${index} }`,
    );
    expect(problems(`frameworks:\n${many.join('\n')}\n`)).toEqual([
      'shop/demarc.yaml:52 at most 50 files with frameworks are read.',
    ]);
  });
});
