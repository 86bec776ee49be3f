import { defineOwn, defineType, type TypeTables } from '../mapping/define-type.ts';

/** Task sets of services that are deployed from outside, and what is set for ECS in a whole account. */
export const ecsTaskSets: TypeTables = [
  defineType('aws_ecs_task_set', 'AWS::ECS::TaskSet', {
    fields: ({ choose, elements, ignored, inside, pairs }) => ({
      capacity_provider_strategy: elements('CapacityProviderStrategy', () => ({
        base: 'Base',
        capacity_provider: 'CapacityProvider',
        weight: 'Weight',
      })),
      cluster: 'Cluster',
      external_id: 'ExternalId',
      force_delete: ignored,
      launch_type: 'LaunchType',
      load_balancer: elements('LoadBalancers', kit => ({
        container_name: 'ContainerName',
        container_port: 'ContainerPort',
        load_balancer_name: kit.ignored,
        target_group_arn: 'TargetGroupArn',
      })),
      network_configuration: inside({
        assign_public_ip: choose('NetworkConfiguration.AwsVpcConfiguration.AssignPublicIp', {
          true: 'ENABLED',
          false: 'DISABLED',
        }),
        security_groups: 'NetworkConfiguration.AwsVpcConfiguration.SecurityGroups',
        subnets: 'NetworkConfiguration.AwsVpcConfiguration.Subnets',
      }),
      platform_version: 'PlatformVersion',
      scale: inside({ unit: 'Scale.Unit', value: 'Scale.Value' }),
      service: 'Service',
      service_registries: elements('ServiceRegistries', () => ({
        container_name: 'ContainerName',
        container_port: 'ContainerPort',
        port: 'Port',
        registry_arn: 'RegistryArn',
      })),
      tags: pairs('Tags'),
      task_definition: 'TaskDefinition',
      wait_until_stable: ignored,
      wait_until_stable_timeout: ignored,
    }),
    computed: ['stability_status', 'status', 'task_set_id'],
  }),
  defineOwn('aws_ecs_account_setting_default', 'Demarc::ECS::AccountSettingDefault', {
    fields: () => ({ name: 'Name', value: 'Value' }),
    computed: ['principal_arn'],
  }),
];
