import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Parameter, option and subnet groups of RDS, and its events. */
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
  defineType('aws_rds_cluster_parameter_group', 'AWS::RDS::DBClusterParameterGroup', {
    fields: ({ ignored, keyed, pairs }) => ({
      name: 'DBClusterParameterGroupName',
      name_prefix: ignored,
      family: 'Family',
      description: 'Description',
      parameter: keyed('Parameters', 'name', 'value'),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_db_option_group', 'AWS::RDS::OptionGroup', {
    fields: ({ elements, ignored, pairs }) => ({
      name: 'OptionGroupName',
      name_prefix: ignored,
      engine_name: 'EngineName',
      major_engine_version: 'MajorEngineVersion',
      option_group_description: 'OptionGroupDescription',
      option: elements('OptionConfigurations', kit => ({
        option_name: 'OptionName',
        port: 'Port',
        version: 'OptionVersion',
        db_security_group_memberships: 'DBSecurityGroupMemberships',
        vpc_security_group_memberships: 'VpcSecurityGroupMemberships',
        option_settings: kit.elements('OptionSettings', () => ({ name: 'Name', value: 'Value' })),
      })),
      skip_destroy: ignored,
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_db_subnet_group', 'AWS::RDS::DBSubnetGroup', {
    fields: ({ ignored, pairs }) => ({
      name: 'DBSubnetGroupName',
      name_prefix: ignored,
      description: 'DBSubnetGroupDescription',
      subnet_ids: 'SubnetIds',
      tags: pairs('Tags'),
    }),
    computed: ['supported_network_types', 'vpc_id'],
  }),
  defineType('aws_db_event_subscription', 'AWS::RDS::EventSubscription', {
    fields: ({ ignored, pairs }) => ({
      name: 'SubscriptionName',
      name_prefix: ignored,
      enabled: 'Enabled',
      event_categories: 'EventCategories',
      sns_topic: 'SnsTopicArn',
      source_ids: 'SourceIds',
      source_type: 'SourceType',
      tags: pairs('Tags'),
    }),
    computed: ['customer_aws_id'],
  }),
];
