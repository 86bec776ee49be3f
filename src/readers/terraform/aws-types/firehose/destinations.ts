import { defineFields, type Fields } from '../../mapping/define-type.ts';

const logging: Fields = {
  enabled: 'Enabled',
  log_group_name: 'LogGroupName',
  log_stream_name: 'LogStreamName',
};

/** What every destination has. */
const delivery: Fields = defineFields(({ elements, inside, nested }) => ({
  cloudwatch_logging_options: nested('CloudWatchLoggingOptions', () => logging),
  processing_configuration: inside({
    enabled: 'ProcessingConfiguration.Enabled',
    processors: elements('ProcessingConfiguration.Processors', kit => ({
      parameters: kit.elements('Parameters', () => ({
        parameter_name: 'ParameterName',
        parameter_value: 'ParameterValue',
      })),
      type: 'Type',
    })),
  }),
  s3_backup_mode: 'S3BackupMode',
}));

const role: Fields = { role_arn: 'RoleARN' };
const retries: Fields = { retry_duration: 'RetryOptions.DurationInSeconds' };
const buffering: Fields = {
  buffering_interval: 'BufferingHints.IntervalInSeconds',
  buffering_size: 'BufferingHints.SizeInMBs',
};
/** What all but the oldest destinations have. */
const shared: Fields = { ...delivery, ...role, ...retries, ...buffering };

/** Where records go, or copies of them, or those that could not be delivered. */
export const bucket: Fields = defineFields(({ nested }) => ({
  bucket_arn: 'BucketARN',
  buffering_interval: 'BufferingHints.IntervalInSeconds',
  buffering_size: 'BufferingHints.SizeInMBs',
  cloudwatch_logging_options: nested('CloudWatchLoggingOptions', () => logging),
  compression_format: 'CompressionFormat',
  error_output_prefix: 'ErrorOutputPrefix',
  kms_key_arn: 'EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN',
  prefix: 'Prefix',
  role_arn: 'RoleARN',
}));

const secret: Fields = { enabled: 'Enabled', role_arn: 'RoleARN', secret_arn: 'SecretARN' };
const backup = defineFields(({ nested }) => ({ s3_configuration: nested('S3Configuration', () => bucket) }));
const secrets = defineFields(({ nested }) => ({
  secrets_manager_configuration: nested('SecretsManagerConfiguration', () => secret),
}));

const network: Fields = defineFields(({ ignored, nested }) => ({
  vpc_config: nested('VpcConfiguration', () => ({
    role_arn: 'RoleARN',
    security_group_ids: 'SecurityGroupIds',
    subnet_ids: 'SubnetIds',
    vpc_id: ignored,
  })),
}));

const conversion: Fields = defineFields(({ inside }) => ({
  enabled: 'Enabled',
  input_format_configuration: inside({
    deserializer: inside({
      hive_json_ser_de: inside({
        timestamp_formats: 'InputFormatConfiguration.Deserializer.HiveJsonSerDe.TimestampFormats',
      }),
      open_x_json_ser_de: inside({
        case_insensitive: 'InputFormatConfiguration.Deserializer.OpenXJsonSerDe.CaseInsensitive',
        column_to_json_key_mappings:
          'InputFormatConfiguration.Deserializer.OpenXJsonSerDe.ColumnToJsonKeyMappings',
        convert_dots_in_json_keys_to_underscores:
          'InputFormatConfiguration.Deserializer.OpenXJsonSerDe.ConvertDotsInJsonKeysToUnderscores',
      }),
    }),
  }),
  output_format_configuration: inside({
    serializer: inside({
      orc_ser_de: inside({
        block_size_bytes: 'OutputFormatConfiguration.Serializer.OrcSerDe.BlockSizeBytes',
        bloom_filter_columns: 'OutputFormatConfiguration.Serializer.OrcSerDe.BloomFilterColumns',
        bloom_filter_false_positive_probability:
          'OutputFormatConfiguration.Serializer.OrcSerDe.BloomFilterFalsePositiveProbability',
        compression: 'OutputFormatConfiguration.Serializer.OrcSerDe.Compression',
        dictionary_key_threshold: 'OutputFormatConfiguration.Serializer.OrcSerDe.DictionaryKeyThreshold',
        enable_padding: 'OutputFormatConfiguration.Serializer.OrcSerDe.EnablePadding',
        format_version: 'OutputFormatConfiguration.Serializer.OrcSerDe.FormatVersion',
        padding_tolerance: 'OutputFormatConfiguration.Serializer.OrcSerDe.PaddingTolerance',
        row_index_stride: 'OutputFormatConfiguration.Serializer.OrcSerDe.RowIndexStride',
        stripe_size_bytes: 'OutputFormatConfiguration.Serializer.OrcSerDe.StripeSizeBytes',
      }),
      parquet_ser_de: inside({
        block_size_bytes: 'OutputFormatConfiguration.Serializer.ParquetSerDe.BlockSizeBytes',
        compression: 'OutputFormatConfiguration.Serializer.ParquetSerDe.Compression',
        enable_dictionary_compression:
          'OutputFormatConfiguration.Serializer.ParquetSerDe.EnableDictionaryCompression',
        max_padding_bytes: 'OutputFormatConfiguration.Serializer.ParquetSerDe.MaxPaddingBytes',
        page_size_bytes: 'OutputFormatConfiguration.Serializer.ParquetSerDe.PageSizeBytes',
        writer_version: 'OutputFormatConfiguration.Serializer.ParquetSerDe.WriterVersion',
      }),
    }),
  }),
  schema_configuration: inside({
    catalog_id: 'SchemaConfiguration.CatalogId',
    database_name: 'SchemaConfiguration.DatabaseName',
    region: 'SchemaConfiguration.Region',
    role_arn: 'SchemaConfiguration.RoleARN',
    table_name: 'SchemaConfiguration.TableName',
    version_id: 'SchemaConfiguration.VersionId',
  }),
}));

export const extendedS3: Fields = defineFields(({ inside, nested }) => ({
  ...delivery,
  ...bucket,
  custom_time_zone: 'CustomTimeZone',
  data_format_conversion_configuration: nested('DataFormatConversionConfiguration', () => conversion),
  dynamic_partitioning_configuration: inside({
    enabled: 'DynamicPartitioningConfiguration.Enabled',
    retry_duration: 'DynamicPartitioningConfiguration.RetryOptions.DurationInSeconds',
  }),
  file_extension: 'FileExtension',
  s3_backup_configuration: nested('S3BackupConfiguration', () => bucket),
}));

export const redshift: Fields = defineFields(({ nested }) => ({
  ...delivery,
  ...role,
  ...retries,
  ...backup,
  ...secrets,
  cluster_jdbcurl: 'ClusterJDBCURL',
  copy_options: 'CopyCommand.CopyOptions',
  data_table_columns: 'CopyCommand.DataTableColumns',
  data_table_name: 'CopyCommand.DataTableName',
  password: 'Password',
  s3_backup_configuration: nested('S3BackupConfiguration', () => bucket),
  username: 'Username',
}));

/** Elasticsearch and OpenSearch. */
export const search: Fields = defineFields(({ inside }) => ({
  ...shared,
  ...backup,
  ...network,
  cluster_endpoint: 'ClusterEndpoint',
  document_id_options: inside({
    default_document_id_format: 'DocumentIdOptions.DefaultDocumentIdFormat',
  }),
  domain_arn: 'DomainARN',
  index_name: 'IndexName',
  index_rotation_period: 'IndexRotationPeriod',
  type_name: 'TypeName',
}));

export const searchServerless: Fields = {
  ...shared,
  ...backup,
  ...network,
  collection_endpoint: 'CollectionEndpoint',
  index_name: 'IndexName',
};

export const splunk: Fields = {
  ...delivery,
  ...retries,
  ...buffering,
  ...backup,
  ...secrets,
  hec_acknowledgment_timeout: 'HECAcknowledgmentTimeoutInSeconds',
  hec_endpoint: 'HECEndpoint',
  hec_endpoint_type: 'HECEndpointType',
  hec_token: 'HECToken',
};

export const httpEndpoint: Fields = defineFields(({ elements, inside }) => ({
  ...shared,
  ...backup,
  ...secrets,
  access_key: 'EndpointConfiguration.AccessKey',
  name: 'EndpointConfiguration.Name',
  request_configuration: inside({
    common_attributes: elements('RequestConfiguration.CommonAttributes', () => ({
      name: 'AttributeName',
      value: 'AttributeValue',
    })),
    content_encoding: 'RequestConfiguration.ContentEncoding',
  }),
  url: 'EndpointConfiguration.Url',
}));

export const snowflake: Fields = defineFields(({ inside }) => ({
  ...shared,
  ...backup,
  ...secrets,
  account_url: 'AccountUrl',
  content_column_name: 'ContentColumnName',
  data_loading_option: 'DataLoadingOption',
  database: 'Database',
  key_passphrase: 'KeyPassphrase',
  metadata_column_name: 'MetaDataColumnName',
  private_key: 'PrivateKey',
  schema: 'Schema',
  snowflake_role_configuration: inside({
    enabled: 'SnowflakeRoleConfiguration.Enabled',
    snowflake_role: 'SnowflakeRoleConfiguration.SnowflakeRole',
  }),
  snowflake_vpc_configuration: inside({
    private_link_vpce_id: 'SnowflakeVpcConfiguration.PrivateLinkVpceId',
  }),
  table: 'Table',
  user: 'User',
}));

export const iceberg: Fields = defineFields(({ elements }) => ({
  ...shared,
  ...backup,
  append_only: 'AppendOnly',
  catalog_arn: 'CatalogConfiguration.CatalogArn',
  destination_table_configuration: elements('DestinationTableConfigurationList', kit => ({
    database_name: 'DestinationDatabaseName',
    partition_spec: kit.ignored,
    s3_error_output_prefix: 'S3ErrorOutputPrefix',
    table_name: 'DestinationTableName',
    unique_keys: 'UniqueKeys',
  })),
  s3_backup_mode: 's3BackupMode',
}));
