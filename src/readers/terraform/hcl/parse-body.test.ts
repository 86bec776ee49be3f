import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body, Expression } from './ast.ts';
import { parseNative, parseWholeExpression } from './parse-body.ts';
import { printBody, printExpression, shapeOf } from './print-tree.fixture.ts';

function valueOf(text: string): Expression {
  const parsed = parseNative(`value = ${text}\n`);
  expect(parsed.faults).toEqual([]);
  const [attribute] = parsed.body.attributes;
  if (attribute === undefined) throw new Error(`no value in ${text}`);
  return attribute.value;
}

describe('bodies', () => {
  it('reads blocks, labels with and without quotes, one-line blocks and comments', () => {
    const { body, faults } = parseNative(`
# orders
resource "aws_s3_bucket" orders { bucket = "shop-orders" } // kept for ten years
/* versions
   of it */
resource "aws_s3_bucket_versioning" "orders" {
  bucket = aws_s3_bucket.orders.id # its name
  versioning_configuration {
    status = "Enabled"
  }
}
`);
    expect(faults).toEqual([]);
    expect(body.blocks.map(block => [block.type, ...block.labels])).toEqual([
      ['resource', 'aws_s3_bucket', 'orders'],
      ['resource', 'aws_s3_bucket_versioning', 'orders'],
    ]);
    expect(body.blocks[0]?.body.attributes[0]?.value).toMatchObject({
      kind: 'literal',
      value: 'shop-orders',
    });
    expect(body.blocks[1]?.body.blocks[0]?.body.attributes[0]?.name).toBe('status');
  });

  it('reads files with a byte order mark, with carriage returns and without a last line break', () => {
    const { body, faults } = parseNative(
      '\ufefflocals {\r\n  shop = "orders"\r\n  list = [\r\n    1,\r\n  ]\r\n}',
    );
    expect(faults).toEqual([]);
    expect(body.blocks[0]?.body.attributes.map(one => one.name)).toEqual(['shop', 'list']);
  });

  it('gives offsets at which the source stands', () => {
    const text = 'locals {\n  tags = merge(var.tags, { Name = "orders" })\n}\n';
    const attribute = parseNative(text).body.blocks[0]?.body.attributes[0];
    expect(text.slice(attribute?.start, attribute?.value.end)).toBe(
      'tags = merge(var.tags, { Name = "orders" })',
    );
  });
});

describe('expressions', () => {
  it.each([
    ['true ? 1 : false ? 2 : 3', '(true ? 1 : (false ? 2 : 3))'],
    ['1 + 2 * 3 - 4', '((((1) + (((2) * (3))))) - (4))'],
    ['a || b && c == d', '((a) || (((b) && (((c) == (d))))))'],
    ['-var.x.y', '-(var.x.y)'],
    ['-1', '-1'],
    ['!a[0]', '!(a[0])'],
    ['a.*.b.c[0]', '(a[*].b.c)[0]'],
    ['a[*].b[0]', 'a[*].b[0]'],
    ['a.0.b', 'a[0].b'],
    ['provider::aws::arn_parse(x)', 'provider::aws::arn_parse(x)'],
    ['max(list...)', 'max(list...)'],
    ['{ for k, v in m : k => v... if v }', '{for k, v in m : k => v... if v}'],
    ['[for x in xs : x if x > 1]', '[for x in xs : x if ((x) > (1))]'],
    ['{ a = 1, "b" : 2, (c) = 3, for = 4 }', '{("a") = 1, ("b") = 2, (c) = 3, ("for") = 4}'],
    ['"a${b}c"', '"a${b}c"'],
    ['"${b}"', 'b'],
    ['"$${no} %%{no} $ % $$ ${"x"}y"', '"$${no} %%{no} $ % $$ ${"x"}y"'],
    ['"%{ if a }x%{ else }y%{ endif }"', '"%{if a}x%{else}y%{endif}"'],
    ['"%{ for i, v in vs ~} ${v} %{~ endfor }"', '"%{for i, v in vs}${v}%{endfor}"'],
    ['"\\u00e9\\n\\"\\\\"', '"é\\n\\"\\\\"'],
    ['<<EOT\na ${b}\nEOT', '"a ${b}\\n"'],
    ['<<-EOT\n    a\n      b\n\n    EOT', '"a\\n  b\\n\\n"'],
    ['(\n1\n+\n2)', '((1) + (2))'],
  ])('reads %s', (text, printed) => {
    expect(printExpression(valueOf(text))).toBe(printed);
  });

  it('keeps numbers that JavaScript cannot hold from being taken for others', () => {
    expect(valueOf('123456789012345678901')).toMatchObject({ inexact: true });
    expect(valueOf('123456789012')).toMatchObject({ value: 123456789012 });
  });

  it('reads a whole text as one expression, or says that it is none', () => {
    expect(parseWholeExpression('["a", "b"]')?.kind).toBe('tuple');
    expect(parseWholeExpression('a b')).toBeUndefined();
    expect(parseWholeExpression('')).toBeUndefined();
  });
});

describe('broken files', () => {
  it('keeps the rest of the file and of the block, and says where the fault is', () => {
    const text = `
resource "aws_s3_bucket" "orders" {
  bucket = "orders
  acl    = = "private"
  tags = {
    Name = "x" y
  }
  force_destroy = true
}
resource "aws_sqs_queue" "payments" {
  name = "payments"
}
`;
    const { body, faults } = parseNative(text);
    expect(faults.map(fault => text.slice(0, fault.offset).split('\n').length)).toEqual([3, 4, 6]);
    expect(body.blocks[0]?.body.attributes.map(one => [one.name, one.value.kind])).toEqual([
      ['bucket', 'invalid'],
      ['acl', 'invalid'],
      ['tags', 'invalid'],
      ['force_destroy', 'literal'],
    ]);
    expect(body.blocks[1]?.labels).toEqual(['aws_sqs_queue', 'payments']);
  });

  it('ends a block that was never closed where the next top-level block begins', () => {
    const { body, faults } = parseNative(
      'resource "a" "b" {\n  x {\n    y = 1\n\nresource "c" "d" {\n  z = 2\n}\n',
    );
    expect(faults.map(fault => fault.message)).toEqual([
      'the block "x" is never closed',
      'the block "resource a b" is never closed',
    ]);
    expect(body.blocks.map(block => block.labels)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(body.blocks[0]?.body.damaged).toBe(true);
    expect(body.blocks[1]?.body.damaged).toBeUndefined();
  });

  it('reports an argument that is given twice', () => {
    expect(parseNative('a = 1\na = 2\n').faults.map(fault => fault.message)).toEqual([
      'the argument "a" is given twice',
    ]);
  });

  it('rejects quoted text over several lines, as Terraform does', () => {
    expect(parseNative('a = "x\ny"\n').faults.length).toBeGreaterThan(0);
  });

  const deep = 100_000;
  it.each([
    ['nested blocks', 'b {\n'.repeat(deep)],
    ['unary operators', `a = ${'!'.repeat(deep)}true\n`],
    ['brackets', `a = ${'['.repeat(deep)}\n`],
    ['parentheses on lines of their own', 'a = (\n'.repeat(deep)],
    ['operators', `a = 1${' + 1'.repeat(deep)}\n`],
    ['steps', `a = b${'.c'.repeat(deep)}\n`],
    ['templates', 'a = "${'.repeat(deep)],
    ['heredocs that never end', 'a = <<E\n'.repeat(deep)],
    ['closing braces', '}\n'.repeat(deep)],
    ['lines of nonsense', 'a b c ?\n'.repeat(deep)],
    ['conditionals', `a = ${'b ? c : '.repeat(deep)}d\n`],
    ['template directives', `a = "${'%{if x}'.repeat(deep)}"\n`],
    ['comments that never end', '/*'.repeat(deep)],
  ])('survives 100,000 %s with few messages', (_, text) => {
    const { faults } = parseNative(`${text}\nresource "aws_sqs_queue" "payments" {\n}\n`);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(20);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '=',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '"',
      '${',
      '%{',
      '~',
      '}',
      '<<E\n',
      'E\n',
      '<<-',
      '.',
      '*',
      '?',
      ':',
      ',',
      '...',
      'for',
      'in',
      'if',
      '1',
      '\\',
      '#',
      '/*',
      '*/',
      '!',
      '-',
      'é',
      '\u0000',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const { body, faults } = parseNative(parts.join(''));
        expect(body.attributes.length + body.blocks.length + faults.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});

const names = fc.constantFrom('orders', 'catalogue', 'payments', 'shop-eu', 'var', 'for', 'x_1');
const texts = fc.constantFrom('', 'a', 'naïve', '${', '$${', '%{', '"', '\\', '\n', '$', 'two words');
const numbers = fc.integer({ min: -1000, max: 1000 }).map(value => value / 4);

const expressions = fc.letrec<{ expression: Expression }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('literal' as const),
      value: fc.oneof(texts, numbers, fc.boolean(), fc.constant(null)),
    }),
    fc.record({ kind: fc.constant('variable' as const), name: names }),
    fc.record({
      kind: fc.constant('attribute' as const),
      on: fc.record({ kind: fc.constant('variable' as const), name: names }),
      name: names,
    }),
    fc.record({
      kind: fc.constant('index' as const),
      on: fc.record({ kind: fc.constant('variable' as const), name: names }),
      key: tie('expression'),
    }),
    fc.record({ kind: fc.constant('tuple' as const), items: fc.array(tie('expression'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('object' as const),
      items: fc.array(fc.record({ key: tie('expression'), value: tie('expression') }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('conditional' as const),
      condition: tie('expression'),
      yes: tie('expression'),
      no: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('+' as const, '&&' as const, '==' as const, '%' as const, '<=' as const),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('merge', 'provider::aws::arn_parse'),
      args: fc.array(tie('expression'), { minLength: 1, maxLength: 3 }),
      expand: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('for' as const),
      valueName: names,
      collection: tie('expression'),
      value: tie('expression'),
      group: fc.constant(false),
    }),
  ) as fc.Arbitrary<Expression>,
})).expression;

describe('printing and parsing', () => {
  it('gives the same tree for any expression', () => {
    fc.assert(
      fc.property(expressions, expression => {
        expect(shapeOf(parseWholeExpression(printExpression(expression)))).toEqual(shapeOf(expression));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same tree for a body with all its forms', () => {
    const { body, faults } = parseNative(`
locals {
  rules = { for name, rule in var.rules : name => merge(rule, { port = try(rule.port, 443) })... if rule.on }
  text  = <<-EOT
    %{ for host in ["a", "b"] ~}
    server \${host}
    %{ endfor ~}
  EOT
}
resource "aws_lb" "web" {
  for_each = toset(["a"])
  dynamic "access_logs" {
    for_each = var.logs[*]
    content {
      bucket = access_logs.value.*.name[0]
    }
  }
}
`);
    expect(faults).toEqual([]);
    const again: Body = parseNative(printBody(body)).body;
    expect(shapeOf(again)).toEqual(shapeOf(body));
  });
});
