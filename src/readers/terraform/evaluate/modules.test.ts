import { describe, expect, it } from 'vitest';
import { addresses, attribute, instance, rootOf, rootsOf, shown } from './root.fixture.ts';

describe('variables', () => {
  const variable =
    'variable "environment" {\n  default = "dev"\n}\nresource "aws_sqs_queue" "q" {\n  name = "q-${var.environment}"\n}\n';

  it('assumes a default, and says so', () => {
    const root = rootOf({ 'main.tf': variable });
    expect(instance(root, 'aws_sqs_queue.q').attributes.entries.get('name')?.value).toMatchObject({
      kind: 'qualified',
      value: 'q-dev',
      assumedFrom: [{ name: 'environment' }],
    });
    expect(root.assumptions).toMatchObject([{ input: { name: 'environment' }, value: '"dev"' }]);
  });

  it('takes values files in Terraform’s order, then those that were named, then single values', () => {
    const files = {
      'main.tf': variable,
      'terraform.tfvars': 'environment = "tfvars"',
      'b.auto.tfvars': 'environment = "b"',
      'a.auto.tfvars.json': '{ "environment": "a" }',
      'prod.tfvars': 'environment = "prod"',
    };
    const nameWith = (inputs: object): unknown => attribute(rootOf(files, inputs), 'aws_sqs_queue.q', 'name');
    expect(nameWith({})).toBe('q-b');
    expect(nameWith({ files: ['prod.tfvars'] })).toBe('q-prod');
    expect(nameWith({ files: ['prod.tfvars'], values: new Map([['environment', 'given']]) })).toBe('q-given');
    expect(rootOf(files).assumptions).toEqual([]);
  });

  it('converts to the type, with optional attributes and their defaults', () => {
    const root = rootOf({
      'main.tf': `
variable "rules" {
  type = map(object({ port = number, open = optional(bool), cidrs = optional(list(string), ["10.0.0.0/8"]) }))
  default = { web = { port = "443" }, ssh = { port = 22, open = "true", cidrs = [], extra = 1 } }
}
variable "ports" {
  type    = set(string)
  default = [80, 443, 80]
}
variable "none" {
  type     = string
  nullable = false
  default  = "fallback"
}
module "inner" {
  source = "./inner"
  none   = null
}
output "rules" { value = var.rules }
output "ports" { value = var.ports }
output "none" { value = module.inner.none }`,
      'inner/main.tf':
        'variable "none" {\n  nullable = false\n  default = "fallback"\n}\noutput "none" { value = var.none }',
    });
    expect(shown(root.output('rules'))).toEqual({
      web: { port: 443, open: null, cidrs: ['10.0.0.0/8'] },
      ssh: { port: 22, open: true, cidrs: [] },
    });
    expect(shown(root.output('ports'))).toEqual(['443', '80']);
    expect(shown(root.output('none'))).toBe('fallback');
  });

  it('reads a given value by the type of its variable', () => {
    const main = `
variable "list" { type = list(string) }
variable "text" { type = string }
variable "number" { type = number }
output "list" { value = var.list }
output "text" { value = var.text }
output "number" { value = var.number }`;
    const values = new Map([
      ['list', '["a", "b"]'],
      ['text', '["a"]'],
      ['number', '5'],
    ]);
    const root = rootOf({ 'main.tf': main }, { values });
    expect(['list', 'text', 'number'].map(name => shown(root.output(name)))).toEqual([
      ['a', 'b'],
      '["a"]',
      5,
    ]);
  });

  it('reports a wrong type and a failed validation, and keeps silent about one that is not decided', () => {
    const root = rootOf({
      'main.tf': `
variable "size" {
  type    = number
  default = "many"
}
variable "name" {
  default = "A"
  validation {
    condition     = can(regex("^[a-z]+$", var.name))
    error_message = "The name \${var.name} must be in lower case."
  }
}
variable "open" {
  type = string
  validation {
    condition     = length(var.open) > 3
    error_message = "Too short."
  }
}
resource "aws_ebs_volume" "v" { size = var.size }`,
    });
    expect(root.unread.map(one => `${one.what}: ${one.why}`)).toEqual([
      'var.name: a validation fails: The name A must be in lower case.',
      'var.size: the value is no number: expected a number, found string',
    ]);
    expect(attribute(root, 'aws_ebs_volume.v', 'size')).toBe('?wrong-type');
  });

  it('marks sensitive values and never prints their default', () => {
    const root = rootOf({
      'main.tf':
        'variable "password" {\n  sensitive = true\n  default = "hunter2"\n}\nresource "aws_db_instance" "db" { password = var.password }',
    });
    expect(attribute(root, 'aws_db_instance.db', 'password')).toEqual({ secret: 'hunter2' });
    expect(root.assumptions.map(one => one.value)).toEqual(['(sensitive)']);
  });
});

describe('existence', () => {
  it('tells what the source leaves out from what only a default leaves out', () => {
    const root = rootOf({
      'main.tf': `
variable "trail" { default = false }
variable "unset" { type = bool }
resource "aws_cloudtrail" "never" { count = 0 }
resource "aws_cloudtrail" "default" { count = var.trail ? 1 : 0 }
resource "aws_cloudtrail" "open" { count = var.unset ? 1 : 0 }
resource "aws_cloudtrail" "some" { count = var.unset ? 3 : 1 }
resource "aws_cloudtrail" "empty" { for_each = {} }
resource "aws_cloudtrail" "keys" { for_each = var.unset ? { a = 1, b = 2 } : { b = 3 } }
module "audit" {
  source = "./audit"
  count  = var.trail ? 1 : 0
}
output "first" { value = one(aws_cloudtrail.open[*].arn) }
output "absent" { value = try(aws_cloudtrail.never[0].arn, "none") }
output "count" { value = length(aws_cloudtrail.default) }`,
      'audit/main.tf': 'resource "aws_config_configuration_recorder" "this" {}',
    });
    expect(root.instances.map(one => [one.address, one.existence.state])).toEqual([
      ['aws_cloudtrail.never', 'absent'],
      ['aws_cloudtrail.default', 'absent-by-default-input'],
      ['aws_cloudtrail.open[0]', 'conditional'],
      ['aws_cloudtrail.some[0]', 'certain'],
      ['aws_cloudtrail.some[1]', 'conditional'],
      ['aws_cloudtrail.some[2]', 'conditional'],
      ['aws_cloudtrail.empty', 'absent'],
      ['aws_cloudtrail.keys["a"]', 'conditional'],
      ['aws_cloudtrail.keys["b"]', 'certain'],
      ['module.audit.aws_config_configuration_recorder.this', 'absent-by-default-input'],
    ]);
    expect(instance(root, 'aws_cloudtrail.default').existence).toMatchObject({ inputs: [{ name: 'trail' }] });
    expect(shown(root.output('first'))).toEqual({ oneOf: ['<aws_cloudtrail.open[0].arn>', null] });
    expect(shown(root.output('absent'))).toBe('none');
    expect(shown(root.output('count'))).toBe(0);
  });
});

describe('references', () => {
  it('gives configured arguments where they are known, else the resource that they belong to', () => {
    const root = rootOf({
      'main.tf': `
variable "suffix" {}
resource "aws_s3_bucket" "fixed" { bucket = "shop-orders" }
resource "aws_s3_bucket" "open" { bucket = "shop-\${var.suffix}" }
resource "random_pet" "name" {}
resource "terraform_data" "copy" { input = { a = 1 } }
output "fixed" { value = aws_s3_bucket.fixed.bucket }
output "open" { value = "arn:aws:s3:::\${aws_s3_bucket.open.bucket}/*" }
output "id" { value = aws_s3_bucket.fixed.id }
output "deep" { value = aws_s3_bucket.fixed.website_config[0].endpoint }
output "whole" { value = aws_s3_bucket.fixed }
resource "aws_eks_cluster" "shop" {
  vpc_config { endpoint_public_access = false }
}
data "aws_caller_identity" "me" {}
output "block" { value = [aws_eks_cluster.shop.vpc_config[0].endpoint_public_access, aws_eks_cluster.shop.vpc_config[0].vpc_id] }
output "account" { value = data.aws_caller_identity.me.account_id == "" ? "none" : "some" }
output "random" { value = random_pet.name.id }
output "copy" { value = terraform_data.copy.output.a }
output "missing" { value = aws_s3_bucket.nobody.id }`,
    });
    const output = (name: string): unknown => shown(root.output(name));
    expect(output('fixed')).toBe('shop-orders');
    expect(output('open')).toBe('arn:aws:s3:::{<aws_s3_bucket.open.bucket>}/*');
    expect(output('id')).toBe('<aws_s3_bucket.fixed.id>');
    expect(output('deep')).toBe('<aws_s3_bucket.fixed.website_config[0].endpoint>');
    expect(output('whole')).toBe('<aws_s3_bucket.fixed>');
    expect(output('random')).toBe('?time-or-random');
    expect(output('copy')).toBe(1);
    expect(output('block')).toEqual([false, '<aws_eks_cluster.shop.vpc_config>']);
    expect(output('account')).toBe('some');
    expect(output('missing')).toBe('?evaluation-failed');
  });

  it('keeps explicit dependencies, also on modules', () => {
    const root = rootOf({
      'main.tf': `
resource "aws_s3_bucket" "logs" { count = 2 }
module "net" { source = "./net" }
resource "aws_cloudtrail" "t" { depends_on = [aws_s3_bucket.logs, module.net] }`,
      'net/main.tf': 'resource "aws_vpc" "main" {}',
    });
    expect(instance(root, 'aws_cloudtrail.t').dependsOn).toEqual([
      '.#aws_s3_bucket.logs[0]',
      '.#aws_s3_bucket.logs[1]',
      '.#module.net.aws_vpc.main',
    ]);
  });
});

describe('providers', () => {
  it('finds Region, account and default tags of each resource, through modules and aliases', () => {
    const root = rootOf({
      'main.tf': `
variable "region" { default = "eu-central-1" }
provider "aws" {
  region = var.region
  default_tags { tags = { team = "shop" } }
}
provider "aws" {
  alias  = "dns"
  region = "us-east-1"
  assume_role { role_arn = "arn:aws:iam::210987654321:role/dns" }
}
resource "aws_vpc" "here" {}
resource "aws_acm_certificate" "there" { provider = aws.dns }
module "web" {
  source    = "./web"
  providers = { aws = aws, aws.certs = aws.dns }
}
module "plain" { source = "./plain" }`,
      'web/main.tf': `
terraform { required_providers { aws = { configuration_aliases = [aws.certs] } } }
resource "aws_lb" "here" {}
resource "aws_acm_certificate" "there" { provider = aws.certs }`,
      'plain/main.tf':
        'data "aws_default_tags" "t" {}\noutput "tags" { value = data.aws_default_tags.t.tags }\nresource "aws_sqs_queue" "q" {}',
    });
    expect(
      root.instances
        .filter(one => one.mode === 'managed')
        .map(one => [one.address, shown(one.provider.region), one.provider.account]),
    ).toEqual([
      ['aws_vpc.here', 'eu-central-1', undefined],
      ['aws_acm_certificate.there', 'us-east-1', '210987654321'],
      ['module.web.aws_lb.here', 'eu-central-1', undefined],
      ['module.web.aws_acm_certificate.there', 'us-east-1', '210987654321'],
      ['module.plain.aws_sqs_queue.q', 'eu-central-1', undefined],
    ]);
    expect(shown(instance(root, 'module.plain.aws_sqs_queue.q').provider.defaultTags)).toEqual({
      team: 'shop',
    });
  });
});

describe('files of a root', () => {
  it('lays override files over the others', () => {
    const root = rootOf({
      'main.tf':
        'resource "aws_db_instance" "db" {\n  engine = "mysql"\n  storage_encrypted = false\n  tag { a = 1 }\n}\nlocals { size = 1 }',
      'override.tf': 'locals { size = 5 }',
      'db_override.tf':
        'resource "aws_db_instance" "db" {\n  storage_encrypted = true\n  allocated_storage = local.size\n  tag { a = 2 }\n}',
    });
    expect(shown(instance(root, 'aws_db_instance.db').attributes)).toEqual({
      engine: 'mysql',
      storage_encrypted: true,
      allocated_storage: 5,
      tag: [{ a: 2 }],
    });
    expect(root.unread).toEqual([]);
  });

  it('reads JSON beside native syntax, OpenTofu files before Terraform’s, and files inside the tree only', () => {
    const root = rootOf({
      'a.tf.json': '{ "resource": { "aws_sns_topic": { "alerts": { "name": "${local.name}" } } } }',
      'b.tf': 'locals { name = "terraform" }',
      'b.tofu':
        'locals {\n  name = file("${path.module}/name.txt")\n  out  = file("../../etc/passwd")\n}\noutput "out" { value = local.out }',
      'name.txt': 'alerts',
    });
    expect(attribute(root, 'aws_sns_topic.alerts', 'name')).toBe('alerts');
    expect(shown(root.output('out'))).toBe('?reference-not-found');
  });

  it('keeps moved, import and removed blocks', () => {
    const root = rootOf({
      'main.tf': `
moved {
  from = aws_vpc.old
  to   = aws_vpc.main
}
import {
  to = aws_vpc.main
  id = "vpc-1"
}
removed { from = aws_vpc.gone }
resource "aws_vpc" "main" {}`,
    });
    expect(root.moves).toMatchObject([{ from: 'aws_vpc.old', to: 'aws_vpc.main' }]);
    expect(root.imports).toMatchObject([{ to: 'aws_vpc.main', id: 'vpc-1' }]);
    expect(root.removed).toMatchObject([{ from: 'aws_vpc.gone' }]);
  });

  it('finds the roots of a repository, and what is only a library', () => {
    const roots = rootsOf({
      'envs/prod/main.tf': 'provider "aws" {}\nmodule "net" { source = "../../modules/net" }',
      'envs/dev/main.tf': 'provider "aws" {}\nmodule "net" { source = "../../modules/net" }',
      'modules/net/main.tf': 'module "sub" { source = "./sub" }',
      'modules/net/sub/main.tf': 'resource "aws_vpc" "main" {}',
      'modules/unused/main.tf': 'variable "name" {}\nresource "aws_s3_bucket" "b" { bucket = var.name }',
      '.terraform/modules/x/main.tf': 'resource "aws_vpc" "fetched" {}',
    });
    expect(roots.map(root => [root.name, root.library])).toEqual([
      ['envs/dev', false],
      ['envs/prod', false],
      ['modules/unused', true],
    ]);
    expect(addresses(roots[0] ?? rootOf({}))).toEqual(['module.net.module.sub.aws_vpc.main']);
  });
});

describe('modules that are not in the tree', () => {
  const main = `
resource "aws_s3_bucket" "logs" {}
locals { bucket = aws_s3_bucket.logs.id }
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
  flow_log_destination = local.bucket
}
resource "aws_instance" "app" { subnet_id = module.vpc.private_subnets[0] }`;

  it('are said, with what they could configure', () => {
    const root = rootOf({ 'main.tf': main });
    expect(root.unread).toMatchObject([
      {
        kind: 'module',
        what: 'terraform-aws-modules/vpc/aws 5.0.0',
        couldConfigure: ['.#aws_s3_bucket.logs'],
        root: '.',
      },
    ]);
    expect(attribute(root, 'aws_instance.app', 'subnet_id')).toBe('?unread-module');
  });

  it('are read where terraform init has put them, or where they are mapped to', () => {
    const vpc =
      'variable "flow_log_destination" {}\nresource "aws_subnet" "p" {}\noutput "private_subnets" { value = [aws_subnet.p.id] }';
    const installed = rootOf({
      'main.tf': main,
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Dir":"."},{"Key":"vpc","Source":"x","Dir":".terraform/modules/vpc"}]}',
      '.terraform/modules/vpc/main.tf': vpc,
    });
    expect(attribute(installed, 'aws_instance.app', 'subnet_id')).toBe('<module.vpc.aws_subnet.p.id>');
    expect(installed.unread).toEqual([]);
    const mapped = rootOf(
      { 'main.tf': main, 'vendor/vpc/main.tf': vpc },
      { modules: new Map([['vpc', 'vendor/vpc']]) },
    );
    expect(addresses(mapped)).toContain('module.vpc.aws_subnet.p');
  });
});
