import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const queue = 'AWS::SQS::Queue';

/** Queues of SQS and what is set on them from outside. */
export const sqs: TypeTables = [
  defineType('aws_sqs_queue', queue, {
    fields: ({ ignored, pairs, satellite }) => ({
      name: 'QueueName',
      name_prefix: ignored,
      content_based_deduplication: 'ContentBasedDeduplication',
      deduplication_scope: 'DeduplicationScope',
      delay_seconds: 'DelaySeconds',
      fifo_queue: 'FifoQueue',
      fifo_throughput_limit: 'FifoThroughputLimit',
      kms_data_key_reuse_period_seconds: 'KmsDataKeyReusePeriodSeconds',
      kms_master_key_id: 'KmsMasterKeyId',
      max_message_size: 'MaximumMessageSize',
      message_retention_seconds: 'MessageRetentionPeriod',
      policy: satellite('AWS::SQS::QueuePolicy', 'Queues', 'PolicyDocument'),
      receive_wait_time_seconds: 'ReceiveMessageWaitTimeSeconds',
      redrive_allow_policy: 'RedriveAllowPolicy',
      redrive_policy: 'RedrivePolicy',
      sqs_managed_sse_enabled: 'SqsManagedSseEnabled',
      tags: pairs('Tags'),
      visibility_timeout_seconds: 'VisibilityTimeout',
    }),
    computed: ['url'],
  }),
  defineType('aws_sqs_queue_policy', 'AWS::SQS::QueuePolicy', {
    fields: () => ({ queue_url: 'Queues', policy: 'PolicyDocument' }),
  }),
  definePart(
    'aws_sqs_queue_redrive_policy',
    queue,
    { parent: 'queue_url', path: '' },
    { fields: () => ({ redrive_policy: 'RedrivePolicy' }) },
  ),
  definePart(
    'aws_sqs_queue_redrive_allow_policy',
    queue,
    { parent: 'queue_url', path: '' },
    { fields: () => ({ redrive_allow_policy: 'RedriveAllowPolicy' }) },
  ),
];
