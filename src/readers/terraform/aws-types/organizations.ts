import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** The organisation: accounts, units and policies. */
export const organizations: TypeTables = [
  defineType('aws_organizations_organization', 'AWS::Organizations::Organization', {
    computed: [
      'accounts',
      'master_account_arn',
      'master_account_email',
      'master_account_id',
      'master_account_name',
      'non_master_accounts',
      'roots',
    ],
    fields: ({ ignored }) => ({
      // Neither is in the registry's type.
      aws_service_access_principals: ignored,
      enabled_policy_types: ignored,
      feature_set: 'FeatureSet',
      return_organization_only: ignored,
    }),
  }),
  defineType('aws_organizations_account', 'AWS::Organizations::Account', {
    computed: ['govcloud_id', 'joined_method', 'joined_timestamp', 'state', 'status'],
    fields: ({ ignored, pairs }) => ({
      name: 'AccountName',
      close_on_deletion: ignored,
      create_govcloud: ignored,
      email: 'Email',
      iam_user_access_to_billing: ignored,
      parent_id: 'ParentIds',
      role_name: 'RoleName',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_organizations_organizational_unit', 'AWS::Organizations::OrganizationalUnit', {
    computed: ['accounts'],
    fields: ({ pairs }) => ({ name: 'Name', parent_id: 'ParentId', tags: pairs('Tags') }),
  }),
  defineType('aws_organizations_policy', 'AWS::Organizations::Policy', {
    fields: ({ ignored, pairs }) => ({
      name: 'Name',
      content: 'Content',
      description: 'Description',
      skip_destroy: ignored,
      type: 'Type',
      tags: pairs('Tags'),
    }),
    providerDefaults: { Type: 'SERVICE_CONTROL_POLICY' },
  }),
  definePart(
    'aws_organizations_policy_attachment',
    'AWS::Organizations::Policy',
    { parent: 'policy_id', path: '' },
    { fields: ({ ignored }) => ({ skip_destroy: ignored, target_id: 'TargetIds' }) },
  ),
  defineType('aws_organizations_resource_policy', 'AWS::Organizations::ResourcePolicy', {
    fields: ({ pairs }) => ({ content: 'Content', tags: pairs('Tags') }),
  }),
];
