import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../src/foundation/source-tree-memory.ts';
import { SourceText } from '../../src/foundation/source-text.ts';
import { evaluate } from '../../src/readers/terraform/evaluate/evaluate-expression.ts';
import { functionNames } from '../../src/readers/terraform/evaluate/functions/call-function.ts';
import { Machine } from '../../src/readers/terraform/evaluate/machine.ts';
import { isFailed, plainOf } from '../../src/readers/terraform/evaluate/values.ts';
import { parseWholeExpression } from '../../src/readers/terraform/hcl/parse-body.ts';
import { askConsole, inFolder, terraform, terraformVersion } from './terraform-oracle.ts';

const files = {
  't.tpl': '%{ for ip in ips ~}\n  server ${ip}\n%{ endfor ~}\n',
  'd/a.txt': 'A',
  'd/b/c.txt': 'C\n',
  'e.json': '{}',
};

/** What demarc makes of an expression, in the form in which the console is asked. */
function oursOf(expression: string): string {
  const text = `jsonencode(${expression})`;
  const parsed = parseWholeExpression(text);
  if (parsed === undefined) return '!error';
  const machine = new Machine(memorySourceTree(files), evaluate);
  const env = { machine, source: new SourceText('console', text), folder: '', lookup: () => undefined };
  const value = plainOf(evaluate(parsed, env));
  if (typeof value === 'string') return value;
  return isFailed(value) ? '!error' : JSON.stringify(value);
}

/** Numbers are compared as numbers: Terraform prints 77 digits of a third. */
function comparable(json: string): unknown {
  return json === '!error' ? json : JSON.parse(json, (_, value: unknown) => (value === 0 ? 0 : value));
}

/** Each expression with what Terraform and what demarc make of it. */
function bothWays(expressions: readonly string[]): { theirs: unknown[]; ours: unknown[] } {
  const answers = inFolder(files, folder => askConsole(folder, expressions));
  return {
    theirs: expressions.map((expression, at) => [expression, comparable(answers[at] ?? '')]),
    ours: expressions.map(expression => [expression, comparable(oursOf(expression))]),
  };
}

describe.skipIf(terraformVersion === undefined)('the same as terraform console', () => {
  const folder = 'tests/terraform/expressions';
  it.each(readdirSync(folder).sort())('%s', name => {
    const { theirs, ours } = bothWays(readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'));
    expect(ours).toEqual(theirs);
  });

  it('knows every function of Terraform', () => {
    const text = inFolder({}, place => terraform(place, 'metadata', 'functions', '-json'));
    const { function_signatures: signatures } = JSON.parse(text) as { function_signatures: object };
    const theirs = Object.keys(signatures).filter(name => !name.includes('::'));
    expect(theirs.filter(name => !functionNames().includes(name))).toEqual([]);
  });

  const short = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', ' ', '-', '1', '.', '/', '🤔', ','),
    maxLength: 6,
  });
  const quoted = short.map(text => JSON.stringify(text));
  const number = fc
    .oneof(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -200, max: 200 }).map(n => n / 8),
    )
    .map(String);
  const scalar = fc.oneof(quoted, number, fc.constantFrom('true', 'false', 'null'));
  const list = fc.array(scalar, { maxLength: 4 }).map(items => `[${items.join(', ')}]`);
  const texts = fc.array(quoted, { maxLength: 4 }).map(items => `[${items.join(', ')}]`);
  const object = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'é'), scalar), {
      selector: ([key]) => key,
      maxLength: 3,
    })
    .map(entries => `{${entries.map(([key, value]) => `${key} = ${value}`).join(', ')}}`);
  const position = fc.integer({ min: 0, max: 4 }).map(String);

  const generated: Readonly<Record<string, fc.Arbitrary<string>>> = {
    operators: fc
      .tuple(number, fc.constantFrom('+', '-', '*', '<', '>=', '=='), number)
      .map(parts => parts.join(' ')),
    equality: fc.tuple(scalar, fc.constantFrom('==', '!='), scalar).map(parts => parts.join(' ')),
    conditionals: fc.tuple(scalar, scalar, fc.boolean()).map(([a, b, c]) => `${c} ? ${a} : ${b}`),
    'conditionals of lists': fc.tuple(texts, texts, fc.boolean()).map(([a, b, c]) => `${c} ? ${a} : ${b}`),
    'texts of one': fc
      .tuple(
        fc.constantFrom(
          'upper',
          'lower',
          'title',
          'strrev',
          'trimspace',
          'chomp',
          'length',
          'base64encode',
          'urlencode',
          'md5',
          'basename',
          'dirname',
        ),
        quoted,
      )
      .map(([name, text]) => `${name}(${text})`),
    'texts of two': fc
      .tuple(
        fc.constantFrom('split', 'trim', 'trimprefix', 'trimsuffix', 'startswith', 'endswith', 'strcontains'),
        quoted,
        quoted,
      )
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    substr: fc
      .tuple(quoted, fc.integer({ min: -4, max: 4 }), fc.integer({ min: -1, max: 4 }))
      .map(args => `substr(${args.join(', ')})`),
    replace: fc.tuple(quoted, quoted, quoted).map(args => `replace(${args.join(', ')})`),
    format: fc
      .tuple(
        fc.constantFrom(
          '%s',
          '%5s|',
          '%-5s|',
          '%v',
          '%q',
          '%d',
          '%05d',
          '%x',
          '%t',
          '%.2f',
          '%g',
          '%e',
          '%#v',
        ),
        scalar,
      )
      .map(([verb, value]) => `format("${verb}", ${value})`),
    lists: fc
      .tuple(
        fc.constantFrom(
          'toset',
          'tolist',
          'distinct',
          'compact',
          'sort',
          'flatten',
          'reverse',
          'length',
          'alltrue',
          'anytrue',
          'one',
          'sum',
        ),
        list,
      )
      .map(([name, value]) => `${name}(${value})`),
    'lists and elements': fc
      .tuple(
        fc.constantFrom(
          'contains',
          'index',
          'concat',
          'setunion',
          'setintersection',
          'setsubtract',
          'setproduct',
        ),
        texts,
        texts,
        quoted,
      )
      .map(([name, a, b, c]) =>
        name === 'contains' || name === 'index' ? `${name}(${a}, ${c})` : `${name}(${a}, ${b})`,
      ),
    positions: fc
      .tuple(fc.constantFrom('element', 'chunklist'), list, position)
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    slices: fc.tuple(list, position, position).map(([a, b, c]) => `slice(${a}, ${b}, ${c})`),
    maps: fc
      .tuple(
        fc.constantFrom('keys', 'values', 'merge', 'tomap', 'length', 'jsonencode', 'yamlencode'),
        object,
      )
      .map(([name, a]) => `${name}(${a})`),
    merges: fc.tuple(object, object).map(([a, b]) => `merge(${a}, ${b})`),
    lookups: fc
      .tuple(object, fc.constantFrom('a', 'b', 'z'), scalar)
      .map(([a, b, c]) => `lookup(${a}, "${b}", ${c})`),
    loops: fc
      .tuple(list, fc.constantFrom('x', 'i', '"${i}"'))
      .map(([a, b]) => `[for i, x in ${a} : ${b} if x != null]`),
    'loops of objects': object.map(value => `{for k, v in ${value} : upper(k) => v}`),
    patterns: fc
      .tuple(
        fc.constantFrom(
          '[a-z]+',
          '(a|B)+?',
          '^.',
          '.$',
          '\\\\d',
          '(?i)b',
          'a{1,2}',
          '[^a]',
          '(a)(B)?',
          '\\\\bé',
        ),
        quoted,
      )
      .map(([pattern, text]) => `regexall("${pattern}", ${text})`),
    networks: fc
      .tuple(
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 8, max: 28 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 40 }),
      )
      .map(([a, b, c, d]) => `cidrsubnet("10.${a}.7.0/${b}", ${c}, ${d})`),
    numbers: fc
      .tuple(fc.constantFrom('ceil', 'floor', 'abs', 'signum'), number)
      .map(([name, value]) => `${name}(${value})`),
    ranges: fc.tuple(number, number).map(([a, b]) => `range(${a}, ${b})`),
    times: fc
      .tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.constantFrom('1h', '-90m', '36h', '1.5s', '720h'))
      .map(([at, by]) => `timeadd("${new Date(at * 1000).toISOString().replace('.000', '')}", "${by}")`),
  };

  it.each(Object.keys(generated))('generated %s', name => {
    const { theirs, ours } = bothWays(
      fc.sample(generated[name] ?? fc.constant('1'), { numRuns: 120, seed: 7 }),
    );
    expect(ours).toEqual(theirs);
  });
});
