import { describe, expect, it } from 'vitest';
import { listOf, objectOf, type Value } from '../../../model/value.ts';
import { definePart, defineType, defineVariants, type TypeTable } from './define-type.ts';
import { piecesOf } from './pieces-of-instance.ts';

const unknown = (candidates?: readonly (Value | undefined)[]): Value => ({
  kind: 'unknown',
  reason: 'input-without-default',
  detail: 'var.direction has no value',
  ...(candidates === undefined ? {} : { candidates }),
});

/** Registry type and suffix of each piece, or why there is none. */
function pieces(table: TypeTable, attributes: Record<string, Value>): unknown {
  const found = piecesOf(table, objectOf(attributes));
  return typeof found === 'string' ? found : found.map(piece => [piece.table.registry, piece.suffix]);
}

describe('a type that is one of several in the registry', () => {
  const rule = defineVariants(
    'aws_security_group_rule',
    {
      argument: 'type',
      value: 'ingress',
      table: defineType('aws_security_group_rule', 'AWS::EC2::SecurityGroupIngress', {
        each: ['cidr_blocks', 'source_security_group_id'],
        fields: () => ({ cidr_blocks: 'CidrIp', source_security_group_id: 'SourceSecurityGroupId' }),
      }),
    },
    {
      argument: 'type',
      value: 'egress',
      table: defineType('aws_security_group_rule', 'AWS::EC2::SecurityGroupEgress', {
        fields: () => ({ cidr_blocks: 'CidrIp' }),
      }),
    },
  );

  it('is told by a value', () => {
    expect(pieces(rule, { type: 'egress' })).toEqual([['AWS::EC2::SecurityGroupEgress', '']]);
    expect(pieces(rule, { type: unknown() })).toBe(
      'aws_security_group_rule: type is not known: var.direction has no value',
    );
    expect(pieces(rule, {})).toBe('aws_security_group_rule: type does not say what it is');
  });

  it('is one resource for each value of the arguments that the registry has one for', () => {
    const ranges = listOf(['10.0.0.0/8', '172.16.0.0/12']);
    expect(pieces(rule, { type: 'ingress', cidr_blocks: ranges })).toEqual([
      ['AWS::EC2::SecurityGroupIngress', ''],
      ['AWS::EC2::SecurityGroupIngress', '2'],
    ]);
    expect(pieces(rule, { type: 'ingress', cidr_blocks: listOf([]) })).toEqual([
      ['AWS::EC2::SecurityGroupIngress', ''],
    ]);
  });

  const association = defineVariants(
    'aws_route_table_association',
    {
      argument: 'subnet_id',
      table: defineType('aws_route_table_association', 'AWS::EC2::SubnetRouteTableAssociation', {
        fields: () => ({ subnet_id: 'SubnetId' }),
      }),
    },
    {
      argument: 'gateway_id',
      table: defineType('aws_route_table_association', 'AWS::EC2::GatewayRouteTableAssociation', {
        fields: () => ({ gateway_id: 'GatewayId' }),
      }),
    },
  );

  it('is told by an argument that is given; an empty text is none', () => {
    expect(pieces(association, { subnet_id: unknown() })).toEqual([
      ['AWS::EC2::SubnetRouteTableAssociation', ''],
    ]);
    expect(pieces(association, { subnet_id: '', gateway_id: 'igw-0123456789abcdef0' })).toEqual([
      ['AWS::EC2::GatewayRouteTableAssociation', ''],
    ]);
    expect(pieces(association, { subnet_id: unknown(['subnet-1', undefined]) })).toBe(
      'aws_route_table_association: whether subnet_id is given is not known: var.direction has no value',
    );
  });
});

describe('a resource that configures several others', () => {
  const roles = definePart(
    'aws_iam_policy_attachment',
    'AWS::IAM::Role',
    { parent: 'roles', path: '' },
    {
      fields: ({ ignored }) => ({ policy_arn: 'ManagedPolicyArns', users: ignored }),
      also: [
        definePart(
          'aws_iam_policy_attachment',
          'AWS::IAM::User',
          { parent: 'users', path: '' },
          { fields: ({ ignored }) => ({ policy_arn: 'ManagedPolicyArns', roles: ignored }) },
        ),
      ],
    },
  );

  it('is a part of each that it names', () => {
    expect(pieces(roles, { roles: listOf(['deploy']), users: listOf(['anna']) })).toEqual([
      ['AWS::IAM::Role', ''],
      ['AWS::IAM::User', 'users'],
    ]);
    expect(pieces(roles, { roles: listOf(['deploy']) })).toEqual([['AWS::IAM::Role', '']]);
  });
});
