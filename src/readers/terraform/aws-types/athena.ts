import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Workgroups of Athena, catalogues and stored queries. */
export const athena: TypeTables = [
  // A database of the catalogue, made by a query: what else is given concerns the result of that query.
  defineType('aws_athena_workgroup', 'AWS::Athena::WorkGroup', {
    fields: ({ ignored, inside, keyed, pairs }) => ({
      name: 'Name',
      description: 'Description',
      state: 'State',
      force_destroy: 'RecursiveDeleteOption',
      tags: pairs('Tags'),
      configuration: inside({
        bytes_scanned_cutoff_per_query: 'WorkGroupConfiguration.BytesScannedCutoffPerQuery',
        customer_content_encryption_configuration: inside({
          kms_key: 'WorkGroupConfiguration.CustomerContentEncryptionConfiguration.KmsKey',
        }),
        enable_minimum_encryption_configuration: ignored,
        enforce_workgroup_configuration: 'WorkGroupConfiguration.EnforceWorkGroupConfiguration',
        engine_version: inside({
          effective_engine_version: ignored,
          selected_engine_version: 'WorkGroupConfiguration.EngineVersion.SelectedEngineVersion',
        }),
        execution_role: 'WorkGroupConfiguration.ExecutionRole',
        identity_center_configuration: ignored,
        managed_query_results_configuration: inside({
          enabled: 'WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled',
          encryption_configuration: inside({
            kms_key: 'WorkGroupConfiguration.ManagedQueryResultsConfiguration.EncryptionConfiguration.KmsKey',
          }),
        }),
        monitoring_configuration: inside({
          cloud_watch_logging_configuration: inside({
            enabled: 'WorkGroupConfiguration.MonitoringConfiguration.CloudWatchLoggingConfiguration.Enabled',
            log_group:
              'WorkGroupConfiguration.MonitoringConfiguration.CloudWatchLoggingConfiguration.LogGroup',
            log_stream_name_prefix:
              'WorkGroupConfiguration.MonitoringConfiguration.CloudWatchLoggingConfiguration.LogStreamNamePrefix',
            log_type: keyed(
              'WorkGroupConfiguration.MonitoringConfiguration.CloudWatchLoggingConfiguration.LogTypes',
              'key',
              'values',
            ),
          }),
          managed_logging_configuration: inside({
            enabled: 'WorkGroupConfiguration.MonitoringConfiguration.ManagedLoggingConfiguration.Enabled',
            kms_key: 'WorkGroupConfiguration.MonitoringConfiguration.ManagedLoggingConfiguration.KmsKey',
          }),
          s3_logging_configuration: inside({
            enabled: 'WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.Enabled',
            kms_key: 'WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.KmsKey',
            log_location: 'WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration.LogLocation',
          }),
        }),
        publish_cloudwatch_metrics_enabled: 'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
        requester_pays_enabled: 'WorkGroupConfiguration.RequesterPaysEnabled',
        result_configuration: inside({
          acl_configuration: inside({
            s3_acl_option: 'WorkGroupConfiguration.ResultConfiguration.AclConfiguration.S3AclOption',
          }),
          encryption_configuration: inside({
            encryption_option:
              'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.EncryptionOption',
            kms_key_arn: 'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.KmsKey',
          }),
          expected_bucket_owner: 'WorkGroupConfiguration.ResultConfiguration.ExpectedBucketOwner',
          output_location: 'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
        }),
      }),
    }),
  }),
  defineType('aws_athena_database', 'AWS::Glue::Database', {
    fields: ({ ignored, several }) => ({
      name: several('DatabaseName', 'DatabaseInput.Name'),
      acl_configuration: ignored,
      bucket: ignored,
      comment: 'DatabaseInput.Description',
      encryption_configuration: ignored,
      expected_bucket_owner: ignored,
      force_destroy: ignored,
      properties: 'DatabaseInput.Parameters',
      workgroup: ignored,
    }),
  }),
  defineType('aws_athena_data_catalog', 'AWS::Athena::DataCatalog', {
    fields: ({ pairs }) => ({
      name: 'Name',
      description: 'Description',
      parameters: 'Parameters',
      tags: pairs('Tags'),
      type: 'Type',
    }),
  }),
  defineType('aws_athena_named_query', 'AWS::Athena::NamedQuery', {
    fields: () => ({
      name: 'Name',
      database: 'Database',
      description: 'Description',
      query: 'QueryString',
      workgroup: 'WorkGroup',
    }),
  }),
  defineType('aws_athena_prepared_statement', 'AWS::Athena::PreparedStatement', {
    fields: () => ({
      name: 'StatementName',
      description: 'Description',
      query_statement: 'QueryStatement',
      workgroup: 'WorkGroup',
    }),
  }),
  defineType('aws_athena_capacity_reservation', 'AWS::Athena::CapacityReservation', {
    computed: ['allocated_dpus', 'status'],
    fields: ({ pairs }) => ({ name: 'Name', target_dpus: 'TargetDpus', tags: pairs('Tags') }),
  }),
];
