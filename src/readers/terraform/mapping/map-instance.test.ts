import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../foundation/source-text.ts';
import { isList, isObject, listOf, objectOf, type TextValue, type Value } from '../../../model/value.ts';
import { valueAt } from '../../../estate/object-paths.ts';
import { defineElement, defineFields, defineType, type Fields, type TypeTable } from './define-type.ts';
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

function from(country: string): Value {
  return objectOf({ geo_match_statement: objectOf({ country_codes: listOf([country]) }) });
}

describe('blocks that hold blocks of their own kind', () => {
  const statement: Fields = defineFields(kit => ({
    geo_match_statement: kit.inside({ country_codes: 'GeoMatchStatement.CountryCodes' }),
    not_statement: kit.inside({ statement: kit.nested('NotStatement.Statement', () => statement) }),
    or_statement: kit.inside({ statement: kit.nestedList('OrStatement.Statements', () => statement) }),
  }));
  const acl = defineType('aws_wafv2_web_acl', 'AWS::WAFv2::WebACL', {
    fields: ({ elements, named }) => ({
      custom_response_body: named('CustomResponseBodies', 'key', { content: 'Content' }),
      rule: elements('Rules', kit => ({
        name: 'Name',
        statement: kit.nested('Statement', () => statement),
      })),
    }),
  });

  it('are followed to the end', () => {
    const either = objectOf({ or_statement: objectOf({ statement: listOf([from('DE'), from('FR')]) }) });
    const rule = objectOf({
      name: 'abroad',
      statement: listOf([objectOf({ not_statement: objectOf({ statement: either }) })]),
    });
    expect(plain(at(acl, { rule }, 'Rules'))).toEqual([
      {
        Name: 'abroad',
        Statement: {
          NotStatement: {
            Statement: {
              OrStatement: {
                Statements: [
                  { GeoMatchStatement: { CountryCodes: ['DE'] } },
                  { GeoMatchStatement: { CountryCodes: ['FR'] } },
                ],
              },
            },
          },
        },
      },
    ]);
  });

  it('leave the resource open where one of them is not known to the table', () => {
    const odd = objectOf({
      not_statement: objectOf({ statement: objectOf({ moon_statement: objectOf({}) }) }),
    });
    const result = mapped(acl, { rule: objectOf({ name: 'abroad', statement: odd }) });
    expect(result.unmapped).toEqual(['moon_statement']);
    expect(result.properties.rest?.reason).toBe('unmapped-type');
  });

  it('can give one value each', () => {
    const set = defineType('aws_wafv2_regex_pattern_set', 'AWS::WAFv2::RegexPatternSet', {
      fields: ({ plucked }) => ({ regular_expression: plucked('RegularExpressionList', 'regex_string') }),
    });
    const blocks = listOf([objectOf({ regex_string: '^orders' }), objectOf({ regex_string: '^payments' })]);
    expect(plain(at(set, { regular_expression: blocks }, 'RegularExpressionList'))).toEqual([
      '^orders',
      '^payments',
    ]);
  });

  it('can be members of a map by their names', () => {
    const body = listOf([
      objectOf({ key: 'closed', content: 'The shop is closed.' }),
      objectOf({ key: 'later', content: 'Come back later.' }),
    ]);
    expect(plain(at(acl, { custom_response_body: body }, 'CustomResponseBodies'))).toEqual({
      closed: { Content: 'The shop is closed.' },
      later: { Content: 'Come back later.' },
    });
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

  it('is one for each value of a list', () => {
    const acl = defineType('aws_network_acl', 'AWS::EC2::NetworkAcl', {
      fields: ({ satelliteEach }) => ({
        subnet_ids: satelliteEach('AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId', 'SubnetId'),
      }),
    });
    const { satellites } = mapped(acl, { subnet_ids: listOf(['subnet-1', 'subnet-2']) });
    expect(satellites.map(one => [one.name, plain(one.properties)])).toEqual([
      ['subnet_ids[0]', { SubnetId: 'subnet-1' }],
      ['subnet_ids[1]', { SubnetId: 'subnet-2' }],
    ]);
  });

  it('is omitted, like any argument, where the text is empty', () => {
    const { properties, satellites } = mapped(topic, { name: 'orders', kms_master_key_id: '', policy: '' });
    expect(plain(properties)).toEqual({ TopicName: 'orders' });
    expect(satellites).toEqual([]);
  });
});

describe('a word that stands for an omitted argument', () => {
  const table = defineType('aws_lambda_function', 'AWS::Lambda::Function', {
    fields: ({ choose }) => ({
      reserved_concurrent_executions: choose('ReservedConcurrentExecutions', { '-1': null }),
    }),
  });

  it('sets nothing; as a candidate it may be omitted', () => {
    const path = 'ReservedConcurrentExecutions';
    expect(at(table, { reserved_concurrent_executions: -1 }, path)).toBeUndefined();
    expect(at(table, { reserved_concurrent_executions: 5 }, path)).toBe(5);
    const open: Value = {
      kind: 'unknown',
      reason: 'condition-undetermined',
      detail: 'var.limited has no value',
      candidates: [-1, 5],
    };
    expect(at(table, { reserved_concurrent_executions: open }, path)).toEqual({
      ...open,
      candidates: [undefined, 5],
    });
  });
});

describe('arguments that spell out the elements of a list', () => {
  it('are properties of the element at their position', () => {
    const vpn = defineType('aws_vpn_connection', 'AWS::EC2::VPNConnection', {
      fields: ({ item }) => ({
        tunnel1_inside_cidr: item('VpnTunnelOptionsSpecifications', 0, 'TunnelInsideCidr'),
        tunnel2_inside_cidr: item('VpnTunnelOptionsSpecifications', 1, 'TunnelInsideCidr'),
        tunnel2_startup_action: item('VpnTunnelOptionsSpecifications', 1, 'StartupAction'),
      }),
    });
    const attributes = { tunnel2_inside_cidr: '169.254.10.0/30', tunnel2_startup_action: 'start' };
    expect(plain(at(vpn, attributes, 'VpnTunnelOptionsSpecifications'))).toEqual([
      {},
      { TunnelInsideCidr: '169.254.10.0/30', StartupAction: 'start' },
    ]);
  });
});

describe('what the source says without a value for it', () => {
  const log = defineType('aws_flow_log', 'AWS::EC2::FlowLog', {
    fields: ({ constant, several }) => ({
      vpc_id: several('ResourceId', constant('ResourceType', 'VPC')),
    }),
  });

  it('is said by an argument that is given, and unsure where it may not be', () => {
    expect(plain(mapped(log, { vpc_id: 'vpc-1' }).properties)).toEqual({
      ResourceId: 'vpc-1',
      ResourceType: 'VPC',
    });
    const open: Value = {
      kind: 'unknown',
      reason: 'condition-undetermined',
      detail: 'var.vpc has no value',
      candidates: ['vpc-1', undefined],
    };
    expect(at(log, { vpc_id: open }, 'ResourceType')).toMatchObject({ candidates: ['VPC', undefined] });
  });

  it('is an empty list where the provider takes away what AWS makes', () => {
    const group = defineType('aws_security_group', 'AWS::EC2::SecurityGroup', {
      fields: () => ({}),
      providerDefaults: { SecurityGroupEgress: [] },
    });
    expect(plain(mapped(group, {}).properties)).toEqual({ SecurityGroupEgress: [] });
  });

  it('stays as it was in what was there before', () => {
    const vpc = defineType('aws_default_vpc', 'AWS::EC2::VPC', {
      adopts: 'the default VPC',
      fields: () => ({ enable_dns_support: 'EnableDnsSupport' }),
    });
    const { properties } = mapped(vpc, { enable_dns_support: true });
    expect(plain(properties)).toEqual({ EnableDnsSupport: true });
    expect(properties.rest?.detail).toContain('the default VPC was there before');
  });
});

describe('an argument for an element by its position', () => {
  it('reaches properties inside of the element', () => {
    const table = defineType('aws_sfn_state_machine', 'AWS::StepFunctions::StateMachine', {
      fields: ({ item }) => ({
        log_destination: item('LoggingConfiguration.Destinations', 0, 'CloudWatchLogsLogGroup.LogGroupArn'),
      }),
    });
    const arn = 'arn:aws:logs:eu-west-1:123456789012:log-group:orders:*';
    expect(plain(at(table, { log_destination: arn }, 'LoggingConfiguration.Destinations'))).toEqual([
      { CloudWatchLogsLogGroup: { LogGroupArn: arn } },
    ]);
  });
});
