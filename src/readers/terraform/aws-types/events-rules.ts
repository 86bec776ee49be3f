import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Rules of EventBridge and their targets. */
export const eventsRules: TypeTables = [
  defineType('aws_cloudwatch_event_rule', 'AWS::Events::Rule', {
    fields: ({ choose, ignored, pairs }) => ({
      name: 'Name',
      name_prefix: ignored,
      description: 'Description',
      event_bus_name: 'EventBusName',
      event_pattern: 'EventPattern',
      force_destroy: ignored,
      // Version 4 of the provider; later ones write `state`.
      is_enabled: choose('State', { true: 'ENABLED', false: 'DISABLED' }),
      role_arn: 'RoleArn',
      schedule_expression: 'ScheduleExpression',
      state: 'State',
      tags: pairs('Tags'),
    }),
  }),
  defineElement(
    'aws_cloudwatch_event_target',
    'AWS::Events::Rule',
    { parent: 'rule', path: 'Targets', by: { rule: 'name', event_bus_name: 'event_bus_name' } },
    {
      fields: ({ choose, elements, ignored, inside, pairs }) => ({
        appsync_target: inside({ graphql_operation: 'AppSyncParameters.GraphQLOperation' }),
        arn: 'Arn',
        batch_target: inside({
          array_size: 'BatchParameters.ArrayProperties.Size',
          job_attempts: 'BatchParameters.RetryStrategy.Attempts',
          job_definition: 'BatchParameters.JobDefinition',
          job_name: 'BatchParameters.JobName',
        }),
        dead_letter_config: inside({ arn: 'DeadLetterConfig.Arn' }),
        ecs_target: inside({
          capacity_provider_strategy: elements('EcsParameters.CapacityProviderStrategy', () => ({
            base: 'Base',
            capacity_provider: 'CapacityProvider',
            weight: 'Weight',
          })),
          enable_ecs_managed_tags: 'EcsParameters.EnableECSManagedTags',
          enable_execute_command: 'EcsParameters.EnableExecuteCommand',
          group: 'EcsParameters.Group',
          launch_type: 'EcsParameters.LaunchType',
          network_configuration: inside({
            assign_public_ip: choose(
              'EcsParameters.NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp',
              {
                true: 'ENABLED',
                false: 'DISABLED',
              },
            ),
            security_groups: 'EcsParameters.NetworkConfiguration.AwsVpcConfiguration.SecurityGroups',
            subnets: 'EcsParameters.NetworkConfiguration.AwsVpcConfiguration.Subnets',
          }),
          ordered_placement_strategy: elements('EcsParameters.PlacementStrategies', () => ({
            field: 'Field',
            type: 'Type',
          })),
          placement_constraint: elements('EcsParameters.PlacementConstraints', () => ({
            expression: 'Expression',
            type: 'Type',
          })),
          platform_version: 'EcsParameters.PlatformVersion',
          propagate_tags: 'EcsParameters.PropagateTags',
          tags: pairs('EcsParameters.TagList'),
          task_count: 'EcsParameters.TaskCount',
          task_definition_arn: 'EcsParameters.TaskDefinitionArn',
        }),
        event_bus_name: ignored,
        force_destroy: ignored,
        http_target: inside({
          header_parameters: 'HttpParameters.HeaderParameters',
          path_parameter_values: 'HttpParameters.PathParameterValues',
          query_string_parameters: 'HttpParameters.QueryStringParameters',
        }),
        input: 'Input',
        input_path: 'InputPath',
        input_transformer: inside({
          input_paths: 'InputTransformer.InputPathsMap',
          input_template: 'InputTransformer.InputTemplate',
        }),
        kinesis_target: inside({ partition_key_path: 'KinesisParameters.PartitionKeyPath' }),
        redshift_target: inside({
          database: 'RedshiftDataParameters.Database',
          db_user: 'RedshiftDataParameters.DbUser',
          secrets_manager_arn: 'RedshiftDataParameters.SecretManagerArn',
          sql: 'RedshiftDataParameters.Sql',
          statement_name: 'RedshiftDataParameters.StatementName',
          with_event: 'RedshiftDataParameters.WithEvent',
        }),
        retry_policy: inside({
          maximum_event_age_in_seconds: 'RetryPolicy.MaximumEventAgeInSeconds',
          maximum_retry_attempts: 'RetryPolicy.MaximumRetryAttempts',
        }),
        role_arn: 'RoleArn',
        run_command_targets: elements('RunCommandParameters.RunCommandTargets', () => ({
          key: 'Key',
          values: 'Values',
        })),
        sagemaker_pipeline_target: inside({
          pipeline_parameter_list: elements('SageMakerPipelineParameters.PipelineParameterList', () => ({
            name: 'Name',
            value: 'Value',
          })),
        }),
        sqs_target: inside({ message_group_id: 'SqsParameters.MessageGroupId' }),
        target_id: 'Id',
      }),
    },
  ),
];
