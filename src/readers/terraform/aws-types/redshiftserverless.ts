import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Namespaces and workgroups of Redshift Serverless. */
export const redshiftserverless: TypeTables = [
  defineType('aws_redshiftserverless_namespace', 'AWS::RedshiftServerless::Namespace', {
    fields: ({ ignored, pairs }) => ({
      namespace_name: 'NamespaceName',
      admin_password_secret_kms_key_id: 'AdminPasswordSecretKmsKeyId',
      admin_user_password: 'AdminUserPassword',
      admin_user_password_wo: 'AdminUserPassword',
      admin_user_password_wo_version: ignored,
      admin_username: 'AdminUsername',
      db_name: 'DbName',
      default_iam_role_arn: 'DefaultIamRoleArn',
      iam_roles: 'IamRoles',
      kms_key_id: 'KmsKeyId',
      log_exports: 'LogExports',
      manage_admin_password: 'ManageAdminPassword',
      tags: pairs('Tags'),
    }),
    computed: ['admin_password_secret_arn', 'namespace_id'],
  }),
  definePart(
    'aws_redshiftserverless_resource_policy',
    'AWS::RedshiftServerless::Namespace',
    { parent: 'resource_arn', path: '' },
    { fields: () => ({ policy: 'NamespaceResourcePolicy' }) },
  ),
  defineType('aws_redshiftserverless_workgroup', 'AWS::RedshiftServerless::Workgroup', {
    fields: ({ choose, elements, inside, pairs }) => ({
      workgroup_name: 'WorkgroupName',
      base_capacity: 'BaseCapacity',
      config_parameter: elements('ConfigParameters', () => ({
        parameter_key: 'ParameterKey',
        parameter_value: 'ParameterValue',
      })),
      enhanced_vpc_routing: 'EnhancedVpcRouting',
      max_capacity: 'MaxCapacity',
      namespace_name: 'NamespaceName',
      port: 'Port',
      price_performance_target: inside({
        enabled: choose('PricePerformanceTarget.Status', { true: 'ENABLED', false: 'DISABLED' }),
        level: 'PricePerformanceTarget.Level',
      }),
      publicly_accessible: 'PubliclyAccessible',
      security_group_ids: 'SecurityGroupIds',
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
      track_name: 'TrackName',
    }),
    computed: ['endpoint', 'workgroup_id'],
  }),
];
