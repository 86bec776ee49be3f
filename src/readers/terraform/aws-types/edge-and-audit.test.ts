import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../foundation/source-text.ts';
import { isList, isObject, listOf, objectOf, type Value } from '../../../model/value.ts';
import { mapInstance } from '../mapping/map-instance.ts';
import { tableGroups } from './generated/registry.ts';

const place = { source: new SourceText('shop.tf', ''), offset: 0 };
const tables = new Map(tableGroups.flat().map(table => [table.terraform, table]));

type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

function isPlainList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}

function valueOf(plain: Plain): Value {
  if (typeof plain !== 'object') return plain;
  if (isPlainList(plain)) return listOf(plain.map(valueOf));
  return objectFrom(plain);
}

function objectFrom(plain: Readonly<Record<string, Plain>>) {
  return objectOf(Object.fromEntries(Object.entries(plain).map(([name, one]) => [name, valueOf(one)])));
}

function plainOf(value: Value | undefined): unknown {
  if (isList(value)) return value.items.map(item => plainOf(item.value));
  if (isObject(value))
    return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plainOf(entry.value)]));
  return typeof value === 'object' && value !== null ? `<${value.kind}>` : value;
}

/** The properties of a resource, all of whose arguments the table must know. */
function mapped(type: string, attributes: Readonly<Record<string, Plain>>): unknown {
  const table = tables.get(type);
  if (table === undefined) throw new Error(`no table for ${type}`);
  const result = mapInstance(table, objectFrom(attributes), place);
  expect(result.unmapped).toEqual([]);
  return plainOf(result.properties);
}

describe('a web access list', () => {
  const seen = { cloudwatch_metrics_enabled: true, metric_name: 'shop', sampled_requests_enabled: false };
  const visibility = { CloudWatchMetricsEnabled: true, MetricName: 'shop', SampledRequestsEnabled: false };

  function ruleOf(rule: Readonly<Record<string, Plain>>): unknown {
    return mapped('aws_wafv2_web_acl', { rule: [{ visibility_config: [seen], ...rule }] });
  }

  it('has a default action, limits and answers by their names', () => {
    expect(
      mapped('aws_wafv2_web_acl', {
        name: 'shop',
        default_action: [{ allow: [{}] }],
        association_config: [
          { request_body: [{ api_gateway: [{ default_size_inspection_limit: 'KB_32' }] }] },
        ],
        custom_response_body: [{ key: 'closed', content: 'Closed.', content_type: 'TEXT_PLAIN' }],
        visibility_config: [seen],
      }),
    ).toEqual({
      Name: 'shop',
      DefaultAction: { Allow: {} },
      AssociationConfig: { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_32' } } },
      CustomResponseBodies: { closed: { Content: 'Closed.', ContentType: 'TEXT_PLAIN' } },
      VisibilityConfig: visibility,
    });
  });

  it('keeps statements within statements', () => {
    const abroad = { not_statement: [{ statement: [{ geo_match_statement: [{ country_codes: ['DE'] }] }] }] };
    const login = {
      byte_match_statement: [
        {
          search_string: '/login',
          positional_constraint: 'STARTS_WITH',
          field_to_match: [{ uri_path: [{}] }],
          text_transformation: [{ priority: 0, type: 'NONE' }],
        },
      ],
    };
    const both = { and_statement: [{ statement: [login, abroad] }] };
    const rate = { limit: 100, aggregate_key_type: 'IP', scope_down_statement: [both] };
    expect(
      ruleOf({
        name: 'slow-logins',
        action: [{ block: [{ custom_response: [{ response_code: 429 }] }] }],
        statement: [{ rate_based_statement: [rate] }],
      }),
    ).toEqual({
      Rules: [
        {
          Name: 'slow-logins',
          Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
          VisibilityConfig: visibility,
          Statement: {
            RateBasedStatement: {
              Limit: 100,
              AggregateKeyType: 'IP',
              ScopeDownStatement: {
                AndStatement: {
                  Statements: [
                    {
                      ByteMatchStatement: {
                        SearchString: '/login',
                        PositionalConstraint: 'STARTS_WITH',
                        FieldToMatch: { UriPath: {} },
                        TextTransformations: [{ Priority: 0, Type: 'NONE' }],
                      },
                    },
                    { NotStatement: { Statement: { GeoMatchStatement: { CountryCodes: ['DE'] } } } },
                  ],
                },
              },
            },
          },
        },
      ],
    });
  });

  it('can take a managed group and count what one of its rules finds', () => {
    const group = {
      name: 'AWSManagedRulesCommonRuleSet',
      vendor_name: 'AWS',
      rule_action_override: [{ name: 'NoUserAgent_HEADER', action_to_use: [{ count: [{}] }] }],
    };
    expect(
      ruleOf({
        override_action: [{ none: [{}] }],
        statement: [{ managed_rule_group_statement: [group] }],
      }),
    ).toEqual({
      Rules: [
        {
          VisibilityConfig: visibility,
          OverrideAction: { None: {} },
          Statement: {
            ManagedRuleGroupStatement: {
              Name: 'AWSManagedRulesCommonRuleSet',
              VendorName: 'AWS',
              RuleActionOverrides: [{ Name: 'NoUserAgent_HEADER', ActionToUse: { Count: {} } }],
            },
          },
        },
      ],
    });
  });
});

describe('what the provider sets by itself', () => {
  it('is the oldest TLS for a distribution that names a certificate only', () => {
    const certificate = { acm_certificate_arn: 'arn:aws:acm:us-east-1:123456789012:certificate/shop' };
    expect(mapped('aws_cloudfront_distribution', { viewer_certificate: [certificate] })).toEqual({
      DistributionConfig: {
        ViewerCertificate: {
          AcmCertificateArn: certificate.acm_certificate_arn,
          MinimumProtocolVersion: 'TLSv1',
        },
      },
    });
    const newer = { ...certificate, minimum_protocol_version: 'TLSv1.2_2021' };
    expect(mapped('aws_cloudfront_distribution', { viewer_certificate: [newer] })).toMatchObject({
      DistributionConfig: { ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } },
    });
  });

  it('switches a trail and a detector on', () => {
    expect(mapped('aws_cloudtrail', { name: 'audit' })).toEqual({ TrailName: 'audit', IsLogging: true });
    expect(mapped('aws_cloudtrail', { enable_logging: false })).toEqual({ IsLogging: false });
    expect(mapped('aws_guardduty_detector', {})).toEqual({ Enable: true });
  });

  it('keeps a share within the organisation', () => {
    expect(mapped('aws_ram_resource_share', { name: 'network' })).toEqual({
      Name: 'network',
      AllowExternalPrincipals: false,
    });
  });
});

describe('logs that are kept for ever', () => {
  it('have no retention, for which the registry has no word', () => {
    expect(mapped('aws_cloudwatch_log_group', { name: 'orders', retention_in_days: 0 })).toEqual({
      LogGroupName: 'orders',
    });
  });
});

describe('blocks with names', () => {
  it('become maps of objects', () => {
    expect(
      mapped('aws_config_remediation_configuration', {
        parameter: [
          { name: 'BucketName', resource_value: 'RESOURCE_ID' },
          { name: 'Algorithm', static_value: 'AES256' },
        ],
      }),
    ).toEqual({
      Parameters: {
        BucketName: { ResourceValue: { Value: 'RESOURCE_ID' } },
        Algorithm: { StaticValue: { Values: 'AES256' } },
      },
    });
    const sets = [{ key: 'SHOP', ip_set: [{ definition: ['10.0.0.0/8'] }] }];
    expect(
      mapped('aws_networkfirewall_rule_group', { rule_group: [{ rule_variables: [{ ip_sets: sets }] }] }),
    ).toEqual({ RuleGroup: { RuleVariables: { IPSets: { SHOP: { Definition: ['10.0.0.0/8'] } } } } });
  });
});

describe('an artifact store', () => {
  it('is read as that of the pipeline and as one of several', () => {
    const store = { location: 'artifacts', type: 'S3', encryption_key: [{ id: 'orders', type: 'KMS' }] };
    const encrypted = { Location: 'artifacts', Type: 'S3', EncryptionKey: { Id: 'orders', Type: 'KMS' } };
    expect(mapped('aws_codepipeline', { artifact_store: [store] })).toEqual({
      ArtifactStore: encrypted,
      ArtifactStores: [{ ArtifactStore: encrypted }],
    });
  });
});

describe('an alias record', () => {
  it('points to what it names', () => {
    const alias = { name: 'd111.cloudfront.net', zone_id: 'Z2FDTNDATAQYW2', evaluate_target_health: false };
    expect(mapped('aws_route53_record', { zone_id: 'Z1', type: 'A', alias: [alias] })).toEqual({
      HostedZoneId: 'Z1',
      Type: 'A',
      AliasTarget: {
        DNSName: 'd111.cloudfront.net',
        HostedZoneId: 'Z2FDTNDATAQYW2',
        EvaluateTargetHealth: false,
      },
    });
  });
});
