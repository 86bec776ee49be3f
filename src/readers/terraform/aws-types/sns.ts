import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const topic = 'AWS::SNS::Topic';

/** Topics of SNS, their policies and subscriptions. */
export const sns: TypeTables = [
  defineType('aws_sns_topic', topic, {
    fields: ({ ignored, member, pairs, satellite }) => {
      const logging = (
        protocol: string,
        property: 'SuccessFeedbackRoleArn' | 'SuccessFeedbackSampleRate' | 'FailureFeedbackRoleArn',
      ) => member('DeliveryStatusLogging', 'Protocol', protocol, property);
      return {
        name: 'TopicName',
        name_prefix: ignored,
        application_failure_feedback_role_arn: logging('application', 'FailureFeedbackRoleArn'),
        application_success_feedback_role_arn: logging('application', 'SuccessFeedbackRoleArn'),
        application_success_feedback_sample_rate: logging('application', 'SuccessFeedbackSampleRate'),
        archive_policy: 'ArchivePolicy',
        content_based_deduplication: 'ContentBasedDeduplication',
        delivery_policy: ignored,
        display_name: 'DisplayName',
        fifo_throughput_scope: 'FifoThroughputScope',
        fifo_topic: 'FifoTopic',
        firehose_failure_feedback_role_arn: logging('firehose', 'FailureFeedbackRoleArn'),
        firehose_success_feedback_role_arn: logging('firehose', 'SuccessFeedbackRoleArn'),
        firehose_success_feedback_sample_rate: logging('firehose', 'SuccessFeedbackSampleRate'),
        http_failure_feedback_role_arn: logging('http/s', 'FailureFeedbackRoleArn'),
        http_success_feedback_role_arn: logging('http/s', 'SuccessFeedbackRoleArn'),
        http_success_feedback_sample_rate: logging('http/s', 'SuccessFeedbackSampleRate'),
        kms_master_key_id: 'KmsMasterKeyId',
        lambda_failure_feedback_role_arn: logging('lambda', 'FailureFeedbackRoleArn'),
        lambda_success_feedback_role_arn: logging('lambda', 'SuccessFeedbackRoleArn'),
        lambda_success_feedback_sample_rate: logging('lambda', 'SuccessFeedbackSampleRate'),
        policy: satellite('AWS::SNS::TopicPolicy', 'Topics', 'PolicyDocument'),
        signature_version: 'SignatureVersion',
        sqs_failure_feedback_role_arn: logging('sqs', 'FailureFeedbackRoleArn'),
        sqs_success_feedback_role_arn: logging('sqs', 'SuccessFeedbackRoleArn'),
        sqs_success_feedback_sample_rate: logging('sqs', 'SuccessFeedbackSampleRate'),
        tags: pairs('Tags'),
        tracing_config: 'TracingConfig',
      };
    },
    computed: ['beginning_archive_time', 'owner'],
  }),
  defineType('aws_sns_topic_policy', 'AWS::SNS::TopicPolicy', {
    fields: () => ({ arn: 'Topics', policy: 'PolicyDocument' }),
    computed: ['owner'],
  }),
  definePart(
    'aws_sns_topic_data_protection_policy',
    topic,
    { parent: 'arn', path: '' },
    { fields: () => ({ policy: 'DataProtectionPolicy' }) },
  ),
  defineType('aws_sns_topic_subscription', 'AWS::SNS::Subscription', {
    fields: ({ ignored }) => ({
      confirmation_timeout_in_minutes: ignored,
      delivery_policy: 'DeliveryPolicy',
      endpoint: 'Endpoint',
      endpoint_auto_confirms: ignored,
      filter_policy: 'FilterPolicy',
      filter_policy_scope: 'FilterPolicyScope',
      protocol: 'Protocol',
      raw_message_delivery: 'RawMessageDelivery',
      redrive_policy: 'RedrivePolicy',
      replay_policy: 'ReplayPolicy',
      subscription_role_arn: 'SubscriptionRoleArn',
      topic_arn: 'TopicArn',
    }),
    computed: ['confirmation_was_authenticated', 'owner_id', 'pending_confirmation'],
  }),
];
