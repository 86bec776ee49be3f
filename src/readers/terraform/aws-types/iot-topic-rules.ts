import {
  defineFields,
  defineType,
  type Field,
  type Fields,
  type TypeTables,
} from '../mapping/define-type.ts';

/** What a rule can do, by the name of the block; targets are those of one action of the registry. */
const actions: Readonly<Record<string, Fields>> = {
  cloudwatch_alarm: {
    alarm_name: 'CloudwatchAlarm.AlarmName',
    role_arn: 'CloudwatchAlarm.RoleArn',
    state_reason: 'CloudwatchAlarm.StateReason',
    state_value: 'CloudwatchAlarm.StateValue',
  },
  cloudwatch_logs: {
    batch_mode: 'CloudwatchLogs.BatchMode',
    log_group_name: 'CloudwatchLogs.LogGroupName',
    role_arn: 'CloudwatchLogs.RoleArn',
  },
  cloudwatch_metric: {
    metric_name: 'CloudwatchMetric.MetricName',
    metric_namespace: 'CloudwatchMetric.MetricNamespace',
    metric_timestamp: 'CloudwatchMetric.MetricTimestamp',
    metric_unit: 'CloudwatchMetric.MetricUnit',
    metric_value: 'CloudwatchMetric.MetricValue',
    role_arn: 'CloudwatchMetric.RoleArn',
  },
  dynamodb: defineFields(({ ignored }) => ({
    hash_key_field: 'DynamoDB.HashKeyField',
    hash_key_type: 'DynamoDB.HashKeyType',
    hash_key_value: 'DynamoDB.HashKeyValue',
    operation: ignored,
    payload_field: 'DynamoDB.PayloadField',
    range_key_field: 'DynamoDB.RangeKeyField',
    range_key_type: 'DynamoDB.RangeKeyType',
    range_key_value: 'DynamoDB.RangeKeyValue',
    role_arn: 'DynamoDB.RoleArn',
    table_name: 'DynamoDB.TableName',
  })),
  dynamodbv2: defineFields(({ inside }) => ({
    put_item: inside({ table_name: 'DynamoDBv2.PutItem.TableName' }),
    role_arn: 'DynamoDBv2.RoleArn',
  })),
  elasticsearch: {
    endpoint: 'Elasticsearch.Endpoint',
    id: 'Elasticsearch.Id',
    index: 'Elasticsearch.Index',
    role_arn: 'Elasticsearch.RoleArn',
    type: 'Elasticsearch.Type',
  },
  firehose: {
    batch_mode: 'Firehose.BatchMode',
    delivery_stream_name: 'Firehose.DeliveryStreamName',
    role_arn: 'Firehose.RoleArn',
    separator: 'Firehose.Separator',
  },
  http: defineFields(({ elements }) => ({
    confirmation_url: 'Http.ConfirmationUrl',
    http_header: elements('Http.Headers', () => ({ key: 'Key', value: 'Value' })),
    url: 'Http.Url',
  })),
  iot_analytics: {
    batch_mode: 'IotAnalytics.BatchMode',
    channel_name: 'IotAnalytics.ChannelName',
    role_arn: 'IotAnalytics.RoleArn',
  },
  iot_events: {
    batch_mode: 'IotEvents.BatchMode',
    input_name: 'IotEvents.InputName',
    message_id: 'IotEvents.MessageId',
    role_arn: 'IotEvents.RoleArn',
  },
  kafka: defineFields(({ elements }) => ({
    client_properties: 'Kafka.ClientProperties',
    destination_arn: 'Kafka.DestinationArn',
    header: elements('Kafka.Headers', () => ({ key: 'Key', value: 'Value' })),
    key: 'Kafka.Key',
    partition: 'Kafka.Partition',
    topic: 'Kafka.Topic',
  })),
  kinesis: {
    partition_key: 'Kinesis.PartitionKey',
    role_arn: 'Kinesis.RoleArn',
    stream_name: 'Kinesis.StreamName',
  },
  lambda: { function_arn: 'Lambda.FunctionArn' },
  republish: { qos: 'Republish.Qos', role_arn: 'Republish.RoleArn', topic: 'Republish.Topic' },
  s3: {
    bucket_name: 'S3.BucketName',
    canned_acl: 'S3.CannedAcl',
    key: 'S3.Key',
    role_arn: 'S3.RoleArn',
  },
  sns: { message_format: 'Sns.MessageFormat', role_arn: 'Sns.RoleArn', target_arn: 'Sns.TargetArn' },
  sqs: { queue_url: 'Sqs.QueueUrl', role_arn: 'Sqs.RoleArn', use_base64: 'Sqs.UseBase64' },
  step_functions: {
    execution_name_prefix: 'StepFunctions.ExecutionNamePrefix',
    role_arn: 'StepFunctions.RoleArn',
    state_machine_name: 'StepFunctions.StateMachineName',
  },
  timestream: defineFields(({ elements, inside }) => ({
    database_name: 'Timestream.DatabaseName',
    dimension: elements('Timestream.Dimensions', () => ({ name: 'Name', value: 'Value' })),
    role_arn: 'Timestream.RoleArn',
    table_name: 'Timestream.TableName',
    timestamp: inside({ unit: 'Timestream.Timestamp.Unit', value: 'Timestream.Timestamp.Value' }),
  })),
};

/** The blocks of all actions, each as `make` says. */
function eachAction<F extends Field>(make: (fields: Fields) => F): Readonly<Record<string, F>> {
  return Object.fromEntries(Object.entries(actions).map(([name, fields]) => [name, make(fields)]));
}

const errorAction: Fields = eachAction(fields => ({ to: 'inside', fields }));

/** Rules that pass on what things send. */
export const iotTopicRules: TypeTables = [
  defineType('aws_iot_topic_rule', 'AWS::IoT::TopicRule', {
    fields: ({ choose, nested, nestedList, pairs }) => ({
      ...eachAction(fields => nestedList('TopicRulePayload.Actions', () => fields)),
      name: 'RuleName',
      description: 'TopicRulePayload.Description',
      enabled: choose('TopicRulePayload.RuleDisabled', { true: false, false: true }),
      error_action: nested('TopicRulePayload.ErrorAction', () => errorAction),
      sql: 'TopicRulePayload.Sql',
      sql_version: 'TopicRulePayload.AwsIotSqlVersion',
      tags: pairs('Tags'),
    }),
  }),
];
