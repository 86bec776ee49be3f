import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** State machines of Step Functions. */
export const sfn: TypeTables = [
  defineType('aws_sfn_state_machine', 'AWS::StepFunctions::StateMachine', {
    fields: ({ ignored, inside, item, pairs }) => ({
      name: 'StateMachineName',
      name_prefix: ignored,
      definition: 'DefinitionString',
      encryption_configuration: inside({
        kms_data_key_reuse_period_seconds: 'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds',
        kms_key_id: 'EncryptionConfiguration.KmsKeyId',
        type: 'EncryptionConfiguration.Type',
      }),
      logging_configuration: inside({
        include_execution_data: 'LoggingConfiguration.IncludeExecutionData',
        level: 'LoggingConfiguration.Level',
        log_destination: item('LoggingConfiguration.Destinations', 0, 'CloudWatchLogsLogGroup.LogGroupArn'),
      }),
      publish: ignored,
      role_arn: 'RoleArn',
      tags: pairs('Tags'),
      tracing_configuration: inside({ enabled: 'TracingConfiguration.Enabled' }),
      type: 'StateMachineType',
      version_description: ignored,
    }),
    computed: ['creation_date', 'description', 'revision_id', 'state_machine_version_arn', 'status'],
  }),
  defineType('aws_sfn_activity', 'AWS::StepFunctions::Activity', {
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      encryption_configuration: inside({
        kms_data_key_reuse_period_seconds: 'EncryptionConfiguration.KmsDataKeyReusePeriodSeconds',
        kms_key_id: 'EncryptionConfiguration.KmsKeyId',
        type: 'EncryptionConfiguration.Type',
      }),
      tags: pairs('Tags'),
    }),
    computed: ['creation_date'],
  }),
  defineType('aws_sfn_alias', 'AWS::StepFunctions::StateMachineAlias', {
    fields: ({ elements }) => ({
      name: 'Name',
      description: 'Description',
      routing_configuration: elements('RoutingConfiguration', () => ({
        state_machine_version_arn: 'StateMachineVersionArn',
        weight: 'Weight',
      })),
    }),
    computed: ['creation_date'],
  }),
];
