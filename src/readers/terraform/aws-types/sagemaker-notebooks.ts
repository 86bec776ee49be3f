import type { Value } from '../../../model/value.ts';
import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

/** A script of a life cycle: the registry has a list of one object. */
function scriptOf(content: Value): Value {
  return {
    kind: 'object',
    entries: new Map([['Content', { value: content, place: undefined }]]),
    place: undefined,
  };
}

const resourceSpec: Fields = defineFields(({ ignored }) => ({
  instance_type: 'InstanceType',
  lifecycle_config_arn: 'LifecycleConfigArn',
  sagemaker_image_arn: 'SageMakerImageArn',
  sagemaker_image_version_alias: ignored,
  sagemaker_image_version_arn: 'SageMakerImageVersionArn',
}));

const customImage: Fields = {
  app_image_config_name: 'AppImageConfigName',
  image_name: 'ImageName',
  image_version_number: 'ImageVersionNumber',
};

const idleSettings: Fields = {
  idle_timeout_in_minutes: 'IdleTimeoutInMinutes',
  lifecycle_management: 'LifecycleManagement',
  max_idle_timeout_in_minutes: 'MaxIdleTimeoutInMinutes',
  min_idle_timeout_in_minutes: 'MinIdleTimeoutInMinutes',
};

// What the defaults for spaces and for users have in common.
const spaceSettings: Fields = defineFields(({ elements, ignored, inside, nested, nestedList }) => ({
  custom_file_system_config: elements('CustomFileSystemConfigs', kit => ({
    efs_file_system_config: kit.inside({
      file_system_id: 'EFSFileSystemConfig.FileSystemId',
      file_system_path: 'EFSFileSystemConfig.FileSystemPath',
    }),
  })),
  custom_posix_user_config: inside({ gid: 'CustomPosixUserConfig.Gid', uid: 'CustomPosixUserConfig.Uid' }),
  execution_role: 'ExecutionRole',
  jupyter_lab_app_settings: inside({
    app_lifecycle_management: inside({
      idle_settings: nested('JupyterLabAppSettings.AppLifecycleManagement.IdleSettings', () => idleSettings),
    }),
    built_in_lifecycle_config_arn: 'JupyterLabAppSettings.BuiltInLifecycleConfigArn',
    code_repository: elements('JupyterLabAppSettings.CodeRepositories', () => ({
      repository_url: 'RepositoryUrl',
    })),
    custom_image: nestedList('JupyterLabAppSettings.CustomImages', () => customImage),
    default_resource_spec: nested('JupyterLabAppSettings.DefaultResourceSpec', () => resourceSpec),
    emr_settings: ignored,
    lifecycle_config_arns: 'JupyterLabAppSettings.LifecycleConfigArns',
  }),
  jupyter_server_app_settings: inside({
    code_repository: ignored,
    default_resource_spec: nested('JupyterServerAppSettings.DefaultResourceSpec', () => resourceSpec),
    lifecycle_config_arns: 'JupyterServerAppSettings.LifecycleConfigArns',
  }),
  kernel_gateway_app_settings: inside({
    custom_image: nestedList('KernelGatewayAppSettings.CustomImages', () => customImage),
    default_resource_spec: nested('KernelGatewayAppSettings.DefaultResourceSpec', () => resourceSpec),
    lifecycle_config_arns: 'KernelGatewayAppSettings.LifecycleConfigArns',
  }),
  security_groups: 'SecurityGroups',
  space_storage_settings: inside({
    default_ebs_storage_settings: inside({
      default_ebs_volume_size_in_gb:
        'SpaceStorageSettings.DefaultEbsStorageSettings.DefaultEbsVolumeSizeInGb',
      maximum_ebs_volume_size_in_gb:
        'SpaceStorageSettings.DefaultEbsStorageSettings.MaximumEbsVolumeSizeInGb',
    }),
  }),
}));

// Canvas, R sessions and TensorBoard have no place in the registry's settings that domains and profiles share.
const userSettings: Fields = defineFields(({ ignored, inside, nested, nestedList }) => ({
  ...spaceSettings,
  auto_mount_home_efs: 'AutoMountHomeEFS',
  canvas_app_settings: ignored,
  code_editor_app_settings: inside({
    app_lifecycle_management: inside({
      idle_settings: nested('CodeEditorAppSettings.AppLifecycleManagement.IdleSettings', () => idleSettings),
    }),
    built_in_lifecycle_config_arn: 'CodeEditorAppSettings.BuiltInLifecycleConfigArn',
    custom_image: nestedList('CodeEditorAppSettings.CustomImages', () => customImage),
    default_resource_spec: nested('CodeEditorAppSettings.DefaultResourceSpec', () => resourceSpec),
    lifecycle_config_arns: 'CodeEditorAppSettings.LifecycleConfigArns',
  }),
  default_landing_uri: 'DefaultLandingUri',
  r_session_app_settings: ignored,
  r_studio_server_pro_app_settings: inside({
    access_status: 'RStudioServerProAppSettings.AccessStatus',
    user_group: 'RStudioServerProAppSettings.UserGroup',
  }),
  sharing_settings: inside({
    notebook_output_option: 'SharingSettings.NotebookOutputOption',
    s3_kms_key_id: 'SharingSettings.S3KmsKeyId',
    s3_output_path: 'SharingSettings.S3OutputPath',
  }),
  studio_web_portal: 'StudioWebPortal',
  studio_web_portal_settings: inside({
    hidden_app_types: 'StudioWebPortalSettings.HiddenAppTypes',
    hidden_instance_types: 'StudioWebPortalSettings.HiddenInstanceTypes',
    hidden_ml_tools: 'StudioWebPortalSettings.HiddenMlTools',
  }),
  tensor_board_app_settings: ignored,
}));

/** Notebooks of SageMaker, the domains of its Studio and who works in them. */
export const sagemakerNotebooks: TypeTables = [
  defineType('aws_sagemaker_notebook_instance', 'AWS::SageMaker::NotebookInstance', {
    computed: ['network_interface_id', 'url'],
    fields: ({ inside, pairs }) => ({
      name: 'NotebookInstanceName',
      role_arn: 'RoleArn',
      instance_type: 'InstanceType',
      accelerator_types: 'AcceleratorTypes',
      additional_code_repositories: 'AdditionalCodeRepositories',
      default_code_repository: 'DefaultCodeRepository',
      direct_internet_access: 'DirectInternetAccess',
      instance_metadata_service_configuration: inside({
        minimum_instance_metadata_service_version:
          'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion',
      }),
      kms_key_id: 'KmsKeyId',
      lifecycle_config_name: 'LifecycleConfigName',
      platform_identifier: 'PlatformIdentifier',
      root_access: 'RootAccess',
      security_groups: 'SecurityGroupIds',
      subnet_id: 'SubnetId',
      tags: pairs('Tags'),
      volume_size: 'VolumeSizeInGB',
    }),
  }),
  defineType(
    'aws_sagemaker_notebook_instance_lifecycle_configuration',
    'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    {
      fields: ({ converted, pairs }) => ({
        name: 'NotebookInstanceLifecycleConfigName',
        on_create: converted('OnCreate', scriptOf),
        on_start: converted('OnStart', scriptOf),
        tags: pairs('Tags'),
      }),
    },
  ),
  defineType('aws_sagemaker_domain', 'AWS::SageMaker::Domain', {
    computed: [
      'home_efs_file_system_id',
      'security_group_id_for_domain_boundary',
      'single_sign_on_application_arn',
      'single_sign_on_managed_application_instance_id',
      'url',
    ],
    fields: ({ ignored, inside, nested, pairs }) => ({
      domain_name: 'DomainName',
      auth_mode: 'AuthMode',
      vpc_id: 'VpcId',
      subnet_ids: 'SubnetIds',
      app_network_access_type: 'AppNetworkAccessType',
      app_security_group_management: 'AppSecurityGroupManagement',
      default_user_settings: nested('DefaultUserSettings', () => userSettings),
      default_space_settings: nested('DefaultSpaceSettings', () => spaceSettings),
      domain_settings: inside({
        docker_settings: inside({
          enable_docker_access: 'DomainSettings.DockerSettings.EnableDockerAccess',
          vpc_only_trusted_accounts: 'DomainSettings.DockerSettings.VpcOnlyTrustedAccounts',
        }),
        execution_role_identity_config: 'DomainSettings.ExecutionRoleIdentityConfig',
        ip_address_type: 'DomainSettings.IpAddressType',
        r_studio_server_pro_domain_settings: inside({
          default_resource_spec: nested(
            'DomainSettings.RStudioServerProDomainSettings.DefaultResourceSpec',
            () => resourceSpec,
          ),
          domain_execution_role_arn: 'DomainSettings.RStudioServerProDomainSettings.DomainExecutionRoleArn',
          r_studio_connect_url: 'DomainSettings.RStudioServerProDomainSettings.RStudioConnectUrl',
          r_studio_package_manager_url:
            'DomainSettings.RStudioServerProDomainSettings.RStudioPackageManagerUrl',
        }),
        security_group_ids: 'DomainSettings.SecurityGroupIds',
        trusted_identity_propagation_settings: ignored,
      }),
      kms_key_id: 'KmsKeyId',
      retention_policy: ignored,
      tag_propagation: 'TagPropagation',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_sagemaker_user_profile', 'AWS::SageMaker::UserProfile', {
    computed: ['home_efs_file_system_uid'],
    fields: ({ nested, pairs }) => ({
      domain_id: 'DomainId',
      user_profile_name: 'UserProfileName',
      single_sign_on_user_identifier: 'SingleSignOnUserIdentifier',
      single_sign_on_user_value: 'SingleSignOnUserValue',
      user_settings: nested('UserSettings', () => userSettings),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_sagemaker_studio_lifecycle_config', 'AWS::SageMaker::StudioLifecycleConfig', {
    fields: ({ pairs }) => ({
      studio_lifecycle_config_name: 'StudioLifecycleConfigName',
      studio_lifecycle_config_app_type: 'StudioLifecycleConfigAppType',
      studio_lifecycle_config_content: 'StudioLifecycleConfigContent',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_sagemaker_code_repository', 'AWS::SageMaker::CodeRepository', {
    fields: ({ inside, pairs }) => ({
      code_repository_name: 'CodeRepositoryName',
      git_config: inside({
        branch: 'GitConfig.Branch',
        repository_url: 'GitConfig.RepositoryUrl',
        secret_arn: 'GitConfig.SecretArn',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_sagemaker_image', 'AWS::SageMaker::Image', {
    fields: ({ pairs }) => ({
      image_name: 'ImageName',
      role_arn: 'ImageRoleArn',
      description: 'ImageDescription',
      display_name: 'ImageDisplayName',
      tags: pairs('Tags'),
    }),
  }),
];
