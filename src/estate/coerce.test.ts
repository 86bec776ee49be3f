import { describe, expect, it } from 'vitest';
import type { Unread } from '../model/declaration.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import { assembleEstate } from './assemble-estate.ts';
import {
  assumed,
  declare,
  type PlainObject,
  oneOf,
  reading,
  ref,
  text,
  unknown,
  value,
  registry,
} from './testing.ts';

function coerced(type: string, properties: PlainObject): { view: ObjectValue; unread: readonly Unread[] } {
  const estate = assembleEstate([reading([declare(type, 'Shop', properties)])], registry);
  const view = estate.resources[0]?.view;
  if (view === undefined) throw new Error('the declaration was lost');
  return { view, unread: estate.unread };
}

function coercedProperty(type: string, name: string, given: PlainObject[string]): Value | undefined {
  return coerced(type, { [name]: given }).view.entries.get(name)?.value;
}

describe('scalars', () => {
  it('become what the schema says', () => {
    const database = 'AWS::RDS::DBInstance';
    expect(coercedProperty(database, 'MultiAZ', 'true')).toBe(true);
    expect(coercedProperty(database, 'StorageEncrypted', 'False')).toBe(false);
    expect(coercedProperty(database, 'BackupRetentionPeriod', '7')).toBe(7);
    expect(coercedProperty(database, 'AllocatedStorage', 100)).toBe('100');
    expect(coercedProperty(database, 'EngineVersion', 16.4)).toBe('16.4');
  });

  it('take the words of YAML 1.1 for booleans only where the schema has a boolean', () => {
    expect(coercedProperty('AWS::RDS::DBInstance', 'MultiAZ', 'yes')).toBe(true);
    expect(coercedProperty('AWS::RDS::DBInstance', 'MultiAZ', 'off')).toBe(false);
    expect(coercedProperty('AWS::RDS::DBInstance', 'DBName', 'on')).toBe('on');
  });

  it('keep leading zeros of text', () => {
    expect(coercedProperty('AWS::Lambda::Permission', 'SourceAccount', '012345678901')).toBe('012345678901');
  });

  it('keep their qualification and candidates', () => {
    expect(
      coercedProperty('AWS::RDS::DBInstance', 'MultiAZ', assumed('true', 'HighAvailability')),
    ).toMatchObject({
      kind: 'qualified',
      value: true,
      assumedFrom: [{ name: 'HighAvailability' }],
    });
    expect(coercedProperty('AWS::RDS::DBInstance', 'MultiAZ', oneOf('true', undefined))).toMatchObject({
      candidates: [true, undefined],
    });
  });

  it('leave references and texts with holes as they are', () => {
    const hole = text('shop-', unknown());
    expect(coercedProperty('AWS::RDS::DBInstance', 'DBName', hole)).toBe(hole);
  });
});

describe('lists', () => {
  it('take one value for a list of one', () => {
    expect(
      coercedProperty('AWS::SQS::QueuePolicy', 'Queues', 'https://sqs.eu-west-1.amazonaws.com/1/orders'),
    ).toEqual({
      kind: 'list',
      items: [{ value: 'https://sqs.eu-west-1.amazonaws.com/1/orders' }],
    });
    const rule = { IpProtocol: 'tcp', FromPort: '443', ToPort: 443 };
    expect(coercedProperty('AWS::EC2::SecurityGroup', 'SecurityGroupIngress', rule)).toEqual(
      value([{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }]),
    );
  });

  it('lay a list in a list flat, with its assumption', () => {
    const given = ['subnet-1', assumed(['subnet-2', 'subnet-3'], 'Subnets')];
    expect(coercedProperty('AWS::RDS::DBSubnetGroup', 'SubnetIds', given)).toEqual(
      value(['subnet-1', assumed('subnet-2', 'Subnets'), assumed('subnet-3', 'Subnets')]),
    );
  });

  it('take an empty object for an empty list and an empty list for an empty object', () => {
    expect(coercedProperty('AWS::EC2::SecurityGroup', 'SecurityGroupIngress', {})).toEqual(value([]));
    expect(coercedProperty('AWS::S3::Bucket', 'VersioningConfiguration', [])).toEqual(value({}));
  });

  it('stay open where a reference gives a list', () => {
    const estate = assembleEstate(
      [
        reading([
          declare('AWS::EC2::VPC', 'ShopVpc'),
          declare('AWS::EC2::VPCEndpoint', 'Endpoint', {
            SubnetIds: ref('ShopVpc', 'CidrBlockAssociations'),
          }),
        ]),
      ],
      registry,
    );
    expect(estate.byKey.get('shop#Endpoint')?.view.entries.get('SubnetIds')?.value).toMatchObject({
      items: [{ value: { kind: 'reference' } }],
      rest: { reason: 'runtime-attribute' },
    });
  });
});

describe('JSON in text', () => {
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };

  it('is decoded where the schema has free-form content', () => {
    const given = JSON.stringify(policy);
    expect(coercedProperty('AWS::IAM::Role', 'AssumeRolePolicyDocument', given)).toEqual(value(policy));
    expect(coercedProperty('AWS::SQS::Queue', 'RedrivePolicy', '{"maxReceiveCount": 3}')).toEqual(
      value({ maxReceiveCount: 3 }),
    );
  });

  it('is decoded around its holes', () => {
    const bucket = ref('Orders', 'Arn');
    const given = text(
      '{"Statement": [{"Resource": "',
      bucket,
      '/*", "Principal": {"AWS": "',
      bucket,
      '"}, "N": ',
      bucket,
      '}]}',
    );
    expect(coercedProperty('AWS::S3::BucketPolicy', 'PolicyDocument', given)).toEqual(
      value({ Statement: [{ Resource: text(bucket, '/*'), Principal: { AWS: bucket }, N: bucket }] }),
    );
  });

  it('gives way to what it was made from, where that is known', () => {
    const made = value({ Statement: [{ Effect: 'Allow' }] });
    const written: Value = {
      kind: 'text',
      parts: ['{"Statement":[', unknown(), ']}'],
      decoded: made,
    };
    expect(coercedProperty('AWS::S3::BucketPolicy', 'PolicyDocument', written)).toEqual(made);
    expect(coercedProperty('AWS::SSM::Parameter', 'Value', written)).toMatchObject({ kind: 'text' });
  });

  it('stays text when it is none', () => {
    const broken = text('{"Statement": [', unknown());
    expect(coercedProperty('AWS::S3::BucketPolicy', 'PolicyDocument', broken)).toBe(broken);
    expect(coercedProperty('AWS::S3::BucketPolicy', 'PolicyDocument', '{"Statement": [')).toBe(
      '{"Statement": [',
    );
  });

  it('survives any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(coercedProperty('AWS::S3::BucketPolicy', 'PolicyDocument', deep)).toBe(deep);
  });
});

describe('what the registry does not know', () => {
  it('is said with the nearest known name', () => {
    const { unread } = coerced('AWS::S3::Bucket', {
      VersioningConfig: { Status: 'Enabled' },
      BucketName: 'orders',
    });
    expect(unread).toMatchObject([{ kind: 'property', what: 'AWS::S3::Bucket Shop: VersioningConfig' }]);
    expect(unread[0]?.advice).toContain('VersioningConfiguration');
  });

  it('is said for a type once', () => {
    const declarations = [declare('AWS::S3::Bukcet', 'Orders'), declare('AWS::S3::Bukcet', 'Payments')];
    const { unread, resources } = assembleEstate([reading(declarations)], registry);
    expect(unread).toMatchObject([{ kind: 'resource-type', what: 'AWS::S3::Bukcet' }]);
    expect(unread[0]?.advice).toContain('AWS::S3::Bucket');
    expect(resources).toHaveLength(2);
  });

  it('is not said of custom resources and of what is marked as unmapped', () => {
    const custom = declare('Custom::Seed', 'Seed', { Anything: 1 });
    const unmapped = declare(
      'aws_new_thing',
      'aws_new_thing.x',
      { y: 1 },
      { unmapped: 'no table for aws_new_thing' },
    );
    expect(assembleEstate([reading([custom, unmapped])], registry).unread).toEqual([]);
  });

  it('makes a value of the wrong kind unknown, with a note', () => {
    const { view, unread } = coerced('AWS::S3::Bucket', {
      BucketName: ['orders'],
      VersioningConfiguration: 'Enabled',
    });
    expect(view.entries.get('BucketName')?.value).toMatchObject({ kind: 'unknown', reason: 'wrong-type' });
    expect(view.entries.get('VersioningConfiguration')?.value).toMatchObject({ reason: 'wrong-type' });
    expect(unread.map(note => note.why)).toEqual([
      'a list stands where text belongs',
      'text stands where an object belongs',
    ]);
  });

  it('is listed at most twenty times for one file', () => {
    const wrong = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`Wrong${index}`, 1]));
    const { unread } = coerced('AWS::S3::Bucket', wrong);
    expect(unread).toHaveLength(21);
    expect(unread.find(note => note.kind === 'limit')?.what).toBe(
      '30 more of this kind (property) in shop.yaml',
    );
  });
});

it('copies nothing that already fits', () => {
  const declaration = declare('AWS::S3::Bucket', 'Orders', {
    BucketName: 'shop-orders',
    VersioningConfiguration: { Status: 'Enabled' },
    Tags: [{ Key: 'team', Value: 'orders' }],
  });
  const estate = assembleEstate([reading([declaration])], registry);
  expect(estate.resources[0]?.view).toBe(declaration.properties);
});
