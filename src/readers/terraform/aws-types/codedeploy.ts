import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Applications of CodeDeploy and how they are deployed. */
export const codedeploy: TypeTables = [
  defineType('aws_codedeploy_app', 'AWS::CodeDeploy::Application', {
    computed: ['application_id', 'github_account_name', 'linked_to_github'],
    fields: ({ pairs }) => ({
      name: 'ApplicationName',
      compute_platform: 'ComputePlatform',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_codedeploy_deployment_config', 'AWS::CodeDeploy::DeploymentConfig', {
    computed: ['deployment_config_id'],
    fields: ({ inside }) => ({
      deployment_config_name: 'DeploymentConfigName',
      compute_platform: 'ComputePlatform',
      minimum_healthy_hosts: inside({ type: 'MinimumHealthyHosts.Type', value: 'MinimumHealthyHosts.Value' }),
      traffic_routing_config: inside({
        type: 'TrafficRoutingConfig.Type',
        time_based_canary: inside({
          interval: 'TrafficRoutingConfig.TimeBasedCanary.CanaryInterval',
          percentage: 'TrafficRoutingConfig.TimeBasedCanary.CanaryPercentage',
        }),
        time_based_linear: inside({
          interval: 'TrafficRoutingConfig.TimeBasedLinear.LinearInterval',
          percentage: 'TrafficRoutingConfig.TimeBasedLinear.LinearPercentage',
        }),
      }),
      zonal_config: inside({
        first_zone_monitor_duration_in_seconds: 'ZonalConfig.FirstZoneMonitorDurationInSeconds',
        monitor_duration_in_seconds: 'ZonalConfig.MonitorDurationInSeconds',
        minimum_healthy_hosts_per_zone: inside({
          type: 'ZonalConfig.MinimumHealthyHostsPerZone.Type',
          value: 'ZonalConfig.MinimumHealthyHostsPerZone.Value',
        }),
      }),
    }),
  }),
  defineType('aws_codedeploy_deployment_group', 'AWS::CodeDeploy::DeploymentGroup', {
    computed: ['compute_platform', 'deployment_group_id'],
    fields: ({ elements, inside, pairs, wrapped }) => ({
      app_name: 'ApplicationName',
      deployment_group_name: 'DeploymentGroupName',
      service_role_arn: 'ServiceRoleArn',
      alarm_configuration: inside({
        alarms: wrapped('AlarmConfiguration.Alarms', 'Name'),
        enabled: 'AlarmConfiguration.Enabled',
        ignore_poll_alarm_failure: 'AlarmConfiguration.IgnorePollAlarmFailure',
      }),
      auto_rollback_configuration: inside({
        enabled: 'AutoRollbackConfiguration.Enabled',
        events: 'AutoRollbackConfiguration.Events',
      }),
      autoscaling_groups: 'AutoScalingGroups',
      blue_green_deployment_config: inside({
        deployment_ready_option: inside({
          action_on_timeout: 'BlueGreenDeploymentConfiguration.DeploymentReadyOption.ActionOnTimeout',
          wait_time_in_minutes: 'BlueGreenDeploymentConfiguration.DeploymentReadyOption.WaitTimeInMinutes',
        }),
        green_fleet_provisioning_option: inside({
          action: 'BlueGreenDeploymentConfiguration.GreenFleetProvisioningOption.Action',
        }),
        terminate_blue_instances_on_deployment_success: inside({
          action: 'BlueGreenDeploymentConfiguration.TerminateBlueInstancesOnDeploymentSuccess.Action',
          termination_wait_time_in_minutes:
            'BlueGreenDeploymentConfiguration.TerminateBlueInstancesOnDeploymentSuccess.TerminationWaitTimeInMinutes',
        }),
      }),
      deployment_config_name: 'DeploymentConfigName',
      deployment_style: inside({
        deployment_option: 'DeploymentStyle.DeploymentOption',
        deployment_type: 'DeploymentStyle.DeploymentType',
      }),
      ec2_tag_filter: elements('Ec2TagFilters', () => ({ key: 'Key', type: 'Type', value: 'Value' })),
      ec2_tag_set: elements('Ec2TagSet.Ec2TagSetList', kit => ({
        ec2_tag_filter: kit.elements('Ec2TagGroup', () => ({ key: 'Key', type: 'Type', value: 'Value' })),
      })),
      ecs_service: elements('ECSServices', () => ({
        cluster_name: 'ClusterName',
        service_name: 'ServiceName',
      })),
      load_balancer_info: inside({
        elb_info: elements('LoadBalancerInfo.ElbInfoList', () => ({ name: 'Name' })),
        target_group_info: elements('LoadBalancerInfo.TargetGroupInfoList', () => ({ name: 'Name' })),
        target_group_pair_info: elements('LoadBalancerInfo.TargetGroupPairInfoList', kit => ({
          prod_traffic_route: kit.inside({ listener_arns: 'ProdTrafficRoute.ListenerArns' }),
          target_group: kit.elements('TargetGroups', () => ({ name: 'Name' })),
          test_traffic_route: kit.inside({ listener_arns: 'TestTrafficRoute.ListenerArns' }),
        })),
      }),
      on_premises_instance_tag_filter: elements('OnPremisesInstanceTagFilters', () => ({
        key: 'Key',
        type: 'Type',
        value: 'Value',
      })),
      outdated_instances_strategy: 'OutdatedInstancesStrategy',
      tags: pairs('Tags'),
      termination_hook_enabled: 'TerminationHookEnabled',
      trigger_configuration: elements('TriggerConfigurations', () => ({
        trigger_events: 'TriggerEvents',
        trigger_name: 'TriggerName',
        trigger_target_arn: 'TriggerTargetArn',
      })),
    }),
  }),
];
