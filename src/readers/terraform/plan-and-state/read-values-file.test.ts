import { describe, expect, it } from 'vitest';
import { memorySourceTree } from '../../../foundation/source-tree-memory.ts';
import { printPlace } from '../../../foundation/source-text.ts';
import { tableGroups } from '../aws-types/generated/registry.ts';
import { shown } from '../evaluate/root.fixture.ts';
import type { ReadRoot } from '../read-root.ts';
import { valuesFiles } from './recognise-values.ts';
import { readValuesFile } from './read-values-file.ts';

const tables = new Map(tableGroups.flat().map(table => [table.terraform, table]));

function readFile(path: string, content: unknown): ReadRoot {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
  const tree = memorySourceTree({ [path]: text });
  const kind = valuesFiles(tree).get(path);
  if (kind === undefined) throw new Error(`${path} is not recognised`);
  return readValuesFile(tree, path, kind, { values: new Map(), files: [] }, tables);
}

function attributes(read: ReadRoot, address: string): unknown {
  return shown(read.instances.find(one => one.address === address)?.attributes);
}

const change = (address: string, rest: object, body: object): object => {
  const [type = '', name = ''] = address
    .replace(/^module\.[^.]+\./, '')
    .replace(/\[.*/, '')
    .split('.');
  return {
    address,
    mode: 'managed',
    type,
    name,
    ...rest,
    change: { actions: ['create'], before: null, ...body },
  };
};

describe('plans', () => {
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {},
    resource_changes: [
      change(
        'aws_s3_bucket.logs',
        {},
        {
          after: { bucket: 'shop-logs', force_destroy: false, tags: null, versioning: [] },
          after_unknown: { id: true, arn: true, tags_all: true },
          after_sensitive: { tags_all: {} },
        },
      ),
      change(
        'aws_s3_bucket_versioning.logs',
        {},
        {
          after: { versioning_configuration: [{ status: 'Enabled', mfa_delete: null }] },
          after_unknown: { bucket: true, id: true, versioning_configuration: [{ mfa_delete: true }] },
          after_sensitive: {},
        },
      ),
      change(
        'aws_sqs_queue.each["a"]',
        { index: 'a' },
        { after: { name: 'a' }, after_unknown: { id: true } },
      ),
      change(
        'aws_sqs_queue.each["b"]',
        { index: 'b' },
        { after: { name: 'b' }, after_unknown: { id: true } },
      ),
      change(
        'aws_sqs_queue_policy.each["b"]',
        { index: 'b' },
        { after: { policy: '{}' }, after_unknown: { queue_url: true } },
      ),
      change('aws_kms_key.data', {}, { after: {}, after_unknown: { arn: true } }),
      change(
        'module.web.aws_lb.this',
        { module_address: 'module.web' },
        {
          after: { name: 'web', access_logs: [{ enabled: true }] },
          after_unknown: { arn: true, access_logs: [{ bucket: true }], subnets: true },
          after_sensitive: { name: true },
        },
      ),
      change(
        'module.web.aws_wafv2_web_acl_association.this',
        { module_address: 'module.web' },
        {
          after: {},
          after_unknown: { resource_arn: true, web_acl_arn: true },
        },
      ),
      change('aws_db_instance.old', {}, { actions: ['delete'], before: { identifier: 'old' }, after: null }),
      change(
        'aws_db_instance.new',
        {},
        { actions: ['delete', 'create'], before: {}, after: { identifier: 'new' }, after_unknown: {} },
      ),
      { ...change('data.aws_ami.linux', {}, { after: {} }), mode: 'data' },
    ],
    configuration: {
      provider_config: {
        aws: { name: 'aws', expressions: { region: { constant_value: 'eu-west-1' } } },
      },
      root_module: {
        resources: [
          {
            address: 'aws_s3_bucket_versioning.logs',
            provider_config_key: 'aws',
            expressions: { bucket: { references: ['aws_s3_bucket.logs.id', 'aws_s3_bucket.logs'] } },
          },
          {
            address: 'aws_sqs_queue_policy.each',
            provider_config_key: 'aws',
            expressions: { queue_url: { references: ['aws_sqs_queue.each', 'each.key'] } },
          },
        ],
        module_calls: {
          web: {
            expressions: { log_bucket: { references: ['aws_s3_bucket.logs.id', 'aws_s3_bucket.logs'] } },
            module: {
              resources: [
                {
                  address: 'aws_lb.this',
                  provider_config_key: 'aws',
                  expressions: {
                    access_logs: [{ bucket: { references: ['var.log_bucket'] } }],
                    subnets: {
                      references: ['aws_subnet.a.id', 'aws_subnet.a', 'aws_subnet.b.id', 'aws_subnet.b'],
                    },
                  },
                },
                {
                  address: 'aws_wafv2_web_acl_association.this',
                  expressions: {
                    resource_arn: { references: ['aws_lb.this.arn', 'aws_lb.this'] },
                    web_acl_arn: { references: ['local.acl'] },
                  },
                },
              ],
            },
          },
        },
      },
    },
  };

  it('show what will be there, with references for what is known only then', () => {
    const read = readFile('plan.json', plan);
    expect(read.basis).toBe('planned');
    expect(attributes(read, 'aws_s3_bucket.logs')).toMatchObject({
      bucket: 'shop-logs',
      force_destroy: false,
      id: '?known-after-apply',
    });
    expect(attributes(read, 'aws_s3_bucket_versioning.logs')).toEqual({
      versioning_configuration: [{ status: 'Enabled', mfa_delete: '?known-after-apply' }],
      bucket: '<aws_s3_bucket.logs.id>',
    });
    expect(attributes(read, 'aws_sqs_queue_policy.each["b"]')).toMatchObject({
      queue_url: '<aws_sqs_queue.each["b"]>',
    });
  });

  it('follow references through modules, and make none where several or none are meant', () => {
    const read = readFile('plan.json', plan);
    expect(attributes(read, 'module.web.aws_lb.this')).toEqual({
      name: { secret: 'web' },
      access_logs: [{ enabled: true, bucket: '<aws_s3_bucket.logs.id>' }],
      subnets: '?known-after-apply',
    });
    expect(attributes(read, 'module.web.aws_wafv2_web_acl_association.this')).toEqual({
      resource_arn: '<module.web.aws_lb.this.arn>',
      web_acl_arn: '?known-after-apply',
    });
  });

  it('leave out what is deleted, keep what is replaced, and know the Region', () => {
    const read = readFile('plan.json', plan);
    const states = Object.fromEntries(read.instances.map(one => [one.address, one.existence.state]));
    expect(states['aws_db_instance.old']).toBe('absent');
    expect(states['aws_db_instance.new']).toBe('certain');
    expect(states['data.aws_ami.linux']).toBeUndefined();
    expect(read.instances[1]?.provider.region).toBe('eu-west-1');
    expect(printPlace(read.instances[0]?.place ?? { source: { path: '' } as never, offset: 0 }).line).toBe(6);
  });

  it('say what cannot be read of them', () => {
    const said = (path: string, content: unknown): string[] =>
      readFile(path, content).unread.map(one => one.why);
    expect(said('plan.json', { ...plan, format_version: '9.0' })).toEqual([
      'format version 9.0; demarc reads 0 and 1',
    ]);
    expect(said('plan.json', JSON.stringify(plan).slice(0, 900))[0]).toMatch(/not valid JSON/);
    expect(said('plan.json', { ...plan, errored: true })).toEqual([
      'the plan ended with an error: it shows only a part',
    ]);
    expect(said('plan.json', { ...plan, resource_changes: [{}, 5, null] })).toHaveLength(3);
    expect(said('plan.tfplan', 'PK\u0003\u0004 and twenty more bytes')).toEqual([
      'a plan in its binary form',
    ]);
    expect(readFile('plan.json', { ...plan, configuration: 7 }).instances).toHaveLength(10);
  });
});

/** A resource as terraform show prints it. */
function resource(address: string, values: object, index?: number): object {
  return {
    address,
    mode: 'managed',
    type: 'aws_sqs_queue',
    name: 'q',
    ...(index === undefined ? {} : { index }),
    values,
    sensitive_values: {},
  };
}

/** What is said about a state. */
function saidOfState(content: unknown): string[] {
  return readFile('terraform.tfstate', content).unread.map(one => one.why);
}

describe('states', () => {
  const group = 'sg-0123456789abcdef0';
  const key = 'arn:aws:kms:eu-west-1:123456789012:key/1';
  const raw = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 3,
    lineage: 'a',
    resources: [
      {
        mode: 'managed',
        type: 'aws_security_group',
        name: 'web',
        instances: [
          {
            attributes: {
              id: group,
              name: 'web',
              arn: `arn:aws:ec2:eu-west-1:123456789012:security-group/${group}`,
            },
          },
        ],
      },
      {
        mode: 'managed',
        type: 'aws_kms_key',
        name: 'data',
        instances: [{ attributes: { id: '1', arn: key } }],
      },
      {
        module: 'module.db["eu"]',
        mode: 'managed',
        type: 'aws_db_instance',
        name: 'this',
        instances: [
          {
            index_key: 0,
            attributes: {
              identifier: 'shop',
              password: 'hunter2',
              kms_key_id: key,
              vpc_security_group_ids: [group],
              timeouts: null,
            },
            sensitive_attributes: [[{ type: 'get_attr', value: 'password' }]],
          },
          { index_key: 1, deposed: 'x', attributes: { identifier: 'gone' } },
        ],
      },
      { mode: 'data', type: 'aws_ami', name: 'x', instances: [{ attributes: {} }] },
    ],
  };

  it('show what was there, with references where ARNs and ids name other resources', () => {
    const read = readFile('terraform.tfstate', raw);
    expect(read.basis).toBe('observed');
    expect(read.instances.map(one => one.address)).toEqual([
      'aws_security_group.web',
      'aws_kms_key.data',
      'module.db["eu"].aws_db_instance.this[0]',
    ]);
    expect(attributes(read, 'module.db["eu"].aws_db_instance.this[0]')).toEqual({
      identifier: 'shop',
      password: { secret: 'hunter2' },
      kms_key_id: '<aws_kms_key.data.arn>',
      vpc_security_group_ids: ['<aws_security_group.web.id>'],
    });
    expect(read.instances[0]?.provider).toMatchObject({ region: 'eu-west-1', account: '123456789012' });
  });

  it('are read in the form of terraform show too', () => {
    const read = readFile('state.json', {
      format_version: '1.0',
      terraform_version: '1.11.4',
      values: {
        root_module: {
          resources: [resource('aws_sqs_queue.q[0]', { name: 'a' }, 0)],
          child_modules: [
            {
              address: 'module.m',
              resources: [resource('module.m.aws_sqs_queue.q', { name: 'b', kms_master_key_id: null })],
            },
          ],
        },
      },
    });
    expect(read.instances.map(one => [one.address, one.instanceKey, shown(one.attributes)])).toEqual([
      ['aws_sqs_queue.q[0]', 0, { name: 'a' }],
      ['module.m.aws_sqs_queue.q', undefined, { name: 'b' }],
    ]);
  });

  it('say what cannot be read of them', () => {
    expect(saidOfState({ ...raw, version: 3 })).toEqual(['a state of version 3; demarc reads version 4']);
    expect(saidOfState(JSON.stringify(raw).slice(0, 500))[0]).toMatch(/not valid JSON/);
    expect(
      saidOfState({
        ...raw,
        resources: [{ type: 'aws_vpc', name: 'v', instances: [{ attributes_flat: {} }] }, 3],
      }),
    ).toEqual(['aws_vpc.v: attributes in the form of an old version', 'a resource without type or name']);
    expect(saidOfState(`{"version": 4, "lineage": "x", "resources": ${'['.repeat(100_000)}`)[0]).toMatch(
      /levels deep/,
    );
  });
});
