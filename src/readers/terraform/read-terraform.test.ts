import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { printPlace } from '../../foundation/source-text.ts';
import type { Declaration, ReadEstate } from '../../model/declaration.ts';
import { noReadOptions, type ReadOptions } from '../../model/reader.ts';
import { registry } from '../../estate/testing.ts';
import { shown } from './evaluate/root.fixture.ts';
import { terraformReader } from './read-terraform.ts';

function read(files: Readonly<Record<string, string>>, options: Partial<ReadOptions> = {}): ReadEstate {
  return terraformReader.read(memorySourceTree(files), { ...noReadOptions, ...options });
}

function declaration(estate: ReadEstate, address: string): Declaration {
  const found = estate.declarations.find(one => one.address === address);
  if (found === undefined) throw new Error(`${address} is not declared`);
  return found;
}

function property(estate: ReadEstate, address: string, name: string): unknown {
  return shown(declaration(estate, address).properties.entries.get(name)?.value);
}

describe('declarations', () => {
  const shop = {
    'main.tf': `
provider "aws" {
  region = "eu-west-1"
  default_tags { tags = { team = "shop", Name = "none" } }
}
resource "aws_s3_bucket" "orders" {
  bucket = "shop-orders"
  tags   = { Name = "orders" }
  lifecycle { prevent_destroy = true }
}
resource "aws_s3_bucket_versioning" "orders" {
  bucket = aws_s3_bucket.orders.id
  versioning_configuration { status = "Enabled" }
}
resource "aws_security_group" "web" {
  name = "web"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "192.168.0.0/16"]
  }
}
resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = aws_security_group.web.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}
resource "aws_made_up_thing" "x" { setting = aws_s3_bucket.orders.arn }
resource "aws_s3_bucket_made_up" "x" {}
resource "random_id" "x" {}
resource "helm_release" "x" {}`,
  };

  it('stand in the registry’s shape, with their place, address, key and deployment', () => {
    const estate = read(shop);
    const orders = declaration(estate, 'aws_s3_bucket.orders');
    expect(orders).toMatchObject({
      key: '.#aws_s3_bucket.orders',
      root: '.',
      type: 'AWS::S3::Bucket',
      sourceType: 'aws_s3_bucket',
      language: 'terraform',
      basis: 'declared',
      existence: { state: 'certain' },
      deployment: { region: 'eu-west-1', partition: 'aws' },
      deletionPolicy: 'Retain',
    });
    expect(printPlace(orders.place)).toEqual({ file: 'main.tf', line: 6, column: 1 });
    expect(property(estate, 'aws_s3_bucket.orders', 'BucketName')).toBe('shop-orders');
    expect(estate.roots).toEqual([
      { name: '.', path: '.', language: 'terraform', library: false, assumptions: [] },
    ]);
    expect(estate.files).toEqual(['main.tf']);
  });

  it('carry the provider’s tags under their own', () => {
    expect(property(read(shop), 'aws_s3_bucket.orders', 'Tags')).toEqual([
      { Key: 'team', Value: 'shop' },
      { Key: 'Name', Value: 'orders' },
    ]);
  });

  it('are parts of a parent, or satellites, where the registry has them so', () => {
    const estate = read(shop);
    const versioning = declaration(estate, 'aws_s3_bucket_versioning.orders');
    expect(versioning.type).toBe('Demarc::Part');
    expect(versioning.part).toMatchObject({
      parentType: 'AWS::S3::Bucket',
      parent: { kind: 'reference', target: '.#aws_s3_bucket.orders' },
    });
    // What `id` gives is what Ref gives.
    expect(versioning.part?.parent).not.toHaveProperty('attribute');
    expect(declaration(estate, 'aws_vpc_security_group_ingress_rule.ssh').type).toBe(
      'AWS::EC2::SecurityGroupIngress',
    );
    expect(property(estate, 'aws_security_group.web', 'SecurityGroupIngress')).toMatchObject([
      { CidrIp: '10.0.0.0/8', FromPort: 443 },
      { CidrIp: '192.168.0.0/16', FromPort: 443 },
    ]);
  });

  it('are listed, and said not to be judged, where no table knows the type', () => {
    const estate = read(shop);
    expect(declaration(estate, 'aws_made_up_thing.x')).toMatchObject({
      type: 'AWS::Made::UpThing',
      unmapped: expect.stringContaining('aws_made_up_thing') as string,
    });
    expect(declaration(estate, 'aws_s3_bucket_made_up.x').type).toBe('AWS::S3::BucketMadeUp');
    expect(property(estate, 'aws_made_up_thing.x', 'setting')).toBe('<aws_s3_bucket.orders.Arn>');
    expect(estate.unread.map(one => [one.kind, one.what])).toEqual([
      ['resource-type', 'aws_made_up_thing'],
      ['resource-type', 'aws_s3_bucket_made_up'],
      ['resource-type', 'helm_*'],
    ]);
  });
});

describe('awscc', () => {
  it('is the registry in another spelling', () => {
    const estate = read(
      {
        'main.tf': `
resource "awscc_s3_bucket" "orders" {
  bucket_name = "shop-orders"
  bucket_encryption = {
    server_side_encryption_configuration = [{
      bucket_key_enabled                = true
      server_side_encryption_by_default = { sse_algorithm = "aws:kms", kms_master_key_id = awscc_kms_key.data.arn }
    }]
  }
  tags    = [{ key = "Name", value = "orders" }]
  made_up = 1
}
resource "awscc_kms_key" "data" { key_policy = jsonencode({ Statement = [] }) }`,
      },
      { registry },
    );
    expect(declaration(estate, 'awscc_s3_bucket.orders').type).toBe('AWS::S3::Bucket');
    expect(shown(declaration(estate, 'awscc_s3_bucket.orders').properties)).toEqual({
      BucketName: 'shop-orders',
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: '<awscc_kms_key.data.Arn>',
            },
          },
        ],
      },
      Tags: [{ Key: 'Name', Value: 'orders' }],
      '...': '?unmapped-type',
    });
    expect(property(estate, 'awscc_kms_key.data', 'KeyPolicy')).toBe('{"Statement":[]}');
    expect(estate.unread.map(one => one.what)).toEqual(['awscc_s3_bucket.made_up']);
  });
});

describe('several roots', () => {
  it('are read apart, with libraries marked, and modules under their callers', () => {
    const estate = read(
      {
        'prod/main.tf':
          'provider "aws" {}\nmodule "q" {\n  source = "../modules/queue"\n  name = var.name\n}\nvariable "name" {}',
        'modules/queue/main.tf': 'variable "name" {}\nresource "aws_sqs_queue" "this" { name = var.name }',
        'modules/topic/main.tf': 'variable "name" {}\nresource "aws_sns_topic" "this" { name = var.name }',
      },
      { inputs: new Map([['name', 'payments']]), region: 'us-gov-west-1', account: '123456789012' },
    );
    expect(estate.roots.map(root => [root.name, root.library])).toEqual([
      ['modules/topic', true],
      ['prod', false],
    ]);
    const queue = declaration(estate, 'module.q.aws_sqs_queue.this');
    expect(queue.key).toBe('prod#module.q.aws_sqs_queue.this');
    expect(queue.deployment).toEqual({
      account: '123456789012',
      region: 'us-gov-west-1',
      partition: 'aws-us-gov',
    });
    expect(queue.callers.map(place => printPlace(place).line)).toEqual([2]);
  });

  it('may be Terragrunt units: a module with plain inputs', () => {
    const estate = read({
      'live/terragrunt.hcl': 'remote_state { backend = "s3" }',
      'live/orders/terragrunt.hcl': `
include "root" { path = find_in_parent_folders() }
locals { env = "prod" }
terraform { source = "../../modules/queue" }
inputs = {
  name  = "orders-\${local.env}"
  key   = dependency.keys.outputs.arn
  delay = get_env("DELAY", "5")
}`,
      'live/remote/terragrunt.hcl':
        'terraform { source = "git::https://example.com/x.git//vpc?ref=v1" }\ninputs = {}',
      'modules/queue/main.tf': `
variable "name" {}
variable "key" {}
variable "delay" { default = 1 }
resource "aws_sqs_queue" "this" {
  name              = var.name
  kms_master_key_id = var.key
  delay_seconds     = var.delay
}`,
    });
    expect(estate.roots.map(root => root.name)).toEqual(['live/orders', 'live/remote']);
    const queue = declaration(estate, 'aws_sqs_queue.this').properties;
    expect(JSON.stringify([...queue.entries.values()].map(entry => shown(entry.value)))).toBe(
      JSON.stringify(['orders-prod', '?input-without-default', '?input-without-default']),
    );
    expect(estate.unread.map(one => [one.kind, one.root])).toContainEqual(['input', 'live/orders']);
    expect(estate.unread.map(one => [one.kind, one.what])).toContainEqual([
      'module',
      'git::https://example.com/x.git//vpc?ref=v1',
    ]);
  });
});

describe('recognising', () => {
  it('takes configuration, values files, plans and states, and nothing below .terraform', () => {
    const paths = terraformReader.recognise(
      memorySourceTree({
        'main.tf': '',
        'x.tf.json': '{}',
        'prod.tfvars': '',
        'live/terragrunt.hcl': '',
        'plan.json': '{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{}}',
        'package.json': '{"name":"shop","version":"1.0.0"}',
        '.terraform/modules/vpc/main.tf': '',
        'terraform.tfstate':
          '{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","resources":[]}',
      }),
    );
    expect(paths).toEqual([
      'live/terragrunt.hcl',
      'main.tf',
      'plan.json',
      'prod.tfvars',
      'terraform.tfstate',
      'x.tf.json',
    ]);
  });

  it('reads a state only where no source stands beside it', () => {
    const state =
      '{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","resources":[{"mode":"managed","type":"aws_sqs_queue","name":"q","provider":"p","instances":[{"attributes":{"name":"q"}}]}]}';
    expect(read({ 'main.tf': 'locals {}', 'terraform.tfstate': state }).declarations).toEqual([]);
    expect(read({ 'terraform.tfstate': state }).declarations).toMatchObject([
      { basis: 'observed', root: 'terraform.tfstate' },
    ]);
  });
});
