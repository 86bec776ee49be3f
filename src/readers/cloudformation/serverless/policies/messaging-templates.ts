import { allow, arn, type PolicyTemplates } from './policy-template.ts';

/**
 * SAM's policy templates for queues, topics, streams, mail and calls of functions.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const messagingTemplates: PolicyTemplates = {
  EventBridgePutEventsPolicy: [allow('events', 'PutEvents', arn('events', 'event-bus/${EventBusName}'))],
  FirehoseCrudPolicy: [
    allow(
      'firehose',
      [
        'CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch',
        'UpdateDestination',
      ].join(' '),
      arn('firehose', 'deliverystream/${DeliveryStreamName}'),
    ),
  ],
  FirehoseWritePolicy: [
    allow('firehose', 'PutRecord PutRecordBatch', arn('firehose', 'deliverystream/${DeliveryStreamName}')),
  ],
  KinesisCrudPolicy: [
    allow(
      'kinesis',
      [
        'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream',
        'DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream',
        'MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
      ].join(' '),
      arn('kinesis', 'stream/${StreamName}'),
    ),
  ],
  KinesisStreamReadPolicy: [
    allow('kinesis', 'ListStreams DescribeLimits', arn('kinesis', 'stream/*')),
    allow(
      'kinesis',
      'DescribeStream DescribeStreamSummary GetRecords GetShardIterator',
      arn('kinesis', 'stream/${StreamName}'),
    ),
  ],
  LambdaInvokePolicy: [allow('lambda', 'InvokeFunction', arn('lambda', 'function:${FunctionName}*'))],
  MobileAnalyticsWriteOnlyAccessPolicy: [allow('mobileanalytics', 'PutEvents', '*')],
  PinpointEndpointAccessPolicy: [
    allow(
      'mobiletargeting',
      'GetEndpoint UpdateEndpoint UpdateEndpointsBatch',
      arn('mobiletargeting', 'apps/${PinpointApplicationId}/endpoints/*'),
    ),
  ],
  SESBulkTemplatedCrudPolicy: [
    allow(
      'ses',
      [
        'GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail',
        'SendBulkTemplatedEmail VerifyEmailIdentity',
      ].join(' '),
      arn('ses', 'identity/${IdentityName}'),
    ),
  ],
  SESBulkTemplatedCrudPolicy_v2: [
    allow('ses', 'SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail', [
      arn('ses', 'identity/${IdentityName}'),
      arn('ses', 'template/${TemplateName}'),
    ]),
    allow('ses', 'GetIdentityVerificationAttributes VerifyEmailIdentity', '*'),
  ],
  SESCrudPolicy: [
    allow(
      'ses',
      'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity',
      arn('ses', 'identity/${IdentityName}'),
    ),
  ],
  SESEmailTemplateCrudPolicy: [
    allow(
      'ses',
      'CreateTemplate GetTemplate ListTemplates UpdateTemplate DeleteTemplate TestRenderTemplate',
      '*',
    ),
  ],
  SESSendBouncePolicy: [allow('ses', 'SendBounce', arn('ses', 'identity/${IdentityName}'))],
  SNSCrudPolicy: [
    allow(
      'sns',
      'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish',
      arn('sns', '${TopicName}*'),
    ),
  ],
  SNSPublishMessagePolicy: [allow('sns', 'Publish', arn('sns', '${TopicName}'))],
  SQSPollerPolicy: [
    allow(
      'sqs',
      [
        'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch',
        'GetQueueAttributes ReceiveMessage',
      ].join(' '),
      arn('sqs', '${QueueName}'),
    ),
  ],
  SQSSendMessagePolicy: [allow('sqs', 'SendMessage*', arn('sqs', '${QueueName}'))],
  StepFunctionsExecutionPolicy: [
    allow('states', 'StartExecution', arn('states', 'stateMachine:${StateMachineName}')),
  ],
};
