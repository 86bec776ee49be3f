import { describe, expect, test } from 'vitest';
import { printPlace } from '../../foundation/source-text.ts';
import { memorySourceTree } from '../../foundation/source-tree-memory.ts';
import { noReadOptions } from '../../model/reader.ts';
import { cloudformationReader } from './read-cloudformation.ts';
import { shown } from './shown-value.fixture.ts';

const shop = `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Stage: {Type: String, Default: prod}
  Owner: {Type: String}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsTest: !Equals [!Ref Stage, test]
  HasOwner: !Not [!Equals [!Ref Owner, '']]
  Never: !Equals [a, b]
Resources:
  Orders:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub 'orders-\${Stage}'
      Tags: [{Key: owner, Value: !If [HasOwner, !Ref Owner, nobody]}]
  OrdersPolicy:
    Type: AWS::S3::BucketPolicy
    DependsOn: Orders
    Properties:
      Bucket: !Ref Orders
      PolicyDocument:
        Version: 2012-10-17
        Statement: [{Effect: Deny, Resource: !Sub '\${Orders.Arn}/*'}]
  Sandbox: {Type: AWS::S3::Bucket, Condition: IsTest}
  Reports: {Type: AWS::S3::Bucket, Condition: HasOwner}
  Attic: {Type: AWS::S3::Bucket, Condition: Never}
`;

function read(files: Record<string, string>) {
  return cloudformationReader.read(memorySourceTree(files), noReadOptions);
}

describe('reading a template', () => {
  const estate = read({ 'shop/template.yaml': shop, 'package.json': '{"name": "shop"}' });
  const byAddress = new Map(estate.declarations.map(one => [one.address, one]));

  test('declares every resource with its key, type, place and policy', () => {
    expect(estate.declarations.map(one => one.key)).toEqual([
      'shop/template.yaml#Orders',
      'shop/template.yaml#OrdersPolicy',
      'shop/template.yaml#Sandbox',
      'shop/template.yaml#Reports',
      'shop/template.yaml#Attic',
    ]);
    const orders = byAddress.get('Orders');
    expect(orders?.type).toBe('AWS::S3::Bucket');
    expect(orders?.deletionPolicy).toBe('Retain');
    expect(orders && printPlace(orders.place)).toEqual({ file: 'shop/template.yaml', line: 11, column: 3 });
    expect(byAddress.get('OrdersPolicy')?.dependsOn).toEqual(['shop/template.yaml#Orders']);
    expect(estate.unread).toEqual([]);
    expect(estate.ignored).toBe(1);
  });

  test('says of each resource whether it exists, and why not', () => {
    expect(byAddress.get('Orders')?.existence).toEqual({ state: 'certain' });
    expect(byAddress.get('Sandbox')?.existence).toMatchObject({
      state: 'absent-by-default-input',
      inputs: [{ name: 'Stage' }],
    });
    expect(byAddress.get('Reports')?.existence).toEqual({
      state: 'conditional',
      why: 'condition HasOwner is not determined: parameter Owner has no default and no value was given',
    });
    expect(byAddress.get('Attic')?.existence).toEqual({
      state: 'absent',
      why: 'condition Never does not hold',
    });
  });

  test('keeps the defaults that were taken as assumptions of the root', () => {
    expect(estate.roots).toMatchObject([
      { name: 'shop/template.yaml', assumptions: [{ input: { name: 'Stage' }, value: 'prod' }] },
    ]);
  });
});

test('a resource is evaluated as it is where its own condition holds', () => {
  const { declarations } = read({
    'orders.yaml': `
Parameters: {Bucket: {Type: String}, Zone: {Type: String}}
Conditions:
  HasBucket: !Not [!Equals [!Ref Bucket, '']]
  HasZone: !Not [!Equals [!Ref Zone, '']]
  HasBoth: !And [!Condition HasBucket, !Condition HasZone]
Resources:
  Trail:
    Type: AWS::CloudTrail::Trail
    Condition: HasBoth
    Properties:
      S3BucketName: !If [HasBucket, given, none]
      IsLogging: !If [HasZone, true, false]
  Other:
    Type: AWS::CloudTrail::Trail
    Properties: {IsLogging: !If [HasZone, true, false]}
`,
  });
  expect(declarations.map(one => shown(one.properties))).toEqual([
    { S3BucketName: 'given', IsLogging: true },
    { IsLogging: { oneOf: [true, false] } },
  ]);
});

test('a default that would rule a resource out is no value inside it', () => {
  const { declarations } = read({
    'orders.yaml': `
Parameters:
  Zone: {Type: String, Default: ''}
  Stage: {Type: String, Default: test, AllowedValues: [test, demo, prod]}
Conditions:
  HasZone: !Not [!Equals [!Ref Zone, '']]
  IsProd: !Equals [prod, !Ref Stage]
  IsTest: !Equals [!Ref Stage, test]
  NotTest: !Not [!Condition IsTest]
Resources:
  Record: {Type: AWS::Route53::RecordSet, Condition: HasZone, Properties: {Name: !Sub 'orders.\${Zone}'}}
  Prod: {Type: AWS::S3::Bucket, Condition: IsProd, Properties: {BucketName: !Ref Stage}}
  Other: {Type: AWS::S3::Bucket, Condition: NotTest, Properties: {BucketName: !Ref Stage}}
  Test: {Type: AWS::S3::Bucket, Condition: IsTest, Properties: {BucketName: !Ref Stage}}
`,
  });
  expect(declarations.map(one => [one.existence.state, shown(one.properties)])).toEqual([
    ['absent-by-default-input', { Name: 'orders.<input-without-default>' }],
    ['absent-by-default-input', { BucketName: 'prod' }],
    ['absent-by-default-input', { BucketName: { oneOf: ['demo', 'prod'] } }],
    ['certain', { BucketName: { value: 'test', assumed: 'Stage' } }],
  ]);
});
