import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Lake Formation: its settings, the places it guards and who may read them. */
export const lakeformation: TypeTables = [
  defineType('aws_lakeformation_data_lake_settings', 'AWS::LakeFormation::DataLakeSettings', {
    fields: ({ elements, ignored, wrapped }) => ({
      admins: wrapped('Admins', 'DataLakePrincipalIdentifier'),
      allow_external_data_filtering: 'AllowExternalDataFiltering',
      allow_full_table_external_data_access: 'AllowFullTableExternalDataAccess',
      authorized_session_tag_value_list: 'AuthorizedSessionTagValueList',
      catalog_id: ignored,
      create_database_default_permissions: elements('CreateDatabaseDefaultPermissions', () => ({
        permissions: 'Permissions',
        principal: 'Principal.DataLakePrincipalIdentifier',
      })),
      create_table_default_permissions: elements('CreateTableDefaultPermissions', () => ({
        permissions: 'Permissions',
        principal: 'Principal.DataLakePrincipalIdentifier',
      })),
      external_data_filtering_allow_list: wrapped(
        'ExternalDataFilteringAllowList',
        'DataLakePrincipalIdentifier',
      ),
      parameters: 'Parameters',
      read_only_admins: wrapped('ReadOnlyAdmins', 'DataLakePrincipalIdentifier'),
      trusted_resource_owners: 'TrustedResourceOwners',
    }),
  }),
  defineType('aws_lakeformation_resource', 'AWS::LakeFormation::Resource', {
    computed: ['last_modified'],
    fields: ({ ignored }) => ({
      arn: 'ResourceArn',
      role_arn: 'RoleArn',
      hybrid_access_enabled: 'HybridAccessEnabled',
      use_service_linked_role: 'UseServiceLinkedRole',
      with_federation: 'WithFederation',
      with_privileged_access: ignored,
    }),
  }),
  defineType('aws_lakeformation_lf_tag', 'AWS::LakeFormation::Tag', {
    fields: () => ({ key: 'TagKey', values: 'TagValues', catalog_id: 'CatalogId' }),
  }),
  defineType('aws_lakeformation_permissions', 'AWS::LakeFormation::PrincipalPermissions', {
    fields: ({ elements, ignored, inside }) => ({
      principal: 'Principal.DataLakePrincipalIdentifier',
      permissions: 'Permissions',
      permissions_with_grant_option: 'PermissionsWithGrantOption',
      catalog_id: 'Catalog',
      catalog_resource: ignored,
      data_cells_filter: inside({
        database_name: 'Resource.DataCellsFilter.DatabaseName',
        name: 'Resource.DataCellsFilter.Name',
        table_catalog_id: 'Resource.DataCellsFilter.TableCatalogId',
        table_name: 'Resource.DataCellsFilter.TableName',
      }),
      data_location: inside({
        arn: 'Resource.DataLocation.ResourceArn',
        catalog_id: 'Resource.DataLocation.CatalogId',
      }),
      database: inside({ catalog_id: 'Resource.Database.CatalogId', name: 'Resource.Database.Name' }),
      lf_tag: inside({
        catalog_id: 'Resource.LFTag.CatalogId',
        key: 'Resource.LFTag.TagKey',
        values: 'Resource.LFTag.TagValues',
      }),
      lf_tag_policy: inside({
        catalog_id: 'Resource.LFTagPolicy.CatalogId',
        expression: elements('Resource.LFTagPolicy.Expression', () => ({
          key: 'TagKey',
          values: 'TagValues',
        })),
        resource_type: 'Resource.LFTagPolicy.ResourceType',
      }),
      table: inside({
        catalog_id: 'Resource.Table.CatalogId',
        database_name: 'Resource.Table.DatabaseName',
        name: 'Resource.Table.Name',
        wildcard: 'Resource.Table.TableWildcard',
      }),
      table_with_columns: inside({
        catalog_id: 'Resource.TableWithColumns.CatalogId',
        column_names: 'Resource.TableWithColumns.ColumnNames',
        database_name: 'Resource.TableWithColumns.DatabaseName',
        excluded_column_names: 'Resource.TableWithColumns.ColumnWildcard.ExcludedColumnNames',
        name: 'Resource.TableWithColumns.Name',
        wildcard: ignored,
      }),
    }),
  }),
];
