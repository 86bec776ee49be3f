import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Workspaces of Managed Prometheus, their rules and scrapers. */
export const prometheus: TypeTables = [
  defineType('aws_prometheus_workspace', 'AWS::APS::Workspace', {
    computed: ['prometheus_endpoint'],
    fields: ({ inside, pairs }) => ({
      alias: 'Alias',
      kms_key_arn: 'KmsKeyArn',
      logging_configuration: inside({ log_group_arn: 'LoggingConfiguration.LogGroupArn' }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_prometheus_rule_group_namespace', 'AWS::APS::RuleGroupsNamespace', {
    fields: ({ pairs }) => ({ data: 'Data', name: 'Name', workspace_id: 'Workspace', tags: pairs('Tags') }),
  }),
  definePart(
    'aws_prometheus_alert_manager_definition',
    'AWS::APS::Workspace',
    { parent: 'workspace_id', path: 'AlertManagerDefinition' },
    { fields: () => ({ definition: 'AlertManagerDefinition' }) },
  ),
  defineType('aws_prometheus_scraper', 'AWS::APS::Scraper', {
    computed: ['role_arn'],
    fields: ({ inside, pairs }) => ({
      alias: 'Alias',
      destination: inside({ amp: inside({ workspace_arn: 'Destination.AmpConfiguration.WorkspaceArn' }) }),
      role_configuration: inside({
        source_role_arn: 'RoleConfiguration.SourceRoleArn',
        target_role_arn: 'RoleConfiguration.TargetRoleArn',
      }),
      scrape_configuration: 'ScrapeConfiguration.ConfigurationBlob',
      source: inside({
        eks: inside({
          cluster_arn: 'Source.EksConfiguration.ClusterArn',
          security_group_ids: 'Source.EksConfiguration.SecurityGroupIds',
          subnet_ids: 'Source.EksConfiguration.SubnetIds',
        }),
      }),
      tags: pairs('Tags'),
    }),
  }),
];
