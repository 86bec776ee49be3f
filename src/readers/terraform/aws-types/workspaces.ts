import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Desktops of WorkSpaces and from where they are reached. */
export const workspaces: TypeTables = [
  defineType('aws_workspaces_workspace', 'AWS::WorkSpaces::Workspace', {
    computed: ['computer_name', 'ip_address', 'state'],
    fields: ({ inside, pairs }) => ({
      bundle_id: 'BundleId',
      directory_id: 'DirectoryId',
      user_name: 'UserName',
      root_volume_encryption_enabled: 'RootVolumeEncryptionEnabled',
      user_volume_encryption_enabled: 'UserVolumeEncryptionEnabled',
      volume_encryption_key: 'VolumeEncryptionKey',
      workspace_properties: inside({
        compute_type_name: 'WorkspaceProperties.ComputeTypeName',
        root_volume_size_gib: 'WorkspaceProperties.RootVolumeSizeGib',
        running_mode: 'WorkspaceProperties.RunningMode',
        running_mode_auto_stop_timeout_in_minutes: 'WorkspaceProperties.RunningModeAutoStopTimeoutInMinutes',
        user_volume_size_gib: 'WorkspaceProperties.UserVolumeSizeGib',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_workspaces_ip_group', 'AWS::WorkSpaces::WorkspaceIpGroup', {
    fields: ({ elements, pairs }) => ({
      name: 'GroupName',
      description: 'GroupDesc',
      rules: elements('UserRules', () => ({ description: 'RuleDesc', source: 'IpRule' })),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_workspaces_connection_alias', 'AWS::WorkSpaces::ConnectionAlias', {
    computed: ['owner_account_id', 'state'],
    fields: ({ pairs }) => ({ connection_string: 'ConnectionString', tags: pairs('Tags') }),
  }),
  defineOwn('aws_workspaces_directory', 'Demarc::WorkSpaces::Directory', {
    computed: [
      'alias',
      'customer_user_name',
      'directory_name',
      'directory_type',
      'dns_ip_addresses',
      'iam_role_id',
      'registration_code',
      'workspace_security_group_id',
    ],
    fields: ({ inside, pairs }) => ({
      directory_id: 'DirectoryId',
      ip_group_ids: 'IpGroupIds',
      subnet_ids: 'SubnetIds',
      saml_properties: inside({
        relay_state_parameter_name: 'SamlProperties.RelayStateParameterName',
        status: 'SamlProperties.Status',
        user_access_url: 'SamlProperties.UserAccessUrl',
      }),
      self_service_permissions: inside({
        change_compute_type: 'SelfServicePermissions.ChangeComputeType',
        increase_volume_size: 'SelfServicePermissions.IncreaseVolumeSize',
        rebuild_workspace: 'SelfServicePermissions.RebuildWorkspace',
        restart_workspace: 'SelfServicePermissions.RestartWorkspace',
        switch_running_mode: 'SelfServicePermissions.SwitchRunningMode',
      }),
      tags: pairs('Tags'),
      workspace_access_properties: inside({
        device_type_android: 'WorkspaceAccessProperties.DeviceTypeAndroid',
        device_type_chromeos: 'WorkspaceAccessProperties.DeviceTypeChromeos',
        device_type_ios: 'WorkspaceAccessProperties.DeviceTypeIos',
        device_type_linux: 'WorkspaceAccessProperties.DeviceTypeLinux',
        device_type_osx: 'WorkspaceAccessProperties.DeviceTypeOsx',
        device_type_web: 'WorkspaceAccessProperties.DeviceTypeWeb',
        device_type_windows: 'WorkspaceAccessProperties.DeviceTypeWindows',
        device_type_zeroclient: 'WorkspaceAccessProperties.DeviceTypeZeroclient',
      }),
      workspace_creation_properties: inside({
        custom_security_group_id: 'WorkspaceCreationProperties.CustomSecurityGroupId',
        default_ou: 'WorkspaceCreationProperties.DefaultOu',
        enable_internet_access: 'WorkspaceCreationProperties.EnableInternetAccess',
        enable_maintenance_mode: 'WorkspaceCreationProperties.EnableMaintenanceMode',
        user_enabled_as_local_administrator: 'WorkspaceCreationProperties.UserEnabledAsLocalAdministrator',
      }),
    }),
  }),
];
