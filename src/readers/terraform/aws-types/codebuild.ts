import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const artifacts: Fields = defineFields(({ ignored }) => ({
  artifact_identifier: 'ArtifactIdentifier',
  // Not in the registry's type.
  bucket_owner_access: ignored,
  encryption_disabled: 'EncryptionDisabled',
  location: 'Location',
  name: 'Name',
  namespace_type: 'NamespaceType',
  override_artifact_name: 'OverrideArtifactName',
  packaging: 'Packaging',
  path: 'Path',
  type: 'Type',
}));

const source: Fields = defineFields(({ inside }) => ({
  auth: inside({ resource: 'Auth.Resource', type: 'Auth.Type' }),
  buildspec: 'BuildSpec',
  build_status_config: inside({
    context: 'BuildStatusConfig.Context',
    target_url: 'BuildStatusConfig.TargetUrl',
  }),
  git_clone_depth: 'GitCloneDepth',
  git_submodules_config: inside({ fetch_submodules: 'GitSubmodulesConfig.FetchSubmodules' }),
  insecure_ssl: 'InsecureSsl',
  location: 'Location',
  report_build_status: 'ReportBuildStatus',
  source_identifier: 'SourceIdentifier',
  type: 'Type',
}));

const environment: Fields = defineFields(({ elements, inside }) => ({
  certificate: 'Certificate',
  compute_type: 'ComputeType',
  docker_server: inside({
    compute_type: 'DockerServer.ComputeType',
    security_group_ids: 'DockerServer.SecurityGroupIds',
  }),
  environment_variable: elements('EnvironmentVariables', () => ({
    name: 'Name',
    type: 'Type',
    value: 'Value',
  })),
  fleet: inside({ fleet_arn: 'Fleet.FleetArn' }),
  host_kernel: 'HostKernel',
  image: 'Image',
  image_pull_credentials_type: 'ImagePullCredentialsType',
  privileged_mode: 'PrivilegedMode',
  registry_credential: inside({
    credential: 'RegistryCredential.Credential',
    credential_provider: 'RegistryCredential.CredentialProvider',
  }),
  type: 'Type',
}));

const logs: Fields = defineFields(({ ignored, inside }) => ({
  cloudwatch_logs: inside({
    group_name: 'CloudWatchLogs.GroupName',
    status: 'CloudWatchLogs.Status',
    stream_name: 'CloudWatchLogs.StreamName',
  }),
  s3_logs: inside({
    bucket_owner_access: ignored,
    encryption_disabled: 'S3Logs.EncryptionDisabled',
    location: 'S3Logs.Location',
    status: 'S3Logs.Status',
  }),
}));

/** Build projects and what they need. A webhook's filters are lists of lists, which no table can say. */
export const codebuild: TypeTables = [
  defineType('aws_codebuild_project', 'AWS::CodeBuild::Project', {
    computed: ['badge_url', 'public_project_alias'],
    fields: ({ elements, inside, nested, nestedList, pairs }) => ({
      name: 'Name',
      artifacts: nested('Artifacts', () => artifacts),
      auto_retry_limit: 'AutoRetryLimit',
      badge_enabled: 'BadgeEnabled',
      build_batch_config: inside({
        combine_artifacts: 'BuildBatchConfig.CombineArtifacts',
        restrictions: inside({
          compute_types_allowed: 'BuildBatchConfig.Restrictions.ComputeTypesAllowed',
          maximum_builds_allowed: 'BuildBatchConfig.Restrictions.MaximumBuildsAllowed',
        }),
        service_role: 'BuildBatchConfig.ServiceRole',
        timeout_in_mins: 'BuildBatchConfig.TimeoutInMins',
      }),
      build_timeout: 'TimeoutInMinutes',
      cache: inside({
        cache_namespace: 'Cache.CacheNamespace',
        location: 'Cache.Location',
        modes: 'Cache.Modes',
        type: 'Cache.Type',
      }),
      concurrent_build_limit: 'ConcurrentBuildLimit',
      description: 'Description',
      encryption_key: 'EncryptionKey',
      environment: nested('Environment', () => environment),
      file_system_locations: elements('FileSystemLocations', () => ({
        identifier: 'Identifier',
        location: 'Location',
        mount_options: 'MountOptions',
        mount_point: 'MountPoint',
        type: 'Type',
      })),
      logs_config: nested('LogsConfig', () => logs),
      project_visibility: 'Visibility',
      queued_timeout: 'QueuedTimeoutInMinutes',
      resource_access_role: 'ResourceAccessRole',
      secondary_artifacts: nestedList('SecondaryArtifacts', () => artifacts),
      secondary_sources: nestedList('SecondarySources', () => source),
      secondary_source_version: elements('SecondarySourceVersions', () => ({
        source_identifier: 'SourceIdentifier',
        source_version: 'SourceVersion',
      })),
      service_role: 'ServiceRole',
      source: nested('Source', () => source),
      source_version: 'SourceVersion',
      vpc_config: inside({
        security_group_ids: 'VpcConfig.SecurityGroupIds',
        subnets: 'VpcConfig.Subnets',
        vpc_id: 'VpcConfig.VpcId',
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_codebuild_report_group', 'AWS::CodeBuild::ReportGroup', {
    computed: ['created'],
    fields: ({ inside, pairs }) => ({
      name: 'Name',
      delete_reports: 'DeleteReports',
      export_config: inside({
        type: 'ExportConfig.ExportConfigType',
        s3_destination: inside({
          bucket: 'ExportConfig.S3Destination.Bucket',
          encryption_disabled: 'ExportConfig.S3Destination.EncryptionDisabled',
          encryption_key: 'ExportConfig.S3Destination.EncryptionKey',
          packaging: 'ExportConfig.S3Destination.Packaging',
          path: 'ExportConfig.S3Destination.Path',
        }),
      }),
      type: 'Type',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_codebuild_source_credential', 'AWS::CodeBuild::SourceCredential', {
    fields: () => ({
      auth_type: 'AuthType',
      server_type: 'ServerType',
      token: 'Token',
      user_name: 'Username',
    }),
  }),
  defineType('aws_codebuild_fleet', 'AWS::CodeBuild::Fleet', {
    computed: ['created', 'last_modified', 'status'],
    fields: ({ elements, inside, pairs }) => ({
      name: 'Name',
      base_capacity: 'BaseCapacity',
      compute_configuration: inside({
        disk: 'ComputeConfiguration.disk',
        instance_type: 'ComputeConfiguration.instanceType',
        machine_type: 'ComputeConfiguration.machineType',
        memory: 'ComputeConfiguration.memory',
        vcpu: 'ComputeConfiguration.vCpu',
      }),
      compute_type: 'ComputeType',
      environment_type: 'EnvironmentType',
      fleet_service_role: 'FleetServiceRole',
      image_id: 'ImageId',
      overflow_behavior: 'OverflowBehavior',
      scaling_configuration: inside({
        max_capacity: 'ScalingConfiguration.MaxCapacity',
        scaling_type: 'ScalingConfiguration.ScalingType',
        target_tracking_scaling_configs: elements(
          'ScalingConfiguration.TargetTrackingScalingConfigs',
          () => ({
            metric_type: 'MetricType',
            target_value: 'TargetValue',
          }),
        ),
      }),
      vpc_config: inside({
        security_group_ids: 'FleetVpcConfig.SecurityGroupIds',
        subnets: 'FleetVpcConfig.Subnets',
        vpc_id: 'FleetVpcConfig.VpcId',
      }),
      tags: pairs('Tags'),
    }),
  }),
];
