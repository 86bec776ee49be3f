import { defineFields, type Fields } from '../../mapping/define-type.ts';

const placement: Fields = { field: 'Field', type: 'Type' };
const variable: Fields = { name: 'Name', value: 'Value' };
const typed: Fields = { type: 'Type', value: 'Value' };

const job: Fields = defineFields(({ elements, inside }) => ({
  array_properties: inside({ size: 'ArrayProperties.Size' }),
  container_overrides: inside({
    command: 'ContainerOverrides.Command',
    environment: elements('ContainerOverrides.Environment', () => variable),
    instance_type: 'ContainerOverrides.InstanceType',
    resource_requirement: elements('ContainerOverrides.ResourceRequirements', () => typed),
  }),
  depends_on: elements('DependsOn', () => ({ job_id: 'JobId', type: 'Type' })),
  job_definition: 'JobDefinition',
  job_name: 'JobName',
  parameters: 'Parameters',
  retry_strategy: inside({ attempts: 'RetryStrategy.Attempts' }),
}));

const overrides: Fields = defineFields(({ elements, inside }) => ({
  container_override: elements('ContainerOverrides', kit => ({
    command: 'Command',
    cpu: 'Cpu',
    environment: kit.elements('Environment', () => variable),
    environment_file: kit.elements('EnvironmentFiles', () => typed),
    memory: 'Memory',
    memory_reservation: 'MemoryReservation',
    name: 'Name',
    resource_requirement: kit.elements('ResourceRequirements', () => typed),
  })),
  cpu: 'Cpu',
  ephemeral_storage: inside({ size_in_gib: 'EphemeralStorage.SizeInGiB' }),
  execution_role_arn: 'ExecutionRoleArn',
  inference_accelerator_override: elements('InferenceAcceleratorOverrides', () => ({
    device_name: 'DeviceName',
    device_type: 'DeviceType',
  })),
  memory: 'Memory',
  task_role_arn: 'TaskRoleArn',
}));

const task: Fields = defineFields(({ elements, inside, nested, pairs }) => ({
  capacity_provider_strategy: elements('CapacityProviderStrategy', () => ({
    base: 'Base',
    capacity_provider: 'CapacityProvider',
    weight: 'Weight',
  })),
  enable_ecs_managed_tags: 'EnableECSManagedTags',
  enable_execute_command: 'EnableExecuteCommand',
  group: 'Group',
  launch_type: 'LaunchType',
  network_configuration: inside({
    aws_vpc_configuration: inside({
      assign_public_ip: 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
      security_groups: 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
      subnets: 'NetworkConfiguration.AwsvpcConfiguration.Subnets',
    }),
  }),
  overrides: nested('Overrides', () => overrides),
  placement_constraint: elements('PlacementConstraints', () => ({
    expression: 'Expression',
    type: 'Type',
  })),
  placement_strategy: elements('PlacementStrategy', () => placement),
  platform_version: 'PlatformVersion',
  propagate_tags: 'PropagateTags',
  reference_id: 'ReferenceId',
  tags: pairs('Tags'),
  task_count: 'TaskCount',
  task_definition_arn: 'TaskDefinitionArn',
}));

export const http: Fields = {
  header_parameters: 'HeaderParameters',
  path_parameter_values: 'PathParameterValues',
  query_string_parameters: 'QueryStringParameters',
};

/** Where a pipe writes. */
export const target: Fields = defineFields(({ elements, inside, nested }) => ({
  batch_job_parameters: nested('BatchJobParameters', () => job),
  cloudwatch_logs_parameters: inside({
    log_stream_name: 'CloudWatchLogsParameters.LogStreamName',
    timestamp: 'CloudWatchLogsParameters.Timestamp',
  }),
  ecs_task_parameters: nested('EcsTaskParameters', () => task),
  eventbridge_event_bus_parameters: nested('EventBridgeEventBusParameters', () => ({
    detail_type: 'DetailType',
    endpoint_id: 'EndpointId',
    resources: 'Resources',
    source: 'Source',
    time: 'Time',
  })),
  http_parameters: nested('HttpParameters', () => http),
  input_template: 'InputTemplate',
  kinesis_stream_parameters: inside({ partition_key: 'KinesisStreamParameters.PartitionKey' }),
  lambda_function_parameters: inside({ invocation_type: 'LambdaFunctionParameters.InvocationType' }),
  redshift_data_parameters: nested('RedshiftDataParameters', () => ({
    database: 'Database',
    db_user: 'DbUser',
    secret_manager_arn: 'SecretManagerArn',
    sqls: 'Sqls',
    statement_name: 'StatementName',
    with_event: 'WithEvent',
  })),
  sagemaker_pipeline_parameters: inside({
    pipeline_parameter: elements('SageMakerPipelineParameters.PipelineParameterList', () => variable),
  }),
  sqs_queue_parameters: nested('SqsQueueParameters', () => ({
    message_deduplication_id: 'MessageDeduplicationId',
    message_group_id: 'MessageGroupId',
  })),
  step_function_state_machine_parameters: inside({
    invocation_type: 'StepFunctionStateMachineParameters.InvocationType',
  }),
}));
