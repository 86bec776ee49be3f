import {
  defineFields,
  definePart,
  defineType,
  type Fields,
  type TypeTables,
} from '../mapping/define-type.ts';

const encryption: Fields = {
  customer_managed_key_enabled: 'CustomerManagedKeyEnabled',
  kms_key_arn: 'KmsKeyArn',
};
const ports: Fields = { from_port: 'FromPort', to_port: 'ToPort' };

const logs: Fields = defineFields(({ inside }) => ({
  cloudwatch_logs: inside({ enabled: 'CloudWatchLogs.Enabled', log_group: 'CloudWatchLogs.LogGroup' }),
  include_trust_context: 'IncludeTrustContext',
  kinesis_data_firehose: inside({
    delivery_stream: 'KinesisDataFirehose.DeliveryStream',
    enabled: 'KinesisDataFirehose.Enabled',
  }),
  log_version: 'LogVersion',
  s3: inside({
    bucket_name: 'S3.BucketName',
    bucket_owner: 'S3.BucketOwner',
    enabled: 'S3.Enabled',
    prefix: 'S3.Prefix',
  }),
}));

const oidc: Fields = {
  authorization_endpoint: 'AuthorizationEndpoint',
  client_id: 'ClientId',
  client_secret: 'ClientSecret',
  issuer: 'Issuer',
  scope: 'Scope',
  token_endpoint: 'TokenEndpoint',
  user_info_endpoint: 'UserInfoEndpoint',
};

/** Access to applications without a VPN. */
export const verifiedaccess: TypeTables = [
  defineType('aws_verifiedaccess_instance', 'AWS::EC2::VerifiedAccessInstance', {
    computed: ['creation_time', 'last_updated_time', 'name_servers', 'verified_access_trust_providers'],
    fields: ({ pairs }) => ({
      cidr_endpoints_custom_subdomain: 'CidrEndpointsCustomSubDomain',
      description: 'Description',
      fips_enabled: 'FipsEnabled',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_verifiedaccess_instance_logging_configuration',
    'AWS::EC2::VerifiedAccessInstance',
    { parent: 'verifiedaccess_instance_id', path: 'LoggingConfigurations' },
    { fields: ({ nested }) => ({ access_logs: nested('LoggingConfigurations', () => logs) }) },
  ),
  definePart(
    'aws_verifiedaccess_instance_trust_provider_attachment',
    'AWS::EC2::VerifiedAccessInstance',
    { parent: 'verifiedaccess_instance_id', path: '' },
    { fields: () => ({ verifiedaccess_trust_provider_id: 'VerifiedAccessTrustProviderIds' }) },
  ),
  defineType('aws_verifiedaccess_group', 'AWS::EC2::VerifiedAccessGroup', {
    computed: [
      'creation_time',
      'deletion_time',
      'last_updated_time',
      'owner',
      'verifiedaccess_group_arn',
      'verifiedaccess_group_id',
    ],
    fields: ({ nested, pairs }) => ({
      description: 'Description',
      policy_document: 'PolicyDocument',
      sse_configuration: nested('SseSpecification', () => encryption),
      verifiedaccess_instance_id: 'VerifiedAccessInstanceId',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_verifiedaccess_endpoint', 'AWS::EC2::VerifiedAccessEndpoint', {
    computed: ['device_validation_domain', 'endpoint_domain', 'verified_access_instance_id'],
    fields: ({ inside, nested, nestedList, pairs }) => ({
      application_domain: 'ApplicationDomain',
      attachment_type: 'AttachmentType',
      cidr_options: inside({
        cidr: 'CidrOptions.Cidr',
        port_range: nestedList('CidrOptions.PortRanges', () => ports),
        protocol: 'CidrOptions.Protocol',
        subnet_ids: 'CidrOptions.SubnetIds',
      }),
      description: 'Description',
      domain_certificate_arn: 'DomainCertificateArn',
      endpoint_domain_prefix: 'EndpointDomainPrefix',
      endpoint_type: 'EndpointType',
      load_balancer_options: inside({
        load_balancer_arn: 'LoadBalancerOptions.LoadBalancerArn',
        port: 'LoadBalancerOptions.Port',
        port_range: nestedList('LoadBalancerOptions.PortRanges', () => ports),
        protocol: 'LoadBalancerOptions.Protocol',
        subnet_ids: 'LoadBalancerOptions.SubnetIds',
      }),
      network_interface_options: inside({
        network_interface_id: 'NetworkInterfaceOptions.NetworkInterfaceId',
        port: 'NetworkInterfaceOptions.Port',
        port_range: nestedList('NetworkInterfaceOptions.PortRanges', () => ports),
        protocol: 'NetworkInterfaceOptions.Protocol',
      }),
      policy_document: 'PolicyDocument',
      rds_options: inside({
        port: 'RdsOptions.Port',
        protocol: 'RdsOptions.Protocol',
        rds_db_cluster_arn: 'RdsOptions.RdsDbClusterArn',
        rds_db_instance_arn: 'RdsOptions.RdsDbInstanceArn',
        rds_db_proxy_arn: 'RdsOptions.RdsDbProxyArn',
        rds_endpoint: 'RdsOptions.RdsEndpoint',
        subnet_ids: 'RdsOptions.SubnetIds',
      }),
      security_group_ids: 'SecurityGroupIds',
      sse_specification: nested('SseSpecification', () => encryption),
      verified_access_group_id: 'VerifiedAccessGroupId',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_verifiedaccess_trust_provider', 'AWS::EC2::VerifiedAccessTrustProvider', {
    fields: ({ inside, nested, pairs }) => ({
      description: 'Description',
      device_options: inside({ tenant_id: 'DeviceOptions.TenantId' }),
      device_trust_provider_type: 'DeviceTrustProviderType',
      native_application_oidc_options: nested('NativeApplicationOidcOptions', () => ({
        ...oidc,
        public_signing_key_endpoint: 'PublicSigningKeyEndpoint',
      })),
      oidc_options: nested('OidcOptions', () => oidc),
      policy_reference_name: 'PolicyReferenceName',
      sse_specification: nested('SseSpecification', () => encryption),
      trust_provider_type: 'TrustProviderType',
      user_trust_provider_type: 'UserTrustProviderType',
      tags: pairs('Tags'),
    }),
  }),
];
