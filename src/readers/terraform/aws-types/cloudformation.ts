import { defineElement, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const stackSet = 'AWS::CloudFormation::StackSet';

const operationPreferences: Fields = {
  concurrency_mode: 'ConcurrencyMode',
  failure_tolerance_count: 'FailureToleranceCount',
  failure_tolerance_percentage: 'FailureTolerancePercentage',
  max_concurrent_count: 'MaxConcurrentCount',
  max_concurrent_percentage: 'MaxConcurrentPercentage',
  region_concurrency_type: 'RegionConcurrencyType',
  region_order: 'RegionOrder',
};

const targets: Fields = {
  account_filter_type: 'AccountFilterType',
  accounts: 'Accounts',
  accounts_url: 'AccountsUrl',
  organizational_unit_ids: 'OrganizationalUnitIds',
};

/** Stacks and stack sets. What their templates declare is not read. */
export const cloudformation: TypeTables = [
  defineType('aws_cloudformation_stack', 'AWS::CloudFormation::Stack', {
    computed: ['outputs'],
    fields: ({ ignored, pairs }) => ({
      // The registry's type is a nested stack: it has a template and parameters, and nothing of how it is run.
      name: ignored,
      capabilities: ignored,
      disable_rollback: ignored,
      iam_role_arn: ignored,
      notification_arns: 'NotificationARNs',
      on_failure: ignored,
      parameters: 'Parameters',
      policy_body: ignored,
      policy_url: ignored,
      template_body: ignored,
      template_url: 'TemplateURL',
      timeout_in_minutes: 'TimeoutInMinutes',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_cloudformation_stack_set', stackSet, {
    computed: ['stack_set_id'],
    fields: ({ inside, nested, pairs }) => ({
      name: 'StackSetName',
      administration_role_arn: 'AdministrationRoleARN',
      auto_deployment: inside({
        depends_on: 'AutoDeployment.DependsOn',
        enabled: 'AutoDeployment.Enabled',
        retain_stacks_on_account_removal: 'AutoDeployment.RetainStacksOnAccountRemoval',
      }),
      call_as: 'CallAs',
      capabilities: 'Capabilities',
      description: 'Description',
      execution_role_name: 'ExecutionRoleName',
      managed_execution: inside({ active: 'ManagedExecution.Active' }),
      operation_preferences: nested('OperationPreferences', () => operationPreferences),
      parameters: pairs('Parameters', 'ParameterKey', 'ParameterValue'),
      permission_model: 'PermissionModel',
      template_body: 'TemplateBody',
      template_url: 'TemplateURL',
      tags: pairs('Tags'),
    }),
    providerDefaults: { PermissionModel: 'SELF_MANAGED' },
  }),
  defineElement(
    'aws_cloudformation_stack_set_instance',
    stackSet,
    { parent: 'stack_set_name', path: 'StackInstancesGroup' },
    {
      computed: ['organizational_unit_id', 'stack_id', 'stack_instance_summaries'],
      fields: ({ ignored, nested, pairs }) => ({
        account_id: 'DeploymentTargets.Accounts',
        call_as: ignored,
        deployment_targets: nested('DeploymentTargets', () => targets),
        operation_preferences: ignored,
        parameter_overrides: pairs('ParameterOverrides', 'ParameterKey', 'ParameterValue'),
        // Version 5 of the provider: where the stack goes.
        region: 'Regions',
        retain_stack: ignored,
        stack_set_instance_region: 'Regions',
      }),
    },
  ),
  defineElement(
    'aws_cloudformation_stack_instances',
    stackSet,
    { parent: 'stack_set_name', path: 'StackInstancesGroup' },
    {
      computed: ['stack_instance_summaries', 'stack_set_id'],
      fields: ({ ignored, nested, pairs }) => ({
        accounts: 'DeploymentTargets.Accounts',
        call_as: ignored,
        deployment_targets: nested('DeploymentTargets', () => targets),
        operation_preferences: ignored,
        parameter_overrides: pairs('ParameterOverrides', 'ParameterKey', 'ParameterValue'),
        regions: 'Regions',
        retain_stacks: ignored,
      }),
    },
  ),
];
