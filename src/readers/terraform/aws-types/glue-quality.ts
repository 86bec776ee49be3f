import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Rules for the quality of data in Glue, and functions that queries may call. */
export const glueQuality: TypeTables = [
  defineType('aws_glue_data_quality_ruleset', 'AWS::Glue::DataQualityRuleset', {
    computed: ['created_on', 'last_modified_on', 'recommendation_run_id'],
    fields: ({ ignored, inside }) => ({
      name: 'Name',
      description: 'Description',
      ruleset: 'Ruleset',
      target_table: inside({
        catalog_id: ignored,
        database_name: 'TargetTable.DatabaseName',
        table_name: 'TargetTable.TableName',
      }),
      tags: 'Tags',
    }),
  }),
  defineType('aws_glue_user_defined_function', 'AWS::Glue::UserDefinedFunction', {
    computed: ['create_time'],
    fields: ({ elements, ignored }) => ({
      name: 'FunctionName',
      catalog_id: ignored,
      class_name: 'ClassName',
      database_name: 'DatabaseName',
      owner_name: 'OwnerName',
      owner_type: 'OwnerType',
      resource_uris: elements('ResourceUris', () => ({ resource_type: 'ResourceType', uri: 'Uri' })),
    }),
  }),
];
