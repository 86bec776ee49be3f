import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../shown-value.fixture.ts';
import { outline } from './serverless.fixture.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const everyEvent: Json = {
  Up: { Type: 'S3', Properties: { Bucket: { Ref: 'Images' }, Events: ['s3:ObjectCreated:*'] } },
  New: { Type: 'SNS', Properties: { Topic: { Ref: 'News' }, SqsSubscription: { BatchSize: 3 } } },
  Work: { Type: 'SQS', Properties: { Queue: 'arn:aws:sqs:eu-west-1:1:work' } },
  Mail: {
    Type: 'MQ',
    Properties: {
      Broker: 'arn',
      Queues: ['q'],
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: 's' }],
    },
  },
  Documents: { Type: 'DocumentDB', Properties: { Cluster: 'arn', DatabaseName: 'd' } },
  Nightly: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)', DeadLetterConfig: { Type: 'SQS' } } },
  Daily: { Type: 'ScheduleV2', Properties: { ScheduleExpression: 'rate(1 day)' } },
  Fired: { Type: 'EventBridgeRule', Properties: { Pattern: { source: ['a'] }, Target: { Id: 'x' } } },
  Lines: { Type: 'CloudWatchLogs', Properties: { LogGroupName: 'g' } },
  Things: { Type: 'IoTRule', Properties: { Sql: 'SELECT 1' } },
  SignUp: { Type: 'Cognito', Properties: { UserPool: { Ref: 'Pool' }, Trigger: ['PreSignUp'] } },
  Get: {
    Type: 'Api',
    Properties: { Path: '/a', Method: 'get', RestApiId: { Ref: 'Shop' }, Auth: { Authorizer: 'Staff' } },
  },
  Post: { Type: 'Api', Properties: { Path: '/b', Method: 'post' } },
  Route: { Type: 'HttpApi', Properties: { Path: '/c', Method: 'get', ApiId: { Ref: 'Web' } } },
};

const shop: { readonly [key: string]: Json } = {
  Transform: 'AWS::Serverless-2016-10-31',
  Conditions: { Live: { 'Fn::Equals': ['a', { Ref: 'AWS::Region' }] } },
  Globals: { Function: { Timeout: 3, Tags: { team: 'shop' } }, Api: { Cors: "'*'" } },
  Resources: {
    Orders: {
      Type: 'AWS::Serverless::Function',
      Condition: 'Live',
      Connectors: { Store: { Properties: { Destination: { Id: 'Stock' }, Permissions: ['Read'] } } },
      Properties: {
        CodeUri: './orders',
        Runtime: 'nodejs22.x',
        AutoPublishAlias: 'live',
        DeploymentPreference: { Type: 'AllAtOnce', Hooks: { PreTraffic: { Ref: 'Orders' } } },
        FunctionUrlConfig: { AuthType: 'NONE' },
        EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: 'SQS' } } },
        DeadLetterQueue: { Type: 'SQS', TargetArn: 'arn' },
        Policies: [
          'AWSLambdaRole',
          { SQSPollerPolicy: { QueueName: 'q' } },
          { 'Fn::If': ['Live', 'A', { Ref: 'AWS::NoValue' }] },
        ],
        Role: { 'Fn::If': ['Live', 'arn', { Ref: 'AWS::NoValue' }] },
        Tags: { team: 'orders' },
        Events: everyEvent,
      },
    },
    Shop: {
      Type: 'AWS::Serverless::Api',
      Properties: {
        StageName: 'live',
        Auth: {
          DefaultAuthorizer: 'Staff',
          Authorizers: { Staff: { FunctionArn: 'arn', Identity: { Headers: ['X'] } } },
          ResourcePolicy: { IpRangeWhitelist: ['192.0.2.0/24'], CustomStatements: [{ Effect: 'Deny' }] },
          UsagePlan: { CreateUsagePlan: 'SHARED' },
        },
        Domain: { DomainName: 'shop.example', BasePath: ['a'], Route53: { HostedZoneId: 'Z' } },
        GatewayResponses: { DEFAULT_4XX: { ResponseParameters: { Headers: { A: "'b'" } } } },
        Models: { Order: { type: 'object' } },
        MergeDefinitions: true,
        DefinitionBody: {
          swagger: '2.0',
          paths: { '/z': { get: { 'x-amazon-apigateway-integration': { uri: 'u' } } } },
        },
      },
    },
    Web: {
      Type: 'AWS::Serverless::HttpApi',
      Properties: {
        Auth: { Authorizers: { Jwt: { JwtConfiguration: { issuer: 'i' } } }, DefaultAuthorizer: 'Jwt' },
        CorsConfiguration: { AllowOrigins: ['*'] },
        Domain: { DomainName: 'web.example' },
      },
    },
    Checkout: {
      Type: 'AWS::Serverless::StateMachine',
      Properties: {
        Definition: { StartAt: 'A' },
        Events: { Start: { Type: 'Api', Properties: { Path: '/s', Method: 'post' } } },
      },
    },
    Stock: {
      Type: 'AWS::Serverless::SimpleTable',
      Properties: { PrimaryKey: { Name: 'id', Type: 'String' } },
    },
    Layer: { Type: 'AWS::Serverless::LayerVersion', Properties: { ContentUri: 's3://a/b' } },
    Nested: { Type: 'AWS::Serverless::Application', Properties: { Location: 'nested.yaml' } },
    Link: {
      Type: 'AWS::Serverless::Connector',
      Properties: { Source: { Id: 'Images' }, Destination: { Id: 'Orders' }, Permissions: ['Write'] },
    },
    Images: { Type: 'AWS::S3::Bucket' },
    News: { Type: 'AWS::SNS::Topic' },
    Pool: { Type: 'AWS::Cognito::UserPool' },
  },
};

const odd: readonly Json[] = [
  null,
  '',
  7,
  true,
  'text',
  '${A}.${B',
  [],
  [[]],
  {},
  { Ref: 'Orders' },
  { Ref: ['Orders'] },
  { 'Fn::If': ['Live', {}, []] },
  { 'Fn::GetAtt': 'Orders' },
  { 'Fn::Transform': { Name: 'House::Rules' } },
  { Statement: 3 },
  ['AWS_IAM', { Type: 'x' }],
  { Type: 'Api', Properties: [] },
  { __proto__: 3, constructor: 'x', Type: 'AWS::Serverless::Function' },
];

/** All places of a value, as paths. */
function pathsOf(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const paths = path.length === 0 ? [] : [path];
  for (const [key, child] of Object.entries(value)) paths.push(...pathsOf(child, [...path, key]));
  return paths;
}

function replacedAt(value: Json, path: readonly string[], by: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, at) =>
      String(at) === key ? replacedAt(item, rest, by) : item,
    );
  }
  const copy: Record<string, Json> = {};
  for (const [name, child] of Object.entries(value))
    copy[name] = name === key ? replacedAt(child, rest, by) : child;
  return copy;
}

/** Logical ids of the resources that must be declared: everything with a type but connectors. */
function declaredIds(template: Json): string[] {
  const resources = (template as Record<string, Json>)['Resources'];
  if (typeof resources !== 'object' || resources === null || Array.isArray(resources)) return [];
  const ids: string[] = [];
  for (const [id, resource] of Object.entries(resources)) {
    if (typeof resource !== 'object' || resource === null) continue;
    const type = (resource as Record<string, Json>)['Type'];
    if (typeof type === 'string' && type !== '' && type !== 'AWS::Serverless::Connector') ids.push(id);
  }
  return ids;
}

describe('SAM templates with wrong types everywhere', () => {
  const paths = pathsOf(shop).filter(path => path[0] !== 'Transform' && path.join('.') !== 'Resources');
  const mutation = fc.record({ path: fc.constantFrom(...paths), by: fc.constantFrom(...odd) });

  test('the template that is broken below is read in full', () => {
    const estate = readFiles({ 'shop.json': JSON.stringify(shop) });
    expect(estate.unread.map(one => one.what)).toEqual(['Nested']);
    expect(estate.declarations).toHaveLength(64);
  });

  test('declare every resource once, and every made one once, and never throw', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), mutations => {
        let template: Json = shop;
        for (const { path, by } of mutations) template = replacedAt(template, path, by);
        const estate = readFiles({ 'shop.json': JSON.stringify(template) });
        const addresses = estate.declarations.map(one => one.address);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const id of declaredIds(template)) expect(addresses).toContain(id);
      }),
      { numRuns: 100, seed: 20261124 },
    );
  });

  test('each single place holds an odd value without an exception', () => {
    for (const [at, path] of paths.entries()) {
      const by = odd[(at * 7) % odd.length] ?? null;
      const estate = readFiles({ 'shop.json': JSON.stringify(replacedAt(shop, path, by)) });
      expect(estate.roots.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('hostile sizes', () => {
  test('six thousand events on one function take no square time', () => {
    const events = Array.from({ length: 3_000 }, (_, at) =>
      [
        `        E${at}: {Type: Api, Properties: {Path: /p${at}, Method: get, Auth: {ResourcePolicy: {IpRangeBlacklist: [192.0.2.1]}}}}`,
        `        B${at}: {Type: S3, Properties: {Bucket: !Ref Images, Events: x}}`,
      ].join('\n'),
    );
    const estate = readFiles({
      'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Images: {Type: AWS::S3::Bucket}
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
${events.join('\n')}
`,
    });
    expect(estate.declarations).toHaveLength(6_006);
  });

  test('Globals that every function holds once more are bounded', () => {
    const tags = Array.from({ length: 1_000 }, (_, at) => `t${at}: v`).join(', ');
    const functions = Array.from({ length: 1_000 }, (_, at) => `  F${at}: {Type: AWS::Serverless::Function}`);
    const estate = readFiles({
      'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Tags: {${tags}}}}
Resources:
${functions.join('\n')}
`,
    });
    expect(estate.unread.some(one => one.kind === 'limit')).toBe(true);
    expect(outline(estate)).toContain('F999 AWS::Lambda::Function');
  });

  test('a logical id or path without end is said', () => {
    const long = 'A'.repeat(100_000);
    const estate = readFiles({
      'shop.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  ${'B'.repeat(300)}: {Type: AWS::Serverless::Function}
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        ${'C'.repeat(300)}: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
        Long: {Type: Api, Properties: {Path: '/${'{'.repeat(3)}${long}', Method: get}}
`,
    });
    expect(estate.unread.map(one => one.kind)).toEqual(['property', 'property', 'property']);
    expect(estate.declarations).toHaveLength(3);
  });
});
