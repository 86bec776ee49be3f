import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** The data catalogue of Glue, its connections and how they are encrypted. */
export const glueCatalog: TypeTables = [
  defineType('aws_glue_catalog_database', 'AWS::Glue::Database', {
    fields: ({ elements, ignored, inside, several }) => ({
      name: several('DatabaseName', 'DatabaseInput.Name'),
      catalog_id: 'CatalogId',
      create_table_default_permission: elements('DatabaseInput.CreateTableDefaultPermissions', kit => ({
        permissions: 'Permissions',
        principal: kit.inside({ data_lake_principal_identifier: 'Principal.DataLakePrincipalIdentifier' }),
      })),
      description: 'DatabaseInput.Description',
      federated_database: inside({
        connection_name: 'DatabaseInput.FederatedDatabase.ConnectionName',
        identifier: 'DatabaseInput.FederatedDatabase.Identifier',
      }),
      location_uri: 'DatabaseInput.LocationUri',
      parameters: 'DatabaseInput.Parameters',
      tags: ignored,
      target_database: inside({
        catalog_id: 'DatabaseInput.TargetDatabase.CatalogId',
        database_name: 'DatabaseInput.TargetDatabase.DatabaseName',
        region: 'DatabaseInput.TargetDatabase.Region',
      }),
    }),
  }),
  defineType('aws_glue_catalog_table', 'AWS::Glue::Table', {
    fields: ({ elements, ignored, inside, several }) => ({
      name: several('Name', 'TableInput.Name'),
      catalog_id: 'CatalogId',
      database_name: 'DatabaseName',
      description: 'TableInput.Description',
      open_table_format_input: inside({
        iceberg_input: inside({
          metadata_operation: 'OpenTableFormatInput.IcebergInput.MetadataOperation',
          version: 'OpenTableFormatInput.IcebergInput.Version',
        }),
      }),
      owner: 'TableInput.Owner',
      parameters: 'TableInput.Parameters',
      partition_index: ignored,
      partition_keys: elements('TableInput.PartitionKeys', kit => ({
        comment: 'Comment',
        name: 'Name',
        type: 'Type',
        parameters: kit.ignored,
      })),
      retention: 'TableInput.Retention',
      storage_descriptor: inside({
        additional_locations: ignored,
        bucket_columns: 'TableInput.StorageDescriptor.BucketColumns',
        columns: elements('TableInput.StorageDescriptor.Columns', kit => ({
          comment: 'Comment',
          name: 'Name',
          parameters: kit.ignored,
          type: 'Type',
        })),
        compressed: 'TableInput.StorageDescriptor.Compressed',
        input_format: 'TableInput.StorageDescriptor.InputFormat',
        location: 'TableInput.StorageDescriptor.Location',
        number_of_buckets: 'TableInput.StorageDescriptor.NumberOfBuckets',
        output_format: 'TableInput.StorageDescriptor.OutputFormat',
        parameters: 'TableInput.StorageDescriptor.Parameters',
        schema_reference: inside({
          schema_id: inside({
            registry_name: 'TableInput.StorageDescriptor.SchemaReference.SchemaId.RegistryName',
            schema_arn: 'TableInput.StorageDescriptor.SchemaReference.SchemaId.SchemaArn',
            schema_name: 'TableInput.StorageDescriptor.SchemaReference.SchemaId.SchemaName',
          }),
          schema_version_id: 'TableInput.StorageDescriptor.SchemaReference.SchemaVersionId',
          schema_version_number: 'TableInput.StorageDescriptor.SchemaReference.SchemaVersionNumber',
        }),
        ser_de_info: inside({
          name: 'TableInput.StorageDescriptor.SerdeInfo.Name',
          parameters: 'TableInput.StorageDescriptor.SerdeInfo.Parameters',
          serialization_library: 'TableInput.StorageDescriptor.SerdeInfo.SerializationLibrary',
        }),
        skewed_info: inside({
          skewed_column_names: 'TableInput.StorageDescriptor.SkewedInfo.SkewedColumnNames',
          skewed_column_value_location_maps:
            'TableInput.StorageDescriptor.SkewedInfo.SkewedColumnValueLocationMaps',
          skewed_column_values: 'TableInput.StorageDescriptor.SkewedInfo.SkewedColumnValues',
        }),
        sort_columns: elements('TableInput.StorageDescriptor.SortColumns', () => ({
          column: 'Column',
          sort_order: 'SortOrder',
        })),
        stored_as_sub_directories: 'TableInput.StorageDescriptor.StoredAsSubDirectories',
      }),
      table_type: 'TableInput.TableType',
      target_table: inside({
        catalog_id: 'TableInput.TargetTable.CatalogId',
        database_name: 'TableInput.TargetTable.DatabaseName',
        name: 'TableInput.TargetTable.Name',
        region: 'TableInput.TargetTable.Region',
      }),
      view_expanded_text: 'TableInput.ViewExpandedText',
      view_original_text: 'TableInput.ViewOriginalText',
    }),
  }),
  defineType('aws_glue_connection', 'AWS::Glue::Connection', {
    fields: ({ inside }) => ({
      catalog_id: 'CatalogId',
      name: 'ConnectionInput.Name',
      athena_properties: 'ConnectionInput.AthenaProperties',
      connection_properties: 'ConnectionInput.ConnectionProperties',
      connection_type: 'ConnectionInput.ConnectionType',
      description: 'ConnectionInput.Description',
      match_criteria: 'ConnectionInput.MatchCriteria',
      physical_connection_requirements: inside({
        availability_zone: 'ConnectionInput.PhysicalConnectionRequirements.AvailabilityZone',
        security_group_id_list: 'ConnectionInput.PhysicalConnectionRequirements.SecurityGroupIdList',
        subnet_id: 'ConnectionInput.PhysicalConnectionRequirements.SubnetId',
      }),
      tags: 'Tags',
    }),
    providerDefaults: { 'ConnectionInput.ConnectionType': 'JDBC' },
  }),
  defineType('aws_glue_security_configuration', 'AWS::Glue::SecurityConfiguration', {
    fields: ({ elements, inside }) => ({
      name: 'Name',
      encryption_configuration: inside({
        cloudwatch_encryption: inside({
          cloudwatch_encryption_mode: 'EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode',
          kms_key_arn: 'EncryptionConfiguration.CloudWatchEncryption.KmsKeyArn',
        }),
        job_bookmarks_encryption: inside({
          job_bookmarks_encryption_mode:
            'EncryptionConfiguration.JobBookmarksEncryption.JobBookmarksEncryptionMode',
          kms_key_arn: 'EncryptionConfiguration.JobBookmarksEncryption.KmsKeyArn',
        }),
        s3_encryption: elements('EncryptionConfiguration.S3Encryptions', () => ({
          kms_key_arn: 'KmsKeyArn',
          s3_encryption_mode: 'S3EncryptionMode',
        })),
      }),
    }),
    providerDefaults: {
      'EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode': 'DISABLED',
      'EncryptionConfiguration.JobBookmarksEncryption.JobBookmarksEncryptionMode': 'DISABLED',
    },
  }),
  defineType('aws_glue_data_catalog_encryption_settings', 'AWS::Glue::DataCatalogEncryptionSettings', {
    fields: ({ inside }) => ({
      catalog_id: 'CatalogId',
      data_catalog_encryption_settings: inside({
        connection_password_encryption: inside({
          aws_kms_key_id: 'DataCatalogEncryptionSettings.ConnectionPasswordEncryption.KmsKeyId',
          return_connection_password_encrypted:
            'DataCatalogEncryptionSettings.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted',
        }),
        encryption_at_rest: inside({
          catalog_encryption_mode: 'DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionMode',
          catalog_encryption_service_role:
            'DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionServiceRole',
          sse_aws_kms_key_id: 'DataCatalogEncryptionSettings.EncryptionAtRest.SseAwsKmsKeyId',
        }),
      }),
    }),
  }),
  defineType('aws_glue_registry', 'AWS::Glue::Registry', {
    fields: ({ pairs }) => ({ registry_name: 'Name', description: 'Description', tags: pairs('Tags') }),
  }),
  defineType('aws_glue_schema', 'AWS::Glue::Schema', {
    computed: ['latest_schema_version', 'next_schema_version', 'registry_name', 'schema_checkpoint'],
    fields: ({ pairs }) => ({
      schema_name: 'Name',
      compatibility: 'Compatibility',
      data_format: 'DataFormat',
      description: 'Description',
      registry_arn: 'Registry.Arn',
      schema_definition: 'SchemaDefinition',
      tags: pairs('Tags'),
    }),
  }),
  defineOwn('aws_glue_resource_policy', 'Demarc::Glue::ResourcePolicy', {
    fields: () => ({ policy: 'Policy', enable_hybrid: 'EnableHybrid' }),
  }),
  // The name is that of the one block that is given.
  defineType('aws_glue_classifier', 'AWS::Glue::Classifier', {
    fields: ({ ignored, inside }) => ({
      name: ignored,
      csv_classifier: inside({
        allow_single_column: 'CsvClassifier.AllowSingleColumn',
        contains_header: 'CsvClassifier.ContainsHeader',
        custom_datatype_configured: 'CsvClassifier.CustomDatatypeConfigured',
        custom_datatypes: 'CsvClassifier.ContainsCustomDatatype',
        delimiter: 'CsvClassifier.Delimiter',
        disable_value_trimming: 'CsvClassifier.DisableValueTrimming',
        header: 'CsvClassifier.Header',
        quote_symbol: 'CsvClassifier.QuoteSymbol',
        serde: ignored,
      }),
      grok_classifier: inside({
        classification: 'GrokClassifier.Classification',
        custom_patterns: 'GrokClassifier.CustomPatterns',
        grok_pattern: 'GrokClassifier.GrokPattern',
      }),
      json_classifier: inside({ json_path: 'JsonClassifier.JsonPath' }),
      xml_classifier: inside({
        classification: 'XMLClassifier.Classification',
        row_tag: 'XMLClassifier.RowTag',
      }),
    }),
  }),
];
