import { defineFields, type Fields } from '../../mapping/define-type.ts';

export const blockDevice: Fields = defineFields(({ inside }) => ({
  device_name: 'DeviceName',
  ebs: inside({
    delete_on_termination: 'Ebs.DeleteOnTermination',
    encrypted: 'Ebs.Encrypted',
    iops: 'Ebs.Iops',
    kms_key_id: 'Ebs.KmsKeyId',
    snapshot_id: 'Ebs.SnapshotId',
    throughput: 'Ebs.Throughput',
    volume_size: 'Ebs.VolumeSize',
    volume_type: 'Ebs.VolumeType',
  }),
  no_device: 'NoDevice',
  virtual_name: 'VirtualName',
}));

export const component: Fields = defineFields(({ elements }) => ({
  component_arn: 'ComponentArn',
  parameter: elements('Parameters', () => ({ name: 'Name', value: 'Value' })),
}));

export const workflow: Fields = defineFields(({ elements }) => ({
  on_failure: 'OnFailure',
  parallel_group: 'ParallelGroup',
  parameter: elements('Parameters', () => ({ name: 'Name', value: 'Value' })),
  workflow_arn: 'WorkflowArn',
}));

/** Where an image goes once it is built. */
export const distribution: Fields = defineFields(({ elements, ignored, inside }) => ({
  ami_distribution_configuration: inside({
    ami_tags: 'AmiDistributionConfiguration.AmiTags',
    description: 'AmiDistributionConfiguration.Description',
    kms_key_id: 'AmiDistributionConfiguration.KmsKeyId',
    launch_permission: inside({
      organization_arns: 'AmiDistributionConfiguration.LaunchPermissionConfiguration.OrganizationArns',
      organizational_unit_arns:
        'AmiDistributionConfiguration.LaunchPermissionConfiguration.OrganizationalUnitArns',
      user_groups: 'AmiDistributionConfiguration.LaunchPermissionConfiguration.UserGroups',
      user_ids: 'AmiDistributionConfiguration.LaunchPermissionConfiguration.UserIds',
    }),
    name: 'AmiDistributionConfiguration.Name',
    target_account_ids: 'AmiDistributionConfiguration.TargetAccountIds',
  }),
  container_distribution_configuration: inside({
    container_tags: 'ContainerDistributionConfiguration.ContainerTags',
    description: 'ContainerDistributionConfiguration.Description',
    target_repository: inside({
      repository_name: 'ContainerDistributionConfiguration.TargetRepository.RepositoryName',
      service: 'ContainerDistributionConfiguration.TargetRepository.Service',
    }),
  }),
  fast_launch_configuration: elements('FastLaunchConfigurations', () => ({
    account_id: 'AccountId',
    enabled: 'Enabled',
    launch_template: inside({
      launch_template_id: 'LaunchTemplate.LaunchTemplateId',
      launch_template_name: 'LaunchTemplate.LaunchTemplateName',
      launch_template_version: 'LaunchTemplate.LaunchTemplateVersion',
    }),
    max_parallel_launches: 'MaxParallelLaunches',
    snapshot_configuration: inside({
      target_resource_count: 'SnapshotConfiguration.TargetResourceCount',
    }),
  })),
  launch_template_configuration: elements('LaunchTemplateConfigurations', () => ({
    account_id: 'AccountId',
    default: 'SetDefaultVersion',
    launch_template_id: 'LaunchTemplateId',
  })),
  license_configuration_arns: 'LicenseConfigurationArns',
  region: 'Region',
  // Not in the registry's type.
  s3_export_configuration: ignored,
  ssm_parameter_configuration: elements('SsmParameterConfigurations', () => ({
    ami_account_id: 'AmiAccountId',
    data_type: 'DataType',
    parameter_name: 'ParameterName',
  })),
}));
