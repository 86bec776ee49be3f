import { definePart, defineType, type TypeTables } from '../mapping/define-type.ts';
import { disks, instanceFleet, instanceGroup } from './emr/instances.ts';

/** The registry calls the properties of a configuration otherwise than the API, whose JSON Terraform takes. */
const properties = [/"Properties"\s*:/g, '"ConfigurationProperties":'] as const;

/** Clusters of EMR, their settings, and studios. */
export const emr: TypeTables = [
  defineType('aws_emr_cluster', 'AWS::EMR::Cluster', {
    computed: ['cluster_state', 'master_public_dns'],
    fields: ({ elements, ignored, inside, nested, pairs, rewritten, wrapped }) => ({
      name: 'Name',
      additional_info: 'AdditionalInfo',
      applications: wrapped('Applications', 'Name'),
      auto_termination_policy: inside({ idle_timeout: 'AutoTerminationPolicy.IdleTimeout' }),
      autoscaling_role: 'AutoScalingRole',
      bootstrap_action: elements('BootstrapActions', () => ({
        name: 'Name',
        args: 'ScriptBootstrapAction.Args',
        path: 'ScriptBootstrapAction.Path',
      })),
      configurations: ignored,
      configurations_json: rewritten('Configurations', ...properties),
      core_instance_fleet: nested('Instances.CoreInstanceFleet', () => instanceFleet),
      core_instance_group: nested('Instances.CoreInstanceGroup', () => instanceGroup),
      custom_ami_id: 'CustomAmiId',
      ebs_root_volume_size: 'EbsRootVolumeSize',
      ec2_attributes: inside({
        additional_master_security_groups: 'Instances.AdditionalMasterSecurityGroups',
        additional_slave_security_groups: 'Instances.AdditionalSlaveSecurityGroups',
        emr_managed_master_security_group: 'Instances.EmrManagedMasterSecurityGroup',
        emr_managed_slave_security_group: 'Instances.EmrManagedSlaveSecurityGroup',
        instance_profile: 'JobFlowRole',
        key_name: 'Instances.Ec2KeyName',
        service_access_security_group: 'Instances.ServiceAccessSecurityGroup',
        subnet_id: 'Instances.Ec2SubnetId',
        subnet_ids: 'Instances.Ec2SubnetIds',
      }),
      keep_job_flow_alive_when_no_steps: 'Instances.KeepJobFlowAliveWhenNoSteps',
      kerberos_attributes: inside({
        ad_domain_join_password: 'KerberosAttributes.ADDomainJoinPassword',
        ad_domain_join_user: 'KerberosAttributes.ADDomainJoinUser',
        cross_realm_trust_principal_password: 'KerberosAttributes.CrossRealmTrustPrincipalPassword',
        kdc_admin_password: 'KerberosAttributes.KdcAdminPassword',
        realm: 'KerberosAttributes.Realm',
      }),
      list_steps_states: ignored,
      log_encryption_kms_key_id: 'LogEncryptionKmsKeyId',
      log_uri: 'LogUri',
      master_instance_fleet: nested('Instances.MasterInstanceFleet', () => instanceFleet),
      master_instance_group: nested('Instances.MasterInstanceGroup', () => instanceGroup),
      os_release_label: 'OSReleaseLabel',
      placement_group_config: elements('PlacementGroupConfigs', () => ({
        instance_role: 'InstanceRole',
        placement_strategy: 'PlacementStrategy',
      })),
      release_label: 'ReleaseLabel',
      scale_down_behavior: 'ScaleDownBehavior',
      security_configuration: 'SecurityConfiguration',
      service_role: 'ServiceRole',
      step: elements('Steps', kit => ({
        action_on_failure: 'ActionOnFailure',
        hadoop_jar_step: kit.inside({
          args: 'HadoopJarStep.Args',
          jar: 'HadoopJarStep.Jar',
          main_class: 'HadoopJarStep.MainClass',
          properties: kit.pairs('HadoopJarStep.StepProperties'),
        }),
        name: 'Name',
      })),
      step_concurrency_level: 'StepConcurrencyLevel',
      termination_protection: 'Instances.TerminationProtected',
      unhealthy_node_replacement: 'Instances.UnhealthyNodeReplacement',
      visible_to_all_users: 'VisibleToAllUsers',
      tags: pairs('Tags'),
    }),
  }),
  definePart(
    'aws_emr_managed_scaling_policy',
    'AWS::EMR::Cluster',
    { parent: 'cluster_id', path: 'ManagedScalingPolicy' },
    {
      fields: ({ inside }) => ({
        compute_limits: inside({
          maximum_capacity_units: 'ManagedScalingPolicy.ComputeLimits.MaximumCapacityUnits',
          maximum_core_capacity_units: 'ManagedScalingPolicy.ComputeLimits.MaximumCoreCapacityUnits',
          maximum_ondemand_capacity_units: 'ManagedScalingPolicy.ComputeLimits.MaximumOnDemandCapacityUnits',
          minimum_capacity_units: 'ManagedScalingPolicy.ComputeLimits.MinimumCapacityUnits',
          unit_type: 'ManagedScalingPolicy.ComputeLimits.UnitType',
        }),
        scaling_strategy: 'ManagedScalingPolicy.ScalingStrategy',
        utilization_performance_index: 'ManagedScalingPolicy.UtilizationPerformanceIndex',
      }),
    },
  ),
  defineType('aws_emr_instance_group', 'AWS::EMR::InstanceGroupConfig', {
    computed: ['running_instance_count', 'status'],
    fields: ({ json, nestedList, rewritten }) => ({
      name: 'Name',
      autoscaling_policy: json('AutoScalingPolicy'),
      bid_price: 'BidPrice',
      cluster_id: 'JobFlowId',
      configurations_json: rewritten('Configurations', ...properties),
      ebs_config: nestedList('EbsConfiguration.EbsBlockDeviceConfigs', () => disks),
      ebs_optimized: 'EbsConfiguration.EbsOptimized',
      instance_count: 'InstanceCount',
      instance_type: 'InstanceType',
    }),
    providerDefaults: { InstanceRole: 'TASK' },
  }),
  defineType('aws_emr_security_configuration', 'AWS::EMR::SecurityConfiguration', {
    computed: ['creation_date'],
    fields: ({ ignored }) => ({
      name: 'Name',
      name_prefix: ignored,
      configuration: 'SecurityConfiguration',
    }),
  }),
  defineType('aws_emr_studio', 'AWS::EMR::Studio', {
    computed: ['url'],
    fields: ({ pairs }) => ({
      name: 'Name',
      auth_mode: 'AuthMode',
      default_s3_location: 'DefaultS3Location',
      description: 'Description',
      encryption_key_arn: 'EncryptionKeyArn',
      engine_security_group_id: 'EngineSecurityGroupId',
      idp_auth_url: 'IdpAuthUrl',
      idp_relay_state_parameter_name: 'IdpRelayStateParameterName',
      service_role: 'ServiceRole',
      subnet_ids: 'SubnetIds',
      user_role: 'UserRole',
      vpc_id: 'VpcId',
      workspace_security_group_id: 'WorkspaceSecurityGroupId',
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_emr_studio_session_mapping', 'AWS::EMR::StudioSessionMapping', {
    fields: ({ ignored }) => ({
      identity_id: ignored,
      identity_name: 'IdentityName',
      identity_type: 'IdentityType',
      session_policy_arn: 'SessionPolicyArn',
      studio_id: 'StudioId',
    }),
  }),
];
