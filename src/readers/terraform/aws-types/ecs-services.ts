import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Services of ECS. */
export const ecsServices: TypeTables = [
  defineType('aws_ecs_service', 'AWS::ECS::Service', {
    fields: ({ choose, elements, ignored, inside, pairs }) => ({
      name: 'ServiceName',
      alarms: inside({
        alarm_names: 'DeploymentConfiguration.Alarms.AlarmNames',
        enable: 'DeploymentConfiguration.Alarms.Enable',
        rollback: 'DeploymentConfiguration.Alarms.Rollback',
      }),
      availability_zone_rebalancing: 'AvailabilityZoneRebalancing',
      capacity_provider_strategy: elements('CapacityProviderStrategy', () => ({
        base: 'Base',
        capacity_provider: 'CapacityProvider',
        weight: 'Weight',
      })),
      cluster: 'Cluster',
      deployment_circuit_breaker: inside({
        enable: 'DeploymentConfiguration.DeploymentCircuitBreaker.Enable',
        rollback: 'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
      }),
      deployment_configuration: inside({
        strategy: 'DeploymentConfiguration.Strategy',
        bake_time_in_minutes: 'DeploymentConfiguration.BakeTimeInMinutes',
        canary_configuration: inside({
          canary_bake_time_in_minutes: 'DeploymentConfiguration.CanaryConfiguration.CanaryBakeTimeInMinutes',
          canary_percent: 'DeploymentConfiguration.CanaryConfiguration.CanaryPercent',
        }),
        linear_configuration: inside({
          step_bake_time_in_minutes: 'DeploymentConfiguration.LinearConfiguration.StepBakeTimeInMinutes',
          step_percent: 'DeploymentConfiguration.LinearConfiguration.StepPercent',
        }),
        lifecycle_hook: elements('DeploymentConfiguration.LifecycleHooks', () => ({
          hook_details: 'HookDetails',
          hook_target_arn: 'HookTargetArn',
          lifecycle_stages: 'LifecycleStages',
          role_arn: 'RoleArn',
        })),
      }),
      deployment_controller: inside({ type: 'DeploymentController.Type' }),
      deployment_maximum_percent: 'DeploymentConfiguration.MaximumPercent',
      deployment_minimum_healthy_percent: 'DeploymentConfiguration.MinimumHealthyPercent',
      desired_count: 'DesiredCount',
      enable_ecs_managed_tags: 'EnableECSManagedTags',
      enable_execute_command: 'EnableExecuteCommand',
      force_delete: ignored,
      force_new_deployment: ignored,
      health_check_grace_period_seconds: 'HealthCheckGracePeriodSeconds',
      iam_role: 'Role',
      launch_type: 'LaunchType',
      load_balancer: elements('LoadBalancers', kit => ({
        advanced_configuration: kit.inside({
          alternate_target_group_arn: 'AdvancedConfiguration.AlternateTargetGroupArn',
          production_listener_rule: 'AdvancedConfiguration.ProductionListenerRule',
          role_arn: 'AdvancedConfiguration.RoleArn',
          test_listener_rule: 'AdvancedConfiguration.TestListenerRule',
        }),
        container_name: 'ContainerName',
        container_port: 'ContainerPort',
        elb_name: 'LoadBalancerName',
        target_group_arn: 'TargetGroupArn',
      })),
      network_configuration: inside({
        assign_public_ip: choose('NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp', {
          true: 'ENABLED',
          false: 'DISABLED',
        }),
        security_groups: 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
        subnets: 'NetworkConfiguration.AwsvpcConfiguration.Subnets',
      }),
      ordered_placement_strategy: elements('PlacementStrategies', () => ({ field: 'Field', type: 'Type' })),
      placement_constraints: elements('PlacementConstraints', () => ({
        expression: 'Expression',
        type: 'Type',
      })),
      platform_version: 'PlatformVersion',
      propagate_tags: 'PropagateTags',
      scheduling_strategy: 'SchedulingStrategy',
      service_connect_configuration: inside({
        access_log_configuration: inside({
          format: 'ServiceConnectConfiguration.AccessLogConfiguration.Format',
          include_query_parameters:
            'ServiceConnectConfiguration.AccessLogConfiguration.IncludeQueryParameters',
        }),
        enabled: 'ServiceConnectConfiguration.Enabled',
        log_configuration: inside({
          log_driver: 'ServiceConnectConfiguration.LogConfiguration.LogDriver',
          options: 'ServiceConnectConfiguration.LogConfiguration.Options',
          secret_option: elements('ServiceConnectConfiguration.LogConfiguration.SecretOptions', () => ({
            name: 'Name',
            value_from: 'ValueFrom',
          })),
        }),
        namespace: 'ServiceConnectConfiguration.Namespace',
        service: elements('ServiceConnectConfiguration.Services', kit => ({
          client_alias: kit.elements('ClientAliases', alias => ({
            dns_name: 'DnsName',
            port: 'Port',
            test_traffic_rules: alias.inside({
              header: alias.inside({
                name: 'TestTrafficRules.Header.Name',
                value: alias.inside({ exact: 'TestTrafficRules.Header.Value.Exact' }),
              }),
            }),
          })),
          discovery_name: 'DiscoveryName',
          ingress_port_override: 'IngressPortOverride',
          port_name: 'PortName',
          timeout: kit.inside({
            idle_timeout_seconds: 'Timeout.IdleTimeoutSeconds',
            per_request_timeout_seconds: 'Timeout.PerRequestTimeoutSeconds',
          }),
          tls: kit.inside({
            issuer_cert_authority: kit.inside({
              aws_pca_authority_arn: 'Tls.IssuerCertificateAuthority.AwsPcaAuthorityArn',
            }),
            kms_key: 'Tls.KmsKey',
            role_arn: 'Tls.RoleArn',
          }),
        })),
      }),
      service_registries: elements('ServiceRegistries', () => ({
        container_name: 'ContainerName',
        container_port: 'ContainerPort',
        port: 'Port',
        registry_arn: 'RegistryArn',
      })),
      sigint_rollback: ignored,
      tags: pairs('Tags'),
      task_definition: 'TaskDefinition',
      triggers: ignored,
      volume_configuration: elements('VolumeConfigurations', kit => ({
        name: 'Name',
        managed_ebs_volume: kit.inside({
          encrypted: 'ManagedEBSVolume.Encrypted',
          file_system_type: 'ManagedEBSVolume.FilesystemType',
          iops: 'ManagedEBSVolume.Iops',
          kms_key_id: 'ManagedEBSVolume.KmsKeyId',
          role_arn: 'ManagedEBSVolume.RoleArn',
          size_in_gb: 'ManagedEBSVolume.SizeInGiB',
          snapshot_id: 'ManagedEBSVolume.SnapshotId',
          tag_specifications: kit.elements('ManagedEBSVolume.TagSpecifications', tag => ({
            propagate_tags: 'PropagateTags',
            resource_type: 'ResourceType',
            tags: tag.pairs('Tags'),
          })),
          throughput: 'ManagedEBSVolume.Throughput',
          volume_initialization_rate: 'ManagedEBSVolume.VolumeInitializationRate',
          volume_type: 'ManagedEBSVolume.VolumeType',
        }),
      })),
      vpc_lattice_configurations: elements('VpcLatticeConfigurations', () => ({
        port_name: 'PortName',
        role_arn: 'RoleArn',
        target_group_arn: 'TargetGroupArn',
      })),
      wait_for_steady_state: ignored,
    }),
  }),
];
