import {
  type Entry,
  isList,
  isObject,
  isUnknown,
  type ObjectValue,
  unqualified,
  type Value,
} from '../../../model/value.ts';
import { defineType, type TypeTables } from '../mapping/define-type.ts';
import {
  extendedS3,
  httpEndpoint,
  iceberg,
  redshift,
  search,
  searchServerless,
  snowflake,
  splunk,
} from './firehose/destinations.ts';

/** Delivery streams of Data Firehose. */
export const firehose: TypeTables = [
  defineType('aws_kinesis_firehose_delivery_stream', 'AWS::KinesisFirehose::DeliveryStream', {
    fields: ({ converted, ignored, inside, nested, pairs }) => ({
      name: 'DeliveryStreamName',
      destination: ignored,
      elasticsearch_configuration: nested('ElasticsearchDestinationConfiguration', () => search),
      extended_s3_configuration: nested('ExtendedS3DestinationConfiguration', () => extendedS3),
      http_endpoint_configuration: nested('HttpEndpointDestinationConfiguration', () => httpEndpoint),
      iceberg_configuration: nested('IcebergDestinationConfiguration', () => iceberg),
      kinesis_source_configuration: inside({
        kinesis_stream_arn: 'KinesisStreamSourceConfiguration.KinesisStreamARN',
        role_arn: 'KinesisStreamSourceConfiguration.RoleARN',
      }),
      msk_source_configuration: inside({
        authentication_configuration: inside({
          connectivity: 'MSKSourceConfiguration.AuthenticationConfiguration.Connectivity',
          role_arn: 'MSKSourceConfiguration.AuthenticationConfiguration.RoleARN',
        }),
        msk_cluster_arn: 'MSKSourceConfiguration.MSKClusterARN',
        read_from_timestamp: 'MSKSourceConfiguration.ReadFromTimestamp',
        topic_name: 'MSKSourceConfiguration.TopicName',
      }),
      opensearch_configuration: nested('AmazonopensearchserviceDestinationConfiguration', () => search),
      opensearchserverless_configuration: nested(
        'AmazonOpenSearchServerlessDestinationConfiguration',
        () => searchServerless,
      ),
      redshift_configuration: nested('RedshiftDestinationConfiguration', () => redshift),
      server_side_encryption: converted('DeliveryStreamEncryptionConfigurationInput', encryption),
      snowflake_configuration: nested('SnowflakeDestinationConfiguration', () => snowflake),
      splunk_configuration: nested('SplunkDestinationConfiguration', () => splunk),
      tags: pairs('Tags'),
    }),
    computed: ['destination_id', 'version_id'],
  }),
];

/** Encryption is there or not by `enabled`; the kind of key is given even where it is not. */
function encryption(value: Value): Value | undefined {
  const blocks = unqualified(value);
  if (isUnknown(blocks)) return blocks;
  const first = isList(blocks) ? blocks.items[0] : undefined;
  const block = first === undefined ? blocks : unqualified(first.value);
  if (isList(block)) return block.rest;
  if (!isObject(block)) return undefined;
  const enabled = unqualified(block.entries.get('enabled')?.value ?? false);
  if (isUnknown(enabled)) return { ...enabled, candidates: [encryptionBy(block), undefined] };
  if (enabled !== true && enabled !== 'true') return undefined;
  if (first?.condition === undefined) return encryptionBy(block);
  const candidates = [encryptionBy(block), undefined];
  return { kind: 'unknown', reason: 'condition-undetermined', detail: first.condition, candidates };
}

function encryptionBy(block: ObjectValue): ObjectValue {
  const type: Entry = block.entries.get('key_type') ?? { value: 'AWS_OWNED_CMK', place: block.place };
  const entries = new Map<string, Entry>([['KeyType', type]]);
  const key = block.entries.get('key_arn');
  if (key !== undefined && key.value !== '') entries.set('KeyARN', key);
  return { ...block, entries };
}
