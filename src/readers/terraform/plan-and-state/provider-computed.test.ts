import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../../model/reader.ts';
import { tableGroups } from '../aws-types/generated/registry.ts';
import { noInputs, shown } from '../evaluate/root.fixture.ts';
import { terraformReader } from '../read-terraform.ts';
import { readValuesFile } from './read-values-file.ts';

const tables = new Map(tableGroups.flat().map(table => [table.terraform, table]));

interface Planned {
  readonly address: string;
  readonly index?: string | number;
  readonly module?: string;
  readonly actions?: readonly string[];
  readonly before?: object;
  readonly after: object;
  readonly unknown: object;
}

function planText(changes: readonly Planned[], rootModule: object): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {},
    resource_changes: changes.map(({ address, index, module, actions, before, after, unknown }) => {
      const own = module === undefined ? address : address.slice(module.length + 1);
      const [type = '', name = ''] = own.replace(/\[.*/, '').split('.');
      return {
        address,
        ...(module === undefined ? {} : { module_address: module }),
        mode: 'managed',
        type,
        name,
        ...(index === undefined ? {} : { index }),
        provider_name: 'registry.terraform.io/hashicorp/aws',
        change: {
          actions: actions ?? ['create'],
          before: before ?? null,
          after,
          after_unknown: unknown,
          before_sensitive: false,
          after_sensitive: {},
        },
      };
    }),
    configuration: { root_module: rootModule },
  });
}

function written(address: string, expressions?: object): object {
  const [type, name] = address.split('.');
  // Terraform leaves empty expressions out.
  return {
    address,
    mode: 'managed',
    type,
    name,
    provider_config_key: 'aws',
    ...(expressions && { expressions }),
  };
}

/** Attributes of each resource of a plan, by address. */
function attributesOf(changes: readonly Planned[], rootModule: object): Record<string, unknown> {
  const tree = memorySourceTree({ 'plan.json': planText(changes, rootModule) });
  const read = readValuesFile(tree, 'plan.json', 'plan', noInputs, tables);
  expect(read.unread).toEqual([]);
  return Object.fromEntries(read.instances.map(one => [one.address, shown(one.attributes)]));
}

/** A security group as planned: its rules after the change, and which of them are not known. */
function group(name: string, ingress: unknown, after: object = {}): Planned {
  return {
    address: `aws_security_group.${name}`,
    after: { description: 'shop', ...after },
    unknown: { arn: true, id: true, name: true, ingress },
  };
}

const unknown = '?known-after-apply';

describe('what the provider fills in', () => {
  it('counts as omitted where the configuration leaves it out', () => {
    const read = attributesOf(
      [
        {
          address: 'aws_sns_topic.orders',
          after: { name: 'orders', kms_master_key_id: null },
          unknown: {
            arn: true,
            id: true,
            owner: true,
            policy: true,
            signature_version: true,
            tags_all: true,
          },
        },
        { address: 'aws_sns_topic.bare', after: {}, unknown: { arn: true, name: true, policy: true } },
        {
          address: 'aws_instance.shop',
          after: { ami: 'ami-0123456789abcdef0', root_block_device: [{ volume_size: 20 }] },
          unknown: {
            arn: true,
            associate_public_ip_address: true,
            ebs_optimized: true,
            metadata_options: true,
            root_block_device: [{ encrypted: true, kms_key_id: true, volume_id: true, later_setting: true }],
            subnet_id: true,
          },
        },
        {
          address: 'aws_db_instance.orders',
          after: { engine: 'postgres', storage_encrypted: true },
          unknown: {
            address: true,
            kms_key_id: true,
            multi_az: true,
            db_subnet_group_name: true,
            port: true,
          },
        },
      ],
      {
        resources: [
          written('aws_sns_topic.orders', { name: { constant_value: 'orders' } }),
          written('aws_sns_topic.bare'),
          written('aws_instance.shop', {
            ami: { constant_value: 'ami-0123456789abcdef0' },
            root_block_device: [{ volume_size: { constant_value: 20 } }],
            subnet_id: { references: ['data.aws_subnet.shop.id', 'data.aws_subnet.shop'] },
          }),
          written('aws_db_instance.orders', {
            engine: { constant_value: 'postgres' },
            storage_encrypted: { constant_value: true },
            kms_key_id: { constant_value: null },
            // A call of a function without references is an expression all the same.
            db_subnet_group_name: {},
          }),
        ],
      },
    );
    expect(read).toEqual({
      'aws_sns_topic.orders': { name: 'orders' },
      'aws_sns_topic.bare': {},
      'aws_instance.shop': {
        ami: 'ami-0123456789abcdef0',
        // No table knows it, so that it may be a block: it stays.
        root_block_device: [{ volume_size: 20, later_setting: unknown }],
        metadata_options: unknown,
        subnet_id: unknown,
      },
      'aws_db_instance.orders': {
        engine: 'postgres',
        storage_encrypted: true,
        db_subnet_group_name: unknown,
      },
    });
  });

  it('stays unknown where the configuration of the resource is not there', () => {
    const topic = { address: 'aws_sns_topic.orders', after: {}, unknown: { policy: true } };
    const expected = { 'aws_sns_topic.orders': { policy: unknown } };
    expect(attributesOf([topic], {})).toEqual(expected);
    expect(attributesOf([topic], { resources: [written('aws_sns_topic.other')] })).toEqual(expected);
    const odd = { ...written('aws_sns_topic.orders'), expressions: 7 };
    expect(attributesOf([topic], { resources: [odd] })).toEqual(expected);
  });

  it('is told from dynamic blocks, which no configuration lists', () => {
    const description = { constant_value: 'shop' };
    const listed = [{ from_port: { constant_value: 443 } }];
    const read = attributesOf(
      [
        group('whole', true),
        group('inside', [{ security_groups: true }], { ingress: [{ from_port: 443 }] }),
        group('mixed', [{}, { security_groups: true }], { ingress: [{ from_port: 22 }, { from_port: 443 }] }),
        group('written', [{ security_groups: true }], { ingress: [{ from_port: 443 }] }),
      ],
      {
        resources: [
          written('aws_security_group.whole', { description }),
          written('aws_security_group.inside', { description }),
          written('aws_security_group.mixed', { description, ingress: listed }),
          written('aws_security_group.written', { description, ingress: listed }),
        ],
      },
    );
    expect(read).toEqual({
      'aws_security_group.whole': { description: 'shop', ingress: unknown },
      'aws_security_group.inside': {
        description: 'shop',
        ingress: [{ from_port: 443, security_groups: unknown }],
      },
      'aws_security_group.mixed': {
        description: 'shop',
        ingress: [{ from_port: 22 }, { from_port: 443, security_groups: unknown }],
      },
      'aws_security_group.written': { description: 'shop', ingress: [{ from_port: 443 }] },
    });
  });

  it('is found for resources in modules and with keys', () => {
    const module = 'module.shop["eu"].module.queues[0]';
    const queues = {
      resources: [
        written('aws_sqs_queue.each', {
          name: { references: ['each.key'] },
          kms_master_key_id: { references: ['var.key'] },
        }),
      ],
    };
    const address = `${module}.aws_sqs_queue.each["orders"]`;
    const read = attributesOf(
      [
        {
          address,
          module,
          index: 'orders',
          after: { name: 'orders' },
          unknown: { policy: true, url: true, kms_master_key_id: true, sqs_managed_sse_enabled: true },
        },
        {
          address: 'aws_sqs_queue.dead[1]',
          index: 1,
          after: {},
          unknown: { policy: true, redrive_policy: true },
        },
      ],
      {
        resources: [{ ...written('aws_sqs_queue.dead'), count_expression: { constant_value: 2 } }],
        module_calls: { shop: { module: { module_calls: { queues: { module: queues } } } } },
      },
    );
    expect(read).toEqual({
      [address]: { name: 'orders', kms_master_key_id: unknown },
      'aws_sqs_queue.dead[1]': {},
    });
  });

  it('keeps what is there where a resource is changed in place', () => {
    const rootModule = { resources: [written('aws_db_instance.orders')] };
    const change = (actions: string[], before: object, after: object, marks: object): unknown =>
      attributesOf(
        [{ address: 'aws_db_instance.orders', actions, before, after, unknown: marks }],
        rootModule,
      )['aws_db_instance.orders'];
    expect(change(['update'], { multi_az: true }, { multi_az: true }, {})).toEqual({ multi_az: true });
    expect(change(['update'], { multi_az: true }, {}, { multi_az: true })).toEqual({ multi_az: unknown });
    expect(change(['update'], { kms_key_id: '' }, {}, { kms_key_id: true })).toEqual({});
    expect(change(['delete', 'create'], { multi_az: true }, {}, { multi_az: true })).toEqual({});
  });

  it('makes no second policy beside the one that stands by itself', () => {
    const text = planText(
      [
        { address: 'aws_sqs_queue.orders', after: { name: 'orders' }, unknown: { id: true, policy: true } },
        {
          address: 'aws_sqs_queue_policy.orders',
          after: { policy: '{"Statement":[]}' },
          unknown: { id: true, queue_url: true },
        },
      ],
      {
        resources: [
          written('aws_sqs_queue.orders', { name: { constant_value: 'orders' } }),
          written('aws_sqs_queue_policy.orders', {
            policy: {},
            queue_url: { references: ['aws_sqs_queue.orders.id', 'aws_sqs_queue.orders'] },
          }),
        ],
      },
    );
    const read = terraformReader.read(memorySourceTree({ 'plan.json': text }), noReadOptions);
    expect(read.unread).toEqual([]);
    expect(read.declarations.map(one => one.address)).toEqual([
      'aws_sqs_queue.orders',
      'aws_sqs_queue_policy.orders',
    ]);
  });
});
