import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

const share = 'AWS::RAM::ResourceShare';
const parent = 'resource_share_arn';

/** What is shared with other accounts. */
export const ram: TypeTables = [
  defineType('aws_ram_resource_share', share, {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      allow_external_principals: 'AllowExternalPrincipals',
      permission_arns: 'PermissionArns',
      resource_share_configuration: inside({
        retain_sharing_on_account_leave_organization:
          'ResourceShareConfiguration.RetainSharingOnAccountLeaveOrganization',
      }),
      tags: pairs('Tags'),
    }),
    providerDefaults: { AllowExternalPrincipals: false },
  }),
  definePart(
    'aws_ram_principal_association',
    share,
    { parent, path: '' },
    { fields: () => ({ principal: 'Principals' }) },
  ),
  definePart(
    'aws_ram_resource_association',
    share,
    { parent, path: '' },
    { fields: () => ({ resource_arn: 'ResourceArns' }) },
  ),
  defineType('aws_ram_permission', 'AWS::RAM::Permission', {
    computed: ['creation_time', 'default_version', 'last_updated_time', 'status', 'version'],
    fields: ({ pairs }) => ({
      name: 'Name',
      policy_template: 'PolicyTemplate',
      resource_type: 'ResourceType',
      tags: pairs('Tags'),
    }),
  }),
];
