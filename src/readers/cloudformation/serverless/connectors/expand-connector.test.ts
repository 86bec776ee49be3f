import { describe, expect, test } from 'vitest';
import { lineOf, outline, readSam, shownProperty } from '../serverless.fixture.ts';

const estate = readSam(`
  Orders:
    Type: AWS::Serverless::Function
    Connectors:
      Store:
        Properties: {Destination: {Id: Table}, Permissions: [Read]}
      Many:
        Properties: {Destination: [{Id: Images}, {Id: News}], Permissions: [Write]}
  Table: {Type: AWS::Serverless::SimpleTable}
  Images: {Type: AWS::S3::Bucket}
  News: {Type: AWS::SNS::Topic}
  Work: {Type: AWS::SQS::Queue}
  Cluster: {Type: AWS::ECS::Cluster}
  Upload: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Images}, Destination: {Id: Orders}, Permissions: [Write]}}
  Fan: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: News}, Destination: {Id: Work}, Permissions: [Write]}}
  Odd: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Orders}, Destination: {Id: Cluster}, Permissions: [Write]}}
  After: {Type: AWS::S3::Bucket, DependsOn: [Fan]}
`);

describe('connectors', () => {
  test('become policies and permissions, in the place of the connector', () => {
    expect(outline(estate)).toEqual([
      'Orders AWS::Lambda::Function',
      'OrdersRole AWS::IAM::Role',
      'OrdersStorePolicy AWS::IAM::ManagedPolicy',
      'OrdersManyPolicyDestination0 AWS::IAM::ManagedPolicy',
      'OrdersManyPolicyDestination1 AWS::IAM::ManagedPolicy',
      'Table AWS::DynamoDB::Table',
      'Images AWS::S3::Bucket',
      'News AWS::SNS::Topic',
      'Work AWS::SQS::Queue',
      'Cluster AWS::ECS::Cluster',
      'UploadWriteLambdaPermission AWS::Lambda::Permission',
      'FanQueuePolicy AWS::SQS::QueuePolicy',
      'After AWS::S3::Bucket',
    ]);
    expect(lineOf(estate, 'OrdersStorePolicy')).toBe(10);
    expect(shownProperty(estate, 'OrdersStorePolicy', 'Roles')).toEqual(['→OrdersRole']);
    expect(shownProperty(estate, 'OrdersStorePolicy', 'PolicyDocument')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: [
            'dynamodb:GetItem',
            'dynamodb:Query',
            'dynamodb:Scan',
            'dynamodb:BatchGetItem',
            'dynamodb:ConditionCheckItem',
            'dynamodb:PartiQLSelect',
          ],
          Resource: ['→Table.Arn', '→Table.Arn/index/*'],
        },
      ],
    });
    expect(shownProperty(estate, 'UploadWriteLambdaPermission', 'SourceArn')).toBe('→Images.Arn');
    expect(shownProperty(estate, 'FanQueuePolicy', 'Queues')).toEqual(['→Work']);
  });

  test('of types that are not known are said, with what they could have changed', () => {
    expect(estate.unread).toHaveLength(1);
    expect(estate.unread[0]).toMatchObject({
      kind: 'transform',
      what: 'connector Odd',
      couldConfigure: ['shop.yaml#Orders', 'shop.yaml#OrdersRole', 'shop.yaml#Cluster'],
    });
  });

  test('are depended on as what was made of them', () => {
    const after = estate.declarations.find(one => one.address === 'After');
    expect(after?.dependsOn).toEqual(['shop.yaml#FanQueuePolicy']);
  });
});
