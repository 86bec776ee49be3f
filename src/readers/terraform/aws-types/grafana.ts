import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Workspaces of Managed Grafana. */
export const grafana: TypeTables = [
  defineType('aws_grafana_workspace', 'AWS::Grafana::Workspace', {
    computed: ['endpoint', 'saml_configuration_status'],
    fields: ({ ignored, inside, pairs }) => ({
      account_access_type: 'AccountAccessType',
      authentication_providers: 'AuthenticationProviders',
      permission_type: 'PermissionType',
      configuration: ignored,
      data_sources: 'DataSources',
      description: 'Description',
      grafana_version: 'GrafanaVersion',
      name: 'Name',
      network_access_control: inside({
        prefix_list_ids: 'NetworkAccessControl.PrefixListIds',
        vpce_ids: 'NetworkAccessControl.VpceIds',
      }),
      notification_destinations: 'NotificationDestinations',
      organization_role_name: 'OrganizationRoleName',
      organizational_units: 'OrganizationalUnits',
      role_arn: 'RoleArn',
      stack_set_name: 'StackSetName',
      tags: pairs('Tags'),
      vpc_configuration: inside({
        security_group_ids: 'VpcConfiguration.SecurityGroupIds',
        subnet_ids: 'VpcConfiguration.SubnetIds',
      }),
    }),
  }),
  definePart(
    'aws_grafana_workspace_saml_configuration',
    'AWS::Grafana::Workspace',
    { parent: 'workspace_id', path: 'SamlConfiguration' },
    {
      computed: ['status'],
      fields: () => ({
        admin_role_values: 'SamlConfiguration.RoleValues.Admin',
        allowed_organizations: 'SamlConfiguration.AllowedOrganizations',
        editor_role_values: 'SamlConfiguration.RoleValues.Editor',
        email_assertion: 'SamlConfiguration.AssertionAttributes.Email',
        groups_assertion: 'SamlConfiguration.AssertionAttributes.Groups',
        idp_metadata_url: 'SamlConfiguration.IdpMetadata.Url',
        idp_metadata_xml: 'SamlConfiguration.IdpMetadata.Xml',
        login_assertion: 'SamlConfiguration.AssertionAttributes.Login',
        login_validity_duration: 'SamlConfiguration.LoginValidityDuration',
        name_assertion: 'SamlConfiguration.AssertionAttributes.Name',
        org_assertion: 'SamlConfiguration.AssertionAttributes.Org',
        role_assertion: 'SamlConfiguration.AssertionAttributes.Role',
      }),
    },
  ),
];
