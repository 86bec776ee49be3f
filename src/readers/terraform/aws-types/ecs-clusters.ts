import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Clusters of ECS and what their tasks run on. */
export const ecsClusters: TypeTables = [
  defineType('aws_ecs_cluster', 'AWS::ECS::Cluster', {
    fields: ({ elements, inside, pairs }) => ({
      name: 'ClusterName',
      configuration: inside({
        execute_command_configuration: inside({
          kms_key_id: 'Configuration.ExecuteCommandConfiguration.KmsKeyId',
          logging: 'Configuration.ExecuteCommandConfiguration.Logging',
          log_configuration: inside({
            cloud_watch_encryption_enabled:
              'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchEncryptionEnabled',
            cloud_watch_log_group_name:
              'Configuration.ExecuteCommandConfiguration.LogConfiguration.CloudWatchLogGroupName',
            s3_bucket_encryption_enabled:
              'Configuration.ExecuteCommandConfiguration.LogConfiguration.S3EncryptionEnabled',
            s3_bucket_name: 'Configuration.ExecuteCommandConfiguration.LogConfiguration.S3BucketName',
            s3_key_prefix: 'Configuration.ExecuteCommandConfiguration.LogConfiguration.S3KeyPrefix',
          }),
        }),
        managed_storage_configuration: inside({
          fargate_ephemeral_storage_kms_key_id:
            'Configuration.ManagedStorageConfiguration.FargateEphemeralStorageKmsKeyId',
          kms_key_id: 'Configuration.ManagedStorageConfiguration.KmsKeyId',
        }),
      }),
      service_connect_defaults: inside({ namespace: 'ServiceConnectDefaults.Namespace' }),
      setting: elements('ClusterSettings', () => ({ name: 'Name', value: 'Value' })),
      tags: pairs('Tags'),
      // Version 4 of the provider.
      capacity_providers: 'CapacityProviders',
      default_capacity_provider_strategy: elements('DefaultCapacityProviderStrategy', () => ({
        base: 'Base',
        capacity_provider: 'CapacityProvider',
        weight: 'Weight',
      })),
    }),
  }),
  defineType('aws_ecs_cluster_capacity_providers', 'AWS::ECS::ClusterCapacityProviderAssociations', {
    fields: ({ elements }) => ({
      cluster_name: 'Cluster',
      capacity_providers: 'CapacityProviders',
      default_capacity_provider_strategy: elements('DefaultCapacityProviderStrategy', () => ({
        base: 'Base',
        capacity_provider: 'CapacityProvider',
        weight: 'Weight',
      })),
    }),
  }),
  defineType('aws_ecs_capacity_provider', 'AWS::ECS::CapacityProvider', {
    fields: ({ ignored, inside, pairs }) => ({
      name: 'Name',
      auto_scaling_group_provider: inside({
        auto_scaling_group_arn: 'AutoScalingGroupProvider.AutoScalingGroupArn',
        managed_draining: 'AutoScalingGroupProvider.ManagedDraining',
        managed_scaling: inside({
          instance_warmup_period: 'AutoScalingGroupProvider.ManagedScaling.InstanceWarmupPeriod',
          maximum_scaling_step_size: 'AutoScalingGroupProvider.ManagedScaling.MaximumScalingStepSize',
          minimum_scaling_step_size: 'AutoScalingGroupProvider.ManagedScaling.MinimumScalingStepSize',
          status: 'AutoScalingGroupProvider.ManagedScaling.Status',
          target_capacity: 'AutoScalingGroupProvider.ManagedScaling.TargetCapacity',
        }),
        managed_termination_protection: 'AutoScalingGroupProvider.ManagedTerminationProtection',
      }),
      cluster: 'ClusterName',
      managed_instances_provider: inside({
        infrastructure_role_arn: 'ManagedInstancesProvider.InfrastructureRoleArn',
        infrastructure_optimization: inside({
          scale_in_after: 'ManagedInstancesProvider.InfrastructureOptimization.ScaleInAfter',
        }),
        propagate_tags: 'ManagedInstancesProvider.PropagateTags',
        instance_launch_template: inside({
          capacity_option_type: 'ManagedInstancesProvider.InstanceLaunchTemplate.CapacityOptionType',
          capacity_reservations: inside({
            reservation_group_arn:
              'ManagedInstancesProvider.InstanceLaunchTemplate.CapacityReservations.ReservationGroupArn',
            reservation_preference:
              'ManagedInstancesProvider.InstanceLaunchTemplate.CapacityReservations.ReservationPreference',
          }),
          ec2_instance_profile_arn: 'ManagedInstancesProvider.InstanceLaunchTemplate.Ec2InstanceProfileArn',
          instance_metadata_tags_propagation:
            'ManagedInstancesProvider.InstanceLaunchTemplate.InstanceMetadataTagsPropagation',
          // Which machines fit: their size, not their security.
          instance_requirements: ignored,
          monitoring: 'ManagedInstancesProvider.InstanceLaunchTemplate.Monitoring',
          network_configuration: inside({
            security_groups:
              'ManagedInstancesProvider.InstanceLaunchTemplate.NetworkConfiguration.SecurityGroups',
            subnets: 'ManagedInstancesProvider.InstanceLaunchTemplate.NetworkConfiguration.Subnets',
          }),
          storage_configuration: inside({
            storage_size_gib:
              'ManagedInstancesProvider.InstanceLaunchTemplate.StorageConfiguration.StorageSizeGiB',
          }),
        }),
      }),
      tags: pairs('Tags'),
    }),
  }),
];
