import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Applications and environments of Elastic Beanstalk. */
export const elasticBeanstalk: TypeTables = [
  defineType('aws_elastic_beanstalk_application', 'AWS::ElasticBeanstalk::Application', {
    fields: ({ ignored, inside }) => ({
      name: 'ApplicationName',
      appversion_lifecycle: inside({
        delete_source_from_s3: ignored,
        max_age_in_days: 'ResourceLifecycleConfig.VersionLifecycleConfig.MaxAgeRule.MaxAgeInDays',
        max_count: 'ResourceLifecycleConfig.VersionLifecycleConfig.MaxCountRule.MaxCount',
        service_role: 'ResourceLifecycleConfig.ServiceRole',
      }),
      description: 'Description',
      tags: ignored,
    }),
  }),
  defineType('aws_elastic_beanstalk_application_version', 'AWS::ElasticBeanstalk::ApplicationVersion', {
    fields: ({ ignored }) => ({
      name: ignored,
      application: 'ApplicationName',
      bucket: 'SourceBundle.S3Bucket',
      description: 'Description',
      force_delete: ignored,
      key: 'SourceBundle.S3Key',
      process: 'Process',
      tags: ignored,
    }),
  }),
  defineType('aws_elastic_beanstalk_configuration_template', 'AWS::ElasticBeanstalk::ConfigurationTemplate', {
    fields: ({ elements, ignored }) => ({
      name: ignored,
      application: 'ApplicationName',
      description: 'Description',
      environment_id: 'EnvironmentId',
      setting: elements('OptionSettings', () => ({
        name: 'OptionName',
        namespace: 'Namespace',
        resource: 'ResourceName',
        value: 'Value',
      })),
      solution_stack_name: 'SolutionStackName',
    }),
  }),
  defineType('aws_elastic_beanstalk_environment', 'AWS::ElasticBeanstalk::Environment', {
    fields: ({ elements, ignored, pairs }) => ({
      name: 'EnvironmentName',
      application: 'ApplicationName',
      cname_prefix: 'CNAMEPrefix',
      description: 'Description',
      platform_arn: 'PlatformArn',
      poll_interval: ignored,
      setting: elements('OptionSettings', () => ({
        name: 'OptionName',
        namespace: 'Namespace',
        resource: 'ResourceName',
        value: 'Value',
      })),
      solution_stack_name: 'SolutionStackName',
      tags: pairs('Tags'),
      template_name: 'TemplateName',
      tier: 'Tier.Name',
      version_label: 'VersionLabel',
      wait_for_ready_timeout: ignored,
    }),
    computed: [
      'all_settings',
      'autoscaling_groups',
      'cname',
      'endpoint_url',
      'instances',
      'launch_configurations',
      'load_balancers',
      'queues',
      'triggers',
    ],
    providerDefaults: { 'Tier.Name': 'WebServer' },
  }),
];
