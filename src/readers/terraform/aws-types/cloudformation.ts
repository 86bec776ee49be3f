import { defineElement, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Stacks that a Terraform configuration sets up in turn. */
export const cloudformation: TypeTables = [
  // The type is that of a stack nested in a template, which takes its template by address only.
  defineType('aws_cloudformation_stack', 'AWS::CloudFormation::Stack', {
    computed: ['outputs'],
    fields: ({ ignored, pairs }) => ({
      name: ignored,
      template_body: ignored,
      capabilities: ignored,
      disable_rollback: ignored,
      iam_role_arn: ignored,
      on_failure: ignored,
      policy_body: ignored,
      policy_url: ignored,
      notification_arns: 'NotificationARNs',
      parameters: 'Parameters',
      tags: pairs('Tags'),
      template_url: 'TemplateURL',
      timeout_in_minutes: 'TimeoutInMinutes',
    }),
  }),
  defineType('aws_cloudformation_stack_set', 'AWS::CloudFormation::StackSet', {
    computed: ['stack_set_id'],
    fields: ({ inside, pairs }) => ({
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
      operation_preferences: inside({
        concurrency_mode: 'OperationPreferences.ConcurrencyMode',
        failure_tolerance_count: 'OperationPreferences.FailureToleranceCount',
        failure_tolerance_percentage: 'OperationPreferences.FailureTolerancePercentage',
        max_concurrent_count: 'OperationPreferences.MaxConcurrentCount',
        max_concurrent_percentage: 'OperationPreferences.MaxConcurrentPercentage',
        region_concurrency_type: 'OperationPreferences.RegionConcurrencyType',
        region_order: 'OperationPreferences.RegionOrder',
      }),
      parameters: pairs('Parameters', 'ParameterKey', 'ParameterValue'),
      permission_model: 'PermissionModel',
      tags: pairs('Tags'),
      template_body: 'TemplateBody',
      template_url: 'TemplateURL',
    }),
    providerDefaults: { PermissionModel: 'SELF_MANAGED' },
  }),
  defineElement(
    'aws_cloudformation_stack_set_instance',
    'AWS::CloudFormation::StackSet',
    { parent: 'stack_set_name', path: 'StackInstancesGroup' },
    {
      computed: ['organizational_unit_id', 'stack_id', 'stack_instance_summaries'],
      fields: ({ ignored, inside, pairs }) => ({
        account_id: 'DeploymentTargets.Accounts',
        deployment_targets: inside({
          account_filter_type: 'DeploymentTargets.AccountFilterType',
          accounts: 'DeploymentTargets.Accounts',
          accounts_url: 'DeploymentTargets.AccountsUrl',
          organizational_unit_ids: 'DeploymentTargets.OrganizationalUnitIds',
        }),
        parameter_overrides: pairs('ParameterOverrides', 'ParameterKey', 'ParameterValue'),
        region: 'Regions',
        stack_set_instance_region: 'Regions',
        retain_stack: ignored,
        call_as: ignored,
        operation_preferences: ignored,
      }),
    },
  ),
  defineElement(
    'aws_cloudformation_stack_instances',
    'AWS::CloudFormation::StackSet',
    { parent: 'stack_set_name', path: 'StackInstancesGroup' },
    {
      computed: ['stack_instance_summaries', 'stack_set_id'],
      fields: ({ ignored, inside, pairs }) => ({
        accounts: 'DeploymentTargets.Accounts',
        deployment_targets: inside({
          account_filter_type: 'DeploymentTargets.AccountFilterType',
          accounts: 'DeploymentTargets.Accounts',
          accounts_url: 'DeploymentTargets.AccountsUrl',
          organizational_unit_ids: 'DeploymentTargets.OrganizationalUnitIds',
        }),
        parameter_overrides: pairs('ParameterOverrides', 'ParameterKey', 'ParameterValue'),
        regions: 'Regions',
        retain_stacks: ignored,
        call_as: ignored,
        operation_preferences: ignored,
      }),
    },
  ),
];
