import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Parameter and option groups of RDS, and its events. */
export const rdsParameters: TypeTables = [
  defineType('aws_db_parameter_group', 'AWS::RDS::DBParameterGroup', {
    fields: ({ ignored, keyed, pairs }) => ({
      name: 'DBParameterGroupName',
      name_prefix: ignored,
      family: 'Family',
      description: 'Description',
      // `apply_method` says when a change takes effect, not what it is.
      parameter: keyed('Parameters', 'name', 'value'),
      skip_destroy: ignored,
      tags: pairs('Tags'),
    }),
  }),
];
