import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Log groups, what reads them, and who may write to them. */
export const cloudwatchLogs: TypeTables = [
  defineType('aws_cloudwatch_log_group', 'AWS::Logs::LogGroup', {
    fields: ({ choose, ignored, pairs }) => ({
      name: 'LogGroupName',
      name_prefix: ignored,
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      bearer_token_authentication_enabled: 'BearerTokenAuthenticationEnabled',
      kms_key_id: 'KmsKeyId',
      log_group_class: 'LogGroupClass',
      // Kept for ever: the registry has no word for it.
      retention_in_days: choose('RetentionInDays', { 0: null }),
      skip_destroy: ignored,
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_log_stream', 'AWS::Logs::LogStream', {
    fields: () => ({ name: 'LogStreamName', log_group_name: 'LogGroupName' }),
  }),
  defineType('aws_cloudwatch_log_metric_filter', 'AWS::Logs::MetricFilter', {
    fields: ({ elements }) => ({
      name: 'FilterName',
      apply_on_transformed_logs: 'ApplyOnTransformedLogs',
      emit_system_field_dimensions: 'EmitSystemFieldDimensions',
      field_selection_criteria: 'FieldSelectionCriteria',
      log_group_name: 'LogGroupName',
      pattern: 'FilterPattern',
      metric_transformation: elements('MetricTransformations', kit => ({
        name: 'MetricName',
        namespace: 'MetricNamespace',
        value: 'MetricValue',
        default_value: 'DefaultValue',
        dimensions: kit.pairs('Dimensions'),
        unit: 'Unit',
      })),
    }),
  }),
  defineType('aws_cloudwatch_log_subscription_filter', 'AWS::Logs::SubscriptionFilter', {
    fields: () => ({
      name: 'FilterName',
      apply_on_transformed_logs: 'ApplyOnTransformedLogs',
      destination_arn: 'DestinationArn',
      distribution: 'Distribution',
      emit_system_fields: 'EmitSystemFields',
      field_selection_criteria: 'FieldSelectionCriteria',
      filter_pattern: 'FilterPattern',
      log_group_name: 'LogGroupName',
      role_arn: 'RoleArn',
    }),
  }),
  defineType('aws_cloudwatch_log_resource_policy', 'AWS::Logs::ResourcePolicy', {
    computed: ['policy_scope', 'revision_id'],
    fields: ({ ignored }) => ({
      policy_name: 'PolicyName',
      policy_document: 'PolicyDocument',
      // A policy of one log group: rare, and not in the registry's type.
      resource_arn: ignored,
    }),
  }),
  defineType('aws_cloudwatch_log_destination', 'AWS::Logs::Destination', {
    fields: ({ pairs }) => ({
      name: 'DestinationName',
      role_arn: 'RoleArn',
      target_arn: 'TargetArn',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_cloudwatch_log_destination_policy',
    'AWS::Logs::Destination',
    { parent: 'destination_name', path: '' },
    { fields: ({ ignored }) => ({ access_policy: 'DestinationPolicy', force_update: ignored }) },
  ),
  defineType('aws_cloudwatch_query_definition', 'AWS::Logs::QueryDefinition', {
    computed: ['query_definition_id'],
    fields: ({ elements }) => ({
      name: 'Name',
      log_group_names: 'LogGroupNames',
      query_language: 'QueryLanguage',
      query_string: 'QueryString',
      parameter: elements('Parameters', () => ({
        name: 'Name',
        default_value: 'DefaultValue',
        description: 'Description',
      })),
    }),
  }),
  definePart(
    'aws_cloudwatch_log_data_protection_policy',
    'AWS::Logs::LogGroup',
    { parent: 'log_group_name', path: '' },
    { fields: () => ({ policy_document: 'DataProtectionPolicy' }) },
  ),
  definePart(
    'aws_cloudwatch_log_index_policy',
    'AWS::Logs::LogGroup',
    { parent: 'log_group_name', path: '' },
    { fields: () => ({ policy_document: 'FieldIndexPolicies' }) },
  ),
  defineType('aws_cloudwatch_log_account_policy', 'AWS::Logs::AccountPolicy', {
    fields: () => ({
      policy_name: 'PolicyName',
      policy_document: 'PolicyDocument',
      policy_type: 'PolicyType',
      scope: 'Scope',
      selection_criteria: 'SelectionCriteria',
    }),
  }),
  defineType('aws_cloudwatch_log_anomaly_detector', 'AWS::Logs::LogAnomalyDetector', {
    fields: ({ ignored }) => ({
      detector_name: 'DetectorName',
      anomaly_visibility_time: 'AnomalyVisibilityTime',
      enabled: ignored,
      evaluation_frequency: 'EvaluationFrequency',
      filter_pattern: 'FilterPattern',
      kms_key_id: 'KmsKeyId',
      log_group_arn_list: 'LogGroupArnList',
      tags: ignored,
    }),
  }),
  defineType('aws_cloudwatch_log_delivery', 'AWS::Logs::Delivery', {
    fields: ({ inside, pairs }) => ({
      delivery_source_name: 'DeliverySourceName',
      delivery_destination_arn: 'DeliveryDestinationArn',
      field_delimiter: 'FieldDelimiter',
      record_fields: 'RecordFields',
      s3_delivery_configuration: inside({
        enable_hive_compatible_path: 'S3EnableHiveCompatiblePath',
        suffix_path: 'S3SuffixPath',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_log_delivery_source', 'AWS::Logs::DeliverySource', {
    computed: ['service'],
    fields: ({ pairs }) => ({
      name: 'Name',
      log_type: 'LogType',
      resource_arn: 'ResourceArn',
      delivery_source_configuration: 'DeliverySourceConfiguration',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudwatch_log_delivery_destination', 'AWS::Logs::DeliveryDestination', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      delivery_destination_configuration: inside({
        destination_resource_arn: 'DestinationResourceArn',
      }),
      delivery_destination_type: 'DeliveryDestinationType',
      output_format: 'OutputFormat',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_cloudwatch_log_delivery_destination_policy',
    'AWS::Logs::DeliveryDestination',
    { parent: 'delivery_destination_name', path: 'DeliveryDestinationPolicy' },
    {
      fields: () => ({
        delivery_destination_policy: 'DeliveryDestinationPolicy.DeliveryDestinationPolicy',
      }),
    },
  ),
];
