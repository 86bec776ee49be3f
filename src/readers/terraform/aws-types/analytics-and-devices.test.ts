import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../foundation/source-text.ts';
import { isList, isObject, listOf, objectOf, type Value } from '../../../model/value.ts';
import type { TypeTable } from '../mapping/define-type.ts';
import { mapInstance } from '../mapping/map-instance.ts';
import { piecesOf } from '../mapping/pieces-of-instance.ts';
import { tableGroups } from './generated/registry.ts';

const place = { source: new SourceText('shop.tf', ''), offset: 0 };

function tableOf(terraform: string): TypeTable {
  const table = tableGroups.flat().find(one => one.terraform === terraform);
  if (table === undefined) throw new Error(`no table for ${terraform}`);
  return table;
}

function plain(value: Value | undefined): unknown {
  if (isList(value)) return value.items.map(item => plain(item.value));
  if (isObject(value))
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry.value)]));
  return typeof value === 'object' && value !== null ? `<${value.kind}>` : value;
}

/** The registry's properties, with nothing left over. */
function mapped(terraform: string, attributes: Record<string, Value>): unknown {
  const instance = mapInstance(tableOf(terraform), objectOf(attributes), place);
  expect(instance.unmapped).toEqual([]);
  return plain(instance.properties);
}

const block = (attributes: Record<string, Value>): Value => listOf([objectOf(attributes)]);

describe('replication instances of DMS', () => {
  it('are private where nothing is said, as the provider sends it', () => {
    expect(
      mapped('aws_dms_replication_instance', {
        replication_instance_id: 'orders',
        replication_instance_class: 'dms.t3.small',
      }),
    ).toEqual({
      ReplicationInstanceIdentifier: 'orders',
      ReplicationInstanceClass: 'dms.t3.small',
      AutoMinorVersionUpgrade: false,
      MultiAZ: false,
      PubliclyAccessible: false,
    });
  });

  it('replicate to buckets whose settings stand flat in the source', () => {
    expect(
      mapped('aws_dms_s3_endpoint', {
        endpoint_id: 'archive',
        endpoint_type: 'target',
        bucket_name: 'shop-archive',
        encryption_mode: 'SSE_KMS',
        ssl_mode: 'none',
      }),
    ).toEqual({
      EndpointIdentifier: 'archive',
      EndpointType: 'target',
      EngineName: 's3',
      S3Settings: { BucketName: 'shop-archive', EncryptionMode: 'SSE_KMS' },
      SslMode: 'none',
    });
  });
});

describe('rules of IoT', () => {
  it('have one list of actions of all kinds, and are enabled where the registry is not disabled', () => {
    expect(
      mapped('aws_iot_topic_rule', {
        name: 'deliveries',
        enabled: true,
        sql: "SELECT * FROM 'deliveries'",
        sql_version: '2016-03-23',
        s3: block({ bucket_name: 'shop-deliveries', key: 'all', role_arn: 'writer' }),
        sqs: block({ queue_url: 'https://queue', role_arn: 'writer', use_base64: false }),
        error_action: block({ lambda: block({ function_arn: 'repair' }) }),
      }),
    ).toEqual({
      RuleName: 'deliveries',
      TopicRulePayload: {
        RuleDisabled: false,
        Sql: "SELECT * FROM 'deliveries'",
        AwsIotSqlVersion: '2016-03-23',
        Actions: [
          { S3: { BucketName: 'shop-deliveries', Key: 'all', RoleArn: 'writer' } },
          { Sqs: { QueueUrl: 'https://queue', RoleArn: 'writer', UseBase64: false } },
        ],
        ErrorAction: { Lambda: { FunctionArn: 'repair' } },
      },
    });
  });
});

describe('receipt rules of SES', () => {
  it('have one list of actions of all kinds', () => {
    expect(
      mapped('aws_ses_receipt_rule', {
        name: 'support',
        rule_set_name: 'shop',
        tls_policy: 'Require',
        s3_action: block({ bucket_name: 'shop-mail', position: 1 }),
        stop_action: block({ scope: 'RuleSet', position: 2 }),
      }),
    ).toEqual({
      RuleSetName: 'shop',
      Rule: {
        Name: 'support',
        TlsPolicy: 'Require',
        Actions: [{ S3Action: { BucketName: 'shop-mail' } }, { StopAction: { Scope: 'RuleSet' } }],
      },
    });
  });
});

describe('SageMaker', () => {
  it('has the settings of users in its domain and in their profiles', () => {
    const settings = block({
      execution_role: 'analyst',
      security_groups: listOf(['sg-1']),
      sharing_settings: block({ notebook_output_option: 'Disabled' }),
      jupyter_lab_app_settings: block({
        app_lifecycle_management: block({ idle_settings: block({ idle_timeout_in_minutes: 60 }) }),
        default_resource_spec: block({ instance_type: 'ml.t3.medium' }),
      }),
    });
    const expected = {
      ExecutionRole: 'analyst',
      SecurityGroups: ['sg-1'],
      SharingSettings: { NotebookOutputOption: 'Disabled' },
      JupyterLabAppSettings: {
        AppLifecycleManagement: { IdleSettings: { IdleTimeoutInMinutes: 60 } },
        DefaultResourceSpec: { InstanceType: 'ml.t3.medium' },
      },
    };
    expect(mapped('aws_sagemaker_domain', { domain_name: 'shop', default_user_settings: settings })).toEqual({
      DomainName: 'shop',
      DefaultUserSettings: expected,
    });
    expect(mapped('aws_sagemaker_user_profile', { domain_id: 'd-1', user_settings: settings })).toEqual({
      DomainId: 'd-1',
      UserSettings: expected,
    });
  });

  it('has the scripts of notebooks as content', () => {
    expect(
      mapped('aws_sagemaker_notebook_instance_lifecycle_configuration', {
        name: 'shop',
        on_start: 'ZWNobw==',
      }),
    ).toEqual({ NotebookInstanceLifecycleConfigName: 'shop', OnStart: { Content: 'ZWNobw==' } });
  });
});

describe('directories', () => {
  const table = tableOf('aws_directory_service_directory');
  const typeOf = (attributes: Record<string, Value>): unknown => {
    const pieces = piecesOf(table, objectOf(attributes));
    return typeof pieces === 'string' ? pieces : pieces.map(piece => piece.table.registry);
  };

  it('are what their type says, and simple where it says nothing', () => {
    const name = 'corp.shop.example';
    expect(typeOf({ name, type: 'MicrosoftAD' })).toEqual(['AWS::DirectoryService::MicrosoftAD']);
    expect(typeOf({ name, type: 'ADConnector' })).toEqual(['Demarc::DirectoryService::ADConnector']);
    expect(typeOf({ name })).toEqual(['AWS::DirectoryService::SimpleAD']);
  });
});
