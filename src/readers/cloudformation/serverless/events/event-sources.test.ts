import { describe, expect, test } from 'vitest';
import { declarationAt, shownProperties } from '../../shown-value.fixture.ts';
import { lineOf, outline, readSam, shownProperty } from '../serverless.fixture.ts';

/** A function with these events, and what they need. */
function withEvents(events: string): ReturnType<typeof readSam> {
  return readSam(`
  Handler:
    Type: AWS::Serverless::Function
    Properties:
      Events:
${events}
  Images: {Type: AWS::S3::Bucket, Properties: {BucketName: images}}
  News: {Type: AWS::SNS::Topic}
  Work: {Type: AWS::SQS::Queue}
  Customers: {Type: AWS::Cognito::UserPool}
`);
}

describe('a bucket', () => {
  const estate = withEvents(`
        Up:
          Type: S3
          Properties:
            Bucket: !Ref Images
            Events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*']
            Filter: {S3Key: {Rules: [{Name: suffix, Value: .png}]}}`);

  test('notifies the function, which lets the account call', () => {
    const filter = { S3Key: { Rules: [{ Name: 'suffix', Value: '.png' }] } };
    expect(shownProperties(estate, 'Images')).toEqual({
      BucketName: 'images',
      NotificationConfiguration: {
        LambdaConfigurations: [
          { Event: 's3:ObjectCreated:*', Function: '→Handler.Arn', Filter: filter },
          { Event: 's3:ObjectRemoved:*', Function: '→Handler.Arn', Filter: filter },
        ],
      },
    });
    expect(declarationAt(estate, 'Images').dependsOn).toEqual(['shop.yaml#HandlerUpPermission']);
    expect(shownProperties(estate, 'HandlerUpPermission')).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: '→Handler',
      Principal: 's3.amazonaws.com',
      SourceAccount: '<input-without-default>',
    });
    expect(lineOf(estate, 'HandlerUpPermission')).toBe(12);
  });
});

describe('a topic', () => {
  test('calls the function', () => {
    const estate = withEvents(`        New: {Type: SNS, Properties: {Topic: !Ref News}}`);
    expect(shownProperties(estate, 'HandlerNew')).toEqual({
      Endpoint: '→Handler.Arn',
      Protocol: 'lambda',
      TopicArn: '→News',
    });
    expect(shownProperty(estate, 'HandlerNewPermission', 'SourceArn')).toBe('→News');
  });

  test('calls it through a queue of its own', () => {
    const estate = withEvents(
      `        New: {Type: SNS, Properties: {Topic: !Ref News, SqsSubscription: true}}`,
    );
    expect(outline(estate).filter(one => one.startsWith('HandlerNew'))).toEqual([
      'HandlerNewQueue AWS::SQS::Queue',
      'HandlerNewQueuePolicy AWS::SQS::QueuePolicy',
      'HandlerNewEventSourceMapping AWS::Lambda::EventSourceMapping',
      'HandlerNew AWS::SNS::Subscription',
    ]);
    expect(shownProperty(estate, 'HandlerNewQueuePolicy', 'PolicyDocument')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: '*',
          Resource: '→HandlerNewQueue.Arn',
          Condition: { ArnEquals: { 'aws:SourceArn': '→News' } },
        },
      ],
    });
  });
});

describe('what Lambda polls', () => {
  test.each([
    ['SQS', 'Queue: !GetAtt Work.Arn', 'service-role/AWSLambdaSQSQueueExecutionRole'],
    ['Kinesis', 'Stream: arn:aws:kinesis:eu-west-1:1:stream/s', 'service-role/AWSLambdaKinesisExecutionRole'],
    [
      'DynamoDB',
      'Stream: arn:aws:dynamodb:eu-west-1:1:table/t/stream/1',
      'service-role/AWSLambdaDynamoDBExecutionRole',
    ],
    ['MSK', 'Stream: arn:aws:kafka:eu-west-1:1:cluster/c', 'service-role/AWSLambdaMSKExecutionRole'],
  ])('%s is a mapping and a managed policy', (type, source, policy) => {
    const estate = withEvents(`        In: {Type: ${type}, Properties: {${source}, BatchSize: 5}}`);
    expect(shownProperties(estate, 'HandlerIn')).toMatchObject({ FunctionName: '→Handler', BatchSize: 5 });
    expect(JSON.stringify(shownProperty(estate, 'HandlerRole', 'ManagedPolicyArns'))).toContain(policy);
  });

  test.each([
    ['MQ', 'Broker: arn:aws:mq:eu-west-1:1:broker:b, Queues: [orders]', 'mq:DescribeBroker'],
    [
      'DocumentDB',
      'Cluster: arn:aws:rds:eu-west-1:1:cluster:c, DatabaseName: shop',
      'rds:DescribeDBClusters',
    ],
    [
      'SelfManagedKafka',
      'KafkaBootstrapServers: ["kafka:9092"], Topics: [orders]',
      'secretsmanager:GetSecretValue',
    ],
  ])('%s has a policy of its own', (type, source, action) => {
    const access =
      'SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: arn:aws:secretsmanager:eu-west-1:1:secret:s}]';
    const estate = withEvents(`        In: {Type: ${type}, Properties: {${source}, ${access}}}`);
    const policies = JSON.stringify(shownProperty(estate, 'HandlerRole', 'Policies'));
    expect(policies).toContain(action);
    expect(policies).toContain('secretsmanager:GetSecretValue');
  });
});

describe('rules and schedules', () => {
  test('a rule with a queue for what could not be delivered', () => {
    const estate = withEvents(`
        Stopped:
          Type: EventBridgeRule
          Properties:
            Pattern: {source: [aws.ec2]}
            EventBusName: shop
            DeadLetterConfig: {Type: SQS}`);
    expect(shownProperties(estate, 'HandlerStopped')).toEqual({
      EventBusName: 'shop',
      EventPattern: { source: ['aws.ec2'] },
      Targets: [
        {
          Arn: '→Handler.Arn',
          Id: 'HandlerStoppedLambdaTarget',
          DeadLetterConfig: { Arn: '→HandlerStoppedQueue.Arn' },
        },
      ],
    });
    expect(outline(estate)).toContain('HandlerStoppedQueuePolicy AWS::SQS::QueuePolicy');
  });

  test('a schedule has a role that may call the function and nothing else', () => {
    const estate = withEvents(
      `        Daily: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}}`,
    );
    expect(shownProperties(estate, 'HandlerDaily')).toEqual({
      ScheduleExpression: 'rate(1 day)',
      Name: 'HandlerDaily',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: '→Handler.Arn', RoleArn: '→HandlerDailyRole.Arn' },
    });
    expect(shownProperty(estate, 'HandlerDailyRole', 'Policies')).toEqual([
      {
        PolicyName: 'HandlerDailyLambdaPolicy',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '→Handler.Arn' }],
        },
      },
    ]);
  });
});

describe('other services', () => {
  test.each([
    ['{Type: CloudWatchLogs, Properties: {LogGroupName: web, FilterPattern: ERROR}}', 'logs.amazonaws.com'],
    ['{Type: IoTRule, Properties: {Sql: SELECT 1}}', 'iot.amazonaws.com'],
    ['{Type: AlexaSkill, Properties: {SkillId: amzn1.ask}}', 'alexa-appkit.amazon.com'],
    ['{Type: CloudWatchEvent, Properties: {Pattern: {source: [shop]}}}', 'events.amazonaws.com'],
  ])('%s may call', (event, principal) => {
    const estate = withEvents(`        In: ${event}`);
    expect(estate.unread).toEqual([]);
    expect(shownProperty(estate, 'HandlerInPermission', 'Principal')).toBe(principal);
  });

  test('a user pool calls at the steps that are named, and is permitted once', () => {
    const estate = withEvents(`
        Before: {Type: Cognito, Properties: {UserPool: !Ref Customers, Trigger: PreSignUp}}
        After: {Type: Cognito, Properties: {UserPool: !Ref Customers, Trigger: [PostConfirmation]}}`);
    expect(shownProperties(estate, 'Customers')).toEqual({
      LambdaConfig: { PreSignUp: '→Handler.Arn', PostConfirmation: '→Handler.Arn' },
    });
    expect(outline(estate).filter(one => one.includes('Cognito'))).toEqual([
      'HandlerCognitoPermission AWS::Lambda::Permission',
      'Customers AWS::Cognito::UserPool',
    ]);
  });
});
