import { defineElement, definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const permissionSet = 'AWS::SSO::PermissionSet';
const parent = 'permission_set_arn';

/** IAM Identity Center: permission sets, who gets them, and applications. */
export const ssoadmin: TypeTables = [
  defineType('aws_ssoadmin_permission_set', permissionSet, {
    computed: ['created_date'],
    fields: ({ pairs }) => ({
      name: 'Name',
      description: 'Description',
      instance_arn: 'InstanceArn',
      relay_state: 'RelayStateType',
      session_duration: 'SessionDuration',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_ssoadmin_permission_set_inline_policy',
    permissionSet,
    { parent, path: '' },
    { fields: ({ ignored }) => ({ inline_policy: 'InlinePolicy', instance_arn: ignored }) },
  ),
  definePart(
    'aws_ssoadmin_managed_policy_attachment',
    permissionSet,
    { parent, path: '' },
    {
      computed: ['managed_policy_name'],
      fields: ({ ignored }) => ({ instance_arn: ignored, managed_policy_arn: 'ManagedPolicies' }),
    },
  ),
  defineElement(
    'aws_ssoadmin_customer_managed_policy_attachment',
    permissionSet,
    { parent, path: 'CustomerManagedPolicyReferences' },
    {
      fields: ({ ignored, inside }) => ({
        customer_managed_policy_reference: inside({ name: 'Name', path: 'Path' }),
        instance_arn: ignored,
      }),
    },
  ),
  definePart(
    'aws_ssoadmin_permissions_boundary_attachment',
    permissionSet,
    { parent, path: 'PermissionsBoundary' },
    {
      fields: ({ ignored, inside }) => ({
        instance_arn: ignored,
        permissions_boundary: inside({
          customer_managed_policy_reference: inside({
            name: 'PermissionsBoundary.CustomerManagedPolicyReference.Name',
            path: 'PermissionsBoundary.CustomerManagedPolicyReference.Path',
          }),
          managed_policy_arn: 'PermissionsBoundary.ManagedPolicyArn',
        }),
      }),
    },
  ),
  defineType('aws_ssoadmin_account_assignment', 'AWS::SSO::Assignment', {
    fields: () => ({
      instance_arn: 'InstanceArn',
      permission_set_arn: 'PermissionSetArn',
      principal_id: 'PrincipalId',
      principal_type: 'PrincipalType',
      target_id: 'TargetId',
      target_type: 'TargetType',
    }),
  }),
  defineType(
    'aws_ssoadmin_instance_access_control_attributes',
    'AWS::SSO::InstanceAccessControlAttributeConfiguration',
    {
      computed: ['status', 'status_reason'],
      fields: ({ elements }) => ({
        attribute: elements('AccessControlAttributes', kit => ({
          key: 'Key',
          value: kit.inside({ source: 'Value.Source' }),
        })),
        instance_arn: 'InstanceArn',
      }),
    },
  ),
  defineType('aws_ssoadmin_application', 'AWS::SSO::Application', {
    computed: ['application_account', 'application_arn'],
    fields: ({ ignored, inside, pairs }) => ({
      name: 'Name',
      application_provider_arn: 'ApplicationProviderArn',
      client_token: ignored,
      description: 'Description',
      instance_arn: 'InstanceArn',
      portal_options: inside({
        sign_in_options: inside({
          application_url: 'PortalOptions.SignInOptions.ApplicationUrl',
          origin: 'PortalOptions.SignInOptions.Origin',
        }),
        visibility: 'PortalOptions.Visibility',
      }),
      status: 'Status',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_ssoadmin_application_assignment', 'AWS::SSO::ApplicationAssignment', {
    fields: () => ({
      application_arn: 'ApplicationArn',
      principal_id: 'PrincipalId',
      principal_type: 'PrincipalType',
    }),
  }),
];
