import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { declarationAt, readFiles, shownProperties } from '../shown-value.fixture.ts';
import { lineOf, lineOfSetting, outline, readSam, shownProperty } from './serverless.fixture.ts';

const assume = (service: string): unknown => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Principal: { Service: [service] } }],
});
const aws = 'arn:<input-without-default>:iam::aws:policy';

describe('a function with a schedule', () => {
  const estate = readSam(`
  Settlement:
    Type: AWS::Serverless::Function
    Properties:
      Tracing: Active
      Timeout: 30
      Environment: {Variables: {STAGE: live}}
      VpcConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}
      Policies:
        - AmazonS3ReadOnlyAccess
        - arn:aws:iam::111122223333:policy/settle
        - SQSPollerPolicy: {QueueName: !GetAtt Payments.QueueName}
        - Statement: [{Effect: Allow, Action: 'ses:SendEmail', Resource: '*'}]
      Events:
        Nightly:
          Type: Schedule
          Properties: {Schedule: rate(1 day), Enabled: false}
  Payments: {Type: AWS::SQS::Queue}
`);

  test('becomes the function, its rule, the permission and its role, in the place of the function', () => {
    expect(estate.unread).toEqual([]);
    expect(outline(estate)).toEqual([
      'Settlement AWS::Lambda::Function',
      'SettlementNightly AWS::Events::Rule',
      'SettlementNightlyPermission AWS::Lambda::Permission',
      'SettlementRole AWS::IAM::Role',
      'Payments AWS::SQS::Queue',
    ]);
    expect(shownProperties(estate, 'Settlement')).toEqual({
      Code: { S3Bucket: 'builds', S3Key: 'shop.zip' },
      Role: '→SettlementRole.Arn',
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Timeout: 30,
      VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
      Environment: { Variables: { STAGE: 'live' } },
      TracingConfig: { Mode: 'Active' },
      Tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }],
    });
    expect(shownProperties(estate, 'SettlementNightly')).toEqual({
      ScheduleExpression: 'rate(1 day)',
      State: 'DISABLED',
      Targets: [{ Arn: '→Settlement.Arn', Id: 'SettlementNightlyLambdaTarget' }],
    });
    expect(shownProperties(estate, 'SettlementNightlyPermission')).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: '→Settlement',
      Principal: 'events.amazonaws.com',
      SourceArn: '→SettlementNightly.Arn',
    });
    expect(shownProperties(estate, 'SettlementRole')).toEqual({
      AssumeRolePolicyDocument: assume('lambda.amazonaws.com'),
      ManagedPolicyArns: [
        `${aws}/service-role/AWSLambdaBasicExecutionRole`,
        `${aws}/AWSXrayWriteOnlyAccess`,
        `${aws}/service-role/AWSLambdaVPCAccessExecutionRole`,
        `${aws}/AmazonS3ReadOnlyAccess`,
        'arn:aws:iam::111122223333:policy/settle',
      ],
      Policies: [
        {
          PolicyName: 'SettlementRolePolicy2',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: [
                  'sqs:ChangeMessageVisibility',
                  'sqs:ChangeMessageVisibilityBatch',
                  'sqs:DeleteMessage',
                  'sqs:DeleteMessageBatch',
                  'sqs:GetQueueAttributes',
                  'sqs:ReceiveMessage',
                ],
                Resource:
                  'arn:<input-without-default>:sqs:<input-without-default>:<input-without-default>:→Payments.QueueName',
              },
            ],
          },
        },
        {
          PolicyName: 'SettlementRolePolicy3',
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'ses:SendEmail', Resource: '*' }] },
        },
      ],
      Tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }],
    });
  });

  test('each resource stands where what it comes from is written', () => {
    expect(lineOf(estate, 'Settlement')).toBe(7);
    expect(lineOf(estate, 'SettlementRole')).toBe(7);
    expect(lineOf(estate, 'SettlementNightly')).toBe(20);
    expect(lineOf(estate, 'SettlementNightlyPermission')).toBe(20);
  });

  test('each setting stands where it is written, also one that comes from Globals', () => {
    expect(lineOfSetting(estate, 'Settlement', 'Timeout')).toBe(11);
    expect(lineOfSetting(estate, 'Settlement', 'VpcConfig')).toBe(13);
    expect(lineOfSetting(estate, 'Settlement', 'Runtime')).toBe(3);
    expect(lineOfSetting(estate, 'Settlement', 'Role')).toBe(7);
  });
});

describe('Globals', () => {
  test('merge maps, put lists first, and give way to scalars and functions of the resource', () => {
    const estate = readFiles({
      'shop.yaml': `Transform: [AWS::Serverless-2016-10-31]
Parameters: {Subnets: {Type: CommaDelimitedList, Default: 'subnet-9'}}
Conditions: {Never: !Equals [a, b]}
Globals:
  Function:
    Runtime: python3.13
    Layers: [arn:aws:lambda:eu-west-1:111122223333:layer:shared:1]
    Environment: {Variables: {STAGE: live, TABLE: shared}}
    VpcConfig: {SubnetIds: [subnet-1]}
  SimpleTable: {SSESpecification: {SSEEnabled: true}}
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Layers: [arn:aws:lambda:eu-west-1:111122223333:layer:orders:1]
      Environment: {Variables: {TABLE: orders}}
      VpcConfig: !If [Never, {SubnetIds: [subnet-2]}, {SubnetIds: !Ref Subnets}]
  Stock: {Type: AWS::Serverless::SimpleTable}
`,
    });
    expect(shownProperties(estate, 'Orders')).toMatchObject({
      Runtime: 'nodejs22.x',
      Layers: [
        'arn:aws:lambda:eu-west-1:111122223333:layer:shared:1',
        'arn:aws:lambda:eu-west-1:111122223333:layer:orders:1',
      ],
      Environment: { Variables: { STAGE: 'live', TABLE: 'orders' } },
      VpcConfig: { SubnetIds: { value: ['subnet-9'], assumed: 'Subnets' } },
    });
    expect(shownProperties(estate, 'Stock')).toEqual({
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
    });
    expect(estate.unread).toEqual([]);
  });

  test('what they hold for no type is said', () => {
    const estate = readFiles({
      'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Globals: {Functions: {Timeout: 3}, Api: nothing}
Resources: {Stock: {Type: AWS::Serverless::SimpleTable}}
`,
    });
    expect(estate.unread.map(one => [one.kind, one.what])).toEqual([
      ['property', 'Globals.Functions'],
      ['property', 'Globals.Api'],
    ]);
  });
});

describe('conditions and attributes', () => {
  const estate = readSam(
    `
  Orders:
    Type: AWS::Serverless::Function
    Condition: Live
    DependsOn: Stock
    DeletionPolicy: Retain
    Properties:
      Events:
        Placed: {Type: Api, Properties: {Path: /orders, Method: post}}
        Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
  Refunds:
    Type: AWS::Serverless::Function
    Properties:
      Role: !If [Live, !Ref RefundRole, !Ref 'AWS::NoValue']
  Stock: {Type: AWS::Serverless::SimpleTable}
`,
    `Parameters: {Stage: {Type: String}, RefundRole: {Type: String}}
Conditions: {Live: !Equals [!Ref Stage, live]}`,
  );

  test('carry over to what is made', () => {
    const states = new Map(estate.declarations.map(one => [one.address, one.existence.state]));
    expect(Object.fromEntries(states)).toEqual({
      Orders: 'conditional',
      OrdersPlacedPermissionProd: 'conditional',
      OrdersNightly: 'conditional',
      OrdersNightlyPermission: 'conditional',
      OrdersRole: 'conditional',
      Refunds: 'certain',
      RefundsRole: 'conditional',
      Stock: 'certain',
      ServerlessRestApi: 'conditional',
      ServerlessRestApiDeployment: 'conditional',
      ServerlessRestApiProdStage: 'conditional',
    });
    expect(declarationAt(estate, 'Orders').dependsOn).toEqual(['shop.yaml#Stock']);
    expect(declarationAt(estate, 'OrdersRole').dependsOn).toEqual([]);
    expect(declarationAt(estate, 'OrdersRole').deletionPolicy).toBe('Retain');
  });

  test('a role that is given under a condition is made where that does not hold', () => {
    expect(shownProperty(estate, 'Refunds', 'Role')).toEqual({
      oneOf: ['<input-without-default>', '→RefundsRole.Arn'],
    });
    const { existence } = declarationAt(estate, 'RefundsRole');
    expect(existence).toMatchObject({ why: expect.stringContaining('NOTLive') as unknown });
  });

  test('functions of a loop over something unknown make uncertain things', () => {
    const loop = readSam(
      `
  Fn::ForEach::Handlers:
    - Name
    - !Ref Names
    - Handler\${Name}: {Type: AWS::Serverless::Function}
`,
      'Parameters: {Names: {Type: CommaDelimitedList}}',
    );
    expect(loop.declarations.map(one => one.existence.state)).toEqual(['conditional', 'conditional']);
  });
});

describe('names that only SAM knows', () => {
  test('lead to what was made, in resources and outputs', () => {
    const estate = readSam(
      `
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      Events: {Placed: {Type: Api, Properties: {Path: /orders, Method: post, RestApiId: !Ref Shop}}}
  Shop: {Type: AWS::Serverless::Api, Properties: {StageName: v1}}
  Note:
    Type: AWS::SSM::Parameter
    Properties:
      Type: String
      Value: !Sub '\${Orders.Version} \${ Orders.Alias } \${Shop.Stage} \${!Shop.Stage}'
      Name: !Ref Shop.Deployment
      Description: !GetAtt Orders.Alias.AliasArn
`,
      'Outputs: {Role: {Value: !GetAtt OrdersRole.Arn, Export: {Name: orders-role}}}',
    );
    expect(shownProperties(estate, 'Note')).toEqual({
      Type: 'String',
      Value: '→OrdersVersion →OrdersAliaslive →Shopv1Stage ${Shop.Stage}',
      Name: '→ShopDeployment',
      Description: '→OrdersAliaslive.AliasArn',
    });
    expect(estate.unread).toEqual([]);
  });
});

describe('what is not understood', () => {
  test('is said with its place, and the resource is still declared', () => {
    const estate = readSam(`
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Tracking: Active
      Policies: [{PaymentsPolicy: {Table: orders}}, {SQSPollerPolicy: {}}]
      Events:
        Pigeon: {Type: Carrier, Properties: {Loft: roof}}
        Upload: {Type: S3, Properties: {Bucket: elsewhere, Events: 's3:ObjectCreated:*'}}
  Search: {Type: AWS::Serverless::GraphQLApi, Properties: {SchemaInline: x}}
  Broken: {Type: AWS::Serverless::Function, Properties: nothing}
`);
    expect(estate.unread.map(one => [one.kind, one.what])).toEqual([
      ['property', 'Tracking of Orders'],
      ['transform', 'PaymentsPolicy'],
      ['property', 'SQSPollerPolicy of OrdersRolePolicy1'],
      ['property', 'event OrdersPigeon'],
      ['property', 'event OrdersUpload'],
      ['property', 'Properties of Broken'],
      ['transform', 'Search (AWS::Serverless::GraphQLApi)'],
    ]);
    expect(outline(estate)).toEqual([
      'Orders AWS::Lambda::Function',
      'OrdersRole AWS::IAM::Role',
      'Search AWS::Serverless::GraphQLApi',
      'Broken AWS::Lambda::Function',
    ]);
    expect(shownProperty(estate, 'OrdersRole', 'Policies')).toEqual([
      { PolicyName: 'OrdersRolePolicy0', PolicyDocument: '<unread-transform>' },
      { PolicyName: 'OrdersRolePolicy1', PolicyDocument: '<evaluation-failed>' },
    ]);
    expect(shownProperties(estate, 'Broken')).toEqual({ '…': 'wrong-type' });
  });

  test('a generated id that is taken stays with what the template declares', () => {
    const estate = readSam(`
  Orders: {Type: AWS::Serverless::Function}
  OrdersRole: {Type: AWS::IAM::Role, Properties: {RoleName: orders}}
`);
    expect(outline(estate)).toEqual(['Orders AWS::Lambda::Function', 'OrdersRole AWS::IAM::Role']);
    expect(shownProperties(estate, 'OrdersRole')).toEqual({ RoleName: 'orders' });
    expect(estate.unread.map(one => one.what)).toEqual(['OrdersRole of Orders']);
  });

  test('settings behind a macro leave the resource open', () => {
    const estate = readSam(`
  Orders:
    Type: AWS::Serverless::Function
    Properties: {Timeout: 3, Fn::Transform: {Name: House::Rules}}
`);
    expect(shownProperties(estate, 'Orders')).toMatchObject({ Timeout: 3, '…': 'unread-transform' });
  });
});

const shopFront = new URL('../../../../examples/online-shop/shop-front.yaml', import.meta.url);

describe('the example', () => {
  test.skipIf(!existsSync(shopFront))('expands without anything unread', () => {
    const estate = readFiles({ 'shop-front.yaml': readFileSync(shopFront, 'utf8') });
    expect(estate.unread).toEqual([]);
    expect(outline(estate)).toContain('StartPaymentRole AWS::IAM::Role');
    expect(outline(estate)).toContain('PaymentApiliveStage AWS::ApiGatewayV2::Stage');
  });
});
