import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { printPlace } from '../../foundation/source-text.ts';
import type { ReadEstate } from '../../model/declaration.ts';
import { noReadOptions } from '../../model/reader.ts';
import { shown } from './evaluate/root.fixture.ts';
import { terraformReader } from './read-terraform.ts';

const shop = {
  'main.tf': `
variable "environment" {
  type    = string
  default = "dev"
  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "No such environment: \${var.environment}."
  }
}
variable "queues" { type = map(object({ delay = optional(number, 5), tags = optional(map(string), {}) })) }
locals {
  names = { for name, queue in var.queues : name => merge(queue, { full = "\${var.environment}-\${name}" }) if queue.delay < 100 }
  text  = <<-EOT
    %{ for name in keys(local.names) ~}
    queue \${name}
    %{ endfor ~}
  EOT
}
provider "aws" {
  region = "eu-west-1"
  default_tags { tags = { team = "shop" } }
}
module "queue" {
  source   = "./queue"
  for_each = local.names
  name     = each.value.full
  key      = one(aws_kms_key.data[*].arn)
}
resource "aws_kms_key" "data" {
  count               = var.environment == "prod" ? 1 : 0
  enable_key_rotation = true
}
data "aws_iam_policy_document" "p" {
  dynamic "statement" {
    for_each = module.queue
    content {
      actions   = ["sqs:SendMessage"]
      resources = [statement.value.arn, try(aws_kms_key.data[0].arn, "*")]
    }
  }
}
resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.p.json }
resource "aws_security_group" "web" {
  dynamic "ingress" {
    for_each = toset(split(",", "443,80"))
    content {
      from_port   = ingress.value
      cidr_blocks = [cidrsubnet("10.0.0.0/8", 8, tonumber(ingress.key) % 256)]
    }
  }
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = aws_s3_bucket.b.id
  versioning_configuration { status = "Enabled" }
}
resource "aws_s3_bucket" "b" { bucket = lower("Shop-\${local.text}") }
`,
  'queue/main.tf': `
variable "name" {}
variable "key" { nullable = true }
resource "aws_sqs_queue" "this" {
  name              = var.name
  kms_master_key_id = var.key != null ? var.key : "alias/aws/sqs"
}
output "arn" { value = aws_sqs_queue.this.arn }
`,
  'prod.auto.tfvars': 'queues = { orders = {}, payments = { delay = 900, tags = { a = "b" } } }',
};

function read(files: Readonly<Record<string, string>>): ReadEstate {
  return terraformReader.read(memorySourceTree(files), noReadOptions);
}

function printed(estate: ReadEstate): string {
  return JSON.stringify([
    estate.declarations.map(one => [
      one.address,
      one.type,
      one.existence,
      shown(one.properties),
      printPlace(one.place),
    ]),
    estate.unread.map(one => [one.kind, one.what, one.why, one.place && printPlace(one.place)]),
  ]);
}

/** What was declared, by address. */
function values(estate: ReadEstate): unknown[] {
  return estate.declarations
    .map(one => [one.address, one.existence.state, shown(one.properties)])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

type Edit = { readonly at: number; readonly length: number; readonly put: string };

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((result, { at, length, put }) => {
    const start = at % (result.length + 1);
    return result.slice(0, start) + put + result.slice(start + length);
  }, text);
}

const edits = fc.array(
  fc.record({
    at: fc.nat(5000),
    length: fc.nat(40),
    put: fc.constantFrom(
      '',
      '{',
      '}',
      '"',
      '${',
      '(',
      ')',
      '[',
      ']',
      '\n',
      'null',
      'count = 2\n',
      'for_each = var.queues\n',
      'local.names',
      '?',
      ' = ',
      '%{ if }',
      'each.value',
      '...',
      '\u0000',
      'module "queue" {\n',
      '[*]',
      '1e999',
      '<<EOT\n',
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('damaged estates', () => {
  it('are read without an exception, with bounded messages, and always the same', () => {
    fc.assert(
      fc.property(edits, edits, (main, inner) => {
        const files = {
          ...shop,
          'main.tf': edited(shop['main.tf'], main),
          'queue/main.tf': edited(shop['queue/main.tf'], inner.slice(0, 2)),
        };
        const once = read(files);
        expect(once.unread.length).toBeLessThan(300);
        expect(printed(read(files))).toBe(printed(once));
      }),
      { numRuns: 400 },
    );
  });

  it('give the same whatever the order of their files', () => {
    const whole = read(shop);
    const parts = shop['main.tf'].split(/(?=\n(?:resource|module|data|locals) )/);
    expect(whole.unread.filter(one => one.kind !== 'resource-type')).toEqual([]);
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), order => {
        const { 'main.tf': _, ...others } = shop;
        const files = { ...others, ...Object.fromEntries(order.map((part, at) => [`f${at}.tf`, part])) };
        expect(values(read(files))).toEqual(values(whole));
      }),
      { numRuns: 20 },
    );
  });
});
