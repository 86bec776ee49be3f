/** What one permission of a connector lets a role do at the other end. */
export interface Grant {
  readonly actions: readonly string[];
  /** Texts for `Fn::Sub` in which `${Arn}` and `${Name}` stand for the other end. */
  readonly resources: readonly string[];
}

/**
 * How a pair of types is connected: a policy on the role of one end, a permission of the function, or a policy of the
 * queue or topic. `read` and `write` are missing where the pair does not have that permission.
 */
export type Profile =
  | {
      readonly kind: 'role';
      readonly of: 'source' | 'destination';
      readonly read?: readonly Grant[];
      readonly write?: readonly Grant[];
    }
  | {
      readonly kind: 'function';
      readonly principal: string;
      readonly source: 'arn' | 'api';
      readonly account: boolean;
    }
  | { readonly kind: 'queue' | 'topic'; readonly principal: string };

function grant(service: string, actions: string, ...resources: string[]): Grant {
  return { actions: actions.split(' ').map(action => `${service}:${action}`), resources };
}

const executions = 'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${Name}:*';
const eventRule =
  'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';

const table = {
  read: [
    grant(
      'dynamodb',
      'GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect',
      '${Arn}',
      '${Arn}/index/*',
    ),
  ],
  write: [
    grant(
      'dynamodb',
      'PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate',
      '${Arn}',
      '${Arn}/index/*',
    ),
  ],
};

const bucket = {
  read: [
    grant(
      's3',
      [
        'GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion',
        'GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket',
        'ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts',
      ].join(' '),
      '${Arn}',
      '${Arn}/*',
    ),
  ],
  write: [
    grant(
      's3',
      [
        'AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention',
        'RestoreObject',
      ].join(' '),
      '${Arn}',
      '${Arn}/*',
    ),
  ],
};

const functionWrite = { write: [grant('lambda', 'InvokeAsync InvokeFunction', '${Arn}')] };
const topicWrite = { write: [grant('sns', 'Publish', '${Arn}')] };
const busWrite = { write: [grant('events', 'PutEvents', '${Arn}')] };

/** Names without the service's own prefix: `Function` is AWS::Lambda::Function, whether SAM's or not. */
const profiles: ReadonlyMap<string, Profile> = new Map<string, Profile>([
  ['Function Table', { kind: 'role', of: 'source', ...table }],
  ['Function Bucket', { kind: 'role', of: 'source', ...bucket }],
  [
    'Function Queue',
    {
      kind: 'role',
      of: 'source',
      read: [grant('sqs', 'ReceiveMessage GetQueueAttributes', '${Arn}')],
      write: [grant('sqs', 'DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue', '${Arn}')],
    },
  ],
  ['Function Topic', { kind: 'role', of: 'source', ...topicWrite }],
  ['Function EventBus', { kind: 'role', of: 'source', ...busWrite }],
  ['Function Function', { kind: 'role', of: 'source', ...functionWrite }],
  [
    'Function StateMachine',
    {
      kind: 'role',
      of: 'source',
      read: [
        grant('states', 'DescribeStateMachine ListExecutions', '${Arn}'),
        grant('states', 'DescribeExecution DescribeStateMachineForExecution GetExecutionHistory', executions),
      ],
      write: [
        grant('states', 'StartExecution StartSyncExecution', '${Arn}'),
        grant('states', 'StopExecution', executions),
      ],
    },
  ],
  ['StateMachine Table', { kind: 'role', of: 'source', ...table }],
  ['StateMachine Bucket', { kind: 'role', of: 'source', ...bucket }],
  ['StateMachine Queue', { kind: 'role', of: 'source', write: [grant('sqs', 'SendMessage', '${Arn}')] }],
  ['StateMachine Topic', { kind: 'role', of: 'source', ...topicWrite }],
  ['StateMachine EventBus', { kind: 'role', of: 'source', ...busWrite }],
  ['StateMachine Function', { kind: 'role', of: 'source', ...functionWrite }],
  [
    'StateMachine StateMachine',
    {
      kind: 'role',
      of: 'source',
      read: [grant('states', 'DescribeExecution', executions), grant('events', 'DescribeRule', eventRule)],
      write: [
        grant('states', 'StartExecution', '${Arn}'),
        grant('states', 'StopExecution', executions),
        grant('events', 'PutTargets PutRule', eventRule),
      ],
    },
  ],
  [
    'Table Function',
    {
      kind: 'role',
      of: 'destination',
      read: [grant('dynamodb', 'DescribeStream GetRecords GetShardIterator ListStreams', '${Arn}/stream/*')],
    },
  ],
  [
    'Queue Function',
    {
      kind: 'role',
      of: 'destination',
      read: [grant('sqs', 'ReceiveMessage GetQueueAttributes', '${Arn}')],
      write: [grant('sqs', 'DeleteMessage', '${Arn}')],
    },
  ],
  ['Bucket Function', { kind: 'function', principal: 's3.amazonaws.com', source: 'arn', account: true }],
  ['Topic Function', { kind: 'function', principal: 'sns.amazonaws.com', source: 'arn', account: false }],
  ['Rule Function', { kind: 'function', principal: 'events.amazonaws.com', source: 'arn', account: false }],
  [
    'RestApi Function',
    { kind: 'function', principal: 'apigateway.amazonaws.com', source: 'api', account: false },
  ],
  [
    'Api Function',
    { kind: 'function', principal: 'apigateway.amazonaws.com', source: 'api', account: false },
  ],
  ['Topic Queue', { kind: 'queue', principal: 'sns.amazonaws.com' }],
  ['Rule Queue', { kind: 'queue', principal: 'events.amazonaws.com' }],
  ['Rule Topic', { kind: 'topic', principal: 'events.amazonaws.com' }],
]);

const kinds: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Lambda::Function', 'Function'],
  ['AWS::Serverless::SimpleTable', 'Table'],
  ['AWS::DynamoDB::Table', 'Table'],
  ['AWS::Serverless::StateMachine', 'StateMachine'],
  ['AWS::StepFunctions::StateMachine', 'StateMachine'],
  ['AWS::Serverless::Api', 'RestApi'],
  ['AWS::ApiGateway::RestApi', 'RestApi'],
  ['AWS::Serverless::HttpApi', 'Api'],
  ['AWS::ApiGatewayV2::Api', 'Api'],
  ['AWS::S3::Bucket', 'Bucket'],
  ['AWS::SQS::Queue', 'Queue'],
  ['AWS::SNS::Topic', 'Topic'],
  ['AWS::Events::EventBus', 'EventBus'],
  ['AWS::Events::Rule', 'Rule'],
]);

export function kindOf(type: string | undefined): string | undefined {
  return type === undefined ? undefined : kinds.get(type);
}

/** How two types are connected; undefined where that is not known here. */
export function profileOf(source: string | undefined, destination: string | undefined): Profile | undefined {
  return profiles.get(`${source ?? ''} ${destination ?? ''}`);
}
