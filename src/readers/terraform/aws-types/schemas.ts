import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Registries of event schemas. */
export const schemas: TypeTables = [
  defineType('aws_schemas_registry', 'AWS::EventSchemas::Registry', {
    fields: ({ pairs }) => ({ name: 'RegistryName', description: 'Description', tags: pairs('Tags') }),
  }),
  defineType('aws_schemas_registry_policy', 'AWS::EventSchemas::RegistryPolicy', {
    fields: () => ({ policy: 'Policy', registry_name: 'RegistryName' }),
  }),
  defineType('aws_schemas_schema', 'AWS::EventSchemas::Schema', {
    fields: ({ pairs }) => ({
      name: 'SchemaName',
      content: 'Content',
      description: 'Description',
      registry_name: 'RegistryName',
      tags: pairs('Tags'),
      type: 'Type',
    }),
    computed: ['last_modified', 'version', 'version_created_date'],
  }),
  defineType('aws_schemas_discoverer', 'AWS::EventSchemas::Discoverer', {
    fields: ({ pairs }) => ({ description: 'Description', source_arn: 'SourceArn', tags: pairs('Tags') }),
  }),
];
