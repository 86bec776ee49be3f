import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Task definitions of ECS: their containers are JSON text in the API's spelling. */
export const ecsTaskDefinitions: TypeTables = [
  defineType('aws_ecs_task_definition', 'AWS::ECS::TaskDefinition', {
    fields: ({ elements, ignored, inside, json, pairs }) => ({
      family: 'Family',
      container_definitions: json('ContainerDefinitions', ['dockerLabels', 'options']),
      cpu: 'Cpu',
      enable_fault_injection: 'EnableFaultInjection',
      ephemeral_storage: inside({ size_in_gib: 'EphemeralStorage.SizeInGiB' }),
      execution_role_arn: 'ExecutionRoleArn',
      inference_accelerator: elements('InferenceAccelerators', () => ({
        device_name: 'DeviceName',
        device_type: 'DeviceType',
      })),
      ipc_mode: 'IpcMode',
      memory: 'Memory',
      network_mode: 'NetworkMode',
      pid_mode: 'PidMode',
      placement_constraints: elements('PlacementConstraints', () => ({
        expression: 'Expression',
        type: 'Type',
      })),
      proxy_configuration: inside({
        container_name: 'ProxyConfiguration.ContainerName',
        properties: pairs('ProxyConfiguration.ProxyConfigurationProperties', 'Name', 'Value'),
        type: 'ProxyConfiguration.Type',
      }),
      requires_compatibilities: 'RequiresCompatibilities',
      runtime_platform: inside({
        cpu_architecture: 'RuntimePlatform.CpuArchitecture',
        operating_system_family: 'RuntimePlatform.OperatingSystemFamily',
      }),
      skip_destroy: ignored,
      tags: pairs('Tags'),
      task_role_arn: 'TaskRoleArn',
      track_latest: ignored,
      volume: elements('Volumes', kit => ({
        name: 'Name',
        configure_at_launch: 'ConfiguredAtLaunch',
        docker_volume_configuration: kit.inside({
          autoprovision: 'DockerVolumeConfiguration.Autoprovision',
          driver: 'DockerVolumeConfiguration.Driver',
          driver_opts: 'DockerVolumeConfiguration.DriverOpts',
          labels: 'DockerVolumeConfiguration.Labels',
          scope: 'DockerVolumeConfiguration.Scope',
        }),
        efs_volume_configuration: kit.inside({
          authorization_config: kit.inside({
            access_point_id: 'EFSVolumeConfiguration.AuthorizationConfig.AccessPointId',
            iam: 'EFSVolumeConfiguration.AuthorizationConfig.IAM',
          }),
          file_system_id: 'EFSVolumeConfiguration.FilesystemId',
          root_directory: 'EFSVolumeConfiguration.RootDirectory',
          transit_encryption: 'EFSVolumeConfiguration.TransitEncryption',
          transit_encryption_port: 'EFSVolumeConfiguration.TransitEncryptionPort',
        }),
        fsx_windows_file_server_volume_configuration: kit.inside({
          authorization_config: kit.inside({
            credentials_parameter:
              'FSxWindowsFileServerVolumeConfiguration.AuthorizationConfig.CredentialsParameter',
            domain: 'FSxWindowsFileServerVolumeConfiguration.AuthorizationConfig.Domain',
          }),
          file_system_id: 'FSxWindowsFileServerVolumeConfiguration.FileSystemId',
          root_directory: 'FSxWindowsFileServerVolumeConfiguration.RootDirectory',
        }),
        host_path: 'Host.SourcePath',
        s3files_volume_configuration: kit.inside({
          access_point_arn: 'S3FilesVolumeConfiguration.AccessPointArn',
          file_system_arn: 'S3FilesVolumeConfiguration.FileSystemArn',
          root_directory: 'S3FilesVolumeConfiguration.RootDirectory',
          transit_encryption_port: 'S3FilesVolumeConfiguration.TransitEncryptionPort',
        }),
      })),
    }),
    computed: ['arn_without_revision', 'revision'],
  }),
];
