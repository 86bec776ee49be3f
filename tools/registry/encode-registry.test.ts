import { beforeAll, describe, expect, test } from 'vitest';
import { openRegistry } from '../../src/knowledge/registry.ts';
import type { PropertyShape, Registry, RegistryProperty } from '../../src/model/registry.ts';
import { encodeRegistry } from './encode-registry.ts';

let bytes: Uint8Array;
let registry: Registry;

beforeAll(() => {
  bytes = encodeRegistry();
  registry = openRegistry(bytes);
});

function property(type: string, path: string): RegistryProperty {
  let properties = registry.type(type)?.properties;
  let found: RegistryProperty | undefined;
  for (const name of path.split('.')) {
    found = properties?.get(name);
    properties = found === undefined ? undefined : objectIn(found.shape)?.properties();
  }
  if (found === undefined) throw new Error(`${type} has no ${path}`);
  return found;
}

function objectIn(shape: PropertyShape): Extract<PropertyShape, { kind: 'object' }> | undefined {
  if (shape.kind === 'object') return shape;
  return shape.kind === 'list' || shape.kind === 'map' ? objectIn(shape.element) : undefined;
}

describe('registry.data', () => {
  test('holds every resource type of the published schema', () => {
    expect(registry.typeNames().length).toBe(1828);
    const decoded = registry.typeNames().map(name => registry.type(name)?.name);
    expect(decoded).toEqual(registry.typeNames());
  });

  test('is ASCII, so that a byte offset is a character offset', () => {
    expect(bytes.every(byte => byte < 128)).toBe(true);
  });

  test('is the same bytes each time', () => {
    expect(Buffer.compare(encodeRegistry(), bytes)).toBe(0);
  });

  test('knows scalars, lists and nested types', () => {
    expect(property('AWS::S3::Bucket', 'VersioningConfiguration.Status').shape).toEqual({ kind: 'string' });
    expect(property('AWS::RDS::DBInstance', 'StorageEncrypted').shape).toEqual({ kind: 'boolean' });
    expect(property('AWS::EC2::Instance', 'Monitoring').shape).toEqual({ kind: 'boolean' });
    expect(property('AWS::EC2::SecurityGroup', 'SecurityGroupIngress').shape).toMatchObject({
      kind: 'list',
      element: { kind: 'object', name: 'Ingress' },
    });
    expect(property('AWS::EC2::SecurityGroup', 'SecurityGroupIngress.FromPort').shape).toEqual({
      kind: 'integer',
    });
    expect(property('AWS::Lambda::Function', 'Environment.Variables').shape).toEqual({
      kind: 'map',
      element: { kind: 'string' },
    });
    expect(property('AWS::IAM::Role', 'AssumeRolePolicyDocument').shape).toEqual({ kind: 'json' });
    expect(property('AWS::S3::BucketPolicy', 'PolicyDocument').shape).toEqual({ kind: 'json' });
    expect(property('AWS::S3::Bucket', 'Tags.Key').required).toBe(true);
  });

  test('knows what is required, what a property refers to and what deserves a look', () => {
    expect(property('AWS::Lambda::Function', 'Role').required).toBe(true);
    expect(property('AWS::Lambda::Function', 'Role').refersTo).toContainEqual({
      type: 'AWS::IAM::Role',
      attribute: 'Arn',
    });
    expect(property('AWS::EC2::SecurityGroup', 'SecurityGroupIngress').scrutiny).toBe('IngressRules');
    expect(property('AWS::SQS::Queue', 'QueueName').scrutiny).toBeUndefined();
  });

  test('knows identifiers, attributes, ARN templates and the property of the tags', () => {
    const table = registry.type('AWS::DynamoDB::Table');
    expect(table?.primaryIdentifier).toEqual(['TableName']);
    expect(table?.refIdentifier).toEqual(['TableName']);
    expect(table?.attributes.get('Arn')).toEqual({ kind: 'string' });
    expect(table?.tagProperty).toBe('Tags');
    expect(table?.arnTemplate).toContain('dynamodb');
    expect(registry.type('AWS::ElasticLoadBalancingV2::Listener')?.refIdentifier).toEqual(['ListenerArn']);
  });

  test('decodes a type that contains itself as deep as it is asked', () => {
    let shape = property('AWS::WAFv2::WebACL', 'Rules.Statement').shape;
    for (let depth = 0; depth < 50; depth += 1) {
      const not = objectIn(shape)?.properties().get('NotStatement')?.shape;
      const inner = not === undefined ? undefined : objectIn(not)?.properties().get('Statement')?.shape;
      expect(inner?.kind).toBe('object');
      if (inner !== undefined) shape = inner;
    }
  });

  test('answers the same object for the same type, and undefined for a type that is not there', () => {
    expect(registry.type('AWS::S3::Bucket')).toBe(registry.type('AWS::S3::Bucket'));
    for (const name of [
      'AWS::S3::Buckets',
      'AWS::S3::toString',
      'AWS::S3',
      'Bucket',
      '',
      '__proto__',
      'Demarc::Part',
    ]) {
      expect(registry.type(name)).toBeUndefined();
    }
  });

  test('knows the Regions of every partition', () => {
    expect(registry.region('eu-central-1')).toEqual({
      name: 'eu-central-1',
      partition: 'aws',
      domainSuffix: 'amazonaws.com',
    });
    expect(registry.region('us-gov-west-1')?.partition).toBe('aws-us-gov');
    expect(registry.region('atlantis-1')).toBeUndefined();
    expect(new Set(registry.regions.map(region => region.partition)).size).toBe(8);
  });

  test('decodes nothing before it is asked', () => {
    const broken = Uint8Array.from(bytes);
    const ec2 = Buffer.from(broken.buffer).indexOf('\n{"types":{"ApplicationStatusCheck"') + 1;
    expect(ec2).toBeGreaterThan(0);
    broken[ec2] = 'x'.charCodeAt(0);
    const partly = openRegistry(broken);
    expect(partly.type('AWS::S3::Bucket')?.name).toBe('AWS::S3::Bucket');
    expect(() => partly.type('AWS::EC2::Instance')).toThrow('registry.data is damaged');
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('{"types":{}}\n')],
    ['a magic line alone', new TextEncoder().encode('demarc-data 1\n')],
    ['an index longer than the file', new TextEncoder().encode('demarc-data 1\n99999\n{}\n')],
    ['an index that is not one', new TextEncoder().encode('demarc-data 1\n2\n{}\n')],
  ])('refuses %s with what to do', (_, content) => {
    expect(() => openRegistry(content)).toThrow(/registry\.data is damaged.*npm run build/);
  });
});
