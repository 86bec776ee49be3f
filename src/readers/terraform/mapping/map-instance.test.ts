import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../foundation/source-text.ts';
import { isList, isObject, listOf, objectOf, type TextValue, type Value } from '../../../model/value.ts';
import { valueAt } from '../../../estate/object-paths.ts';
import { defineElement, defineType, type TypeTable } from './define-type.ts';
import { mapInstance } from './map-instance.ts';

const place = { source: new SourceText('shop.tf', ''), offset: 0 };

function mapped(table: TypeTable, attributes: Record<string, Value>) {
  return mapInstance(table, objectOf(attributes), place);
}

function at(table: TypeTable, attributes: Record<string, Value>, path: string): Value | undefined {
  return valueAt(mapped(table, attributes).properties, path.split('.'));
}

/** Values without places, as plain JavaScript; anything but scalars, lists and objects by its kind. */
function plain(value: Value | undefined): unknown {
  if (isList(value)) return value.items.map(item => plain(item.value));
  if (isObject(value))
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]));
  return typeof value === 'object' && value !== null ? `<${value.kind}>` : value;
}

describe('JSON text', () => {
  const task = defineType('aws_ecs_task_definition', 'AWS::ECS::TaskDefinition', {
    fields: ({ json }) => ({
      container_definitions: json('ContainerDefinitions', ['dockerLabels', 'options']),
    }),
  });

  it('is decoded and spelt as the registry does, but for free names; null counts as omitted', () => {
    const text = JSON.stringify([
      {
        name: 'orders',
        image: 'orders:1',
        cpu: null,
        dockerLabels: { team: 'shop' },
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'orders' } },
      },
    ]);
    expect(plain(at(task, { container_definitions: text }, 'ContainerDefinitions'))).toEqual([
      {
        Name: 'orders',
        Image: 'orders:1',
        DockerLabels: { team: 'shop' },
        LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'orders' } },
      },
    ]);
  });

  it('keeps its holes', () => {
    const text: TextValue = {
      kind: 'text',
      parts: [
        '[{"name":"orders","image":"',
        { kind: 'unknown', reason: 'input-without-default', detail: 'var.image has no value' },
        ':1","privileged":true}]',
      ],
    };
    expect(plain(at(task, { container_definitions: text }, 'ContainerDefinitions'))).toEqual([
      { Name: 'orders', Image: '<text>', Privileged: true },
    ]);
  });

  it('is unknown where it cannot be read', () => {
    expect(plain(at(task, { container_definitions: '[{' }, 'ContainerDefinitions'))).toBe('<unknown>');
  });
});

describe('blocks with a name and a value', () => {
  const group = defineType('aws_db_parameter_group', 'AWS::RDS::DBParameterGroup', {
    fields: ({ keyed }) => ({ parameter: keyed('Parameters', 'name', 'value') }),
  });
  const unknown: Value = { kind: 'unknown', reason: 'input-without-default', detail: 'no value' };

  it('become one map', () => {
    const blocks = listOf([
      objectOf({ name: 'rds.force_ssl', value: '1', apply_method: 'immediate' }),
      objectOf({ name: 'log_statement', value: 'ddl' }),
    ]);
    expect(plain(at(group, { parameter: blocks }, 'Parameters'))).toEqual({
      'rds.force_ssl': '1',
      log_statement: 'ddl',
    });
  });

  it('leave the map open where a name or the blocks are not known', () => {
    for (const blocks of [listOf([objectOf({ name: unknown, value: '1' })]), unknown]) {
      const value = at(group, { parameter: blocks }, 'Parameters');
      expect(isObject(value) && value.rest?.kind).toBe('unknown');
    }
  });
});

describe('one argument', () => {
  const settings = defineElement(
    'aws_api_gateway_method_settings',
    'AWS::ApiGateway::Stage',
    { parent: 'stage_name', path: 'MethodSettings' },
    {
      fields: ({ ignored, rewritten, several }) => ({
        rest_api_id: ignored,
        method_path: several(
          rewritten('ResourcePath', /^\/?(.*)\/[^/]*$/, '/$1'),
          rewritten('HttpMethod', /^.*\//, ''),
        ),
      }),
      providerDefaults: { CacheTtlInSeconds: { value: 60, unless: ['settings'] } },
    },
  );

  it('can say several things, of one element of the list of another resource', () => {
    const result = mapped(settings, { rest_api_id: 'shop', stage_name: 'live', method_path: 'orders/GET' });
    expect(plain(result.properties)).toEqual({
      ResourcePath: '/orders',
      HttpMethod: 'GET',
      CacheTtlInSeconds: 60,
    });
    expect(result.parent).toBe('live');
    expect(result.unmapped).toEqual([]);
  });

  it('takes no default of the provider beside an argument that rules it out', () => {
    const result = mapped(settings, { stage_name: 'live', settings: objectOf({}) });
    expect(result.properties.entries.has('CacheTtlInSeconds')).toBe(false);
    expect(result.unmapped).toEqual(['settings']);
  });

  it('can be a property of an element that others share', () => {
    const topic = defineType('aws_sns_topic', 'AWS::SNS::Topic', {
      fields: ({ member }) => ({
        lambda_success_feedback_role_arn: member(
          'DeliveryStatusLogging',
          'Protocol',
          'lambda',
          'SuccessFeedbackRoleArn',
        ),
        lambda_failure_feedback_role_arn: member(
          'DeliveryStatusLogging',
          'Protocol',
          'lambda',
          'FailureFeedbackRoleArn',
        ),
      }),
    });
    const attributes = {
      lambda_success_feedback_role_arn: 'arn:aws:iam::123456789012:role/ok',
      lambda_failure_feedback_role_arn: 'arn:aws:iam::123456789012:role/failed',
    };
    expect(plain(at(topic, attributes, 'DeliveryStatusLogging'))).toEqual([
      {
        Protocol: 'lambda',
        SuccessFeedbackRoleArn: 'arn:aws:iam::123456789012:role/ok',
        FailureFeedbackRoleArn: 'arn:aws:iam::123456789012:role/failed',
      },
    ]);
  });
});

describe('what is a resource of its own in the registry', () => {
  const topic = defineType('aws_sns_topic', 'AWS::SNS::Topic', {
    fields: ({ satellite }) => ({
      name: 'TopicName',
      kms_master_key_id: 'KmsMasterKeyId',
      policy: satellite('AWS::SNS::TopicPolicy', 'Topics', 'PolicyDocument'),
    }),
  });

  it('stands beside the resource that it is written in', () => {
    const { properties, satellites } = mapped(topic, { name: 'orders', policy: '{}' });
    expect(plain(properties)).toEqual({ TopicName: 'orders' });
    expect(satellites.map(one => [one.registry, one.namedBy, one.name, plain(one.properties)])).toEqual([
      ['AWS::SNS::TopicPolicy', 'Topics', 'policy', { PolicyDocument: '{}' }],
    ]);
  });

  it('is one for each block', () => {
    const unknown: Value = { kind: 'unknown', reason: 'input-without-default', detail: 'no value' };
    const table = defineType('aws_dynamodb_table', 'AWS::DynamoDB::Table', {
      fields: ({ satellites }) => ({
        permission: satellites('AWS::Lambda::Permission', 'FunctionName', () => ({ action: 'Action' })),
      }),
    });
    const blocks = { ...listOf([objectOf({ action: 'lambda:InvokeFunction' })]), rest: unknown };
    const { satellites } = mapped(table, { permission: blocks });
    expect(satellites.map(one => [one.name, plain(one.properties), one.condition])).toEqual([
      ['permission[0]', { Action: 'lambda:InvokeFunction' }, undefined],
      ['permission[*]', {}, 'no value'],
    ]);
  });

  it('is omitted, like any argument, where the text is empty', () => {
    const { properties, satellites } = mapped(topic, { name: 'orders', kms_master_key_id: '', policy: '' });
    expect(plain(properties)).toEqual({ TopicName: 'orders' });
    expect(satellites).toEqual([]);
  });
});
