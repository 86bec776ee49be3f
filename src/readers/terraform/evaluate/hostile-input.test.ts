import { describe, expect, it } from 'vitest';
import { addresses, attribute, rootOf, rootsOf, shown } from './root.fixture.ts';

const queue = 'resource "aws_sqs_queue" "payments" {\n  name = "payments"\n}\n';

/** What is said about an estate of which the rest is still read: with places, and not too often. */
function saidOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = rootOf(files);
  expect(attribute(root, 'aws_sqs_queue.payments', 'name')).toBe('payments');
  expect(
    root.unread.filter(one => one.place === undefined && one.kind !== 'limit' && one.kind !== 'file'),
  ).toEqual([]);
  expect(root.unread.length).toBeLessThanOrEqual(60);
  return root.unread.map(one => one.why).join('\n');
}

describe('hostile and broken estates', () => {
  it('says which values go in a circle', () => {
    expect(
      saidOf({
        'main.tf': `${queue}locals {\n a = local.b\n b = "x\${local.c}"\n c = local.a\n}\nresource "aws_vpc" "v" { cidr_block = local.a }`,
      }),
    ).toMatch(/refers to itself: local\.a → local\.b → local\.c → local\.a/);
  });

  it('says which outputs and modules go in a circle', () => {
    expect(
      saidOf({
        'main.tf': `${queue}module "a" {\n source = "./m"\n in = module.b.out\n}\nmodule "b" {\n source = "./m"\n in = module.a.out\n}\noutput "x" { value = module.a.out }\nresource "aws_vpc" "v" { cidr_block = module.a.out }`,
        'm/main.tf': 'variable "in" {}\noutput "out" { value = var.in }',
      }),
    ).toMatch(/refers to itself: .*module\.a\.var\.in/);
  });

  it('does not follow a resource whose number depends on itself', () => {
    expect(saidOf({ 'main.tf': `${queue}resource "aws_vpc" "v" { count = length(aws_vpc.v) }` })).toMatch(
      /refers to itself: aws_vpc\.v/,
    );
  });

  it('does not follow modules that call themselves', () => {
    expect(saidOf({ 'main.tf': `${queue}module "again" { source = "./" }` })).toMatch(/calls itself/);
    expect(
      saidOf({
        'main.tf': `${queue}module "a" { source = "./a" }`,
        'a/main.tf': 'module "b" { source = "../b" }',
        'b/main.tf': 'module "a" { source = "../a" }',
      }),
    ).toMatch(/calls itself/);
    const circle = rootsOf({
      'a/main.tf': 'module "b" { source = "../b" }',
      'b/main.tf': 'module "a" { source = "../a" }',
    });
    expect(circle.map(root => root.folder)).toEqual(['a']);
  });

  it.each([
    [
      'for_each over a million',
      'resource "aws_vpc" "v" {\n  for_each = toset([for i in setproduct(range(1000), range(1000)) : "x"])\n}',
      /combinations|not known/,
    ],
    [
      'a count of a billion',
      'resource "aws_vpc" "v" { count = 1000000000 }',
      /1000000000 instances are more/,
    ],
    ['a count of modules', 'module "m" {\n source = "./m"\n count = 99999\n}', /module instances/],
    ['a negative count', 'resource "aws_vpc" "v" { count = -1 }', /count is -1/],
    [
      'for_each over a list',
      'resource "aws_vpc" "v" { for_each = ["a"] }',
      /must be a map, an object or a set/,
    ],
    ['a module outside', 'module "m" { source = "../../etc" }', /outside the folder/],
    ['a module that is missing', 'module "m" { source = "./missing" }', /no Terraform files/],
    ['a module without a source', 'module "m" {}', /source is not a plain text/],
    [
      'a broken type',
      'variable "v" { type = nonsense(3) }\nresource "aws_vpc" "v" { cidr_block = var.v }',
      /no type of Terraform/,
    ],
    ['repeated resources', 'resource "aws_vpc" "v" {}\nresource "aws_vpc" "v" {}', /declared twice/],
    ['wrong labels', 'resource "aws_vpc" {}\nresource "aws_vpc" "a" "b" {}', /type and a name/],
    ['unknown blocks', 'nonsense "a" {}', /not a block of Terraform/],
    ['arguments outside blocks', 'a = 1', /outside any block/],
  ])('%s', (_, text, message) => {
    expect(
      saidOf({
        'main.tf': `${queue}${text}\n`,
        'm/main.tf': 'resource "aws_vpc" "v" { count = 50 }\nmodule "n" {\n source = "../n"\n count = 2\n}',
        'n/main.tf': 'resource "aws_vpc" "v" {}',
      }),
    ).toMatch(message);
  });

  it.each([
    [
      'text that doubles',
      `locals {\n x0 = "shop"\n${Array.from({ length: 60 }, (_, at) => ` x${at + 1} = "\${local.x${at}}\${local.x${at}}"\n`).join('')}}\nresource "aws_vpc" "v" { cidr_block = local.x60 }`,
    ],
    [
      'lists that double',
      `locals {\n x0 = [1]\n${Array.from({ length: 60 }, (_, at) => ` x${at + 1} = concat(local.x${at}, local.x${at})\n`).join('')}}\nresource "aws_vpc" "v" { cidr_block = local.x60 }`,
    ],
    [
      'loops in loops',
      `locals {\n r = range(1000)\n x = [for a in local.r : [for b in local.r : [for c in local.r : [for d in local.r : "\${a}\${b}\${c}\${d}"]]]]\n}\nresource "aws_vpc" "v" { cidr_block = local.x }`,
    ],
    [
      'repeated text',
      'locals {\n x = join("", [for i in range(1000) : join("", [for j in range(1000) : "0123456789"])])\n}\nresource "aws_vpc" "v" { cidr_block = local.x }',
    ],
    [
      'subnets',
      'resource "aws_vpc" "v" { cidr_block = cidrsubnets("10.0.0.0/8", [for i in range(1024) : 24]...)[1023] }',
    ],
    [
      'a pattern that runs away',
      'resource "aws_vpc" "v" { cidr_block = regex("(a*)*(a|aa)+$", join("", [for i in range(1000) : "aaaaaaaaaaaaaaaaaaaa!"])) }',
    ],
    [
      'a chain of 5,000 locals',
      `locals {\n x0 = "end"\n${Array.from({ length: 5000 }, (_, at) => ` x${at + 1} = local.x${at}\n`).join('')}}\nresource "aws_vpc" "v" { cidr_block = local.x5000 }`,
    ],
    [
      'a YAML bomb',
      `resource "aws_vpc" "v" { cidr_block = yamldecode(<<EOT\na0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}EOT\n) }`,
    ],
    ['a format that is too wide', 'resource "aws_vpc" "v" { cidr_block = format("%999999999d", 1) }'],
    ['templates that call themselves', 'resource "aws_vpc" "v" { cidr_block = templatefile("t.tpl", {}) }'],
  ])('bounds %s', (_, text) => {
    const started = process.memoryUsage().heapUsed;
    const root = rootOf({ 'main.tf': `${queue}${text}\n`, 't.tpl': 'x${templatefile("t.tpl", {})}' });
    expect(attribute(root, 'aws_sqs_queue.payments', 'name')).toBe('payments');
    expect(addresses(root)).toContain('aws_vpc.v');
    expect(process.memoryUsage().heapUsed - started).toBeLessThan(1024 * 1024 * 1024);
  });

  it('reads past files that are binary, empty, no UTF-8, or only faults', () => {
    expect(saidOf({ 'main.tf': queue, 'b.tf': new Uint8Array([1, 0, 2]) })).toMatch(/binary/);
    expect(saidOf({ 'main.tf': queue, 'b.tf': new Uint8Array([0xff, 0xfe, 0x41]) })).toMatch(/UTF-8/);
    expect(saidOf({ 'main.tf': queue, 'b.tf': ')]}\n'.repeat(500) })).toMatch(/expected|closes nothing/);
    expect(addresses(rootOf({ 'main.tf': queue, 'empty.tf': '' }))).toEqual(['aws_sqs_queue.payments']);
    expect(rootsOf({ 'readme.md': '# shop' })).toEqual([]);
  });

  it('keeps a resource whose block is damaged open for what was lost', () => {
    const root = rootOf({
      'main.tf': 'resource "aws_s3_bucket" "b" {\n  bucket = "shop"\n  ??? nonsense\n  tags = {}\n}\n',
    });
    const attributes = root.instances[0]?.attributes;
    expect(shown(attributes)).toEqual({ bucket: 'shop', tags: {}, '...': '?evaluation-failed' });
  });

  it('takes names of the input as they are', () => {
    const root = rootOf({
      'main.tf':
        'locals {\n  __proto__ = "p"\n  constructor = { toString = 1, "10" = "b", "9" = "a" }\n}\noutput "all" { value = [local.__proto__, local.constructor, keys(local.constructor)] }',
    });
    expect(shown(root.output('all'))).toEqual([
      'p',
      { toString: 1, 9: 'a', 10: 'b' },
      ['10', '9', 'toString'],
    ]);
  });
});
