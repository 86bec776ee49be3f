import { defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const parameter: Fields = { description: 'Description', required: 'Required' };

/** Configuration of applications that changes without a release. */
export const appconfig: TypeTables = [
  defineType('aws_appconfig_application', 'AWS::AppConfig::Application', {
    fields: ({ pairs }) => ({ name: 'Name', description: 'Description', tags: pairs('Tags') }),
  }),
  defineType('aws_appconfig_configuration_profile', 'AWS::AppConfig::ConfigurationProfile', {
    computed: ['configuration_profile_id'],
    fields: ({ elements, pairs }) => ({
      name: 'Name',
      application_id: 'ApplicationId',
      description: 'Description',
      kms_key_identifier: 'KmsKeyIdentifier',
      location_uri: 'LocationUri',
      retrieval_role_arn: 'RetrievalRoleArn',
      type: 'Type',
      validator: elements('Validators', () => ({ content: 'Content', type: 'Type' })),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appconfig_environment', 'AWS::AppConfig::Environment', {
    computed: ['environment_id', 'state'],
    fields: ({ elements, pairs }) => ({
      name: 'Name',
      application_id: 'ApplicationId',
      description: 'Description',
      monitor: elements('Monitors', () => ({
        alarm_arn: 'AlarmArn',
        alarm_role_arn: 'AlarmRoleArn',
      })),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appconfig_deployment_strategy', 'AWS::AppConfig::DeploymentStrategy', {
    fields: ({ pairs }) => ({
      name: 'Name',
      deployment_duration_in_minutes: 'DeploymentDurationInMinutes',
      description: 'Description',
      final_bake_time_in_minutes: 'FinalBakeTimeInMinutes',
      growth_factor: 'GrowthFactor',
      growth_type: 'GrowthType',
      replicate_to: 'ReplicateTo',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appconfig_deployment', 'AWS::AppConfig::Deployment', {
    computed: ['deployment_number', 'kms_key_arn', 'state'],
    fields: ({ pairs }) => ({
      application_id: 'ApplicationId',
      configuration_profile_id: 'ConfigurationProfileId',
      configuration_version: 'ConfigurationVersion',
      deployment_strategy_id: 'DeploymentStrategyId',
      description: 'Description',
      environment_id: 'EnvironmentId',
      kms_key_identifier: 'KmsKeyIdentifier',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appconfig_hosted_configuration_version', 'AWS::AppConfig::HostedConfigurationVersion', {
    computed: ['version_number'],
    fields: () => ({
      application_id: 'ApplicationId',
      configuration_profile_id: 'ConfigurationProfileId',
      content: 'Content',
      content_type: 'ContentType',
      description: 'Description',
    }),
  }),
  defineType('aws_appconfig_extension', 'AWS::AppConfig::Extension', {
    computed: ['version'],
    fields: ({ keyed, named, pairs }) => ({
      name: 'Name',
      action_point: keyed('Actions', 'point', 'action'),
      description: 'Description',
      parameter: named('Parameters', 'name', parameter),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appconfig_extension_association', 'AWS::AppConfig::ExtensionAssociation', {
    computed: ['extension_version'],
    fields: () => ({
      extension_arn: 'ExtensionIdentifier',
      parameters: 'Parameters',
      resource_arn: 'ResourceIdentifier',
    }),
  }),
];
