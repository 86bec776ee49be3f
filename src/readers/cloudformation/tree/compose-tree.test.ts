import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../foundation/source-text.ts';
import { composeTree } from './compose-tree.ts';
import { scalarValue } from './plain-scalar.ts';
import type { TemplateNode } from './template-tree.ts';

function compose(text: string) {
  return composeTree(new SourceText('shop.yaml', text));
}

/** The tree as plain values; a mapping becomes a list of pairs, so that order shows. */
function outline(node: TemplateNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return scalarValue(node);
  if (node.kind === 'value') return '(value)';
  if (node.kind === 'sequence') return node.items.map(outline);
  return node.pairs.map(pair => [pair.key, outline(pair.value)]);
}

function outlineOf(text: string): unknown {
  return outline(compose(text).documents[0]);
}

describe('plain scalars', () => {
  test.each([
    ['012345678901', '012345678901'],
    ['123456789012', 123456789012],
    ['12345678901234567890', '12345678901234567890'],
    ['443', 443],
    ['-1', -1],
    ['0', 0],
    ['1.5', 1.5],
    ['1.10', '1.10'],
    ['1e3', '1e3'],
    ['0x1f', '0x1f'],
    ['2012-10-17', '2012-10-17'],
    ['true', true],
    ['False', false],
    ['yes', 'yes'],
    ['on', 'on'],
    ['~', null],
    ['null', null],
    ["'443'", '443'],
    ['"true"', 'true'],
    ['!!str 443', '443'],
    ["!!int '443'", 443],
    ['! true', 'true'],
  ])('%s', (text, expected) => {
    expect(outlineOf(`Port: ${text}`)).toEqual([['Port', expected]]);
  });
});

describe('short tags', () => {
  test.each([
    ['!Ref Orders', [['Ref', 'Orders']]],
    ['!GetAtt Orders.Arn', [['Fn::GetAtt', 'Orders.Arn']]],
    ['!Condition IsProd', [['Condition', 'IsProd']]],
    ['!Join [",", [a, !Ref B]]', [['Fn::Join', [',', ['a', [['Ref', 'B']]]]]]],
    ['!Base64 {Fn::Sub: x}', [['Fn::Base64', [['Fn::Sub', 'x']]]]],
    ['\n  Fn::Base64: !Sub |\n    run\n', [['Fn::Base64', [['Fn::Sub', 'run\n']]]]],
  ])('%s', (text, expected) => {
    expect(outlineOf(`Value: ${text}`)).toEqual([['Value', expected]]);
  });
});

describe('places', () => {
  test('are those of keys, items and quoted values', () => {
    const text = "Resources:\n  Orders:\n    - 'first'\n    - !Ref second\n";
    const [document] = compose(text).documents;
    const at = (node: { readonly offset: number } | undefined): string =>
      text.slice(node?.offset, (node?.offset ?? 0) + 5);
    const resources = document?.kind === 'mapping' ? document.pairs[0] : undefined;
    const orders = resources?.value.kind === 'mapping' ? resources.value.pairs[0] : undefined;
    const items = orders?.value.kind === 'sequence' ? orders.value.items : [];
    expect([resources, orders, ...items].map(at)).toEqual(['Resou', 'Order', "'firs", '!Ref ']);
  });
});

describe('JSON is read by the same path', () => {
  test('with tabs, escapes and no blanks', () => {
    expect(
      outlineOf('{\n\t"Resources":{"Orders":{"Name":"a\\u00e9\\/\\ud83d\\ude00"}},\n\t"n":[1,true,null]}'),
    ).toEqual([
      ['Resources', [['Orders', [['Name', 'aé/😀']]]]],
      ['n', [1, true, null]],
    ]);
  });
});

describe('keys', () => {
  test('that stand twice are said; the last one counts', () => {
    const { documents, faults } = compose('Orders: 1\nPayments: 2\nOrders: 3\n');
    expect(outline(documents[0])).toEqual([
      ['Orders', 3],
      ['Payments', 2],
    ]);
    expect(faults).toEqual([
      { kind: 'duplicate-key', message: 'the key Orders stands here a second time', offset: 22 },
    ]);
  });

  test('named << are merged and said; own keys win', () => {
    const { documents, faults } = compose('base: &b {x: 1, y: 2}\nown:\n  <<: *b\n  y: 3\n');
    expect(outline(documents[0])).toEqual([
      [
        'base',
        [
          ['x', 1],
          ['y', 2],
        ],
      ],
      [
        'own',
        [
          ['x', 1],
          ['y', 3],
        ],
      ],
    ]);
    expect(faults.map(fault => fault.kind)).toEqual(['merge-key']);
  });

  test('that are no text are left out and said', () => {
    const { documents, faults } = compose('? [a, b]\n: 1\nOrders: 2\n');
    expect(outline(documents[0])).toEqual([['Orders', 2]]);
    expect(faults.map(fault => fault.kind)).toEqual(['complex-key']);
  });

  test('that are a value without its quotes are said', () => {
    const { faults } = compose('ValueFrom: !Sub ${Secret}:password::\n');
    expect(faults).toEqual([{ kind: 'complex-key', message: '!Sub stands before a key', offset: 11 }]);
  });

  test('like __proto__ are ordinary', () => {
    expect(outlineOf('__proto__: 1\nconstructor: 2\n')).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});

describe('aliases', () => {
  test('share the node that they name', () => {
    const { documents, faults } = compose('a: &tags [{Key: team}]\nb: *tags\n');
    expect(outline(documents[0])).toEqual([
      ['a', [[['Key', 'team']]]],
      ['b', [[['Key', 'team']]]],
    ]);
    expect(faults).toEqual([]);
  });

  test('keep the function that the anchor names', () => {
    expect(outlineOf('a: &name !Sub x\nb: *name\n')).toEqual([
      ['a', [['Fn::Sub', 'x']]],
      ['b', [['Fn::Sub', 'x']]],
    ]);
  });

  test.each([
    ['without an anchor', 'a: *nowhere\n', 'the alias *nowhere has no anchor before it'],
    ['in a circle', 'a: &a [*a]\n', 'the alias *a contains itself'],
    ['in a circle through a tag', 'a: &a !Join [*a]\n', 'the alias *a contains itself'],
  ])('%s are said', (_name, text, message) => {
    expect(compose(text).faults).toMatchObject([{ kind: 'alias', message }]);
  });

  test('that expand to billions are stopped', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    const { faults } = compose(`${lines.join('\n')}\n`);
    expect(faults.some(fault => fault.kind === 'too-large')).toBe(true);
  });

  test('never make a tree deeper than what may be nested', () => {
    const lines = ['a0: &a0 [x]'];
    for (let level = 1; level < 400; level += 1) lines.push(`a${level}: &a${level} [*a${level - 1}]`);
    const { documents, faults } = compose(`${lines.join('\n')}\n`);
    expect(faults.some(fault => fault.kind === 'too-large')).toBe(true);
    expect(() => outline(documents[0])).not.toThrow();
  });
});

describe('text that is not YAML', () => {
  test.each([
    ['a bracket that never closes', 'Resources: {Orders: ['],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 nested keys', '{a: '.repeat(100_000)],
    ['a tab as indentation', 'Resources:\n\tOrders: 1\n'],
    ['a text without its end', 'Name: "orders\n'],
  ])('%s', (_name, text) => {
    const { broken, documents } = compose(text);
    expect(broken?.kind).toBe('not-yaml');
    expect(broken?.offset).toBeGreaterThanOrEqual(0);
    expect(documents).toEqual([]);
  });

  test('3,000 keys, each inside the one before', () => {
    const lines = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`);
    expect(compose(lines.join('\n')).broken?.kind).toBe('not-yaml');
  });
});

test('every document of a text is composed', () => {
  expect(compose('a: 1\n---\nb: 2\n...\n---\n').documents.map(outline)).toEqual([
    [['a', 1]],
    [['b', 2]],
    null,
  ]);
});
