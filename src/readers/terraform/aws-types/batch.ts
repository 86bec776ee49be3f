import { defineFields, defineType, type Fields, type TypeTables } from '../mapping/define-type.ts';

const containers: Fields = defineFields(({ elements, inside }) => ({
  args: 'Args',
  command: 'Command',
  env: elements('Env', () => ({ name: 'Name', value: 'Value' })),
  image: 'Image',
  image_pull_policy: 'ImagePullPolicy',
  name: 'Name',
  resources: inside({ limits: 'Resources.Limits', requests: 'Resources.Requests' }),
  security_context: inside({
    allow_privilege_escalation: 'SecurityContext.AllowPrivilegeEscalation',
    privileged: 'SecurityContext.Privileged',
    read_only_root_file_system: 'SecurityContext.ReadOnlyRootFilesystem',
    run_as_group: 'SecurityContext.RunAsGroup',
    run_as_non_root: 'SecurityContext.RunAsNonRoot',
    run_as_user: 'SecurityContext.RunAsUser',
  }),
  volume_mounts: elements('VolumeMounts', () => ({
    mount_path: 'MountPath',
    name: 'Name',
    read_only: 'ReadOnly',
    sub_path: 'SubPath',
  })),
}));

const pod: Fields = defineFields(({ elements, inside, nestedList }) => ({
  containers: nestedList('Containers', () => containers),
  dns_policy: 'DnsPolicy',
  host_network: 'HostNetwork',
  image_pull_secret: elements('ImagePullSecrets', () => ({ name: 'Name' })),
  init_containers: nestedList('InitContainers', () => containers),
  metadata: inside({
    annotations: 'Metadata.Annotations',
    labels: 'Metadata.Labels',
    namespace: 'Metadata.Namespace',
  }),
  service_account_name: 'ServiceAccountName',
  share_process_namespace: 'ShareProcessNamespace',
  volumes: elements('Volumes', kit => ({
    empty_dir: kit.inside({ medium: 'EmptyDir.Medium', size_limit: 'EmptyDir.SizeLimit' }),
    host_path: kit.inside({ path: 'HostPath.Path' }),
    name: 'Name',
    secret: kit.inside({ optional: 'Secret.Optional', secret_name: 'Secret.SecretName' }),
  })),
}));

/** Members of the JSON of containers whose own members are free names. */
const freeNames = ['options', 'labels', 'annotations', 'limits', 'requests'];

/** What jobs of AWS Batch run on, their queues and definitions. */
export const batch: TypeTables = [
  defineType('aws_batch_compute_environment', 'AWS::Batch::ComputeEnvironment', {
    fields: ({ elements, ignored, inside }) => ({
      name: 'ComputeEnvironmentName',
      name_prefix: ignored,
      // Version 5 of the provider.
      compute_environment_name: 'ComputeEnvironmentName',
      compute_environment_name_prefix: ignored,
      compute_resources: inside({
        allocation_strategy: 'ComputeResources.AllocationStrategy',
        bid_percentage: 'ComputeResources.BidPercentage',
        desired_vcpus: 'ComputeResources.DesiredvCpus',
        ec2_configuration: elements('ComputeResources.Ec2Configuration', () => ({
          image_id_override: 'ImageIdOverride',
          image_kubernetes_version: 'ImageKubernetesVersion',
          image_type: 'ImageType',
        })),
        ec2_key_pair: 'ComputeResources.Ec2KeyPair',
        image_id: 'ComputeResources.ImageId',
        instance_role: 'ComputeResources.InstanceRole',
        instance_type: 'ComputeResources.InstanceTypes',
        launch_template: inside({
          launch_template_id: 'ComputeResources.LaunchTemplate.LaunchTemplateId',
          launch_template_name: 'ComputeResources.LaunchTemplate.LaunchTemplateName',
          userdata_type: 'ComputeResources.LaunchTemplate.UserdataType',
          version: 'ComputeResources.LaunchTemplate.Version',
        }),
        max_vcpus: 'ComputeResources.MaxvCpus',
        min_vcpus: 'ComputeResources.MinvCpus',
        placement_group: 'ComputeResources.PlacementGroup',
        security_group_ids: 'ComputeResources.SecurityGroupIds',
        spot_iam_fleet_role: 'ComputeResources.SpotIamFleetRole',
        subnets: 'ComputeResources.Subnets',
        tags: 'ComputeResources.Tags',
        type: 'ComputeResources.Type',
      }),
      eks_configuration: inside({
        eks_cluster_arn: 'EksConfiguration.EksClusterArn',
        kubernetes_namespace: 'EksConfiguration.KubernetesNamespace',
      }),
      service_role: 'ServiceRole',
      state: 'State',
      tags: 'Tags',
      type: 'Type',
      update_policy: inside({
        job_execution_timeout_minutes: 'UpdatePolicy.JobExecutionTimeoutMinutes',
        terminate_jobs_on_update: 'UpdatePolicy.TerminateJobsOnUpdate',
      }),
    }),
    computed: ['ecs_cluster_arn', 'status', 'status_reason'],
  }),
  defineType('aws_batch_job_definition', 'AWS::Batch::JobDefinition', {
    fields: ({ elements, ignored, inside, json, nested }) => ({
      name: 'JobDefinitionName',
      container_properties: json('ContainerProperties', freeNames),
      deregister_on_new_revision: ignored,
      ecs_properties: json('EcsProperties', freeNames),
      eks_properties: inside({ pod_properties: nested('EksProperties.PodProperties', () => pod) }),
      node_properties: json('NodeProperties', freeNames),
      parameters: 'Parameters',
      platform_capabilities: 'PlatformCapabilities',
      propagate_tags: 'PropagateTags',
      retry_strategy: inside({
        attempts: 'RetryStrategy.Attempts',
        evaluate_on_exit: elements('RetryStrategy.EvaluateOnExit', () => ({
          action: 'Action',
          on_exit_code: 'OnExitCode',
          on_reason: 'OnReason',
          on_status_reason: 'OnStatusReason',
        })),
      }),
      scheduling_priority: 'SchedulingPriority',
      tags: 'Tags',
      timeout: inside({ attempt_duration_seconds: 'Timeout.AttemptDurationSeconds' }),
      type: 'Type',
    }),
    computed: ['arn_prefix', 'revision'],
  }),
  defineType('aws_batch_job_queue', 'AWS::Batch::JobQueue', {
    fields: ({ elements, ignored }) => ({
      name: 'JobQueueName',
      compute_environment_order: elements('ComputeEnvironmentOrder', () => ({
        compute_environment: 'ComputeEnvironment',
        order: 'Order',
      })),
      // Version 5 of the provider: a list, in order.
      compute_environments: ignored,
      job_state_time_limit_action: elements('JobStateTimeLimitActions', () => ({
        action: 'Action',
        max_time_seconds: 'MaxTimeSeconds',
        reason: 'Reason',
        state: 'State',
      })),
      priority: 'Priority',
      scheduling_policy_arn: 'SchedulingPolicyArn',
      state: 'State',
      tags: 'Tags',
    }),
  }),
  defineType('aws_batch_scheduling_policy', 'AWS::Batch::SchedulingPolicy', {
    fields: ({ elements, inside }) => ({
      name: 'Name',
      fair_share_policy: inside({
        compute_reservation: 'FairsharePolicy.ComputeReservation',
        share_decay_seconds: 'FairsharePolicy.ShareDecaySeconds',
        share_distribution: elements('FairsharePolicy.ShareDistribution', () => ({
          share_identifier: 'ShareIdentifier',
          weight_factor: 'WeightFactor',
        })),
      }),
      tags: 'Tags',
    }),
  }),
];
