import { definePart, defineType, defineVariants, type TypeTables } from '../mapping/define-type.ts';

const managedPolicy = 'AWS::IAM::ManagedPolicy';

const policyToGroups = definePart(
  'aws_iam_policy_attachment',
  'AWS::IAM::Group',
  { parent: 'groups', path: '' },
  {
    fields: ({ ignored }) => ({
      name: ignored,
      policy_arn: 'ManagedPolicyArns',
      roles: ignored,
      users: ignored,
    }),
  },
);
const policyToUsers = definePart(
  'aws_iam_policy_attachment',
  'AWS::IAM::User',
  { parent: 'users', path: '' },
  {
    fields: ({ ignored }) => ({
      name: ignored,
      groups: ignored,
      policy_arn: 'ManagedPolicyArns',
      roles: ignored,
    }),
    also: [policyToGroups],
  },
);
const policyToRoles = definePart(
  'aws_iam_policy_attachment',
  'AWS::IAM::Role',
  { parent: 'roles', path: '' },
  {
    fields: ({ ignored }) => ({
      name: ignored,
      groups: ignored,
      policy_arn: 'ManagedPolicyArns',
      users: ignored,
    }),
    also: [policyToUsers, policyToGroups],
  },
);

/** Roles and the policies that are attached to roles, users and groups. */
export const iamRoles: TypeTables = [
  defineType('aws_iam_role', 'AWS::IAM::Role', {
    fields: ({ elements, ignored, pairs }) => ({
      name: 'RoleName',
      name_prefix: ignored,
      assume_role_policy: 'AssumeRolePolicyDocument',
      description: 'Description',
      force_detach_policies: ignored,
      inline_policy: elements('Policies', () => ({ name: 'PolicyName', policy: 'PolicyDocument' })),
      managed_policy_arns: 'ManagedPolicyArns',
      max_session_duration: 'MaxSessionDuration',
      path: 'Path',
      permissions_boundary: 'PermissionsBoundary',
      tags: pairs('Tags'),
    }),
    computed: ['create_date', 'unique_id'],
    attributes: { unique_id: 'RoleId' },
  }),
  defineType('aws_iam_role_policy', 'AWS::IAM::RolePolicy', {
    fields: ({ ignored }) => ({
      name: 'PolicyName',
      name_prefix: ignored,
      policy: 'PolicyDocument',
      role: 'RoleName',
    }),
  }),
  defineType('aws_iam_policy', managedPolicy, {
    fields: ({ ignored }) => ({
      name: 'ManagedPolicyName',
      name_prefix: ignored,
      delay_after_policy_creation_in_ms: ignored,
      description: 'Description',
      path: 'Path',
      policy: 'PolicyDocument',
      tags: ignored,
    }),
    computed: ['attachment_count', 'policy_id'],
    attributes: { arn: 'PolicyArn' },
  }),
  definePart(
    'aws_iam_role_policy_attachment',
    'AWS::IAM::Role',
    { parent: 'role', path: '' },
    { fields: () => ({ policy_arn: 'ManagedPolicyArns' }) },
  ),
  definePart(
    'aws_iam_user_policy_attachment',
    'AWS::IAM::User',
    { parent: 'user', path: '' },
    { fields: () => ({ policy_arn: 'ManagedPolicyArns' }) },
  ),
  definePart(
    'aws_iam_group_policy_attachment',
    'AWS::IAM::Group',
    { parent: 'group', path: '' },
    { fields: () => ({ policy_arn: 'ManagedPolicyArns' }) },
  ),
  // One policy for many: a part of each kind of identity that it names.
  defineVariants(
    'aws_iam_policy_attachment',
    { argument: 'roles', table: policyToRoles },
    { argument: 'users', table: policyToUsers },
    { argument: 'groups', table: policyToGroups },
  ),
  defineType('aws_iam_instance_profile', 'AWS::IAM::InstanceProfile', {
    fields: ({ ignored }) => ({
      name: 'InstanceProfileName',
      name_prefix: ignored,
      path: 'Path',
      role: 'Roles',
      // Version 2 of the provider.
      roles: 'Roles',
      tags: ignored,
    }),
    computed: ['create_date', 'unique_id'],
  }),
  defineType('aws_iam_service_linked_role', 'AWS::IAM::ServiceLinkedRole', {
    fields: ({ ignored }) => ({
      aws_service_name: 'AWSServiceName',
      custom_suffix: 'CustomSuffix',
      description: 'Description',
      tags: ignored,
    }),
    computed: ['create_date', 'name', 'path', 'unique_id'],
    attributes: { name: 'RoleName' },
  }),
];
