import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Groups of resources, by their tags or by stack. */
export const resourcegroups: TypeTables = [
  defineType('aws_resourcegroups_group', 'AWS::ResourceGroups::Group', {
    fields: ({ elements, inside, pairs }) => ({
      name: 'Name',
      description: 'Description',
      configuration: elements('Configuration', kit => ({
        parameters: kit.elements('Parameters', () => ({ name: 'Name', values: 'Values' })),
        type: 'Type',
      })),
      resource_query: inside({ query: 'ResourceQuery.Query', type: 'ResourceQuery.Type' }),
      tags: pairs('Tags'),
    }),
  }),
];
