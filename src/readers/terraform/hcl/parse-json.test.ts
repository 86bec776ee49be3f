import { describe, expect, it } from 'vitest';
import { parseNative } from './parse-body.ts';
import { parseJson } from './parse-json.ts';
import { shapeOf } from './print-tree.fixture.ts';

describe('JSON syntax', () => {
  it('gives the tree that the same configuration has in native syntax', () => {
    const json = parseJson(`{
  "//": "the shop",
  "variable": { "bucket": { "type": "string", "default": "\${not a template}" } },
  "locals": { "tags": { "Name": "\${var.bucket}-x", "n": 1, "none": null } },
  "resource": {
    "aws_s3_bucket": {
      "orders": {
        "bucket": "\${var.bucket}",
        "provider": "aws.west",
        "depends_on": ["aws_iam_role.app"],
        "lifecycle": { "prevent_destroy": true },
        "count": "\${length(local.tags)}"
      }
    }
  },
  "module": { "web": { "source": "./web", "providers": { "aws": "aws.west" } } }
}`);
    const native = parseNative(`
variable "bucket" {
  type    = string
  default = "$\${not a template}"
}
locals {
  tags = { "Name" = "\${var.bucket}-x", "n" = 1, "none" = null }
}
resource "aws_s3_bucket" "orders" {
  bucket     = var.bucket
  provider   = aws.west
  depends_on = [aws_iam_role.app]
  count      = length(local.tags)
  lifecycle {
    prevent_destroy = true
  }
}
module "web" {
  source    = "./web"
  providers = { aws = aws.west }
}
`);
    expect(json.faults).toEqual([]);
    expect(native.faults).toEqual([]);
    expect(shapeOf(json.body)).toEqual(shapeOf(native.body));
  });

  it('reads several resources of one kind as lists, and dynamic blocks', () => {
    const { body, faults } = parseJson(`{
  "resource": [
    { "aws_security_group": { "web": { "dynamic": { "ingress": { "for_each": "\${var.ports}", "content": { "from_port": 1 } } } } } },
    { "aws_security_group": { "db": [{ "name": "db" }] } }
  ]
}`);
    expect(faults).toEqual([]);
    expect(body.blocks.map(block => block.labels[1])).toEqual(['web', 'db']);
    expect(body.blocks[0]?.body.blocks[0]).toMatchObject({ type: 'dynamic', labels: ['ingress'] });
  });

  it('takes texts of values files as they stand', () => {
    const { body } = parseJson('{ "name": "${x}", "list": ["%{a}"] }', 'values');
    expect(body.attributes.map(one => shapeOf(one.value))).toEqual([
      { kind: 'literal', value: '${x}' },
      { kind: 'tuple', items: [{ kind: 'literal', value: '%{a}' }] },
    ]);
  });

  it.each([
    ['', 'expected a JSON value'],
    ['{', 'expected a name in quotes'],
    ['{"a" 1}', 'expected ":"'],
    ['{"locals": {"a": "x}}', 'not closed'],
    ['[1]', 'expected a JSON object'],
    ['{"nonsense": 1}', 'is not a block'],
    ['{"locals": {"a": 1} } x', 'expected the end'],
    ['{"locals": {"a": "${"}}', 'expected a value'],
    ['{"resource": 5}', 'expected an object'],
    [`{"locals": {"a": ${'['.repeat(100_000)}`, 'levels deep'],
  ])('says what is wrong with %.30s', (text, message) => {
    const { faults } = parseJson(text);
    expect(faults.map(fault => fault.message).join('\n')).toContain(message);
  });

  it('places faults and expressions in the file', () => {
    const text = '{"locals": {"a": "x ${foo(} y"}}';
    const { faults } = parseJson(text);
    expect(text[faults[0]?.offset ?? 0]).toBe('}');
  });
});
