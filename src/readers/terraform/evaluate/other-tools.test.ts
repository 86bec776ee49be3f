import { describe, expect, it } from 'vitest';
import { addresses, attribute, instance, rootOf, shown } from './root.fixture.ts';

/** Failures that users reported of other tools; each is a small estate that demarc reads as Terraform would. */
describe('failures of other tools', () => {
  it('trivy #10926: sibling modules do not fall back to the defaults of their variables', () => {
    const root = rootOf({
      'main.tf': `
module "naming" {
  source = "./naming"
  shop   = "orders"
}
module "storage" {
  source    = "./storage"
  bucket    = module.naming.bucket
  encrypted = module.naming.encrypted
}`,
      'naming/main.tf': `
variable "shop" { default = "unnamed" }
output "bucket" { value = "\${var.shop}-data" }
output "encrypted" { value = true }`,
      'storage/main.tf': `
variable "bucket" { default = "default-bucket" }
variable "encrypted" { default = false }
resource "aws_s3_bucket" "this" { bucket = var.bucket }
resource "aws_ebs_volume" "this" { encrypted = var.encrypted }`,
    });
    expect(attribute(root, 'module.storage.aws_s3_bucket.this', 'bucket')).toBe('orders-data');
    expect(attribute(root, 'module.storage.aws_ebs_volume.this', 'encrypted')).toBe(true);
  });

  it('trivy #9187: for_each may rest on local values that rest on others', () => {
    const root = rootOf({
      'main.tf': `
resource "aws_sqs_queue" "each" {
  for_each = local.queues
  name     = each.value.name
}
locals {
  queues = { for name in local.names : name => { name = "shop-\${name}" } }
  names  = concat(local.base, ["payments"])
  base   = ["orders"]
}`,
    });
    expect(addresses(root)).toEqual(['aws_sqs_queue.each["orders"]', 'aws_sqs_queue.each["payments"]']);
    expect(attribute(root, 'aws_sqs_queue.each["payments"]', 'name')).toBe('shop-payments');
  });

  it('trivy #6274: outputs of one module reach another, whichever is written first', () => {
    const root = rootOf({
      'main.tf': `
module "service" {
  source = "./service"
  key    = module.keys.key_arn
  subnet = module.network.subnets["a"]
}
module "keys" { source = "./keys" }
module "network" { source = "./network" }`,
      'keys/main.tf': 'resource "aws_kms_key" "data" {}\noutput "key_arn" { value = aws_kms_key.data.arn }',
      'network/main.tf':
        'resource "aws_subnet" "this" {\n for_each = toset(["a", "b"])\n}\noutput "subnets" { value = { for k, s in aws_subnet.this : k => s.id } }',
      'service/main.tf': `
variable "key" {}
variable "subnet" {}
resource "aws_sqs_queue" "this" {
  kms_master_key_id = var.key
}
resource "aws_instance" "this" { subnet_id = var.subnet }`,
    });
    expect(attribute(root, 'module.service.aws_sqs_queue.this', 'kms_master_key_id')).toBe(
      '<module.keys.aws_kms_key.data.arn>',
    );
    expect(attribute(root, 'module.service.aws_instance.this', 'subnet_id')).toBe(
      '<module.network.aws_subnet.this["a"].id>',
    );
  });

  it('trivy #7099: for_each over a variable without a value is listed as conditional, not dropped', () => {
    const root = rootOf({
      'main.tf': `
variable "buckets" {}
resource "aws_s3_bucket" "each" {
  for_each = var.buckets
  bucket   = "shop-\${each.key}"
  tags     = { Name = "fixed" }
}
resource "aws_s3_bucket_versioning" "each" {
  for_each = var.buckets
  bucket   = aws_s3_bucket.each[each.key].id
}`,
    });
    expect(addresses(root)).toEqual(['aws_s3_bucket.each[*]', 'aws_s3_bucket_versioning.each[*]']);
    expect(instance(root, 'aws_s3_bucket.each[*]').existence.state).toBe('conditional');
    expect(attribute(root, 'aws_s3_bucket.each[*]', 'tags')).toEqual({ Name: 'fixed' });
    expect(attribute(root, 'aws_s3_bucket_versioning.each[*]', 'bucket')).toBe('<aws_s3_bucket.each[*].id>');
  });

  it('trivy #5902, checkov #4324: dynamic blocks expand, with iterators and inside one another', () => {
    const root = rootOf({
      'main.tf': `
locals {
  rules = [{ port = 443, from = ["10.0.0.0/8"] }, { port = 80, from = [] }]
}
resource "aws_security_group" "web" {
  dynamic "ingress" {
    for_each = local.rules
    iterator = rule
    content {
      from_port   = rule.value.port
      description = "rule \${rule.key}"
      dynamic "nested" {
        for_each = rule.value.from
        content { cidr = nested.value }
      }
    }
  }
  dynamic "egress" {
    for_each = []
    content { from_port = 0 }
  }
}`,
    });
    expect(attribute(root, 'aws_security_group.web', 'ingress')).toEqual([
      { from_port: 443, description: 'rule 0', nested: [{ cidr: '10.0.0.0/8' }] },
      { from_port: 80, description: 'rule 1', nested: [] },
    ]);
    expect(attribute(root, 'aws_security_group.web', 'egress')).toEqual([]);
  });

  it('trivy #5555: a for_each map with equal values keeps all its keys', () => {
    const root = rootOf({
      'main.tf': `
resource "aws_iam_user" "each" {
  for_each = { anna = "staff", ben = "staff", carl = "staff" }
  name     = each.key
  path     = "/\${each.value}/"
}`,
    });
    expect(addresses(root)).toHaveLength(3);
    expect(attribute(root, 'aws_iam_user.each["ben"]', 'name')).toBe('ben');
  });

  it('trivy #5554: for_each over a data source gives an instance that stands for all', () => {
    const root = rootOf({
      'main.tf': `
data "aws_subnets" "private" {}
resource "aws_efs_mount_target" "each" {
  for_each       = toset(data.aws_subnets.private.ids)
  subnet_id      = each.value
  file_system_id = aws_efs_file_system.data.id
}
resource "aws_efs_file_system" "data" { encrypted = true }`,
    });
    const target = instance(root, 'aws_efs_mount_target.each[*]');
    expect(target.existence).toMatchObject({ state: 'conditional' });
    expect(shown(target.attributes)).toEqual({
      subnet_id: '?data-source',
      file_system_id: '<aws_efs_file_system.data.id>',
    });
  });

  it('trivy #8485: a value that cannot be resolved stays unknown, the rest of the resource is read', () => {
    const root = rootOf({
      'main.tf': `
variable "retention" { type = number }
resource "aws_cloudwatch_log_group" "app" {
  name              = "/shop/\${terraform.workspace}/app"
  retention_in_days = var.retention * 2
  kms_key_id        = try(module.missing.key, data.external.keys.result["app"])
}`,
    });
    expect(shown(instance(root, 'aws_cloudwatch_log_group.app').attributes)).toEqual({
      name: '/shop/default/app',
      retention_in_days: '?input-without-default',
      kms_key_id: '?evaluation-failed',
    });
  });

  it('checkov #3847, #6382: split resources of a bucket inside a counted module stay together', () => {
    const root = rootOf({
      'main.tf': 'module "logs" {\n  source = "./bucket"\n  count  = 2\n  name   = "logs-${count.index}"\n}',
      'bucket/main.tf': `
variable "name" {}
resource "aws_s3_bucket" "this" { bucket_prefix = var.name }
resource "aws_s3_bucket_public_access_block" "this" {
  bucket            = aws_s3_bucket.this.id
  block_public_acls = true
}`,
    });
    expect(addresses(root)).toEqual([
      'module.logs[0].aws_s3_bucket.this',
      'module.logs[0].aws_s3_bucket_public_access_block.this',
      'module.logs[1].aws_s3_bucket.this',
      'module.logs[1].aws_s3_bucket_public_access_block.this',
    ]);
    expect(attribute(root, 'module.logs[1].aws_s3_bucket_public_access_block.this', 'bucket')).toBe(
      '<module.logs[1].aws_s3_bucket.this.id>',
    );
    expect(attribute(root, 'module.logs[1].aws_s3_bucket.this', 'bucket_prefix')).toBe('logs-1');
    expect(instance(root, 'module.logs[1].aws_s3_bucket.this').existence.state).toBe('certain');
  });

  it('checkov #7503: for_each of a module with a for-expression expands', () => {
    const root = rootOf({
      'main.tf': `
locals { teams = [{ name = "orders", admin = true }, { name = "payments", admin = false }] }
module "team" {
  source   = "./team"
  for_each = { for team in local.teams : team.name => team if team.admin }
  name     = each.key
}`,
      'team/main.tf': 'variable "name" {}\nresource "aws_iam_group" "this" { name = var.name }',
    });
    expect(addresses(root)).toEqual(['module.team["orders"].aws_iam_group.this']);
  });

  it('checkov #91, #6113: a dynamic block over an unknown collection is uncertain, not missing', () => {
    const root = rootOf({
      'main.tf': `
variable "log_bucket" { type = string }
resource "aws_s3_bucket" "web" {
  dynamic "logging" {
    for_each = var.log_bucket == null ? [] : [var.log_bucket]
    content { target_bucket = logging.value }
  }
  dynamic "cors_rule" {
    for_each = var.log_bucket
    content { allowed_methods = ["GET"] }
  }
}`,
    });
    expect(attribute(root, 'aws_s3_bucket.web', 'logging')).toEqual([
      { maybe: { target_bucket: '?input-without-default' } },
    ]);
    expect(attribute(root, 'aws_s3_bucket.web', 'cors_rule')).toEqual([
      { maybe: { allowed_methods: ['GET'] } },
      '...',
    ]);
  });
});
