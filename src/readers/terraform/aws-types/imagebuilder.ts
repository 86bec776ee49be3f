import { defineType, type TypeTables } from '../mapping/define-type.ts';
import { blockDevice, component, distribution, workflow } from './imagebuilder/recipes.ts';

/** What images are built from, where, and where they go. */
export const imagebuilder: TypeTables = [
  defineType('aws_imagebuilder_component', 'AWS::ImageBuilder::Component', {
    computed: ['date_created', 'encrypted', 'owner', 'type'],
    fields: ({ ignored }) => ({
      name: 'Name',
      change_description: 'ChangeDescription',
      data: 'Data',
      description: 'Description',
      kms_key_id: 'KmsKeyId',
      platform: 'Platform',
      skip_destroy: ignored,
      supported_os_versions: 'SupportedOsVersions',
      uri: 'Uri',
      version: 'Version',
      tags: 'Tags',
    }),
  }),
  defineType('aws_imagebuilder_image_recipe', 'AWS::ImageBuilder::ImageRecipe', {
    computed: ['date_created', 'owner', 'platform'],
    fields: ({ inside, nestedList }) => ({
      name: 'Name',
      ami_tags: 'AmiTags',
      block_device_mapping: nestedList('BlockDeviceMappings', () => blockDevice),
      component: nestedList('Components', () => component),
      description: 'Description',
      parent_image: 'ParentImage',
      systems_manager_agent: inside({
        uninstall_after_build: 'AdditionalInstanceConfiguration.SystemsManagerAgent.UninstallAfterBuild',
      }),
      user_data_base64: 'AdditionalInstanceConfiguration.UserDataOverride',
      version: 'Version',
      working_directory: 'WorkingDirectory',
      tags: 'Tags',
    }),
  }),
  defineType('aws_imagebuilder_container_recipe', 'AWS::ImageBuilder::ContainerRecipe', {
    computed: ['date_created', 'encrypted', 'owner', 'platform'],
    fields: ({ inside, nestedList }) => ({
      name: 'Name',
      component: nestedList('Components', () => component),
      container_type: 'ContainerType',
      description: 'Description',
      dockerfile_template_data: 'DockerfileTemplateData',
      dockerfile_template_uri: 'DockerfileTemplateUri',
      instance_configuration: inside({
        block_device_mapping: nestedList('InstanceConfiguration.BlockDeviceMappings', () => blockDevice),
        image: 'InstanceConfiguration.Image',
      }),
      kms_key_id: 'KmsKeyId',
      parent_image: 'ParentImage',
      platform_override: 'PlatformOverride',
      target_repository: inside({
        repository_name: 'TargetRepository.RepositoryName',
        service: 'TargetRepository.Service',
      }),
      version: 'Version',
      working_directory: 'WorkingDirectory',
      tags: 'Tags',
    }),
  }),
  defineType('aws_imagebuilder_distribution_configuration', 'AWS::ImageBuilder::DistributionConfiguration', {
    computed: ['date_created', 'date_updated'],
    fields: ({ nestedList }) => ({
      name: 'Name',
      description: 'Description',
      distribution: nestedList('Distributions', () => distribution),
      tags: 'Tags',
    }),
  }),
  defineType(
    'aws_imagebuilder_infrastructure_configuration',
    'AWS::ImageBuilder::InfrastructureConfiguration',
    {
      computed: ['date_created', 'date_updated'],
      fields: ({ inside }) => ({
        name: 'Name',
        description: 'Description',
        instance_metadata_options: inside({
          http_put_response_hop_limit: 'InstanceMetadataOptions.HttpPutResponseHopLimit',
          http_tokens: 'InstanceMetadataOptions.HttpTokens',
        }),
        instance_profile_name: 'InstanceProfileName',
        instance_types: 'InstanceTypes',
        key_pair: 'KeyPair',
        logging: inside({
          s3_logs: inside({
            s3_bucket_name: 'Logging.S3Logs.S3BucketName',
            s3_key_prefix: 'Logging.S3Logs.S3KeyPrefix',
          }),
        }),
        placement: inside({
          availability_zone: 'Placement.AvailabilityZone',
          host_id: 'Placement.HostId',
          host_resource_group_arn: 'Placement.HostResourceGroupArn',
          tenancy: 'Placement.Tenancy',
        }),
        resource_tags: 'ResourceTags',
        security_group_ids: 'SecurityGroupIds',
        sns_topic_arn: 'SnsTopicArn',
        subnet_id: 'SubnetId',
        terminate_instance_on_failure: 'TerminateInstanceOnFailure',
        tags: 'Tags',
      }),
    },
  ),
  defineType('aws_imagebuilder_image_pipeline', 'AWS::ImageBuilder::ImagePipeline', {
    computed: ['date_created', 'date_last_run', 'date_next_run', 'date_updated', 'platform'],
    fields: ({ inside, nestedList }) => ({
      name: 'Name',
      container_recipe_arn: 'ContainerRecipeArn',
      description: 'Description',
      distribution_configuration_arn: 'DistributionConfigurationArn',
      enhanced_image_metadata_enabled: 'EnhancedImageMetadataEnabled',
      execution_role: 'ExecutionRole',
      image_recipe_arn: 'ImageRecipeArn',
      image_scanning_configuration: inside({
        ecr_configuration: inside({
          container_tags: 'ImageScanningConfiguration.EcrConfiguration.ContainerTags',
          repository_name: 'ImageScanningConfiguration.EcrConfiguration.RepositoryName',
        }),
        image_scanning_enabled: 'ImageScanningConfiguration.ImageScanningEnabled',
      }),
      image_tests_configuration: inside({
        image_tests_enabled: 'ImageTestsConfiguration.ImageTestsEnabled',
        timeout_minutes: 'ImageTestsConfiguration.TimeoutMinutes',
      }),
      infrastructure_configuration_arn: 'InfrastructureConfigurationArn',
      logging_configuration: inside({
        image_log_group_name: 'LoggingConfiguration.ImageLogGroupName',
        pipeline_log_group_name: 'LoggingConfiguration.PipelineLogGroupName',
      }),
      schedule: inside({
        auto_disable_policy: inside({ failure_count: 'Schedule.AutoDisablePolicy.FailureCount' }),
        pipeline_execution_start_condition: 'Schedule.PipelineExecutionStartCondition',
        schedule_expression: 'Schedule.ScheduleExpression',
        timezone: 'Schedule.Timezone',
      }),
      status: 'Status',
      workflow: nestedList('Workflows', () => workflow),
      tags: 'Tags',
    }),
  }),
  defineType('aws_imagebuilder_image', 'AWS::ImageBuilder::Image', {
    computed: ['date_created', 'name', 'os_version', 'output_resources', 'platform', 'version'],
    fields: ({ inside, nestedList }) => ({
      container_recipe_arn: 'ContainerRecipeArn',
      distribution_configuration_arn: 'DistributionConfigurationArn',
      enhanced_image_metadata_enabled: 'EnhancedImageMetadataEnabled',
      execution_role: 'ExecutionRole',
      image_recipe_arn: 'ImageRecipeArn',
      image_scanning_configuration: inside({
        ecr_configuration: inside({
          container_tags: 'ImageScanningConfiguration.EcrConfiguration.ContainerTags',
          repository_name: 'ImageScanningConfiguration.EcrConfiguration.RepositoryName',
        }),
        image_scanning_enabled: 'ImageScanningConfiguration.ImageScanningEnabled',
      }),
      image_tests_configuration: inside({
        image_tests_enabled: 'ImageTestsConfiguration.ImageTestsEnabled',
        timeout_minutes: 'ImageTestsConfiguration.TimeoutMinutes',
      }),
      infrastructure_configuration_arn: 'InfrastructureConfigurationArn',
      logging_configuration: inside({ log_group_name: 'LoggingConfiguration.LogGroupName' }),
      workflow: nestedList('Workflows', () => workflow),
      tags: 'Tags',
    }),
  }),
  defineType('aws_imagebuilder_workflow', 'AWS::ImageBuilder::Workflow', {
    computed: ['date_created', 'owner'],
    fields: () => ({
      name: 'Name',
      change_description: 'ChangeDescription',
      data: 'Data',
      description: 'Description',
      kms_key_id: 'KmsKeyId',
      type: 'Type',
      uri: 'Uri',
      version: 'Version',
      tags: 'Tags',
    }),
  }),
];
