import { defineOwn, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Access points, access grants, and the block of the whole account. */
export const s3Access: TypeTables = [
  defineOwn('aws_s3_account_public_access_block', 'Demarc::S3::AccountPublicAccessBlock', {
    fields: ({ ignored }) => ({
      account_id: ignored,
      block_public_acls: 'BlockPublicAcls',
      block_public_policy: 'BlockPublicPolicy',
      ignore_public_acls: 'IgnorePublicAcls',
      restrict_public_buckets: 'RestrictPublicBuckets',
    }),
  }),
  defineType('aws_s3_access_point', 'AWS::S3::AccessPoint', {
    fields: ({ ignored, inside, pairs }) => ({
      account_id: ignored,
      bucket: 'Bucket',
      bucket_account_id: 'BucketAccountId',
      name: 'Name',
      policy: 'Policy',
      public_access_block_configuration: inside({
        block_public_acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
        block_public_policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
        ignore_public_acls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
        restrict_public_buckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
      }),
      tags: pairs('Tags'),
      vpc_configuration: inside({ vpc_id: 'VpcConfiguration.VpcId' }),
    }),
    computed: ['alias', 'domain_name', 'endpoints', 'has_public_access_policy', 'network_origin'],
    providerDefaults: {
      'PublicAccessBlockConfiguration.BlockPublicAcls': true,
      'PublicAccessBlockConfiguration.BlockPublicPolicy': true,
      'PublicAccessBlockConfiguration.IgnorePublicAcls': true,
      'PublicAccessBlockConfiguration.RestrictPublicBuckets': true,
    },
  }),
  definePart(
    'aws_s3control_access_point_policy',
    'AWS::S3::AccessPoint',
    { parent: 'access_point_arn', path: '' },
    { fields: () => ({ policy: 'Policy' }), computed: ['has_public_access_policy'] },
  ),
  definePart(
    'aws_s3control_directory_bucket_access_point_scope',
    'AWS::S3Express::AccessPoint',
    { parent: 'name', path: 'Scope' },
    {
      fields: ({ ignored, inside }) => ({
        account_id: ignored,
        scope: inside({ permissions: 'Scope.Permissions', prefixes: 'Scope.Prefixes' }, 'Scope'),
      }),
    },
  ),
  defineType('aws_s3control_multi_region_access_point', 'AWS::S3::MultiRegionAccessPoint', {
    fields: ({ elements, ignored, inside }) => ({
      account_id: ignored,
      details: inside({
        name: 'Name',
        public_access_block: inside({
          block_public_acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
          block_public_policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
          ignore_public_acls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
          restrict_public_buckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
        }),
        region: elements('Regions', kit => ({
          bucket: 'Bucket',
          bucket_account_id: 'BucketAccountId',
          region: kit.ignored,
        })),
      }),
    }),
    computed: ['alias', 'domain_name', 'status'],
    providerDefaults: {
      'PublicAccessBlockConfiguration.BlockPublicAcls': true,
      'PublicAccessBlockConfiguration.BlockPublicPolicy': true,
      'PublicAccessBlockConfiguration.IgnorePublicAcls': true,
      'PublicAccessBlockConfiguration.RestrictPublicBuckets': true,
    },
  }),
  defineType('aws_s3control_multi_region_access_point_policy', 'AWS::S3::MultiRegionAccessPointPolicy', {
    fields: ({ ignored, inside }) => ({
      account_id: ignored,
      details: inside({ name: 'MrapName', policy: 'Policy' }),
    }),
    computed: ['established', 'proposed'],
  }),
  defineType('aws_s3control_object_lambda_access_point', 'AWS::S3ObjectLambda::AccessPoint', {
    fields: ({ elements, ignored, inside }) => ({
      account_id: ignored,
      name: 'Name',
      configuration: inside({
        allowed_features: 'ObjectLambdaConfiguration.AllowedFeatures',
        cloud_watch_metrics_enabled: 'ObjectLambdaConfiguration.CloudWatchMetricsEnabled',
        supporting_access_point: 'ObjectLambdaConfiguration.SupportingAccessPoint',
        transformation_configuration: elements(
          'ObjectLambdaConfiguration.TransformationConfigurations',
          kit => ({
            actions: 'Actions',
            content_transformation: kit.inside({
              aws_lambda: kit.inside({
                function_arn: 'ContentTransformation.AwsLambda.FunctionArn',
                function_payload: 'ContentTransformation.AwsLambda.FunctionPayload',
              }),
            }),
          }),
        ),
      }),
    }),
    computed: ['alias'],
  }),
  defineType('aws_s3control_object_lambda_access_point_policy', 'AWS::S3ObjectLambda::AccessPointPolicy', {
    fields: ({ ignored }) => ({
      account_id: ignored,
      name: 'ObjectLambdaAccessPoint',
      policy: 'PolicyDocument',
    }),
    computed: ['has_public_access_policy'],
  }),
  defineType('aws_s3control_access_grants_instance', 'AWS::S3::AccessGrantsInstance', {
    fields: ({ ignored, pairs }) => ({
      account_id: ignored,
      identity_center_arn: 'IdentityCenterArn',
      tags: pairs('Tags'),
    }),
    computed: ['access_grants_instance_arn', 'access_grants_instance_id', 'identity_center_application_arn'],
  }),
  defineType('aws_s3control_access_grants_location', 'AWS::S3::AccessGrantsLocation', {
    fields: ({ ignored, pairs }) => ({
      account_id: ignored,
      iam_role_arn: 'IamRoleArn',
      location_scope: 'LocationScope',
      tags: pairs('Tags'),
    }),
    computed: ['access_grants_location_arn', 'access_grants_location_id'],
  }),
  defineType('aws_s3control_access_grant', 'AWS::S3::AccessGrant', {
    fields: ({ ignored, inside, pairs }) => ({
      account_id: ignored,
      access_grants_location_configuration: inside({
        s3_sub_prefix: 'AccessGrantsLocationConfiguration.S3SubPrefix',
      }),
      access_grants_location_id: 'AccessGrantsLocationId',
      grantee: inside({
        grantee_identifier: 'Grantee.GranteeIdentifier',
        grantee_type: 'Grantee.GranteeType',
      }),
      permission: 'Permission',
      s3_prefix_type: 'S3PrefixType',
      tags: pairs('Tags'),
    }),
    computed: ['access_grant_arn', 'access_grant_id', 'grant_scope'],
  }),
  defineOwn(
    'aws_s3control_access_grants_instance_resource_policy',
    'Demarc::S3::AccessGrantsInstancePolicy',
    {
      fields: ({ ignored }) => ({ account_id: ignored, policy: 'Policy' }),
    },
  ),
];
