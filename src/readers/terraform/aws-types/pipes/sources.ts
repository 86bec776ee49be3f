import { defineFields, type Fields } from '../../mapping/define-type.ts';

const batches: Fields = {
  batch_size: 'BatchSize',
  maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
};

const stream: Fields = defineFields(({ inside }) => ({
  ...batches,
  dead_letter_config: inside({ arn: 'DeadLetterConfig.Arn' }),
  maximum_record_age_in_seconds: 'MaximumRecordAgeInSeconds',
  maximum_retry_attempts: 'MaximumRetryAttempts',
  on_partial_batch_item_failure: 'OnPartialBatchItemFailure',
  parallelization_factor: 'ParallelizationFactor',
  starting_position: 'StartingPosition',
}));

const activeMq: Fields = defineFields(({ inside }) => ({
  ...batches,
  credentials: inside({ basic_auth: 'Credentials.BasicAuth' }),
  queue_name: 'QueueName',
}));

const managedKafka: Fields = defineFields(({ inside }) => ({
  ...batches,
  consumer_group_id: 'ConsumerGroupID',
  credentials: inside({
    client_certificate_tls_auth: 'Credentials.ClientCertificateTlsAuth',
    sasl_scram_512_auth: 'Credentials.SaslScram512Auth',
  }),
  starting_position: 'StartingPosition',
  topic_name: 'TopicName',
}));

const ownKafka: Fields = defineFields(({ inside }) => ({
  ...batches,
  additional_bootstrap_servers: 'AdditionalBootstrapServers',
  consumer_group_id: 'ConsumerGroupID',
  credentials: inside({
    basic_auth: 'Credentials.BasicAuth',
    client_certificate_tls_auth: 'Credentials.ClientCertificateTlsAuth',
    sasl_scram_256_auth: 'Credentials.SaslScram256Auth',
    sasl_scram_512_auth: 'Credentials.SaslScram512Auth',
  }),
  server_root_ca_certificate: 'ServerRootCaCertificate',
  starting_position: 'StartingPosition',
  topic_name: 'TopicName',
  vpc: inside({ security_groups: 'Vpc.SecurityGroup', subnets: 'Vpc.Subnets' }),
}));

/** Where a pipe reads. */
export const source: Fields = defineFields(({ elements, inside, nested }) => ({
  activemq_broker_parameters: nested('ActiveMQBrokerParameters', () => activeMq),
  dynamodb_stream_parameters: nested('DynamoDBStreamParameters', () => stream),
  filter_criteria: inside({
    filter: elements('FilterCriteria.Filters', () => ({ pattern: 'Pattern' })),
  }),
  kinesis_stream_parameters: nested('KinesisStreamParameters', () => ({
    ...stream,
    starting_position_timestamp: 'StartingPositionTimestamp',
  })),
  managed_streaming_kafka_parameters: nested('ManagedStreamingKafkaParameters', () => managedKafka),
  rabbitmq_broker_parameters: nested('RabbitMQBrokerParameters', () => ({
    ...activeMq,
    virtual_host: 'VirtualHost',
  })),
  self_managed_kafka_parameters: nested('SelfManagedKafkaParameters', () => ownKafka),
  sqs_queue_parameters: nested('SqsQueueParameters', () => batches),
}));
