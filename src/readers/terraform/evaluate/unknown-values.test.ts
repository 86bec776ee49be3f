import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { SourceText } from '../../../foundation/source-text.ts';
import { qualify, type Value } from '../../../model/value.ts';
import { parseWholeExpression } from '../hcl/parse-body.ts';
import { evaluate } from './evaluate-expression.ts';
import { type Env, Machine } from './machine.ts';
import { shown } from './root.fixture.ts';
import { listFrom, objectOfValues, split, unknown } from './values.ts';

const region = unknown('input-without-default', 'no value is given', 'var.region');
const flag: Value = { ...unknown('condition-undetermined', 'on or off'), candidates: [true, false] };
const arn: Value = {
  kind: 'reference',
  target: '.#aws_kms_key.data',
  attribute: 'arn',
  expression: 'aws_kms_key.data.arn',
};
const names: Readonly<Record<string, Value>> = {
  region,
  flag,
  arn,
  some: listFrom([{ value: 'a' }, { value: 'b', condition: 'flag' }]),
  more: listFrom([{ value: 'a' }], undefined, { rest: region }),
  half: objectOfValues([
    ['known', 1],
    ['open', region],
  ]),
  assumed: qualify('prod', [{ name: 'environment' }]),
  secret: qualify('hunter2', [], true),
};

function evaluated(text: string): Value {
  const expression = parseWholeExpression(text);
  if (expression === undefined) throw new Error(`${text} is no expression`);
  const machine = new Machine(memorySourceTree({}), evaluate);
  const env: Env = { machine, source: new SourceText('test', text), folder: '', lookup: name => names[name] };
  return evaluate(expression, env);
}

describe('what is not known', () => {
  it.each<[string, unknown]>([
    // Text keeps its known parts.
    ['"shop-${region}-logs"', 'shop-{?input-without-default}-logs'],
    ['"${arn}/*"', '{<aws_kms_key.data.arn>}/*'],
    ['join("-", ["shop", region])', 'shop-{?input-without-default}'],
    ['format("%s-%03d", region, 7)', '{?input-without-default}-007'],
    ['upper("a-${region}")', 'A-{?input-without-default}'],
    ['startswith("s3-${region}", "s3-")', true],
    ['startswith("s3-${region}", "ec2")', false],
    ['endswith("s3-${region}", "west")', '?input-without-default'],
    ['trimprefix("s3-${region}", "s3-")', '?input-without-default'],
    [
      'jsonencode({ a = region, b = [arn, 1] })',
      '{"a":{?input-without-default},"b":["{<aws_kms_key.data.arn>}",1]}',
    ],
    ['jsondecode(jsonencode({ a = region, b = 1 })).b', 1],
    // Logic has three values.
    ['false && region', false],
    ['true || region', true],
    ['true && region', '?input-without-default'],
    ['!region', '?input-without-default'],
    ['region == "eu"', '?input-without-default'],
    ['"x-${region}" == "y"', false],
    ['arn == null', false],
    ['arn == ""', false],
    ['arn != arn', false],
    // Alternatives are kept, and decide where they agree.
    ['region == "" ? 1 : 2', { oneOf: [1, 2] }],
    ['region == "" ? 1 : 1', 1],
    ['flag ? "a" : "b"', { oneOf: ['a', 'b'] }],
    ['"x-${flag ? "a" : "b"}"', { oneOf: ['x-a', 'x-b'] }],
    ['(flag ? 1 : 3) > 0', true],
    ['length(flag ? [1] : [])', { oneOf: [1, 0] }],
    ['[for x in (flag ? ["a"] : []) : upper(x)]', { oneOf: [['A'], []] }],
    ['(flag ? { a = 1 } : { a = 2 }).a', { oneOf: [1, 2] }],
    ['{ a = 1, b = 2 }[region]', { oneOf: [1, 2] }],
    ['[5, 5][region]', 5],
    ['coalesce(region, "eu")', '?condition-undetermined'],
    ['coalesce(arn, "eu")', '<aws_kms_key.data.arn>'],
    ['merge({ a = 1 }, flag ? { b = 2 } : {})', { oneOf: [{ a: 1, b: 2 }, { a: 1 }] }],
    // Containers keep what is known of them.
    ['merge({ a = 1 }, region)', { a: '?input-without-default', '...': '?input-without-default' }],
    ['merge(region, { a = 1 })', { a: 1, '...': '?input-without-default' }],
    ['concat(["a"], region)', ['a', '...']],
    ['concat(["a"], region)[0]', 'a'],
    ['concat(region, ["a"])[0]', '?input-without-default'],
    ['half.known', 1],
    ['half.open.deeper', '?input-without-default'],
    ['keys(half)', ['known', 'open']],
    ['length(half)', 2],
    ['contains(more, "a")', true],
    ['contains(more, "z")', '?input-without-default'],
    ['contains(["a", region], "a")', true],
    ['toset(["b", region, "a", "b"])', ['a', 'b', '?input-without-default']],
    [
      '[for x in region : { cidr = x, port = 22 }]',
      [{ maybe: { cidr: '?input-without-default', port: 22 } }, '...'],
    ],
    ['[for x in ["a", "b"] : x if x == region]', [{ maybe: 'a' }, { maybe: 'b' }]],
    ['{ for k, v in { a = 1, b = region } : k => v }', { a: 1, b: '?input-without-default' }],
    ['{ for x in ["a"] : x => 1 if region }', { a: { oneOf: [1, undefined] } }],
    ['{ (region) = 1, b = 2 }', { b: 2, '...': '?condition-undetermined' }],
    // Elements that may be missing.
    ['some[0]', 'a'],
    ['some[1]', 'b'],
    ['length(some)', { oneOf: [1, 2] }],
    ['length(some) > 0', true],
    ['some[*]', ['a', { maybe: 'b' }]],
    ['try(some[1], "else")', { oneOf: ['b', 'else'] }],
    ['try(some[0], "else")', 'a'],
    ['can(some[1])', { oneOf: [true, false] }],
    ['join(",", some)', { oneOf: ['a,b', 'a'] }],
    ['one([for x in some : x if x == "b"])', { oneOf: ['b', null] }],
    ['compact(["", region])', [{ maybe: '?input-without-default' }]],
    // What Terraform rejects.
    ['try({}.a, "else")', 'else'],
    ['try(region.a, "else")', '?input-without-default'],
    ['can(region.a)', '?input-without-default'],
    ['can({}.a)', false],
    ['try([some[5]], "else")', 'else'],
    ['{}.a', '?evaluation-failed'],
    ['timestamp()', '?time-or-random'],
    ['uuid()', '?time-or-random'],
    ['bcrypt("x")', '?time-or-random'],
    ['provider::aws::arn_parse("arn:aws:s3:::shop").resource', 'shop'],
    ['provider::aws::arn_build("aws", "s3", "", "", "shop")', 'arn:aws:s3:::shop'],
    [
      'provider::aws::trim_iam_role_path("arn:aws:iam::123456789012:role/a/b/app")',
      'arn:aws:iam::123456789012:role/app',
    ],
  ])('%s', (text, expected) => {
    expect(shown(evaluated(text))).toEqual(expected);
  });

  it('carries assumptions and secrets through every operation that looks at them', () => {
    for (const text of [
      'assumed',
      '"x-${assumed}"',
      'upper(assumed)',
      'assumed == "prod"',
      'assumed == "prod" ? 1 : 2',
      'jsonencode([assumed])',
    ]) {
      expect(
        split(evaluated(text)).marks.assumedFrom.map(input => input.name),
        text,
      ).toEqual(['environment']);
    }
    for (const text of ['"x-${secret}"', 'base64encode(secret)', '[secret][0]', '{ a = secret }.a']) {
      expect(split(evaluated(text)).marks.sensitive, text).toBe(true);
    }
    expect(split(evaluated('nonsensitive(secret)')).marks.sensitive).toBe(false);
    // A container is not assumed because one of its elements is.
    expect(split(evaluated('merge({ a = 1 }, { b = assumed })')).marks.assumedFrom).toEqual([]);
  });

  it('never throws, whatever the expression', () => {
    const word = fc.constantFrom(
      'region',
      'flag',
      'arn',
      'some',
      'more',
      'half',
      'assumed',
      'secret',
      '1',
      '"a"',
      'null',
      'true',
      '[]',
      '{}',
      'nobody',
    );
    const calls = fc.constantFrom(
      'merge',
      'concat',
      'length',
      'element',
      'lookup',
      'flatten',
      'join',
      'jsonencode',
      'toset',
      'cidrsubnet',
      'regexall',
      'format',
      'setproduct',
      'zipmap',
      'try',
      'can',
      'keys',
      'values',
      'coalesce',
      'slice',
      'yamlencode',
      'templatestring',
      'formatlist',
      'transpose',
      'matchkeys',
      'one',
      'sum',
      'range',
      'tomap',
    );
    const expression = fc.letrec<{ tree: string }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        word,
        fc
          .tuple(calls, fc.array(tie('tree'), { maxLength: 3 }))
          .map(([name, args]) => `${name}(${args.join(', ')})`),
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '==', '&&', '<', '%'), tie('tree'))
          .map(parts => `(${parts.join(' ')})`),
        fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `[for k, v in ${a} : ${b} if v != k]`),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `{ for v in ${a} : "\${v}" => ${b}... }`),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a})[${b}]`),
        tie('tree').map(text => `(${text})[*].a`),
        tie('tree').map(text => `"x\${${text}}y"`),
      ),
    })).tree;
    fc.assert(
      fc.property(expression, text => {
        expect(() => shown(evaluated(text))).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
